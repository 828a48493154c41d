"""Before themes go to the hall: nothing was overlooked, or the rest was knowingly skipped."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.day.board import Board
from facilitator.day.board_ready import ready
from facilitator.record.operations import MarkNotes
from facilitator.ui.widgets.dialogs import confirm

NOTES_AT_ONCE = 1_000
"""Notes marked or filed by one operation: more would be a large piece on its way to the hub."""


def skipping_the_rest(parent: QWidget | None, board: Board) -> tuple[MarkNotes, ...] | None:
    """What must be done before themes go to the hall.

    Returns:
        Nothing where every note is read. Otherwise it says what is missing and asks: the marks of what is knowingly
        skipped, or None where the person reads on.
    """
    state = ready(board)
    if state.ready:
        return ()
    unread = [board.notes[id] for id in board.unread]
    translate = QCoreApplication.translate
    lines = [
        translate("ThemesReady", "They come from {tables} tables.").format(
            tables=len({note.table_id for note in unread})
        )
    ]
    strong = sum(note.own_line and note.felt_strongly for note in unread)
    if strong:
        lines.append(translate("ThemesReady", "Minority views that are felt strongly: {count}.").format(count=strong))
    minority = sum(note.own_line for note in unread)
    if minority:
        lines.append(translate("ThemesReady", "{count} of them are minority views.").format(count=minority))
    if state.unheard_tables:
        words = translate("ThemesReady", "No note in any theme: table {tables}.")
        lines.append(words.format(tables=few(state.unheard_tables)))
    if state.differing:
        words = translate("ThemesReady", "Nobody decided yet about notes that were filed differently: {count}.")
        lines.append(words.format(count=state.differing))
    if state.to_choose:
        words = translate("ThemesReady", "Themes of which no wording was chosen: {count}.")
        lines.append(words.format(count=state.to_choose))
    if state.unread_posts:
        words = translate("ThemesReady", "Unfiled posts from outside, for which the hall need not wait: {count}.")
        lines.append(words.format(count=f"{state.unread_posts:,}"))
    lines.append(translate("ThemesReady", "What you skip is marked as “knowingly skipped” and can be read later."))
    if not confirm(
        parent,
        translate("ThemesReady", "{count} notes are unfiled. Skip them knowingly?").format(count=f"{len(unread):,}"),
        " ".join(lines),
        yes_text=translate("ThemesReady", "Skip the rest and go on"),
        no_text=translate("ThemesReady", "Read on"),
        danger=True,
    ):
        return None
    ids = list(board.unread)
    starts = range(0, len(ids), NOTES_AT_ONCE)
    return tuple(MarkNotes(note_ids=tuple(ids[start : start + NOTES_AT_ONCE]), mark="skipped") for start in starts)


def few(numbers: tuple[int, ...], most: int = 12) -> str:
    """The first of these numbers, and how many more there are."""
    shown = ", ".join(str(number) for number in numbers[:most])
    return shown if len(numbers) <= most else f"{shown} … (+{len(numbers) - most})"

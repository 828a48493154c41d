"""Making themes of proposed groups beside the window: all of them or none, as one step that can be undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from facilitator.day.proposal import TakenGroup
from facilitator.errors import Cancelled, Refused
from facilitator.record import Changes, Operation
from facilitator.record.operations import AddTheme, FileNote
from facilitator.ui.desk import Work
from facilitator.ui.pages.themes_proposal import ProposalPanel
from facilitator.ui.pages.themes_ready import NOTES_AT_ONCE
from facilitator.ui.workplace import Workplace


class Taking(QObject):
    """Makes themes of what a person takes of a proposal, for a panel that shows how far that is.

    Signals:
        made: the themes are there.
        said(text, can_undo): what was made, or that nothing was.
    """

    made = Signal()
    said = Signal(str, bool)

    def __init__(self, work: Workplace, panel: ProposalPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._place, self._panel = work.desk, work.place, panel
        self._work: Work | None = None
        panel.taken.connect(self.take)
        panel.taking_stopped.connect(self.stop)

    @property
    def under_way(self) -> bool:
        """Whether themes are being made now."""
        return self._work is not None

    def take(self, groups: Sequence[TakenGroup]) -> None:
        """Make a theme of each of these groups: in one transaction, so that there is all of it or nothing."""
        session_id, round_id = self._place.session_id, self._place.round_id
        if session_id is None or round_id is None or self._work is not None:
            return
        steps = [step for group in groups for step in self._steps(group, session_id, round_id)]
        record, actor = self._desk.record, self._desk.actor
        notes = len({id for group in groups for id in group.notes})
        label, words = self._words(len(groups), notes)

        def make(work: Work) -> Changes:
            return record.apply_made(lambda _session: _one_by_one(steps, work), actor=actor)

        def made(_changes: Changes | None) -> None:
            self._end(words, made=True)

        def refused(error: Refused) -> None:
            self._end("", made=False)
            self._desk.refused.emit(error)

        def stopped() -> None:
            self._end(self.tr("Cancelled: no theme was made and no note was filed."), made=False)

        self._panel.show_making(len(groups), notes)
        self._work = self._desk.do_work(label, make, made, refused, stopped)
        self._work.progressed.connect(self._panel.progress.set_share)

    def stop(self) -> None:
        """The person wants none of it after all; what is done so far goes with it."""
        if self._work is not None:
            self._work.cancel()

    def _steps(self, group: TakenGroup, session_id: str, round_id: str) -> Iterator[AddTheme | FileNote]:
        theme = AddTheme(
            id=self._desk.record.new_id(), session_id=session_id, round_id=round_id, title=group.title,
            from_proposal=not group.worded,
        )  # fmt: skip
        yield theme
        for start in range(0, len(group.notes), NOTES_AT_ONCE):
            yield FileNote(theme_id=theme.id, note_ids=group.notes[start : start + NOTES_AT_ONCE])

    def _words(self, themes: int, notes: int) -> tuple[str, str]:
        """What taking so much is called, and what is said once it is done."""
        if notes:
            label = self.tr("Take the proposal (themes {themes}, notes {notes})")
            words = self.tr("Made of the proposal: themes {themes}, with notes {notes}.")
        else:
            label = self.tr("Take the proposal (themes {themes})")
            words = self.tr("Made of the proposal: themes {themes}, by their titles only.")
        figures = {"themes": f"{themes:,}", "notes": f"{notes:,}"}
        return label.format(**figures), words.format(**figures)

    def _end(self, words: str, *, made: bool) -> None:
        if not isValid(self):
            return
        self._work = None
        if made:
            self.made.emit()
        else:
            self._panel.show_not_made()
        if words:
            self.said.emit(words, made)


def _one_by_one(steps: Sequence[AddTheme | FileNote], work: Work) -> Iterator[Operation]:
    """The steps, with a word before each about how many notes are filed.

    Raises:
        Cancelled: the person stopped it.
    """
    whole, done = sum(map(_weight, steps)), 0
    for step in steps:
        if work.cancelled():
            raise Cancelled
        work.progressed.emit(done / whole)
        yield step
        done += _weight(step)


def _weight(step: AddTheme | FileNote) -> int:
    return len(step.note_ids) if isinstance(step, FileNote) else 1

"""Marks in words: why a note is under no theme, and that a theme is still a proposal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.notes_of_round import NoteLine
from facilitator.ui.pages.themes_notes import LineBelow


def mark_line(note: NoteLine) -> LineBelow | None:
    """What a marked note says of itself; None for one that is filed, or unread."""
    if note.themes or not note.mark:
        return None
    translate = QCoreApplication.translate
    words = {
        "alone": translate("NoteMarks", "Stands alone"),
        "aside": translate("NoteMarks", "Set aside:"),
        "skipped": translate("NoteMarks", "Knowingly skipped"),
    }  # fmt: skip
    return LineBelow(words[note.mark], note.reason)


def proposal_words() -> str:
    """What a theme says of itself that was made of a proposed group and that nobody has worded since."""
    return QCoreApplication.translate("ThemeMarks", "From a proposal, not worded yet")

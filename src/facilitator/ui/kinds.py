"""The words for kinds of notes, in one place for all pages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.record.operations import NOTE_KINDS


def kind_words() -> dict[str, str]:
    """Kind of note -> its name in the language of the window, in the order of ``NOTE_KINDS``."""
    words = {
        "idea": QCoreApplication.translate("Kinds", "Idea"),
        "reason": QCoreApplication.translate("Kinds", "Reason"),
        "concern": QCoreApplication.translate("Kinds", "Concern"),
        "minority": QCoreApplication.translate("Kinds", "Minority view"),
        "question": QCoreApplication.translate("Kinds", "Question"),
        "summary": QCoreApplication.translate("Kinds", "Summary"),
    }
    return {kind: words[kind] for kind in NOTE_KINDS}


def strongly_words() -> str:
    """That a note was felt strongly."""
    return QCoreApplication.translate("Kinds", "felt strongly")

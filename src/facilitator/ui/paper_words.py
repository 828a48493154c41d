"""The names of the papers and what each is for, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.paper import BADGES, CHECK_IN_LIST, NAME_LIST, NOTE_SHEETS, TABLE_SHEETS, TENTS

translate = QCoreApplication.translate


def paper_words() -> dict[str, tuple[str, str]]:
    """Kind of paper -> its name and one line on what it is for."""
    return {
        BADGES: (
            translate("Paper", "Badges"),
            translate("Paper", "Name, number, code, and the table of each round; to cut and wear"),
        ),
        NAME_LIST: (
            translate("Paper", "Participant list"),
            translate("Paper", "Who sits where, to hang at the door"),
        ),
        CHECK_IN_LIST: (
            translate("Paper", "Check-in sheet"),
            translate("Paper", "To tick and sign at the desk"),
        ),
        TENTS: (
            translate("Paper", "Table numbers"),
            translate("Paper", "Large on both sides; to fold and set up"),
        ),
        TABLE_SHEETS: (
            translate("Paper", "Table sheets"),
            translate("Paper", "Questions and people, for the table's facilitator"),
        ),
        NOTE_SHEETS: (
            translate("Paper", "Note sheets"),
            translate("Paper", "To write notes by hand when a laptop fails"),
        ),
    }


def file_name(paper: str) -> str:
    """What the file of a paper is called."""
    return f"{paper_words()[paper][0].lower()}.pdf"

"""NotesPage."""

from facilitator.ui.pages.base import DayPage


class NotesPage(DayPage):
    """One step of the day."""

    KEY = "notes"

"""ArchivePage."""

from facilitator.ui.pages.base import DayPage


class ArchivePage(DayPage):
    """One step of the day."""

    KEY = "archive"

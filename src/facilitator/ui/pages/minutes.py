"""MinutesPage."""

from facilitator.ui.pages.base import DayPage


class MinutesPage(DayPage):
    """One step of the day."""

    KEY = "minutes"

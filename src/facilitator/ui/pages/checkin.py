"""CheckInPage."""

from facilitator.ui.pages.base import DayPage


class CheckInPage(DayPage):
    """One step of the day."""

    KEY = "checkin"

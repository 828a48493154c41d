"""SeatsPage."""

from facilitator.ui.pages.base import DayPage


class SeatsPage(DayPage):
    """One step of the day."""

    KEY = "seats"

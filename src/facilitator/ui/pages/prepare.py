"""PreparePage."""

from facilitator.ui.pages.base import DayPage


class PreparePage(DayPage):
    """One step of the day."""

    KEY = "prepare"

"""VotesPage."""

from facilitator.ui.pages.base import DayPage


class VotesPage(DayPage):
    """One step of the day."""

    KEY = "votes"

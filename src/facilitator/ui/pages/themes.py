"""ThemesPage."""

from facilitator.ui.pages.base import DayPage


class ThemesPage(DayPage):
    """One step of the day."""

    KEY = "themes"

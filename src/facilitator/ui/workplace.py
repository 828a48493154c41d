"""What every page is given: the desk, the place, the clock, and the person's settings."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.ui.clock import RoundClock
from facilitator.ui.desk import Desk
from facilitator.ui.place import Place
from facilitator.ui.settings import Settings


@dataclass(frozen=True)
class Workplace:
    """One open record in one window."""

    desk: Desk
    place: Place
    clock: RoundClock
    settings: Settings

    @property
    def language(self) -> str:
        """The language of the window, "ko" or "en"."""
        return self.settings.language

"""What every page is given: the desk, the place, the clock, the person's settings, and the hub beside the window."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.ui.clock import RoundClock
from facilitator.ui.desk import Desk
from facilitator.ui.hub_beside import HubBeside
from facilitator.ui.place import Place
from facilitator.ui.settings import Settings


@dataclass(frozen=True)
class Workplace:
    """One open record in one window."""

    desk: Desk
    place: Place
    clock: RoundClock
    settings: Settings
    hub: HubBeside

    @property
    def language(self) -> str:
        """The language of the window, "ko" or "en"."""
        return self.settings.language

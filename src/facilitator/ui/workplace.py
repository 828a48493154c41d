"""What every page is given: the desk, the place, the clock, the person's settings, and the hub beside the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator.day.reading_words import ReadsWords, WordsLater
from facilitator.live.rights import MAY_DO
from facilitator.record import Operation
from facilitator.ui.clock import RoundClock
from facilitator.ui.desk import Desk
from facilitator.ui.hub_beside import HubBeside
from facilitator.ui.place import Place
from facilitator.ui.settings import Settings

if TYPE_CHECKING:
    from facilitator.ui.station_link import StationLink


@dataclass(frozen=True)
class Workplace:
    """One open record in one window.

    Attributes:
        link: what keeps the record with the hub, where it is a station's.
        words: what reads notes as words.
    """

    desk: Desk
    place: Place
    clock: RoundClock
    settings: Settings
    hub: HubBeside
    link: StationLink | None = None
    words: ReadsWords = field(default_factory=WordsLater)

    @property
    def language(self) -> str:
        """The language of the window, "ko" or "en"."""
        return self.settings.language

    def may(self, operation: type[Operation]) -> bool:
        """Whether this laptop's role may do this; what it may not do is not offered."""
        return not self.place.bound or operation.__name__ in MAY_DO[self.place.role]

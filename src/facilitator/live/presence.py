"""How every laptop of the hall is, as far as the hub can tell: connected, last heard of, waiting. Only in memory."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.live.feed import Line
from facilitator.live.wire import StationState

MINUTE = 60.0


@dataclass
class _Seen:
    bells: int = 0
    seen: float | None = None
    note: float | None = None
    waiting: int = 0


class Presence:
    """What the hub saw of its stations since it started."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}
        self._notes: deque[float] = deque()

    def heard(self, station_id: str, waiting: int | None = None) -> None:
        """A station spoke, and perhaps said how many operations it still has to send."""
        one = self._of(station_id)
        one.seen = time.monotonic()
        if waiting is not None:
            one.waiting = waiting

    def came(self, station_id: str) -> None:
        """A station hung up its bell: it is connected until it goes."""
        self._of(station_id).bells += 1
        self.heard(station_id)

    def went(self, station_id: str) -> None:
        """Its bell is gone: it was switched off, or the network is."""
        self._of(station_id).bells -= 1

    def wrote(self, lines: Iterable[Line]) -> None:
        """New entries of the journal: notes count, for the table's laptop and for the rate of the hall."""
        now = time.monotonic()
        for line in lines:
            if line.kind == "AddNote":
                self._of(line.station_id).note = now
                self._notes.append(now)

    def states(self) -> list[StationState]:
        """Every station that was heard of."""
        now = time.monotonic()
        return [
            StationState(
                station_id=station_id,
                connected=one.bells > 0,
                seen_age=None if one.seen is None else now - one.seen,
                note_age=None if one.note is None else now - one.note,
                waiting=one.waiting,
            )
            for station_id, one in self._seen.items()
        ]

    def notes_per_minute(self) -> int:
        """How many notes came within the last minute."""
        while self._notes and self._notes[0] < time.monotonic() - MINUTE:
            self._notes.popleft()
        return len(self._notes)

    def _of(self, station_id: str) -> _Seen:
        return self._seen.setdefault(station_id, _Seen())

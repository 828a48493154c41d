"""Another laptop's screen in a rehearsal: a note counts as visible once it is there."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

from facilitator.live.join_code import JoinCode
from facilitator.live.joining import Wish, join
from facilitator.live.station import Station
from facilitator.record import Changes
from facilitator.record.operations import AddNote


class Screen:
    """A projector that joined the hub.

    Args:
        code: the hub's join code.
        folder: where its record is made.

    Attributes:
        seen: note -> when it was there, by the clock of ``time.monotonic``.
        seen_at: note -> when it was there, in UTC.
    """

    def __init__(self, code: JoinCode, folder: Path) -> None:
        self.seen: dict[str, float] = {}
        self.seen_at: dict[str, datetime] = {}
        self._record = join(code, Wish("projector", name="rehearsal screen"), folder / "screen.roundtable")
        self._station = Station(self._record, changed=self._changed)
        self._station.start()

    def _changed(self, changes: Changes) -> None:
        now, now_utc = time.monotonic(), datetime.now(UTC)
        for operation in changes.operations:
            if isinstance(operation, AddNote):
                self.seen.setdefault(operation.id, now)
                self.seen_at.setdefault(operation.id, now_utc)

    def close(self) -> None:
        """Switch it off."""
        self._station.stop()
        self._record.close()

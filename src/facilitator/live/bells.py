"""The doorbells of the stations that are connected: who has to come and pull."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from starlette.websockets import WebSocket, WebSocketDisconnect

from facilitator.live.feed import Line, concerns
from facilitator.live.presence import Presence
from facilitator.live.registry import Known, Registry
from facilitator.live.wire import RING


@dataclass(eq=False)
class _Bell:
    station: Known
    socket: WebSocket
    current: bool
    rung: bool = False


class Bells:
    """Rings only those whom new entries concern, and once until they came."""

    def __init__(self, presence: Presence) -> None:
        self._presence = presence
        self._bells: dict[str, list[_Bell]] = {}

    @contextlib.contextmanager
    def hung_up(self, station: Known, socket: WebSocket, current: bool) -> Iterator[None]:
        """While a station is connected; ``current`` says whether its table still belongs to it."""
        bell = _Bell(station, socket, current)
        self._bells.setdefault(station.id, []).append(bell)
        self._presence.came(station.id)
        try:
            yield
        finally:
            self._bells[station.id].remove(bell)
            self._presence.went(station.id)

    def answered(self, station_id: str) -> None:
        """A station pulls: what comes from now on has to ring again."""
        for bell in self._bells.get(station_id, ()):
            bell.rung = False

    async def ring(self, lines: Sequence[Line]) -> None:
        """Ring where one of these entries concerns somebody."""
        for bell in [bell for bells in self._bells.values() for bell in bells if not bell.rung]:
            if any(concerns(line, bell.station) for line in lines):
                bell.rung = True
                await _send(bell)

    async def shut_out(self, registry: Registry) -> None:
        """Hang up on those who were revoked, and once on those whose table was taken over: they greet, and are told."""
        for bell in [bell for bells in self._bells.values() for bell in bells]:
            station = registry.by_id(bell.station.id)
            if station is None or station.revoked:
                await _hang_up(bell, 4410)
                continue
            bell.station, before = station, bell.current
            bell.current = registry.is_current(station)
            if before and not bell.current:
                await _hang_up(bell, 4409)


async def _hang_up(bell: _Bell, code: int) -> None:
    with contextlib.suppress(RuntimeError, WebSocketDisconnect):
        await bell.socket.close(code)


async def _send(bell: _Bell) -> None:
    # A socket that has just gone is taken down by its own handler.
    with contextlib.suppress(RuntimeError, WebSocketDisconnect):
        await bell.socket.send_text(RING)

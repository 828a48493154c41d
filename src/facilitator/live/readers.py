"""Who works on the themes and reads which note now, at the hub: only in memory, told over the bell, forgotten at once."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from facilitator.errors import Refused
from facilitator.live.wire import Reader, ReadersNow, Reading, read
from facilitator.record import Record
from facilitator.record.models import Note, Round

FORGOTTEN_SECONDS = 30.0
"""Who has said nothing for so long reads nothing any more."""

TELL_SECONDS = 0.1
"""What changes within this time is told together."""

HEAR_SECONDS = 0.1
"""How often one laptop is listened to: one that says more keeps only itself waiting."""

LONGEST_NAME = 100
"""Letters of a laptop's name that are told."""


@dataclass(eq=False)
class Place:
    """One bell of somebody who may read notes: what was said over it last, and when."""

    station_id: str
    name: str
    note_id: str | None = None
    said: float | None = None


class Readers:
    """Listens to the theme team's laptops and the hub's own window, and tells them of each other.

    Args:
        is_note: whether there is such a note in the session; may take a moment, and is asked on a thread.
        clock: seconds.
    """

    def __init__(self, is_note: Callable[[str], bool], clock: Callable[[], float] = time.monotonic) -> None:
        self._is_note = is_note
        self._clock = clock
        self._notes: set[str] = set()
        self._places: list[Place] = []

    async def attend(self, socket: WebSocket, station_id: str, name: str) -> None:
        """Hear what comes over this bell until it is gone. Who never said what they read is told nothing: an older laptop
        takes everything that it hears for a ring."""
        place = self.sit_down(station_id, name)
        telling: asyncio.Task[None] | None = None
        try:
            while (message := await socket.receive())["type"] != "websocket.disconnect":
                await self.heard(place, message.get("text") or "")
                if telling is None and place.said is not None:
                    telling = asyncio.create_task(self._tell(socket))
                await asyncio.sleep(HEAR_SECONDS)
        finally:
            self.get_up(place)
            if telling is not None:
                telling.cancel()

    def sit_down(self, station_id: str, name: str) -> Place:
        """Somebody's bell hangs. A laptop may have two for a moment: what was said last is what counts."""
        place = Place(station_id, name[:LONGEST_NAME])
        self._places.append(place)
        return place

    def get_up(self, place: Place) -> None:
        """The bell is gone."""
        self._places.remove(place)

    async def heard(self, place: Place, said: str) -> None:
        """Something was said over a bell. What is no ``Reading`` is passed over, and what is no note of the session is
        none."""
        try:
            reading = read(said, Reading)
        except (msgspec.DecodeError, UnicodeEncodeError):
            return
        note_id = reading.note_id
        known = note_id is not None and await self._knows(note_id)
        place.note_id, place.said = note_id if known else None, self._clock()

    def now(self) -> list[Reader]:
        """Who reads which note, each laptop once."""
        since = self._clock() - FORGOTTEN_SECONDS
        said = [(place.said, place) for place in self._places if place.said is not None and place.said >= since]
        latest = {place.station_id: place for _, place in sorted(said, key=lambda one: one[0])}
        reading = [(place.name, id, place.note_id) for id, place in latest.items() if place.note_id is not None]
        return [Reader(id, name, note_id) for name, id, note_id in sorted(reading)]

    async def _knows(self, note_id: str) -> bool:
        if note_id not in self._notes:
            with contextlib.suppress(Refused, SQLAlchemyError):  # somebody holds the file for a moment
                if await run_in_threadpool(self._is_note, note_id):
                    self._notes.add(note_id)
        return note_id in self._notes

    async def _tell(self, socket: WebSocket) -> None:
        told = b""
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):  # gone, and taken down by whoever listens to it
            while True:
                now = msgspec.json.encode(ReadersNow(self.now()))
                if now != told:
                    await socket.send_text(now.decode())
                    told = now
                await asyncio.sleep(TELL_SECONDS)


def is_note_of(record: Record, session_id: str) -> Callable[[str], bool]:
    """What says whether there is such a note in a session of a record."""

    def is_note(note_id: str) -> bool:
        with record.reading() as session:
            of_session = select(Note.id).join(Round, Round.id == Note.round_id).where(Round.session_id == session_id)
            return session.scalar(of_session.where(Note.id == note_id)) is not None

    return is_note

"""The others who work on the themes, at one laptop: who of them reads which note, and what the person here reads.

It goes over the bell, is never written down, and is nobody's while there is no network.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

import msgspec

from facilitator.live.wire import Reader, ReadersNow, Reading, read

PAUSE_SECONDS = 0.25
"""Whoever leafs through the notes says so no more often than this."""

AGAIN_SECONDS = 10.0
"""After this time it is said once more, though it is the same: the hub forgets who says nothing for three times as long."""


class Company:
    """Says what is read here while the bell hangs, and hears what the others read.

    Args:
        station_id: of the record here; the person is not told of themselves.
        changed: called, on the bell's thread, with the others and their notes when they are not what they were.
    """

    def __init__(self, station_id: str, changed: Callable[[tuple[Reader, ...]], None] = lambda _: None) -> None:
        self._station_id = station_id
        self._changed = changed
        self._note_id: str | None = None
        self._listening: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None
        self.readers: tuple[Reader, ...] = ()
        """Who reads which note, as far as it is known here; empty without a network."""

    def read(self, note_id: str | None) -> None:
        """The person here reads this note now, or none. From any thread; waits for nothing."""
        if note_id == self._note_id:
            return
        self._note_id = note_id
        if self._listening is not None:
            loop, news = self._listening
            with contextlib.suppress(RuntimeError):  # the bell's thread has ended
                loop.call_soon_threadsafe(news.set)

    async def speak(self, send: Callable[[str], Awaitable[None]]) -> None:
        """Say what is read here, now and whenever it is another note, until this is cancelled."""
        news = asyncio.Event()
        self._listening = asyncio.get_running_loop(), news
        while True:
            news.clear()
            await send(msgspec.json.encode(Reading(self._note_id)).decode())
            await asyncio.sleep(PAUSE_SECONDS)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(news.wait(), AGAIN_SECONDS)

    def hear(self, said: str | bytes) -> None:
        """The hub said who reads what; anything else that it says, as a later version may, is passed over."""
        try:
            told = read(said, ReadersNow)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return
        self._know(tuple(one for one in told.readers if one.station_id != self._station_id))

    def alone(self) -> None:
        """The bell does not hang any more: nobody is known to read anything."""
        self._know(())

    def _know(self, readers: tuple[Reader, ...]) -> None:
        if readers != self.readers:
            self.readers = readers
            self._changed(readers)

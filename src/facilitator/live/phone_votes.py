"""Votes from phones go to the disk together: what comes while one burst is written waits for the next.

A hall votes within seconds. A commit for each vote would make the last phone wait for all the others.
"""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Callable, Sequence

from facilitator.live.gathering import gathered
from facilitator.record.voting import Cast, CastOutcome

LARGEST_BURST = 500

LONGEST_REST = 0.01
"""Seconds. After each burst the thread rests for as long as it took, and at most so long: meanwhile the next burst grows, and
the thread that answers phones has the processor. A vote that comes alone never waits."""

Take = Callable[[Sequence[Cast]], Sequence[CastOutcome]]
"""Takes a burst of votes into the record, in one transaction. Returns an outcome for each, in their order."""

_Waiting = tuple[Cast, "asyncio.Future[CastOutcome]"]


class PhoneVotes:
    """A thread that takes votes in bursts.

    Args:
        take: what takes a burst.
        taken: called on the thread after each burst, before those who wait for it are told.
    """

    def __init__(self, take: Take, taken: Callable[[], None] = lambda: None) -> None:
        self._take = take
        self._taken = taken
        self._waiting: queue.SimpleQueue[_Waiting | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="taking votes", daemon=True)

    def start(self) -> None:
        """Begin to take votes."""
        self._thread.start()

    def stop(self) -> None:
        """Take what waits, and end."""
        self._waiting.put(None)
        self._thread.join()

    def cast(self, cast: Cast) -> asyncio.Future[CastOutcome]:
        """What became of this vote, once it is on the disk; asked on the loop that answers phones, and always on the same.

        The future raises what ``take`` raised where nothing could be written; the phone may send the same once more.
        """
        done: asyncio.Future[CastOutcome] = asyncio.get_running_loop().create_future()
        self._waiting.put((cast, done))
        return done

    def _run(self) -> None:
        rested: float | None = 0.0
        while rested is not None:
            rested = self._take_burst(rested)

    def _take_burst(self, rested: float) -> float | None:
        """Wait for votes and take them. A function of its own, so that no vote is held while the next ones are waited for.

        Args:
            rested: until when to rest.

        Returns:
            Until when to rest before the next burst; None where there will be none.
        """
        if (first := self._waiting.get()) is None:
            return None
        time.sleep(max(0.0, min(rested - time.monotonic(), LONGEST_REST)))
        burst, last = gathered(self._waiting, first, LARGEST_BURST)
        began = time.monotonic()
        self._write(burst)
        ended = time.monotonic()
        return None if last else ended + (ended - began)

    def _write(self, burst: list[_Waiting]) -> None:
        outcomes: Sequence[CastOutcome | Exception]
        try:
            outcomes = self._take([cast for cast, _ in burst])
            self._taken()
        except Exception as error:
            outcomes = [error] * len(burst)
        # All are told at once: to wake the loop for each of them would hand it the processor as often.
        waiting = [done for _, done in burst]
        waiting[0].get_loop().call_soon_threadsafe(_tell, waiting, outcomes)


def _tell(waiting: Sequence[asyncio.Future[CastOutcome]], outcomes: Sequence[CastOutcome | Exception]) -> None:
    for done, outcome in zip(waiting, outcomes, strict=True):
        if done.cancelled():  # the phone has hung up
            continue
        if isinstance(outcome, Exception):
            done.set_exception(outcome)
        else:
            done.set_result(outcome)

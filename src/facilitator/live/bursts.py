"""What many send at the same moment goes to the disk together: what comes while one burst is written waits for the next.

A hall writes and votes within seconds, and a commit waits for the disk. One for each note and each vote would make the last
laptop and the last phone wait for all the others.
"""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

Sent = TypeVar("Sent")
Answer = TypeVar("Answer")

LARGEST_BURST = 500

LONGEST_REST = 0.01
"""Seconds. After each burst the thread rests for as long as it took, and at most so long: meanwhile the next burst grows, and
the thread that answers laptops and phones has the processor. What comes alone never waits."""


class Bursts(Generic[Sent, Answer]):
    """A thread that takes what is sent in bursts.

    Args:
        take: takes a burst. Returns an answer for each, in their order; what it raises is everybody's answer.
        size: how large one is; a burst ends with the one with which it has reached ``LARGEST_BURST``.
    """

    def __init__(
        self, take: Callable[[Sequence[Sent]], Sequence[Answer | Exception]], size: Callable[[Sent], int] = lambda _: 1
    ) -> None:
        self._take = take
        self._size = size
        self._waiting: queue.SimpleQueue[tuple[Sent, asyncio.Future[Answer]] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="taking bursts", daemon=True)

    def start(self) -> None:
        """Begin to take."""
        self._thread.start()

    def stop(self) -> None:
        """Take what waits, and end."""
        self._waiting.put(None)
        self._thread.join()

    def send(self, sent: Sent) -> asyncio.Future[Answer]:
        """The answer to this, once it is on the disk; asked on the hub's loop, and always on the same.

        The future raises what ``take`` raised where nothing could be written; the same may be sent once more.
        """
        done: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.put((sent, done))
        return done

    def _run(self) -> None:
        rested: float | None = 0.0
        while rested is not None:
            rested = self._take_burst(rested)

    def _take_burst(self, rested: float) -> float | None:
        """Wait for somebody and take what is there. A function of its own, so that nothing of it is held while the next is
        waited for: a vote least of all.

        Args:
            rested: until when to rest.

        Returns:
            Until when to rest before the next burst; None where there will be none.
        """
        if (first := self._waiting.get()) is None:
            return None
        time.sleep(max(0.0, min(rested - time.monotonic(), LONGEST_REST)))
        burst, last = self._gathered(first)
        began = time.monotonic()
        self._answer([sent for sent, _ in burst], [done for _, done in burst])
        ended = time.monotonic()
        return None if last else ended + (ended - began)

    def _gathered(
        self, first: tuple[Sent, asyncio.Future[Answer]]
    ) -> tuple[list[tuple[Sent, asyncio.Future[Answer]]], bool]:
        """All that waits now, as far as it fits, and whether it was the last."""
        burst, size = [first], self._size(first[0])
        while size < LARGEST_BURST:
            try:
                more = self._waiting.get_nowait()
            except queue.Empty:
                break
            if more is None:
                return burst, True
            burst.append(more)
            size += self._size(more[0])
        return burst, False

    def _answer(self, sent: Sequence[Sent], waiting: Sequence[asyncio.Future[Answer]]) -> None:
        answers: Sequence[Answer | Exception]
        try:
            answers = self._take(sent)
        except Exception as error:
            answers = [error] * len(sent)
        # All are told at once: to wake the loop for each of them would hand it the processor as often.
        waiting[0].get_loop().call_soon_threadsafe(_tell, waiting, answers)


def _tell(waiting: Sequence[asyncio.Future[Answer]], answers: Sequence[Answer | Exception]) -> None:
    for done, answer in zip(waiting, answers, strict=True):
        if done.cancelled():  # it has hung up
            continue
        if isinstance(answer, Exception):
            done.set_exception(answer)
        else:
            done.set_result(answer)

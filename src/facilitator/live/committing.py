"""The hub's one writer: what many stations push at the same moment is committed together.

A commit waits for the disk, and a hundred of them one after the other would make the last station wait for all. While one
commit is under way the next burst gathers, and goes to the disk as one.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future

from facilitator.live.gathering import gathered
from facilitator.record import Record
from facilitator.record.arrival import Arrival, Outcome
from facilitator.record.receiving import Permit

LARGEST_BURST = 1_000


class Committer:
    """A thread that takes bursts into the record.

    Args:
        record: the hub's record.
        permit: what each station may do.
        committed: called on the thread after each commit, before those who wait for it are told.
    """

    def __init__(self, record: Record, permit: Permit, committed: Callable[[], None]) -> None:
        self._record = record
        self._permit = permit
        self._committed = committed
        self._waiting: queue.SimpleQueue[tuple[list[Arrival], Future[list[Outcome]]] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="committing", daemon=True)

    def start(self) -> None:
        """Begin to commit."""
        self._thread.start()

    def stop(self) -> None:
        """Commit what waits, and end."""
        self._waiting.put(None)
        self._thread.join()

    def commit(self, arrivals: list[Arrival]) -> Future[list[Outcome]]:
        """What became of these, once they are on the disk.

        The future raises ``Refused`` where nothing could be written (the disk is full): the station offers them again.
        """
        done: Future[list[Outcome]] = Future()
        self._waiting.put((arrivals, done))
        return done

    def try_again(self) -> Future[list[Outcome]]:
        """What became of everything that waits in quarantine: tried once more, because something was opened."""
        return self.commit([])

    def _run(self) -> None:
        while (first := self._waiting.get()) is not None:
            pushes, last = gathered(self._waiting, first, LARGEST_BURST, lambda push: len(push[0]))
            self._commit(pushes)
            if last:
                return

    def _commit(self, pushes: list[tuple[list[Arrival], Future[list[Outcome]]]]) -> None:
        arrivals = [arrival for burst, _ in pushes for arrival in burst]
        again = any(not burst for burst, _ in pushes)
        try:
            outcomes, _ = self._record.receive(arrivals, permit=self._permit, orders=True, again=again)
            self._committed()
        except Exception as error:
            for _, done in pushes:
                done.set_exception(error)
            return
        place = 0
        for burst, done in pushes:
            done.set_result(outcomes[place : place + len(burst)])
            place += len(burst)

"""The hub's one writer: what laptops push and phones vote at the same moment is written in one transaction.

Two writers would wait for one another, and each for the disk.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Protocol, cast

from facilitator.live.bursts import Bursts
from facilitator.record import Record
from facilitator.record.arrival import Arrival, Outcome
from facilitator.record.casting import PHONES, Cast, Casting, CastOutcome
from facilitator.record.receiving import Permit

Answer = list[Outcome] | CastOutcome
"""To a push what became of each of its operations, and to a vote what became of it."""


class Urn(Protocol):
    """Remembers who has voted."""

    def take(self, casts: Sequence[Cast], write: Callable[[Casting], None]) -> list[CastOutcome]:
        """Take these votes by what writes them."""


class Committer:
    """A thread that takes bursts into the record.

    Args:
        record: the hub's record.
        permit: what each station may do.
        urn: what remembers who has voted; None where no phone votes.
        committed: called on the thread after each commit, before those who wait for it are told.
    """

    def __init__(self, record: Record, permit: Permit, urn: Urn | None, committed: Callable[[], None]) -> None:
        self._record = record
        self._permit = permit
        self._urn = urn
        self._committed = committed
        self._bursts: Bursts[list[Arrival] | Cast, Answer] = Bursts(self._take, _size)
        self.start, self.stop = self._bursts.start, self._bursts.stop

    async def commit(self, arrivals: list[Arrival]) -> list[Outcome]:
        """What became of these, once they are on the disk.

        Raises:
            Refused: nothing could be written (the disk is full): the station offers them again.
        """
        return cast("list[Outcome]", await self._bursts.send(arrivals))

    async def cast(self, vote: Cast) -> CastOutcome:
        """What became of this vote, once it is on the disk.

        Raises:
            Refused: nothing could be written; the phone may send the same once more.
        """
        return cast("CastOutcome", await self._bursts.send(vote))

    def try_again(self) -> asyncio.Future[Answer]:
        """Try once more what waits in quarantine, because something was opened."""
        tried = self._bursts.send([])
        tried.add_done_callback(lambda done: done.cancelled() or done.exception())  # nobody has to wait for it
        return tried

    def _take(self, burst: Sequence[list[Arrival] | Cast]) -> list[Answer | Exception]:
        pushes = [one for one in burst if not isinstance(one, Cast)]
        votes = [one for one in burst if isinstance(one, Cast)]
        answers = self._written(pushes, votes)
        if pushes and votes and isinstance(answers[0], Exception):
            # Perhaps the disk, and perhaps something with which the others have nothing to do.
            answers = [*self._written(pushes, []), *self._written([], votes)]
        to_pushes, to_votes = iter(answers[: len(pushes)]), iter(answers[len(pushes) :])
        return [next(to_votes if isinstance(one, Cast) else to_pushes) for one in burst]

    def _written(self, pushes: list[list[Arrival]], votes: list[Cast]) -> Sequence[Answer | Exception]:
        """What became of the pushes and, after them, of the votes: of all of them the same where nothing was written."""
        outcomes: list[Outcome] = []

        def write(casting: Casting | None) -> None:
            nonlocal outcomes
            outcomes, _ = self._record.receive(
                [arrival for push in pushes for arrival in push],
                permit=self._permit,
                orders=True,
                again=not all(pushes),
                also=casting.operations if casting else None,
                actor=PHONES,
            )

        voted: list[CastOutcome] = []
        try:
            if self._urn is not None and votes:
                voted = self._urn.take(votes, write)
            else:
                write(None)
            self._committed()
        except Exception as error:
            return [error] * (len(pushes) + len(votes))
        ends = list(accumulate(map(len, pushes), initial=0))
        return [*(outcomes[first:end] for first, end in pairwise(ends)), *voted]


def _size(sent: list[Arrival] | Cast) -> int:
    return 1 if isinstance(sent, Cast) else len(sent)

"""What many send goes in bursts: nobody waits for everybody, nobody is forgotten, and one that fails is told so."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from live_hall import until

from facilitator.live.bursts import LARGEST_BURST, Bursts
from facilitator.record.casting import Cast, CastOutcome

PATIENCE = 60

Votes = Bursts[Cast, CastOutcome]


class Slow:
    """Takes votes, the first burst only once it is let go."""

    def __init__(self) -> None:
        self.begun, self.go = threading.Event(), threading.Event()
        self.bursts: list[list[str]] = []

    async def first(self, votes: Votes) -> asyncio.Future[CastOutcome]:
        """Send a vote; the burst with it is being written when this returns."""
        sent = votes.send(cast(0))
        assert await asyncio.to_thread(self.begun.wait, PATIENCE)
        return sent

    def take(self, casts: Sequence[Cast]) -> list[CastOutcome]:
        self.begun.set()
        assert self.go.wait(PATIENCE)
        self.bursts.append([cast.code for cast in casts])
        return [CastOutcome(receipt=cast.code) for cast in casts]


@contextmanager
def taking(take: Callable[[Sequence[Cast]], Sequence[CastOutcome]]) -> Iterator[Votes]:
    """Votes are taken until the context ends."""
    votes: Votes = Bursts(take)
    votes.start()
    yield votes
    votes.stop()


def cast(code: int) -> Cast:
    return Cast(str(code), "b1", '{"abstain":true}')


def receipts(casts: Sequence[CastOutcome]) -> list[str]:
    return [one.receipt for one in casts]


def played(hall: Coroutine[Any, Any, None]) -> None:
    """Let this happen on a loop, as the hub's is."""
    asyncio.run(asyncio.wait_for(hall, PATIENCE))


def test_what_comes_while_one_burst_is_written_goes_together_with_the_next() -> None:
    slow = Slow()
    with taking(slow.take) as votes:

        async def hall() -> None:
            first = await slow.first(votes)
            rest = [votes.send(cast(number)) for number in range(1, 100)]
            slow.go.set()
            assert receipts(await asyncio.gather(first, *rest)) == [str(number) for number in range(100)]

        played(hall())
    assert [len(burst) for burst in slow.bursts] == [1, 99]


def test_a_burst_never_grows_beyond_what_one_commit_may_take() -> None:
    slow = Slow()
    with taking(slow.take) as votes:

        async def hall() -> None:
            first = await slow.first(votes)
            rest = [votes.send(cast(number)) for number in range(LARGEST_BURST + 7)]
            slow.go.set()
            await asyncio.gather(first, *rest)

        played(hall())
    assert [len(burst) for burst in slow.bursts] == [1, LARGEST_BURST, 7]


def test_a_burst_ends_with_the_large_one_that_fills_it() -> None:
    slow = Slow()
    votes: Votes = Bursts(slow.take, lambda sent: LARGEST_BURST if sent.code == "2" else 1)
    votes.start()

    async def hall() -> None:
        first = await slow.first(votes)
        rest = [votes.send(cast(number)) for number in range(1, 5)]
        slow.go.set()
        await asyncio.gather(first, *rest)

    played(hall())
    votes.stop()
    assert slow.bursts == [["0"], ["1", "2"], ["3", "4"]]


def test_what_waits_when_the_hub_stops_is_still_taken() -> None:
    slow = Slow()
    votes: Votes = Bursts(slow.take)
    votes.start()

    async def hall() -> None:
        waiting = [votes.send(cast(number)) for number in range(20)]
        slow.go.set()
        await asyncio.to_thread(votes.stop)
        assert receipts(await asyncio.gather(*waiting)) == [str(number) for number in range(20)]

    played(hall())
    assert sum(map(len, slow.bursts)) == 20


def test_everybody_whose_burst_could_not_be_written_is_told_and_the_next_burst_is_taken() -> None:
    broken = [True]

    def take(casts: Sequence[Cast]) -> list[CastOutcome]:
        if broken[0]:
            raise OSError("disk full")
        return [CastOutcome(receipt="R") for _ in casts]

    with taking(take) as votes:

        async def hall() -> None:
            told = await asyncio.gather(*(votes.send(cast(number)) for number in range(3)), return_exceptions=True)
            assert [str(error) for error in told] == ["disk full"] * 3
            broken[0] = False
            assert (await votes.send(cast(1))).receipt == "R"

        played(hall())


def test_a_phone_that_hangs_up_is_counted_and_keeps_nobody_from_the_receipt() -> None:
    slow = Slow()
    with taking(slow.take) as votes:

        async def hall() -> None:
            first = await slow.first(votes)
            gone, stays = votes.send(cast(1)), votes.send(cast(2))
            gone.cancel()
            slow.go.set()
            assert receipts(await asyncio.gather(first, stays)) == ["0", "2"]

        played(hall())
    assert slow.bursts == [["0"], ["1", "2"]]


def test_no_vote_is_held_once_its_burst_is_written() -> None:
    with taking(lambda casts: [CastOutcome(receipt="R") for _ in casts]) as votes:
        held: list[weakref.ref[Cast]] = []

        async def hall() -> None:
            sent = cast(1)
            held.append(weakref.ref(sent))
            assert (await votes.send(sent)).receipt == "R"

        played(hall())
        until(lambda: gc.collect() >= 0 and held[0]() is None, "the vote is forgotten")

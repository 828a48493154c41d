"""Votes in bursts: nobody waits for everybody, nobody is forgotten, and one that fails is told so."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Sequence

import pytest
from live_hall import until

from facilitator.live.phone_votes import LARGEST_BURST, PhoneVotes
from facilitator.record.voting import Cast, CastOutcome

PATIENCE = 60


class Slow:
    """Takes votes, the first burst only once it is let go."""

    def __init__(self) -> None:
        self.begun, self.go = threading.Event(), threading.Event()
        self.bursts: list[list[str]] = []

    def take(self, casts: Sequence[Cast]) -> list[CastOutcome]:
        self.begun.set()
        assert self.go.wait(PATIENCE)
        self.bursts.append([cast.code for cast in casts])
        return [CastOutcome(receipt=cast.code) for cast in casts]


def cast(code: int) -> Cast:
    return Cast(str(code), "b1", '{"abstain":true}')


def test_what_comes_while_one_burst_is_written_goes_together_with_the_next() -> None:
    slow = Slow()
    votes = PhoneVotes(slow.take)
    votes.start()
    first = votes.cast(cast(0))
    assert slow.begun.wait(PATIENCE)
    rest = [votes.cast(cast(number)) for number in range(1, 100)]
    slow.go.set()
    assert [done.result(PATIENCE).receipt for done in (first, *rest)] == [str(number) for number in range(100)]
    assert [len(burst) for burst in slow.bursts] == [1, 99]
    votes.stop()


def test_a_burst_never_grows_beyond_what_one_commit_may_take() -> None:
    slow = Slow()
    votes = PhoneVotes(slow.take)
    votes.start()
    votes.cast(cast(0))
    assert slow.begun.wait(PATIENCE)
    rest = [votes.cast(cast(number)) for number in range(LARGEST_BURST + 7)]
    slow.go.set()
    for done in rest:
        done.result(PATIENCE)
    assert [len(burst) for burst in slow.bursts] == [1, LARGEST_BURST, 7]
    votes.stop()


def test_what_waits_when_the_hub_stops_is_still_taken() -> None:
    slow = Slow()
    votes = PhoneVotes(slow.take)
    votes.start()
    waiting = [votes.cast(cast(number)) for number in range(20)]
    slow.go.set()
    votes.stop()
    assert all(done.done() for done in waiting) and sum(map(len, slow.bursts)) == 20


def test_everybody_whose_burst_could_not_be_written_is_told_and_the_next_burst_is_taken() -> None:
    broken = [True]

    def take(casts: Sequence[Cast]) -> list[CastOutcome]:
        if broken[0]:
            raise OSError("disk full")
        return [CastOutcome(receipt="R") for _ in casts]

    votes = PhoneVotes(take)
    votes.start()
    with pytest.raises(OSError, match="disk full"):
        votes.cast(cast(1)).result(PATIENCE)
    broken[0] = False
    assert votes.cast(cast(1)).result(PATIENCE).receipt == "R"
    votes.stop()


def test_no_vote_is_held_once_its_burst_is_written() -> None:
    votes = PhoneVotes(lambda casts: [CastOutcome(receipt="R") for _ in casts])
    votes.start()
    sent = cast(1)
    held = weakref.ref(sent)
    done = votes.cast(sent)
    del sent
    assert done.result(PATIENCE).receipt == "R"
    until(lambda: gc.collect() >= 0 and held() is None, "the vote is forgotten")
    votes.stop()

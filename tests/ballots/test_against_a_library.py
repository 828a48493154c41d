"""Rankings are counted as votelib counts them, a library that others wrote and use."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import hypothesis.strategies as st
from hypothesis import given
from published import count_by, election, votes_of
from votelib.component.rankscore import Borda
from votelib.convert import RankedToCondorcetVotes, RankedToPositionalVotes
from votelib.evaluate.condorcet import Schulze
from votelib.evaluate.core import Tie
from votelib.evaluate.sequential import TransferableVoteSelector

from facilitator.ballots import Ranked, ranked

BURLINGTON = election("burlington-2009.toi")


def as_theirs(votes: Mapping[Ranked, int]) -> dict[tuple[object, ...], int]:
    """Votes as votelib takes them: a place is an option, or the set of those that share it."""
    return {
        tuple(next(iter(place)) if len(place) == 1 else place for place in vote.places): people
        for vote, people in votes.items()
    }


def elections(size: int, *, complete: bool) -> st.SearchStrategy[dict[Ranked, int]]:
    order = st.permutations("ABCDE"[:size]).flatmap(
        lambda order: st.just(order) if complete else st.integers(1, size).map(lambda length: order[:length])
    )
    return st.dictionaries(order.map(lambda order: ranked(*order)), st.integers(1, 20), min_size=1, max_size=12)


@given(elections(5, complete=False))
def test_pairs_are_counted_alike(votes: dict[Ranked, int]) -> None:
    votes[ranked(*"ABCDE")] = 1  # they know only options that somebody ranks
    theirs = RankedToCondorcetVotes().convert(as_theirs(votes))
    ours = count_by("schulze", tuple("ABCDE"), votes).pairwise
    assert ours == tuple(tuple(theirs.get((row, column), 0) for column in "ABCDE") for row in "ABCDE")


@given(elections(5, complete=True))
def test_schulze_finds_the_same_winners(votes: dict[Ranked, int]) -> None:
    (winner,) = Schulze().evaluate(RankedToCondorcetVotes().convert(as_theirs(votes)), 1)
    ours = count_by("schulze", tuple("ABCDE"), votes)
    theirs = set(winner) if isinstance(winner, Tie) else {winner}
    assert theirs <= set(ours.winners)
    if len(ours.winners) == 1:
        assert theirs == set(ours.winners)


@given(elections(5, complete=True))
def test_borda_gives_the_same_points(votes: dict[Ranked, int]) -> None:
    theirs = RankedToPositionalVotes(Borda(base=0)).convert(as_theirs(votes))
    ours = count_by("borda", tuple("ABCDE"), votes)
    assert {one.option: one.score for one in ours.options} == theirs


@given(st.integers(0, 10**6))
def test_instant_runoff_elects_the_same_where_nothing_is_tied(seed: int) -> None:
    random = Random(seed)
    votes = {ranked(*random.sample("ABCDE", 5)): random.randint(1, 1000) for _ in range(12)}
    ours = count_by("irv", tuple("ABCDE"), votes)
    if not ours.ties and all(len(one.out) <= 1 for one in ours.rounds):
        assert tuple(TransferableVoteSelector().evaluate(as_theirs(votes), 1)) == ours.winners


def test_burlington_2009_is_counted_alike() -> None:
    votes = votes_of(BURLINGTON)
    theirs = RankedToCondorcetVotes().convert(as_theirs(votes))
    ours = count_by("schulze", BURLINGTON.options, votes)
    assert ours.pairwise[0][4] == theirs["Bob Kiss", "Kurt Wright"] == 4314
    assert Schulze().evaluate(theirs, 1) == ["Andy Montroll"]
    assert TransferableVoteSelector().evaluate(as_theirs(votes), 1) == ["Bob Kiss"]
    assert count_by("irv", BURLINGTON.options, votes).winners == ("Bob Kiss",)

"""The tally: each method's result, the same however the votes came in."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

import hypothesis.strategies as st
import pytest
from hypothesis import given
from invented import OPTIONS, ballots

from facilitator.ballots import (
    METHODS,
    OUTCOMES,
    RANKED_COUNTS,
    Abstained,
    Invalid,
    Result,
    Rules,
    TableHands,
    Vote,
    chosen,
    ranked,
    spent,
    tally,
    text_of,
)
from facilitator.errors import Refused


def count_of(rules: Rules, votes: Mapping[Vote, int], hands: Sequence[TableHands] = ()) -> Result:
    return tally(rules, votes, hands, eligible=0, present=0)


def counts(result: Result) -> list[float]:
    return [one.count for one in result.options]


def scores(result: Result) -> list[float]:
    return [one.score for one in result.options]


def test_phones_and_hands_are_one_count() -> None:
    rules = Rules(method="single", options=("a", "b"))
    votes: dict[Vote, int] = {chosen("a"): 3, chosen("b"): 1, Abstained(): 2, Invalid(): 1}
    hands = [TableHands({"a": 1, "b": 4}, abstain=1)]
    result = tally(rules, votes, hands, eligible=20, present=15)
    assert (result.cast, result.valid, result.abstain, result.invalid) == (13, 9, 3, 1)
    assert (counts(result), result.winners, result.outcome) == ([4, 5], ("b",), "decided")
    assert [one.share for one in result.options] == [4 / 9, 5 / 9]


def test_with_several_choices_a_share_is_a_share_of_the_people() -> None:
    rules = Rules(method="approval", options=OPTIONS, most=2)
    result = count_of(rules, {chosen("a", "b"): 3, chosen("b"): 1})
    assert (result.valid, counts(result)) == (4, [3, 4, 0, 0])
    assert [one.share for one in result.options] == [0.75, 1, 0, 0]
    assert result.places == (("b",), ("a",), ("c", "d"))
    assert result.ties == ()


def test_most_points_win_however_many_people_gave_them() -> None:
    rules = Rules(method="points", options=("a", "b"), points=5)
    result = count_of(rules, {spent({"a": 1, "b": 1}): 3, spent({"b": 5}): 1})
    assert (counts(result), scores(result), result.winners) == ([3, 4], [3, 8], ("b",))
    assert [one.share for one in result.options] == [3 / 11, 8 / 11]


def test_ranked_results_tell_first_choices_pairs_and_the_option_that_beats_each_other() -> None:
    rules = Rules(method="ranking", options=("a", "b", "c"), counting="borda")
    result = count_of(rules, {ranked("a", "b", "c"): 2, ranked("c", "b"): 2, ranked("b"): 1})
    assert counts(result) == [2, 1, 2]
    assert result.pairwise == ((0, 2, 2), (3, 0, 3), (2, 2, 0))
    assert result.condorcet == "b"
    assert scores(result) == [2 * 2 + 0.5, 2 + 2 + 2, 2 * 2 + 0.5]
    assert result.places == (("b",), ("a", "c"))


def test_options_that_share_a_place_share_the_vote() -> None:
    rules = Rules(method="ranking", options=("a", "b", "c"), equal_ranks=True)
    result = count_of(rules, {ranked(["a", "b", "c"]): 1, ranked(["a", "b"], "c"): 1})
    assert counts(result) == pytest.approx([5 / 6, 5 / 6, 1 / 3])
    assert result.winners == ("a", "b")


@pytest.mark.parametrize("counting", RANKED_COUNTS)
@pytest.mark.parametrize("method", METHODS)
def test_where_nobody_chose_anything_nothing_wins(method: str, counting: str) -> None:
    rules = Rules(method=method, options=("a", "b"), counting=counting)
    nothing: tuple[dict[Vote, int], ...] = ({}, {Abstained(): 3, Invalid(): 1})
    for none in nothing:
        result = count_of(rules, none)
        assert (result.valid, result.winners, result.ties, result.outcome) == (0, (), (), "no-votes")
        assert (result.rounds, result.condorcet, counts(result)) == ((), None, [0, 0])


def test_a_vote_that_breaks_the_rules_stops_the_count() -> None:
    rules = Rules(method="approval", options=OPTIONS, most=1)
    with pytest.raises(Refused, match="You chose 2; at most 1"):
        count_of(rules, {chosen("a", "b"): 1})
    with pytest.raises(Refused, match="below zero"):
        count_of(rules, {chosen("a"): -1})
    with pytest.raises(Refused, match="Nobody can abstain"):
        count_of(Rules(method="single", options=OPTIONS, allow_abstain=False), {}, [TableHands({"a": 1}, abstain=1)])
    with pytest.raises(Refused, match="each person's own vote"):
        count_of(Rules(method="ranking", options=OPTIONS), {}, [TableHands({"a": 1})])


def test_a_vote_that_nobody_gave_is_no_vote() -> None:
    rules = Rules(method="ranking", options=("a",), counting="schulze")
    assert count_of(rules, {ranked("a"): 0}) == count_of(rules, {})


@given(ballots(), st.randoms(use_true_random=False))
def test_the_order_of_votes_and_whether_they_come_as_texts_changes_nothing(
    ballot: tuple[Rules, list[Vote]], random: Random
) -> None:
    rules, given_votes = ballot
    shuffled = list(given_votes)
    random.shuffle(shuffled)
    once = count_of(rules, Counter(given_votes))
    assert count_of(rules, Counter(shuffled)) == once
    assert tally(rules, Counter(map(text_of, shuffled)), eligible=0, present=0) == once


@given(ballots().filter(lambda ballot: ballot[0].method in ("single", "approval", "yes-no")), st.integers(0, 12))
def test_it_does_not_matter_who_voted_by_phone_and_who_by_hand(ballot: tuple[Rules, list[Vote]], cut: int) -> None:
    rules, given_votes = ballot
    at_tables = [given_votes[:cut][::2], given_votes[:cut][1::2]]
    hands = [
        TableHands(
            {option: sum(option in getattr(vote, "options", ()) for vote in table) for option in rules.options},
            voters=len(table), abstain=table.count(Abstained()), invalid=table.count(Invalid()),
        )
        for table in at_tables
    ]  # fmt: skip
    assert count_of(rules, Counter(given_votes[cut:]), hands) == count_of(rules, Counter(given_votes))


@given(ballots(), st.integers(2, 5))
def test_when_everybody_votes_several_times_over_the_outcome_stays(
    ballot: tuple[Rules, list[Vote]], times: int
) -> None:
    rules, given_votes = ballot
    once = count_of(rules, Counter(given_votes))
    again = count_of(rules, Counter(given_votes * times))
    assert (again.places, again.winners, again.ties) == (once.places, once.winners, once.ties)
    assert again.cast == times * once.cast
    assert counts(again) == pytest.approx([times * count for count in counts(once)])


@given(ballots(), st.randoms(use_true_random=False))
def test_no_option_wins_for_its_place_on_the_ballot(ballot: tuple[Rules, list[Vote]], random: Random) -> None:
    rules, given_votes = ballot
    if rules.method == "yes-no":
        return
    order = list(rules.options)
    random.shuffle(order)
    other = replace(rules, options=tuple(order))
    once, again = count_of(rules, Counter(given_votes)), count_of(other, Counter(given_votes))
    assert set(again.winners) == set(once.winners)
    assert again.outcome == once.outcome


@given(ballots())
def test_a_result_is_sound_and_plain(ballot: tuple[Rules, list[Vote]]) -> None:
    rules, given_votes = ballot
    result = count_of(rules, Counter(given_votes))
    assert json.loads(json.dumps(result.values())) == result.values()
    assert result.cast == len(given_votes) == result.valid + result.abstain + result.invalid
    assert result.eligible >= result.present >= result.cast
    assert sorted(option for place in result.places for option in place) == sorted(rules.options)
    assert result.outcome in OUTCOMES
    assert (result.outcome == "no-votes") == (result.valid == 0) == (result.winners == ())
    if result.outcome == "decided":
        assert len(result.winners) == 1
    if result.outcome == "tied":
        assert len(result.winners) > 1 and set(result.winners) in map(set, result.ties)
    if rules.method in ("single", "yes-no"):
        assert sum(counts(result)) == result.valid

"""A slip in a few keys: whoever enters a thousand of them does not look for the mouse."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import given

from facilitator.ballots import Rules
from facilitator.ballots.typed import keys_of, one_key_each, typed_vote
from facilitator.ballots.votes import Abstained, Invalid, Vote, chosen, graded, ranked, spent
from facilitator.errors import Refused

ONE = Rules(method="single", options=("a", "b", "c"))
SOME = Rules(method="approval", options=("a", "b", "c"), most=3)
ORDER = Rules(method="ranking", options=("a", "b", "c"), most=0)
GRADES = Rules(method="rating", options=("a", "b", "c"), scale=(0, 9))
WIDE_GRADES = Rules(method="rating", options=("a", "b", "c"), scale=(-10, 10))
POINTS = Rules(method="points", options=("a", "b", "c"), points=9)
MANY = Rules(method="approval", options=tuple("abcdefghijkl"), most=12)


@pytest.mark.parametrize(
    ("rules", "typed", "vote"),
    [
        (ONE, "2", chosen("b")),
        (ONE, " ② ", chosen("b")),
        (ONE, "２", chosen("b")),
        (ONE, "B", chosen("b")),
        (ONE, "0", Abstained()),
        (ONE, "x", Invalid()),
        (ONE, "X", Invalid()),
        (ONE, "ㅌ", Invalid()),
        (ONE, "*", Invalid()),
        (SOME, "1 3", chosen("a", "c")),
        (SOME, "13", chosen("a", "c")),
        (SOME, "A,C", chosen("a", "c")),
        (MANY, "12", chosen("l")),
        (MANY, "1, 2", chosen("a", "b")),
        (ORDER, "312", ranked("c", "a", "b")),
        (ORDER, "3 > 1", ranked("c", "a")),
        (GRADES, "5 3 -", graded({"a": 5, "b": 3})),
        (GRADES, "5-4", graded({"a": 5, "c": 4})),
        (WIDE_GRADES, "10 -3 -", graded({"a": 10, "b": -3})),
        (POINTS, "504", spent({"a": 5, "c": 4})),
        (POINTS, "0", Abstained()),
    ],
)
def test_a_slip_is_typed_in_a_few_keys(rules: Rules, typed: str, vote: Vote) -> None:
    assert typed_vote(rules, typed) == vote


@pytest.mark.parametrize(
    ("rules", "typed", "reason"),
    [
        (ONE, "4", "“4” is not on the ballot, whose options are 1 to 3"),
        (ONE, "12", "“12” is not on the ballot"),
        (ONE, "-1", "“-1” is not on the ballot"),
        (ONE, "?", "“\\?” is not on the ballot"),
        (ONE, "", "Nothing is chosen"),
        (ONE, "1 2", "You chose 2; at most 1"),
        (SOME, "11", "stands in this vote twice"),
        (SOME, "10", "is not on the ballot"),
        (ORDER, "1 1", "stands in this vote twice"),
        (GRADES, "53", "does not give a number for each of the 3 options"),
        (GRADES, "5 y 3", "does not give a number for each of the 3 options"),
        (POINTS, "5 5 5", "You spent 15 points; at most 9"),
        (POINTS, "000", "Nothing is chosen"),
        (Rules(method="single", options=("a", "b"), allow_abstain=False), "0", "Nobody can abstain"),
    ],
)
def test_what_means_nothing_is_said(rules: Rules, typed: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        typed_vote(rules, typed)


def orders(options: tuple[str, ...]) -> st.SearchStrategy[Vote]:
    return st.lists(st.sampled_from(options), min_size=1, unique=True).map(lambda places: ranked(*places))


def votes(rules: Rules) -> st.SearchStrategy[Vote]:
    low, high = rules.scale
    answer: st.SearchStrategy[Vote] = {
        "single": st.sampled_from(rules.options).map(chosen),
        "approval": st.sets(st.sampled_from(rules.options), min_size=1).map(lambda some: chosen(*some)),
        "ranking": orders(rules.options),
        "rating": st.dictionaries(st.sampled_from(rules.options), st.integers(low, high), min_size=1).map(graded),
        "points": st.dictionaries(st.sampled_from(rules.options), st.integers(1, 3), min_size=1).map(spent),
    }[rules.method]
    return answer | st.just(Abstained()) | st.just(Invalid())


@given(data=st.data(), rules=st.sampled_from([ONE, SOME, MANY, ORDER, GRADES, WIDE_GRADES, POINTS]))
def test_what_is_shown_of_a_slip_can_be_typed_again(data: st.DataObject, rules: Rules) -> None:
    vote = data.draw(votes(rules))
    assert typed_vote(rules, keys_of(rules, vote)) == vote


def test_a_shared_place_is_shown_though_it_cannot_be_typed() -> None:
    assert keys_of(ORDER, ranked(["c", "a"], "b")) == "1=3 2"


def test_one_key_is_a_slip_where_one_of_at_most_nine_is_chosen() -> None:
    assert one_key_each(ONE) and one_key_each(Rules(method="yes-no", options=("a", "b")))
    assert not one_key_each(SOME)
    assert not one_key_each(Rules(method="single", options=tuple("abcdefghij")))

"""One person's vote: its one text, and what is refused."""

from __future__ import annotations

import json
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from facilitator.ballots import (
    Abstained,
    Graded,
    Invalid,
    Ranked,
    Rules,
    Spent,
    Vote,
    check_vote,
    chosen,
    graded,
    ranked,
    read_vote,
    spent,
    text_of,
)
from facilitator.errors import Refused

SINGLE = Rules(method="single", options=("a", "b", "c"))
APPROVAL = Rules(method="approval", options=("a", "b", "c", "d"), most=3)
RATING = Rules(method="rating", options=("a", "b", "c"), scale=(1, 5))
RANKING = Rules(method="ranking", options=("a", "b", "c"))
SHARED = Rules(method="ranking", options=("a", "b", "c"), equal_ranks=True)
POINTS = Rules(method="points", options=("a", "b", "c"), points=10)


@pytest.mark.parametrize(
    ("rules", "vote", "text"),
    [
        (SINGLE, chosen("b"), '{"chosen":["b"]}'),
        (APPROVAL, chosen("c", "a"), '{"chosen":["a","c"]}'),
        (RATING, graded({"c": 2, "a": 5}), '{"grades":{"a":5,"c":2}}'),
        (RANKING, ranked("c", "a"), '{"ranked":[["c"],["a"]]}'),
        (SHARED, ranked("c", ["b", "a"]), '{"ranked":[["c"],["a","b"]]}'),
        (POINTS, spent({"c": 3, "a": 7, "b": 0}), '{"points":{"a":7,"c":3}}'),
        (SINGLE, Abstained(), '{"abstain":true}'),
        (SINGLE, Invalid(), '{"invalid":true}'),
    ],
)
def test_a_vote_has_one_text_and_is_read_back_from_it(rules: Rules, vote: Vote, text: str) -> None:
    assert text_of(vote) == text
    assert read_vote(rules, text) == vote


def test_names_are_not_escaped_in_the_text() -> None:
    rules = Rules(method="single", options=("상담", "돌봄"))
    assert text_of(read_vote(rules, {"chosen": ["상담"]})) == '{"chosen":["상담"]}'


@pytest.mark.parametrize(
    ("rules", "raw", "text"),
    [
        (APPROVAL, ' { "chosen" : [ "c", "a" ] } ', '{"chosen":["a","c"]}'),
        (RANKING, '{"ranked":["c",["a"]]}', '{"ranked":[["c"],["a"]]}'),
        (SHARED, '{"ranked":[["b","a"]]}', '{"ranked":[["a","b"]]}'),
        (POINTS, '{"points":{"b":0,"a":1}}', '{"points":{"a":1}}'),
        (RATING, '{"grades":{"b":1,"a":1}}', '{"grades":{"a":1,"b":1}}'),
    ],
)
def test_however_a_vote_was_written_its_text_is_the_same(rules: Rules, raw: str, text: str) -> None:
    assert text_of(read_vote(rules, raw)) == text
    assert text_of(read_vote(rules, json.loads(raw))) == text


@pytest.mark.parametrize(
    ("rules", "raw", "words"),
    [
        (APPROVAL, {"chosen": ["a", "b", "c", "d"]}, "You chose 4; at most 3"),
        (SINGLE, {"chosen": ["a", "b"]}, "You chose 2; at most 1"),
        (SINGLE, {"chosen": []}, "Nothing is chosen"),
        (SINGLE, {"chosen": ["x"]}, "not on the ballot"),
        (APPROVAL, {"chosen": ["a", "a"]}, "stands in this vote twice"),
        (RATING, {"grades": {"a": 6}}, "You gave 6; grades go from 1 to 5"),
        (RATING, {"grades": {"a": 0}}, "You gave 0; grades go from 1 to 5"),
        (RATING, {"grades": {}}, "Nothing is chosen"),
        (RATING, {"grades": {"x": 3}}, "not on the ballot"),
        (RANKING, {"ranked": [["a", "b"], ["c"]]}, "You put 2 options in place 1; only one"),
        (RANKING, {"ranked": ["a", ["b", "c"]]}, "You put 2 options in place 2; only one"),
        (SHARED, {"ranked": ["a", ["b", "a"]]}, "stands in this vote twice"),
        (SHARED, {"ranked": [["a", "a"]]}, "stands in this vote twice"),
        (RANKING, {"ranked": []}, "Nothing is chosen"),
        (RANKING, {"ranked": ["x"]}, "not on the ballot"),
        (
            Rules(method="ranking", options=("a", "b", "c"), most=2),
            {"ranked": ["a", "b", "c"]},
            "You ranked 3; at most 2",
        ),
        (POINTS, {"points": {"a": 7, "b": 4}}, "You spent 11 points; at most 10"),
        (POINTS, {"points": {"a": -1}}, "cannot be below zero"),
        (POINTS, {"points": {"a": 0}}, "Nothing is chosen"),
        (POINTS, {"points": {"x": 1}}, "not on the ballot"),
        (Rules(method="single", options=("a", "b"), allow_abstain=False), {"abstain": True}, "Nobody can abstain"),
        (SINGLE, {"ranked": ["a"]}, "does not answer a ballot by single"),
    ],
)
def test_what_breaks_a_rule_is_refused_with_what_is_wrong(rules: Rules, raw: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words) as caught:
        read_vote(rules, raw)
    assert caught.value.ko and caught.value.ko != caught.value.en


@pytest.mark.parametrize(
    "raw",
    [
        "", "{", "[]", "null", '"a"', "{}", "[" * 100_000, '{"chosen":"a"}', '{"chosen":[1]}', '{"chosen":[["a"]]}',
        '{"chosen":["a"],"abstain":true}', '{"abstain":false}', '{"invalid":"yes"}', '{"chosen":null}',
    ],
)  # fmt: skip
def test_what_is_no_vote_at_all_is_refused(raw: str) -> None:
    with pytest.raises(Refused):
        read_vote(SINGLE, raw)


@pytest.mark.parametrize(
    ("rules", "raw"),
    [
        (RATING, '{"grades":{"a":3.5}}'),
        (RATING, '{"grades":{"a":true}}'),
        (RATING, '{"grades":["a"]}'),
        (POINTS, '{"points":{"a":"3"}}'),
        (POINTS, '{"points":{"a":NaN}}'),
        (POINTS, '{"points":{"a":' + "9" * 5000 + "}}"),
        (RANKING, '{"ranked":["a",[]]}'),
        (RANKING, '{"ranked":[["a",["b"]]]}'),
        (RANKING, '{"ranked":[[{}]]}'),
        (RANKING, '{"ranked":{"a":1}}'),
    ],
)
def test_grades_points_and_places_of_another_shape_are_refused(rules: Rules, raw: str) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        read_vote(rules, raw)


@pytest.mark.parametrize(
    ("rules", "vote"),
    [
        (RATING, Graded((("b", 3), ("a", 2)))),
        (RATING, Graded((("a", 3), ("a", 2)))),
        (POINTS, Spent((("a", 3), ("a", 2)))),
        (POINTS, Spent((("a", 3), ("b", 0)))),
        (SHARED, Ranked((frozenset("a"), frozenset("ab")))),
        (SHARED, Ranked((frozenset("a"), frozenset()))),
    ],
)
def test_a_vote_put_together_by_hand_cannot_have_a_second_text(rules: Rules, vote: Vote) -> None:
    with pytest.raises(Refused):
        check_vote(rules, vote)


def test_the_text_is_sorted_however_the_vote_was_put_together() -> None:
    assert text_of(Graded((("b", 3), ("a", 2)))) == '{"grades":{"a":2,"b":3}}'


def test_paper_that_cannot_be_read_is_always_taken() -> None:
    for rules in (SINGLE, APPROVAL, RATING, RANKING, POINTS):
        check_vote(rules, Invalid())


@given(st.data())
def test_every_vote_that_keeps_the_rules_comes_back_from_its_text(data: st.DataObject) -> None:
    rules = data.draw(st.sampled_from([SINGLE, APPROVAL, RATING, RANKING, SHARED, POINTS]))
    options = data.draw(st.permutations(rules.options))
    some = options[: data.draw(st.integers(1, rules.choices))]
    vote: Vote
    if rules.method == "rating":
        vote = graded({option: data.draw(st.integers(1, 5)) for option in some})
    elif rules.method == "ranking":
        cut = data.draw(st.integers(0, len(some) - 1)) if rules.equal_ranks else 0
        vote = ranked(*([some[:cut]] if cut else []), *some[cut:])
    elif rules.method == "points":
        vote = spent({option: data.draw(st.integers(1, 3)) for option in some})
    else:
        vote = chosen(*some)
    text = text_of(vote)
    assert read_vote(rules, text) == vote
    assert text_of(read_vote(rules, text)) == text
    assert " " not in text


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"method": "magic", "options": ("a",)}, "no voting method"),
        ({"method": "single", "options": ("a", "a")}, "twice"),
        ({"method": "single", "options": ("a", "b"), "basis": "hope"}, "no basis"),
        ({"method": "single", "options": ("a", "b"), "quota": "most"}, "no majority"),
        ({"method": "single", "options": ("a", "b"), "quorum": "2/0"}, "no quorum"),
        ({"method": "single", "options": ("a", "b"), "quorum_counts": "valid"}, "cannot count"),
        ({"method": "yes-no", "options": ("yes", "no", "maybe")}, "has two options"),
        ({"method": "rating", "options": ("a", "b"), "scale": (1, 2)}, "3 to 101 steps"),
        ({"method": "rating", "options": ("a", "b"), "scale": (5, 1)}, "3 to 101 steps"),
        ({"method": "points", "options": ("a", "b"), "points": 0}, "nothing to spend"),
        ({"method": "approval", "options": ("a", "b"), "most": -1}, "too few"),
        ({"method": "ranking", "options": ("a", "b"), "counting": "guess"}, "cannot be counted by"),
        ({"method": "ranking", "options": ("a", "b"), "quota": "2/3"}, "only where options are chosen"),
    ],
)
def test_rules_that_contradict_themselves_cannot_be_made(rules: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words) as caught:
        Rules(**rules)
    assert caught.value.ko

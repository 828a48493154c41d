"""A result that was stored comes back as it was, and can be read with the options' words."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from invented import ballots
from published import count_by, letters

from facilitator.ballots import Elimination, Result, Rules, Vote, chosen, in_words, moved_votes, read_result, tally
from facilitator.errors import Refused

WORDS = {"a": "야간 돌봄", "b": "주말 돌봄", "c": "동네 도서관", "d": "쉼터"}
IDS = {words: id for id, words in WORDS.items()}


def count_of(ballot: tuple[Rules, list[Vote]]) -> Result:
    rules, votes = ballot
    return tally(rules, Counter(votes), eligible=0, present=0)


@given(ballots())
def test_a_result_of_any_method_comes_back_as_it_was_stored(ballot: tuple[Rules, list[Vote]]) -> None:
    result = count_of(ballot)
    assert read_result(json.loads(json.dumps(result.values()))) == result


@given(ballots())
def test_words_take_the_place_of_ids_everywhere_and_nothing_else_changes(ballot: tuple[Rules, list[Vote]]) -> None:
    result = count_of(ballot)
    said = in_words(result, WORDS)
    assert [one.option for one in said.options] == [WORDS[id] for id in ballot[0].options]
    assert '"a"' not in json.dumps(said.values())
    assert in_words(said, IDS) == result


def test_values_that_are_no_result_are_refused_with_what_to_do() -> None:
    stored = tally(Rules(method="single", options=("a", "b")), {chosen("a"): 1}, eligible=0, present=0).values()
    for broken in ({}, stored | {"options": 3}, stored | {"winners": None}):
        with pytest.raises(Refused, match="Verify the record"):
            read_result(broken)


def test_the_votes_of_what_goes_out_are_seen_to_move_to_the_next_choices() -> None:
    result = count_by("irv", tuple("ABC"), letters({"A": 5, "BA": 5, "CB": 2, "CA": 1, "C": 1}))
    moved, after_the_last = moved_votes(result.rounds)
    assert moved is not None
    assert (moved.votes, moved.exhausted) == ((("B", 2), ("A", 1)), 1)
    assert after_the_last is None


def test_where_nobody_was_counted_nothing_moved() -> None:
    assert moved_votes(()) == ()


@given(ballots(methods=("ranking",), counts=("irv",)))
def test_every_vote_of_what_goes_out_goes_somewhere(ballot: tuple[Rules, list[Vote]]) -> None:
    rounds = count_of(ballot).rounds
    for before, moved in zip(rounds, moved_votes(rounds), strict=True):
        if moved is not None:
            assert all(votes > 0 for _, votes in moved.votes)
            assert sum(votes for _, votes in moved.votes) + moved.exhausted == pytest.approx(held_by_out(before))


def held_by_out(one: Elimination) -> float:
    votes = dict(one.votes)
    return sum(votes[option] for option in one.out)

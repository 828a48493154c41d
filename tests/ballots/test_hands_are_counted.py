"""Counting hands: single choice and approval, what a share is a share of, ties, and what cannot be."""

from __future__ import annotations

from random import Random

import hypothesis.strategies as st
import pytest
from hypothesis import given

from facilitator.ballots import BASES, METHODS, Count, TableHands, count
from facilitator.errors import Refused

OPTIONS = ("상담", "돌봄", "의료")
BY_HANDS = ("single", "approval")


def counted(
    *hands: TableHands,
    method: str = "single",
    basis: str = "valid",
    most: int = 1,
    eligible: int = 100,
    present: int = 80,
) -> Count:
    return count(method, OPTIONS, hands, basis=basis, most=most, eligible=eligible, present=present)


def table(*counts: int, voters: int = 0, abstain: int = 0, invalid: int = 0) -> TableHands:
    return TableHands(counts=dict(zip(OPTIONS, counts, strict=False)), voters=voters, abstain=abstain, invalid=invalid)


def counts(result: Count) -> list[int]:
    return [option.count for option in result.options]


def shares(result: Count) -> list[float]:
    return [option.share for option in result.options]


def test_with_one_hand_a_person_the_hands_are_the_voters() -> None:
    result = counted(table(5, 3, 0), table(1, 0, 1), table(abstain=2, invalid=1))
    assert counts(result) == [6, 3, 1]
    assert (result.cast, result.valid, result.abstain, result.invalid) == (13, 10, 2, 1)
    assert shares(result) == [0.6, 0.3, 0.1]
    assert result.leading() == ("상담",)


def test_with_several_hands_a_person_the_people_are_counted_and_not_the_hands() -> None:
    result = counted(table(5, 4, 2, voters=8, abstain=1, invalid=1), method="approval", most=2)
    assert (result.cast, result.valid, result.abstain, result.invalid) == (8, 6, 1, 1)
    assert shares(result) == [5 / 6, 4 / 6, 2 / 6]


@pytest.mark.parametrize(("basis", "whole"), [("present", 80), ("cast", 13), ("valid", 10)])
def test_a_share_is_a_share_of_its_basis(basis: str, whole: int) -> None:
    result = counted(table(6, 3, 1, abstain=2, invalid=1), basis=basis)
    assert shares(result) == [6 / whole, 3 / whole, 1 / whole]


def test_those_who_lead_together_are_all_named() -> None:
    assert counted(table(4, 4, 1)).leading() == ("상담", "돌봄")
    assert counted(table(2, 2, 2)).leading() == OPTIONS


@pytest.mark.parametrize("basis", BASES)
@pytest.mark.parametrize("method", BY_HANDS)
def test_where_nobody_voted_nothing_leads_and_every_share_is_nothing(method: str, basis: str) -> None:
    for hands in ((), (table(),), (table(0, 0, 0),)):
        result = counted(*hands, method=method, basis=basis, eligible=0, present=0)
        assert counts(result) == [0, 0, 0]
        assert shares(result) == [0, 0, 0]
        assert result.leading() == ()


def test_when_all_abstain_there_is_a_turnout_and_no_leader() -> None:
    result = counted(table(abstain=7), basis="cast")
    assert (result.cast, result.valid, result.leading()) == (7, 0, ())
    assert shares(result) == [0, 0, 0]


def test_more_votes_than_people_present_stay_visible() -> None:
    result = counted(table(9, 3), basis="present", eligible=10, present=8)
    assert (result.eligible, result.present, result.cast) == (10, 8, 12)
    assert shares(result) == [9 / 8, 3 / 8, 0]


def test_without_a_list_whoever_voted_was_there() -> None:
    result = counted(table(9, 3), basis="present", eligible=0, present=0)
    assert (result.eligible, result.present, result.cast) == (12, 12, 12)
    assert shares(result) == [9 / 12, 3 / 12, 0]


@pytest.mark.parametrize(
    ("hands", "method", "words"),
    [
        (table(-1), "single", "cannot be below zero"),
        (table(1, abstain=-1), "single", "cannot be below zero"),
        (table(voters=-1), "approval", "cannot be below zero"),
        (table(3, voters=2), "approval", "One option has 3 hands, but only 2 people voted"),
        (table(1, voters=2, abstain=2), "approval", "only 0 people voted"),
        (table(voters=1, abstain=2), "approval", "only 0 people voted"),
        (table(3, 3, 1, voters=3), "approval", "7 hands are more than 3 people with 2 choices each"),
    ],
)
def test_hands_that_cannot_be_are_refused(hands: TableHands, method: str, words: str) -> None:
    with pytest.raises(Refused, match=words) as caught:
        counted(hands, method=method, most=2)
    assert caught.value.ko


@pytest.mark.parametrize("method", sorted(set(METHODS) - {*BY_HANDS, "yes-no"}))
def test_what_needs_each_persons_own_vote_is_not_counted_from_hands(method: str) -> None:
    with pytest.raises(Refused, match="needs each person's own vote"):
        counted(table(1), method=method)


def test_yes_and_no_are_counted_from_hands() -> None:
    hands = [TableHands({"yes": 5, "no": 2}, abstain=1), TableHands({"yes": 1, "no": 3})]
    result = count("yes-no", ("yes", "no"), hands, basis="valid", eligible=12, present=12)
    assert (counts(result), result.cast, result.valid, result.abstain) == ([6, 5], 12, 11, 1)


def test_an_unknown_method_basis_or_option_is_refused_even_without_votes() -> None:
    with pytest.raises(Refused, match="no voting method"):
        counted(method="magic")
    with pytest.raises(Refused, match="is no basis"):
        counted(basis="hope")
    with pytest.raises(Refused, match="not on the ballot"):
        counted(TableHands(counts={"주차장": 1}))


@st.composite
def halls(draw: st.DrawFn) -> tuple[str, int, list[TableHands]]:
    """A method, how many choices a person has, and tables whose hands are possible with them."""
    method = draw(st.sampled_from(BY_HANDS))
    most = 1 if method == "single" else draw(st.integers(1, len(OPTIONS)))
    tables = []
    for _ in range(draw(st.integers(0, 8))):
        abstain, invalid = draw(st.integers(0, 2)), draw(st.integers(0, 2))
        people = [draw(st.permutations(OPTIONS))[: draw(st.integers(1, most))] for _ in range(draw(st.integers(0, 6)))]
        hands = {option: sum(option in chosen for chosen in people) for option in OPTIONS}
        tables.append(TableHands(hands, voters=len(people) + abstain + invalid, abstain=abstain, invalid=invalid))
    return method, most, tables


def figures(result: Count) -> list[int]:
    return [result.cast, result.valid, result.abstain, result.invalid, *counts(result)]


@given(halls(), st.integers(0, 8))
def test_the_parts_of_a_hall_add_up_to_the_whole(hall: tuple[str, int, list[TableHands]], cut: int) -> None:
    method, most, tables = hall
    whole = counted(*tables, method=method, most=most)
    parts = [counted(*some, method=method, most=most) for some in (tables[:cut], tables[cut:])]
    assert figures(whole) == [sum(pair) for pair in zip(*map(figures, parts), strict=True)]
    assert whole.cast == whole.valid + whole.abstain + whole.invalid


@given(halls(), st.sampled_from(BASES), st.randoms(use_true_random=False))
def test_the_order_of_the_tables_does_not_matter(
    hall: tuple[str, int, list[TableHands]], basis: str, random: Random
) -> None:
    method, most, tables = hall
    shuffled = list(tables)
    random.shuffle(shuffled)
    assert counted(*tables, method=method, most=most, basis=basis) == counted(
        *shuffled, method=method, most=most, basis=basis
    )


@given(halls(), st.sampled_from(BASES))
def test_no_share_is_above_the_whole_and_leaders_have_the_most(
    hall: tuple[str, int, list[TableHands]], basis: str
) -> None:
    method, most, tables = hall
    result = counted(*tables, method=method, most=most, basis=basis, eligible=0, present=0)
    assert all(0 <= share <= 1 for share in shares(result))
    if method == "single" and basis == "valid" and result.valid:
        assert sum(shares(result)) == pytest.approx(1)
    highest = max(counts(result))
    leaders = {option.option for option in result.options if option.count == highest and highest}
    assert set(result.leading()) == leaders
    assert result.eligible >= result.present >= result.cast >= result.valid

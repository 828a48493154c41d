"""Ties in an instant runoff are followed to their ends and said; nothing is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import permutations

import hypothesis.strategies as st
from hypothesis import given
from published import count_by, letters

from facilitator.ballots import Fork, Ranked, Result, ranked


def irv(orders: Mapping[str, int], options: str = "ABCD") -> Result:
    return count_by("irv", tuple(options), letters(orders))


def test_where_the_lot_would_decide_the_count_ends_and_says_who_could_win() -> None:
    """B and C are last together: without B the winner is A, without C it is B."""
    result = irv({"A": 4, "BA": 3, "CB": 3}, "ABC")
    (only,) = result.rounds
    assert (only.tied, only.out) == (("B", "C"), ())
    assert only.forks == (Fork("B", ("A",)), Fork("C", ("B",)))
    assert (result.winners, result.outcome) == (("A", "B"), "tied")
    assert result.ties == (("A", "B"), ("B", "C"))
    assert result.places == (("A", "B"), ("C",))


def test_where_the_lot_would_change_nothing_the_count_goes_on_and_says_so() -> None:
    result = irv({"A": 5, "BA": 4, "CA": 2, "DA": 2})
    first, last = result.rounds
    assert first.tied == ("C", "D")
    assert first.forks == (Fork("C", ("A",)), Fork("D", ("A",)))
    assert first.out == ("D",)
    assert dict(last.votes) == {"A": 7, "B": 4, "C": 2}
    assert (result.winners, result.outcome) == (("A",), "decided")
    assert result.ties == (("C", "D"),)
    assert result.places == (("A",), ("B",), ("C", "D"))


def test_options_that_were_last_together_share_a_place() -> None:
    result = irv({"AB": 3, "BA": 3, "CA": 2, "DB": 2})
    assert [one.out for one in result.rounds] == [("D",), ("C",), ()]
    assert result.places == (("A", "B"), ("C", "D"))


def test_options_that_no_order_could_save_go_together() -> None:
    result = irv({"A": 9, "B": 8, "CB": 2, "DB": 2})
    assert (result.rounds[0].out, result.rounds[0].tied) == (("C", "D"), ())
    assert dict(result.rounds[1].votes) == {"A": 9, "B": 12}
    assert result.places == (("B",), ("A",), ("C", "D"))


def test_two_that_are_even_in_the_end_are_both_named() -> None:
    result = irv({"A": 3, "B": 3, "CA": 1, "CB": 1}, "ABC")
    assert dict(result.rounds[-1].votes) == {"A": 4, "B": 4}
    assert (result.winners, result.outcome) == (("A", "B"), "tied")


def test_who_ranks_nobody_that_is_left_is_counted_as_exhausted() -> None:
    result = irv({"A": 5, "B": 4, "C": 3}, "ABC")
    assert [one.exhausted for one in result.rounds] == [0, 3]
    assert result.winners == ("A",)


def test_a_shared_first_place_is_split_and_goes_whole_to_who_is_left() -> None:
    votes = {ranked("A"): 3, ranked(["B", "C"]): 3, ranked("C"): 1}
    result = count_by("irv", tuple("ABC"), votes)
    assert dict(result.rounds[0].votes) == {"A": 3, "B": 1.5, "C": 2.5}
    assert dict(result.rounds[1].votes) == {"A": 3, "C": 4}


def test_with_too_many_ties_to_follow_everybody_left_may_win() -> None:
    """Twenty options with one vote each, and every second choice as likely: nobody can follow 2 to the 20 ways."""
    options = "ABCDEFGHIJKLMNOPQRST"
    result = irv({options[shift:] + options[:shift]: 1 for shift in range(len(options))}, options)
    (only,) = result.rounds
    assert only.tied == tuple(options)
    assert only.forks == ()
    assert result.winners == tuple(options)


@st.composite
def small_elections(draw: st.DrawFn) -> dict[Ranked, int]:
    orders = [draw(st.permutations("ABCD"))[: draw(st.integers(1, 4))] for _ in range(draw(st.integers(1, 7)))]
    shared = draw(st.booleans())
    return {ranked(*([order[:2]] if shared and index % 3 == 0 else order[:2]), *order[2:]): draw(st.integers(1, 3))
            for index, order in enumerate(orders)}  # fmt: skip


def winner_by_lot(votes: Mapping[Ranked, int], lot: Sequence[str]) -> str:
    """The plainest instant runoff, written anew: one goes each round, of several last ones the first in the lot."""
    left = list(lot)
    while len(left) > 1:
        held = dict.fromkeys(left, Fraction(0))
        for vote, people in votes.items():
            best = next((place & set(left) for place in vote.places if place & set(left)), frozenset())
            for option in best:
                held[option] += Fraction(people, len(best))
        left.remove(min(left, key=lambda option: (held[option], lot.index(option))))
    return left[0]


@given(small_elections())
def test_the_winners_are_all_whom_some_lot_would_elect(votes: dict[Ranked, int]) -> None:
    result = count_by("irv", tuple("ABCD"), votes)
    assert set(result.winners) == {winner_by_lot(votes, lot) for lot in permutations("ABCD")}

"""Grades: mean, median, distribution, and how far people stand apart."""

from __future__ import annotations

from fractions import Fraction
from statistics import fmean, median

import hypothesis.strategies as st
import pytest
from hypothesis import given

from facilitator.ballots import Rules, graded, tally
from facilitator.ballots.grades import figures_of, mean_of, polarisation_of

COUNTS = st.lists(st.integers(0, 50), min_size=3, max_size=11).filter(any)


@given(COUNTS, st.integers(-3, 3))
def test_mean_and_median_are_those_of_all_grades_in_a_row(counts: list[int], lowest: int) -> None:
    grades = [lowest + step for step, n in enumerate(counts) for _ in range(n)]
    figures = figures_of(counts, lowest)
    assert figures.mean == pytest.approx(fmean(grades))
    assert figures.median == median(grades)
    assert figures.distribution == tuple(counts)


def test_what_nobody_graded_has_no_figures() -> None:
    figures = figures_of([0, 0, 0, 0, 0], 1)
    assert (figures.mean, figures.median, figures.polarisation) == (None, None, None)


def test_the_published_example_of_agreement() -> None:
    """Van der Eijk (2001), p. 331: A = 0.6113333; as computed by R's agrmt package, agreement(V)."""
    agreement = 1 - 2 * (polarisation_of([30, 40, 210, 130, 530, 50, 10]) or 0)
    assert float(agreement) == pytest.approx(0.6113333, abs=5e-8)


@pytest.mark.parametrize(
    ("counts", "polarisation"),
    [
        ([0, 0, 90, 0, 0], 0),
        ([1, 0, 0, 0, 0], 0),
        ([5, 5, 5, 5, 5], Fraction(1, 2)),
        ([9, 0, 0, 0, 9], 1),
        ([9, 0, 0, 0, 0, 0, 0, 0, 0, 9], 1),
        ([9, 0, 9], 1),
        ([0, 4, 4, 0, 0], Fraction(1, 8)),
    ],
)
def test_one_opinion_is_no_polarisation_and_two_ends_are_all_of_it(counts: list[int], polarisation: Fraction) -> None:
    assert polarisation_of(counts) == polarisation


def test_two_camps_are_further_apart_than_one_camp_and_some_others() -> None:
    camps, around = polarisation_of([40, 5, 2, 5, 40]), polarisation_of([5, 20, 50, 20, 5])
    assert camps is not None and around is not None and camps > Fraction(1, 2) > around


@given(COUNTS)
def test_polarisation_is_a_part_of_one_and_the_same_from_either_end(counts: list[int]) -> None:
    polarisation = polarisation_of(counts)
    assert polarisation is not None and 0 <= polarisation <= 1
    assert polarisation_of(counts[::-1]) == polarisation
    assert polarisation_of([3 * n for n in counts]) == polarisation


def test_the_best_mean_leads_and_equal_means_are_tied_exactly() -> None:
    rules = Rules(method="rating", options=("a", "b", "c", "d"), scale=(1, 5))
    votes = {graded({"a": 4, "b": 5}): 2, graded({"a": 4, "b": 2, "c": 1}): 1}
    result = tally(rules, votes, eligible=0, present=0)
    assert result.places == (("a", "b"), ("c",), ("d",))
    assert (result.winners, result.ties, result.outcome) == (("a", "b"), (("a", "b"),), "tied")
    a, b, c, d = result.options
    assert a.grades is not None and a.grades.distribution == (0, 0, 0, 3, 0)
    assert b.grades is not None and (b.grades.mean, b.grades.median) == (4, 5)
    assert (c.count, c.score) == (1, 1)
    assert d.grades is not None and (d.count, d.grades.mean) == (0, None)


def test_a_third_is_a_third_and_not_nearly_one() -> None:
    assert mean_of([2, 1, 0], 0) == Fraction(1, 3)

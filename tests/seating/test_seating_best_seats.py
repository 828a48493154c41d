"""The seats a search ends with in a hall where neither all cells nor all pairs can be right."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from seating_halls import hall

from facilitator.seating.best_seats import NEAR, BestSeats
from facilitator.seating.cells import ValueIndex, even_sizes
from facilitator.seating.meetings import Meetings
from facilitator.seating.problem import Problem
from facilitator.seating.round_search import RoundSearch
from facilitator.seating.rules import rules_by_round


def _seats(problem: Problem) -> tuple[BestSeats, RoundSearch]:
    dealt = np.repeat(np.arange(problem.table_count), even_sizes(problem.person_count, problem.seats))
    meetings, rules = Meetings(problem), rules_by_round(problem)[0]
    search = RoundSearch(ValueIndex.of(problem), dealt, problem.table_count, rules, meetings.cost(rules))
    return BestSeats([search], meetings, meetings.tight, 1000.0), search


def test_it_goes_on_from_the_cheapest_seats_and_ends_with_the_most_even() -> None:
    best, search = _seats(hall(100, 10, 10, 1))
    all_out_of_band = float(search.outside.sum())
    best.see(all_out_of_band)
    cheapest = search.row.copy()
    search.exchange(0, int(search.exchanges(np.array([0]))[0].argmin()))
    assert search.outside.sum() < all_out_of_band
    best.see(all_out_of_band + 1)
    assert (best.rows[0] == cheapest).all()
    assert (best.last()[0] == search.row).all()


def test_seats_much_worse_than_the_cheapest_are_not_ended_with_however_even() -> None:
    best, search = _seats(hall(100, 10, 10, 1))
    outside = float(search.outside.sum())
    best.see(outside)
    cheapest = search.row.copy()
    search.exchange(0, 99)
    best.see(outside + NEAR)
    assert (best.last()[0] == cheapest).all()


def test_where_everything_can_be_right_the_cheapest_seats_are_the_last() -> None:
    best, search = _seats(replace(hall(60, 6, 10, 1), rounds=1))
    search.exchange(0, 59)
    best.see(999.0)
    assert (best.last()[0] == search.row).all()
    assert best.last() is best.rows


def test_seats_that_were_most_even_from_the_start_are_ended_with() -> None:
    best, search = _seats(hall(100, 10, 10, 1))
    first = search.row.copy()
    even = float(search.outside.sum())
    best = BestSeats([search], best.meetings, True, even)
    search.exchange(0, int(search.exchanges(np.array([0]))[0][10:].argmax()) + 10)
    best.see(even + NEAR / 2)
    assert (best.last()[0] == first).all()

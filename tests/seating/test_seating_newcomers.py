"""Walk-ins get seats and nobody who sits is moved."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seating_halls import attributes, citizens, hall

from facilitator.errors import Refused
from facilitator.seating import Group, Need, Pin, Problem, score, seat_newcomers, solve
from facilitator.seating.problem import IntArray


def morning(people: int, walk_ins: int, absent: int, tables: int, rounds: int, seed: int) -> tuple[Problem, IntArray]:
    """A hall seated the evening before, with the no-shows gone and the walk-ins waiting (the last in the list)."""
    everybody = Problem(
        attributes=citizens(people + walk_ins, seed),
        names=attributes(),
        seats=np.full(tables, 10, dtype=np.int64),
        rounds=rounds,
    )
    expected = replace(everybody, attributes=everybody.attributes[:people])
    seats = np.full((rounds, people + walk_ins), -1, dtype=np.int64)
    seats[:, :people] = solve(expected, time_limit=0.2).seats
    seats[:, np.random.default_rng(seed).permutation(people)[:absent]] = -1
    return everybody, seats


def test_a_late_walk_in_gets_a_seat_in_every_remaining_round() -> None:
    problem, seats = morning(100, 1, 3, 10, 4, seed=1)
    seated = seat_newcomers(problem, seats, [100], rounds=[2, 3])
    assert (seated[2:, 100] >= 0).all()
    assert (seated[:2] == seats[:2]).all()


@pytest.mark.parametrize("seed", [1, 2])
def test_fifteen_walk_ins_among_a_thousand_keep_the_tables_balanced(seed: int) -> None:
    problem, seats = morning(1000, 15, 30, 100, 4, seed)
    seated = seat_newcomers(problem, seats, range(1000, 1015))
    result = score(problem, seated)
    assert (seated[:, :1000] == seats[:, :1000]).all()
    assert (seated[:, 1000:] >= 0).all()
    assert result.hard_rules_ok
    assert result.in_band / result.cells > 0.99
    assert result.repeats <= 10


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 50), st.integers(1, 8), st.integers(8, 15))
def test_nobody_is_moved_and_no_table_overfilled(seed: int, walk_ins: int, absent: int) -> None:
    problem, seats = morning(60, walk_ins, absent, 6, 2, seed)
    seated = seat_newcomers(problem, seats, range(60, 60 + walk_ins))
    was_seated = seats >= 0
    assert (seated[was_seated] == seats[was_seated]).all()
    assert (seated[:, 60:] >= 0).all()
    assert score(problem, seated).hard_rules_ok


def test_walk_ins_have_rules_too() -> None:
    problem, seats = morning(100, 5, 20, 10, 2, seed=3)
    seats[:, :4] = [[0], [1]]
    free = [int((seats[0] == table).sum()) for table in range(10)]
    open_table = int(np.argmin(free))
    at_open_table = int(np.flatnonzero(seats[0] == open_table)[0])
    problem = replace(
        problem,
        together=(Group((100, at_open_table)), Group((101, 102))),
        apart=(Group((103, at_open_table)),),
        needs=(Need(104, frozenset({"interpreter"})),),
        features=tuple(frozenset({"interpreter"} if table == open_table else ()) for table in range(10)),
    )
    row = seat_newcomers(problem, seats, range(100, 105), rounds=[0])[0]
    assert row[100] == row[at_open_table]
    assert row[101] == row[102]
    assert row[103] != row[at_open_table]
    assert row[104] == open_table


def test_a_full_hall_says_so() -> None:
    problem, seats = morning(60, 1, 0, 6, 1, seed=4)
    with pytest.raises(Refused, match="Round 1 has 0 free seats for 1 people"):
        seat_newcomers(problem, seats, [60])


def test_a_pin_to_a_full_table_says_whose() -> None:
    problem, seats = morning(60, 1, 0, 7, 1, seed=4)
    seats[0, :10] = 0
    seats[0, 10:60] = 1 + np.arange(50) // 9
    with pytest.raises(Refused, match="no free seat for 61 that keeps their rules"):
        seat_newcomers(replace(problem, pinned=(Pin(60, 0),)), seats, [60])


def test_newcomers_who_need_the_same_last_seat_are_refused_together() -> None:
    problem, seats = morning(60, 2, 0, 7, 1, seed=4)
    seats[0, :60] = np.arange(60) // 10
    seats[0, 0] = 6
    problem = replace(problem, pinned=(Pin(60, 0), Pin(61, 0)))
    with pytest.raises(Refused, match="of all 2 newcomers at once"):
        seat_newcomers(problem, seats, [60, 61])


def test_whoever_has_a_seat_keeps_it() -> None:
    problem = hall(20, 4, 6, 2)
    seats = solve(problem, time_limit=0.2).seats
    assert (seat_newcomers(problem, seats, range(20)) == seats).all()

"""Seats for whole halls: balanced, mixed, and never against a hard rule."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seating_halls import attributes, citizens, hall

from facilitator.errors import Cancelled, Refused
from facilitator.seating import solver
from facilitator.seating.problem import Group, IntArray, Need, Pin, Problem
from facilitator.seating.score import score
from facilitator.seating.solver import solve


@pytest.fixture(autouse=True)
def no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the work end by what was planned, never by a busy machine."""
    monkeypatch.setattr(solver, "monotonic", lambda: 0.0)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_thousand_people_at_a_hundred_tables_are_balanced_and_never_meet_twice(seed: int) -> None:
    seating = solve(hall(1000, 100, 10, 4, seed))
    assert seating.score.cells_out == 0
    assert seating.score.repeats == 0
    assert seating.score.optimal


def test_the_demo_hall_is_perfect() -> None:
    assert solve(hall(1000, 100, 10, 3)).score.optimal


def test_people_on_uneven_tables_are_balanced_too() -> None:
    uneven = replace(hall(987, 100), seats=np.random.default_rng(2).integers(8, 13, 100), rounds=4)
    seating = solve(uneven)
    assert seating.score.cells_out == 0
    assert seating.score.repeats == 0


def test_fewer_people_than_seats_leave_tables_as_even_as_can_be() -> None:
    sizes = np.bincount(solve(hall(56, 6, 10, 1)).seats[0], minlength=6)
    assert sorted(sizes) == [9, 9, 9, 9, 10, 10]


def test_large_rules_and_all_still_hold_in_a_thousand() -> None:
    problem = replace(
        hall(1000, 100, 10, 4),
        together=tuple(Group((2 * n, 2 * n + 1)) for n in range(10)),
        apart=tuple(Group((40 + 2 * n, 41 + 2 * n)) for n in range(15)),
        pinned=tuple(Pin(100 + n, 3 * n) for n in range(10)),
        needs=tuple(Need(200 + n, frozenset({"interpreter" if n % 2 else "wheelchair"})) for n in range(40)),
        features=tuple(
            frozenset(["interpreter", "wheelchair"][n % 2 : n % 2 + 1] if n < 20 else []) for n in range(100)
        ),
    )
    result = solve(problem, time_limit=3).score
    assert result.hard_rules_ok
    assert result.repeats >= 10, "whoever sits together meets in every round"


def test_a_small_session_gets_the_best_it_can_have() -> None:
    one_round = solve(hall(20, 2, 10, 1))
    assert one_round.score.cells_out <= 4
    three_rounds = solve(hall(60, 6, 10, 3), time_limit=2)
    assert three_rounds.score.cells_out <= 12
    assert three_rounds.score.repeats >= three_rounds.score.least_repeats > 0


def test_one_table_seats_everybody_at_once() -> None:
    seating = solve(hall(8, 1, 10, 3))
    assert (seating.seats == 0).all()
    assert seating.score.repeats == seating.score.least_repeats == 28
    assert seating.score.optimal


def test_an_empty_list_and_no_rounds_are_no_trouble() -> None:
    assert solve(hall(0, 6)).seats.shape == (3, 0)
    assert solve(hall(12, 2, 6, 0)).seats.shape == (0, 12)


def test_without_attributes_people_are_only_mixed() -> None:
    problem = Problem(
        attributes=np.empty((36, 0), dtype=np.int64), names=(), seats=np.full(9, 4, dtype=np.int64), rounds=3
    )
    assert solve(problem).score.repeats == 0


def test_an_unknown_value_counts_in_no_cell() -> None:
    known = hall(60, 6, 10, 1)
    values = known.attributes.copy()
    values[:7, 2] = -1
    result = solve(replace(known, attributes=values), time_limit=1).score
    assert result.cells <= score(known, np.arange(60)[None, :] % 6).cells
    assert result.cells_out <= 6


def test_the_same_seed_gives_the_same_seats_and_another_seed_others() -> None:
    crowded = hall(60, 6, 10, 3)
    first = solve(crowded, seed=5, time_limit=0.3).seats
    assert (solve(crowded, seed=5, time_limit=0.3).seats == first).all()
    assert (solve(crowded, seed=6, time_limit=0.3).seats != first).any()


def test_rounds_already_held_are_remixed_against() -> None:
    problem = hall(400, 40, 10, 2)
    held = solve(problem).seats
    again = solve(replace(problem, held=held, rounds=1))
    assert again.score.repeats == 0
    assert score(replace(problem, rounds=3), np.concatenate([held, again.seats])).repeats == 0


def test_progress_only_ever_rises_to_the_end() -> None:
    told: list[float] = []
    solve(hall(60, 6, 10, 3), time_limit=0.3, progress=told.append)
    assert told[-1] == 1.0
    assert all(before < after for before, after in pairwise(told))


@pytest.mark.parametrize("looks", [0, 5, 40])
def test_the_search_stops_when_told_to(looks: int) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > looks

    with pytest.raises(Cancelled):
        solve(hall(60, 6, 10, 3), cancelled=cancelled)
    assert asked == looks + 1


def test_time_that_has_run_out_ends_the_search_with_whole_seats(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(10**9))
    monkeypatch.setattr(solver, "monotonic", lambda: float(next(ticks)))
    seating = solve(hall(60, 6, 10, 3), time_limit=2)
    assert (seating.seats >= 0).all()
    assert seating.score.hard_rules_ok


@st.composite
def small_halls(draw: st.DrawFn, people: int, tables: int, rules: int) -> Problem:
    """Small halls with rules of all kinds, many of which cannot be kept."""
    count = draw(st.integers(1, people))
    seats = draw(st.lists(st.integers(1, 6), min_size=1, max_size=tables))
    rounds = draw(st.integers(1, 3))
    person = st.integers(0, count - 1)
    table = st.integers(0, len(seats) - 1)
    group = st.builds(lambda members: Group(tuple(members)), st.lists(person, min_size=2, max_size=3, unique=True))
    groups = st.lists(group, max_size=rules) if count > 1 else st.just([])
    feature = st.frozensets(st.sampled_from(["interpreter", "wheelchair"]), max_size=2)
    asked = (("gender", 2), ("age", 3))[: draw(st.integers(0, 2))]
    values = citizens(count, draw(st.integers(0, 99)), asked) if asked else np.empty((count, 0), dtype=np.int64)
    return Problem(
        attributes=values,
        names=attributes(asked),
        seats=np.array(seats, dtype=np.int64),
        rounds=rounds,
        together=tuple(draw(groups)),
        apart=tuple(draw(groups)),
        pinned=tuple(
            draw(st.lists(st.builds(Pin, person, table, st.none() | st.integers(0, rounds - 1)), max_size=rules))
        ),
        needs=tuple(draw(st.lists(st.builds(Need, person, feature), max_size=rules))),
        features=tuple(draw(feature) for _ in seats),
    )


@settings(max_examples=120, deadline=None)
@given(small_halls(people=20, tables=5, rules=3), st.integers(0, 3))
def test_whatever_is_returned_breaks_no_rule(problem: Problem, seed: int) -> None:
    try:
        seats = solve(problem, seed=seed, time_limit=0.05).seats
    except Refused:
        return
    assert seats.shape == (problem.rounds, problem.person_count)
    for round_, row in enumerate(seats):
        assert _keeps_all(problem, round_, row)
    assert score(problem, seats).hard_rules_ok


@settings(max_examples=150, deadline=None)
@given(small_halls(people=5, tables=3, rules=3))
def test_a_hall_is_refused_exactly_when_no_seats_keep_the_rules(problem: Problem) -> None:
    tables, people = problem.table_count, problem.person_count
    possible = all(
        any(_keeps_all(problem, round_, np.array(row)) for row in product(range(tables), repeat=people))
        for round_ in range(problem.rounds)
    )
    if possible:
        solve(problem, time_limit=0.01)
    else:
        with pytest.raises(Refused):
            solve(problem, time_limit=0.01)


def _keeps_all(problem: Problem, round_: int, row: IntArray) -> bool:
    """The rules once more, said as plainly as can be."""
    return (
        bool(((row >= 0) & (row < problem.table_count)).all())
        and all(int((row == table).sum()) <= seats for table, seats in enumerate(problem.seats))
        and all(len({int(row[person]) for person in group.people}) == 1 for group in problem.together)
        and all(len({int(row[person]) for person in group.people}) == len(group.people) for group in problem.apart)
        and all(row[pin.person] == pin.table for pin in problem.pinned if pin.round in (None, round_))
        and all(need.features <= problem.features[row[need.person]] for need in problem.needs)
    )

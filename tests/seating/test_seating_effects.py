"""What dragging one person would do is told before it is done."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from seating_halls import attributes, citizens, hall

from facilitator.seating.effects import Effects, effects_of_moving
from facilitator.seating.problem import Group, IntArray, Need, Pin, Problem
from facilitator.seating.score import score


def dealt(problem: Problem, seed: int, absent: int) -> IntArray:
    """Seats dealt out by chance, with some people gone."""
    draw = np.random.default_rng(seed)
    places = np.repeat(np.arange(problem.table_count), problem.seats)
    seats = np.stack([draw.permutation(places)[: problem.person_count] for _ in range(problem.rounds)])
    seats[:, draw.permutation(problem.person_count)[:absent]] = -1
    return seats


def moved(seats: IntArray, effects: Effects, table: int) -> IntArray:
    """The seats after the person was brought to a table."""
    after = seats.copy()
    after[effects.round, effects.person] = table
    if effects.partner[table] >= 0:
        after[effects.round, effects.partner[table]] = effects.table
    return after


def with_rules(problem: Problem) -> Problem:
    """A few rules of every kind among the first people."""
    return replace(
        problem,
        together=(Group((0, 1)),),
        apart=(Group((2, 3, 4)), Group((0, 5))),
        pinned=(Pin(6, 1), Pin(7, 2, 0)),
        needs=(Need(8, frozenset({"ramp"})), Need(2, frozenset({"ramp"}))),
        features=tuple(frozenset({"ramp"} if table % 2 else ()) for table in range(problem.table_count)),
    )


def small_hall(seed: int, rules: bool, held: int) -> tuple[Problem, IntArray]:
    problem = Problem(
        attributes=citizens(26, seed, (("a", 2), ("b", 5))),
        names=attributes((("a", 2), ("b", 5))),
        seats=np.array([6, 5, 7, 5, 6], dtype=np.int64),
        rounds=3,
    )
    seats = dealt(problem, seed, absent=2)
    if held:
        problem = replace(problem, held=np.concatenate([seats[:1], dealt(problem, seed + 1, 1)])[:held])
    return (with_rules(problem) if rules else problem), seats


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 200), st.integers(0, 25), st.integers(0, 2), st.booleans(), st.integers(0, 2))
def test_what_is_told_is_what_happens(seed: int, person: int, round_: int, rules: bool, held: int) -> None:
    problem, seats = small_hall(seed, rules, held)
    before = score(problem, seats)
    effects = effects_of_moving(problem, seats, person, round_)
    for table in range(problem.table_count):
        if effects.refused[table] is not None:
            continue
        after = score(problem, moved(seats, effects, table))
        assert effects.cells_out[table] == after.cells_out - before.cells_out
        assert effects.repeats[table] == after.repeats - before.repeats


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 500), st.integers(0, 25), st.integers(0, 2))
def test_a_move_is_refused_exactly_where_it_breaks_a_rule(seed: int, person: int, round_: int) -> None:
    problem, seats = small_hall(seed, True, 0)
    people = (0, 1, 2, 3, 4, 5, 6, 7, 8)
    assume(score(problem, seats).hard_rules_ok or person in people)
    effects = effects_of_moving(problem, seats, person, round_)
    known = {rule for rule in score(problem, seats).broken if person not in rule.people}
    for table in range(problem.table_count):
        if table == effects.table:
            assert effects.refused[table] is None
            continue
        broken = score(problem, moved(seats, effects, table)).broken
        new = {rule for rule in broken if rule.round == round_} - known
        if effects.refused[table] is None:
            assert not {rule for rule in new if person in rule.people or effects.partner[table] in rule.people}
        elif effects.free[table]:
            assert effects.refused[table] in new


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 200), st.integers(0, 25))
def test_the_partner_is_the_best_there_is_at_a_full_table(seed: int, person: int) -> None:
    problem, seats = small_hall(seed, True, 1)
    assume(seats[0, person] >= 0)
    before = score(problem, seats)
    effects = effects_of_moving(problem, seats, person, 0)
    for table in np.flatnonzero(~effects.free).tolist():
        best = None
        for other in np.flatnonzero(seats[0] == table).tolist():
            after = seats.copy()
            after[0, [person, other]] = after[0, [other, person]]
            result = score(problem, after)
            if not any({person, other} & set(rule.people) and rule.round == 0 for rule in result.broken):
                cost = result.cells_out - before.cells_out + result.repeats - before.repeats
                best = cost if best is None else min(best, cost)
        if best is None:
            assert effects.refused[table] is not None
        else:
            assert effects.refused[table] is None
            assert best == effects.cells_out[table] + effects.repeats[table]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 200), st.integers(0, 23), st.sampled_from(["stay", "mix"]))
def test_a_table_of_another_group_changes_what_both_groups_mirror(seed: int, person: int, plan: str) -> None:
    problem = replace(
        hall(24, 4, 7, 2, seed),
        groups=("housing", "care"),
        table_groups=np.array([0, 0, 1, -1]),
        group_plan=(plan, plan),
    )
    seats = dealt(problem, seed, absent=1)
    before = score(problem, seats)
    effects = effects_of_moving(problem, seats, person, 1)
    for table in range(problem.table_count):
        if effects.refused[table] is None:
            after = score(problem, moved(seats, effects, table))
            assert effects.cells_out[table] == after.cells_out - before.cells_out
            assert effects.repeats[table] == after.repeats - before.repeats


def test_somebody_who_is_pinned_cannot_be_dragged_and_the_reason_is_said() -> None:
    problem = replace(hall(40, 4, 10, 2), pinned=(Pin(3, 1),))
    seats = np.tile(np.arange(40) // 10, (2, 1))
    seats[:, [3, 12]] = seats[:, [12, 3]]
    refused = effects_of_moving(problem, seats, 3, 0).refused
    assert refused[1] is None
    assert refused[0] is not None and "pinned to table 2" in refused[0].en and "고정" in refused[0].ko


def test_a_closed_table_takes_nobody() -> None:
    problem = replace(hall(30, 4, 10, 1), seats=np.array([10, 10, 10, 0]))
    refused = effects_of_moving(problem, np.arange(30)[None, :] // 10, 3, 0).refused
    assert refused[3] is not None and refused[3].en == "Table 4 is closed."


def test_seats_that_do_not_fit_are_a_fault() -> None:
    with pytest.raises(ValueError, match="rounds x people"):
        effects_of_moving(hall(), np.zeros((1, 60), dtype=np.int64), 0, 0)

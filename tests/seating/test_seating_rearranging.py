"""The morning: walk-ins get seats, tables close, and nobody who sits is moved unless the organizer asks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seating_halls import attributes, citizens, hall

from facilitator.errors import Cancelled, Refused
from facilitator.seating.problem import Group, IntArray, Need, Pin, Problem
from facilitator.seating.rearranging import rearrange, tables_to_close
from facilitator.seating.score import score
from facilitator.seating.solver import solve


def morning(people: int, walk_ins: int, absent: int, tables: int, rounds: int, seed: int) -> tuple[Problem, IntArray]:
    """A hall seated the evening before, with the no-shows gone and the walk-ins waiting (the last in the list).

    A thousand people are seated until nothing is out of band; fewer as well as a short search can.
    """
    everybody = Problem(
        attributes=citizens(people + walk_ins, seed),
        names=attributes(),
        seats=np.full(tables, 10, dtype=np.int64),
        rounds=rounds,
    )
    expected = replace(everybody, attributes=everybody.attributes[:people])
    seats = np.full((rounds, people + walk_ins), -1, dtype=np.int64)
    seats[:, :people] = solve(expected, time_limit=10 if people >= 1000 else 0.2).seats
    seats[:, np.random.default_rng(seed).permutation(people)[:absent]] = -1
    return everybody, seats


def morning_with_rules(seed: int, walk_ins: int, absent: int) -> tuple[Problem, IntArray]:
    """60 people at 6 tables under rules of every kind, some of them on the walk-ins (60 and 61 come as a pair)."""
    everybody, _ = morning(60, walk_ins, 0, 6, 1, 1)
    ramps = tuple(frozenset({"ramp"} if table < 3 else ()) for table in range(6))
    expected = replace(
        everybody,
        attributes=everybody.attributes[:60],
        rounds=2,
        together=(Group((0, 1, 2)), Group((3, 4))),
        apart=(Group((5, 6)), Group((7, 8, 9))),
        pinned=(Pin(10, 2), Pin(11, 3, 1)),
        needs=(Need(12, frozenset({"ramp"})), Need(13, frozenset({"ramp"}))),
        features=ramps,
    )
    seats = np.full((2, 60 + walk_ins), -1, dtype=np.int64)
    seats[:, :60] = solve(expected, seed=seed, time_limit=0.2).seats
    seats[:, np.random.default_rng(seed).permutation(60)[:absent]] = -1
    problem = replace(
        expected,
        attributes=everybody.attributes,
        together=(*expected.together, Group((60, 61))),
        apart=(*expected.apart, Group((62, 14))),
        needs=(*expected.needs, Need(63, frozenset({"ramp"}))),
    )
    return problem, seats


def test_a_walk_in_gets_a_seat_in_every_remaining_round() -> None:
    problem, seats = morning(100, 1, 3, 10, 4, seed=1)
    left = replace(problem, held=seats[:2], rounds=2)
    found = rearrange(left, seats[2:], newcomers=[100])
    assert (found.seats[:, 100] >= 0).all()
    assert (found.seats[:, :100] == seats[2:, :100]).all()
    assert (found.placed, found.moved) == (1, 0)
    assert [(move.round, move.person, move.before, move.why) for move in found.moves] == [
        (0, 100, -1, "newcomer"), (1, 100, -1, "newcomer"),
    ]  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
def test_fifteen_walk_ins_among_a_thousand_keep_the_tables_balanced(seed: int) -> None:
    problem, seats = morning(1000, 15, 30, 100, 4, seed)
    found = rearrange(problem, seats, newcomers=range(1000, 1015))
    assert (found.seats[:, :1000] == seats[:, :1000]).all()
    assert (found.seats[:, 1000:] >= 0).all()
    assert found.after.hard_rules_ok
    assert found.after.in_band / found.after.cells > 0.993
    assert found.after.repeats <= 10


def test_a_few_moves_bring_most_of_the_rest_back_into_band() -> None:
    problem, seats = morning(1000, 15, 30, 100, 4, seed=1)
    found = rearrange(problem, seats, newcomers=range(1000, 1015), move_share=0.01)
    assert ((found.seats != seats)[:, :1000].sum(axis=1) <= 9).all()
    assert found.after.in_band / found.after.cells > 0.998
    assert found.after.cells_out <= rearrange(problem, seats, newcomers=range(1000, 1015)).after.cells_out / 2


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 50), st.integers(4, 8), st.integers(12, 20))
def test_nobody_who_is_seated_is_moved_unless_the_organizer_asks(seed: int, walk_ins: int, absent: int) -> None:
    problem, seats = morning_with_rules(seed, walk_ins, absent)
    found = rearrange(problem, seats, newcomers=range(60, 60 + walk_ins))
    was_seated = seats >= 0
    assert (found.seats[was_seated] == seats[was_seated]).all()
    assert (found.seats[:, 60:] >= 0).all()
    assert (found.seats[:, :60][~was_seated[:, :60]] == -1).all()
    assert found.after.hard_rules_ok
    assert all(move.why == "newcomer" for move in found.moves)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 50), st.integers(4, 8), st.integers(12, 20), st.floats(0, 0.3))
def test_moves_stay_within_what_is_allowed_and_break_no_rule(
    seed: int, walk_ins: int, absent: int, share: float
) -> None:
    problem, seats = morning_with_rules(seed, walk_ins, absent)
    found = rearrange(problem, seats, newcomers=range(60, 60 + walk_ins), move_share=share)
    seated = seats >= 0
    assert (((found.seats != seats) & seated).sum(axis=1) <= share * seated.sum(axis=1)).all()
    assert ((found.seats >= 0) == (seated | (np.arange(60 + walk_ins) >= 60))).all()
    assert found.after.hard_rules_ok
    assert score(problem, found.seats).cells_out == found.after.cells_out
    bound = [person for person in range(14) if seated[0, person]]
    assert (found.seats[:, bound] == seats[:, bound]).all()


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 50), st.sampled_from([1, 4, 5]))
def test_a_closed_tables_people_are_spread_and_nobody_sits_there(seed: int, table: int) -> None:
    problem, seats = morning_with_rules(seed, 4, 20)
    found = rearrange(problem, seats, newcomers=range(60, 64), close=[table])
    assert not (found.seats == table).any()
    assert ((found.seats >= 0) == ((seats >= 0) | (np.arange(64) >= 60))).all()
    stays = (seats >= 0) & (seats != table)
    assert (found.seats[stays] == seats[stays]).all()
    assert found.after.hard_rules_ok
    assert {move.why for move in found.moves if move.before >= 0} == {"closing"}
    assert all(move.before == table for move in found.moves if move.why == "closing")


def test_a_table_with_somebody_pinned_is_not_closed() -> None:
    problem, seats = morning(60, 0, 10, 6, 2, seed=4)
    person = int(np.flatnonzero(seats[1] == 3)[0])
    problem = replace(problem, pinned=(Pin(person, 3, 1),))
    with pytest.raises(Refused, match=f"{person + 1} is pinned to table 4, which is to be closed"):
        rearrange(problem, seats, close=[3])


def test_the_hall_is_judged_by_the_people_who_are_there() -> None:
    problem, seats = morning(100, 0, 0, 10, 2, seed=3)
    found = rearrange(problem, seats, gone=range(30))
    assert (found.seats[:, :30] == -1).all()
    without = seats.copy()
    without[:, :30] = -1
    assert found.before.cells_out == score(problem, without).cells_out
    assert found.moves == ()


def test_a_round_that_has_begun_only_takes_newcomers() -> None:
    problem, seats = morning(100, 2, 12, 10, 3, seed=2)
    found = rearrange(problem, seats, newcomers=[100, 101], close=[4], still=[0], move_share=0.2)
    assert (found.seats[0, :100] == seats[0, :100]).all()
    assert (found.seats[0, 100:] >= 0).all() and not (found.seats[0, 100:] == 4).any()
    assert (found.seats[0] == 4).any() and not (found.seats[1:] == 4).any()
    assert found.moved > 0


def test_walk_ins_have_rules_too() -> None:
    problem, seats = morning(100, 5, 20, 10, 1, seed=3)
    seats[:, :4] = [[0]]
    seats[:, 2:4] = 1
    open_table = int(np.argmin(np.bincount(seats[0, seats[0] >= 0], minlength=10)))
    at_open_table = int(np.flatnonzero(seats[0] == open_table)[0])
    problem = replace(
        problem,
        together=(Group((100, at_open_table)), Group((101, 102))),
        apart=(Group((103, at_open_table)),),
        needs=(Need(104, frozenset({"interpreter"})),),
        features=tuple(frozenset({"interpreter"} if table == open_table else ()) for table in range(10)),
    )
    row = rearrange(problem, seats, newcomers=range(100, 105)).seats[0]
    assert row[100] == row[at_open_table]
    assert row[101] == row[102]
    assert row[103] != row[at_open_table]
    assert row[104] == open_table


def grouped_hall(plan: tuple[str, ...], choices: dict[int, tuple[int, ...]]) -> tuple[Problem, IntArray]:
    """44 people, 6 tables of 8: three talk about housing, three about care; the last four people wait."""
    wanted = tuple(choices.get(person, (person % 2,)) for person in range(44))
    problem = replace(
        hall(44, 6, 8, len(plan)),
        groups=("housing", "care"),
        table_groups=np.array([0, 0, 0, 1, 1, 1]),
        choices=wanted,
        group_plan=plan,
    )
    seated = replace(problem, attributes=problem.attributes[:40], choices=wanted[:40])
    seats = np.full((len(plan), 44), -1, dtype=np.int64)
    seats[:, :40] = solve(seated, time_limit=0.2).seats
    return problem, seats


def test_a_newcomer_sits_in_a_group_of_their_choice_while_there_is_a_seat() -> None:
    problem, seats = grouped_hall(("stay", "stay"), {40: (1,), 41: (0, 1), 42: (0,), 43: ()})
    seats[:, [1, 3, 5]] = -1
    row = rearrange(problem, seats, newcomers=range(40, 44)).seats
    assert (row[:, 40] >= 3).all()
    assert (row[:, 41:43] < 3).all()
    assert (row[0, 40:] // 3 == row[1, 40:] // 3).all()


def test_a_newcomer_gets_the_second_choice_where_the_first_is_full() -> None:
    problem, seats = grouped_hall(("stay",), {40: (0, 1), 41: (0,), 42: (0,), 43: (0,)})
    seats[0, :40] = np.repeat(np.arange(6), [8, 8, 5, 8, 8, 3])
    row = rearrange(problem, seats, newcomers=range(40, 44)).seats[0]
    assert (row[41:] == 2).all()
    assert row[40] == 5


def test_people_of_a_closed_table_stay_in_their_group() -> None:
    problem, seats = grouped_hall(("stay", "change"), {})
    seats[:, 5:22] = -1
    found = rearrange(problem, seats, close=[1])
    moved = np.nonzero(seats == 1)
    assert len(moved[0]) > 0 and (found.seats[moved] < 3).all()


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 30), st.sampled_from([("stay", "change"), ("mix", "stay")]))
def test_moves_for_balance_stay_in_the_group(seed: int, plan: tuple[str, ...]) -> None:
    problem, seats = grouped_hall(plan, {})
    seats[:, np.random.default_rng(seed).permutation(40)[:8]] = -1
    found = rearrange(problem, seats, newcomers=range(40, 44), move_share=0.3)
    for round_, word in enumerate(plan):
        moves = [move for move in found.moves if move.round == round_ and move.before >= 0]
        if word != "mix":
            assert all(move.before // 3 == move.after // 3 for move in moves)
    assert found.after.cells_out <= rearrange(problem, seats, newcomers=range(40, 44)).after.cells_out


def test_nobody_sits_alone_at_an_empty_table_while_there_is_another_seat() -> None:
    problem, seats = morning(60, 3, 5, 7, 1, seed=4)
    seats[0, :60] = np.where(seats[0, :60] < 0, -1, np.arange(60) // 10)
    row = rearrange(problem, seats, newcomers=range(60, 63)).seats[0]
    assert not (row == 6).any()


def test_a_full_hall_says_so() -> None:
    problem, seats = morning(60, 1, 0, 6, 1, seed=4)
    with pytest.raises(Refused, match="Round 1 has 0 free seats for 1 people"):
        rearrange(problem, seats, newcomers=[60])


def test_a_pin_to_a_full_table_says_whose() -> None:
    problem, seats = morning(60, 1, 0, 7, 1, seed=4)
    seats[0, :10] = 0
    seats[0, 10:60] = 1 + np.arange(50) // 9
    with pytest.raises(Refused, match="no free seat for 61 that keeps their rules"):
        rearrange(replace(problem, pinned=(Pin(60, 0),)), seats, newcomers=[60])


def test_newcomers_who_need_the_same_last_seat_are_refused_together() -> None:
    problem, seats = morning(60, 2, 0, 7, 1, seed=4)
    seats[0, :60] = np.arange(60) // 10
    seats[0, 0] = 6
    problem = replace(problem, pinned=(Pin(60, 0), Pin(61, 0)))
    with pytest.raises(Refused, match="of all 2 newcomers at once"):
        rearrange(problem, seats, newcomers=[60, 61])


def test_whoever_has_a_seat_keeps_it() -> None:
    problem = hall(20, 4, 6, 2)
    seats = solve(problem, time_limit=0.2).seats
    assert (rearrange(problem, seats, newcomers=range(20)).seats == seats).all()


def test_the_work_can_be_stopped_and_tells_how_far_it_is() -> None:
    problem, seats = morning(100, 2, 5, 10, 2, seed=1)
    told: list[float] = []
    rearrange(problem, seats, newcomers=[100, 101], progress=told.append)
    assert told == [0.5, 1.0]
    with pytest.raises(Cancelled):
        rearrange(problem, seats, newcomers=[100, 101], cancelled=lambda: True)


def test_a_table_that_has_become_too_small_is_closed() -> None:
    problem, seats = morning(100, 0, 0, 11, 2, seed=1)
    seats[:] = np.arange(100) // 10
    seats[1, 40:47] = -1
    assert tables_to_close(problem, seats, 5) == (4,)
    assert tables_to_close(problem, seats, 3) == ()


def test_of_many_small_tables_only_so_many_are_closed_that_the_others_are_large_enough() -> None:
    problem = hall(36, 6, 10, 1)
    seats = np.arange(36)[None, :] % 6
    assert tables_to_close(problem, seats, 7) == (0,)


def test_small_tables_stay_open_where_there_are_no_seats_elsewhere_or_somebody_is_pinned() -> None:
    problem = hall(24, 4, 7, 1)
    seats = np.arange(24)[None, :] % 4
    assert tables_to_close(problem, seats, 7) == ()
    roomy = replace(problem, seats=np.full(4, 10))
    assert tables_to_close(roomy, seats, 7) == (0,)
    assert tables_to_close(replace(roomy, pinned=(Pin(0, 0),)), seats, 7) == (1,)

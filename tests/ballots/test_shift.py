"""Before and after: what changed, who moved where, and that nobody is found among few."""

from __future__ import annotations

from collections.abc import Mapping

import hypothesis.strategies as st
from hypothesis import example, given
from scipy.optimize import linprog

from facilitator.ballots.shift import Stream, flow_of, shifts
from facilitator.ballots.small_counts import LEAST, hidden_cells, hidden_counts
from facilitator.ballots.subtraction import told_by_sums

cells = st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(0, 30))
sizes = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 30))


def test_an_option_gains_people_and_percentage_points() -> None:
    care, homes = shifts(("care", "homes"), {"care": 40, "homes": 60}, {"care": 45, "homes": 45})
    assert (care.people, round(care.points, 6)) == (5, 10)
    assert (homes.people, round(homes.points, 6)) == (-15, -10)


def test_where_nobody_voted_nothing_changed() -> None:
    (only,) = shifts(("care",), {}, {})
    assert (only.people, only.points) == (0, 0)


def test_who_moved_is_told_of_an_open_ballot_however_few_they_are() -> None:
    flow = flow_of({(0, 0): 30, (0, 1): 1, (1, 1): 12, (1, 2): 2}, secret=False)
    assert flow.streams == (Stream(0, 0, 30), Stream(0, 1, 1), Stream(1, 1, 12), Stream(1, 2, 2))
    assert (flow.linked, flow.hidden, flow.moved) == (45, 0, 3)


def test_in_a_secret_ballot_a_stream_of_few_is_hidden_and_another_with_it() -> None:
    flow = flow_of({(0, 0): 30, (0, 1): 1, (1, 1): 12, (1, 0): 9}, secret=True)
    assert Stream(0, 1, 1) not in flow.streams
    assert flow.hidden >= LEAST and flow.moved is None
    assert sum(stream.people for stream in flow.streams) + flow.hidden == flow.linked == 52


def test_a_single_small_group_takes_the_next_smallest_with_it() -> None:
    assert hidden_counts({"10대": 3, "20대": 11, "30대": 40}) == {"10대", "20대"}
    assert hidden_counts({"10대": 3, "20대": 11, "30대": 40}, rest=6) == {"10대"}
    assert hidden_counts({"20대": 11, "30대": 40}) == frozenset()
    assert hidden_counts({"20대": 11, "30대": 40}, rest=1) == {"20대"}


@given(sizes, st.integers(0, 12))
def test_whoever_subtracts_what_is_shown_is_left_with_nobody_or_with_enough(
    counts: Mapping[str, int], rest: int
) -> None:
    hidden = hidden_counts(counts, rest)
    shown = {key: people for key, people in counts.items() if key not in hidden}
    assert all(people == 0 or people >= LEAST for people in shown.values())
    unseen = rest + sum(counts.values()) - sum(shown.values())
    assert unseen == 0 or unseen >= LEAST or not any(shown.values())


@given(sizes, st.integers(0, 12))
def test_what_was_hidden_once_needs_no_more_hidden(counts: Mapping[str, int], rest: int) -> None:
    hidden = hidden_counts(counts, rest)
    left = {key: people for key, people in counts.items() if key not in hidden}
    assert hidden_counts(left, rest + sum(counts[key] for key in hidden)) == frozenset()


def test_where_enough_others_gave_the_same_answers_nothing_but_the_small_stream_is_hidden() -> None:
    moves = {(0, 0): 30, (0, 1): 3, (1, 1): 12, (1, 0): 3}
    few = flow_of(moves, secret=True, sums=({0: 34, 1: 16}, {0: 34, 1: 16}))
    many = flow_of(moves, secret=True, sums=({0: 60, 1: 60}, {0: 60, 1: 60}))
    assert many.streams == (Stream(0, 0, 30), Stream(1, 1, 12))
    assert few.streams == ()


@given(cells, st.tuples(*[st.dictionaries(st.integers(0, 3), st.integers(0, 9))] * 2))
def test_in_no_row_and_no_column_is_a_small_count_found_by_subtracting(
    counts: Mapping[tuple[int, int], int], others: tuple[Mapping[int, int], Mapping[int, int]]
) -> None:
    hidden = hidden_cells(counts, others)
    for side in (0, 1):
        for place in range(4):
            line = {cell: people for cell, people in counts.items() if cell[side] == place}
            unseen = sum(people for cell, people in line.items() if cell in hidden)
            shown = [people for cell, people in line.items() if cell not in hidden and people]
            assert unseen == 0 or unseen + others[side].get(place, 0) >= LEAST or not shown


@given(cells, st.tuples(*[st.dictionaries(st.integers(0, 3), st.integers(0, 9))] * 2))
@example(
    {(0, 0): 3, (0, 1): 8, (0, 2): 50, (1, 0): 6, (1, 1): 40, (1, 2): 60, (2, 0): 30, (2, 1): 70, (2, 2): 80}, ({}, {})
)
def test_no_small_count_follows_from_all_sums_together(
    counts: Mapping[tuple[int, int], int], others: tuple[Mapping[int, int], Mapping[int, int]]
) -> None:
    hidden = hidden_cells(counts, others)
    shown = {cell: people for cell, people in counts.items() if cell not in hidden and people}
    for cell in hidden if shown else ():
        if 0 < counts[cell] < LEAST:
            least, most = possible(cell, counts, shown, others)
            assert most - least > 0.5, f"{cell} can only be {counts[cell]}"


@given(cells, st.sets(st.tuples(st.integers(0, 3), st.integers(0, 3))), st.booleans())
def test_what_follows_from_the_sums_is_what_a_solver_finds(
    counts: Mapping[tuple[int, int], int], known: set[tuple[int, int]], some_apart: bool
) -> None:
    others = ({0: 2, 1: 0}, {2: 5}) if some_apart else ({}, {})
    shown = {cell: people for cell, people in counts.items() if cell in known}
    told = told_by_sums(counts, shown, others)
    for cell in counts.keys() - shown.keys():
        least, most = possible(cell, counts, shown, others)
        assert (most - least < 0.5) == (cell in told)


def possible(
    cell: tuple[int, int],
    counts: Mapping[tuple[int, int], int],
    shown: Mapping[tuple[int, int], int],
    others: tuple[Mapping[int, int], Mapping[int, int]],
) -> tuple[float, float]:
    """The least and the most that a cell can be, by linear programming: from the sums of rows and columns and what is shown."""
    rows = sorted({row for row, _ in counts} | others[0].keys())
    columns = sorted({column for _, column in counts} | others[1].keys())
    unknown = [(row, column) for row in rows for column in columns if (row, column) not in shown]
    apart = [("row", row) for row in others[0]] + [("column", column) for column in others[1]]
    sums: list[list[float]] = []
    right: list[float] = []
    for side, places in enumerate((rows, columns)):
        name = ("row", "column")[side]
        for place in places:
            sums.append([float(one[side] == place) for one in unknown] + [float(one == (name, place)) for one in apart])
            hidden_here = sum(people for one, people in counts.items() if one[side] == place and one not in shown)
            right.append(hidden_here + others[side].get(place, 0))
        sums.append([0.0] * len(unknown) + [float(one[0] == name) for one in apart])
        right.append(float(sum(others[side].values())))
    objective = [float(one == cell) for one in unknown] + [0.0] * len(apart)
    ends = [linprog([sign * weight for weight in objective], A_eq=sums, b_eq=right) for sign in (1, -1)]
    assert all(end.success for end in ends)
    return float(ends[0].fun), float(-ends[1].fun)


@given(cells, st.booleans())
def test_everybody_who_is_linked_is_in_a_stream_or_hidden(counts: Mapping[tuple[int, int], int], secret: bool) -> None:
    flow = flow_of(counts, secret=secret)
    assert sum(stream.people for stream in flow.streams) + flow.hidden == flow.linked == sum(counts.values())
    assert not flow.hidden or secret
    assert all(stream.people >= LEAST for stream in flow.streams) or not secret

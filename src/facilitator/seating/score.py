"""How good any seats are: found by the search, or dragged about by the organizer since."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from facilitator.seating.bounds import least_out, least_repeats
from facilitator.seating.broken_rules import BrokenRule, broken_rules
from facilitator.seating.cells import ValueIndex
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions, regions_as_seated
from facilitator.seating.rules import rules_by_round


@dataclass(frozen=True, eq=False)
class Score:
    """The state of all rounds of a seating.

    Attributes:
        cells: how many cells there are: (round, table in use, value that somebody seated around it has).
        out: (cells out of band x 7) round, table, attribute, value, count, least and most of the band.
        met_again: (pairs x 3) two people and in how many rounds they share a table, held rounds included. Pairs who
            met twice only in rounds already held are not listed: nothing can be done about them.
        least_repeats: no seating with tables of these sizes under these rules can have fewer repeats.
        least_out: nor fewer cells out of band.
        broken: hard rules that do not hold.
    """

    cells: int
    out: IntArray
    met_again: IntArray
    least_repeats: int
    least_out: int
    broken: tuple[BrokenRule, ...]

    @property
    def cells_out(self) -> int:
        """How many cells are out of band."""
        return len(self.out)

    @property
    def in_band(self) -> int:
        """How many cells are in band."""
        return self.cells - len(self.out)

    @property
    def repeats(self) -> int:
        """How many pairs meet in more than one round."""
        return len(self.met_again)

    @property
    def hard_rules_ok(self) -> bool:
        """Whether every hard rule holds."""
        return not self.broken

    @property
    def optimal(self) -> bool:
        """Whether it is proven that no seating is better: cells out of band and repeats are both at their bounds."""
        return not self.broken and self.cells_out <= self.least_out and self.repeats <= self.least_repeats


def score(problem: Problem, seats: IntArray) -> Score:
    """Score seats as they are, whoever made them.

    Args:
        problem: what was to be seated.
        seats: (rounds x people) the table of each person, -1 for no seat in that round.

    Raises:
        ValueError: the seats do not fit the problem.
    """
    seats = checked_seats(problem, seats)
    index = ValueIndex.of(problem)
    rules = rules_by_round(problem)
    cells = 0
    out: list[IntArray] = []
    for number, (row, regions) in enumerate(zip(seats, regions_as_seated(problem, seats), strict=True)):
        count, misfits = _cells(problem, index, row, regions)
        cells += count
        out.append(np.insert(misfits, 0, number, axis=1))
    return Score(
        cells=cells,
        out=np.concatenate(out) if out else np.empty((0, 7), dtype=np.int64),
        met_again=meetings_again(problem, seats),
        least_repeats=least_repeats(problem, seats, rules),
        least_out=least_out(problem, seats, rules),
        broken=tuple(broken_rules(problem, seats)),
    )


def checked_seats(problem: Problem, seats: IntArray) -> IntArray:
    """The seats as an array that fits the problem.

    Raises:
        ValueError: it does not.
    """
    seats = np.asarray(seats, dtype=np.int64)
    if seats.shape != (problem.rounds, problem.person_count):
        raise ValueError("seats must be (rounds x people)")
    if seats.size and (seats.min() < -1 or seats.max() >= problem.table_count):
        raise ValueError("seats name a table that is not there")
    return seats


def _cells(problem: Problem, index: ValueIndex, row: IntArray, regions: Regions) -> tuple[int, IntArray]:
    """How many cells one round has, and (misfits x 6) table, attribute, value, count, least, most."""
    sizes = np.bincount(row[row >= 0], minlength=problem.table_count)
    totals = index.totals_around(regions)
    counts = index.counts(row, problem.table_count)
    low, high = index.bands(totals, sizes, regions.people_around)
    tables, columns = np.nonzero((counts < low) | (counts > high))
    known = (totals[sizes > 0] > 0) & (index.value_of >= 0)
    misfits = np.stack(
        [
            tables,
            index.attribute_of[columns],
            index.value_of[columns],
            counts[tables, columns],
            low[tables, columns],
            high[tables, columns],
        ],
        axis=1,
    )
    return int(known.sum()), misfits


def meetings_again(problem: Problem, seats: IntArray) -> IntArray:
    """(pairs x 3) who meets again: two people, and in how many rounds; at least one of them a round of ``seats``."""
    people = problem.person_count
    ours = [_pairs(row, people) for row in seats]
    if not ours:
        return np.empty((0, 3), dtype=np.int64)
    before = [_pairs(row, people) for row in problem.held]
    pairs, times = np.unique(np.concatenate(ours + before), return_counts=True)
    again = times > 1
    if before:
        again &= np.isin(pairs, np.concatenate(ours))
    return np.stack([pairs[again] // people, pairs[again] % people, times[again]], axis=1)


def _pairs(row: IntArray, people: int) -> IntArray:
    """Every pair that shares a table, as first * people + second with first < second."""
    order = np.argsort(row, kind="stable")
    order = order[row[order] >= 0]
    tables = row[order]
    found = [np.empty(0, dtype=np.int64)]
    for gap in range(1, len(order)):
        same = tables[gap:] == tables[:-gap]
        if not same.any():
            break
        found.append(order[:-gap][same] * people + order[gap:][same])
    return np.concatenate(found)

"""What moving one person in one round would do, for every table at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from facilitator.seating.broken_rules import BrokenRule
from facilitator.seating.cells import ValueIndex
from facilitator.seating.move_rules import MoveRules
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions
from facilitator.seating.rules import BoolArray
from facilitator.seating.score import checked_seats


@dataclass(frozen=True, eq=False)
class Effects:
    """What it would do to bring one person to each table in one round.

    Where a table is full the person changes seats with the ``partner``, and the numbers are those of the exchange.

    Attributes:
        person: who moves.
        round: in which round, counted from 0.
        table: where the person sits now, -1 for nowhere.
        cells_out: (tables) how many more cells of the round are out of band afterwards; negative is better.
        repeats: (tables) how many more pairs meet in more than one round afterwards.
        free: (tables) whether a seat is free; at the person's own table it is.
        partner: (tables) with whom to change seats where the table is full, -1 where nobody needs to or can.
        refused: (tables) the hard rule that would break, or None where the move can be made. The numbers of a table
            that is refused mean nothing.
    """

    person: int
    round: int
    table: int
    cells_out: IntArray
    repeats: IntArray
    free: BoolArray
    partner: IntArray
    refused: tuple[BrokenRule | None, ...]


def effects_of_moving(problem: Problem, seats: IntArray, person: int, round_: int) -> Effects:
    """What moving a person to each table would do, or changing seats with the best partner where it is full.

    Where tables belong to groups the best partner at a table of another group is chosen as if the groups stayed the
    same; the numbers count that they do not.

    Args:
        problem: what was to be seated.
        seats: (rounds x people) the seats as they stand, -1 for no seat.
        person: who may move.
        round_: in which round, counted from 0.

    Raises:
        ValueError: the seats do not fit the problem.
    """
    seats = checked_seats(problem, seats)
    row = seats[round_]
    here = int(row[person])
    sizes = np.bincount(row[row >= 0], minlength=problem.table_count)
    free = sizes < problem.seats
    if here >= 0:
        free[here] = True
    cells = _RoundCells(problem, row, round_)
    others = [(held, False) for held in problem.held]
    others += [(other, True) for number, other in enumerate(seats) if number != round_]
    meetings = _RoundMeetings(row, others, person, problem.table_count)
    rules = MoveRules(problem, row, round_, person)
    change, again = cells.moves(person), meetings.moves()
    partner = np.full(problem.table_count, -1, dtype=np.int64)
    full = np.flatnonzero(~free)
    if here >= 0 and len(full):
        candidates = rules.partners(full)
        swapped, met = cells.exchanges(person, candidates), meetings.exchanges(candidates)
        best = _best_of_each_table(swapped + met, row[candidates])
        partner[row[candidates[best]]] = candidates[best]
        change[row[candidates[best]]], again[row[candidates[best]]] = swapped[best], met[best]
        for chosen in candidates[best].tolist():
            if not cells.same_region(here, int(row[chosen])):
                change[row[chosen]] = cells.exchanged(person, chosen)
    return Effects(person, round_, here, change, again, free, partner, rules.refusals(free, partner))


def _best_of_each_table(cost: IntArray, tables: IntArray) -> IntArray:
    """The places of the cheapest of each table; of equals the first."""
    order = np.lexsort((np.arange(len(cost)), cost, tables))
    first = np.diff(tables[order], prepend=-1) != 0
    best: IntArray = order[first]
    return best


class _RoundCells:
    """The cells of one round, and how many more would be out of band after a move."""

    def __init__(self, problem: Problem, row: IntArray, round_: int) -> None:
        self.index = ValueIndex.of(problem)
        self.row, self.tables = row, problem.table_count
        self.regions = Regions.seated(problem, row, problem.plan_of(round_))
        self.sizes = np.bincount(row[row >= 0], minlength=self.tables)
        self.counts = self.index.counts(row, self.tables)
        self.totals, self.around = self.index.totals_around(self.regions), self.regions.people_around
        self.low, self.high = self.index.bands(self.totals, self.sizes, self.around)
        self.out = self._out(self.counts, self.low, self.high)
        self.now = self.out.sum(axis=1)

    def _out(self, counts: IntArray, low: IntArray, high: IntArray) -> IntArray:
        return ((counts < low) | (counts > high)).astype(np.int64)

    def _cells_out(self, counts: IntArray, sizes: IntArray, totals: IntArray, around: IntArray) -> IntArray:
        """(tables) how many cells are out of band."""
        out: IntArray = self._out(counts, *self.index.bands(totals, sizes, around)).sum(axis=1)
        return out

    def same_region(self, one: int, other: int) -> bool:
        """Whether two tables mirror the same people."""
        return bool(self.regions.tables[one] == self.regions.tables[other])

    def moves(self, person: int) -> IntArray:
        """(tables) how many more cells are out when the person sits there, with nobody leaving."""
        here = int(self.row[person])
        own = np.zeros(self.index.width, dtype=np.int64)
        own[self.index.columns[person]] = 1
        leaving = np.zeros(self.tables, dtype=np.int64)
        if here >= 0:
            leaving[here] = 1
        counts, sizes = self.counts - leaving[:, None] * own, self.sizes - leaving
        region = self.regions.tables
        home = region == (region[here] if here >= 0 else -1)
        without = self._cells_out(counts, sizes, self.totals - home[:, None] * own, self.around - home)
        staying = self._cells_out(counts, sizes, self.totals, self.around)
        joined = self._cells_out(counts, sizes, self.totals + ~home[:, None] * own, self.around + ~home)
        sitting = self._cells_out(counts + own, sizes + 1, self.totals + ~home[:, None] * own, self.around + ~home)
        change: IntArray = np.where(
            home, staying[home].sum() - self.now[home].sum(), without[home].sum() - self.now[home].sum()
        )
        grown = np.bincount(region, weights=joined - self.now, minlength=self.regions.count).astype(np.int64)
        change += np.where(home, 0, grown[region]) + sitting - joined
        return change

    def exchanges(self, person: int, others: IntArray) -> IntArray:
        """(others) how many more cells are out when the two change seats and every region stays as it is."""
        here = int(self.row[person])
        adding = self._out(self.counts + 1, self.low, self.high) - self.out
        removing = self._out(self.counts - 1, self.low, self.high) - self.out
        change = np.zeros(len(others), dtype=np.int64)
        there = self.row[others]
        for mine, theirs in zip(self.index.columns[person].tolist(), self.index.columns[others].T, strict=True):
            step = removing[here, mine] + adding[here, theirs] + adding[there, mine] + removing[there, theirs]
            change += np.where(theirs == mine, 0, step)
        return change

    def exchanged(self, person: int, other: int) -> int:
        """The same for one exchange, counting that both regions change."""
        own, theirs = (np.bincount(self.index.columns[one], minlength=self.index.width) for one in (person, other))
        here, there = int(self.row[person]), int(self.row[other])
        counts, totals = self.counts.copy(), self.totals.copy()
        counts[here] += theirs - own
        counts[there] += own - theirs
        region = self.regions.tables
        totals[region == region[here]] += theirs - own
        totals[region == region[there]] += own - theirs
        return int(self._cells_out(counts, self.sizes, totals, self.around).sum() - self.now.sum())


class _RoundMeetings:
    """Who meets whom again in one round, and how many more pairs would after a move."""

    def __init__(self, row: IntArray, others: list[tuple[IntArray, bool]], person: int, tables: int) -> None:
        self.row, self.others, self.person, self.tables = row, others, person, tables
        order = np.argsort(row, kind="stable")
        order = order[row[order] >= 0]
        sizes = np.bincount(row[order], minlength=tables)
        starts = np.cumsum(sizes) - sizes
        self.members = np.full((tables, int(sizes.max(initial=0))), -1, dtype=np.int64)
        self.members[row[order], np.arange(len(order)) - starts[row[order]]] = order
        self.mine = self._again(np.array([person]), np.arange(len(row))[None, :])[0]
        self.mine[person] = 0
        seated = row >= 0
        self.at = np.bincount(row[seated], weights=self.mine[seated], minlength=tables).astype(np.int64)
        self.here = int(row[person])
        self.leaving = int(self.at[self.here]) if self.here >= 0 else 0

    def _again(self, people: IntArray, company: IntArray) -> IntArray:
        """(people x company) by how much a meeting in this round changes whether the pair counts as a repeat.

        A pair that has met in rounds already held only is no repeat that can be helped, so it counts as one from the
        first meeting of ours on.
        """
        total = np.zeros((len(people), company.shape[1]), dtype=np.int64)
        ours = np.zeros_like(total)
        for other, is_ours in self.others:
            tables = other[people][:, None]
            together = (tables >= 0) & (other[company] == tables)
            total += together
            ours += together if is_ours else 0
        again = (total >= 1) & ~((total >= 2) & (ours >= 1))
        return np.where(company < 0, 0, again).astype(np.int64)

    def moves(self) -> IntArray:
        """(tables) how many more repeats there are when the person sits there."""
        change = self.at - self.leaving
        if self.here >= 0:
            change[self.here] = 0
        return change

    def exchanges(self, others: IntArray) -> IntArray:
        """(others) how many more repeats there are when the two change seats."""
        there = self.row[others]
        beside = self.members[there]
        theirs = self._again(others, np.where(beside == others[:, None], -1, beside)).sum(axis=1)
        here = self.members[self.here]
        here = here[(here >= 0) & (here != self.person)]
        coming = self._again(others, np.broadcast_to(here, (len(others), len(here)))).sum(axis=1)
        change: IntArray = self.at[there] - self.mine[others] - self.leaving + coming - theirs
        return change

"""The best single exchange that would mend a fault, and what it would break instead."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from facilitator.seating.cells import ValueIndex
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions
from facilitator.seating.rules import BoolArray, RoundRules


@dataclass(frozen=True)
class Exchange:
    """Two people who could change seats in one round.

    Attributes:
        round: counted from 0 among the rounds to seat.
        one, other: the people.
        tables: where they sit now.
        cells: how many other cells more would be out of band afterwards.
        repeats: how many other pairs more would meet again afterwards.
        mended: whether the fault itself would be gone; a count far out of band only comes closer.
    """

    round: int
    one: int
    other: int
    tables: tuple[int, int]
    cells: int
    repeats: int
    mended: bool = False

    @property
    def worse(self) -> int:
        """How many faults more there would be."""
        return self.cells + self.repeats - self.mended

    @property
    def gains(self) -> bool:
        """Whether the seats would be better for it."""
        return self.worse < 0 or max(self.cells, self.repeats) <= 0


class RoundExchanges:
    """Weighs exchanges of one round by the cells and the repeats that they would make and mend.

    Args:
        problem: what was to be seated.
        seats: (rounds x people) tables, -1 for no seat.
        round_: the round.
        rules: its hard rules.
        regions: its regions.
        met_again: (pairs x 3) as in :class:`~facilitator.seating.score.Score`.
    """

    def __init__(
        self, problem: Problem, seats: IntArray, round_: int, rules: RoundRules, regions: Regions, met_again: IntArray
    ) -> None:
        self.round, self.rules, self.regions = round_, rules, regions
        self.index = ValueIndex.of(problem)
        self.row = seats[round_]
        self.held, self.others = problem.held, np.delete(seats, round_, axis=0)
        sizes = np.bincount(self.row[self.row >= 0], minlength=problem.table_count)
        self.counts = self.index.counts(self.row, problem.table_count)
        self.low, self.high = self.index.bands_within(regions, sizes)
        out = self._out(self.counts)
        self.adding = self._out(self.counts + 1) - out
        self.removing = self._out(self.counts - 1) - out
        self.own = self._own_repeats(met_again)
        self.movable = self._movable()
        self.met: dict[int, tuple[IntArray, BoolArray, IntArray]] = {}

    def _out(self, counts: IntArray) -> IntArray:
        return ((counts < self.low) | (counts > self.high)).astype(np.int64)

    def _own_repeats(self, met_again: IntArray) -> IntArray:
        """(people) how many of their repeats would be none without this round."""
        one, other = met_again.T[:2] if len(met_again) else np.empty((2, 0), dtype=np.int64)
        here = (self.row[one] == self.row[other]) & (self.row[one] >= 0)
        one, other = one[here], other[here]
        held, ours = (_meetings(rows[:, one], rows[:, other]) for rows in (self.held, self.others))
        only = _decides(held, ours)
        return np.bincount(np.concatenate([one[only], other[only]]), minlength=len(self.row))

    def _movable(self) -> BoolArray:
        """(people) who could change seats alone."""
        movable: BoolArray = self.row >= 0
        for unit, fixed in zip(self.rules.units, self.rules.fixed, strict=True):
            if fixed or len(unit) > 1:
                movable[unit] = False
        return movable

    def at(self, table: int) -> IntArray:
        """The people at a table."""
        return np.flatnonzero(self.row == table)

    def best(self, people: IntArray, partners: BoolArray) -> Exchange | None:
        """The exchange between one of ``people`` (of one table) and one of ``partners`` that breaks least; None for none.

        Its numbers count everything that changes; what is to be mended is still among it.

        Args:
            people: their numbers.
            partners: (people) who may be the other one; people of the same table and of other regions never are.
        """
        best: Exchange | None = None
        for person in people[self.movable[people]].tolist():
            table = int(self.row[person])
            around = self.regions.people == self.regions.people[person]
            others = np.flatnonzero(partners & self.movable & around & (self.row != table))
            others = others[self._allowed(person, others)]
            if len(others) == 0:
                continue
            cells, repeats = self._more_cells(person, others), self._more_repeats(person, others)
            chosen = int((cells + repeats).argmin())
            if best is None or cells[chosen] + repeats[chosen] < best.worse:
                other = int(others[chosen])
                best = Exchange(
                    self.round, person, other, (table, int(self.row[other])), int(cells[chosen]), int(repeats[chosen])
                )
        return best

    def _more_cells(self, person: int, others: IntArray) -> IntArray:
        mine, theirs = self.index.columns[person], self.index.columns[others]
        here, there = int(self.row[person]), self.row[others][:, None]
        more = self.removing[here, mine] + self.adding[here, theirs]
        more = more + self.removing[there, theirs] + self.adding[there, mine]
        return np.asarray((more * (mine != theirs)).sum(axis=1))

    def _more_repeats(self, person: int, others: IntArray) -> IntArray:
        here, there = int(self.row[person]), self.row[others]
        mates, met_of_mates, met_of_all = self._met_at(here)
        met = met_of_mates[mates == person][0]
        meeting = np.bincount(self.row[met & (self.row >= 0)], minlength=len(self.counts))
        theirs = met_of_all[others] - met[others]
        more: IntArray = meeting[there] - met[others] - self.own[person] + theirs - self.own[others]
        return more

    def _met_at(self, table: int) -> tuple[IntArray, BoolArray, IntArray]:
        """The people at a table, (these x everybody) who would be a repeat if they met here, and how many with each."""
        if table not in self.met:
            mates = self.at(table)
            held, ours = (_meetings(rows[:, mates, None], rows[:, None, :]) for rows in (self.held, self.others))
            repeats = _decides(held, ours)
            self.met[table] = mates, repeats, repeats.sum(axis=0)
        return self.met[table]

    def _allowed(self, person: int, others: IntArray) -> BoolArray:
        """Which exchanges keep the rules of both."""
        allowed = np.ones(len(others), dtype=np.bool_)
        here, there = int(self.row[person]), self.row[others]
        unit = int(self.rules.unit_of[person])
        if unit >= 0:
            allowed &= self.rules.allowed[unit, there]
            for foe in np.flatnonzero(self.rules.conflicts[unit]):
                for enemy in self.rules.units[foe].tolist():
                    allowed &= (there != self.row[enemy]) | (others == enemy)
        bound = np.flatnonzero(self.rules.unit_of[others] >= 0)
        if len(bound) == 0:
            return allowed
        units = self.rules.unit_of[others[bound]]
        mates = self.at(here)
        present = self.rules.unit_of[mates[mates != person]]
        hostile = np.asarray(self.rules.conflicts[:, present[present >= 0]].any(axis=1))
        allowed[bound] &= self.rules.allowed[units, here] & ~hostile[units]
        return allowed


def _meetings(one: IntArray, other: IntArray) -> IntArray:
    """In how many rounds (the first axis) the tables are the same."""
    meetings: IntArray = ((one == other) & (one >= 0)).sum(axis=0)
    return meetings


def _decides(held: IntArray, ours: IntArray) -> BoolArray:
    """Whether sharing a table in one round more makes pairs a repeat, by how often they meet in the other rounds.

    Pairs who met twice in rounds held count as a repeat only where they meet in a round to seat as well.
    """
    return np.asarray(((ours == 0) & (held > 0)) | ((ours == 1) & (held == 0)))

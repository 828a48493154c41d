"""The seats of one round, and what any exchange of two people would change.

Everything that the search asks thousands of times a second is kept ready: the counts of every cell, what one person more
or less would cost there, and what it costs each person to sit at each table because of whom they would meet. One person
is then weighed against everybody in the hall in a few numpy calls.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from facilitator.seating.cells import ValueIndex
from facilitator.seating.problem import IntArray
from facilitator.seating.regions import Regions
from facilitator.seating.rules import BoolArray, RoundRules

FloatArray = NDArray[np.float32]

FORBIDDEN = np.float32(2**17)
"""The cost that stands for a broken hard rule: larger than all wishes together, and exact in single precision."""
NEVER = np.float32(2**30)
"""Marks an exchange that is not to be considered."""


class RoundSearch:
    """One round under search. Costs are exact multiples of 1/16, so that adding and taking away leaves no rest.

    Args:
        index: the columns of everyone's attribute values.
        row: (people) the table of each person; everybody has one.
        tables: how many tables there are.
        rules: the hard rules of the round; ``row`` breaks none of them.
        meetings: (people x people) what it costs that two share a table; used, not copied, until the next ``meet``.
        regions: which people and tables go together; nobody leaves their region. Without, the hall is one.
    """

    def __init__(
        self,
        index: ValueIndex,
        row: IntArray,
        tables: int,
        rules: RoundRules,
        meetings: FloatArray,
        regions: Regions | None = None,
    ) -> None:
        self.index, self.rules = index, rules
        self.regions = Regions.whole(len(row), tables) if regions is None else regions
        self.people, self.tables, self.width = len(row), tables, index.width
        self.columns = index.columns
        self.everyone = np.arange(self.people)
        self.spread = np.zeros((index.columns.shape[1], self.width), dtype=np.float32)
        self.spread[index.attribute_of, np.arange(self.width)] = 1
        self.held_back = self._held_back()
        self.units_of_size = self._units_of_size()
        sizes = np.bincount(row, minlength=tables)
        self.low, self.high = index.bands_within(self.regions, sizes)
        self.outside: FloatArray = np.zeros((tables, self.width), dtype=np.float32)
        self.adding: FloatArray = np.zeros_like(self.outside)
        self.removing: FloatArray = np.zeros_like(self.outside)
        self.company: FloatArray = np.zeros((tables, self.people), dtype=np.float32)
        self.beyond_help = self._beyond_help()
        self._sit(row)
        self.meet(meetings)

    def _units_of_size(self) -> dict[int, IntArray]:
        """By size: (units x size) the people of each unit that can move as one."""
        found: dict[int, list[IntArray]] = {}
        for unit, fixed in zip(self.rules.units, self.rules.fixed, strict=True):
            if not fixed:
                found.setdefault(len(unit), []).append(unit)
        return {size: np.stack(units) for size, units in found.items()}

    def _beyond_help(self) -> BoolArray:
        """(units x columns) whether the unit alone has more people of a value than any table's band allows."""
        beyond = np.zeros((len(self.rules.units), self.width), dtype=np.bool_)
        most = self.high.max(axis=0, initial=0)
        for number, unit in enumerate(self.rules.units):
            beyond[number] = np.bincount(self.columns[unit].ravel(), minlength=self.width) > most
        return beyond

    def _held_back(self) -> FloatArray:
        """(people) NEVER for whoever cannot change seats alone, 0 for all others."""
        held: FloatArray = np.zeros(self.people, dtype=np.float32)
        for unit, fixed in zip(self.rules.units, self.rules.fixed, strict=True):
            if fixed or len(unit) > 1:
                held[unit] = NEVER
        return held

    def reseat(self, row: IntArray) -> None:
        """Take other seats for the round (of the same table sizes), keeping what meetings cost."""
        self._sit(row)
        self._weigh_company()

    def _sit(self, row: IntArray) -> None:
        self.row = row.copy()
        order = np.argsort(row, kind="stable")
        self.sizes = np.bincount(row, minlength=self.tables)
        starts = np.concatenate([[0], np.cumsum(self.sizes)])
        self.members = np.full((self.tables, int(self.sizes.max(initial=0))), -1, dtype=np.int64)
        self.place = np.empty(self.people, dtype=np.int64)
        self.place[order] = np.arange(self.people) - starts[row[order]]
        self.members[row, self.place] = self.everyone
        self.cells = np.ascontiguousarray((row[:, None] * self.width + self.columns).T)
        self.counts = self.index.counts(row, self.tables)
        self._weigh(slice(None))

    def meet(self, meetings: FloatArray) -> None:
        """Take what it costs that two people share a table in this round: (people x people), symmetric."""
        self.meetings = meetings
        self._weigh_company()

    def at(self, table: int) -> IntArray:
        """The people at a table."""
        return self.members[table, : self.sizes[table]]

    def _weigh_company(self) -> None:
        """(tables x people) what each person would cost at each table because of who sits there or what it offers."""
        for table in range(self.tables):
            np.sum(self.meetings[self.at(table)], axis=0, out=self.company[table])
        for unit, allowed in zip(self.rules.units, self.rules.allowed, strict=True):
            self.company[np.ix_(~allowed, unit)] += FORBIDDEN

    def _weigh(self, tables: int | slice) -> None:
        counts = self.counts[tables]
        over = counts - self.high[tables]
        under = self.low[tables] - counts
        self.outside[tables] = np.maximum(np.maximum(over, under), 0)
        np.subtract(over >= 0, under > 0, out=self.adding[tables], dtype=np.float32)
        np.subtract(under >= 0, over > 0, out=self.removing[tables], dtype=np.float32)

    def cost(self) -> float:
        """Steps outside the bands plus what the meetings at the tables cost."""
        return float(self.outside.sum()) + float(self.own_company().sum()) / 2

    def own_company(self) -> FloatArray:
        """(people) what each person's own table costs them in meetings."""
        own: FloatArray = self.company[self.row, self.everyone]
        return own

    def changes(self, some: IntArray) -> FloatArray:
        """(some x people) how the cost changes when one of these people changes seats with each other one.

        Within a table the numbers mean nothing.
        """
        count = len(some)
        here = self.row[some]
        own = self.columns[some]
        gone = self.adding.take(own.ravel(), axis=1).reshape(self.tables, *own.shape).transpose(1, 0, 2)
        change = (gone + self.removing[here[:, None], own][:, None, :]) @ self.spread
        change += self.removing
        change += self.adding[here][:, None, :]
        change[np.arange(count)[:, None], :, own] = 0
        cost: FloatArray = change.reshape(count, self.tables * self.width).take(self.cells, axis=1).sum(axis=1)
        there = self.company[:, some].T
        cost += (there - there[np.arange(count), here][:, None]).take(self.row, axis=1)
        cost += self.company[here]
        cost -= self.own_company()
        cost -= 2 * self.meetings[some]
        return cost

    def exchanges(self, some: IntArray) -> FloatArray:
        """The same, with NEVER for people at the same table and people who cannot change seats alone."""
        cost = self.changes(some)
        cost += self.held_back
        cost[self.row[some][:, None] == self.row] = NEVER
        if self.regions.count > 1:
            cost[self.regions.people[some][:, None] != self.regions.people] = NEVER
        return cost

    def exchange(self, one: int, other: int) -> None:
        """Let two people at different tables change seats."""
        here, there = int(self.row[one]), int(self.row[other])
        mine, theirs = self.columns[one], self.columns[other]
        at_here, at_there = self.counts[here], self.counts[there]
        at_here[mine] -= 1
        at_here[theirs] += 1
        at_there[mine] += 1
        at_there[theirs] -= 1
        self.row[one], self.row[other] = there, here
        a, b = int(self.place[one]), int(self.place[other])
        self.members[here, a], self.members[there, b] = other, one
        self.place[one], self.place[other] = b, a
        self.cells[:, one] = there * self.width + mine
        self.cells[:, other] = here * self.width + theirs
        self._weigh(here)
        self._weigh(there)
        gain = self.meetings[other] - self.meetings[one]
        self.company[here] += gain
        self.company[there] -= gain

"""One round on the morning, where tables have free seats: what it costs that somebody comes, leaves, or changes seats.

The bands of a table follow its size, so a seat taken or left changes all of them. Prices are kept for every size and count a
table can have, and from them what one person more or less would cost each table, in each column.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from facilitator.seating.cells import ValueIndex
from facilitator.seating.meetings import AGAIN
from facilitator.seating.met_twice import MetTwice
from facilitator.seating.problem import IntArray
from facilitator.seating.regions import Regions
from facilitator.seating.rules import BoolArray

FloatArray = NDArray[np.float32]

OUT = np.float32(1)
"""What a cell out of band costs."""
FURTHER_OUT = np.float32(0.25)
"""What each step beyond the first costs."""
ONCE_MORE = np.float32(0.1)
"""What it counts that a pair meets once more who meet again in any case, against 1 for a pair who would not otherwise."""
FILLING = np.float32(0.04)
"""What each person already at a table costs the next, so that the emptier of two fitting tables is taken."""
NEW_TABLE = np.float32(20)
"""What it costs to sit down at an empty table: only where there is no other seat."""
TOO_SMALL = np.float32(2)
"""What each person costs that a table has less than half of what tables have on average."""
NEVER = np.float32(1e6)
"""Marks what cannot be done."""


class PricedRound:
    """One round whose people can change seats. Costs are in cells out of band.

    Args:
        index: the columns of everyone's attribute values.
        row: (people) the table of each person, -1 for no seat.
        seats: (tables) how many people may sit at each.
        regions: who is, or is to be, in which region; the bands follow from these people.
        others: the other rounds, held ones included; who met there meets again here.
    """

    def __init__(
        self, index: ValueIndex, row: IntArray, seats: IntArray, regions: Regions, others: Sequence[IntArray]
    ) -> None:
        self.index, self.row, self.seats, self.regions, self.others = index, row.copy(), seats, regions, others
        self.people, self.tables, self.columns = len(row), len(seats), index.columns
        self.sizes = np.bincount(row[row >= 0], minlength=self.tables)
        self.counts = index.counts(row, self.tables)
        self._price_all()
        self._count_company()
        self.rounds_met = sum((other >= 0 for other in others), start=np.zeros(self.people)).astype(np.float32)
        shape = (self.tables, index.width)
        self.now: FloatArray = np.zeros(self.tables, dtype=np.float32)
        self._grown: FloatArray = np.zeros(self.tables, dtype=np.float32)
        self._shrunk: FloatArray = np.zeros(self.tables, dtype=np.float32)
        self._joining, self._leaving, self._adding, self._removing = (
            np.zeros(shape, dtype=np.float32) for _ in range(4)
        )
        self._weigh(np.arange(self.tables))

    def _price_all(self) -> None:
        """(regions x sizes x columns x counts) what a cell costs, and (regions x sizes) what a size costs."""
        sizes = np.arange(max(self.seats.max(initial=0), self.sizes.max(initial=0)) + 2)
        seated = np.flatnonzero(self.regions.people >= 0)
        people = np.bincount(self.regions.people[seated], minlength=self.regions.count)
        flat = self.regions.people[seated, None] * self.index.width + self.columns[seated]
        totals = np.bincount(flat.ravel(), minlength=self.regions.count * self.index.width)
        low, high = self.index.bands(
            np.repeat(totals.reshape(self.regions.count, -1), len(sizes), axis=0),
            np.tile(sizes, self.regions.count),
            np.repeat(people, len(sizes)),
        )
        steps = np.maximum(low[:, :, None] - sizes, sizes - high[:, :, None])
        prices = np.where(steps > 0, OUT + FURTHER_OUT * (steps - 1), 0).astype(np.float32)
        self._prices = prices.reshape(self.regions.count, len(sizes), self.index.width, len(sizes))
        used = np.maximum(np.bincount(self.regions.tables[self.sizes > 0], minlength=self.regions.count), 1)
        small = np.maximum(people[:, None] / used[:, None] / 2 - sizes, 0)
        self._sizes_cost = (NEW_TABLE + TOO_SMALL * small + FILLING * sizes * (sizes - 1) / 2).astype(np.float32)
        self._sizes_cost[:, 0] = 0

    def _count_company(self) -> None:
        """(people x tables) how many of those who sit at each table each person would meet again; oneself counts too."""
        self._company: FloatArray = np.zeros((self.people, self.tables), dtype=np.float32)
        for other in self.others:
            both = (other >= 0) & (self.row >= 0)
            flat = np.bincount(other[both] * self.tables + self.row[both], minlength=(self.tables + 1) * self.tables)
            self._company += flat.reshape(self.tables + 1, self.tables).astype(np.float32)[other]
        self._twice = MetTwice.of(self.others, self.people)
        self._too_much = ((self._twice.times - 1) * (1 - ONCE_MORE)).astype(np.float32)
        seated = self.row[self._twice.other] >= 0
        place = self._twice.one[seated], self.row[self._twice.other[seated]]
        np.subtract.at(self._company, place, self._too_much[seated])

    def _weigh(self, tables: IntArray) -> None:
        """What one person more or less, or one in another's place, would cost at these tables."""
        region, size, counts = self.regions.tables[tables], self.sizes[tables], self.counts[tables]
        largest = self._prices.shape[3] - 1
        more, fewer = np.minimum(counts + 1, largest), np.maximum(counts - 1, 0)
        column = np.arange(self.index.width)

        def cells(sizes: IntArray, counts: IntArray) -> FloatArray:
            found: FloatArray = self._prices[region[:, None], sizes[:, None], column, counts]
            return found

        larger, smaller = np.minimum(size + 1, largest), np.maximum(size - 1, 0)
        now, grown, shrunk = cells(size, counts), cells(larger, counts), cells(smaller, counts)
        self.now[tables] = now.sum(axis=1)
        own = self._sizes_cost[region, size] + self.now[tables]
        self._grown[tables] = grown.sum(axis=1) + self._sizes_cost[region, larger] - own
        self._shrunk[tables] = shrunk.sum(axis=1) + self._sizes_cost[region, smaller] - own
        self._joining[tables] = cells(larger, more) - grown
        self._leaving[tables] = cells(smaller, fewer) - shrunk
        self._adding[tables] = cells(size, more) - now
        self._removing[tables] = cells(size, fewer) - now

    @property
    def free(self) -> IntArray:
        """The tables with a free seat."""
        return np.flatnonzero(self.sizes < self.seats)

    def _own_company(self, people: IntArray) -> FloatArray:
        """(people) what it costs each of them whom they meet again at their own table."""
        return AGAIN * (self._company[people, self.row[people]] - self.rounds_met[people])

    def _meeting(self, some: IntArray, others: IntArray) -> FloatArray:
        """(some x others) what it costs that two meet again."""
        cost: FloatArray = np.zeros((len(some), len(others)), dtype=np.float32)
        for row in self.others:
            cost += (row[some][:, None] == row[others]) & (row[others] >= 0)
        place_of_one, place_of_other = np.full(self.people, -1), np.full(self.people, -1)
        place_of_one[some], place_of_other[others] = np.arange(len(some)), np.arange(len(others))
        one, other = place_of_one[self._twice.one], place_of_other[self._twice.other]
        there = (one >= 0) & (other >= 0)
        cost[one[there], other[there]] -= self._too_much[there]
        cost *= AGAIN
        return cost

    def wrong(self, people: IntArray) -> BoolArray:
        """(people) who sits at a table with a cell out of band, or meets somebody again."""
        return (self.now[self.row[people]] > 0) | (self._own_company(people) > 0)

    def joining(self, people: IntArray, tables: IntArray) -> FloatArray:
        """(people x tables) what it costs that one of them sits down at a free seat; NEVER in another region.

        At their own table the numbers mean nothing.
        """
        cost = self._of_values(people, self._joining[tables])
        cost += self._grown[tables]
        cost += AGAIN * self._company[people[:, None], tables]
        if self.regions.count > 1:
            cost[self.regions.people[people][:, None] != self.regions.tables[tables]] = NEVER
        return cost

    def _of_values(self, people: IntArray, steps: FloatArray) -> FloatArray:
        """(people x rows) the sum of ``steps`` (rows x columns) over each person's values."""
        by_column = np.ascontiguousarray(steps.T)
        cost: FloatArray = np.zeros((len(people), len(steps)), dtype=np.float32)
        for columns in self.columns[people].T:
            cost += by_column[columns]
        return cost

    def leaving(self, people: IntArray) -> FloatArray:
        """(people) what it costs that one of them leaves their table."""
        here = self.row[people]
        cost: FloatArray = self._shrunk[here] + self._leaving[here[:, None], self.columns[people]].sum(axis=1)
        return cost - self._own_company(people)

    def replacing(self, some: IntArray, others: IntArray) -> FloatArray:
        """(some x others) what it costs at the other's table that the other leaves it and one of these comes.

        NEVER within a table or in another region. An exchange costs this in both directions.
        """
        there, theirs = self.row[others], self.columns[others]
        place = np.arange(len(others))[:, None]
        removing = self._removing[there[:, None], theirs]
        step = self._adding[there]
        # Whoever has the same value as the one who leaves adds nothing, and nothing is taken away.
        step[place, theirs] = -removing
        cost = self._of_values(some, step)
        cost += removing.sum(axis=1)
        cost += AGAIN * self._company[some[:, None], there]
        cost -= self._own_company(others)
        cost -= self._meeting(some, others)
        apart: BoolArray = self.row[some][:, None] == there
        if self.regions.count > 1:
            apart |= self.regions.people[some][:, None] != self.regions.tables[there]
        cost[apart] = NEVER
        return cost

    def put(self, moves: Sequence[tuple[int, int]]) -> None:
        """Seat people, each at a table or, with -1, nowhere; all at once."""
        touched: set[int] = set()
        for person, table in moves:
            here = int(self.row[person])
            for place, by in ((here, -1), (table, 1)):
                if place >= 0:
                    touched.add(place)
                    self.sizes[place] += by
                    self.counts[place, self.columns[person]] += by
                    self._keep_company(person, place, by)
            self.row[person] = table
        self._weigh(np.array(sorted(touched), dtype=np.int64))

    def _keep_company(self, person: int, table: int, by: int) -> None:
        for other in self.others:
            if other[person] >= 0:
                self._company[other == other[person], table] += by
        friends = self._twice.one == person
        self._company[self._twice.other[friends], table] -= by * self._too_much[friends]

"""Cells and their bands: how many people of each value a table should have.

A *cell* is (table, attribute value). It is *in band* when its count is the floor or the ceiling of the table's fair share,
people with the value x people at the table / people seated. No seating can come closer to the shares in every cell. Where
tables belong to groups, the people are those of the table's region (:mod:`~facilitator.seating.regions`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions


@dataclass(frozen=True, eq=False)
class ValueIndex:
    """All values of all attributes in one row of columns, so that a table's counts are one vector.

    Attributes:
        columns: (people x attributes) the column of each person's value; an unknown value has a column of its own
            per attribute, which has no band.
        attribute_of: (columns) the attribute that a column belongs to.
        value_of: (columns) the number of the value within its attribute, -1 for the column of unknown values.
    """

    columns: IntArray
    attribute_of: IntArray
    value_of: IntArray

    @classmethod
    def of(cls, problem: Problem) -> ValueIndex:
        """The index for the attributes of a problem."""
        columns = np.empty_like(problem.attributes)
        attribute_of: list[int] = []
        value_of: list[int] = []
        for number, attribute in enumerate(problem.names):
            values = problem.attributes[:, number]
            first = len(attribute_of)
            count = len(attribute.values)
            columns[:, number] = np.where(values < 0, first + count, first + values)
            attribute_of += [number] * count
            value_of += range(count)
            if (values < 0).any():
                attribute_of.append(number)
                value_of.append(-1)
        return cls(columns, np.array(attribute_of, dtype=np.int64), np.array(value_of, dtype=np.int64))

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.attribute_of)

    def totals(self, present: IntArray | None = None) -> IntArray:
        """(columns) how many people have each value, of all or of the ``present`` ones (their numbers)."""
        columns = self.columns if present is None else self.columns[present]
        return np.bincount(columns.ravel(), minlength=self.width)

    def counts(self, row: IntArray, tables: int) -> IntArray:
        """(tables x columns) how many people of each value sit at each table.

        Args:
            row: (people) the table of each person, -1 for no seat.
            tables: how many tables there are.
        """
        seated = np.flatnonzero(row >= 0)
        flat = row[seated, None] * self.width + self.columns[seated]
        return np.bincount(flat.ravel(), minlength=tables * self.width).reshape(tables, self.width)

    def totals_around(self, regions: Regions) -> IntArray:
        """(tables x columns) how many people of the table's region have each value."""
        seated = np.flatnonzero(regions.people >= 0)
        flat = regions.people[seated, None] * self.width + self.columns[seated]
        totals = np.bincount(flat.ravel(), minlength=regions.count * self.width)
        around: IntArray = totals.reshape(regions.count, self.width)[regions.tables]
        return around

    def bands(self, totals: IntArray, sizes: IntArray, people: int | IntArray) -> tuple[IntArray, IntArray]:
        """(tables x columns) the least and the most that are in band, for tables of these sizes.

        Args:
            totals: (columns) people with each value among those seated; or (tables x columns) around each table.
            sizes: (tables) people at each table.
            people: how many are seated in all; or (tables) around each table.
        """
        shares = sizes[:, None] * totals
        around = np.maximum(np.broadcast_to(people, sizes.shape), 1)[:, None]
        low = shares // around
        high = -(-shares // around)
        unknown = self.value_of < 0
        low[:, unknown] = 0
        high[:, unknown] = around
        return low, high

    def bands_within(self, regions: Regions, sizes: IntArray) -> tuple[IntArray, IntArray]:
        """(tables x columns) the least and the most that are in band where each table mirrors its region."""
        return self.bands(self.totals_around(regions), sizes, regions.people_around)


def even_sizes(people: int, seats: IntArray, least: IntArray | None = None) -> IntArray:
    """(tables) how many people each table gets: as even as the seats, and what must sit there, allow.

    Args:
        people: how many are to be seated; at most the sum of ``seats``.
        seats: (tables) seats of each table.
        least: (tables) how many must sit there in any case; at most ``seats``.
    """
    floor = np.zeros_like(seats) if least is None else least
    level = 0
    while level < seats.max(initial=0) and np.clip(level + 1, floor, seats).sum() <= people:
        level += 1
    sizes: IntArray = np.clip(level, floor, seats)
    with_room = np.flatnonzero((sizes < seats) & (sizes == level))
    sizes[with_room[: people - int(sizes.sum())]] += 1
    return sizes


def even_within(regions: Regions, seats: IntArray, least: IntArray) -> IntArray:
    """(tables) the same with the people of each region at its own tables."""
    sizes = np.zeros_like(seats)
    people = np.bincount(regions.people[regions.people >= 0], minlength=regions.count)
    for region in range(regions.count):
        tables = regions.tables == region
        sizes[tables] = even_sizes(int(people[region]), seats[tables], least[tables])
    return sizes

"""The parts of a hall whose tables mirror their own people: the groups of tables in a round, or the whole hall.

A *region* is a set of tables and the people who sit at them in one round. Every table is to mirror the people of its
region, and an exchange that leads from one region into another is never made; so a hall of five groups is five halls to
the balance, and still one hall to the question of who has met whom.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from facilitator.seating.problem import IntArray, Problem


@dataclass(frozen=True, eq=False)
class Regions:
    """The regions of one round.

    Attributes:
        people: (people) the region of each person, -1 for nobody's seat.
        tables: (tables) the region of each table.
        count: how many regions there may be; some can be empty.
    """

    people: IntArray
    tables: IntArray
    count: int

    @classmethod
    def whole(cls, people: int, tables: int) -> Regions:
        """One region: the hall, and everybody in it."""
        return cls(np.zeros(people, dtype=np.int64), np.zeros(tables, dtype=np.int64), 1)

    @classmethod
    def seated(cls, problem: Problem, row: IntArray, plan: str) -> Regions:
        """The regions in which people sit.

        Args:
            problem: the groups of its tables are the regions; tables of no group are one region more.
            row: (people) the table of each person, -1 for no seat.
            plan: what the round does with the groups; "mix" makes the hall one region.
        """
        tables = tables_by_region(problem) if plan != "mix" else np.zeros(problem.table_count, dtype=np.int64)
        people = np.full(len(row), -1, dtype=np.int64)
        people[row >= 0] = tables[row[row >= 0]]
        return cls(people, tables, region_count(problem) if plan != "mix" else 1)

    @property
    def people_around(self) -> IntArray:
        """(tables) how many people the table's region has."""
        sizes: IntArray = np.bincount(self.people[self.people >= 0], minlength=self.count)[self.tables]
        return sizes


def region_count(problem: Problem) -> int:
    """How many regions a round of groups can have."""
    return len(problem.groups) + 1 if problem.has_groups else 1


def tables_by_region(problem: Problem) -> IntArray:
    """(tables) the region of each table in a round of groups: its group, the number after the last for no group."""
    if not problem.has_groups:
        return np.zeros(problem.table_count, dtype=np.int64)
    return np.where(problem.table_groups < 0, len(problem.groups), problem.table_groups)


def regions_as_seated(problem: Problem, seats: IntArray) -> list[Regions]:
    """The regions of every round to seat, told by the tables at which people sit.

    Args:
        problem: what was to be seated.
        seats: (rounds x people) tables, -1 for no seat.
    """
    return [Regions.seated(problem, row, problem.plan_of(round_)) for round_, row in enumerate(seats)]

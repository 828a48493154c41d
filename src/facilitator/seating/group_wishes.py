"""What people want of a round's groups, and what each group therefore costs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import lcm

import numpy as np

from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import region_count, tables_by_region
from facilitator.seating.rules import BoolArray
from facilitator.seating.transport import NO_WAY, Costs

LARGEST = 1 << 57
"""Costs below this are kept in 64 bits."""


@dataclass(frozen=True, eq=False)
class Wishes:
    """The wishes of everybody in one round.

    Attributes:
        ranked: (people x ranks) the regions wanted, the dearest first, -1 after the last.
        avoided: (people x regions) where nobody should sit as long as there is another way.
    """

    ranked: IntArray
    avoided: BoolArray

    @property
    def keys(self) -> IntArray:
        """(people) the same number for people who want the same."""
        _, keys = np.unique(np.hstack([self.ranked, self.avoided]), axis=0, return_inverse=True)
        return np.asarray(keys.ravel(), dtype=np.int64)

    def cost(self, places: int = 1, unit_sizes: Sequence[int] = (), seats: int = 1) -> tuple[Costs, int]:
        """((people x regions) what each region costs each person, a number larger than all sums of these that matter).

        A choice of one rank outweighs any number of later ones: on a way or around a circle of ``places`` no more than so
        many people change, so each rank weighs that much more than the next. All of them outweigh the levels of evenness,
        which are numbers up to ``seats``; and all can be divided by each of ``unit_sizes``.
        """
        people, ranks = self.ranked.shape
        whole = lcm(*unit_sizes)
        weight = 4 * (places + 1) * whole
        unit = 4 * (seats + 1) * whole
        outside = weight ** max(ranks - 1, 0)
        largest = 2 * outside * weight * unit
        kind: type = np.int64 if largest < LARGEST else object
        cost: Costs = np.full((people, self.avoided.shape[1]), outside * unit, dtype=kind)
        cost[self.ranked.max(axis=1, initial=-1) < 0] = 0
        for rank in reversed(range(ranks)):
            wanting = np.flatnonzero(self.ranked[:, rank] >= 0)
            cost[wanting, self.ranked[wanting, rank]] = (outside - weight ** (ranks - 1 - rank)) * unit
        cost += self.avoided.astype(kind) * (outside * weight * unit)
        return cost, max(NO_WAY, 16 * largest) if kind is object else NO_WAY


class WishesOfRounds:
    """The wishes of one round after the other, as people get to know the groups.

    Attributes:
        choices: (people x ranks) the regions that people named, -1 after the last.
        visited: (people x regions) where people have sat.
        last: (people) the region where each sat last, -1 for nowhere.
    """

    def __init__(self, choices: IntArray, open_regions: BoolArray) -> None:
        self.choices, self.open_regions = choices, open_regions
        self.visited: BoolArray = np.zeros((len(choices), len(open_regions)), dtype=np.bool_)
        self.last = np.full(len(choices), -1, dtype=np.int64)

    def sat(self, people: IntArray) -> None:
        """Take note that people sat in these regions (-1: in none)."""
        seated = np.flatnonzero(people >= 0)
        self.visited[seated, people[seated]] = True
        self.last[seated] = people[seated]

    def now(self, plan: str) -> Wishes:
        """The wishes of a round that is to "stay" or to "change"."""
        nothing_avoided = np.zeros_like(self.visited)
        if plan == "stay":
            later = np.where(self.choices == self.last[:, None], -1, self.choices)
            return Wishes(_closed_up(np.hstack([self.last[:, None], later])), nothing_avoided)
        avoided = self.visited.copy()
        everywhere = avoided[:, self.open_regions].all(axis=1)
        avoided[everywhere] = False
        known = np.flatnonzero(everywhere & (self.last >= 0))
        avoided[known, self.last[known]] = True
        wanted = self.choices >= 0
        wanted[wanted] &= ~avoided[np.nonzero(wanted)[0], self.choices[wanted]]
        return Wishes(_closed_up(np.where(wanted, self.choices, -1)), avoided)


def _closed_up(ranked: IntArray) -> IntArray:
    """The same with the gaps (-1) moved behind the last wish."""
    return np.take_along_axis(ranked, np.argsort(ranked < 0, axis=1, kind="stable"), axis=1)


def wishes_of_rounds(problem: Problem) -> WishesOfRounds:
    """The wishes before the first round to seat: the choices, and what people did in the rounds held."""
    ranks = max((len(choice) for choice in problem.choices), default=0)
    choices = np.full((problem.person_count, ranks), -1, dtype=np.int64)
    for person, choice in enumerate(problem.choices):
        distinct = list(dict.fromkeys(choice))
        choices[person, : len(distinct)] = distinct
    tables = tables_by_region(problem)
    with_seats = np.bincount(tables, weights=problem.seats, minlength=region_count(problem)) > 0
    found = WishesOfRounds(choices, with_seats)
    for row, plan in zip(problem.held, problem.held_plan or ("stay",) * len(problem.held), strict=True):
        if plan != "mix":
            found.sat(np.where(row >= 0, tables[row], -1))
    return found

"""Who has met whom, and what meeting again costs."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from facilitator.seating.cells import even_sizes
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.round_search import FORBIDDEN, FloatArray
from facilitator.seating.rules import RoundRules

AGAIN = np.float32(0.875)
"""What one more meeting of a pair costs against one step outside a band."""
AGAIN_IN_A_TIGHT_HALL = np.float32(1)
"""The same where a table has as many people as there are tables: everybody has to meet somebody of every table."""
STRONGER = 3.0
"""How many sixteenths more it costs there when repeats are twice as many as they should be beside cells out of band."""
AGAIN_IN_A_SMALL_HALL = np.float32(0.5)
"""The same where a table has more people than there are tables: many must meet again, so balance comes first."""

BLOCK = 500
"""Rows of the pair arrays that are gone through between two pauses."""


class Meetings:
    """How often each pair shares a table over all rounds, those already held included.

    ``pause`` is called while the largest arrays are gone through, and may raise to stop the work.
    """

    def __init__(self, problem: Problem) -> None:
        self.people = problem.person_count
        largest = int(even_sizes(self.people, problem.seats).max(initial=0))
        self.again = AGAIN
        self.tight = largest == problem.table_count
        if self.tight:
            self.again = AGAIN_IN_A_TIGHT_HALL
        elif largest > problem.table_count:
            self.again = AGAIN_IN_A_SMALL_HALL
        self.counts: NDArray[np.int16] = np.zeros((self.people, self.people), dtype=np.int16)
        self._cost: FloatArray = np.empty(self.counts.shape, dtype=np.float32)
        for row in problem.held:
            self.add(row)

    def weigh(self, times: float) -> None:
        """Let meeting again cost more than a step outside a band, or less, by what has been found with other costs.

        Args:
            times: how many times as many repeats there are as there should be beside the cells out of band.
        """
        sixteenths = min(max(16 + round(STRONGER * math.log2(max(times, 0.01))), 12), 20)
        self.again = np.float32(sixteenths / 16)

    def add(self, row: IntArray) -> None:
        """Count a round's seats, (people) tables with -1 for no seat."""
        self._change(row, 1)

    def remove(self, row: IntArray) -> None:
        """Take a round's seats out again."""
        self._change(row, -1)

    def _change(self, row: IntArray, by: int) -> None:
        if self.people <= BLOCK:
            together = (row[:, None] == row) & (row >= 0)
            self.counts += together if by > 0 else -together.astype(np.int16)
            return
        order = np.argsort(row, kind="stable")
        order = order[row[order] >= 0]
        for people in np.split(order, np.flatnonzero(np.diff(row[order])) + 1):
            self.counts[np.ix_(people, people)] += by

    def _blocks(self, pause: Callable[[], None]) -> Iterator[slice]:
        for start in range(0, self.people, BLOCK):
            pause()
            yield slice(start, start + BLOCK)

    def beyond_first(self, pause: Callable[[], None] = lambda: None) -> int:
        """How many meetings are not the first of their pair."""
        twice = sum(int(np.maximum(self.counts[rows] - 1, 0).sum(dtype=np.int64)) for rows in self._blocks(pause))
        with_oneself = int(np.maximum(self.counts.diagonal() - 1, 0).sum(dtype=np.int64))
        return (twice - with_oneself) // 2

    def cost(self, rules: RoundRules, pause: Callable[[], None] = lambda: None) -> FloatArray:
        """(people x people) what it costs that two meet in a round that is not counted now.

        Pairs whom the rules of the round bring together cost nothing, for no search can part them; pairs that must
        sit apart cost FORBIDDEN. The array is the same each time, filled anew: it is the largest there is.
        """
        cost = self._cost
        for rows in self._blocks(pause):
            np.greater(self.counts[rows], 0, out=cost[rows])
            cost[rows] *= self.again
        np.fill_diagonal(cost, 0)
        for people in forced_company(rules):
            cost[np.ix_(people, people)] = 0
        bound = np.flatnonzero(rules.unit_of >= 0)
        units = rules.unit_of[bound]
        one, other = np.nonzero(rules.conflicts[np.ix_(units, units)])
        cost[bound[one], bound[other]] = FORBIDDEN
        return cost


def forced_company(rules: RoundRules) -> list[IntArray]:
    """Who must share a table in a round whatever the search does: units, and units that are pinned to one table."""
    forced = [unit for unit, fixed in zip(rules.units, rules.fixed, strict=True) if not fixed]
    tables: dict[int, list[IntArray]] = {}
    for unit, fixed, allowed in zip(rules.units, rules.fixed, rules.allowed, strict=True):
        if fixed:
            tables.setdefault(int(allowed.argmax()), []).append(unit)
    forced += [np.concatenate(units) for units in tables.values()]
    return [people for people in forced if len(people) > 1]

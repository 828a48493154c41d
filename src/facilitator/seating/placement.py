"""Finds tables for everyone that a hard rule binds, or shows that there are none.

The units of a round are placed one by one, always the one with the fewest tables left (weighed by its size and by how
often it has failed before), with the tables that become impossible struck out at once. When a unit has no table left the
last choice is taken back; tables that look alike to everyone still waiting are tried once. This is the classic
backtracking search with forward checking and weighted degrees, restarted with growing limits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from facilitator.seating.problem import IntArray
from facilitator.seating.rules import BoolArray, RoundRules

FIRST_LIMIT = 200
"""Choices taken back before the first restart; each restart allows twice as many."""


class Chooser(Protocol):
    """Whoever knows which of several possible tables is the better one."""

    def cost(self, people: IntArray) -> NDArray[np.float32]:
        """(tables) how bad it is to seat these people there, given who already sits."""

    def sit(self, people: IntArray, table: int) -> None:
        """Take note that these people now sit there."""

    def rise(self, people: IntArray, table: int) -> None:
        """Take note that they no longer do."""


@dataclass(frozen=True, eq=False)
class Placement:
    """The outcome: a table for each unit; or None, and whether that is proven or only the end of patience."""

    tables: IntArray | None
    proven: bool = True


def place(
    rules: RoundRules,
    capacity: IntArray,
    chooser: Chooser | None = None,
    patience: int = 3200,
    pause: Callable[[], None] = lambda: None,
) -> Placement:
    """A table for each unit such that no rule is broken.

    Args:
        rules: the rules of the round.
        capacity: (tables) how many people each table may take.
        chooser: asked which tables to try first; without it, the emptiest first.
        patience: how many choices may be taken back in all before giving up.
        pause: called often; may raise to stop the work.
    """
    if len(rules.units) == 0:
        return Placement(np.empty(0, dtype=np.int64))
    if rules.conflicts.diagonal().any() or too_many_for_any_split(rules, capacity):
        return Placement(None)
    weights = np.ones(len(rules.units))
    limit, spent = FIRST_LIMIT, 0
    while True:
        attempt = _Attempt(rules, capacity, chooser, weights, limit)
        found = attempt.run(pause)
        if found is not None or attempt.exhausted:
            return Placement(found, proven=True)
        spent += limit
        limit *= 2
        if spent >= patience:
            return Placement(None, proven=False)


def too_many_for_any_split(rules: RoundRules, capacity: IntArray) -> bool:
    """Whether there are more units of some size or larger than fit side by side at all tables."""
    sizes = rules.sizes
    return any(int((sizes >= size).sum()) > int((capacity // size).sum()) for size in np.unique(sizes))


class _Attempt:
    """One run of the search up to a limit of choices taken back."""

    def __init__(
        self, rules: RoundRules, capacity: IntArray, chooser: Chooser | None, weights: NDArray[np.float64], limit: int
    ) -> None:
        self.rules, self.chooser, self.weights, self.limit = rules, chooser, weights, limit
        self.sizes = rules.sizes
        self.left = capacity.copy()
        self.possible: BoolArray = rules.allowed & (self.sizes[:, None] <= self.left[None, :])
        self.tables = np.full(len(rules.units), -1, dtype=np.int64)
        self.exhausted = False

    def run(self, pause: Callable[[], None]) -> IntArray | None:
        """The tables of all units, or None with ``exhausted`` telling whether everything was tried."""
        trail: list[tuple[int, list[int], BoolArray]] = []
        taken_back = 0
        unit = self._next_unit()
        options = self._options(unit)
        while True:
            pause()
            if options:
                table = options.pop(0)
                trail.append((unit, options, self.possible))
                self._sit(unit, table)
                if (self.tables >= 0).all():
                    return self.tables
                unit = self._next_unit()
                options = self._options(unit)
                if not options:
                    self.weights[unit] += 1
                continue
            if not trail:
                self.exhausted = True
                return None
            if taken_back >= self.limit:
                self._rise_all(trail)
                return None
            taken_back += 1
            unit, options, before = trail.pop()
            table = self._rise(unit, before)
            options = [other for other in options if not self._alike(table, other)]

    def _next_unit(self) -> int:
        waiting = np.flatnonzero(self.tables < 0)
        choices = self.possible[waiting].sum(axis=1)
        return int(waiting[(choices / (self.sizes[waiting] * self.weights[waiting])).argmin()])

    def _options(self, unit: int) -> list[int]:
        tables = np.flatnonzero(self.possible[unit])
        if self.chooser is None:
            order = np.argsort(-self.left[tables], kind="stable")
        else:
            order = np.argsort(self.chooser.cost(self.rules.units[unit])[tables], kind="stable")
        return [int(table) for table in tables[order]]

    def _sit(self, unit: int, table: int) -> None:
        self.possible = self.possible.copy()
        self.tables[unit] = table
        self.left[table] -= self.sizes[unit]
        self.possible[:, table] &= self.sizes <= self.left[table]
        self.possible[self.rules.conflicts[unit], table] = False
        if self.chooser is not None:
            self.chooser.sit(self.rules.units[unit], table)

    def _rise(self, unit: int, before: BoolArray) -> int:
        table = int(self.tables[unit])
        self.tables[unit] = -1
        self.left[table] += self.sizes[unit]
        self.possible = before
        if self.chooser is not None:
            self.chooser.rise(self.rules.units[unit], table)
        return table

    def _rise_all(self, trail: list[tuple[int, list[int], BoolArray]]) -> None:
        for unit, _, before in reversed(trail):
            self._rise(unit, before)

    def _alike(self, one: int, other: int) -> bool:
        """Whether two tables offer the same room to everyone still waiting, so that trying both is idle."""
        if self.left[one] != self.left[other]:
            return False
        waiting = self.tables < 0
        return bool((self.possible[waiting, one] == self.possible[waiting, other]).all())

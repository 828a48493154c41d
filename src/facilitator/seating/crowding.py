"""Finds people who have too few seats between them: the tables they may sit at hold fewer than they are."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from facilitator.seating.problem import IntArray
from facilitator.seating.rules import BoolArray, RoundRules


@dataclass(frozen=True, eq=False)
class Crowd:
    """Units that together are larger than all tables that any of them may sit at."""

    units: IntArray
    tables: IntArray


def find_crowd(rules: RoundRules, capacity: IntArray) -> Crowd | None:
    """A smallest crowd (no kind of unit can be left out of it), or None when all have seats enough.

    Units that may sit at the same tables are one kind. By Hall's theorem there is a crowd exactly when the greatest flow
    from kinds to tables leaves somebody standing; whoever can be reached from them by changing seats is the crowd.
    Units are taken as if they could be split, so None does not mean that every unit fits.
    """
    if not rules.units:
        return None
    kinds, kind_of = np.unique(rules.allowed, axis=0, return_inverse=True)
    kind_of = kind_of.ravel()
    demand = np.bincount(kind_of, weights=rules.sizes).astype(np.int64)
    reached = _standing(kinds, demand, capacity)
    if reached is None:
        return None
    for kind in list(reached):
        rest = [other for other in reached if other != kind]
        if rest and demand[rest].sum() > capacity[kinds[rest].any(axis=0)].sum():
            reached = rest
    return Crowd(np.flatnonzero(np.isin(kind_of, reached)), np.flatnonzero(kinds[reached].any(axis=0)))


def _standing(kinds: BoolArray, demand: IntArray, capacity: IntArray) -> list[int] | None:
    """The kinds that somebody left standing can change seats with, or None when all are seated."""
    seated = np.zeros(kinds.shape, dtype=np.int64)
    left = capacity.copy()
    for kind in np.argsort(kinds.sum(axis=1), kind="stable"):
        want = int(demand[kind])
        while want > 0:
            path, reached = _way_to_a_seat(int(kind), kinds, seated, left)
            if not path:
                return reached
            want -= _move_along(path, want, seated, left)
    return None


def _way_to_a_seat(
    start: int, kinds: BoolArray, seated: IntArray, left: IntArray
) -> tuple[list[tuple[int, int]], list[int]]:
    """Who takes a seat where, in turn, so that one of the kind ``start`` gets one: [(kind, table), ...] from the start.

    Empty when there is none; then the kinds reached are returned as well.
    """
    taker = np.full(kinds.shape[1], -1, dtype=np.int64)
    giver = {start: -1}
    waiting = deque([start])
    while waiting:
        kind = waiting.popleft()
        tables = np.flatnonzero(kinds[kind] & (taker < 0))
        taker[tables] = kind
        free = tables[left[tables] > 0]
        if len(free):
            table = int(free[0])
            path = []
            while table >= 0:
                kind = int(taker[table])
                path.append((kind, table))
                table = giver[kind]
            return path[::-1], []
        for table in tables.tolist():
            for other in np.flatnonzero(seated[:, table]):
                if int(other) not in giver:
                    giver[int(other)] = table
                    waiting.append(int(other))
    return [], list(giver)


def _move_along(path: list[tuple[int, int]], want: int, seated: IntArray, left: IntArray) -> int:
    """Let as many as possible go that way; how many went."""
    count = min(want, int(left[path[-1][1]]))
    for (_, table), (other, _) in pairwise(path):
        count = min(count, int(seated[other, table]))
    for place, (kind, table) in enumerate(path):
        seated[kind, table] += count
        if place + 1 < len(path):
            seated[path[place + 1][0], table] -= count
    left[path[-1][1]] -= count
    return count

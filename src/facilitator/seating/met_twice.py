"""Who has met more than once already, so that one more meeting makes no further pair meet again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from facilitator.seating.problem import IntArray


@dataclass(frozen=True, eq=False)
class MetTwice:
    """Pairs who share a table in more than one of some rounds, each in both orders.

    Attributes:
        one, other: (pairs) two people.
        times: (pairs) in how many of the rounds.
    """

    one: IntArray
    other: IntArray
    times: IntArray

    @classmethod
    def of(cls, rounds: Sequence[IntArray], people: int) -> MetTwice:
        """The pairs of these rounds, each (people) tables with -1 for no seat.

        Whoever meets in m rounds sits in one place of m (m - 1) / 2 pairs of rounds, taken as halls of pairs of tables.
        """
        found = [np.empty(0, dtype=np.int64)]
        for first, second in combinations(rounds, 2):
            both = np.flatnonzero((first >= 0) & (second >= 0))
            place = first[both] * (int(second.max(initial=0)) + 1) + second[both]
            order = np.argsort(place, kind="stable")
            place, there = place[order], both[order]
            for gap in range(1, len(place)):
                same = place[gap:] == place[:-gap]
                if not same.any():
                    break
                found.append(there[:-gap][same] * people + there[gap:][same])
        pairs, counts = np.unique(np.concatenate(found), return_counts=True)
        times = ((1 + np.sqrt(1 + 8 * counts)) / 2).round().astype(np.int64)
        one, other = pairs // max(people, 1), pairs % max(people, 1)
        return cls(np.concatenate([one, other]), np.concatenate([other, one]), np.concatenate([times, times]))

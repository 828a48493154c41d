"""The best seats that annealing has come by, while it goes on from others."""

from __future__ import annotations

import math

from facilitator.seating.meetings import Meetings
from facilitator.seating.problem import IntArray
from facilitator.seating.round_search import RoundSearch

REPEATS_PER_CELL = 2.2
"""How many repeats are as bad as a cell out of band where neither can be had without the other."""
NEAR = 6.0
"""Up to how much worse than the best seats of a tight hall others are looked at for being more even between the two."""
WORSE_OF_TWO = 10
"""How many times as much the worse of the two counts there as their sum."""


class BestSeats:
    """The cheapest seats seen, to go on from; and in a tight hall the most even ones near them, to end with.

    What is cheapest may have few cells out of band for many repeats, or the other way round, as the weight of a repeat
    changes from run to run. The most even ones are those where the worse of the two is least.

    Args:
        rounds: the rounds, whose seats of the moment are remembered.
        meetings: what a repeat costs.
        tight: whether to look for the most even seats.
        cost: what the seats of the moment cost.
    """

    def __init__(self, rounds: list[RoundSearch], meetings: Meetings, tight: bool, cost: float) -> None:
        self.searches, self.meetings, self.tight = rounds, meetings, tight
        self.unevenness = self.cost = math.inf
        self.see(cost)

    def see(self, cost: float) -> None:
        """Look at the seats of the moment, which cost this, and remember them if they are better."""
        if self.tight and cost < self.cost + NEAR:
            outside, repeats = self.faults(cost)
            repeats /= REPEATS_PER_CELL
            unevenness = WORSE_OF_TWO * max(outside, repeats) + outside + repeats
            if unevenness < self.unevenness:
                self.unevenness, self.even = unevenness, self._rows()
        if cost < self.cost:
            self.cost, self.rows = cost, self._rows()

    def faults(self, cost: float) -> tuple[float, float]:
        """Steps outside the bands, and repeats, of the seats of the moment, which cost this."""
        outside = sum(float(search.outside.sum()) for search in self.searches)
        return outside, (cost - outside) / float(self.meetings.again)

    def weigh_repeats(self) -> float:
        """Let a repeat weigh more where the seats of the moment, the cheapest, have many for their cells, or less.

        Returns:
            What these seats cost now.
        """
        outside, repeats = self.faults(self.cost)
        self.meetings.weigh(repeats / max(outside, 1) / REPEATS_PER_CELL)
        self.cost = outside + repeats * float(self.meetings.again)
        return self.cost

    def last(self) -> list[IntArray]:
        """(rounds) tables of each person: the seats to end with."""
        return self.even if self.tight else self.rows

    def _rows(self) -> list[IntArray]:
        return [search.row.copy() for search in self.searches]

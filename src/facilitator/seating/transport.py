"""Shares people out over places with few seats at the least cost: the transportation problem, solved exactly.

People who want the same and may sit at the same places are one kind. The kinds are seated one after another, each by the
cheapest way to a free seat, on which others may have to change places in turn: successive shortest paths (Jewell 1958,
Busacker and Gowen 1960; Ahuja, Magnanti and Orlin, *Network Flows*, section 9.7). The ways lead over the places alone,
between which only the cheapest change is kept, so each is found in a graph of a few dozen nodes however many people there
are. The places of one region share its levels, a price that rises as it fills, so that what costs the same is shared
out evenly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from facilitator.seating.problem import IntArray

Costs = NDArray[Any]
"""Whole numbers; Python's own where 64 bits are too few for all the ranks."""

NO_WAY = 1 << 60
"""The cost of a place where a kind may not sit, in 64 bits."""


@dataclass(frozen=True, eq=False)
class Places:
    """Where people can be seated.

    Attributes:
        seats: (places) how many people each can take.
        region: (places) the region that each belongs to.
        levels: for each region what its next person costs for evenness' sake, rising: one price a seat.
    """

    seats: IntArray
    region: IntArray
    levels: tuple[IntArray, ...]


def share_out(
    supply: IntArray, cost: Costs, places: Places, no_way: int = NO_WAY, pause: Callable[[], None] = lambda: None
) -> IntArray | None:
    """(kinds x places) how many of each kind sit at each place, at the least cost; None where somebody finds no seat.

    Args:
        supply: (kinds) how many people each kind has.
        cost: (kinds x places) what each of them costs there; ``no_way`` where they may not sit.
        places: the seats.
        no_way: larger than every cost and every level.
        pause: called often; may raise to stop the work.
    """
    return _Sharing(supply, cost, places, no_way).run(pause)


class _Sharing:
    def __init__(self, supply: IntArray, cost: Costs, places: Places, no_way: int) -> None:
        self.cost, self.places, self.no_way = cost, places, no_way
        self.waiting = supply.copy()
        self.free = places.seats.copy()
        self.filled = [0] * len(places.levels)
        self.seated: IntArray = np.zeros(cost.shape, dtype=np.int64)
        count = len(places.seats)
        self.change: Costs = np.full((count, count), no_way, dtype=cost.dtype)
        self.changer: IntArray = np.zeros((count, count), dtype=np.int64)

    def run(self, pause: Callable[[], None]) -> IntArray | None:
        if not self.cost.size:
            return self.seated if not self.waiting.any() else None
        self._first_wishes()
        for place in range(len(self.free)):
            self._find_changes(place)
        for kind in np.flatnonzero(self.waiting).tolist():
            while self.waiting[kind]:
                pause()
                if not self._seat(kind):
                    return None
        return self.seated

    def _first_wishes(self) -> None:
        """Whoever has one dearest region sits there while it has a seat: no way can be cheaper than that."""
        dearest = self.cost == self.cost.min(axis=1)[:, None]
        region = np.where(dearest, self.places.region, -1).max(axis=1)
        one_region = (~dearest | (self.places.region == region[:, None])).all(axis=1)
        possible = (self.cost[np.arange(len(dearest)), dearest.argmax(axis=1)] < self.no_way).astype(np.bool_)
        wanted = [np.flatnonzero(places).tolist() for places in dearest]
        for kind in np.flatnonzero(one_region & possible).tolist():
            for place in wanted[kind]:
                count = min(int(self.waiting[kind]), int(self.free[place]))
                if count:
                    self._sit(kind, place, count)

    def _sit(self, kind: int, place: int, count: int) -> None:
        self.seated[kind, place] += count
        self.free[place] -= count
        self.filled[self.places.region[place]] += count
        self.waiting[kind] -= count

    def _find_changes(self, place: int) -> None:
        """What the cheapest change from this place to each other costs, and which kind makes it."""
        kinds = np.flatnonzero(self.seated[:, place])
        if len(kinds) == 0:
            self.change[place] = self.no_way
            return
        changes = self.cost[kinds] - self.cost[kinds, place][:, None]
        cheapest = changes.argmin(axis=0)
        self.change[place] = changes[cheapest, np.arange(len(self.free))]
        self.changer[place] = kinds[cheapest]

    def _seat(self, kind: int) -> bool:
        """Seat as many of a kind as the cheapest way takes; False when there is no way."""
        price, before = self._ways(kind)
        for place, free in enumerate(self.free.tolist()):
            region = self.places.region[place]
            price[place] += int(self.places.levels[region][self.filled[region]]) if free else self.no_way
        place = int(price.argmin())
        if price[place] >= self.no_way // 2:
            return False
        way = [place]
        while before[way[-1]] >= 0:
            way.append(int(before[way[-1]]))
        self._go(kind, way[::-1])
        return True

    def _ways(self, kind: int) -> tuple[Costs, IntArray]:
        """(places) what it costs to bring one of the kind into each, and the place before it on the way, -1 for none."""
        price = self.cost[kind].copy()
        before = np.full(len(price), -1, dtype=np.int64)
        for _ in range(len(price)):
            through = price[:, None] + self.change
            last = through.argmin(axis=0)
            through = through[last, np.arange(len(price))]
            better = through < price
            if not better.any():
                break
            price = np.where(better, through, price)
            before = np.where(better, last, before)
        return price, before

    def _go(self, kind: int, way: Sequence[int]) -> None:
        end = way[-1]
        levels = self.places.levels[self.places.region[end]]
        filled = self.filled[self.places.region[end]]
        alike = int((levels[filled:] == levels[filled]).sum())
        movers = [kind] + [int(self.changer[one, other]) for one, other in pairwise(way)]
        count = min(int(self.waiting[kind]), int(self.free[end]), alike)
        for mover, place in zip(movers[1:], way, strict=False):
            count = min(count, int(self.seated[mover, place]))
        for mover, place in zip(movers[1:], way, strict=False):
            self.seated[mover, place] -= count
        for mover, place in zip(movers, way, strict=True):
            self.seated[mover, place] += count
        self.free[end] -= count
        self.filled[self.places.region[end]] += count
        self.waiting[kind] -= count
        for place in way:
            self._find_changes(place)

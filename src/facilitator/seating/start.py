"""The first seats of a round: one person after another to the table that wants them most."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from facilitator.seating.cells import ValueIndex, even_within
from facilitator.seating.placement import place
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions
from facilitator.seating.rules import RoundRules

FloatArray = NDArray[np.float32]

OVER_BAND = np.float32(10)
"""Weight of going over a cell's band, against 1 for a standard step away from its fair share."""
MEETING_AGAIN = np.float32(3)
FILLING_UP = np.float32(2)
FULL = np.float32(1e6)


class FairShare:
    """Keeps, for every table, how welcome one more person of each value is; the chooser of the first seats."""

    def __init__(
        self,
        index: ValueIndex,
        sizes: IntArray,
        meetings: FloatArray,
        random: np.random.Generator,
        regions: Regions,
    ) -> None:
        people = len(index.columns)
        _, self.high = index.bands_within(regions, sizes)
        self.regions = regions
        self.index, self.meetings, self.sizes = index, meetings, np.maximum(sizes, 1)
        share = sizes[:, None] * index.totals_around(regions) / np.maximum(regions.people_around, 1)[:, None]
        self.step = (1 / np.sqrt(share + 0.1)).astype(np.float32)
        self.share = share.astype(np.float32)
        self.counts = np.zeros_like(self.share)
        self.left = sizes.astype(np.float32)
        self.met = np.zeros((len(sizes), people), dtype=np.float32)
        self.noise = (random.random((len(sizes), people), dtype=np.float32)) * np.float32(0.1)
        self.welcome = np.zeros_like(self.share)
        for table in range(len(sizes)):
            self._weigh(table)

    def _weigh(self, table: int) -> None:
        counts = self.counts[table]
        self.welcome[table] = (counts - self.share[table]) * self.step[table]
        self.welcome[table] += OVER_BAND * (counts + 1 > self.high[table])

    def cost(self, people: IntArray) -> FloatArray:
        """(tables) how bad it is to seat these people there, given who already sits."""
        columns = self.index.columns[people].ravel()
        cost: FloatArray = self.welcome[:, columns].sum(axis=1)
        cost += MEETING_AGAIN * self.met[:, people].sum(axis=1) + self.noise[:, people[0]]
        cost -= FILLING_UP * self.left / self.sizes
        cost += FULL * (self.left < len(people))
        cost += FULL * (self.regions.tables != self.regions.people[people[0]])
        return cost

    def sit(self, people: IntArray, table: int) -> None:
        """Take note that these people now sit there."""
        self._change(people, table, 1)

    def rise(self, people: IntArray, table: int) -> None:
        """Take note that they no longer do."""
        self._change(people, table, -1)

    def _change(self, people: IntArray, table: int, by: int) -> None:
        np.add.at(self.counts[table], self.index.columns[people].ravel(), by)
        self.left[table] -= by * len(people)
        self.met[table] += by * self.meetings[people].sum(axis=0)
        self._weigh(table)


def first_seats(
    problem: Problem,
    index: ValueIndex,
    rules: RoundRules,
    meetings: FloatArray,
    random: np.random.Generator,
    pause: Callable[[], None],
    regions: Regions,
) -> IntArray | None:
    """(people) a table for everyone that breaks no hard rule, or None when no such seats were found.

    Args:
        problem: what is to be seated.
        index: the columns of its attribute values.
        rules: the hard rules of this round.
        meetings: (people x people) what it costs that two meet in this round.
        random: where ties are broken from.
        pause: called often; may raise to stop the work.
        regions: which people and tables go together.
    """
    people, seats = problem.person_count, problem.seats
    even = even_within(regions, seats, np.zeros_like(seats))
    row = np.full(people, -1, dtype=np.int64)
    least = np.zeros_like(seats)
    if rules.units:
        placed = _bound_people(rules, even, seats, lambda: FairShare(index, even, meetings, random, regions), pause)
        if placed is None:
            return None
        for unit, table in zip(rules.units, placed, strict=True):
            row[unit] = table
            least[table] += len(unit)
    chooser = FairShare(index, even_within(regions, seats, least), meetings, random, regions)
    for unit in rules.units:
        chooser.sit(unit, int(row[unit[0]]))
    for count, person in enumerate(_rarest_first(index, random)):
        if count % 64 == 0:
            pause()
        if row[person] < 0:
            alone = np.array([person])
            row[person] = table = int(chooser.cost(alone).argmin())
            chooser.sit(alone, table)
    return row


def _bound_people(
    rules: RoundRules, even: IntArray, seats: IntArray, chooser: Callable[[], FairShare], pause: Callable[[], None]
) -> IntArray | None:
    """(units) tables that break no rule: with even tables if that is quickly found, and balanced if that is."""
    for capacity, choosing, patience in ((even, chooser, 200), (seats, chooser, 800), (seats, None, 3200)):
        tables = place(rules, capacity, choosing and choosing(), patience, pause).tables
        if tables is not None:
            return tables
    return None


def _rarest_first(index: ValueIndex, random: np.random.Generator) -> IntArray:
    """(people) who to seat first: people with rare values, whose tables are hardest to find; shuffled a little."""
    if index.columns.size == 0:
        return random.permutation(len(index.columns))
    rarity = (1 / index.totals()[index.columns]).sum(axis=1)
    return np.argsort(random.normal(scale=0.3 * rarity.std(), size=len(rarity)) - rarity, kind="stable")

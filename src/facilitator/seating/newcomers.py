"""Seats for walk-ins on the morning: nobody who already sits is moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from facilitator.errors import Refused
from facilitator.seating.cells import ValueIndex
from facilitator.seating.placement import place
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.rules import BoolArray, RoundRules
from facilitator.seating.score import checked_seats

MET_BEFORE = np.float32(1.75)
"""What each person met before at a table adds to its price, against 1 for each step outside a band."""
CROWDING = np.float32(0.25)
"""What each person already at a table adds to its price, so that the emptier of two fitting tables is taken."""
SECOND_LOOKS = 2


def seat_newcomers(
    problem: Problem, seats: IntArray, people: Iterable[int], rounds: Sequence[int] | None = None
) -> IntArray:
    """Seats for some people on seats that are free, with nobody else moved and all hard rules kept.

    The tables are chosen so that as few cells as possible leave their band and nobody meets somebody a second time.

    Args:
        problem: everybody, the newcomers included.
        seats: (rounds x people) tables, -1 for no seat; people who left early or did not come are -1 too.
        people: who is to be seated; whoever has a seat in a round already keeps it.
        rounds: the rounds to seat them in, counted from 0; None for all.

    Returns:
        A copy of ``seats`` with the newcomers in it.

    Raises:
        Refused: there are too few free seats, or none that keep the rules; nothing is seated then.
        ValueError: the seats do not fit the problem.
    """
    seats = checked_seats(problem, seats).copy()
    wanted = sorted(set(people))
    for round_ in range(problem.rounds) if rounds is None else rounds:
        waiting = np.array([person for person in wanted if seats[round_, person] < 0], dtype=np.int64)
        if len(waiting):
            _seat_in_round(problem, seats, round_, waiting)
    return seats


def _seat_in_round(problem: Problem, seats: IntArray, round_: int, waiting: IntArray) -> None:
    row = seats[round_]
    free = problem.seats - np.bincount(row[row >= 0], minlength=problem.table_count)
    free = np.maximum(free, 0)
    number = problem.round_number(round_)
    if free.sum() < len(waiting):
        raise Refused(
            f"Round {number} has {free.sum()} free seats for {len(waiting)} people. Add a table or seats.",
            f"{number}라운드에 남은 자리는 {free.sum()}석인데 앉을 사람은 {len(waiting)}명입니다."
            " 테이블이나 좌석을 늘리십시오.",
        )
    rules = _rules_for(problem, row, round_, waiting)
    for unit, allowed in zip(rules.units, rules.allowed, strict=True):
        if not (allowed & (free >= len(unit))).any():
            names = ", ".join(problem.person_name(int(person)) for person in unit)
            raise Refused(
                f"Round {number} has no free seat for {names} that keeps their rules unless somebody is moved.",
                f"{number}라운드에는 다른 사람을 옮기지 않고 {names} 참가자의 조건에 맞는 빈자리가 없습니다.",
            )
    chooser = _FreeSeats(problem, seats, round_, waiting, free)
    tables = place(rules, free, chooser).tables
    if tables is None:
        raise Refused(
            f"The free seats of round {number} do not keep the rules of all {len(waiting)} newcomers at once.",
            f"{number}라운드의 빈자리로는 새로 온 {len(waiting)}명의 조건을 모두 지킬 수 없습니다.",
        )
    _look_again(rules, tables, chooser)
    for unit, table in zip(rules.units, tables, strict=True):
        row[unit] = table


def _rules_for(problem: Problem, row: IntArray, round_: int, waiting: IntArray) -> RoundRules:
    """The rules of the newcomers alone, with what the people who already sit mean for them worked in."""
    everyone = RoundRules.of(problem, round_)
    units: list[IntArray] = []
    allowed: list[BoolArray] = []
    origins: list[int] = []
    numbers = np.arange(problem.table_count)
    for origin in sorted({int(unit) for unit in everyone.unit_of[waiting] if unit >= 0}):
        unit = everyone.units[origin]
        tables = everyone.allowed[origin].copy()
        for mate in unit[row[unit] >= 0]:
            tables &= numbers == row[mate]
        for foe in np.flatnonzero(everyone.conflicts[origin]):
            taken = row[everyone.units[foe]]
            tables[taken[taken >= 0]] = False
        units.append(np.intersect1d(unit, waiting))
        allowed.append(tables)
        origins.append(origin)
    unbound = waiting[everyone.unit_of[waiting] < 0]
    units += [np.array([person]) for person in unbound]
    allowed += [np.ones(problem.table_count, dtype=np.bool_)] * len(unbound)
    conflicts = np.zeros((len(units), len(units)), dtype=np.bool_)
    conflicts[: len(origins), : len(origins)] = everyone.conflicts[np.ix_(origins, origins)]
    unit_of = np.full(problem.person_count, -1, dtype=np.int64)
    for place_, unit in enumerate(units):
        unit_of[unit] = place_
    return RoundRules(tuple(units), unit_of, np.array(allowed), np.zeros(len(units), dtype=np.bool_), conflicts)


def _look_again(rules: RoundRules, tables: IntArray, chooser: _FreeSeats) -> None:
    """Let each newcomer without rules choose once more, now that all others sit."""
    for _ in range(SECOND_LOOKS):
        for number, unit in enumerate(rules.units):
            if not rules.allowed[number].all() or rules.conflicts[number].any():
                continue
            chooser.rise(unit, int(tables[number]))
            price = chooser.cost(unit) + np.where(chooser.free < len(unit), np.inf, 0)
            tables[number] = int(price.argmin())
            chooser.sit(unit, int(tables[number]))


class _FreeSeats:
    """Prices each table for newcomers by the cells that would leave or enter their band and the people met again."""

    def __init__(self, problem: Problem, seats: IntArray, round_: int, waiting: IntArray, free: IntArray) -> None:
        self.index = ValueIndex.of(problem)
        self.row = seats[round_].copy()
        self.others = [*problem.held, *np.delete(seats, round_, axis=0)]
        self.free = free.copy()
        self.seated = int((self.row >= 0).sum()) + len(waiting)
        self.totals = self.index.totals(np.concatenate([np.flatnonzero(self.row >= 0), waiting]))
        self.counts = self.index.counts(self.row, problem.table_count)

    def cost(self, people: IntArray) -> NDArray[np.float32]:
        """(tables) what it costs to seat these people there."""
        sizes = np.bincount(self.row[self.row >= 0], minlength=len(self.free))
        joined = np.bincount(self.index.columns[people].ravel(), minlength=self.index.width)
        price = self._outside(self.counts + joined, sizes + len(people)) - self._outside(self.counts, sizes)
        for person in people:
            price += MET_BEFORE * np.bincount(self.row[self._met(int(person))], minlength=len(self.free))
        return (price + CROWDING * sizes).astype(np.float32)

    def _outside(self, counts: IntArray, sizes: IntArray) -> NDArray[np.float64]:
        low, high = self.index.bands(self.totals, sizes, self.seated)
        steps = np.maximum(np.maximum(low - counts, counts - high), 0)
        outside: NDArray[np.float64] = steps.sum(axis=1).astype(np.float64)
        return outside

    def _met(self, person: int) -> IntArray:
        """Who sits in this round and shares a table with the person in another."""
        met = np.zeros(len(self.row), dtype=np.bool_)
        for other in self.others:
            if other[person] >= 0:
                met |= other == other[person]
        return np.flatnonzero(met & (self.row >= 0))

    def sit(self, people: IntArray, table: int) -> None:
        """Take note that these people now sit there."""
        self.row[people] = table
        self._count(people, table, 1)

    def rise(self, people: IntArray, table: int) -> None:
        """Take note that they no longer do."""
        self.row[people] = -1
        self._count(people, table, -1)

    def _count(self, people: IntArray, table: int, by: int) -> None:
        np.add.at(self.counts[table], self.index.columns[people].ravel(), by)
        self.free[table] -= by * len(people)

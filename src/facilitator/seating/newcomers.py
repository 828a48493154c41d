"""Seats for people who wait for one in a round in which others sit already and stay where they are.

Whoever is under a hard rule is placed first, so that all rules hold; the others sit down where they disturb the balance
least and then change among themselves until none of them would gain (:mod:`~facilitator.seating.settling`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from facilitator.errors import Refused
from facilitator.seating.cells import ValueIndex
from facilitator.seating.group_wishes import Wishes
from facilitator.seating.newcomer_groups import with_regions
from facilitator.seating.placement import place
from facilitator.seating.priced_round import FloatArray, PricedRound
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions
from facilitator.seating.rules import BoolArray, RoundRules
from facilitator.seating.settling import settle, sit_down


@dataclass(frozen=True, eq=False)
class Waiting:
    """A round in which people wait for a seat.

    Attributes:
        problem: everybody; tables that are closed have no seats.
        seats: (rounds x people) all rounds as they stand, -1 for no seat.
        round: which of them.
        rules: its hard rules.
        people: who waits.
        wishes: which groups people want, None where groups count for nothing in this round.
    """

    problem: Problem
    seats: IntArray
    round: int
    rules: RoundRules
    people: IntArray
    wishes: Wishes | None

    @property
    def row(self) -> IntArray:
        """(people) the tables of the round."""
        row: IntArray = self.seats[self.round]
        return row

    @property
    def free(self) -> IntArray:
        """(tables) how many seats are free."""
        taken = np.bincount(self.row[self.row >= 0], minlength=self.problem.table_count)
        free: IntArray = np.maximum(self.problem.seats - taken, 0)
        return free

    @property
    def unbound(self) -> IntArray:
        """Those who wait and are under no rule."""
        unbound: IntArray = self.people[self.rules.unit_of[self.people] < 0]
        return unbound


def seat_waiting(waiting: Waiting, index: ValueIndex, pause: Callable[[], None]) -> PricedRound:
    """Seat everybody who waits, with nobody else moved and all hard rules kept; newcomers in a group they want.

    Args:
        waiting: who waits in which round.
        index: the columns of everyone's attribute values.
        pause: called often; may raise to stop the work.

    Raises:
        Refused: there are too few free seats, or none that keep the rules.
    """
    _refuse_too_few(waiting)
    rules = _rules_of_waiting(waiting)
    _refuse_no_seat(waiting, rules)
    regions = _regions(waiting, rules)
    search = None if regions is None else _placed(waiting, index, rules, regions, pause)
    if search is None:
        search = _by_rules_alone(waiting, index, rules, pause)
    sit_down(search, waiting.unbound)
    settle(search, waiting.unbound, pause)
    return search


def _priced(waiting: Waiting, index: ValueIndex, regions: Regions) -> PricedRound:
    others = [*waiting.problem.held, *np.delete(waiting.seats, waiting.round, axis=0)]
    return PricedRound(index, waiting.row, waiting.problem.seats, regions, others)


def _placed(
    waiting: Waiting, index: ValueIndex, rules: RoundRules, regions: Regions, pause: Callable[[], None]
) -> PricedRound | None:
    """The round with the people under rules seated within their regions, None where that cannot be done."""
    search = _priced(waiting, index, regions)
    return (
        search if place(rules.within(regions), waiting.free, _Prices(search), pause=pause).tables is not None else None
    )


def _regions(waiting: Waiting, rules: RoundRules) -> Regions | None:
    """The regions of those who sit, and of those who wait as they wish and as seats are free."""
    unbound = waiting.unbound
    problem = waiting.problem
    seated = Regions.seated(problem, waiting.row, "mix" if waiting.wishes is None else "stay")
    units = [*rules.units, *unbound[:, None]]
    allowed = np.concatenate([rules.allowed, np.ones((len(unbound), problem.table_count), dtype=np.bool_)])
    return with_regions(seated, units, allowed, waiting.free, waiting.wishes)


def _by_rules_alone(waiting: Waiting, index: ValueIndex, rules: RoundRules, pause: Callable[[], None]) -> PricedRound:
    """The round with the people under rules seated wherever these allow it, in whichever group that is."""
    tables = place(rules, waiting.free, pause=pause).tables
    if tables is None:
        number, count = waiting.problem.round_number(waiting.round), len(waiting.people)
        raise Refused(
            f"The free seats of round {number} do not keep the rules of all {count} newcomers at once.",
            f"{number}라운드의 빈자리로는 새로 온 {count}명의 조건을 모두 지킬 수 없습니다.",
        )
    at_their_tables = np.arange(waiting.problem.table_count) == tables[:, None]
    settled = replace(rules, allowed=at_their_tables)
    regions = _regions(waiting, settled)
    assert regions is not None, "there is a free seat for everybody, and every unit is at one table"
    search = _priced(waiting, index, regions)
    search.put([(int(one), int(table)) for unit, table in zip(rules.units, tables, strict=True) for one in unit])
    return search


def _refuse_too_few(waiting: Waiting) -> None:
    free, count = int(waiting.free.sum()), len(waiting.people)
    if free < count:
        number = waiting.problem.round_number(waiting.round)
        raise Refused(
            f"Round {number} has {free} free seats for {count} people. Add a table or seats.",
            f"{number}라운드에 남은 자리는 {free}석인데 앉을 사람은 {count}명입니다. 테이블이나 좌석을 늘리십시오.",
        )


def _refuse_no_seat(waiting: Waiting, rules: RoundRules) -> None:
    for unit, allowed in zip(rules.units, rules.allowed, strict=True):
        if not (allowed & (waiting.free >= len(unit))).any():
            number = waiting.problem.round_number(waiting.round)
            names = ", ".join(waiting.problem.person_name(int(person)) for person in unit)
            raise Refused(
                f"Round {number} has no free seat for {names} that keeps their rules unless somebody is moved.",
                f"{number}라운드에는 다른 사람을 옮기지 않고 {names} 참가자의 조건에 맞는 빈자리가 없습니다.",
            )


def _rules_of_waiting(waiting: Waiting) -> RoundRules:
    """The rules of those who wait, with what the people who already sit mean for them worked in."""
    everyone, row = waiting.rules, waiting.row
    units: list[IntArray] = []
    allowed: list[BoolArray] = []
    numbers = np.arange(waiting.problem.table_count)
    origins = np.unique(everyone.unit_of[waiting.people])
    origins = origins[origins >= 0]
    for origin in origins:
        unit = everyone.units[origin]
        tables = everyone.allowed[origin].copy()
        for mate in unit[row[unit] >= 0]:
            tables &= numbers == row[mate]
        for foe in np.flatnonzero(everyone.conflicts[origin]):
            taken = row[everyone.units[foe]]
            tables[taken[taken >= 0]] = False
        units.append(np.intersect1d(unit, waiting.people))
        allowed.append(tables)
    unit_of = np.full(waiting.problem.person_count, -1, dtype=np.int64)
    for number, unit in enumerate(units):
        unit_of[unit] = number
    return RoundRules(
        tuple(units),
        unit_of,
        np.array(allowed, dtype=np.bool_).reshape(len(units), len(numbers)),
        everyone.fixed[origins],
        everyone.conflicts[np.ix_(origins, origins)],
    )


class _Prices:
    """Lets the round say which tables to try first."""

    def __init__(self, search: PricedRound) -> None:
        self.search = search
        self.tables = np.arange(search.tables)

    def cost(self, people: IntArray) -> FloatArray:
        """(tables) what it costs that these people sit there, as if each came alone."""
        cost: FloatArray = self.search.joining(people, self.tables).sum(axis=0)
        return cost

    def sit(self, people: IntArray, table: int) -> None:
        """Seat them."""
        self.search.put([(person, table) for person in people.tolist()])

    def rise(self, people: IntArray, table: int) -> None:
        """Take them away again."""
        self.search.put([(person, -1) for person in people.tolist()])

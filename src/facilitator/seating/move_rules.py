"""Which tables the hard rules leave open to one person in one round, and why they close the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from facilitator.seating.broken_rules import BrokenRule, broken_rules
from facilitator.seating.problem import Group, IntArray, Pin, Problem
from facilitator.seating.rules import BoolArray, offering


class MoveRules:
    """The rules of one round, as they bear on moving one person alone.

    Args:
        problem: the rules.
        row: (people) the seats of the round, -1 for no seat.
        round_: its number, counted from 0.
        person: who may move.
    """

    def __init__(self, problem: Problem, row: IntArray, round_: int, person: int) -> None:
        self.problem, self.row, self.round, self.person = problem, row, round_, person
        self.here = int(row[person])
        self.together = _by_person(problem.together)
        self.apart = _by_person(problem.apart)
        self.tables: dict[int, BoolArray] = {}
        self._read_pins_and_needs()
        self.foes = self._foes(person)
        self.open = self._may_sit(person)

    def _read_pins_and_needs(self) -> None:
        """Where whoever is pinned or needs something may sit, by person."""
        numbers = np.arange(self.problem.table_count)
        everywhere = np.ones(self.problem.table_count, dtype=np.bool_)
        offered: dict[frozenset[str], BoolArray] = {}
        for pin in self.problem.pinned:
            if pin.round in (None, self.round):
                self.tables[pin.person] = self.tables.get(pin.person, everywhere) & (numbers == pin.table)
        for need in self.problem.needs:
            if need.features not in offered:
                offered[need.features] = offering(self.problem, need.features)
            self.tables[need.person] = self.tables.get(need.person, everywhere) & offered[need.features]

    def _may_sit(self, person: int) -> BoolArray:
        """(tables) where the person may sit, looking at pins, needs and whom they sit with, not at who is to be apart."""
        numbers = np.arange(self.problem.table_count)
        tables = self.tables.get(person, np.ones(self.problem.table_count, dtype=np.bool_)).copy()
        for mate in self._mates(person):
            tables &= numbers == self.row[mate]
        return tables

    def _mates(self, person: int) -> list[int]:
        """Whoever has a seat and is to sit with the person."""
        return [one for group in self.together.get(person, ()) for one in group if one != person and self.row[one] >= 0]

    def _foes(self, person: int) -> IntArray:
        """Whoever has a seat and is to sit apart from the person."""
        foes = {one for group in self.apart.get(person, ()) for one in group if one != person and self.row[one] >= 0}
        return np.array(sorted(foes), dtype=np.int64)

    def partners(self, tables: IntArray) -> IntArray:
        """Everybody at these tables who can change seats with the person and break no rule."""
        possible = np.isin(self.row, tables[self.open[tables]])
        possible[self.person] = False
        for table in np.unique(self.row[self.foes]).tolist():
            foes = self.foes[self.row[self.foes] == table]
            possible[(self.row == table) & ((np.arange(len(self.row)) != foes[0]) | (len(foes) > 1))] = False
        for other in {*self.together, *self.apart, *self.tables}:
            possible[other] &= self._can_come(other)
        return np.flatnonzero(possible)

    def _can_come(self, other: int) -> bool:
        """Whether somebody may take the person's seat when the person leaves it."""
        foes = self._foes(other)
        beside = (self.row[foes] == self.here) & (foes != self.person)
        return bool(self._may_sit(other)[self.here]) and self.person not in self._mates(other) and not beside.any()

    def refusals(self, free: BoolArray, partner: IntArray) -> tuple[BrokenRule | None, ...]:
        """(tables) the rule that would break, None where the person can sit there.

        Args:
            free: (tables) whether a seat is free.
            partner: (tables) who leaves the table for the person, -1 for nobody.
        """
        beside_foe = np.zeros(self.problem.table_count, dtype=np.bool_)
        beside_foe[self.row[self.foes]] = True
        closed = np.where(free, ~self.open | beside_foe, partner < 0)
        if self.here >= 0:
            closed[self.here] = False
        alone = _with_company(self.problem, self.person, self.round)
        return tuple(
            self._reason(*alone, table) if closed[table] else None for table in range(self.problem.table_count)
        )

    def _reason(self, alone: Problem, company: IntArray, table: int) -> BrokenRule:
        row = np.where(company == self.person, table, self.row[company])
        for rule in broken_rules(alone, row[None, :]):
            people = tuple(int(company[place]) for place in rule.people)
            if self.person in people:
                return replace(rule, round=self.round, people=people)
        who, name = self.problem.person_name(self.person), self.problem.table_number(table)
        if self.problem.seats[table] == 0:
            en, ko = f"Table {name} is closed.", f"{name}번 테이블은 닫혀 있습니다."
            return BrokenRule(self.round, (self.person,), en, ko)
        return BrokenRule(
            self.round,
            (self.person,),
            f"Table {name} is full, and nobody there can change seats with {who}.",
            f"{name}번 테이블은 자리가 없고, {who} 참가자와 자리를 바꿀 수 있는 사람도 없습니다.",
        )


def _by_person(groups: Iterable[Group]) -> dict[int, list[tuple[int, ...]]]:
    """The people of each group that somebody belongs to."""
    found: dict[int, list[tuple[int, ...]]] = {}
    for group in groups:
        for person in dict.fromkeys(group.people):
            found.setdefault(person, []).append(group.people)
    return found


def _with_company(problem: Problem, person: int, round_: int) -> tuple[Problem, IntArray]:
    """One round with the rules that name the person and the people whom these name, and who they are."""
    together = [group for group in problem.together if person in group.people]
    apart = [group for group in problem.apart if person in group.people]
    company = sorted({person, *(one for group in (*together, *apart) for one in group.people)})
    place = {one: number for number, one in enumerate(company)}

    def renumbered(groups: Iterable[Group]) -> tuple[Group, ...]:
        return tuple(Group(tuple(place[one] for one in group.people), group.label) for group in groups)

    alone = Problem(
        attributes=np.empty((len(company), 0), dtype=np.int64),
        names=(),
        seats=np.full(problem.table_count, len(company), dtype=np.int64),
        rounds=1,
        together=renumbered(together),
        apart=renumbered(apart),
        pinned=tuple(
            Pin(place[person], pin.table)
            for pin in problem.pinned
            if pin.person == person and pin.round in (None, round_)
        ),
        needs=tuple(replace(need, person=place[person]) for need in problem.needs if need.person == person),
        features=problem.features,
        held=np.full((problem.round_number(round_) - 1, len(company)), -1, dtype=np.int64),
        people=tuple(problem.person_name(one) for one in company),
        tables=tuple(problem.table_number(table) for table in range(problem.table_count)),
    )
    return alone, np.array(company, dtype=np.int64)

"""The hard rules of one round, in the form that the search can use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from facilitator.seating.problem import Group, IntArray, Need, Pin, Problem
from facilitator.seating.regions import Regions

BoolArray = NDArray[np.bool_]


@dataclass(frozen=True)
class Apart:
    """A group that sits apart (the same shape as one that sits together, with the opposite meaning)."""

    group: Group


Rule = Group | Apart | Pin | Need


def rules_of(problem: Problem) -> list[Rule]:
    """All hard rules of a problem that somebody asked for, as one list."""
    return [*problem.together, *map(Apart, problem.apart), *problem.pinned, *problem.needs]


@dataclass(frozen=True, eq=False)
class RoundRules:
    """What the rules say about one round.

    Attributes:
        units: the people bound by any rule, in units that move as one: whoever sits together, and single people.
        unit_of: (people) the unit of each person, -1 for people that no rule binds.
        allowed: (units x tables) where each unit may sit, looking at its pins and needs alone.
        fixed: (units) whether the unit is pinned, and so never moves.
        conflicts: (units x units) which units may not share a table; on the diagonal, a unit that holds two people who
            are to sit apart.
    """

    units: tuple[IntArray, ...]
    unit_of: IntArray
    allowed: BoolArray
    fixed: BoolArray
    conflicts: BoolArray

    @property
    def sizes(self) -> IntArray:
        """(units) how many people each unit has."""
        return np.array([len(unit) for unit in self.units], dtype=np.int64)

    def within(self, regions: Regions) -> RoundRules:
        """The same rules where nobody may leave their region; a unit's region is that of its first person."""
        if regions.count == 1 or not self.units:
            return self
        region = regions.people[np.array([unit[0] for unit in self.units])]
        return replace(self, allowed=self.allowed & (region[:, None] == regions.tables))

    @classmethod
    def of(cls, problem: Problem, round_: int, rules: Iterable[Rule] | None = None) -> RoundRules:
        """The rules of one round; with ``rules``, as if these were the only ones."""
        chosen = rules_of(problem) if rules is None else list(rules)
        units = _units(problem.person_count, chosen)
        unit_of = np.full(problem.person_count, -1, dtype=np.int64)
        for number, unit in enumerate(units):
            unit_of[unit] = number
        allowed = np.ones((len(units), problem.table_count), dtype=np.bool_)
        fixed = np.zeros(len(units), dtype=np.bool_)
        conflicts = np.zeros((len(units), len(units)), dtype=np.bool_)
        numbers = np.arange(problem.table_count)
        offered: dict[frozenset[str], BoolArray] = {}
        for rule in chosen:
            if isinstance(rule, Pin) and rule.round in (None, round_):
                allowed[unit_of[rule.person]] &= numbers == rule.table
                fixed[unit_of[rule.person]] = True
            elif isinstance(rule, Need):
                if rule.features not in offered:
                    offered[rule.features] = offering(problem, rule.features)
                allowed[unit_of[rule.person]] &= offered[rule.features]
            elif isinstance(rule, Apart):
                for one, other in combinations(dict.fromkeys(rule.group.people), 2):
                    a, b = unit_of[one], unit_of[other]
                    conflicts[a, b] = conflicts[b, a] = True
        return cls(tuple(units), unit_of, allowed, fixed, conflicts)


def rules_by_round(problem: Problem) -> list[RoundRules]:
    """The rules of each round to seat; rounds under the same rules share one object."""
    rounds: list[RoundRules] = []
    seen: dict[tuple[Pin, ...], RoundRules] = {}
    for round_ in range(problem.rounds):
        pins = tuple(pin for pin in problem.pinned if pin.round in (None, round_))
        if pins not in seen:
            seen[pins] = RoundRules.of(problem, round_)
        rounds.append(seen[pins])
    return rounds


def offering(problem: Problem, features: frozenset[str]) -> BoolArray:
    """(tables) which tables have all these features."""
    if not problem.features:
        return np.full(problem.table_count, not features)
    return np.array([features <= offered for offered in problem.features], dtype=np.bool_)


def _units(people: int, rules: list[Rule]) -> list[IntArray]:
    """The people under any rule, joined where they sit together, each unit in ascending order."""
    parent = list(range(people))

    def root(person: int) -> int:
        while parent[person] != person:
            parent[person] = parent[parent[person]]
            person = parent[person]
        return person

    bound: set[int] = set()
    for rule in rules:
        if isinstance(rule, Pin | Need):
            bound.add(rule.person)
            continue
        group = rule.group if isinstance(rule, Apart) else rule
        bound.update(group.people)
        if isinstance(rule, Group):
            for person in group.people[1:]:
                parent[root(person)] = root(group.people[0])
    members: dict[int, list[int]] = {}
    for person in sorted(bound):
        members.setdefault(root(person), []).append(person)
    return [np.array(unit, dtype=np.int64) for unit in members.values()]

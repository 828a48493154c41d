"""Splits a hall whose people never leave their groups into one problem a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from facilitator.seating.problem import Group, IntArray, Problem
from facilitator.seating.regions import Regions


@dataclass(frozen=True, eq=False)
class Part:
    """One group as a hall of its own; ``people`` and ``tables`` say which of the whole they are."""

    problem: Problem
    people: IntArray
    tables: IntArray


def parts_of(problem: Problem, regions: Sequence[Regions]) -> list[Part]:
    """The parts that no round connects; empty where somebody changes between them.

    Args:
        problem: the hall.
        regions: who sits in which region in every round to seat.
    """
    if not regions or any(one.count == 1 or (one.people != regions[0].people).any() for one in regions):
        return []
    first = regions[0]
    return [_part(problem, first, region) for region in range(first.count) if (first.people == region).any()]


def _part(problem: Problem, regions: Regions, region: int) -> Part:
    people = np.flatnonzero(regions.people == region)
    tables = np.flatnonzero(regions.tables == region)
    person = dict(zip(people.tolist(), range(len(people)), strict=True))
    table = dict(zip(tables.tolist(), range(len(tables)), strict=True))
    part = replace(
        problem,
        attributes=problem.attributes[people],
        seats=problem.seats[tables],
        together=_among(problem.together, person),
        apart=_among(problem.apart, person),
        pinned=tuple(
            replace(pin, person=person[pin.person], table=table[pin.table])
            for pin in problem.pinned
            if pin.person in person
        ),
        needs=tuple(
            replace(need, person=person[need.person]) for need in problem.needs if need.person in person
        ),
        features=tuple(problem.features[old] for old in tables) if problem.features else (),
        held=problem.held[:, people],
        people=tuple(problem.person_name(old) for old in people.tolist()),
        tables=tuple(problem.table_number(old) for old in tables.tolist()),
        groups=(),
        table_groups=np.empty(0, dtype=np.int64),
        choices=(),
        group_plan=(),
    )  # fmt: skip
    return Part(part, people, tables)


def _among(groups: Iterable[Group], person: dict[int, int]) -> tuple[Group, ...]:
    """The groups as far as their people are in the part."""
    inside = (Group(tuple(person[one] for one in group.people if one in person), group.label) for group in groups)
    return tuple(group for group in inside if len(group.people) > 1)

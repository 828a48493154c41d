"""Who got which of the groups they wanted, and how many first choices the seats allow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import tables_by_region
from facilitator.seating.rules import RoundRules, rules_by_round


@dataclass(frozen=True)
class GroupOutcome:
    """What one round made of the wishes.

    Attributes:
        round: counted from 0 among the rounds to seat.
        plan: "stay" or "change".
        wishing: how many of the people seated named a group.
        reached: how many of these sit in the group of their first choice, their second, and so on.
        outside: how many sit in none that they named.
        in_vain: how many of those could sit in one that they named, because a seat there is free.
        most_first: no seating meets more first choices than this, by the seats of the groups and the pins.
        sizes: for each group its name, its people and its seats.
    """

    round: int
    plan: str
    wishing: int
    reached: tuple[int, ...]
    outside: int
    in_vain: int
    most_first: int
    sizes: tuple[tuple[str, int, int], ...]


def group_outcomes(problem: Problem, seats: IntArray) -> tuple[GroupOutcome, ...]:
    """What each round that seats people by group made of their wishes; empty where tables belong to no groups.

    Args:
        problem: who wanted what.
        seats: (rounds x people) tables, -1 for no seat.
    """
    if not problem.has_groups:
        return ()
    rules = rules_by_round(problem)
    plans = [problem.plan_of(round_) for round_ in range(len(seats))]
    return tuple(
        _outcome(problem, round_, plan, row, rules[round_])
        for round_, (row, plan) in enumerate(zip(seats, plans, strict=True))
        if plan != "mix"
    )


def _outcome(problem: Problem, round_: int, plan: str, row: IntArray, rules: RoundRules) -> GroupOutcome:
    regions = tables_by_region(problem)
    count = len(problem.groups)
    room = np.bincount(regions, weights=problem.seats, minlength=count + 1).astype(np.int64)
    people = np.bincount(regions[row[row >= 0]], minlength=count + 1)
    reached = [0] * max((len(choice) for choice in problem.choices), default=0)
    wishing = outside = in_vain = 0
    for choice, table in zip(problem.choices, row.tolist(), strict=False):
        if table < 0 or not choice:
            continue
        wishing += 1
        if int(regions[table]) in choice:
            reached[choice.index(int(regions[table]))] += 1
        else:
            outside += 1
            in_vain += any(people[group] < room[group] for group in choice)
    return GroupOutcome(
        round=round_,
        plan=plan,
        wishing=wishing,
        reached=tuple(reached),
        outside=outside,
        in_vain=in_vain,
        most_first=_most_first(problem, row, rules, regions, room),
        sizes=tuple((name, int(people[group]), int(room[group])) for group, name in enumerate(problem.groups)),
    )


def _most_first(problem: Problem, row: IntArray, rules: RoundRules, regions: IntArray, room: IntArray) -> int:
    """First choices of the pinned where their tables are, and of all others as far as the seats left reach."""
    left, wanted, met = room.copy(), np.zeros_like(room), 0
    firsts = [choice[0] if choice else -1 for choice in problem.choices]
    fixed = [unit for unit, is_fixed in enumerate(rules.fixed) if is_fixed]
    pinned = {int(person): int(rules.allowed[unit].argmax()) for unit in fixed for person in rules.units[unit]}
    for person, first in enumerate(firsts):
        if row[person] < 0:
            continue
        if person in pinned:
            left[regions[pinned[person]]] -= 1
            met += int(first == regions[pinned[person]])
        elif first >= 0:
            wanted[first] += 1
    return met + int(np.minimum(wanted, np.maximum(left, 0)).sum())

"""Which hard rules given seats break, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from facilitator.seating.particles import with_particle
from facilitator.seating.problem import IntArray, Problem


@dataclass(frozen=True)
class BrokenRule:
    """One rule that does not hold in one round (counted from 0 among the rounds to seat)."""

    round: int
    people: tuple[int, ...]
    en: str
    ko: str


def broken_rules(problem: Problem, seats: IntArray) -> Iterator[BrokenRule]:
    """Every hard rule that the seats break; people without a seat break none.

    Args:
        problem: the rules.
        seats: (rounds x people) tables, -1 for no seat.
    """
    for round_, row in enumerate(seats):
        tables = row.tolist()
        yield from _too_full(problem, round_, row)
        yield from _parted(problem, round_, tables)
        yield from _not_apart(problem, round_, tables)
        yield from _not_pinned(problem, round_, tables)
        yield from _needs_unmet(problem, round_, tables)


def _too_full(problem: Problem, round_: int, row: IntArray) -> Iterator[BrokenRule]:
    sizes = np.bincount(row[row >= 0], minlength=problem.table_count)
    number = problem.round_number(round_)
    for table in np.flatnonzero(sizes > problem.seats).tolist():
        name, room, there = problem.table_number(table), problem.seats[table], sizes[table]
        yield BrokenRule(
            round_,
            tuple(int(person) for person in np.flatnonzero(row == table)),
            f"Table {name} has {room} seats; {there} people sit at it in round {number}.",
            f"{number}라운드에서 {name}번 테이블은 {room}석인데 {there}명이 앉아 있습니다.",
        )


def _parted(problem: Problem, round_: int, tables: list[int]) -> Iterator[BrokenRule]:
    number = problem.round_number(round_)
    for group in problem.together:
        seated = {tables[person] for person in group.people if tables[person] >= 0}
        if len(seated) > 1:
            names = ", ".join(problem.person_name(person) for person in group.people)
            yield BrokenRule(
                round_,
                group.people,
                f"{names} are to sit together but sit at {len(seated)} tables in round {number}.",
                f"{number}라운드에서 함께 앉아야 할 {names} 참가자가 테이블 {len(seated)}개로 나뉘어 있습니다.",
            )


def _not_apart(problem: Problem, round_: int, tables: list[int]) -> Iterator[BrokenRule]:
    number = problem.round_number(round_)
    for group in problem.apart:
        seated = [tables[person] for person in group.people if tables[person] >= 0]
        if len(set(seated)) == len(seated):
            continue
        for one, other in combinations(dict.fromkeys(group.people), 2):
            if tables[one] == tables[other] >= 0:
                name = problem.table_number(tables[one])
                pair = f"{problem.person_name(one)}, {problem.person_name(other)}"
                yield BrokenRule(
                    round_,
                    (one, other),
                    f"{pair} are to sit apart but both sit at table {name} in round {number}.",
                    f"{number}라운드에서 따로 앉아야 할 {pair} 참가자가 모두 {name}번 테이블에 있습니다.",
                )


def _not_pinned(problem: Problem, round_: int, tables: list[int]) -> Iterator[BrokenRule]:
    number = problem.round_number(round_)
    for pin in problem.pinned:
        there = tables[pin.person]
        if pin.round in (None, round_) and there not in (-1, pin.table):
            who, wanted, seat = (
                problem.person_name(pin.person),
                problem.table_number(pin.table),
                problem.table_number(there),
            )
            yield BrokenRule(
                round_,
                (pin.person,),
                f"{who} is pinned to table {wanted} but sits at table {seat} in round {number}.",
                f"{number}라운드에서 {wanted}번 테이블에 고정된 {who} 참가자가 {seat}번 테이블에 있습니다.",
            )


def _needs_unmet(problem: Problem, round_: int, tables: list[int]) -> Iterator[BrokenRule]:
    number = problem.round_number(round_)
    for need in problem.needs:
        there = tables[need.person]
        offered = problem.features[there] if problem.features else frozenset()
        missing = sorted(need.features - offered)
        if there >= 0 and missing:
            who, seat, what = problem.person_name(need.person), problem.table_number(there), ", ".join(missing)
            yield BrokenRule(
                round_,
                (need.person,),
                f"{who} needs {what}, which table {seat} does not have (round {number}).",
                f"{number}라운드에서 {who} 참가자에게 필요한 {with_particle(what, '이', '가')} {seat}번 테이블에 없습니다.",
            )

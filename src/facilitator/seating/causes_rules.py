"""Which rule, or which arithmetic, leaves no other way than a cell out of band or a pair that meets again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from facilitator.seating.causes_exchange import RoundExchanges
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.regions import Regions
from facilitator.seating.rules import BoolArray, RoundRules


@dataclass(frozen=True)
class Reason:
    """What leaves no other way.

    Attributes:
        kind: "pinned" (people fixed at the table), "together" (people who sit together), "few tables" (people whom their
            needs confine to some tables), "elsewhere" (people of the value are bound to other tables), "crowded" (more
            people at a table than tables to go to).
        people: whom the rule binds.
        tables: the tables that are meant.
        rounds: where it is crowded, the round that seats them together and the one that cannot part them, counted from 0
            over the rounds held and those to seat.
        room: how many people fit: by the band of the table or tables; how many tables there are, where it is crowded.
        label: what the organizer calls the people who sit together.
    """

    kind: str
    people: tuple[int, ...]
    tables: tuple[int, ...] = ()
    room: int = 0
    label: str = ""
    rounds: tuple[int, ...] = ()


def reason_for_cell(problem: Problem, rules: RoundRules, exchanges: RoundExchanges, cell: IntArray) -> Reason | None:
    """The rule that keeps a cell out of band, None where no single rule does.

    Args:
        problem: what was to be seated.
        rules: the hard rules of the cell's round.
        exchanges: the counts of that round.
        cell: a row of ``Score.out``.
    """
    if not rules.units:
        return None
    _, table, attribute, value, count, least, most = cell.tolist()
    index = exchanges.index
    column = int(np.flatnonzero((index.attribute_of == attribute) & (index.value_of == value))[0])
    having: BoolArray = index.columns[:, attribute] == column
    if count > most:
        return (
            _pinned(rules, exchanges, table, having, most)
            or _together(problem, rules, exchanges, table, having, most)
            or _few_tables(rules.within(exchanges.regions), exchanges, table, having, column)
        )
    size = len(exchanges.at(table))
    return _pinned(rules, exchanges, table, ~having, size - least) or _elsewhere(
        rules, exchanges, table, having, column
    )


def _pinned(rules: RoundRules, exchanges: RoundExchanges, table: int, having: BoolArray, room: int) -> Reason | None:
    """People fixed at the table, with all who sit with them, who are more than there is room for."""
    people = _fixed_at(rules, exchanges.row, table)
    people = [person for person in people if having[person]]
    return Reason("pinned", tuple(people), (table,), room) if len(people) > room else None


def _fixed_at(rules: RoundRules, row: IntArray, table: int) -> list[int]:
    return [
        int(person)
        for unit, fixed in zip(rules.units, rules.fixed, strict=True)
        if fixed
        for person in unit
        if row[person] == table
    ]


def _together(
    problem: Problem, rules: RoundRules, exchanges: RoundExchanges, table: int, having: BoolArray, room: int
) -> Reason | None:
    for unit in rules.units:
        people = [int(person) for person in unit if having[person]]
        if len(people) > room and exchanges.row[people[0]] == table:
            return Reason("together", tuple(people), (table,), room, _label(problem, people))
    return None


def _label(problem: Problem, people: Sequence[int]) -> str:
    """What the organizer calls a group that holds all these people, "" where it takes several groups to join them."""
    return next((group.label for group in problem.together if set(people) <= set(group.people)), "")


def _few_tables(
    rules: RoundRules, exchanges: RoundExchanges, table: int, having: BoolArray, column: int
) -> Reason | None:
    """People who may only sit at some tables, this one among them, and are more than the bands of these take."""
    for allowed in np.unique(rules.allowed, axis=0):
        if not allowed[table] or allowed[exchanges.regions.tables == exchanges.regions.tables[table]].all():
            continue
        inside = (rules.allowed <= allowed).all(axis=1)
        people = [int(one) for unit in np.flatnonzero(inside) for one in rules.units[unit] if having[one]]
        room = int(exchanges.high[allowed, column].sum())
        if len(people) > room:
            return Reason("few tables", tuple(people), tuple(np.flatnonzero(allowed).tolist()), room)
    return None


def _elsewhere(
    rules: RoundRules, exchanges: RoundExchanges, table: int, having: BoolArray, column: int
) -> Reason | None:
    """People bound to other tables beyond the bands there, so that too few are left for the other tables."""
    regions = exchanges.regions
    around = regions.tables == regions.tables[table]
    beyond = np.zeros(len(around), dtype=np.int64)
    people: list[int] = []
    for there in np.flatnonzero(around).tolist():
        if there != table and (many := _most_bound(rules, exchanges.row, there, having)):
            beyond[there] = max(len(many) - int(exchanges.high[there, column]), 0)
            people += many if beyond[there] else []
    others = np.flatnonzero(beyond)
    left = int((having & (regions.people == regions.tables[table])).sum())
    left -= int((exchanges.high[others, column] + beyond[others]).sum())
    wanted = int(exchanges.low[around & (beyond == 0), column].sum())
    if people and left < wanted:
        return Reason("elsewhere", tuple(people), tuple(others.tolist()), wanted - left)
    return None


def _most_bound(rules: RoundRules, row: IntArray, table: int, having: BoolArray) -> list[int]:
    """Of the people with the value at a table, those whom one rule keeps together there: pinned ones, or a unit."""
    bound = [[person for person in _fixed_at(rules, row, table) if having[person]]]
    bound += [
        [int(one) for one in unit if having[one]] for unit in rules.units if len(unit) > 1 and row[unit[0]] == table
    ]
    return max(bound, key=len)


def reason_for_repeat(
    problem: Problem,
    seats: IntArray,
    rules: Sequence[RoundRules],
    regions: Sequence[Regions],
    pair: tuple[int, int],
    rounds: Sequence[int],
) -> Reason | None:
    """What makes a pair meet again, None where nothing does.

    Args:
        problem: what was to be seated.
        seats: (rounds x people) tables.
        rules: the hard rules of each round to seat.
        regions: its regions.
        pair: the two people.
        rounds: where they meet, counted from 0 over the rounds held and those to seat.
    """
    one, other = pair
    ours = [round_ - len(problem.held) for round_ in rounds if round_ >= len(problem.held)]
    units = [(int(rules[round_].unit_of[one]), int(rules[round_].unit_of[other])) for round_ in ours]
    if all(a == b >= 0 for a, b in units):
        return Reason("together", pair, label=_label(problem, pair))
    if any(min(of) < 0 for of in units):
        return _crowded(problem, seats, regions, pair, rounds)
    where = [rules[round_].within(regions[round_]).allowed[list(of)] for round_, of in zip(ours, units, strict=True)]
    if all((allowed.sum(axis=1) == 1).all() for allowed in where):
        pinned = all(rules[round_].fixed[list(of)].all() for round_, of in zip(ours, units, strict=True))
        tables = tuple(int(seats[round_, one]) for round_ in ours)
        return Reason("pinned" if pinned else "few tables", pair, tables, 1)
    if all((allowed[0] == allowed[1]).all() for allowed in where):
        tables = tuple(np.flatnonzero(where[0][0]).tolist())
        confined = int(rules[ours[0]].sizes[(rules[ours[0]].allowed <= where[0][0]).all(axis=1)].sum())
        if len(tables) < confined and not where[0][0].all():
            return Reason("few tables", pair, tables, len(tables))
    return _crowded(problem, seats, regions, pair, rounds)


def _crowded(
    problem: Problem, seats: IntArray, regions: Sequence[Regions], pair: tuple[int, int], rounds: Sequence[int]
) -> Reason | None:
    """Whether the pair shares a table with more people than there are tables over which these go in another round."""
    rows = [*problem.held, *seats]
    for here in rounds:
        if int(rows[here][pair[0]]) >= problem.table_count:
            continue
        mates = np.flatnonzero(rows[here] == rows[here][pair[0]])
        for there in rounds:
            if there != here and there >= len(problem.held):
                tables = _tables_to_go(seats[there - len(problem.held)], regions[there - len(problem.held)], mates)
                seated = mates[rows[there][mates] >= 0]
                if len(seated) > tables:
                    table = int(rows[here][pair[0]])
                    return Reason("crowded", tuple(seated.tolist()), (table,), tables, rounds=(here, there))
    return None


def _tables_to_go(row: IntArray, regions: Regions, people: IntArray) -> int:
    """How many tables in use the regions of these people have."""
    in_use = np.unique(row[row >= 0])
    return int(np.isin(regions.tables[in_use], regions.people[people]).sum())

"""Makes a problem from the rows of a participant list and the tables of a hall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from facilitator.errors import Refused
from facilitator.seating.fields import SEVERAL, group_word
from facilitator.seating.particles import with_particle
from facilitator.seating.problem import Attribute, Group, IntArray, Need, Pin, Problem


@dataclass(frozen=True)
class TableRow:
    """One table of the hall: the number on it, its seats, what it offers, and its group ("" for none)."""

    number: int
    seats: int
    features: frozenset[str] = frozenset()
    group: str = ""


def problem_from_rows(
    rows: Sequence[Mapping[str, str]],
    tables: Sequence[TableRow],
    rounds: int,
    balance: Sequence[str],
    first_line: int = 2,
    group_plan: Sequence[str] = (),
) -> Problem:
    """A problem from rows as a file holds them.

    A row has a column ``id``, one column for each attribute of ``balance``, and where wanted these rules: ``together``
    and ``apart`` (people who share a label sit at one table, or all at different ones), ``table`` (the number of the
    table where the person sits in every round) and ``needs`` (features that the table must have). Fields may hold
    several entries separated by ``;``, which then all apply. Where tables belong to groups, ``group`` names the groups
    that the person wants, the dearest first.

    Args:
        rows: one mapping of column to text per person.
        tables: the tables of the hall.
        rounds: how many rounds to seat.
        balance: the attributes that every table is to mirror.
        first_line: the line of the first row in its file, for messages.
        group_plan: what each round does with the groups, as in :class:`Problem`; empty for "stay".

    Raises:
        Refused: a column, value, table or number is missing or wrong; the message names the line.
    """
    _check_hall(tables, rounds)
    _check_columns(rows, balance)
    people = _ids(rows, first_line)
    columns: list[list[int]] = []
    names: list[Attribute] = []
    for name in dict.fromkeys(balance):
        texts = [_value(row, name, first_line + place) for place, row in enumerate(rows)]
        values = tuple(sorted(set(texts)))
        number = {value: place for place, value in enumerate(values)}
        names.append(Attribute(name, values))
        columns.append([number[text] for text in texts])
    groups = _groups_of(tables)
    attributes: IntArray = np.array(columns, dtype=np.int64).reshape(len(names), len(rows)).T
    return Problem(
        attributes=attributes,
        names=tuple(names),
        seats=np.array([table.seats for table in tables], dtype=np.int64),
        rounds=rounds,
        together=_groups(rows, "together", first_line),
        apart=_groups(rows, "apart", first_line),
        pinned=_pins(rows, tables, first_line),
        needs=_needs(rows),
        features=tuple(table.features for table in tables),
        people=people,
        tables=tuple(table.number for table in tables),
        groups=tuple(groups.values()),
        table_groups=np.array([list(groups).index(group_word(table.group)) if table.group else -1 for table in tables])
        if groups
        else np.empty(0, dtype=np.int64),
        choices=_choices(rows, groups, first_line) if groups else (),
        group_plan=tuple(group_plan) if groups else (),
    )


def _check_hall(tables: Sequence[TableRow], rounds: int) -> None:
    if rounds < 1:
        raise Refused("At least one round is needed.", "라운드는 하나 이상이어야 합니다.")
    if not tables:
        raise Refused("At least one table is needed.", "테이블은 하나 이상이어야 합니다.")
    seen: set[int] = set()
    for table in tables:
        if table.number in seen:
            raise Refused(f"Table {table.number} is listed twice.", f"{table.number}번 테이블이 두 번 적혀 있습니다.")
        if table.seats < 1:
            raise Refused(
                f"Table {table.number} has {table.seats} seats; it needs at least one.",
                f"{table.number}번 테이블의 좌석이 {table.seats}석입니다. 1석 이상이어야 합니다.",
            )
        seen.add(table.number)


def _check_columns(rows: Sequence[Mapping[str, str]], balance: Sequence[str]) -> None:
    if not rows:
        raise Refused("The list has no participants.", "명단에 참가자가 없습니다.")
    there = [column for column in rows[0] if column]
    for column in ("id", *balance):
        if column not in there:
            listed = ", ".join(there)
            raise Refused(
                f'The list has no column "{column}". Its columns are: {listed}.',
                f"명단에 “{column}” 열이 없습니다. 있는 열: {listed}.",
            )


def _ids(rows: Sequence[Mapping[str, str]], first_line: int) -> tuple[str, ...]:
    lines: dict[str, int] = {}
    for line, row in enumerate(rows, first_line):
        name = _value(row, "id", line)
        if name in lines:
            raise Refused(
                f"Line {line}: the id {name} is already in line {lines[name]}.",
                f"{line}행: id {with_particle(name, '은', '는')} {lines[name]}행에 이미 있습니다.",
            )
        lines[name] = line
    return tuple(lines)


def _value(row: Mapping[str, str], column: str, line: int) -> str:
    text = (row.get(column) or "").strip()
    if not text:
        raise Refused(f'Line {line}: the column "{column}" is empty.', f"{line}행: “{column}” 열이 비어 있습니다.")
    return text


def _entries(row: Mapping[str, str], column: str) -> list[str]:
    parts = ((row.get(column) or "").split(SEVERAL)) if column in row else []
    return [part.strip() for part in parts if part.strip()]


def _groups(rows: Sequence[Mapping[str, str]], column: str, first_line: int) -> tuple[Group, ...]:
    members: dict[str, list[int]] = {}
    for person, row in enumerate(rows):
        for label in _entries(row, column):
            group = members.setdefault(label, [])
            if person in group:
                line = first_line + person
                raise Refused(
                    f'Line {line}: the label "{label}" stands twice in the column "{column}".',
                    f"{line}행: “{column}” 열에 {with_particle(f'“{label}”', '이', '가')} 두 번 적혀 있습니다.",
                )
            group.append(person)
    return tuple(Group(tuple(people), label) for label, people in members.items() if len(people) > 1)


def _pins(rows: Sequence[Mapping[str, str]], tables: Sequence[TableRow], first_line: int) -> tuple[Pin, ...]:
    places = {table.number: place for place, table in enumerate(tables)}
    pins: list[Pin] = []
    for person, row in enumerate(rows):
        for text in dict.fromkeys(_entries(row, "table")):
            number = int(text) if text.isdecimal() else -1
            if number not in places:
                line = first_line + person
                raise Refused(f"Line {line}: there is no table {text}.", f"{line}행: {text}번 테이블이 없습니다.")
            pins.append(Pin(person, places[number]))
    return tuple(pins)


def _needs(rows: Sequence[Mapping[str, str]]) -> tuple[Need, ...]:
    asked = ((person, frozenset(_entries(row, "needs"))) for person, row in enumerate(rows))
    return tuple(Need(person, features) for person, features in asked if features)


def _groups_of(tables: Sequence[TableRow]) -> dict[str, str]:
    """The groups in the order of their tables: how each is compared, and how it was written first."""
    groups: dict[str, str] = {}
    for table in tables:
        if table.group:
            groups.setdefault(group_word(table.group), table.group)
    return groups


def _choices(
    rows: Sequence[Mapping[str, str]], groups: Mapping[str, str], first_line: int
) -> tuple[tuple[int, ...], ...]:
    numbers = {word: number for number, word in enumerate(groups)}
    there = ", ".join(groups.values())
    wanted: list[tuple[int, ...]] = []
    for line, row in enumerate(rows, first_line):
        names = _entries(row, "group")
        for name in names:
            if group_word(name) not in numbers:
                raise Refused(
                    f'Line {line}: there is no group "{name}". The groups of the tables are: {there}.',
                    f"{line}행: “{name}” 분야가 없습니다. 테이블의 분야: {there}.",
                )
        wanted.append(tuple(dict.fromkeys(numbers[group_word(name)] for name in names)))
    return tuple(wanted)

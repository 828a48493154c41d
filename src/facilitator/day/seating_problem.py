"""From the record to the seating's problem: people, tables and rules as the arrays that the search takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.attribute_names import CROSS, GROUP, RULES, crossed
from facilitator.day.balance import known_names, label, rule_names, value_of, wanted_groups
from facilitator.errors import Refused
from facilitator.record.models import GONE, Participant, Round, Seat, Session, Table
from facilitator.seating.fields import SEVERAL, group_word
from facilitator.seating.particles import with_particle
from facilitator.seating.problem import Attribute, IntArray, Pin, Problem
from facilitator.seating.rows import TableRow, problem_from_rows


@dataclass(frozen=True, eq=False)
class Hall:
    """A session's people who are not absent, its tables and its rounds, in the order of their numbers, with all seats.

    Attributes:
        places: (round, participant) -> the seat, of absent people too.
    """

    session: Session
    people: tuple[Participant, ...]
    tables: tuple[Table, ...]
    rounds: tuple[Round, ...]
    places: dict[tuple[str, str], Seat]

    def row(self, row: Round) -> IntArray:
        """(people) the place of each person's table in a round, -1 for no seat."""
        number = {table.id: place for place, table in enumerate(self.tables)}
        seats = (self.places.get((row.id, person.id)) for person in self.people)
        return np.array([-1 if seat is None else number[seat.table_id] for seat in seats], dtype=np.int64)

    def has_seats(self, row: Round) -> bool:
        """Whether anybody is seated in a round."""
        return any(round_id == row.id for round_id, _ in self.places)

    def rows(self, rounds: Sequence[Round]) -> IntArray:
        """(rounds x people) the seats of several rounds."""
        if not rounds:
            return np.empty((0, len(self.people)), dtype=np.int64)
        return np.stack([self.row(row) for row in rounds])


def read_hall(reading: OrmSession, session_id: str) -> Hall:
    """Who and what there is to seat.

    Raises:
        Refused: there is no such session.
    """
    session = reading.get(Session, session_id)
    if session is None:
        raise Refused(
            "There is no such session in this record. Choose one of its sessions.",
            "이 기록에 그 회의가 없습니다. 기록에 있는 회의를 골라 주십시오.",
        )
    people = select(Participant).where(Participant.session_id == session_id, Participant.state.not_in(GONE))
    rounds = tuple(reading.scalars(select(Round).where(Round.session_id == session_id).order_by(Round.number)))
    seats = reading.scalars(select(Seat).where(Seat.round_id.in_([row.id for row in rounds])))
    return Hall(
        session=session,
        people=tuple(reading.scalars(people.order_by(Participant.number))),
        tables=tuple(reading.scalars(select(Table).where(Table.session_id == session_id).order_by(Table.number))),
        rounds=rounds,
        places={(seat.round_id, seat.participant_id): seat for seat in seats},
    )


def problem_of(hall: Hall, rounds: Sequence[Round], held: Sequence[Round], attributes: Sequence[str]) -> Problem:
    """The problem of seating some rounds after others were held.

    Pinned seats of the rounds are kept, and the rules written in the list (together, apart, table, needs) hold. Where
    tables belong to groups, people are seated by the groups they named; names that no table has are passed over. Closed
    tables take nobody, unless one of the rounds was opened: people may sit at them then.

    Args:
        hall: from ``read_hall``.
        rounds: the rounds to seat or to look at.
        held: rounds that stay as they are; who met there counts as having met.
        attributes: what every table is to mirror.

    Raises:
        Refused: there is nobody to seat, no table, no such attribute, or somebody's fixed table is not in the hall.
    """
    attributes = [crossed(name) for name in attributes]
    _refuse_unknown(hall, attributes)
    base = problem_from_rows(
        _list_of(hall),
        [TableRow(table.number, table.seats, frozenset(table.features), table.group) for table in hall.tables],
        max(len(rounds), 1),
        balance=(),
    )
    closed = all(row.state == "planned" for row in rounds)
    names: list[Attribute] = []
    columns: list[list[int]] = []
    for name in dict.fromkeys(attributes):
        texts = [value_of(person.attributes, name) for person in hall.people]
        values = tuple(sorted(set(texts) - {""}))
        number = {value: place for place, value in enumerate(values)} | {"": -1}
        names.append(Attribute(label(name, hall.session.language), values))
        columns.append([number[text] for text in texts])
    return replace(
        base,
        attributes=np.array(columns, dtype=np.int64).reshape(len(names), len(hall.people)).T,
        names=tuple(names),
        seats=np.array([0 if table.closed and closed else table.seats for table in hall.tables], dtype=np.int64),
        rounds=len(rounds),
        pinned=(*base.pinned, *_pins(hall, rounds)),
        held=hall.rows(held),
        group_plan=tuple(row.groups for row in rounds) if base.groups else (),
        held_plan=tuple(row.groups for row in held) if base.groups else (),
    )


def refuse_unknown_groups(hall: Hall) -> None:
    """Make sure that every group that people want is one that tables belong to.

    Raises:
        Refused: one is not; the message names the person by badge number and says which groups there are. Where nobody
            names a group of the tables, the attribute means something else, and nothing is refused.
    """
    if GROUP not in _rules(hall):
        return
    there = {group_word(table.group): table.group for table in hall.tables if table.group}
    for person in hall.people:
        for name in wanted_groups(person.attributes):
            if group_word(name) not in there:
                listed = ", ".join(there.values())
                raise Refused(
                    f"Number {person.number} wants the group “{name}”, which no table has. The tables have: {listed}.",
                    f"{person.number}번 참가자가 희망한 ‘{name}’ 분야의 테이블이 없습니다. 테이블의 분야: {listed}.",
                )


def _rules(hall: Hall) -> tuple[str, ...]:
    return rule_names((person.attributes for person in hall.people), (table.group for table in hall.tables))


def _refuse_unknown(hall: Hall, attributes: Sequence[str]) -> None:
    if not hall.people:
        raise Refused(
            "There is nobody to seat. Bring in the participant list first.",
            "앉을 사람이 없습니다. 먼저 참가자 명단을 가져오십시오.",
        )
    if not hall.tables:
        raise Refused(
            "The hall has no tables. Set them up first.", "회의장에 테이블이 없습니다. 먼저 테이블을 놓으십시오."
        )
    known, rules = known_names(person.attributes for person in hall.people), _rules(hall)
    missing = [name for name in attributes if not set(name.split(CROSS)) <= known - set(rules)]
    if missing:
        there = ", ".join(sorted(known - set(rules))) or "-"
        bound = [name for name in missing if set(name.split(CROSS)) & set(rules)]
        if bound:
            raise Refused(
                f"{', '.join(bound)} says where people sit, so tables cannot mirror it. The list has: {there}.",
                f"{with_particle(', '.join(bound), '은', '는')} 자리를 정하는 조건이므로 고르게 나눌 수 없습니다."
                f" 있는 항목: {there}.",
            )
        raise Refused(
            f"Nobody on the list has {', '.join(missing)}. The list has: {there}.",
            f"명단에 {', '.join(missing)} 항목이 없습니다. 있는 항목: {there}.",
        )


def _list_of(hall: Hall) -> list[dict[str, str]]:
    """The people as rows of the seating's list: the badge number, the rules, and the groups wanted, each entry once."""
    numbers = {str(table.number) for table in hall.tables}
    groups = {group_word(table.group) for table in hall.tables}
    rows = []
    for person in hall.people:
        wanted = [name for name in wanted_groups(person.attributes) if group_word(name) in groups]
        row = {"id": str(person.number), GROUP: SEVERAL.join(wanted)}
        for rule in RULES:
            entries = [part.strip() for part in person.attributes.get(rule, "").split(SEVERAL)]
            row[rule] = SEVERAL.join(dict.fromkeys(entry for entry in entries if entry))
        for table in row["table"].split(SEVERAL):
            if table and table not in numbers:
                raise Refused(
                    f"Number {person.number} is to sit at table {table}, which is not in the hall.",
                    f"{person.number}번 참가자의 지정 테이블 {table}번이 회의장에 없습니다.",
                )
        rows.append(row)
    return rows


def _pins(hall: Hall, rounds: Sequence[Round]) -> list[Pin]:
    table_place = {table.id: place for place, table in enumerate(hall.tables)}
    pins = []
    for place, row in enumerate(rounds):
        for number, person in enumerate(hall.people):
            seat = hall.places.get((row.id, person.id))
            if seat is not None and seat.pinned:
                pins.append(Pin(number, table_place[seat.table_id], place))
    return pins

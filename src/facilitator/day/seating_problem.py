"""From the record to the seating's problem: people, tables and rules as the arrays that the search takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.balance import CROSS, RULES, known_names, label, value_of
from facilitator.errors import Refused
from facilitator.record.models import GONE, Participant, Round, Seat, Session, Table
from facilitator.seating import Attribute, Pin, Problem, TableRow, problem_from_rows
from facilitator.seating.problem import IntArray
from facilitator.seating.rows import SEVERAL


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

    Pinned seats of the rounds are kept, and the rules written in the list (together, apart, table, needs) hold.

    Args:
        hall: from ``read_hall``.
        rounds: the rounds to seat or to look at.
        held: rounds that stay as they are; who met there counts as having met.
        attributes: what every table is to mirror.

    Raises:
        Refused: there is nobody to seat, no table, no such attribute, or somebody's fixed table is not in the hall.
    """
    _refuse_unknown(hall, attributes)
    base = problem_from_rows(
        [_rules_of(person, hall) for person in hall.people],
        [TableRow(table.number, table.seats, frozenset(table.features)) for table in hall.tables],
        max(len(rounds), 1),
        balance=(),
    )
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
        rounds=len(rounds),
        pinned=(*base.pinned, *_pins(hall, rounds)),
        held=hall.rows(held),
    )


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
    known = known_names(person.attributes for person in hall.people)
    missing = [name for name in attributes if not set(name.split(CROSS)) <= known]
    if missing:
        there = ", ".join(sorted(known - set(RULES))) or "-"
        raise Refused(
            f"Nobody on the list has {', '.join(missing)}. The list has: {there}.",
            f"명단에 {', '.join(missing)} 항목이 없습니다. 있는 항목: {there}.",
        )


def _rules_of(person: Participant, hall: Hall) -> dict[str, str]:
    """The person as a row of the seating's list: the badge number and the rules, each entry once."""
    numbers = {str(table.number) for table in hall.tables}
    row = {"id": str(person.number)}
    for rule in RULES:
        entries = [part.strip() for part in person.attributes.get(rule, "").split(SEVERAL)]
        row[rule] = SEVERAL.join(dict.fromkeys(entry for entry in entries if entry))
    for table in row["table"].split(SEVERAL):
        if table and table not in numbers:
            raise Refused(
                f"Number {person.number} is to sit at table {table}, which is not in the hall.",
                f"{person.number}번 참가자의 지정 테이블 {table}번이 회의장에 없습니다.",
            )
    return row


def _pins(hall: Hall, rounds: Sequence[Round]) -> list[Pin]:
    table_place = {table.id: place for place, table in enumerate(hall.tables)}
    pins = []
    for place, row in enumerate(rounds):
        for number, person in enumerate(hall.people):
            seat = hall.places.get((row.id, person.id))
            if seat is not None and seat.pinned:
                pins.append(Pin(number, table_place[seat.table_id], place))
    return pins

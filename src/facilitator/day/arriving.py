"""Somebody comes to the check-in desk: what marks them as arrived and seats them, to be applied in one step.

Whoever has a seat keeps it. People who come although they were marked absent, and walk-ins, get one in every round that
is left; nobody is moved. The seat of somebody absent stays theirs until another needs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from facilitator.day.balance import BalanceAttribute, balance_attributes, chosen_attributes, rule_names, value_of
from facilitator.day.seat import seats_for
from facilitator.day.seating_problem import Hall, read_hall
from facilitator.errors import Refused
from facilitator.record import Operation, Record
from facilitator.record.models import Participant
from facilitator.record.operations import ImportParticipants, MarkParticipants, Person


@dataclass(frozen=True)
class Arriving:
    """What to apply when somebody comes.

    Attributes:
        operations: marks them as arrived, and seats them.
        refused: why there is no seat for them; None where they have one in every round that is left, or none is seated.
    """

    operations: tuple[Operation, ...]
    refused: Refused | None = None


@dataclass(frozen=True)
class AskedAttribute:
    """What a walk-in is asked because seats depend on it.

    Attributes:
        name: the attribute.
        values: those on the list in order; groups in the order of the tables.
        several: whether more than one can be named, in order.
    """

    name: str
    values: tuple[str, ...]
    several: bool = False


def arrive(record: Record, session_id: str, participant_id: str) -> Arriving:
    """Somebody on the list comes.

    Raises:
        Refused: the person is not on the list any more.
    """
    mark = MarkParticipants(ids=(participant_id,), state="arrived")
    with record.reading() as reading:
        hall = read_hall(reading, session_id)
        person = reading.get(Participant, participant_id)
        if person is None:
            raise Refused("This person is not on the list any more.", "이미 명단에서 지워진 사람입니다.")
        here = hall if person in hall.people else _with(hall, person)
        return _seated(record, here, participant_id, mark)


def walk_in(record: Record, session_id: str, person: Person) -> Arriving:
    """Somebody comes who is on no list. The person gets the next badge number."""
    with record.reading() as reading:
        hall = read_hall(reading, session_id)
        last = reading.scalar(select(func.max(Participant.number)).where(Participant.session_id == session_id)) or 0
        person = replace(person, number=last + 1, state="arrived", walk_in=True)
        row = Participant(
            id=person.id, session_id=session_id, number=person.number, name=person.name, contact=person.contact,
            attributes=person.attributes, key=person.key, state=person.state, walk_in=True,
        )  # fmt: skip
        add = ImportParticipants(session_id=session_id, people=(person,), source="desk")
        return _seated(record, _with(hall, row), person.id, add)


def asked_attributes(record: Record, session_id: str) -> tuple[AskedAttribute, ...]:
    """What a walk-in is asked: the attributes that tables mirror, and the groups where tables belong to some."""
    with record.reading() as reading:
        hall = read_hall(reading, session_id)
        people: list[Mapping[str, str]] = [dict(person.attributes) for person in hall.people]
        groups = list(dict.fromkeys(table.group for table in hall.tables if table.group))
    asked = [
        AskedAttribute(one.name, _values(people, one)) for one in balance_attributes(record, session_id) if one.chosen
    ]
    if "group" in rule_names(people, groups):
        asked.append(AskedAttribute("group", tuple(groups), several=True))
    return tuple(asked)


def _values(people: list[Mapping[str, str]], attribute: BalanceAttribute) -> tuple[str, ...]:
    return tuple(sorted({value for person in people if (value := value_of(person, attribute.name))}))


def _with(hall: Hall, person: Participant) -> Hall:
    """The hall with one more person in it."""
    return replace(hall, people=tuple(sorted((*hall.people, person), key=lambda one: one.number)))


def _seated(record: Record, hall: Hall, participant_id: str, come: Operation) -> Arriving:
    left = [row for row in hall.rounds if row.state != "closed" and hall.has_seats(row)]
    if all((row.id, participant_id) in hall.places for row in left):
        return Arriving((come,))
    place = next(place for place, person in enumerate(hall.people) if person.id == participant_id)
    try:
        seats = seats_for(hall, place, chosen_attributes(record, hall.session.id))
    except Refused as refused:
        return Arriving((come,), refused)
    return Arriving((come, *seats))

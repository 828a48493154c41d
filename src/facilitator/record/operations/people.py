"""Participants: who is invited, who came, who came unannounced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Select, insert, select
from sqlalchemy.orm import InstrumentedAttribute

from facilitator.errors import Refused
from facilitator.record.models import Participant, Seat, Session
from facilitator.record.operation import PERSONAL, Operation
from facilitator.record.operations.checks import one_of, within
from facilitator.record.operations.seats import PlaceSeats, SeatPlace
from facilitator.record.personal_data import refuse_names_after_purge
from facilitator.record.portions import portions
from facilitator.record.transaction import Transaction

PARTICIPANT_STATES = ("expected", "arrived", "absent", "left")


@dataclass(frozen=True, kw_only=True)
class Person:
    """One line of a participant list. All but the id, the badge number and the state is personal data.

    Attributes:
        id: the participant's id.
        number: the number on the badge; 0 asks for the next free one.
        key: tells the same person in another list.
    """

    id: str
    number: int = 0
    state: str = "expected"
    walk_in: bool = False
    name: str = field(default="", metadata=PERSONAL)
    contact: str = field(default="", metadata=PERSONAL)
    attributes: dict[str, str] = field(default_factory=dict, metadata=PERSONAL)
    key: str = field(default="", metadata=PERSONAL)


def _numbered(tx: Transaction, session_id: str, people: Sequence[Person]) -> tuple[Person, ...]:
    taken = set(tx.session.scalars(select(Participant.number).where(Participant.session_id == session_id)))
    following = max(taken | {person.number for person in people}, default=0) + 1
    numbered = []
    for person in people:
        if person.number == 0:
            person = replace(person, number=following)
            following += 1
        numbered.append(person)
    return tuple(numbered)


def _add(tx: Transaction, session_id: str, people: Sequence[Person]) -> None:
    tx.find(Session, session_id)
    if any(person.name or person.contact or person.attributes or person.key for person in people):
        refuse_names_after_purge(tx.session, session_id)
    taken = set(tx.session.scalars(select(Participant.number).where(Participant.session_id == session_id)))
    for person in people:
        one_of(person.state, PARTICIPANT_STATES, "state of a participant", "참가자 상태")
        within(person.number, 1, 999_999, "badge number", "명찰 번호")
        if person.number in taken:
            raise Refused(
                f"Badge number {person.number} is given twice. Every participant needs one of their own.",
                f"명찰 번호 {person.number}이(가) 두 번 쓰였습니다. 참가자마다 번호가 달라야 합니다.",
            )
        taken.add(person.number)
    rows = [
        {
            "id": person.id, "session_id": session_id, "number": person.number, "name": person.name,
            "contact": person.contact, "attributes": person.attributes, "key": person.key, "state": person.state,
            "walk_in": person.walk_in,
        }
        for person in people
    ]  # fmt: skip
    if rows:
        tx.session.execute(insert(Participant), rows)
    tx.touch("participant", *(person.id for person in people))
    tx.touch("participants", session_id)


@dataclass(frozen=True, kw_only=True)
class ImportParticipants(Operation):
    """Take in a participant list, all of it in one step, or one walk-in. ``source`` is the file's name, or "desk"."""

    session_id: str
    people: tuple[Person, ...]
    source: str = field(default="", metadata=PERSONAL)

    def prepared(self, tx: Transaction) -> ImportParticipants:
        """With a badge number for everyone."""
        return replace(self, people=_numbered(tx, self.session_id, self.people))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add the people."""
        _add(tx, self.session_id, self.people)
        return (RemoveParticipants(session_id=self.session_id, ids=tuple(person.id for person in self.people)),)


@dataclass(frozen=True, kw_only=True)
class RemoveParticipants(Operation):
    """Take people off the list, with their seats."""

    session_id: str
    ids: tuple[str, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove them; what takes it back holds the people and their seats."""
        wanted = set(self.ids)
        rows: list[Participant] = _in_parts(
            tx, select(Participant).where(Participant.session_id == self.session_id), Participant.id, wanted
        )
        if len(rows) != len(wanted):
            raise Refused(
                "Some of these people are no longer on the list. Nobody was removed.",
                "이미 목록에 없는 사람이 있습니다. 아무도 지우지 않았습니다.",
            )
        people = tuple(
            Person(
                id=row.id, number=row.number, state=row.state, walk_in=row.walk_in, name=row.name,
                contact=row.contact, attributes=dict(row.attributes), key=row.key,
            )
            for row in rows
        )  # fmt: skip
        places = []
        for seat in _in_parts(tx, select(Seat), Seat.participant_id, wanted):
            places.append(
                SeatPlace(
                    round_id=seat.round_id, participant_id=seat.participant_id, table_id=seat.table_id,
                    pinned=seat.pinned,
                )
            )  # fmt: skip
            tx.session.delete(seat)
        places.sort(key=lambda place: (place.round_id, place.participant_id))
        tx.session.flush()
        for row in rows:
            tx.session.delete(row)
        tx.session.flush()
        tx.touch("participant", *self.ids)
        tx.touch("participants", self.session_id)
        tx.touch("seats", *{place.round_id for place in places})
        back: tuple[Operation, ...] = (ImportParticipants(session_id=self.session_id, people=people, source="undo"),)
        return back + ((PlaceSeats(places=tuple(places)),) if places else ())


def _in_parts(tx: Transaction, wanted: Select[Any], column: InstrumentedAttribute[str], ids: set[str]) -> list[Any]:
    """The rows whose column holds one of the ids, asked for in parts that a statement can hold, in the order of ids."""
    some = (wanted.where(column.in_(part)).order_by(column) for part in portions(ids))
    return [row for question in some for row in tx.session.scalars(question)]


@dataclass(frozen=True, kw_only=True)
class EditParticipant(Operation):
    """Correct what is written about a person; None leaves a field as it is."""

    id: str
    name: str | None = field(default=None, metadata=PERSONAL)
    contact: str | None = field(default=None, metadata=PERSONAL)
    attributes: dict[str, str] | None = field(default=None, metadata=PERSONAL)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change it. The key stays, so that the same list still knows the person."""
        row = tx.find(Participant, self.id)
        if self.name or self.contact or self.attributes:
            refuse_names_after_purge(tx.session, row.session_id)
        before = EditParticipant(
            id=self.id,
            name=None if self.name is None else row.name,
            contact=None if self.contact is None else row.contact,
            attributes=None if self.attributes is None else dict(row.attributes),
        )
        if self.name is not None:
            row.name = self.name
        if self.contact is not None:
            row.contact = self.contact
        if self.attributes is not None:
            row.attributes = dict(self.attributes)
        tx.touch("participant", self.id)
        return (before,)


@dataclass(frozen=True, kw_only=True)
class MarkParticipants(Operation):
    """Say of people that they are expected, have arrived, are absent, or have left early."""

    ids: tuple[str, ...]
    state: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Mark them."""
        one_of(self.state, PARTICIPANT_STATES, "state of a participant", "참가자 상태")
        before: dict[str, list[str]] = {}
        for id in dict.fromkeys(self.ids):
            row = tx.find(Participant, id)
            before.setdefault(row.state, []).append(id)
            row.state = self.state
            tx.touch("participant", id)
            tx.touch("arrivals", row.session_id)
        # Marking nobody is taken back by marking nobody; without it a group of operations could not be taken back.
        groups = sorted(before.items()) or [(self.state, [])]
        return tuple(MarkParticipants(ids=tuple(ids), state=state) for state, ids in groups)

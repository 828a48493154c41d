"""Everybody with their table in every round, as a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from facilitator.day.arrivals import arrivals
from facilitator.record import Record
from facilitator.record.models import Round
from facilitator.roster.export import SeatedParticipant, write_participants


def write_seat_list(record: Record, session_id: str, path: Path, language: str) -> None:
    """Write the seats of a session, one line a person by badge number, without contacts.

    Raises:
        Refused: the file cannot be written there.
    """
    with record.reading() as reading:
        numbers = reading.scalars(
            select(Round.number).where(Round.session_id == session_id).order_by(Round.number)
        ).all()
        people = [
            SeatedParticipant(
                number=person.number,
                name=person.name,
                contact="",
                attributes=dict(person.attributes),
                tables=tuple(person.tables.get(number) for number in numbers),
            )
            for person in arrivals(reading, session_id)
        ]
    write_participants(path, people, len(numbers), language, contacts=False)

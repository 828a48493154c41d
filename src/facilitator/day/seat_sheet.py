"""Everybody with their table in every round, as a spreadsheet or as CSV."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from facilitator.day.arrivals import arrivals
from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.models import Round
from facilitator.roster.export import SeatedParticipant, write_participants


def write_seat_list(record: Record, session_id: str, path: Path, language: str) -> int:
    """Write the seats of a session, one line a person by badge number, without contacts; return how many people.

    The file is XLSX, or CSV where its name ends so.

    Raises:
        Refused: nobody has a seat, the name ends in something else, or the file cannot be written there.
    """
    if path.suffix.lower() not in (".csv", ".xlsx"):
        raise Refused(
            f"{path.name} is neither CSV nor XLSX. Give a name that ends in .csv or .xlsx.",
            f"{path.name}은(는) CSV도 XLSX도 아닙니다. .csv나 .xlsx로 끝나는 이름을 주십시오.",
        )
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
    if not any(table for person in people for table in person.tables):
        raise Refused(
            "Nobody has a seat yet. Seat the session first.",
            "아직 자리를 배치하지 않았습니다. 먼저 자리를 배치하십시오.",
        )
    write_participants(path, people, len(numbers), language, contacts=False)
    return len(people)

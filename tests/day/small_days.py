"""A small session in a record: 24 people, 4 tables, 3 rounds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from facilitator.day.templates import new_session
from facilitator.record import Record
from facilitator.record.models import Participant, Round, Table
from facilitator.record.operations import ImportParticipants, Person
from facilitator.record.source import PlayedClock, repeatable

PEOPLE = 24


@dataclass
class SmallDay:
    """The record with its session, and the ids of what is in it by number."""

    record: Record
    clock: PlayedClock
    session_id: str

    def ids(self, model: Any) -> dict[int, str]:
        with self.record.reading() as reading:
            rows = reading.scalars(select(model).where(model.session_id == self.session_id)).all()
            return {row.number: row.id for row in rows}

    @property
    def people(self) -> dict[int, str]:
        return self.ids(Participant)

    @property
    def rounds(self) -> dict[int, str]:
        return self.ids(Round)

    @property
    def tables(self) -> dict[int, str]:
        return self.ids(Table)


@contextmanager
def small_day(folder: Path) -> Iterator[SmallDay]:
    """The record, open, in a folder."""
    clock = PlayedClock(datetime(2026, 9, 12, 3, 0, tzinfo=UTC))
    with Record.create(folder / "day.roundtable", source=repeatable(7, clock)) as record:
        session_id = record.new_id()
        record.apply(
            *new_session(
                record, title="원탁회의", session_id=session_id, date="2026-09-12", tables=4, seats=7, rounds=3
            )
        )
        people = tuple(
            Person(
                id=record.new_id(),
                name=f"사람 {number}",
                attributes={
                    "gender": "여" if number % 2 else "남",
                    "age": f"{20 + number % 3 * 10}대",
                    "remark": f"비고 {number}",
                },
            )
            for number in range(PEOPLE)
        )
        record.apply(ImportParticipants(session_id=session_id, people=people, source="list.csv"))
        yield SmallDay(record, clock, session_id)

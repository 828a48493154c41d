"""A hall with its laptops, as the tests of many laptops need it: a prepared record, and how it looks afterwards."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import sqlcipher3.dbapi2 as driver
from sqlalchemy import select

from facilitator.record import Operation, Record
from facilitator.record.arrival import Arrival
from facilitator.record.models import REPLAYED, JournalEntry, Note, Quarantined, Table
from facilitator.record.operation import plain
from facilitator.record.operations import (
    AddNote,
    AddRound,
    AddTable,
    AssignSeats,
    CreateProgramme,
    CreateSession,
    ImportParticipants,
    OpenRound,
    Person,
    SeatPlace,
)
from facilitator.record.outbox import last_written
from facilitator.record.verify import verify

NAMES = ("김민준", "이서연", "박도윤", "최하은", "정시우", "강지유")
CONTACT = "010-2222-33{:02d}"
PATIENCE = 120.0
"""Seconds after which what a test waits for will not come any more."""


@dataclass(frozen=True)
class Hall:
    """A record on the disk, not open: a session with its tables, two rounds of which the first is open, and people."""

    path: Path
    session_id: str
    tables: tuple[str, ...]
    rounds: tuple[str, ...]
    people: tuple[str, ...]

    def do(self, *operations: Operation) -> None:
        """Do it as the window beside the hub does: with a connection of its own to the same file."""
        with Record.open(self.path) as record:
            record.apply(*operations)

    def note(self, id: str, text: str = "한마디", table: int = 1, round: int = 1, number: int | None = None) -> AddNote:
        """A note of a table."""
        return AddNote(
            id=id,
            round_id=self.rounds[round - 1],
            table_id=self.tables[table - 1],
            kind="idea",
            text=text,
            number=number,
        )


def prepare(path: Path, tables: int = 3) -> Hall:
    """Make the record of a hall."""
    with Record.create(path) as record:
        new = record.new_id
        programme, session_id = new(), new()
        table_ids, rounds = tuple(new() for _ in range(tables)), (new(), new())
        people = tuple(new() for _ in NAMES)
        record.apply(
            CreateProgramme(id=programme, title="서울 복지 기준", body="서울특별시"),
            CreateSession(
                id=session_id, programme_id=programme, kind="roundtable", title="시민 원탁회의", date="2026-09-12"
            ),
            *(
                AddRound(id=id, session_id=session_id, title=f"라운드 {n}", minutes=30)
                for n, id in enumerate(rounds, 1)
            ),
            *(AddTable(id=id, session_id=session_id, number=n, seats=10) for n, id in enumerate(table_ids, 1)),
            ImportParticipants(
                session_id=session_id,
                source="list.csv",
                people=tuple(
                    Person(id=id, name=name, contact=CONTACT.format(n), key=f"key-{n}")
                    for n, (id, name) in enumerate(zip(people, NAMES, strict=True))
                ),
            ),
        )
        for round_id in rounds:
            record.apply(
                AssignSeats(
                    round_id=round_id,
                    places=tuple(
                        SeatPlace(round_id=round_id, participant_id=person, table_id=table_ids[n % tables])
                        for n, person in enumerate(people)
                    ),
                )
            )
        record.apply(OpenRound(id=rounds[0]))
    return Hall(path, session_id, table_ids, rounds, people)


def until(condition: Callable[[], Any], what: str = "") -> Any:
    """Wait until this is so, and return it."""
    end = time.monotonic() + PATIENCE
    while not (answer := condition()):
        assert time.monotonic() < end, f"never came to be: {what or condition}"
        time.sleep(0.02)
    return answer


def chance(name: str) -> random.Random:
    """What happens by chance in a test; the seed is printed, and FACILITATOR_SEED plays the same once more."""
    seed = int(os.environ.get("FACILITATOR_SEED") or random.SystemRandom().randrange(2**32))
    print(f"{name}: FACILITATOR_SEED={seed}")
    return random.Random(seed)


def picture(path: Path) -> dict[str, Any]:
    """Every row that the journal tells, and how long the journal is."""
    connection = driver.connect(str(path))
    told = {
        model.__tablename__: sorted(connection.execute(f'SELECT * FROM "{model.__tablename__}"'), key=repr)
        for model in REPLAYED
    }
    told["journal"] = connection.execute("SELECT count(*) FROM journal").fetchall()
    connection.close()
    return told


def damage(path: Path, station_id: str, seq: int, change: str) -> None:
    """Change a row of the journal as a dying disk does, past the triggers that keep it as it is."""
    _change_a_row(path, f"{change} WHERE station_id = ? AND station_seq = ?", station_id, seq)


def damage_newest_note(path: Path) -> None:
    """Change letters of the newest note in the journal, as a dying disk does."""
    newest = "(SELECT max(seq) FROM journal WHERE kind = 'AddNote')"
    _change_a_row(path, f"payload = replace(payload, '가', '각') WHERE seq = {newest}")


def _change_a_row(path: Path, change: str, *values: object) -> None:
    connection = driver.connect(str(path), timeout=10, isolation_level=None)
    connection.execute("DROP TRIGGER IF EXISTS journal_no_update")
    assert connection.execute(f"UPDATE journal SET {change}", values).rowcount == 1
    connection.close()


def arrival_of(operation: Operation, station_id: str, seq: int, time: str = "2026-09-12T05:00:00.000Z") -> Arrival:
    """An operation as another laptop's record would hand it over."""
    payload = msgspec.json.encode(plain(operation)).decode()
    return Arrival(station_id, seq, time, "note-taker", type(operation).__name__, payload)


def write(record: Record, table_id: str, round_id: str, text: str) -> str:
    """A note-taker saves a note on its own laptop; returns its id."""
    id = record.new_id()
    record.apply(AddNote(id=id, round_id=round_id, table_id=table_id, kind="idea", text=text), actor="note-taker")
    return id


def notes_of(record: Record, table: int | None = None) -> list[tuple[int, int, str]]:
    """(table, number, text) of all notes of the first round, or of those of one table."""
    with record.reading() as session:
        rows = session.execute(
            select(Table.number, Note.number, Note.text)
            .join(Table, Table.id == Note.table_id)
            .order_by(Table.number, Note.round_id, Note.number)
        ).all()
    return [(at, number, text) for at, number, text in rows if table in (None, at)]


def notes_on(path: Path, table: int | None = None) -> list[tuple[int, int, str]]:
    """The same of a record that another process may have open."""
    with Record.open(path) as record:
        return notes_of(record, table)


def quarantine_of(record: Record) -> list[Quarantined]:
    """What lies in quarantine, oldest first."""
    with record.reading() as session:
        rows = session.scalars(select(Quarantined).order_by(Quarantined.id)).all()
        session.expunge_all()
        return list(rows)


def journal_of(record: Record, station_id: str) -> list[JournalEntry]:
    """What one station wrote, in the order in which it stands here."""
    with record.reading() as session:
        rows = session.scalars(
            select(JournalEntry).where(JournalEntry.station_id == station_id).order_by(JournalEntry.seq)
        ).all()
        session.expunge_all()
        return list(rows)


def faults_of(path: Path) -> list[str]:
    """What ``verify`` finds in a record."""
    with Record.open(path) as record:
        return [fault.en for fault in verify(record).faults]


def all_arrived(hub: Record, stations: Iterable[Record]) -> bool:
    """Whether the hub's journal or quarantine holds everything that these laptops wrote, each once and in its order."""
    for station in stations:
        held = [entry.station_seq for entry in journal_of(hub, station.station_id)]
        aside = [row.station_seq for row in quarantine_of(hub) if row.station_id == station.station_id]
        if sorted(held + aside) != list(range(1, last_written(station) + 1)) or held != sorted(held):
            return False
    return True

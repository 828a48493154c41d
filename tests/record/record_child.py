"""A program of its own that works on a record until it is done, or killed; it prints a line for all that it finished."""

from __future__ import annotations

import itertools
import os
import signal
import sys
from datetime import UTC, datetime
from typing import Any
from unittest import mock

from sqlalchemy import Engine, event, select

from facilitator.record import Record
from facilitator.record.models import Round, Session, Table
from facilitator.record.operations import AddNote, ImportParticipants, Person, PurgePersonalData, ReviseNote
from facilitator.record.source import PlayedClock, Source


def say(*words: object) -> None:
    """One line, at once."""
    print(*words, flush=True)


def write_notes(place: str, most: int) -> None:
    """Write a note, revise it, keep a draft, and again."""
    with Record.open(place) as record:
        with record.reading() as session:
            round_id = session.scalars(select(Round.id).where(Round.state == "open")).one()
            tables = session.scalars(select(Table.id).order_by(Table.number)).all()
        for turn in itertools.islice(itertools.count(), most):
            id = record.new_id()
            record.apply(
                AddNote(id=id, round_id=round_id, table_id=tables[turn % len(tables)], kind="idea", text=f"말 {turn}")
            )
            say("note", id)
            record.apply(ReviseNote(id=id, base_revision=1, kind="idea", text=f"고친 말 {turn}", support=1))
            say("revision", id)
            record.save_draft("table 1", f"{turn}")
            say("draft", turn)


def import_people(place: str, most: int) -> None:
    """Take in a long list as one operation."""
    with Record.open(place) as record:
        with record.reading() as session:
            session_id = session.scalars(select(Session.id)).one()
        people = tuple(Person(id=record.new_id(), name=f"사람 {n}", attributes={"n": str(n)}) for n in range(most))
        say("begin")
        record.apply(ImportParticipants(session_id=session_id, people=people, source="list.csv"))
        say("done")


def open_it(place: str, most: int) -> None:
    """Only open it."""
    say("begin")
    with Record.open(place):
        say("done")


def purge_and_die(place: str, when: str) -> None:
    """Purge the personal data, and be killed "before", "within" or "after" the writing anew of all that held them."""

    def die(*_: Any) -> Any:
        os.kill(os.getpid(), signal.SIGKILL)

    @event.listens_for(Engine, "before_cursor_execute")
    def executing(connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if (statement, when) == ("VACUUM", "within"):
            connection.connection.driver_connection.set_progress_handler(die, STEPS_WITHIN)

    @event.listens_for(Engine, "after_cursor_execute")
    def executed(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if (statement, when) == ("VACUUM", "after"):
            die()

    with Record.open(place, source=Source(clock=PlayedClock(datetime(2027, 3, 12, 1, 0, tzinfo=UTC)))) as record:
        with record.reading() as session:
            session_id = session.scalars(select(Session.id)).one()
        record.save_draft("table 1", "김민준 님이 하신 말씀")  # so a name is in the log as well
        if when == "before":
            mock.patch.object(record.store, "forget_people", die).start()
        record.apply(PurgePersonalData(session_id=session_id, confirmed=True))


STEPS_WITHIN = 500
"""So many steps of SQLite's machine within one of the statements of which VACUUM is made; a small record needs more."""


if __name__ == "__main__":
    work, place, most = sys.argv[1:]
    if work.startswith("purge, killed "):
        purge_and_die(place, work.removeprefix("purge, killed "))
    {"notes": write_notes, "import": import_people, "open": open_it}[work](place, int(most))

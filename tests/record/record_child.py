"""A program of its own that works on a record until it is done, or killed; it prints a line for all that it finished."""

from __future__ import annotations

import itertools
import sys

from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import Round, Session, Table
from facilitator.record.operations import AddNote, ImportParticipants, Person, ReviseNote


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


if __name__ == "__main__":
    {"notes": write_notes, "import": import_people, "open": open_it}[sys.argv[1]](sys.argv[2], int(sys.argv[3]))

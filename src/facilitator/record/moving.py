"""Moving a record into a database: prepared in a file on a laptop, the hall then runs on PostgreSQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session as OrmSession

from facilitator.record import migrate
from facilitator.record.models import REPLAYED, Base, GroupCount, JournalEntry, PersonalPart, Vote
from facilitator.record.naming import plain_rows
from facilitator.record.postgres import PostgresDatabase
from facilitator.record.record import Record

MOVED: tuple[type[Base], ...] = (JournalEntry, PersonalPart, *REPLAYED, Vote, GroupCount)
"""The journal with what lies beside it, all that it tells, and the votes that it does not tell. What belongs to one laptop alone stays there."""


def copy_into(record: Record, address: str) -> int:
    """Copy a record into an empty PostgreSQL database, all or nothing. Returns how many journal entries it holds.

    The journal keeps its hashes, so the copy proves the same; ``verify`` finds in it what it finds in the original. The
    original stays as it is. Drafts and the original's own station stay behind: whoever opens the copy is another station.

    Raises:
        Refused: the database is not empty, cannot be reached, or cannot hold a value of the record.
    """
    target = PostgresDatabase(address)
    writer = target.engine(writing=True)
    try:
        with record.reading() as session, target.said_plainly(), writer.begin() as connection:
            target.make_within(connection)
            copied = {model: _copy_table(session, connection, model) for model in MOVED}
    finally:
        writer.dispose()
    return copied[JournalEntry]


def holds_record(address: str) -> bool:
    """Whether a record lies in this PostgreSQL database already.

    Raises:
        Refused: the address cannot be read, or the server cannot be reached.
    """
    database = PostgresDatabase(address)
    reader = database.engine(writing=False)
    try:
        with database.said_plainly():
            return migrate.current(reader) is not None
    finally:
        reader.dispose()


def _copy_table(session: OrmSession, connection: Connection, model: type[Base]) -> int:
    """One statement for all rows of a table: a row may belong to another one that comes after it."""
    names = [column.name for column in model.__table__.columns]
    columns = ", ".join(f'"{name}"' for name in names)
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor:
        with cursor.copy(f'COPY "{model.__tablename__}" ({columns}) FROM STDIN') as copy:
            for row in plain_rows(session, model):
                copy.write_row([row[name] for name in names])
        return int(cursor.rowcount)

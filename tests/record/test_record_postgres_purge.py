"""On a server a purge leaves nothing in the files of the tables; the server's own log goes round in its own time."""

from __future__ import annotations

from postgres_server import PostgresServer
from sqlalchemy import select
from test_record_purge import PERSONAL, left_in, personal_day, purge

from facilitator.record import Record
from facilitator.record.models import Participant
from facilitator.record.verify import verify

TABLES = ("journal_personal", "participant", "hall_table", "station", "voting_code", "quarantine", "draft")


def test_no_name_is_left_in_the_files_of_the_tables(postgres: PostgresServer, database: str) -> None:
    day = personal_day(database)
    before = b"".join(postgres.files_of(database, table) for table in TABLES)
    assert left_in(before) == list(PERSONAL)
    purge(day)
    assert day.record.remains is None and verify(day.record).faults == ()
    assert left_in(b"".join(postgres.files_of(database, table) for table in TABLES)) == []
    day.record.close()


def test_while_somebody_reads_it_is_said_to_remain_and_cleared_after_a_later_write(
    postgres: PostgresServer, database: str
) -> None:
    day = personal_day(database)
    with Record.open(database) as other, other.reading() as reading:
        assert reading.scalars(select(Participant.name)).all()
        purge(day)
        assert day.record.remains is not None and "somebody is reading" in day.record.remains.en
    day.record.save_draft("table 1", "뒤늦은 한마디")
    assert day.record.remains is None
    assert left_in(b"".join(postgres.files_of(database, table) for table in TABLES)) == []
    day.record.close()

"""A laptop that dies over a purge: whoever opens the record next finishes it, or is told that it is not finished."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from postgres_server import PostgresServer
from record_deaths import dies
from record_operations import rows
from sqlalchemy import select
from test_record_postgres_purge import TABLES
from test_record_purge import PERSONAL, left_in, personal_day, raw

from facilitator.record import Record
from facilitator.record.database import engine_of
from facilitator.record.models import Purge
from facilitator.record.verify import verify

MOMENTS = ("before", "within", "after")


def killed_over_a_purge(place: Path, moment: str) -> None:
    """A day whose purge is in the journal, and whose program was killed at this moment of clearing away."""
    personal_day(place).record.close()
    dies(f"purge, killed {moment}", place)


@pytest.mark.parametrize("moment", MOMENTS)
def test_whoever_opens_it_next_clears_all_names_away(tmp_path: Path, moment: str) -> None:
    path = tmp_path / "day.roundtable"
    killed_over_a_purge(path, moment)
    assert set(left_in(raw(path))) == set(PERSONAL), "the purge is on the disk, and so is all that it removed"
    with Record.open(path) as record:
        assert left_in(raw(path)) == [] and record.remains is None
        with record.reading() as session:
            assert session.scalars(select(Purge)).one().removed["participants"] == 10
        assert verify(record).faults == ()
        assert rows(record, "SELECT what FROM to_clear") == []
    assert left_in(raw(path)) == []


def test_while_somebody_reads_the_next_is_told_and_the_one_after_that_clears_it(tmp_path: Path) -> None:
    path = tmp_path / "day.roundtable"
    killed_over_a_purge(path, "before")
    reader = engine_of(path, None, writing=False)
    with reader.connect() as reading:
        assert reading.exec_driver_sql("SELECT count(*) FROM participant").scalar_one() == 10
        with Record.open(path) as record:
            assert record.people_remain
            assert record.remains is not None and "Purged names can still be read" in record.remains.en
        assert left_in(raw(path)) != []
    reader.dispose()
    with Record.open(path) as record:
        assert record.remains is None and not record.people_remain
        assert left_in(raw(path)) == []


def test_another_program_that_had_it_open_clears_it_with_its_next_cleaning(tmp_path: Path) -> None:
    path = tmp_path / "day.roundtable"
    personal_day(path).record.close()
    with Record.open(path) as hub:
        dies("purge, killed before", path)
        hub.forget()
        assert left_in(raw(path)) == [] and hub.remains is None


def test_a_purge_of_an_earlier_version_is_finished_once_more(tmp_path: Path) -> None:
    path = tmp_path / "day.roundtable"
    killed_over_a_purge(path, "before")
    with closing(sqlite3.connect(path)) as older:  # as it was before anybody noted what must be cleared away
        older.execute("DROP TABLE to_clear")
        older.execute("DROP TABLE word_passage")
        older.execute("ALTER TABLE theme DROP COLUMN from_proposal")
        older.execute("UPDATE alembic_version SET version_num = '0018'")
        older.commit()
    with Record.open(path) as record:
        assert left_in(raw(path)) == [] and record.remains is None
    assert not [copy for copy in tmp_path.glob("*.before-*") if left_in(copy.read_bytes())]


def test_on_a_server_the_tables_are_written_anew_by_whoever_opens_it_next(
    postgres: PostgresServer, database: str
) -> None:
    personal_day(database).record.close()
    dies("purge, killed before", database)

    def left() -> list[str]:
        return left_in(b"".join(postgres.files_of(database, table) for table in TABLES))

    assert left() != []
    with Record.open(database) as record:
        assert record.remains is None and verify(record).faults == ()
    assert left() == []

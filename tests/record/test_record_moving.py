"""A record that was prepared in a file and moved into a database, where the hall goes on with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from postgres_server import PostgresServer
from record_day import Day, behind_its_back, entries, picture, small_day
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.models import Draft, JournalEntry, ThisStation
from facilitator.record.moving import copy_into
from facilitator.record.operations import OpenRound
from facilitator.record.verify import verify


@pytest.fixture
def day(tmp_path: Path) -> Day:
    day = small_day(tmp_path / "day.roundtable")
    day.record.save_draft("table 1", "쓰던 말")
    return day


def hashes(record: Record) -> list[str]:
    with record.reading() as session:
        return list(session.scalars(select(JournalEntry.hash).order_by(JournalEntry.seq)))


def test_all_of_it_arrives_and_proves_the_same(day: Day, database: str) -> None:
    before, told = picture(day.record), verify(day.record)
    assert copy_into(day.record, database) == 32
    with Record.open(database) as record:
        assert verify(record) == told
        assert picture(record) == before
        assert hashes(record) == hashes(day.record)
        with record.reading() as session:
            assert session.scalars(select(Draft)).all() == []
            assert session.scalars(select(ThisStation)).all() == []
        record.apply(OpenRound(id=day.rounds[1]))
        assert verify(record).ok
        assert entries(record) == 33
    assert entries(day.record) == 32, "the original stays as it is"


def test_personal_data_that_were_deleted_stay_deleted(day: Day, database: str) -> None:
    day.record.close()
    behind_its_back(day.record.path, "DELETE FROM journal_personal", "UPDATE participant SET name = ''")
    with Record.open(day.record.path) as original:
        copy_into(original, database)
        with Record.open(database) as record:
            assert [fault.en for fault in verify(record).faults] == [fault.en for fault in verify(original).faults]


def test_a_ballot_may_come_before_the_one_that_it_replaces(day: Day, database: str) -> None:
    day.record.close()
    new = "(SELECT id FROM ballot WHERE replaces_id IS NOT NULL)"
    behind_its_back(
        day.record.path,
        *(
            f"UPDATE {table} SET ballot_id = '0' WHERE ballot_id = {new}"
            for table in ("option", "table_vote", "tally", "accepted_difference")
        ),
        "UPDATE ballot SET id = '0', rowid = 0 WHERE replaces_id IS NOT NULL",
    )
    with Record.open(day.record.path) as original:
        copy_into(original, database)
        with Record.open(database) as record:
            assert picture(record)["ballot"] == picture(original)["ballot"]


def test_a_database_that_holds_a_record_is_left_as_it_is(day: Day, database: str) -> None:
    with Record.create(database) as record, pytest.raises(Refused, match="holds a record already"):
        copy_into(day.record, database)
    assert entries(record) == 0


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE recommendation SET position = 'seven'",
        "UPDATE recommendation SET position = 3000000000",
        "UPDATE recommendation SET text = 'a' || char(0)",
        "UPDATE recommendation SET theme_id = 'nobody'",
        "UPDATE tally SET options = '['",
    ],
)
def test_what_a_database_cannot_hold_leaves_it_empty(
    day: Day, database: str, postgres: PostgresServer, change: str
) -> None:
    day.record.close()
    behind_its_back(day.record.path, change)
    with Record.open(day.record.path) as original, pytest.raises(Refused) as caught:
        copy_into(original, database)
    assert caught.value.ko != caught.value.en
    assert postgres.execute(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(0,)]


def test_only_a_database_is_moved_into(day: Day, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="postgresql://user@host"):
        copy_into(day.record, str(tmp_path / "other.roundtable"))

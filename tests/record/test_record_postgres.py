"""The same record in PostgreSQL: the same day, the same rules, several processes writing, and one that dies."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from postgres_server import PostgresServer
from record_day import Day, entries, picture, prepared_day, small_day
from record_deaths import Confirmed, child, killed_within
from sqlalchemy import func, select
from test_record_replay import AnySession

from facilitator.errors import Refused
from facilitator.record import Record, migrate
from facilitator.record.models import Base, JournalEntry, Note, Participant, ThisStation
from facilitator.record.operations import AddNote, OpenRound
from facilitator.record.postgres import PostgresDatabase
from facilitator.record.verify import verify

STATION = "0199c1de-0000-7000-8000-000000000001"


@pytest.fixture
def day(database: str) -> Iterator[Day]:
    day = prepared_day(database, seated=False)
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    day.record.close()


def places_are_whole(record: Record) -> bool:
    """Whether the journal counts 1, 2, 3 … in its places and in the numbers of each station."""
    with record.reading() as session:
        counted = session.execute(
            select(JournalEntry.seq, JournalEntry.station_id, JournalEntry.station_seq).order_by(JournalEntry.seq)
        ).all()
    own = sorted((row.station_id, row.station_seq) for row in counted)
    return [row.seq for row in counted] == list(range(1, len(counted) + 1)) and all(
        [number for _, number in numbers] == list(range(1, sum(row.station_id == station for row in counted) + 1))
        for station, numbers in groupby(own, key=lambda pair: pair[0])
    )


def test_a_day_is_the_same_in_a_file_and_in_a_database(database: str, tmp_path: Path) -> None:
    here, there = small_day(tmp_path / "day.roundtable"), small_day(database)
    assert picture(there.record) == picture(here.record)
    kept, told = verify(there.record), verify(here.record)
    assert [fault.en for fault in kept.faults] == []
    assert kept.entries == told.entries == 32
    here.record.close()
    there.record.close()
    with Record.open(database) as record:
        assert verify(record) == kept


def test_the_migrations_make_exactly_the_tables_of_the_models(database: str) -> None:
    Record.create(database).close()
    engine = PostgresDatabase(database).engine(writing=False)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_an_older_record_is_brought_up_to_date_when_it_is_opened(database: str) -> None:
    engine = PostgresDatabase(database).engine(writing=True)
    migrate.upgrade(engine, "0003")
    assert migrate.current(engine) == "0003"
    Record.open(database).close()
    assert migrate.current(engine) == migrate.newest()
    engine.dispose()


@pytest.mark.parametrize(
    "change",
    ["UPDATE journal SET actor = 'x'", "DELETE FROM journal", "TRUNCATE journal CASCADE", "DELETE FROM journal WHERE seq = 0"],
)  # fmt: skip
def test_the_journal_itself_refuses_to_be_changed(
    day: Day, database: str, postgres: PostgresServer, change: str
) -> None:
    before = entries(day.record)
    with pytest.raises(psycopg.IntegrityError, match="append-only"):
        postgres.execute(database, change)
    assert entries(day.record) == before
    assert verify(day.record).ok


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("UPDATE note SET text = '다른 말' WHERE number = 1 AND support = 0 AND retracted",
         "Note T2-R1-01 differs from the journal in: text."),
        ("UPDATE note SET retracted = false", "Note T2-R1-01 differs from the journal in: retracted."),
        ("UPDATE round SET closed_at = NULL", "Round 1 differs from the journal in: closed_at."),
        ("UPDATE table_vote SET counts = replace(counts::text, ': 3', ': 4')::json",
         "Ballot 1: the stored result is not what its votes give when counted again."),
        ("UPDATE journal SET payload = replace(payload, '세금', '돈')",
         "Note T2-R1-01 differs from the journal in: text."),
    ],
)  # fmt: skip
def test_whatever_was_changed_is_named(database: str, postgres: PostgresServer, change: str, fault: str) -> None:
    small_day(database).record.close()
    postgres.execute(database, "DROP TRIGGER journal_no_update ON journal", change)
    with Record.open(database) as record:
        assert fault in [one.en for one in verify(record).faults]


def test_every_opening_is_a_station_of_its_own_unless_it_says_which(database: str) -> None:
    with Record.create(database) as one, Record.open(database) as other:
        assert one.station_id != other.station_id
    for _ in range(2):
        with Record.open(database, station=STATION) as record:
            assert record.station_id == STATION
            with record.reading() as session:
                assert session.scalars(select(ThisStation)).all() == []


def test_a_station_that_comes_back_counts_on(day: Day, database: str) -> None:
    for text in ("하나", "둘"):
        with Record.open(database, station=STATION) as record:
            record.apply(
                AddNote(id=record.new_id(), round_id=day.rounds[0], table_id=day.tables[0], kind="idea", text=text)
            )
    with day.record.reading() as session:
        own = select(JournalEntry.station_seq).where(JournalEntry.station_id == STATION)
        assert session.scalars(own.order_by(JournalEntry.seq)).all() == [1, 2]


def test_a_reader_sees_one_unchanging_state(day: Day) -> None:
    day.note("하나")
    with day.record.reading() as session:
        assert session.scalar(select(func.count()).select_from(Note)) == 1
        day.note("둘")
        assert session.scalar(select(func.count()).select_from(Note)) == 1
    assert len(picture(day.record)["note"]) == 2


def test_what_is_being_typed_is_kept(day: Day) -> None:
    day.record.save_draft("table 1", "쓰던 말")
    assert day.record.draft("table 1") == "쓰던 말"
    day.record.save_draft("table 1", "")
    assert day.record.draft("table 1") == ""


@pytest.mark.parametrize("setting", ["off", "on", "remote_apply"])
def test_a_commit_lasts(database: str, postgres: PostgresServer, setting: str) -> None:
    name = database.rpartition("/")[2]
    postgres.execute(database, f"ALTER DATABASE {name} SET synchronous_commit = '{setting}'")
    engine = PostgresDatabase(database).engine(writing=True)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SHOW synchronous_commit").scalar() == setting.replace("off", "on")
    engine.dispose()


def test_the_socket_of_a_server_is_an_address_as_well(database: str, postgres: PostgresServer) -> None:
    Record.create(database).close()
    name = database.rpartition("/")[2]
    with Record.open(postgres.socket_url(name)) as record:
        assert record.name == f"postgresql://tester@/{name}"


def test_processes_write_into_one_record_and_nothing_is_lost_or_doubled(day: Day, database: str) -> None:
    before = entries(day.record)
    others = [child("notes", database, 30) for _ in range(2)]
    for turn in range(30):
        day.note(f"이쪽 말 {turn}")
    printed = [other.communicate()[0].splitlines() for other in others]
    assert [other.returncode for other in others] == [0, 0]
    assert [len(lines) for lines in printed] == [90, 90]
    assert entries(day.record) == before + 30 + 2 * 60
    assert places_are_whole(day.record)
    assert verify(day.record).ok
    with day.record.reading() as session:
        assert session.scalar(select(func.count(func.distinct(JournalEntry.station_id)))) == 3


def test_every_note_that_was_confirmed_survives_kill_9(day: Day, database: str) -> None:
    confirmed, chance = Confirmed(), random.Random(7)
    for _ in range(3):
        confirmed.write_and_die(database, chance)
        day.note("그동안 다른 노트북에서")  # waits until the server has ended what the dead one had begun
        assert places_are_whole(day.record)
        confirmed.all_in(day.record)
    assert verify(day.record).ok


def test_a_list_of_2000_people_goes_in_whole_or_not_at_all(day: Day, database: str) -> None:
    chance, before = random.Random(7), 10
    for seconds in (0.05 + chance.random() / 2 for _ in range(3)):
        printed = killed_within("import", database, 2_000, seconds)
        day.note("기다렸다가")
        with day.record.reading() as session:
            now = session.scalar(select(func.count()).select_from(Participant)) or 0
        assert now in ((before + 2_000,) if printed else (before, before + 2_000))
        before = now
    assert verify(day.record).ok


def test_a_hub_that_is_not_heard_of_in_the_middle_of_writing_does_not_hold_up_the_others(
    day: Day, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.record.postgres.LET_GO_SECONDS", 1)
    store = PostgresDatabase(database)
    engine = store.engine(writing=True)
    with engine.connect() as silent:
        silent.exec_driver_sql("UPDATE round SET title = 'x'")
        day.note("하나")
        with pytest.raises(Refused, match="does not answer any more"), store.said_plainly():
            silent.exec_driver_sql("SELECT 1")
    engine.dispose()
    assert verify(day.record).ok


def test_a_server_that_was_restarted_is_found_again(day: Day, postgres: PostgresServer) -> None:
    postgres.stop()
    postgres.start()
    day.note("다시")
    assert len(picture(day.record)["note"]) == 1


def test_whatever_people_do_the_journal_tells_the_same_record(postgres: PostgresServer) -> None:
    class OnPostgres(AnySession):
        def new_place(self) -> str:
            return postgres.new_database()

    run_state_machine_as_test(OnPostgres, settings=settings(AnySession.TestCase.settings, max_examples=4))

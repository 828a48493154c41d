"""What a record in PostgreSQL refuses, and in which words: places that are none, and things it cannot do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from postgres_server import PASSWORD, PostgresServer
from record_day import Day, entries, picture, prepared_day
from record_hall import busy_hall
from sqlalchemy import delete
from sqlalchemy.exc import DBAPIError
from test_record_refusals import REFUSED, is_korean

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.backup import backup
from facilitator.record.models import Note
from facilitator.record.operations import AddNote, CreateProgramme, OpenRound
from facilitator.record.postgres import TURN_TO_WRITE
from facilitator.record.postgres_sayings import plain_words
from facilitator.record.verify import verify


def refusal(do: Callable[[], object]) -> Refused:
    """Why it is refused, in both languages, without the password."""
    with pytest.raises(Refused) as caught:
        do()
    said = caught.value
    assert said.en and is_korean(said.ko)
    chained: BaseException | None = said
    while chained is not None:
        assert PASSWORD not in str(chained) and "wr0ng" not in str(chained)
        chained = chained.__cause__ or chained.__context__
    return said


@pytest.fixture
def day(database: str) -> Day:
    day = prepared_day(database, seated=False)
    day.apply(OpenRound(id=day.rounds[0]))
    return day


def note(day: Day) -> AddNote:
    return AddNote(
        id=day.record.new_id(), round_id=day.rounds[0], table_id=day.tables[0], kind="idea", text="말"
    )  # fmt: skip


@pytest.mark.parametrize("do", [Record.open, Record.create])
def test_a_server_that_does_not_let_one_in_is_named(postgres: PostgresServer, do: Callable[[str], Record]) -> None:
    name = postgres.new_database().rpartition("/")[2]
    for user, password in (("tester", "wr0ng"), ("nobody", PASSWORD)):
        said = refusal(lambda user=user, password=password: do(postgres.url(name, user, password)))  # type: ignore[misc]
        assert "does not let this user into" in said.en
        assert f"{user}@127.0.0.1:{postgres.port}/{name}" in said.en
    assert "user and the password" in refusal(lambda: do(f"postgresql://tester@127.0.0.1:{postgres.port}/{name}")).en
    assert "has no database" in refusal(lambda: do(postgres.url("gone"))).en
    said = refusal(lambda: do(f"postgresql://tester:{PASSWORD}@127.0.0.1:1/{name}"))
    assert "cannot be reached" in said.en and "연결할 수 없습니다" in said.ko


@pytest.mark.parametrize(
    "address",
    ["postgresql:", "postgresql://", "postgresql://tester:wr0ng@host:many/day", "postgresql://tester:wr0ng@host:5432"],
)
def test_an_address_that_cannot_be_read_is_refused_and_not_repeated(address: str) -> None:
    assert "postgresql://user@host:port/name" in refusal(lambda: Record.open(address)).en


def test_a_database_without_a_record_is_no_record(database: str, postgres: PostgresServer) -> None:
    assert "holds no record" in refusal(lambda: Record.open(database)).en
    postgres.execute(database, "CREATE TABLE photo (id integer)", "CREATE TABLE alembic_version (version_num text)",
                     "INSERT INTO alembic_version VALUES ('abc')")  # fmt: skip
    assert "holds no record" in refusal(lambda: Record.open(database)).en
    assert "tables of something else" in refusal(lambda: Record.create(database)).en
    assert postgres.execute(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(2,)]


def test_a_new_record_overwrites_nothing(day: Day, database: str) -> None:
    before = picture(day.record)
    assert "holds a record already" in refusal(lambda: Record.create(database)).en
    assert picture(day.record) == before


def test_a_record_of_a_newer_version_is_refused_and_stays_untouched(
    day: Day, database: str, postgres: PostgresServer
) -> None:
    day.record.close()
    postgres.execute(database, "UPDATE alembic_version SET version_num = '0999'")
    said = refusal(lambda: Record.open(database))
    assert "newer version of Facilitator" in said.en and "0999" in said.en
    assert postgres.execute(database, "SELECT version_num FROM alembic_version") == [("0999",)]


def test_a_database_that_cannot_hold_every_letter_is_refused(postgres: PostgresServer) -> None:
    database = postgres.new_database("ENCODING 'SQL_ASCII' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0")
    assert "SQL_ASCII" in refusal(lambda: Record.create(database)).en


def test_a_user_who_may_not_make_tables_is_told(database: str, postgres: PostgresServer) -> None:
    postgres.execute(database, f"CREATE ROLE guest LOGIN PASSWORD '{PASSWORD}'")
    guest = postgres.url(database.rpartition("/")[2], "guest")
    assert "may not do that" in refusal(lambda: Record.create(guest)).en
    Record.create(database).close()
    assert "may not do that" in refusal(lambda: Record.open(guest)).en


def test_a_passphrase_or_a_strange_station_is_refused(day: Day, database: str, tmp_path: Path) -> None:
    assert "passphrase" in refusal(lambda: Record.open(database, "참깨")).en
    for place in (database, tmp_path / "day.roundtable"):
        make = Record.open if place == database else Record.create
        for station in (
            "table 3",
            "",
            "0199C1DE-0000-7000-8000-000000000001",
            "{0199c1de-0000-7000-8000-000000000001}",
        ):
            said = refusal(lambda make=make, place=place, station=station: make(place, station=station))  # type: ignore[misc]
            assert "must be a UUID" in said.en
    assert list(tmp_path.iterdir()) == []


def test_what_is_done_with_files_is_left_to_the_database(day: Day, tmp_path: Path) -> None:
    for do in (lambda: day.record.copy_to(tmp_path / "copy.roundtable"), lambda: backup(day.record, tmp_path),
               lambda: day.record.path):  # fmt: skip
        said = refusal(do)
        assert "pg_dump" in said.en and "pg_dump" in said.ko
    assert list(tmp_path.iterdir()) == []


def test_a_reader_cannot_write(day: Day) -> None:
    def write() -> None:
        with day.record.reading() as session:
            session.execute(delete(Note))

    assert "can only be read" in refusal(write).en


def test_a_program_that_does_not_let_go_is_named_and_nothing_is_half_done(
    day: Day, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.record.database.BUSY_SECONDS", 0.05)
    before, journaled = picture(day.record), entries(day.record)
    with psycopg.connect(database) as holder, Record.open(database) as other:
        holder.execute("SELECT pg_advisory_xact_lock(%s)", (TURN_TO_WRITE,))
        assert "Another program is writing to" in refusal(lambda: other.apply(note(day))).en
        assert "Another program" in refusal(lambda: other.save_draft("table 1", "쓰던 말")).en
        holder.rollback()
        assert (picture(other), entries(other)) == (before, journaled)
        other.apply(note(day))
    assert verify(day.record).ok


def test_all_that_a_file_refuses_a_database_refuses_in_the_same_words(database: str) -> None:
    hall = busy_hall(database)
    record = hall.day.record
    before, journaled = picture(record), entries(record)
    for what, (make, words) in REFUSED.items():
        said = refusal(lambda make=make: record.apply(make(hall)))  # type: ignore[misc]
        assert words.replace("day.roundtable", record.name) in said.en, what
    assert (picture(record), entries(record)) == (before, journaled)
    record.close()


def test_what_a_database_holds_already_is_not_written_twice(day: Day) -> None:
    first = note(day)
    day.apply(first)
    before = picture(day.record)
    assert "in the record already" in refusal(lambda: day.apply(replace(first, number=9))).en
    assert "in the record already" in refusal(lambda: day.apply(note(day), replace(first, number=9))).en
    twice = CreateProgramme(id=day.record.new_id(), title="하나")
    assert "in the record already" in refusal(lambda: day.apply(twice, twice)).en
    assert picture(day.record) == before
    day.apply(note(day))
    assert verify(day.record).ok


@pytest.mark.parametrize("number", [2**31, 2**63, 2**70])
def test_a_number_that_is_too_large_is_refused(day: Day, number: int) -> None:
    assert "number is too large" in refusal(lambda: day.apply(replace(note(day), number=number))).en


def test_a_server_that_went_away_is_named_and_found_again(day: Day, postgres: PostgresServer) -> None:
    with day.record.reading() as session:
        session.get(Note, "?")
        postgres.stop()
        try:
            assert "cannot be reached" in refusal(lambda: day.apply(note(day))).en
            with pytest.raises(DBAPIError) as caught:
                session.get(Note, "?")
            words = plain_words(caught.value.orig, day.record.name)
            assert words is not None and "does not answer any more" in words[0]
        finally:
            postgres.start()
    day.apply(note(day))
    assert verify(day.record).ok

"""One file, several at work on it: two processes, many threads, and one that does not let go."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from record_day import Day, entries, picture, prepared_day
from record_deaths import child
from sqlalchemy import delete, func, select

from facilitator.errors import Refused
from facilitator.record import Record, database
from facilitator.record.models import JournalEntry, Note
from facilitator.record.operations import AddNote, OpenRound
from facilitator.record.verify import verify


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable", seated=False)
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    day.record.close()


def places_are_whole(record: Record) -> bool:
    """Whether the journal counts 1, 2, 3 … in its places and in the station's own numbers."""
    with record.reading() as session:
        counted = session.execute(select(JournalEntry.seq, JournalEntry.station_seq).order_by(JournalEntry.seq)).all()
    return [tuple(row) for row in counted] == [(n, n) for n in range(1, len(counted) + 1)]


def write(record: Record, day: Day, table: int, most: int) -> None:
    for turn in range(most):
        record.apply(
            AddNote(
                id=record.new_id(), round_id=day.rounds[0], table_id=day.tables[table], kind="idea", text=f"말 {turn}"
            )
        )


def test_two_processes_write_into_one_record_and_nothing_is_lost_or_doubled(day: Day) -> None:
    before = entries(day.record)
    others = [child("notes", day.record.path, 40) for _ in range(2)]
    write(day.record, day, table=0, most=40)
    printed = [other.communicate()[0].splitlines() for other in others]
    assert [other.returncode for other in others] == [0, 0]
    assert [len(lines) for lines in printed] == [120, 120]
    assert entries(day.record) == before + 40 + 2 * 80
    assert places_are_whole(day.record)
    assert verify(day.record).ok


def test_two_windows_on_one_record_see_what_the_other_wrote(day: Day) -> None:
    with Record.open(day.record.path) as other:
        assert other.station_id == day.record.station_id
        day.note("이쪽에서")
        write(other, day, table=0, most=1)
        day.note("다시 이쪽에서")
        with other.reading() as session:
            assert session.scalars(select(Note.number).order_by(Note.number)).all() == [1, 2, 3]
    assert places_are_whole(day.record)


def test_ten_threads_write_at_once_into_one_record(tmp_path: Path) -> None:
    day = prepared_day(tmp_path / "threads.roundtable", seated=False)
    day.apply(OpenRound(id=day.rounds[0]))
    day.record.close()
    with Record.open(day.record.path) as record:
        threads = [threading.Thread(target=write, args=(record, day, n % 3, 15)) for n in range(10)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with record.reading() as session:
            assert session.scalar(select(func.count()).select_from(Note)) == 150
        assert places_are_whole(record)
        assert verify(record).ok


def test_a_reader_sees_one_unchanging_state(day: Day) -> None:
    day.note("하나")
    with day.record.reading() as session:
        assert session.scalar(select(func.count()).select_from(Note)) == 1
        day.note("둘")
        assert session.scalar(select(func.count()).select_from(Note)) == 1
    with day.record.reading() as session:
        assert session.scalar(select(func.count()).select_from(Note)) == 2


def test_a_reader_cannot_write(day: Day) -> None:
    with pytest.raises(Refused, match="can only be read"), day.record.reading() as session:
        session.execute(delete(Note))


def test_a_program_that_does_not_let_go_is_named_and_nothing_is_half_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    day = prepared_day(tmp_path / "day.roundtable", seated=False)
    before, journaled = picture(day.record), entries(day.record)
    holder = driver.connect(str(day.record.path), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refused, match="Another program is writing to day") as caught:
        day.apply(OpenRound(id=day.rounds[0]))
    assert "닫아 주십시오" in caught.value.ko
    with pytest.raises(Refused, match="Another program"):
        day.record.save_draft("table 1", "쓰던 말")
    assert (picture(day.record), entries(day.record)) == (before, journaled)
    holder.execute("ROLLBACK")
    holder.close()
    day.apply(OpenRound(id=day.rounds[0]))
    assert verify(day.record).ok
    day.record.close()


def test_a_record_that_is_read_by_an_ordinary_tool_can_still_be_written(day: Day) -> None:
    tool = sqlite3.connect(f"file:{day.record.path}?mode=ro", uri=True)
    tool.execute("BEGIN")
    assert tool.execute("SELECT count(*) FROM note").fetchone() == (0,)
    day.note("하나")
    assert tool.execute("SELECT count(*) FROM note").fetchone() == (0,)
    tool.close()


def test_the_text_being_typed_is_kept_and_forgotten(day: Day) -> None:
    before = entries(day.record)
    assert day.record.draft("table 1") == ""
    day.record.save_draft("table 1", "쓰던 마")
    day.record.save_draft("table 1", "쓰던 말")
    day.record.save_draft("table 2", "다른 말")
    assert day.record.draft("table 1") == "쓰던 말"
    day.record.save_draft("table 1", "")
    day.record.save_draft("table 1", "")
    assert (day.record.draft("table 1"), day.record.draft("table 2")) == ("", "다른 말")
    assert entries(day.record) == before, "what is being typed is not part of the journal"

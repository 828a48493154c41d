"""Backups and the way back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from record_day import Day, behind_its_back, first_version, prepared_day, small_day
from record_deaths import child

from facilitator.errors import Refused
from facilitator.record import Record, database
from facilitator.record.backup import backup, entries_of, restore
from facilitator.record.copying import copy_database
from facilitator.record.operations import OpenRound
from facilitator.record.verify import verify


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = small_day(tmp_path / "day.roundtable")
    (tmp_path / "stick").mkdir()
    yield day
    day.record.close()


def refusal(backup_path: Path, record_path: Path, replace: bool = False, passphrase: str | None = None) -> str:
    with pytest.raises(Refused) as caught:
        restore(backup_path, record_path, replace=replace, passphrase=passphrase)
    assert caught.value.ko != caught.value.en
    return caught.value.en


def test_the_name_of_a_backup_says_when_and_how_far(day: Day, tmp_path: Path) -> None:
    copy = backup(day.record, tmp_path / "stick")
    assert re.fullmatch(r"day\.202609\d\d-\d{6}\.no32\.roundtable", copy.name)
    assert list(copy.parent.iterdir()) == [copy]
    assert entries_of(copy) == 32


def test_a_backup_made_while_others_write_opens_and_verifies(tmp_path: Path) -> None:
    day = prepared_day(tmp_path / "day.roundtable", seated=False)
    day.apply(OpenRound(id=day.rounds[0]))
    with child("notes", day.record.path, 150) as writer:
        assert writer.stdout is not None
        copies, before = [], []
        for turn in range(3):
            writer.stdout.readline()
            before.append(entries_of(day.record.path))
            folder = tmp_path / f"{turn}"
            folder.mkdir()
            copies.append(backup(day.record, folder))
            day.note(f"그동안 {turn}", table=3)
        writer.kill()
    for copy, journaled in zip(copies, before, strict=True):
        with Record.open(copy) as record:
            answer = verify(record)
        assert answer.ok
        assert answer.entries >= journaled
        assert f".no{answer.entries}." in copy.name
    day.record.close()


def test_a_stick_that_is_not_there_is_refused_and_not_made_up(day: Day, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="does not exist"):
        backup(day.record, tmp_path / "no stick")
    assert not (tmp_path / "no stick").exists()


def test_a_backup_never_overwrites_another(day: Day, tmp_path: Path) -> None:
    first = backup(day.record, tmp_path / "stick")
    first.write_bytes(b"kept")
    second = backup(day.record, tmp_path / "stick")
    assert second.name == first.name.replace("no32", "no32-2")
    assert first.read_bytes() == b"kept"
    assert sorted(first.parent.iterdir()) == sorted([first, second])
    with pytest.raises(Refused, match="exists already"):
        day.record.copy_to(second)


def test_a_restored_record_is_what_was_backed_up(day: Day, tmp_path: Path) -> None:
    copy = backup(day.record, tmp_path / "stick")
    there = tmp_path / "again.roundtable"
    assert restore(copy, there) == 32
    with Record.open(there) as record:
        assert verify(record) == verify(day.record)
    assert list((tmp_path / "stick").iterdir()) == [copy]


def test_a_record_is_replaced_only_when_told_so_and_is_kept_aside(day: Day, tmp_path: Path) -> None:
    copy = backup(day.record, tmp_path / "stick")
    day.note("백업 뒤에 쓴 말")
    day.record.close()
    before = day.record.path.read_bytes()
    assert "exists already" in refusal(copy, day.record.path)
    assert day.record.path.read_bytes() == before
    assert restore(copy, day.record.path, replace=True) == 32
    assert entries_of(day.record.path) == 32
    assert entries_of(tmp_path / "day.replaced.roundtable") == 33
    assert restore(copy, day.record.path, replace=True) == 32
    assert entries_of(tmp_path / "day.replaced.roundtable") == 33
    assert entries_of(tmp_path / "day.replaced-2.roundtable") == 32
    with Record.open(day.record.path) as record:
        assert verify(record).ok


def test_what_a_crash_left_in_the_log_is_kept_with_the_replaced_record(day: Day, tmp_path: Path) -> None:
    copy = backup(day.record, tmp_path / "stick")
    day.note("정전 직전의 말")
    crashed = tmp_path / "crashed.roundtable"
    for ending in ("", "-wal"):
        left = day.record.path.with_name(day.record.path.name + ending)
        crashed.with_name(crashed.name + ending).write_bytes(left.read_bytes())
    restore(copy, crashed, replace=True)
    assert entries_of(crashed) == 32
    assert entries_of(tmp_path / "crashed.replaced.roundtable") == 33


def test_a_damaged_record_is_set_aside_as_it_is(day: Day, tmp_path: Path) -> None:
    copy = backup(day.record, tmp_path / "stick")
    broken = tmp_path / "broken.roundtable"
    broken.write_bytes(b"no record at all" * 1000)
    broken.with_name("broken.roundtable-wal").write_bytes(b"its log")
    restore(copy, broken, replace=True)
    assert (tmp_path / "broken.replaced.roundtable").read_bytes() == b"no record at all" * 1000
    assert (tmp_path / "broken.replaced.roundtable-wal").read_bytes() == b"its log"
    with Record.open(broken) as record:
        assert verify(record).ok


def test_a_record_that_is_open_elsewhere_is_not_replaced(
    day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    copy = backup(day.record, tmp_path / "stick")
    assert "open in another window" in refusal(copy, day.record.path, replace=True)
    day.note("그대로 씁니다")
    assert verify(day.record).entries == 33
    assert not list(tmp_path.glob("*.re*oundtable"))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n" + bytes(5000), b"SQLite format 3\x00" + bytes(5000)])
def test_a_backup_that_cannot_be_read_replaces_nothing(day: Day, tmp_path: Path, content: bytes) -> None:
    day.record.close()
    before = day.record.path.read_bytes()
    bad = tmp_path / "bad.roundtable"
    bad.write_bytes(content)
    refusal(bad, day.record.path, replace=True)
    assert day.record.path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bad.roundtable", "day.roundtable", "stick"]


def test_a_torn_backup_replaces_nothing(day: Day, tmp_path: Path) -> None:
    copy = backup(day.record, tmp_path / "stick")
    day.record.close()
    before = day.record.path.read_bytes()
    copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    assert "day" in refusal(copy, day.record.path, replace=True)
    assert day.record.path.read_bytes() == before


def test_backups_that_are_missing_newer_or_the_record_itself_are_refused(day: Day, tmp_path: Path) -> None:
    copy = backup(day.record, tmp_path / "stick")
    day.record.close()
    assert "There is no backup" in refusal(tmp_path / "gone.roundtable", day.record.path)
    assert "is the record itself" in refusal(day.record.path, day.record.path, replace=True)
    assert "does not exist" in refusal(copy, tmp_path / "nowhere" / "day.roundtable")
    behind_its_back(copy, "UPDATE alembic_version SET version_num = '0999'")
    assert "newer version" in refusal(copy, day.record.path, replace=True)


def test_a_backup_of_the_first_version_can_be_restored_and_opened(tmp_path: Path) -> None:
    old = first_version(tmp_path / "old.roundtable")
    assert restore(old, tmp_path / "day.roundtable") == 31
    with Record.open(tmp_path / "day.roundtable") as record:
        assert verify(record).ok


def test_a_protected_record_is_backed_up_and_restored_under_its_passphrase(tmp_path: Path) -> None:
    day = prepared_day(tmp_path / "day.roundtable", "비밀")
    (tmp_path / "stick").mkdir()
    copy = backup(day.record, tmp_path / "stick")
    entries = verify(day.record).entries
    day.record.close()
    assert b"SQLite format" not in copy.read_bytes()
    assert "another passphrase" in refusal(copy, tmp_path / "again.roundtable")
    assert restore(copy, tmp_path / "again.roundtable", passphrase="비밀") == entries
    with Record.open(tmp_path / "again.roundtable", "비밀") as record:
        assert verify(record).ok
    assert restore(copy, day.record.path, replace=True, passphrase="비밀") == entries


def test_a_copy_that_fails_half_way_leaves_nothing_behind(day: Day, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    (folder / "copy.roundtable.part").mkdir()
    engine = database.engine_of(day.record.path, None, writing=False)
    with pytest.raises(Refused, match="could not be written"):
        copy_database(engine, folder / "copy.roundtable")
    engine.dispose()
    assert not (folder / "copy.roundtable").exists()
    assert verify(day.record).ok


def test_the_driver_still_refuses_to_write_for_a_reader_after_a_copy(day: Day, tmp_path: Path) -> None:
    backup(day.record, tmp_path / "stick")
    with day.record.reading() as session:
        raw = session.connection().connection.driver_connection
        assert isinstance(raw, driver.Connection)
        assert raw.execute("PRAGMA query_only").fetchone() == (1,)

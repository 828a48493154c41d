"""The hub's backups: made when something was written, never too many, and each of them the whole record."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from live_hall import Hall, faults_of, notes_on, picture, until
from live_web import new_id

from facilitator.live import backups as module
from facilitator.live.backups import Backups
from facilitator.record import Record


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "stick"


@pytest.fixture
def backups(hall: Hall, folder: Path) -> Iterator[Backups]:
    with Record.open(hall.path) as record:
        backups = Backups(record, folder, every=0.05)
        backups.start()
        until(lambda: backups.age is not None)
        yield backups
        backups.stop()


def copies(folder: Path) -> list[Path]:
    return sorted(folder.glob("hub.*.no*.roundtable"), key=lambda path: path.stat().st_mtime_ns)


def entries_of(hall: Hall) -> int:
    with Record.open(hall.path) as record:
        return record.place()


def has_copy(folder: Path, place: int) -> bool:
    return bool(list(folder.glob(f"hub.*.no{place}.roundtable")))


def test_one_is_made_at_once_and_then_only_when_something_was_written(
    hall: Hall, folder: Path, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [has_copy(folder, entries_of(hall)), len(copies(folder))] == [True, 1]
    looked = 0
    place = Record.place

    def counted(record: Record) -> int:
        nonlocal looked
        looked += 1
        return place(record)

    monkeypatch.setattr(Record, "place", counted)
    until(lambda: looked > 5)
    assert len(copies(folder)) == 1
    hall.do(hall.note(new_id(), "하나"))
    until(lambda: has_copy(folder, entries_of(hall)))
    assert len(copies(folder)) == 2
    assert backups.trouble is None
    assert notes_on(copies(folder)[-1]) == notes_on(hall.path) == [(1, 1, "하나")]
    assert picture(copies(folder)[-1]) == picture(hall.path)
    assert faults_of(copies(folder)[-1]) == []


def test_the_oldest_are_let_go_and_what_a_person_put_there_stays(
    hall: Hall, folder: Path, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEPT", 3)
    others = [
        folder / "hub.roundtable",
        folder / "다른.20260912-140501.no5.roundtable",
        folder / "hub.before-0001.roundtable",
    ]
    for other in others:
        other.write_bytes(b"kept")
    made = []
    for turn in range(6):
        hall.do(hall.note(new_id(), f"{turn}"))
        until(lambda: has_copy(folder, entries_of(hall)))
        made.append(entries_of(hall))
    until(lambda: len(copies(folder)) == 3)
    assert [has_copy(folder, place) for place in made] == [False] * 3 + [True] * 3
    assert [other.read_bytes() for other in others] == [b"kept"] * 3


def test_a_folder_that_goes_is_reported_and_gets_a_whole_copy_when_it_is_back(
    hall: Hall, folder: Path, backups: Backups
) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"")  # where the stick was there is something else
    until(lambda: backups.trouble is not None)
    assert str(folder) in backups.trouble.en and str(folder) in backups.trouble.ko  # type: ignore[union-attr]
    hall.do(hall.note(new_id(), "폴더 없이"))
    age = backups.age
    assert age is not None
    until(lambda: (backups.age or 0) > age, "it does not claim to be up to date")
    folder.unlink()
    until(lambda: backups.trouble is None)
    assert picture(copies(folder)[-1]) == picture(hall.path)


def test_a_folder_that_goes_while_nothing_is_written_gets_a_copy_too(
    hall: Hall, folder: Path, backups: Backups
) -> None:
    shutil.rmtree(folder)
    until(lambda: has_copy(folder, entries_of(hall)))
    until(lambda: backups.trouble is None)
    assert picture(copies(folder)[-1]) == picture(hall.path)


def test_the_last_one_is_made_when_the_hub_stops(hall: Hall, folder: Path) -> None:
    with Record.open(hall.path) as record:
        backups = Backups(record, folder, every=600)
        backups.start()
        until(lambda: copies(folder))
        hall.do(hall.note(new_id(), "마지막"))
        backups.stop()
        assert has_copy(folder, record.place())

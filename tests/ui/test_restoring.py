"""The way back from a backup, with a button."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import small_day
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.record import Record
from facilitator.record.backup import backup
from facilitator.record.operations import AddTable
from facilitator.ui.opening import Opening, restored_name
from facilitator.ui.settings import Settings
from facilitator.ui.window import Window

PATIENCE = 60_000


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.language, settings.folder = "en", tmp_path
    return settings


def test_a_backup_is_offered_under_the_name_of_its_record() -> None:
    assert restored_name(Path("/stick/day.20260912-140501.no1234.roundtable")) == "day.roundtable"
    assert restored_name(Path("/stick/day.20260912-140501.no1234-2.roundtable")) == "day.roundtable"
    assert restored_name(Path("/stick/my own copy.roundtable")) == "my own copy.roundtable"


def test_a_backup_is_put_in_its_place_and_opened(
    qtbot: QtBot, look: object, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = small_day(tmp_path)
    (tmp_path / "stick").mkdir()
    copy = backup(day.record, tmp_path / "stick")
    held = day.record.place()
    day.record.apply(AddTable(id=day.record.new_id(), session_id=day.session_id, number=9, seats=4))
    window = Window(settings)
    qtbot.addWidget(window)
    window.show_record(day.record)
    asked: list[str] = []

    def yes(_parent: object, question: str, *_: object, **__: object) -> bool:
        asked.append(question)
        return True

    monkeypatch.setattr("facilitator.ui.opening.confirm", yes)
    with qtbot.waitSignal(window.opening.opened, timeout=PATIENCE):
        window.opening.restore(copy, tmp_path / "small.roundtable")
    assert window.frame is not None and window.frame.desk.record.place() == held
    assert (tmp_path / "small.replaced.roundtable").is_file() and "small.roundtable" in asked[0]
    window.close()


def test_a_record_that_is_there_is_not_replaced_without_a_yes(
    qtbot: QtBot, look: object, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = small_day(tmp_path)
    copy = backup(day.record, tmp_path)
    day.record.close()
    before = (tmp_path / "small.roundtable").read_bytes()
    window = QWidget()
    qtbot.addWidget(window)
    opening = Opening(window, settings)
    monkeypatch.setattr("facilitator.ui.opening.confirm", lambda *_, **__: False)
    opening.restore(copy, tmp_path / "small.roundtable")
    assert (tmp_path / "small.roundtable").read_bytes() == before


def test_a_file_that_is_no_backup_is_refused_in_words_and_nothing_is_replaced(
    qtbot: QtBot, look: object, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = small_day(tmp_path)
    held = day.record.place()
    day.record.close()
    (tmp_path / "wrong.roundtable").write_bytes(b"SQLite format 3\0" + b"no backup at all" * 100)
    window = QWidget()
    qtbot.addWidget(window)
    opening = Opening(window, settings)
    told: list[str] = []
    monkeypatch.setattr("facilitator.ui.opening.confirm", lambda *_, **__: True)
    monkeypatch.setattr("facilitator.ui.opening.tell_refusal", lambda _parent, what, *_: told.append(what))
    opening.restore(tmp_path / "wrong.roundtable", tmp_path / "small.roundtable")
    qtbot.waitUntil(lambda: len(told) == 1, timeout=PATIENCE)
    with Record.open(tmp_path / "small.roundtable") as record:
        assert record.place() == held

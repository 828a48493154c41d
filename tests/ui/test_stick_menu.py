"""A stick between two laptops, from the menus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from days import Day, small_day
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.live.hub_process import HubProcess
from facilitator.live.joining import Wish, join
from facilitator.live.station import Station
from facilitator.record import Record
from facilitator.record.models import Note
from facilitator.record.operations import AddNote
from facilitator.ui.frame import DayFrame
from facilitator.ui.look import Look
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.dialogs import Message
from facilitator.ui.window import Window


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def laptop(qtbot: QtBot, day: Day, tmp_path: Path) -> Record:
    """A note-taker's record with a note that was written after the hub had gone."""
    hub = HubProcess(day.record.path, "127.0.0.1:0")
    record = join(hub.start(), Wish("note-taker", 1), tmp_path / "laptop.roundtable")
    come: list[object] = []
    station = Station(record, come.append)
    station.start()
    qtbot.waitUntil(lambda: bool(come), timeout=20_000)
    station.stop()
    hub.kill()
    note = AddNote(id="note", round_id=day.rounds[0], table_id=day.tables[0], kind="idea", text="USB로 온 말")
    record.apply(note, actor="note-taker of table 1")
    return record


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the dialogs say; they close at once."""
    told: list[str] = []
    monkeypatch.setattr(Message, "exec", lambda message: told.append(message.words()))
    return told


@pytest.fixture
def opened(
    qtbot: QtBot, look: Look, korean: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Record], Window]]:
    windows: list[Window] = []

    def opened(record: Record) -> Window:
        settings = Settings(QSettings(str(tmp_path / f"{len(windows)}.ini"), QSettings.Format.IniFormat))
        settings.language = "ko"
        settings.folder = tmp_path
        window = Window(settings)
        qtbot.addWidget(window)
        windows.append(window)
        window.show_record(record)
        window.show()
        return window

    yield opened
    for window in windows:
        window.close()


def frame_of(window: Window) -> DayFrame:
    assert window.frame is not None
    return window.frame


def choose(window: Window, shortcut: str) -> None:
    next(one for one in window.menus.all_actions() if one.shortcut().toString() == shortcut).trigger()


def offers(window: Window, shortcut: str) -> bool:
    return any(one.shortcut().toString() == shortcut for one in window.menus.all_actions())


def test_a_note_goes_from_a_laptop_without_network_to_the_hub_laptop(
    qtbot: QtBot, laptop: Record, day: Day, tmp_path: Path, told: list[str],
    opened: Callable[[Record], Window], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    stick = tmp_path / "1번 테이블.operations"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(stick.with_suffix("")), ""))
    station = opened(laptop)
    assert not offers(station, "Ctrl+Shift+I")
    choose(station, "Ctrl+Shift+E")
    qtbot.waitUntil(lambda: bool(frame_of(station).toasts.texts()), timeout=20_000)
    assert frame_of(station).toasts.texts() == ["작업 1개를 USB에 담았습니다. 허브 노트북으로 가져가 주십시오."]
    (tmp_path / "other.txt").write_text("shopping list")
    files = [str(stick), str(stick), str(tmp_path / "other.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (files, ""))
    organizer = opened(day.record)
    assert not offers(organizer, "Ctrl+Shift+E")
    seen: list[object] = []
    frame_of(organizer).desk.changed.connect(seen.append)
    choose(organizer, "Ctrl+Shift+I")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "1번 테이블.operations: 새로 1개, 이미 있던 것 0개, 따로 둔 것 0개" in told[0]
    assert "1번 테이블.operations: 새로 0개, 이미 있던 것 1개, 따로 둔 것 0개" in told[0]
    assert "other.txt은(는) 회의 노트북에서 내보낸 파일이 아닙니다" in told[0]
    assert seen
    with day.record.reading() as reading:
        assert reading.scalars(select(Note.text)).all() == ["USB로 온 말"]


def test_a_full_or_missing_stick_is_told_and_nothing_is_lost(
    qtbot: QtBot, laptop: Record, tmp_path: Path, told: list[str], opened: Callable[[Record], Window],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    gone = tmp_path / "stick that was pulled out" / "a.operations"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(gone), ""))
    choose(opened(laptop), "Ctrl+Shift+E")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "잃은 것은 없고" in told[0]


def test_a_protected_record_asks_before_it_writes_an_open_file(
    qtbot: QtBot, laptop: Record, tmp_path: Path, opened: Callable[[Record], Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "facilitator.ui.stick.confirm", lambda _parent, question, *_more, **_named: asked.append(question)
    )
    monkeypatch.setattr(type(laptop), "encrypted", property(lambda _record: True))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("nobody agreed"))
    choose(opened(laptop), "Ctrl+Shift+E")
    assert asked == ["암호 없이 내보냅니까?"]

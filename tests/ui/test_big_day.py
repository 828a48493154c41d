"""A day of 1,000 people at 100 tables: nothing long runs on the window's thread, counted and not timed."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hands import spied
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.demo.play import play
from facilitator.record import Record
from facilitator.record.operations import AddNote, FileNote
from facilitator.ui.clock import Bell
from facilitator.ui.frame import DayFrame
from facilitator.ui.pages.archive import ArchivePage
from facilitator.ui.pages.checkin import CheckInPage
from facilitator.ui.pages.checkin_walk_in import WalkIn
from facilitator.ui.pages.in_order import PAGES
from facilitator.ui.pages.seats import SeatsPage
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.settings import Settings

LONG = (
    "pages.seats_search.seat", "pages.seats.seats_shown", "pages.seats_scoring.explained_seats",
    "pages.seats_saving.write_seat_list", "pages.seats_moving.effects_of", "pages.checkin_marking.walk_in",
    "pages.checkin_reading.read_check_in", "pages.minutes.write_documents", "pages.archive.write_documents",
    "pages.archive.verify", "pages.archive.backup",
)  # fmt: skip
"""What may take longer than a tenth of a second on a large day."""


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of a large day, in the middle of its third round."""
    return play(tmp_path_factory.mktemp("big"), stop_in_round=3).record


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[bool]]:
    """Name of what ran -> whether it ran on the window's thread."""
    seen: dict[str, set[bool]] = {}

    def watched(name: str, real: Any) -> Any:
        def call(*args: Any, **more: Any) -> Any:
            seen.setdefault(name, set()).add(threading.current_thread() is threading.main_thread())
            return real(*args, **more)

        return call

    for name in LONG:
        module, _, function = f"facilitator.ui.{name}".rpartition(".")
        real = getattr(__import__(module, fromlist=[function]), function)
        monkeypatch.setattr(f"{module}.{function}", watched(name, real))
    return seen


@pytest.fixture
def frame(
    qtbot: QtBot, look: object, played: Path, tmp_path: Path, threads: object, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DayFrame]:
    monkeypatch.setattr(Bell, "prepare", lambda _bell: None)
    monkeypatch.setattr(Bell, "ring", lambda _bell, _name: None)
    copy = tmp_path / "big.roundtable"
    shutil.copyfile(played, copy)
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = "ko"
    frame = DayFrame(Record.open(copy), settings)
    qtbot.addWidget(frame)
    frame.resize(1440, 900)
    frame.show()
    yield frame
    frame.close_record()


def test_no_page_does_long_work_on_the_windows_thread(
    frame: DayFrame, threads: dict[str, set[bool]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(folder / "seats"), ""))
    monkeypatch.setattr("facilitator.ui.pages.seats_search.confirm", lambda *_args, **_more: True)
    monkeypatch.setattr("facilitator.ui.pages.checkin.ask_walk_in", lambda *_args: WalkIn("나중에 온 사람"))
    monkeypatch.setattr("facilitator.ui.frame.tell_refusal", lambda *_args: None)
    for page in PAGES:
        frame.go(page.KEY)
        frame.desk.settle()
    seats = frame.go("seats")
    assert isinstance(seats, SeatsPage)
    seats.scoring.look()
    seats.mover.bring(seats.shown.people[0].id, seats.shown.tables[-1].id)
    frame.desk.settle()
    seats.seat_everybody()
    seats.save_seats()
    frame.desk.settle()
    checkin = frame.go("checkin")
    assert isinstance(checkin, CheckInPage)
    checkin.add_walk_in()
    frame.desk.settle()
    archive = frame.go("archive")
    assert isinstance(archive, ArchivePage)
    archive.verify()
    archive.back_up()
    frame.desk.settle()
    archive.save_everything()
    frame.desk.settle()
    assert set(threads) == set(LONG)
    assert {name for name, on_window in threads.items() if True in on_window} == set()


def test_a_note_and_a_filing_read_one_note_and_not_the_round(frame: DayFrame, monkeypatch: pytest.MonkeyPatch) -> None:
    themes = frame.go("themes")
    assert isinstance(themes, ThemesPage)
    frame.desk.settle()
    counted = len(themes._board.notes)
    rounds: list[object] = []
    ids: list[list[str]] = []
    read_notes = themes._board.read_notes
    monkeypatch.setattr(themes._board, "read", lambda _reading: rounds.append(1))
    monkeypatch.setattr(themes._board, "read_notes", spied(read_notes, ids, lambda _reading, found: list(found)))
    note = frame.desk.record.new_id()
    assert frame.place.round_id is not None and frame.place.table_id is not None
    add = AddNote(
        id=note, round_id=frame.place.round_id, table_id=frame.place.table_id, kind="idea", text="새로 나온 의견"
    )
    frame.desk.do("note", add)
    frame.desk.settle()
    frame.desk.do("file", FileNote(theme_id=themes.themes[0].id, note_ids=(note,)))
    frame.desk.settle()
    assert ids == [[note], [note]] and rounds == []
    assert len(themes._board.notes) == counted + 1

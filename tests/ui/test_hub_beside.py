"""A real hub, opened from the window: laptops join it, it comes back when it is killed, and it goes with the window."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from days import Day, small_day
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from facilitator.errors import Refused
from facilitator.live.company import Company
from facilitator.live.joining import Wish, join
from facilitator.live.station import Station
from facilitator.record.models import Round
from facilitator.record.operations import AddNote
from facilitator.ui.frame import DayFrame
from facilitator.ui.settings import Settings

PATIENCE = 60_000
HERE = "127.0.0.1"


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def frame(qtbot: QtBot, look: object, day: Day, tmp_path: Path) -> Iterator[DayFrame]:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = "en"
    frame = DayFrame(day.record, settings)
    frame.hub.port = frame.hub.ballot_port = 0
    qtbot.addWidget(frame)
    frame.show()
    yield frame
    frame.close_record()


def opened(qtbot: QtBot, frame: DayFrame, day: Day) -> None:
    frame.hub.open(day.session_id)
    qtbot.waitUntil(lambda: frame.hub.state.phase == "running", timeout=PATIENCE)


def test_a_note_from_another_laptop_is_seen_in_the_window(
    qtbot: QtBot, frame: DayFrame, day: Day, tmp_path: Path
) -> None:
    opened(qtbot, frame, day)
    assert frame.hub.code is not None
    record = join(replace(frame.hub.code, host=HERE), Wish("note-taker", 2, "laptop"), tmp_path / "table.roundtable")
    station = Station(record)
    station.start()
    told: list[str] = []
    frame.desk.changed.connect(lambda changes: told.extend(changes.ids("note")))
    qtbot.waitUntil(lambda: any(one.connected for one in frame.hub.news.heard.values()), timeout=PATIENCE)
    note = record.new_id()

    def round_is_known() -> bool:
        with record.reading() as reading:
            return reading.get(Round, day.rounds[0]) is not None

    qtbot.waitUntil(round_is_known, timeout=PATIENCE)
    record.apply(AddNote(id=note, round_id=day.rounds[0], table_id=day.tables[1], kind="idea", text="점심"))
    station.wrote()
    qtbot.waitUntil(lambda: note in told, timeout=PATIENCE)
    station.stop()
    record.close()


def test_a_killed_hub_comes_back_by_itself_with_the_same_code(qtbot: QtBot, frame: DayFrame, day: Day) -> None:
    opened(qtbot, frame, day)
    before = frame.hub.code
    assert frame.hub.pid is not None
    os.kill(frame.hub.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: frame.hub.state.starts == 2 and frame.hub.state.phase == "running", timeout=PATIENCE)
    assert frame.hub.code == before


def test_a_new_code_shuts_the_door_to_the_old_one(qtbot: QtBot, frame: DayFrame, day: Day, tmp_path: Path) -> None:
    opened(qtbot, frame, day)
    old = frame.hub.code
    assert old is not None
    frame.hub.renew_code()
    qtbot.waitUntil(lambda: frame.hub.code != old, timeout=PATIENCE)
    new = frame.hub.code
    assert new is not None and (new.host, new.port, new.pin) == (old.host, old.port, old.pin)
    with pytest.raises(Refused):
        join(replace(old, host=HERE), Wish("theme team"), tmp_path / "late.roundtable")
    join(replace(new, host=HERE), Wish("theme team"), tmp_path / "right.roundtable").close()


def test_backups_go_where_the_person_wants_them(qtbot: QtBot, frame: DayFrame, day: Day, tmp_path: Path) -> None:
    opened(qtbot, frame, day)
    qtbot.waitUntil(lambda: frame.hub.news.backup_minutes == 0, timeout=PATIENCE)
    assert any((tmp_path / "small-backups").iterdir())
    code, stick = frame.hub.code, tmp_path / "stick"
    frame.hub.keep_backups_in(stick)
    qtbot.waitUntil(lambda: not frame.hub.stopping and frame.hub.state.phase == "running", timeout=PATIENCE)
    qtbot.waitUntil(lambda: stick.is_dir() and any(stick.iterdir()), timeout=PATIENCE)
    assert frame.hub.code == code and frame.hub.backups == stick


def test_the_hub_goes_with_the_window(qtbot: QtBot, frame: DayFrame, day: Day) -> None:
    opened(qtbot, frame, day)
    pid = frame.hub.pid
    assert pid is not None
    frame.close_record()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_window_sees_which_note_the_theme_team_reads_and_is_seen(
    qtbot: QtBot, frame: DayFrame, day: Day, tmp_path: Path
) -> None:
    opened(qtbot, frame, day)
    note_id = day.record.new_id()
    note = AddNote(id=note_id, round_id=day.rounds[0], table_id=day.tables[0], kind="idea", text="말")
    frame.desk.do("Note", note)
    frame.desk.settle()
    assert frame.hub.code is not None
    record = join(
        replace(frame.hub.code, host=HERE), Wish("theme team", None, "큰 노트북"), tmp_path / "team.roundtable"
    )
    company = Company(record.station_id)
    station = Station(record, company=company)
    station.start()
    readers = frame.work.readers
    company.read(note_id)
    with qtbot.waitSignal(readers.changed, timeout=PATIENCE):
        pass
    assert [(one.name, one.note_id) for one in readers.now] == [("큰 노트북", note_id)]
    readers.read(note_id)
    qtbot.waitUntil(lambda: [(one.name, one.note_id) for one in company.readers] == [("", note_id)], timeout=PATIENCE)
    frame.hub.stop()
    qtbot.waitUntil(lambda: readers.now == company.readers == (), timeout=PATIENCE)
    station.stop()
    record.close()

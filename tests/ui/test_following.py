"""What another program writes into the record is seen in the window, without being told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from days import Day, small_day
from pytestqt.qtbot import QtBot

from facilitator.record import Changes, Record
from facilitator.record.operations import AddNote, EditSession
from facilitator.ui.desk import Desk
from facilitator.ui.following import Following


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def desk(qapp: object, day: Day) -> Iterator[Desk]:
    desk = Desk(day.record)
    yield desk
    desk.close()


@pytest.fixture
def following(desk: Desk) -> Iterator[Following]:
    following = Following(desk)
    yield following
    following.stop()


@pytest.fixture
def told(desk: Desk, following: Following) -> list[Changes]:
    told: list[Changes] = []
    desk.changed.connect(told.append)
    return told


def note(day: Day, table: int = 1) -> AddNote:
    return AddNote(
        id=day.record.new_id(), round_id=day.rounds[0], table_id=day.tables[table - 1], kind="idea", text="점심"
    )


def look(desk: Desk, following: Following) -> None:
    following.look()
    desk.settle()


def test_notes_of_the_hub_beside_the_window_come_as_one_announcement(
    desk: Desk, day: Day, following: Following, told: list[Changes]
) -> None:
    with Record.open(day.record.path) as hub:
        written = [note(day, table) for table in (1, 2, 3)]
        for one in written:
            hub.apply(one)
    look(desk, following)
    assert [changes.ids("note") for changes in told] == [{one.id for one in written}]
    assert desk.undo_label == ""


def test_what_the_window_did_itself_is_not_announced_twice(
    desk: Desk, day: Day, following: Following, told: list[Changes]
) -> None:
    desk.do("Note", note(day), note(day, 2))
    desk.settle()
    look(desk, following)
    assert len(told) == 1 and desk.undo_label == "Note"


def test_a_command_beside_the_window_refreshes_all_that_it_may_have_changed(
    desk: Desk, day: Day, following: Following, told: list[Changes]
) -> None:
    with Record.open(day.record.path) as command:
        command.apply(EditSession(id=day.session_id, title="다른 이름"))
    look(desk, following)
    (changes,) = told
    assert changes.concerns("session") and changes.concerns("participants")


def test_it_looks_by_itself_while_a_hub_runs(
    qtbot: QtBot, desk: Desk, day: Day, following: Following, told: list[Changes]
) -> None:
    following.set_busy(True)
    with Record.open(day.record.path) as hub:
        hub.apply(note(day))
    qtbot.waitUntil(lambda: len(told) == 1, timeout=60_000)


def test_a_look_never_waits_for_long_work(
    qtbot: QtBot, desk: Desk, day: Day, following: Following, told: list[Changes]
) -> None:
    enough = Event()
    for _ in range(3):
        desk.run(lambda _work: enough.wait(60), lambda _done: None)
    with Record.open(day.record.path) as hub:
        hub.apply(note(day))
    following.look()
    qtbot.waitUntil(lambda: len(told) == 1, timeout=50_000)
    enough.set()
    desk.settle()

"""The desk: writes in their order, one step for long work, undo and redo."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day
from PySide6.QtWidgets import QApplication

from facilitator.errors import Cancelled, Refused
from facilitator.record import Changes
from facilitator.record.models import Session
from facilitator.record.operations import EditSession, ImportParticipants, Person
from facilitator.ui.desk import Desk, Work


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=0)


@pytest.fixture
def desk(qapp: QApplication, day: Day) -> Iterator[Desk]:
    desk = Desk(day.record)
    yield desk
    desk.close()


def title_of(day: Day) -> str:
    with day.record.reading() as reading:
        session = reading.get(Session, day.session_id)
        assert session is not None
        return session.title


def an_import(day: Day) -> Changes:
    person = Person(id=day.record.new_id(), name="김하윤")
    return day.record.apply(ImportParticipants(session_id=day.session_id, people=(person,)))


def test_work_that_applies_is_one_step_to_undo_and_is_announced(desk: Desk, day: Day) -> None:
    heard: list[Changes] = []
    given: list[Changes | None] = []
    desk.changed.connect(heard.append)
    desk.do_work("Import", lambda _work: an_import(day), given.append)
    assert desk.busy
    desk.settle()
    assert not desk.busy
    assert desk.undo_label == "Import"
    assert heard == given
    desk.undo()
    desk.settle()
    assert desk.undo_label == ""
    assert desk.redo_label == "Import"


def test_work_runs_on_the_writing_thread_after_what_was_asked_before(desk: Desk, day: Day) -> None:
    names: list[str] = []
    titles: list[str] = []

    def task(_work: Work) -> Changes | None:
        names.append(threading.current_thread().name)
        titles.append(title_of(day))
        return None

    desk.do("Title", EditSession(id=day.session_id, title="새 이름"))
    desk.do_work("Import", task)
    desk.settle()
    assert names[0].startswith("writing")
    assert titles == ["새 이름"]


def test_work_that_changed_nothing_is_no_step(desk: Desk, day: Day) -> None:
    given: list[Changes | None] = []
    desk.do_work("Import", lambda _work: None, given.append)
    desk.settle()
    assert given == [None]
    assert desk.undo_label == ""


def test_work_reports_how_far_it_is(desk: Desk, day: Day) -> None:
    shares: list[float] = []
    go_on = threading.Event()

    def task(work: Work) -> Changes | None:
        go_on.wait(5)
        work.progressed.emit(0.5)
        return an_import(day)

    desk.do_work("Import", task).progressed.connect(shares.append)
    go_on.set()
    desk.settle()
    assert shares == [0.5]


def test_cancelled_work_changes_nothing_and_says_so(desk: Desk, day: Day) -> None:
    go_on = threading.Event()
    said: list[str] = []

    def task(work: Work) -> Changes | None:
        go_on.wait(5)
        if work.cancelled():
            raise Cancelled
        return an_import(day)

    work = desk.do_work("Import", task, lambda _changes: said.append("done"), stopped=lambda: said.append("stopped"))
    work.cancel()
    go_on.set()
    desk.settle()
    assert said == ["stopped"]
    assert desk.undo_label == ""
    assert not desk.busy


def test_refused_work_tells_whoever_asked_and_else_everybody(desk: Desk, day: Day) -> None:
    def task(_work: Work) -> Changes | None:
        raise Refused("no", "안 됩니다")

    told: list[Refused] = []
    everybody: list[Refused] = []
    desk.refused.connect(everybody.append)
    desk.do_work("Import", task, failed=told.append)
    desk.settle()
    assert [error.ko for error in told] == ["안 됩니다"]
    assert everybody == []
    desk.do_work("Import", task)
    desk.settle()
    assert [error.ko for error in everybody] == ["안 됩니다"]


def test_an_edit_can_be_taken_back_and_done_again(desk: Desk, day: Day) -> None:
    before = title_of(day)
    desk.do("Title", EditSession(id=day.session_id, title="새 이름"))
    desk.settle()
    desk.undo()
    desk.settle()
    assert title_of(day) == before
    desk.redo()
    desk.settle()
    assert title_of(day) == "새 이름"
    assert desk.undo_label == "Title"

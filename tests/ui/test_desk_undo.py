"""The desk: every step can be taken back, changes are told once, and nothing is left half done."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from days import Day, small_day
from pytestqt.qtbot import QtBot

from facilitator.errors import Cancelled, NeedsConfirmation, Refused
from facilitator.record import Changes
from facilitator.record.models import Session
from facilitator.record.operations import CloseRound, EditSession, OpenRound, RetractNote
from facilitator.ui.desk import Desk, Work


@pytest.fixture
def day(qapp: object, tmp_path: Path) -> Day:
    return small_day(tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, day: Day) -> Desk:
    return Desk(day.record)


def venue(day: Day) -> str:
    with day.record.reading() as reading:
        return reading.get_one(Session, day.session_id).venue


def move_to(desk: Desk, day: Day, hall: str) -> None:
    desk.do(f"Venue {hall}", EditSession(id=day.session_id, venue=hall))
    desk.settle()


def test_a_step_is_undone_and_done_again_with_its_name(desk: Desk, day: Day) -> None:
    move_to(desk, day, "A")
    move_to(desk, day, "B")
    assert (desk.undo_label, desk.redo_label) == ("Venue B", "")
    desk.undo()
    desk.settle()
    assert (venue(day), desk.undo_label, desk.redo_label) == ("A", "Venue A", "Venue B")
    desk.redo()
    desk.settle()
    assert (venue(day), desk.undo_label, desk.redo_label) == ("B", "Venue B", "")


def test_what_was_undone_is_forgotten_once_something_new_is_done(desk: Desk, day: Day) -> None:
    move_to(desk, day, "A")
    desk.undo()
    desk.settle()
    move_to(desk, day, "C")
    assert desk.redo_label == ""
    desk.redo()
    desk.settle()
    assert venue(day) == "C"


def test_undo_with_nothing_to_undo_does_nothing(desk: Desk, day: Day) -> None:
    desk.undo()
    desk.redo()
    desk.settle()
    assert venue(day) == "시청 대회의실"


def test_several_operations_are_one_step(desk: Desk, day: Day) -> None:
    desk.do("both", EditSession(id=day.session_id, venue="A"), EditSession(id=day.session_id, organizer="B"))
    desk.settle()
    desk.undo()
    desk.settle()
    assert venue(day) == "시청 대회의실"
    assert desk.undo_label == ""


def test_every_change_is_told_once_on_the_windows_thread(desk: Desk, day: Day) -> None:
    told: list[tuple[Changes, str]] = []
    desk.changed.connect(lambda changes: told.append((changes, threading.current_thread().name)))
    move_to(desk, day, "A")
    assert [(changes.concerns("session"), thread) for changes, thread in told] == [(True, "MainThread")]


def test_writes_happen_in_the_order_they_were_asked_for(desk: Desk, day: Day) -> None:
    for hall in "ABCDEFGH":
        desk.do("venue", EditSession(id=day.session_id, venue=hall))
    desk.settle()
    assert venue(day) == "H"


def test_saving_counts_up_and_comes_back_to_nothing(desk: Desk, day: Day) -> None:
    counts: list[int] = []
    desk.saving.connect(counts.append)
    desk.do("one", EditSession(id=day.session_id, venue="A"))
    desk.keep_draft("key", "being typed")
    assert desk.busy
    desk.settle()
    assert counts == [1, 2, 1, 0]
    assert not desk.busy


def test_a_refusal_changes_nothing_and_is_told(desk: Desk, day: Day) -> None:
    refused: list[Refused] = []
    desk.refused.connect(refused.append)
    desk.do("close", CloseRound(id=day.rounds[0]))
    desk.settle()
    assert len(refused) == 1 and desk.undo_label == ""


def test_a_refusal_is_told_to_whoever_asked_to_hear_it(desk: Desk) -> None:
    heard: list[Refused] = []
    refused: list[Refused] = []
    desk.refused.connect(refused.append)
    desk.do("retract", RetractNote(id="nothing"), failed=heard.append)
    desk.settle()
    assert len(heard) == 1 and refused == []


def test_a_group_with_one_refused_operation_is_not_done_at_all(desk: Desk, day: Day) -> None:
    refused: list[Refused] = []
    desk.do("both", EditSession(id=day.session_id, venue="A"), RetractNote(id="nothing"), failed=refused.append)
    desk.settle()
    assert venue(day) == "시청 대회의실" and len(refused) == 1


def test_what_needs_a_person_to_confirm_asks_them(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def apply(*_operations: object, actor: str = "") -> Changes:
        raise NeedsConfirmation("Sure?", "맞습니까?")

    monkeypatch.setattr(desk.record, "apply", apply)
    asked: list[NeedsConfirmation] = []
    desk.do("hands", OpenRound(id="any"), confirm=asked.append)
    desk.settle()
    assert [error.text("ko") for error in asked] == ["맞습니까?"]


def test_long_work_runs_beside_the_window_and_reports(desk: Desk) -> None:
    threads: list[str] = []
    shares: list[float] = []
    results: list[int] = []

    listening = threading.Event()

    def task(work: Work) -> int:
        threads.append(threading.current_thread().name)
        listening.wait()
        work.progressed.emit(0.5)
        return 7

    work = desk.run(task, results.append)
    work.progressed.connect(shares.append)
    listening.set()
    desk.settle()
    assert results == [7] and shares == [0.5]
    assert threads[0].startswith("working")


def test_long_work_that_is_stopped_gives_no_result(desk: Desk) -> None:
    begun = threading.Event()
    results: list[object] = []
    stopped: list[bool] = []

    def task(work: Work) -> None:
        begun.wait()
        if work.cancelled():
            raise Cancelled

    work = desk.run(task, results.append, stopped=lambda: stopped.append(True))
    work.cancel()
    begun.set()
    desk.settle()
    assert results == [] and stopped == [True]


def test_long_work_that_writes_is_one_step_to_undo(desk: Desk, day: Day) -> None:
    def task(_work: Work) -> Changes:
        return day.record.apply(EditSession(id=day.session_id, venue="A"))

    desk.do_work("Venue", task)
    desk.settle()
    assert (venue(day), desk.undo_label) == ("A", "Venue")
    desk.undo()
    desk.settle()
    assert venue(day) == "시청 대회의실"


def test_long_work_that_changes_nothing_leaves_nothing_to_undo(desk: Desk) -> None:
    told: list[object] = []
    desk.do_work("Nothing", lambda _work: None, told.append)
    desk.settle()
    assert told == [None] and desk.undo_label == ""


def test_a_draft_can_be_read_before_it_is_on_the_disk(desk: Desk) -> None:
    desk.keep_draft("key", "돌봄")
    assert desk.draft("key") == "돌봄"
    desk.settle()
    assert desk.record.draft("key") == "돌봄"


def test_closing_finishes_every_write(desk: Desk, day: Day, tmp_path: Path) -> None:
    from facilitator.record import Record

    for hall in "ABC":
        desk.do("venue", EditSession(id=day.session_id, venue=hall))
    desk.close()
    with Record.open(tmp_path / "small.roundtable") as record, record.reading() as reading:
        assert reading.get_one(Session, day.session_id).venue == "C"

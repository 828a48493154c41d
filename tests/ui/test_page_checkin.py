"""The desk at the door: found by a few letters, arrived with Enter; a walk-in gets seats and nobody moves."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers, compose, spied
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.day.arrivals import arrivals
from facilitator.errors import Refused
from facilitator.record.models import Participant, Seat
from facilitator.record.operations import AddTable
from facilitator.ui.pages import checkin as checkin_module
from facilitator.ui.pages.checkin import CheckInPage


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=11)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "checkin")


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> CheckInPage:
    page = CheckInPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.desk.settle()
    return page


def found(page: CheckInPage, words: str) -> list[str]:
    page.box.setText(words)
    page._find()
    return [person.name for person in page.list.people._people]


def state(day: Day, person: int) -> str:
    with day.record.reading() as reading:
        return reading.get_one(Participant, day.people[person]).state


def seats(day: Day) -> set[tuple[str, str, str]]:
    with day.record.reading() as reading:
        return {(seat.round_id, seat.participant_id, seat.table_id) for seat in reading.scalars(select(Seat)).all()}


def test_people_are_found_by_name_initials_number_and_end_of_telephone(page: CheckInPage) -> None:
    assert found(page, "서준") == ["이서준"]
    assert found(page, "ㄱㅎㅇ") == ["김하윤", "김하윤1"]
    assert found(page, "3")[0] == "박지호"
    assert found(page, "0007") == ["윤지아"]
    assert found(page, "없는 사람") == []
    assert len(found(page, "")) == 11


def test_the_syllable_being_composed_is_searched_too(page: CheckInPage) -> None:
    page.box.setFocus()
    compose(page.box, "", commit="이서")
    compose(page.box, "준")
    page._find()
    assert [person.name for person in page.list.people._people] == ["이서준"]


def test_enter_marks_the_found_person_as_arrived_and_the_box_is_ready(
    qtbot: QtBot, page: CheckInPage, day: Day
) -> None:
    page.box.setFocus()
    page.box.setText("이서준")
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert state(day, 1) == "arrived" and page._count.text() == "1 / 11명"
    assert page.box.selectedText() == "이서준"
    assert "이서준" in page.desk.undo_label
    page.desk.undo()
    page.desk.settle()
    assert state(day, 1) == "expected" and page._count.text() == "0 / 11명"


def test_the_arrows_choose_among_the_found(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    page.box.setFocus()
    page.box.setText("ㄱㅎㅇ")
    page._find()
    qtbot.keyClick(page.box, Qt.Key.Key_Down)
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert (state(day, 0), state(day, 10)) == ("expected", "arrived")


def test_an_arrival_changes_its_row_and_reads_only_that_person(
    page: CheckInPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    resets: list[object] = []
    asked: list[object] = []
    page.list.people.modelReset.connect(lambda: resets.append(1))
    monkeypatch.setattr(
        checkin_module,
        "arrivals",
        spied(arrivals, asked, lambda _reading, _session_id, ids=None: ids),
    )
    page.mark_arrived()
    page.desk.settle()
    assert asked == [frozenset({day.people[0]})] and resets == []


def test_somebody_can_be_absent_and_expected_again(page: CheckInPage, day: Day) -> None:
    page.mark_absent()
    page.desk.settle()
    assert state(day, 0) == "absent"
    page._expect.click()
    page.desk.settle()
    assert state(day, 0) == "expected"


def test_a_walk_in_gets_a_seat_in_every_round_and_nobody_moves(page: CheckInPage, day: Day, answers: Answers) -> None:
    before = seats(day)
    answers.line = "나중에 온 사람"
    page.add_walk_in()
    page.desk.settle()
    with day.record.reading() as reading:
        person = reading.scalars(select(Participant).where(Participant.walk_in)).one()
    added = seats(day) - before
    assert (person.name, person.number, person.state) == ("나중에 온 사람", 12, "arrived")
    assert before < seats(day)
    assert {(round_id, id) for round_id, id, _ in added} == {(round_id, person.id) for round_id in day.rounds}
    assert page.list.person is not None and page.list.person.id == person.id
    assert page._table.text() == "3번 테이블"


def test_a_walk_in_is_taken_back_in_two_steps(page: CheckInPage, day: Day, answers: Answers) -> None:
    before = seats(day)
    answers.line = "나중에 온 사람"
    page.add_walk_in()
    page.desk.settle()
    page.desk.undo()
    page.desk.settle()
    page.desk.undo()
    page.desk.settle()
    assert seats(day) == before
    with day.record.reading() as reading:
        assert len(reading.scalars(select(Participant)).all()) == 11


def test_the_seat_of_a_walk_in_is_looked_for_beside_the_window(
    page: CheckInPage, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def look_for(*_args: object) -> tuple[()]:
        threads.append(threading.current_thread())
        return ()

    monkeypatch.setattr(checkin_module, "seat_walk_in", look_for)
    answers.line = "나중에 온 사람"
    page.add_walk_in()
    page.desk.settle()
    assert threads and threads[0] is not threading.main_thread()


def test_a_full_hall_takes_the_walk_in_onto_the_list_and_says_that_no_seat_is_free(
    qtbot: QtBot, look: object, korean: None, tmp_path: Path, answers: Answers
) -> None:
    full = small_day(tmp_path, people=12)
    page = CheckInPage(workplace(full, tmp_path))
    qtbot.addWidget(page)
    page.show()
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    answers.line = "나중에 온 사람"
    page.add_walk_in()
    page.desk.settle()
    assert len(refused) == 1
    assert found(page, "나중에") == ["나중에 온 사람"]


def test_a_new_table_shows_nobody_twice(page: CheckInPage, day: Day) -> None:
    page.desk.do("table", AddTable(id=day.record.new_id(), session_id=day.session_id, number=9, seats=4))
    page.mark_arrived()
    page.desk.settle()
    assert len(page.list.people._people) == 11 and page._count.text() == "1 / 11명"


def test_nobody_on_the_list_leads_to_the_list(qtbot: QtBot, look: object, tmp_path: Path) -> None:
    page = CheckInPage(workplace(small_day(tmp_path, people=0), tmp_path))
    qtbot.addWidget(page)
    page.show()
    page.desk.settle()
    gone: list[str] = []
    page.go_to.connect(gone.append)
    page._empty.acted.emit()
    assert page._empty.isVisible() and gone == ["prepare"]

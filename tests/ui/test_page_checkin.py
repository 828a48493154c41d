"""The desk at the door: found by a few letters, arrived with Enter; a walk-in gets seats and nobody moves."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers, compose, spied
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from sqlalchemy import select

from facilitator.day import checkin as desk_module
from facilitator.day.arrivals import arrivals
from facilitator.day.arriving import Arriving, walk_in
from facilitator.record.models import Participant, Seat
from facilitator.record.operations import AddTable, CloseRound, FreeSeats, MarkParticipants, OpenRound
from facilitator.ui.pages import checkin as checkin_module
from facilitator.ui.pages import checkin_marking
from facilitator.ui.pages.checkin import CheckInPage
from facilitator.ui.pages.checkin_reading import DeskReader
from facilitator.ui.pages.checkin_walk_in import WalkIn, WalkInDialog


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=11)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "checkin")


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Whose badges were printed."""
    told: list[list[str]] = []
    monkeypatch.setattr(checkin_module, "show_paper", lambda *_args, person_ids, **_more: told.append(person_ids))
    return told


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> CheckInPage:
    return shown(qtbot, day, tmp_path)


def shown(qtbot: QtBot, day: Day, folder: Path) -> CheckInPage:
    page = CheckInPage(workplace(day, folder))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.desk.settle()
    return page


def found(page: CheckInPage, words: str) -> list[str]:
    page.box.setText(words)
    page.people.look_up()
    return [person.name for person in page.list.people._people]


def enter(qtbot: QtBot, page: CheckInPage, words: str) -> None:
    """Type, press Enter, and wait until it is on the disk."""
    page.box.setFocus()
    qtbot.keyClicks(page.box, words) if words.isascii() else page.box.setText(words)
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    page.desk.settle()


def comes_in(page: CheckInPage, monkeypatch: pytest.MonkeyPatch, written: WalkIn | None) -> None:
    monkeypatch.setattr(checkin_module, "ask_walk_in", lambda *_args: written)
    page.add_walk_in()
    page.desk.settle()


def state(day: Day, person: int) -> str:
    with day.record.reading() as reading:
        return reading.get_one(Participant, day.people[person]).state


def seats(day: Day) -> set[tuple[str, str, str]]:
    with day.record.reading() as reading:
        return {(seat.round_id, seat.participant_id, seat.table_id) for seat in reading.scalars(select(Seat)).all()}


def test_people_are_found_by_name_initials_number_and_end_of_telephone(page: CheckInPage) -> None:
    assert found(page, "서준") == ["이서준"]
    assert found(page, "ㄱㅎㅇ") == ["김하윤", "김하윤1"]
    assert found(page, "김ㅎ") == ["김하윤", "김하윤1"]
    assert found(page, "3")[0] == "박지호"
    assert found(page, "0007") == ["윤지아"]
    assert found(page, "없는 사람") == []
    assert len(found(page, "")) == 11


def test_the_syllable_being_composed_is_searched_too(qtbot: QtBot, page: CheckInPage) -> None:
    page.box.setFocus()
    compose(page.box, "", commit="이")
    compose(page.box, "섲")
    qtbot.waitUntil(lambda: page.list.people.rowCount() == 1)
    assert page.list.person is not None and page.list.person.name == "이서준"


def test_enter_marks_the_found_person_as_arrived_and_the_box_is_ready(
    qtbot: QtBot, page: CheckInPage, day: Day
) -> None:
    enter(qtbot, page, "이서준")
    assert state(day, 1) == "arrived" and page.numbers.count.text() == "1 / 11명"
    assert page.box.text() == "" and page.list.people.rowCount() == 11
    assert "이서준" in page.desk.undo_label


def test_the_card_stays_on_whoever_arrived_with_the_table_large(qtbot: QtBot, page: CheckInPage) -> None:
    enter(qtbot, page, "이서준")
    assert page.card.name.text() == "2 · 이서준"
    assert (page.card.sign.words.number, page.card.sign.state) == (2, "ok")
    assert list(page.card.sign.words.later) == [("2라운드", "2")]
    qtbot.waitUntil(lambda: page.card.room.map._marked == {2})


def test_the_arrival_is_taken_back_right_there(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    enter(qtbot, page, "이서준")
    assert page.notice.isVisible() and "이서준" in page.notice.text()
    qtbot.mouseClick(page.notice._button, Qt.MouseButton.LeftButton)
    page.desk.settle()
    assert state(day, 1) == "expected" and page.numbers.count.text() == "0 / 11명"
    assert not page.notice.isVisible() and page.card.sign.state == "none"


def test_with_nothing_typed_undo_is_the_desks_and_not_the_boxs(page: CheckInPage) -> None:
    def override() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(page.box, event)
        return event.isAccepted()

    page.box.setText("이서")
    assert override()
    page.box.clear()
    assert not override()


def test_enter_with_nothing_typed_marks_nobody(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    enter(qtbot, page, "이서준")
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert [state(day, person) for person in (0, 1, 2)] == ["expected", "arrived", "expected"]


def test_somebody_who_was_marked_already_is_told_with_the_time(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    enter(qtbot, page, "이서준")
    time = page.day.arrived_at(day.people[1])
    enter(qtbot, page, "이서준")
    assert page.notice.text() == f"이미 도착 처리했습니다 {time}" and page.notice.state == "warning"
    assert page.card.sign.state == "warning" and page.box.text() == ""


def test_nobody_found_is_said_and_nobody_is_marked(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    enter(qtbot, page, "이서준")
    page.notice.hide()
    enter(qtbot, page, "없는 사람")
    assert "명단에 없습니다" in page.notice.text() and page.box.text() == "없는 사람"
    assert page.card.person is None
    page.mark_absent()
    page.desk.settle()
    assert state(day, 1) == "arrived"


def test_the_arrows_choose_among_the_found(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    page.box.setFocus()
    page.box.setText("ㄱㅎㅇ")
    qtbot.keyClick(page.box, Qt.Key.Key_Down)
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert (state(day, 0), state(day, 10)) == ("expected", "arrived")


def test_the_arrows_choose_from_the_whole_list_when_nothing_is_typed(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    page.box.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.box, Qt.Key.Key_Down)
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert state(day, 2) == "arrived"


def test_an_arrival_changes_its_row_and_reads_only_that_person(
    qtbot: QtBot, page: CheckInPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    resets: list[object] = []
    asked: list[object] = []
    monkeypatch.setattr(desk_module, "arrivals", spied(arrivals, asked, lambda _reading, _session_id, ids=None: ids))
    page.list.people.modelReset.connect(lambda: resets.append(1))
    qtbot.keyClick(page.box, Qt.Key.Key_Down)
    page.mark_arrived()
    page.desk.settle()
    assert asked == [frozenset({day.people[0]})] and resets == []


def test_somebody_can_be_absent_and_expected_again(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    page.box.setText("김하윤")
    page.people.look_up()
    page.mark_absent()
    page.desk.settle()
    assert state(day, 0) == "absent"
    page.card.expect.click()
    page.desk.settle()
    assert state(day, 0) == "expected"


def test_whoever_goes_home_early_has_left_and_is_still_counted_apart(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    enter(qtbot, page, "이서준")
    page.card.leave.click()
    page.desk.settle()
    assert state(day, 1) == "left" and page.numbers.count.text() == "0 / 11명"
    assert page.chips.button("left").text() == "일찍 감 1"


def test_the_rest_is_absent_in_one_step_after_a_question_that_says_how_many(
    qtbot: QtBot, page: CheckInPage, day: Day, answers: Answers
) -> None:
    enter(qtbot, page, "이서준")
    page.end_arrivals()
    page.desk.settle()
    assert answers.asked[0].startswith("10명을 불참 처리할까요?")
    assert [state(day, person) for person in range(3)] == ["absent", "arrived", "absent"]
    page.desk.undo()
    page.desk.settle()
    assert [state(day, person) for person in range(3)] == ["expected", "arrived", "expected"]


def test_the_question_can_be_answered_with_no(page: CheckInPage, day: Day, answers: Answers) -> None:
    answers.agree = False
    page.end_arrivals()
    page.desk.settle()
    assert len(answers.asked) == 1 and state(day, 0) == "expected"


def test_the_chips_count_and_narrow_and_a_search_that_finds_nobody_there_looks_everywhere(
    qtbot: QtBot, page: CheckInPage
) -> None:
    enter(qtbot, page, "이서준")
    assert page.chips.button("expected").text() == "도착 전 10"
    page.chips.button("arrived").click()
    assert found(page, "") == ["이서준"]
    assert found(page, "박지호") == ["박지호"] and page.chips.key() == "all"


def test_when_the_second_round_is_next_the_desk_shows_its_tables(
    qtbot: QtBot, look: object, korean: None, tmp_path: Path
) -> None:
    day = small_day(tmp_path, people=11)
    day.record.apply(OpenRound(id=day.rounds[0]), CloseRound(id=day.rounds[0]))
    page = shown(qtbot, day, tmp_path)
    enter(qtbot, page, "이서준")
    assert page.card.sign.words.title == "2라운드 테이블" and list(page.card.sign.words.later) == []


def test_a_late_person_whose_seats_were_given_away_gets_others_with_enter(
    qtbot: QtBot, look: object, korean: None, tmp_path: Path
) -> None:
    day = small_day(tmp_path, people=11)
    late = day.people[1]
    day.record.apply(
        MarkParticipants(ids=(late,), state="absent"),
        FreeSeats(seats=tuple((round_id, late) for round_id in day.rounds)),
    )
    before = seats(day)
    page = shown(qtbot, day, tmp_path)
    enter(qtbot, page, "이서준")
    assert state(day, 1) == "arrived" and before < seats(day)
    assert page.card.sign.words.number is not None and page.card.sign.state == "ok"
    page.desk.undo()
    page.desk.settle()
    assert state(day, 1) == "absent" and seats(day) == before


def test_a_walk_in_gets_a_seat_in_every_round_and_nobody_moves(
    page: CheckInPage, day: Day, printed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seats(day)
    comes_in(page, monkeypatch, WalkIn("나중에 온 사람", attributes={"gender": "여"}, badge=True))
    with day.record.reading() as reading:
        person = reading.scalars(select(Participant).where(Participant.walk_in)).one()
    added = seats(day) - before
    assert (person.name, person.number, person.state) == ("나중에 온 사람", 12, "arrived")
    assert person.attributes == {"gender": "여"}
    assert before < seats(day)
    assert {(round_id, id) for round_id, id, _ in added} == {(round_id, person.id) for round_id in day.rounds}
    assert page.card.person is not None and page.card.person.id == person.id
    assert page.card.sign.words.number == 3
    assert printed == [[person.id]]


def test_a_walk_in_is_taken_back_in_one_step(page: CheckInPage, day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    before = seats(day)
    comes_in(page, monkeypatch, WalkIn("나중에 온 사람"))
    assert len(seats(day)) == len(before) + 2
    page.desk.undo()
    page.desk.settle()
    assert seats(day) == before
    with day.record.reading() as reading:
        assert len(reading.scalars(select(Participant)).all()) == 11


def test_the_seat_of_a_walk_in_is_looked_for_beside_the_window(
    page: CheckInPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def look_for(*arguments: object) -> Arriving:
        threads.append(threading.current_thread())
        return walk_in(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(checkin_marking, "walk_in", look_for)
    comes_in(page, monkeypatch, WalkIn("나중에 온 사람"))
    assert threads and threads[0] is not threading.main_thread()


def test_a_full_hall_takes_the_walk_in_onto_the_list_and_says_what_to_do(
    qtbot: QtBot, look: object, korean: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = small_day(tmp_path, people=12)
    page = shown(qtbot, full, tmp_path)
    comes_in(page, monkeypatch, WalkIn("나중에 온 사람"))
    assert page.notice.state == "bad" and "자리 주기" in page.notice.text()
    assert found(page, "나중에") == ["나중에 온 사람"]
    assert page.card.seat.isVisible() and page.card.sign.words.number is None
    full.record.apply(MarkParticipants(ids=(full.people[0],), state="absent"))
    page.card.seat.click()
    page.desk.settle()
    assert page.card.sign.words.number == 1


def test_the_walk_in_dialog_offers_the_values_of_the_list(qtbot: QtBot, page: CheckInPage) -> None:
    dialog = WalkInDialog(page.reader.asked, "ko", "김")
    qtbot.addWidget(dialog)
    assert set(dialog.choices) == {"gender", "age", "district"}
    dialog.choices["gender"][0].set_key("여")
    dialog.choices["district"][0].set_key("노원구")
    compose(dialog.name, "", commit="새")
    compose(dialog.name, "봄")
    assert dialog._take.isEnabled()
    dialog.accept()
    assert dialog.written() == WalkIn("김새봄", "", {"gender": "여", "district": "노원구"}, badge=True)


def test_a_walk_in_needs_a_name(qtbot: QtBot, page: CheckInPage) -> None:
    dialog = WalkInDialog(page.reader.asked, "ko")
    qtbot.addWidget(dialog)
    assert not dialog._take.isEnabled()


def test_the_badge_of_the_person_at_the_desk_is_printed_again(
    qtbot: QtBot, page: CheckInPage, day: Day, printed: list[list[str]]
) -> None:
    enter(qtbot, page, "이서준")
    page.card.badge.click()
    assert printed == [[day.people[1]]]


def test_a_new_table_shows_nobody_twice(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    page.desk.do("table", AddTable(id=day.record.new_id(), session_id=day.session_id, number=9, seats=4))
    enter(qtbot, page, "이서준")
    assert len(page.list.people._people) == 11 and page.numbers.count.text() == "1 / 11명"


def test_tables_that_became_small_are_told_with_the_way_to_the_seats(
    page: CheckInPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(checkin_module, "show_morning", lambda _parent, work: opened.append(work))
    day.record.apply(MarkParticipants(ids=(day.people[0], day.people[3]), state="absent"))
    page.refresh()
    page.desk.settle()
    assert page.numbers.tables.text() == "3명 미만 테이블 1개"
    page.numbers.tidy.click()
    assert opened == [page.work]


def test_nobody_on_the_list_leads_to_the_list(qtbot: QtBot, look: object, tmp_path: Path) -> None:
    page = shown(qtbot, small_day(tmp_path, people=0), tmp_path)
    gone: list[str] = []
    page.go_to.connect(gone.append)
    page._empty.acted.emit()
    assert page._empty.isVisible() and gone == ["prepare"]


@pytest.mark.parametrize("seats_only", [True, False])
def test_a_desk_that_is_closed_while_it_reads_hears_nothing_more(
    qtbot: QtBot, look: object, day: Day, tmp_path: Path, seats_only: bool
) -> None:
    work = workplace(day, tmp_path)
    reader = DeskReader(work)
    if seats_only:
        reader._look_for_trouble()
    else:
        reader.read()
    delete(reader)
    with qtbot.captureExceptions() as troubles:
        work.desk.settle()
    assert troubles == []

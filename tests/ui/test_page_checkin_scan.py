"""A scanner at the desk: a keyboard that types twelve digits and Enter, wherever the cursor is."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import compose
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.day.badge_code import badge_code
from facilitator.record.models import Participant
from facilitator.ui.pages.checkin import CheckInPage


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=11)


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> CheckInPage:
    page = CheckInPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.activateWindow()
    qtbot.waitActive(page).__enter__()
    page.desk.settle()
    return page


def code(day: Day, number: int) -> str:
    return badge_code(day.session_id, number)


def scan(qtbot: QtBot, start: QWidget, digits: str, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
    """What a scanner types; every key goes to whatever has the keyboard by then."""
    start.setFocus()
    for digit in digits:
        qtbot.keyClick(QApplication.focusWidget() or start, digit)
    if end is not None:
        qtbot.keyClick(QApplication.focusWidget() or start, end)


def arrived(day: Day) -> list[int]:
    with day.record.reading() as reading:
        people = (reading.get_one(Participant, id) for id in day.people)
        return [person.number for person in people if person.state == "arrived"]


def test_a_badge_is_shown_at_once_and_marked_with_the_enter_of_the_scanner(
    qtbot: QtBot, page: CheckInPage, day: Day
) -> None:
    scan(qtbot, page.box, code(day, 7), end=None)
    assert page.card.person is not None and page.card.person.number == 7
    assert arrived(day) == []
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert arrived(day) == [7] and page.box.text() == ""
    assert page.card.sign.state == "ok"


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_scanners_end_in_different_keys(qtbot: QtBot, page: CheckInPage, day: Day, end: Qt.Key) -> None:
    scan(qtbot, page.box, code(day, 7), end)
    page.desk.settle()
    assert arrived(day) == [7] and page.box.hasFocus()


def test_one_badge_after_the_other(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    for number in (3, 9, 1):
        scan(qtbot, page.box, code(day, number))
    page.desk.settle()
    assert arrived(day) == [1, 3, 9]
    assert page.card.person is not None and page.card.person.number == 1


def test_a_scanner_that_sends_enter_twice_marks_nobody_else(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    scan(qtbot, page.box, code(day, 7))
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert arrived(day) == [7]


def test_a_scan_takes_the_place_of_a_half_typed_word(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    page.box.setFocus()
    compose(page.box, "", commit="이서")
    compose(page.box, "주")
    scan(qtbot, page.box, code(day, 7), end=None)
    assert page.box.text() == code(day, 7)
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert arrived(day) == [7]


def test_a_scan_after_half_a_number_is_the_scan(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    scan(qtbot, page.box, "01" + code(day, 7))
    page.desk.settle()
    assert arrived(day) == [7]


@pytest.mark.parametrize("elsewhere", ["list", "chips", "button"])
def test_a_scan_counts_wherever_the_cursor_is(qtbot: QtBot, page: CheckInPage, day: Day, elsewhere: str) -> None:
    scan(qtbot, page.box, code(day, 2))
    page.desk.settle()
    places = {"list": page.list, "chips": page.chips.button("all"), "button": page.card.leave}
    scan(qtbot, places[elsewhere], code(day, 7))
    page.desk.settle()
    assert arrived(day) == [2, 7]


def test_a_badge_scanned_twice_says_since_when(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    scan(qtbot, page.box, code(day, 7))
    page.desk.settle()
    undo = page.desk.undo_label
    scan(qtbot, page.box, code(day, 7))
    page.desk.settle()
    assert page.notice.text() == f"이미 도착 처리했습니다 {page.day.arrived_at(day.people[6])}"
    assert page.notice.state == page.card.sign.state == "warning"
    assert page.desk.undo_label == undo


def test_a_badge_of_another_session_marks_nobody(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    scan(qtbot, page.box, badge_code("another session", 7))
    page.desk.settle()
    assert arrived(day) == [] and page.box.text() == ""
    assert page.notice.state == "bad" and "다른 회의" in page.notice.text()
    assert page.card.person is None


def test_a_badge_that_was_misread_marks_nobody(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    right = code(day, 7)
    scan(qtbot, page.box, right[:-1] + str((int(right[-1]) + 1) % 10))
    page.desk.settle()
    assert arrived(day) == [] and page.box.text() == ""
    assert page.notice.state == "bad" and "명찰 코드가 아닙니다" in page.notice.text()


def test_a_badge_that_nobody_on_the_list_has_is_told(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    scan(qtbot, page.box, code(day, 500))
    page.desk.settle()
    assert arrived(day) == [] and "500번" in page.notice.text()


def test_the_next_scan_takes_away_what_was_said_of_the_last(qtbot: QtBot, page: CheckInPage, day: Day) -> None:
    scan(qtbot, page.box, badge_code("another session", 7))
    scan(qtbot, page.box, code(day, 7))
    page.desk.settle()
    assert page.notice.state == "ok" and arrived(day) == [7]

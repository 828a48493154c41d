"""Seats: found by the program, moved by hand, and in words how good they are."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from days import NAMES, Day, small_day
from hands import Answers, drop, mime, spied
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from seats_hands import seats_of as seats
from seats_hands import seats_page

from facilitator.errors import Cancelled, Refused
from facilitator.record.models import Seat
from facilitator.record.operations import CloseRound, FreeSeats, OpenRound
from facilitator.ui.pages import seats_scoring, seats_search
from facilitator.ui.pages.seats import SeatsPage
from facilitator.ui.pages.seats_move_chooser import MoveChooser
from facilitator.ui.pages.seats_people import PEOPLE_MIME


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=11)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "seats_search")


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> Iterator[SeatsPage]:
    with seats_page(qtbot, day, tmp_path) as page:
        yield page


def drag(page: SeatsPage, day: Day, person: int, table: int) -> None:
    """Drag somebody to a table's card and let go."""
    wall = page.places.wall
    place = wall.visualRect(wall.tables.index(table - 1)).center()
    assert drop(wall.viewport(), mime(PEOPLE_MIME, [day.people[person]]), QPointF(place))
    page.desk.settle()


def explained(page: SeatsPage) -> str:
    """What the notice says once the seats were looked at."""
    page.scoring.soon.timeout.emit()
    page.desk.settle()
    return page.notice.text()


def test_seating_everybody_fills_every_round_and_is_one_step(page: SeatsPage, day: Day) -> None:
    before = seats(day), seats(day, 2)
    page.seat_everybody()
    page.desk.settle()
    assert len(seats(day)) == len(seats(day, 2)) == 11
    assert max(Counter(seats(day).values()).values()) <= 4
    assert page.desk.undo_label == "자리 배치"
    page.desk.undo()
    page.desk.settle()
    assert (seats(day), seats(day, 2)) == before
    page.desk.redo()
    page.desk.settle()
    assert len(seats(day, 2)) == 11


def test_seating_runs_beside_the_window_and_can_be_stopped_with_nothing_changed(
    page: SeatsPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    searching = threading.Event()
    threads: list[threading.Thread] = []

    def search(*_args: object, cancelled: object, **_more: object) -> None:
        threads.append(threading.current_thread())
        searching.wait()
        if cancelled():  # type: ignore[operator]
            raise Cancelled

    monkeypatch.setattr(seats_search, "seat", search)
    before = seats(day)
    page.seat_everybody()
    assert page.search.isVisible() and not page.head.seat.isEnabled()
    page.search.stop_button.click()
    searching.set()
    page.desk.settle()
    assert threads and threads[0] is not threading.main_thread()
    assert seats(day) == before and page.desk.undo_label == ""
    assert not page.search.isVisible() and page.head.seat.isEnabled()


def test_seats_that_are_there_are_replaced_only_when_sure(page: SeatsPage, day: Day, answers: Answers) -> None:
    answers.agree = False
    before = seats(day)
    page.seat_everybody()
    page.desk.settle()
    assert len(answers.asked) == 1 and seats(day) == before


def test_rounds_that_were_all_opened_are_refused_in_words(page: SeatsPage, day: Day) -> None:
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    first, second = day.rounds
    page.desk.do("day", OpenRound(id=first), CloseRound(id=first), OpenRound(id=second))
    page.desk.settle()
    page.scoring.soon.stop()  # else it says in a moment how good the seats are
    page.seat_everybody()
    page.desk.settle()
    assert "남아 있지 않습니다" in refused[0].text("ko") and page.head.seat.isEnabled()
    assert page.notice.state == "bad" and "남아 있지 않습니다" in page.notice.text()


def test_a_person_dragged_to_a_table_with_room_sits_there(page: SeatsPage, day: Day) -> None:
    drag(page, day, person=0, table=3)
    assert seats(day)[day.people[0]] == day.tables[2]
    assert "김하윤" in page.desk.undo_label
    page.desk.undo()
    page.desk.settle()
    assert seats(day)[day.people[0]] == day.tables[0]


def test_one_who_moves_changes_two_cards_of_the_wall(page: SeatsPage, day: Day) -> None:
    changed: list[int] = []
    resets: list[object] = []
    page.places.wall.tables.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    page.places.wall.tables.modelReset.connect(lambda: resets.append(1))
    drag(page, day, person=0, table=3)
    assert sorted(changed) == [0, 2] and resets == []


def test_at_a_full_table_two_people_change_places_and_the_step_says_who(page: SeatsPage, day: Day) -> None:
    before = seats(day)
    said: list[str] = []
    page.said.connect(lambda text, _undo: said.append(text))
    drag(page, day, person=2, table=1)
    after = seats(day)
    moved = {id for id in before if before[id] != after[id]}
    assert day.people[2] in moved and len(moved) == 2
    assert Counter(after.values()) == Counter(before.values())
    names = [NAMES[day.people.index(id)] for id in moved]
    assert all(name in page.desk.undo_label and name in said[0] for name in names)
    page.desk.undo()
    page.desk.settle()
    assert seats(day) == before


def test_somebody_without_a_seat_is_dragged_to_one(page: SeatsPage, day: Day) -> None:
    page.desk.do("free", FreeSeats(seats=((day.rounds[0], day.people[0]),)))
    page.desk.settle()
    assert [one.id for one in page.side.waiting.people.people] == [day.people[0]]
    drag(page, day, person=0, table=3)
    assert seats(day)[day.people[0]] == day.tables[2] and page.side.waiting.people.people == ()


def test_a_pinned_person_keeps_the_seat_when_everybody_is_seated_anew(qtbot: QtBot, page: SeatsPage, day: Day) -> None:
    drag(page, day, person=0, table=3)
    page.places.wall.choose(day.tables[2])
    row = next(row for row, one in enumerate(page.side.people.people.people) if one.id == day.people[0])
    page.side.people.setCurrentIndex(page.side.people.people.index(row))
    qtbot.keyClick(page.side.people, Qt.Key.Key_P)
    page.desk.settle()
    assert "고정" in page.desk.undo_label
    page.seat_everybody()
    page.desk.settle()
    assert seats(day)[day.people[0]] == day.tables[2]
    with day.record.reading() as reading:
        assert reading.get_one(Seat, (day.rounds[0], day.people[0])).pinned


def test_by_keyboard_a_table_is_chosen_by_its_number(qtbot: QtBot, page: SeatsPage, day: Day) -> None:
    page.places.choose(day.tables[0])
    page.side.people.setCurrentIndex(page.side.people.people.index(0))
    qtbot.keyClick(page.side.people, Qt.Key.Key_Return)
    chooser = page.chooser
    assert isinstance(chooser, MoveChooser)
    page.desk.settle()
    qtbot.keyClicks(chooser.line, "77")
    assert chooser.tables.count() == 0 and chooser.reason.text() == "77번 테이블이 없습니다."
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    assert chooser.isVisible()
    chooser.line.clear()
    qtbot.keyClicks(chooser.line, "3")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    page.desk.settle()
    assert not chooser.isVisible() and seats(day)[day.people[0]] == day.tables[2]


def test_the_notice_says_in_words_how_good_the_seats_are(page: SeatsPage, day: Day) -> None:
    assert "살펴보는 중입니다" in page.notice.text()
    before = explained(page)
    page.seat_everybody()
    page.desk.settle()
    after = explained(page)
    assert after and after != before
    page.desk.do("free", FreeSeats(seats=tuple((round_id, id) for round_id in day.rounds for id in day.people)))
    page.desk.settle()
    assert "아직 자리를" in explained(page)


def test_how_good_the_seats_are_is_worked_out_beside_the_window(
    page: SeatsPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    monkeypatch.setattr(seats_scoring, "explained_seats", lambda *_args: threads.append(threading.current_thread()))
    explained(page)
    assert threads and threads[0] is not threading.main_thread()


def test_a_hidden_page_seats_and_reads_nothing_until_it_is_shown(
    page: SeatsPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.hide()
    reads: list[object] = []
    reading = day.record.reading
    monkeypatch.setattr(day.record, "reading", spied(reading, reads, lambda: 1))
    page.desk.do("free", FreeSeats(seats=((day.rounds[0], day.people[0]),)))
    page.desk.settle()
    assert reads == []
    page.show()
    page.desk.settle()
    assert len(page.side.waiting.people.people) == 1


def test_the_seats_are_saved_as_a_spreadsheet(
    page: SeatsPage, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "자리"), ""))
    said: list[str] = []
    page.said.connect(lambda text, _undo: said.append(text))
    page.save_seats()
    page.desk.settle()
    assert (tmp_path / "자리.xlsx").is_file() and "자리.xlsx" in said[0]

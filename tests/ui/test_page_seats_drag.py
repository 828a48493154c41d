"""Dragging somebody: every table says what letting go there would do, and a broken rule is refused."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from days import NAMES, Day, small_day
from hands import drop, mime
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from seats_hands import seats_of, seats_page, write

from facilitator.day.seat_effects import effects_of
from facilitator.record.models import Table
from facilitator.record.operations import CloseTable, EditTable, FreeSeats, MarkParticipants
from facilitator.ui.pages import seats_closing, seats_moving
from facilitator.ui.pages.seats import SeatsPage
from facilitator.ui.pages.seats_people import PEOPLE_MIME


@pytest.fixture
def day(tmp_path: Path) -> Day:
    """The first person may not sit with two of those at the second table, which is full."""
    day = small_day(tmp_path, people=11)
    write(day, 0, apart="형제; 이웃")
    write(day, 1, apart="형제")
    write(day, 4, apart="이웃")
    return day


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[SeatsPage]:
    with seats_page(qtbot, day, tmp_path) as page:
        yield page


def over(target: QWidget, data: QMimeData, at: QPointF) -> None:
    """Drag over ``target`` without letting go."""
    left, no_keys, move = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(target, kind(at.toPoint(), move, data, left, no_keys))


def card(page: SeatsPage, table: int) -> QPointF:
    wall = page.places.wall
    return QPointF(wall.visualRect(wall.tables.index(table - 1)).center())


def begin(page: SeatsPage, day: Day, person: int) -> QMimeData:
    """Take somebody up."""
    found = page.shown.person(day.people[person])
    assert found is not None
    page.places.choose(found.table_id or "")
    page.side.people.choose(found.id)
    page.side.drag_began.emit(found)
    page.desk.settle()
    return mime(PEOPLE_MIME, [found.id])


def test_while_somebody_is_dragged_every_table_says_what_that_would_do(page: SeatsPage, day: Day) -> None:
    begin(page, day, 0)
    hints = page.places.wall.tables.hints
    assert hints[day.tables[0]].changes == ("지금 자리",)
    assert hints[day.tables[2]].state in ("ok", "warning") and hints[day.tables[2]].swap == ""
    assert set(hints) == set(day.tables)
    tip = page.places.wall.tables.index(2).data(Qt.ItemDataRole.ToolTipRole)
    assert hints[day.tables[2]].words in tip
    page.side.drag_ended.emit()
    assert page.places.wall.tables.hints == {}


def test_at_a_full_table_the_partner_is_named_before_letting_go(page: SeatsPage, day: Day) -> None:
    data = begin(page, day, 2)
    assert any(name in page.places.wall.tables.hints[day.tables[0]].swap for name in NAMES)
    over(page.places.wall.viewport(), data, card(page, 1))
    assert page.places.strip.isVisible()
    assert page.places.wall.tables.hints[day.tables[0]].swap in page.places.strip.text()


def test_what_a_drag_would_do_is_looked_up_beside_the_window_and_once(
    page: SeatsPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def watched(*args: object) -> object:
        threads.append(threading.current_thread())
        return effects_of(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(seats_moving, "effects_of", watched)
    person = page.shown.person(day.people[0])
    page.side.pressed_on.emit(person)
    data = begin(page, day, 0)
    assert drop(page.places.wall.viewport(), data, card(page, 3))
    page.desk.settle()
    assert len(threads) == 1 and threads[0] is not threading.main_thread()


def test_a_table_where_a_rule_would_break_is_barred_with_its_reason_and_refuses_the_drop(
    page: SeatsPage, day: Day
) -> None:
    before = seats_of(day)
    data = begin(page, day, 0)
    hint = page.places.wall.tables.hints[day.tables[1]]
    assert hint.state == "bad" and "따로 앉아야" in hint.reason
    over(page.places.wall.viewport(), data, card(page, 2))
    assert page.places.strip.state == "bad" and hint.reason in page.places.strip.text()
    drop(page.places.wall.viewport(), data, card(page, 2))
    page.side.drag_ended.emit()
    page.desk.settle()
    assert seats_of(day) == before and page.desk.undo_label == ""
    assert page.places.strip.isVisible() and hint.reason in page.places.strip.text()


def test_a_drop_before_anything_is_known_waits_and_is_refused_all_the_same(page: SeatsPage, day: Day) -> None:
    before = seats_of(day)
    drop(page.places.wall.viewport(), mime(PEOPLE_MIME, [day.people[0]]), card(page, 2))
    assert not page.places.strip.isVisible() or page.places.strip.state == "none"
    page.desk.settle()
    assert seats_of(day) == before and "따로 앉아야" in page.places.strip.text()


def test_the_mouse_takes_up_the_person_it_went_down_on(
    qtbot: QtBot, page: SeatsPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[QMimeData] = []

    def carried(drag: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        dragged.append(drag.mimeData())
        drop(page.places.wall.viewport(), drag.mimeData(), card(page, 3))
        return Qt.DropAction.MoveAction

    monkeypatch.setattr(QDrag, "exec", carried)
    page.places.choose(day.tables[0])
    people = page.side.people
    start = people.visualRect(people.people.index(1)).center()
    person = people.people.people[1]
    qtbot.mousePress(people.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for by in (8, 24):
        qtbot.mouseMove(people.viewport(), start + QPoint(-by, 0))
    people.startDrag(Qt.DropAction.MoveAction)
    page.desk.settle()
    assert dragged and seats_of(day)[person.id] == day.tables[2]


def test_a_drop_on_the_map_does_the_same_as_on_a_card(page: SeatsPage, day: Day) -> None:
    page.toggle_view()
    assert page.places.view == "map" and page.work.settings.text("seats/view") == "map"
    data = begin(page, day, 0)
    hall = page.places.hall.map
    drop(hall, data, hall.plan().centre(2))
    page.desk.settle()
    assert seats_of(day)[day.people[0]] == day.tables[0] and "따로 앉아야" in page.places.strip.text()
    drop(hall, data, hall.plan().centre(3))
    page.desk.settle()
    assert seats_of(day)[day.people[0]] == day.tables[2]


def test_leaving_a_table_takes_the_line_about_it_away(page: SeatsPage, day: Day) -> None:
    data = begin(page, day, 0)
    over(page.places.wall.viewport(), data, card(page, 3))
    assert page.places.strip.isVisible()
    QApplication.sendEvent(page.places.wall.viewport(), QDragLeaveEvent())
    assert not page.places.strip.isVisible()


def test_the_seat_of_somebody_absent_is_free_and_is_theirs_again_after_undo(page: SeatsPage, day: Day) -> None:
    day.record.apply(MarkParticipants(ids=(day.people[3],), state="absent"))
    page.refresh()
    page.desk.settle()
    before = seats_of(day)
    data = begin(page, day, 2)
    drop(page.places.wall.viewport(), data, card(page, 1))
    page.desk.settle()
    after = seats_of(day)
    assert after[day.people[2]] == day.tables[0] and day.people[3] not in after
    page.desk.undo()
    page.desk.settle()
    assert seats_of(day) == before


def test_by_keyboard_the_best_table_comes_first_and_a_barred_one_cannot_be_chosen(
    qtbot: QtBot, page: SeatsPage, day: Day
) -> None:
    page.places.choose(day.tables[0])
    page.side.people.choose(day.people[0])
    page.side.people.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    page.desk.settle()
    chooser = page.chooser
    assert chooser is not None and chooser.isVisible()
    assert [chooser.tables.item(row).text() for row in range(chooser.tables.count())] == ["3", "2"]
    qtbot.keyClick(chooser.line, Qt.Key.Key_Down)
    assert "따로 앉아야" in chooser.reason.text()
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    assert chooser.isVisible()
    qtbot.keyClick(chooser.line, Qt.Key.Key_Up)
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    page.desk.settle()
    assert seats_of(day)[day.people[0]] == day.tables[2]


def test_a_closed_table_is_marked_and_takes_nobody(page: SeatsPage, day: Day) -> None:
    at_third = [id for id, table in seats_of(day).items() if table == day.tables[2]]
    seats = tuple((round_id, id) for round_id in day.rounds for id in at_third)
    page.desk.do("close", FreeSeats(seats=seats), CloseTable(id=day.tables[2]))
    page.desk.settle()
    assert "닫음" in page.places.wall.tables.index(2).data(Qt.ItemDataRole.ToolTipRole)
    begin(page, day, 0)
    hint = page.places.wall.tables.hints[day.tables[2]]
    assert hint.state == "bad" and "닫혀" in hint.reason


def test_the_menu_of_a_table_closes_it_once_its_people_are_provided_for(
    page: SeatsPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.desk.do("room", EditTable(id=day.tables[0], seats=8), EditTable(id=day.tables[1], seats=8))
    page.desk.settle()
    asked: list[str] = []

    def agree(_parent: object, question: str, _detail: str, **_more: object) -> bool:
        asked.append(question)
        return True

    monkeypatch.setattr(seats_closing, "confirm", agree)
    table = page.shown.table(day.tables[2])
    assert table is not None
    before = seats_of(day)
    menu = page.menus.of_table(table, page.attributes)
    next(action for action in menu.actions() if action.text() == "테이블 닫기 …").trigger()
    page.desk.settle()
    assert "3번" in asked[0] and day.tables[2] not in seats_of(day).values()
    with day.record.reading() as reading:
        assert reading.get_one(Table, day.tables[2]).closed
    assert "3번 테이블 닫기" in page.desk.undo_label
    page.desk.undo()
    page.desk.settle()
    assert seats_of(day) == before


@pytest.mark.parametrize("by_key", [True, False])
def test_right_click_and_the_menu_key_open_the_menu_of_a_table_and_of_a_person(
    page: SeatsPage, day: Day, monkeypatch: pytest.MonkeyPatch, by_key: bool
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(page.menus, "show_table", lambda table, *_more: opened.append(table.number))
    people: list[object] = []
    page.side.menu_asked.disconnect()
    page.side.menu_asked.connect(lambda person, _place: people.append(person.name))
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    page.places.choose(day.tables[1])
    wall, side = page.places.wall, page.side.people
    side.setCurrentIndex(side.people.index(0))
    for view, place in ((wall, card(page, 2).toPoint()), (side, side.visualRect(side.people.index(0)).center())):
        event = QContextMenuEvent(reason, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
    hall = page.places.hall.map
    page.toggle_view()
    at = hall.plan().centre(2)
    assert at is not None
    hall.set_current(2)
    QApplication.sendEvent(hall, QContextMenuEvent(reason, at.toPoint(), hall.mapToGlobal(at.toPoint())))
    assert opened == [2, 2] and people == [side.people.people[0].name]


def test_groups_stand_on_the_cards_and_can_be_looked_at_one_by_one(page: SeatsPage, day: Day) -> None:
    assert not page.places.groups.isVisible()
    groups = ("주거", "주거", "돌봄")
    page.desk.do("groups", *(EditTable(id=id, group=name) for id, name in zip(day.tables, groups, strict=True)))
    page.desk.settle()
    assert page.places.groups.isVisible()
    page.places.groups.button("돌봄").click()
    assert [table.number for table in page.places.wall.tables.tables] == [3]
    page.places.choose(day.tables[0])
    assert len(page.places.wall.tables.tables) == 3 and page.places.wall.current_table is not None

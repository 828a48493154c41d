"""Tables and the stage are put elsewhere on the hall map, by mouse and by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.day.hall_layout import hall_layout
from facilitator.day.hall_places import StandingTable
from facilitator.ui.look import Look, current
from facilitator.ui.widgets.hall import HallTable
from facilitator.ui.widgets.hall_arranger import HallArranger

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def hall(qtbot: QtBot, look: Look) -> HallArranger:
    """Twelve tables in a grid that is being arranged."""
    made = HallArranger()
    qtbot.addWidget(made)
    tables = [StandingTable(str(number), number) for number in range(1, 13)]
    made.set_layout(hall_layout(tables))
    made.set_tables([HallTable(table.number, "", "ok") for table in tables])
    made.resize(900, 700)
    made.show()
    made.set_arranging(True)
    return made


@pytest.fixture
def told(hall: HallArranger) -> list[tuple[Any, Any]]:
    """What the map has told to have been moved."""
    moves: list[tuple[Any, Any]] = []
    hall.arranged.connect(lambda places, stage: moves.append((places, stage)))
    return moves


def spot(hall: HallArranger, number: int) -> tuple[float, float]:
    """Where a table stands on the ground."""
    return hall.plan().ground.spots[number]


def pixel(hall: HallArranger, x: float, y: float) -> QPoint:
    """Where a spot of the ground is seen."""
    return hall.plan().projection.to_screen(x, y).toPoint()


def table(hall: HallArranger, number: int) -> QPoint:
    """The middle of a table in pixels."""
    return hall.area_of(number).center().toPoint()


def hold(hall: HallArranger, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Drag and keep holding."""
    QTest.mousePress(hall, LEFT, keys, start)
    QTest.mouseMove(hall, start + QPoint(15, 15))
    QTest.mouseMove(hall, end)


def drag(hall: HallArranger, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Drag and let go."""
    hold(hall, start, end, keys)
    QTest.mouseRelease(hall, LEFT, keys, end)


def test_a_table_is_dragged_and_snaps_to_a_quarter_of_the_grid(hall: HallArranger, told: list[tuple[Any, Any]]) -> None:
    x, y = spot(hall, 12)
    drag(hall, table(hall, 12), pixel(hall, x + 147, y + 151))
    assert told == [({12: (x + 150, y + 150)}, None)]
    assert spot(hall, 12) == (x + 150, y + 150)


def test_a_table_snaps_to_the_line_of_another(qtbot: QtBot, look: Look) -> None:
    hall = HallArranger()
    qtbot.addWidget(hall)
    tables = [StandingTable("1", 1, x=1000, y=1000), StandingTable("2", 2, x=1311, y=1400)]
    hall.set_layout(hall_layout(tables))
    hall.set_tables([HallTable(1), HallTable(2)])
    hall.resize(900, 700)
    hall.show()
    hall.set_arranging(True)
    hold(hall, table(hall, 1), pixel(hall, 1306, 1205))
    assert spot(hall, 1) == (1311, 1200)
    blue = QColor(current().colours.primary)
    picture = hall.grab().toImage()
    between = [pixel(hall, 1311, y) for y in range(1255, 1340)]
    assert any(picture.pixelColor(at.x() + near, at.y()) == blue for at in between for near in (-1, 0, 1))
    QTest.mouseRelease(hall, LEFT, NO_KEYS, pixel(hall, 1306, 1205))


def test_several_tables_move_together_and_are_told_once(hall: HallArranger, told: list[tuple[Any, Any]]) -> None:
    before = {number: spot(hall, number) for number in (10, 11, 12)}
    QTest.mouseClick(hall, LEFT, NO_KEYS, table(hall, 10))
    QTest.mouseClick(hall, LEFT, SHIFT, table(hall, 11))
    QTest.mouseClick(hall, LEFT, SHIFT, table(hall, 12))
    assert hall.selected == {10, 11, 12} and told == []
    x, y = before[11]
    drag(hall, table(hall, 11), pixel(hall, x + 1, y + 100))
    assert told == [({number: (x, y + 100) for number, (x, y) in before.items()}, None)]


def test_tables_in_a_rectangle_are_chosen(hall: HallArranger, told: list[tuple[Any, Any]]) -> None:
    x, y = spot(hall, 1)
    drag(hall, pixel(hall, x - 70, y - 55), pixel(hall, x + 130, y + 30))
    assert hall.selected == {1, 2}
    across, down = spot(hall, 12)
    drag(hall, pixel(hall, across + 60, down + 60), pixel(hall, across - 30, down - 30), SHIFT)
    assert hall.selected == {1, 2, 12} and told == []


def test_all_tables_are_chosen_and_moved_by_the_keyboard(hall: HallArranger, told: list[tuple[Any, Any]]) -> None:
    before = {number: spot(hall, number) for number in range(1, 13)}
    QTest.keyClick(hall, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(hall, Qt.Key.Key_Right)
    QTest.keyClick(hall, Qt.Key.Key_Down, SHIFT)
    assert told[0] == ({number: (x + 25, y) for number, (x, y) in before.items()}, None)
    assert told[1] == ({number: (x + 25, y + 100) for number, (x, y) in before.items()}, None)


def test_arrow_keys_lead_from_table_to_table_while_nothing_is_chosen(
    hall: HallArranger, told: list[tuple[Any, Any]]
) -> None:
    QTest.keyClick(hall, Qt.Key.Key_Right)
    assert hall.current() == 2
    QTest.keyClick(hall, Qt.Key.Key_Space)
    assert hall.selected == {2}
    QTest.keyClick(hall, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert hall.current() == 3 and hall.selected == {2} and told == []


def test_esc_takes_a_drag_back_and_then_chooses_nothing(hall: HallArranger, told: list[tuple[Any, Any]]) -> None:
    before = spot(hall, 12)
    hold(hall, table(hall, 12), QPoint(500, 300))
    assert spot(hall, 12) != before
    QTest.keyClick(hall, Qt.Key.Key_Escape)
    assert spot(hall, 12) == before and hall.selected == {12}
    QTest.mouseRelease(hall, LEFT, NO_KEYS, QPoint(500, 300))
    assert told == [] and spot(hall, 12) == before
    QTest.keyClick(hall, Qt.Key.Key_Escape)
    assert hall.selected == frozenset()


def test_the_stage_is_dragged_too(hall: HallArranger, told: list[tuple[Any, Any]]) -> None:
    stage = hall.plan().ground.stage
    middle = stage.center()
    drag(hall, pixel(hall, middle.x(), middle.y()), pixel(hall, middle.x() + 200, middle.y() + 20))
    places, moved = told[0]
    assert places == {}
    assert moved[2:] == (stage.width(), stage.height())
    assert moved[0] == pytest.approx(stage.left() + 200, abs=15)


def test_a_table_on_another_is_shown_with_a_warning_but_allowed(
    hall: HallArranger, told: list[tuple[Any, Any]]
) -> None:
    x, y = spot(hall, 6)
    end = pixel(hall, x + 25, y)
    hold(hall, table(hall, 12), end)
    warning = QColor(current().colours.warning_soft)
    picture = hall.grab().toImage()
    assert any(picture.pixelColor(end + QPoint(dx, 20)) == warning for dx in range(-10, 11))
    QTest.mouseRelease(hall, LEFT, NO_KEYS, end)
    assert told[0][0].keys() == {12}
    assert hall.plan().ground.spots[12] == pytest.approx((x + 25, y), abs=25)


def test_nothing_is_dragged_out_of_the_hall(hall: HallArranger, told: list[tuple[Any, Any]]) -> None:
    hall.select({1})
    for _ in range(60):
        QTest.keyClick(hall, Qt.Key.Key_Left, SHIFT)
    assert min(places[1][0] for places, _ in told) == 0


def test_at_an_edge_the_map_is_pushed_along_with_what_is_dragged(
    hall: HallArranger, told: list[tuple[Any, Any]]
) -> None:
    hall.zoom(2.5, QPointF(table(hall, 1)))
    x = spot(hall, 1)[0]
    edge = QPoint(hall.width() - 5, table(hall, 1).y())
    hold(hall, table(hall, 1), edge)
    at_first = spot(hall, 1)[0]
    assert hall._edge.isActive()
    for _ in range(10):
        hall._edge.timeout.emit()
    assert spot(hall, 1)[0] > at_first > x
    QTest.mouseRelease(hall, LEFT, NO_KEYS, edge)
    assert not hall._edge.isActive() and told[0][0][1][0] == spot(hall, 1)[0]


def test_a_click_that_shakes_moves_nothing(hall: HallArranger, told: list[tuple[Any, Any]]) -> None:
    at = table(hall, 5)
    QTest.mousePress(hall, LEFT, NO_KEYS, at)
    QTest.mouseMove(hall, at + QPoint(2, 1))
    QTest.mouseRelease(hall, LEFT, NO_KEYS, at + QPoint(2, 1))
    assert told == [] and hall.selected == {5}


def test_while_the_hall_is_not_arranged_nothing_can_be_moved(
    qtbot: QtBot, hall: HallArranger, told: list[tuple[Any, Any]]
) -> None:
    hall.set_arranging(False)
    hall.zoom(2, QPointF(450, 350))
    before = spot(hall, 6)
    drag(hall, table(hall, 6), table(hall, 6) + QPoint(50, 0))
    assert told == [] and spot(hall, 6) == before
    with qtbot.waitSignal(hall.chosen) as chosen:
        QTest.mouseClick(hall, LEFT, NO_KEYS, table(hall, 6))
    assert chosen.args == [6]

"""The hall map shows 4 to 200 tables in any window without overlap, and is worked by mouse and keyboard."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.ui.look import Look, apply_look
from facilitator.ui.widgets.hall import HallMap, HallTable
from facilitator.day.hall_grid import best_grid

STATES = ("ok", "warning", "bad", "none")


def tables(count: int) -> list[HallTable]:
    """So many tables in all states, with details of different length."""
    details = ("기록 17", "대기 3", "도움", "연결 없음")
    return [HallTable(number, details[number % 4], STATES[number % 4]) for number in range(1, count + 1)]


@pytest.fixture
def hall(qtbot: QtBot, look: Look) -> HallMap:
    """A map of 100 tables."""
    made = HallMap()
    qtbot.addWidget(made)
    made.set_tables(tables(100))
    made.resize(780, 700)
    made.show()
    return made


def distance(one: QRectF, other: QRectF) -> float:
    """Pixels between the middles of two circles."""
    away = one.center() - other.center()
    return hypot(away.x(), away.y())


@pytest.mark.parametrize("count", [4, 10, 37, 40, 100, 137, 200])
@pytest.mark.parametrize(("width", "height"), [(560, 480), (780, 700), (1100, 640)])
@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_tables_never_overlap_nor_leave_the_map(
    qapp: QApplication, qtbot: QtBot, count: int, width: int, height: int, scale: float
) -> None:
    apply_look(qapp, "light", scale)
    hall = HallMap()
    qtbot.addWidget(hall)
    hall.set_tables(tables(count))
    hall.resize(max(width, hall.minimumSizeHint().width()), max(height, hall.minimumSizeHint().height()))
    areas = [hall.area_of(number) for number in range(1, count + 1)]
    frame = QRectF(hall.rect())
    assert all(frame.contains(area) for area in areas)
    size = areas[0].width()
    assert size >= 24
    assert all(distance(one, other) >= size for one, other in combinations(areas, 2))
    apply_look(qapp, "light", 1.0)


@given(st.integers(1, 200), st.floats(200, 2000), st.floats(150, 1500), st.sampled_from([0.0, 18.0]))
@settings(max_examples=150, deadline=None)
def test_the_grid_has_a_place_for_every_table_and_no_empty_row(
    count: int, width: float, height: float, below: float
) -> None:
    grid = best_grid(count, width, height, below=below)
    assert grid.columns * grid.rows >= count > grid.columns * (grid.rows - 1)
    assert grid.columns * grid.wide == pytest.approx(width)
    assert grid.rows * grid.high == pytest.approx(height)


def test_a_hundred_tables_stand_in_rows_of_ten() -> None:
    assert best_grid(100, 780, 640).columns == 10


def test_no_tables_can_be_shown(qtbot: QtBot, look: Look) -> None:
    hall = HallMap()
    qtbot.addWidget(hall)
    hall.set_tables([])
    assert not hall.grab().isNull()
    assert hall.current() is None


def test_a_click_opens_a_table_and_beside_the_tables_nothing_happens(hall: HallMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hall.chosen) as chosen:
        QTest.mouseClick(hall, Qt.MouseButton.LeftButton, pos=hall.area_of(37).center().toPoint())
    assert chosen.args == [37]
    with qtbot.assertNotEmitted(hall.chosen):
        QTest.mouseClick(hall, Qt.MouseButton.LeftButton, pos=hall.rect().topLeft())


def test_arrow_keys_move_and_enter_opens(hall: HallMap, qtbot: QtBot) -> None:
    for key, number in (
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Down, 12),
        (Qt.Key.Key_Left, 11),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_End, 100),
        (Qt.Key.Key_Home, 1),
    ):
        QTest.keyClick(hall, key)
        assert hall.current() == number
    with qtbot.waitSignal(hall.chosen) as chosen:
        QTest.keyClick(hall, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_a_table_that_changes_keeps_its_place(hall: HallMap) -> None:
    before = hall.area_of(8)
    hall.set_current(8)
    hall.set_table(HallTable(8, "도움", "bad"))
    assert hall.area_of(8) == before
    assert hall.counts()["bad"] == 26
    assert hall.current() == 8


def test_a_table_that_is_gone_is_not_current_any_more(hall: HallMap) -> None:
    hall.set_current(90)
    hall.set_tables(tables(40))
    assert hall.current() == 1


def test_the_map_can_be_read_aloud_in_korean(hall: HallMap, korean: None) -> None:
    hall.set_tables(tables(40))
    hall.set_current(3)
    assert hall.accessibleName() == "회의장 지도, 테이블 40개"
    assert hall.accessibleDescription() == "3번 테이블 · 연결 없음"

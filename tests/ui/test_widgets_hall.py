"""The hall map shows 4 to 500 tables in any window without overlap, and is worked by mouse and keyboard."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest
from hands import mime
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.day.hall_grid import best_grid
from facilitator.day.hall_layout import HallLayout, hall_layout, set_up
from facilitator.day.hall_places import StandingTable
from facilitator.ui.look import Look, apply_look, current
from facilitator.ui.widgets.hall import HallHint, HallMap, HallTable
from facilitator.ui.widgets.hall_sight import Sight, Window

STATES = ("ok", "warning", "bad", "none")
NO_KEYS = Qt.KeyboardModifier.NoModifier


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


def standing(count: int, zones: int = 0, way: str = "") -> HallLayout:
    """So many tables as they stand, in zones one after the other."""
    tables = [
        StandingTable(str(n), n, f"zone {(n - 1) * zones // count}" if zones else "") for n in range(1, count + 1)
    ]
    if way:
        at = {place.table_id: place for place in set_up(tables, way)}
        tables = [StandingTable(t.id, t.number, t.zone, "", at[t.id].x, at[t.id].y) for t in tables]
    return hall_layout(tables)


def wheel(hall: HallMap, at: QPointF, turned: int, keys: Qt.KeyboardModifier = NO_KEYS) -> bool:
    """Turn the wheel of a mouse by so many notches; says whether the map made use of it."""
    event = QWheelEvent(
        at, hall.mapToGlobal(at), QPoint(), QPoint(0, 120 * turned), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(hall, event)
    return event.isAccepted()


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


@pytest.mark.parametrize("way", ["", "arcs", "staggered"])
@pytest.mark.parametrize(("count", "zones"), [(7, 0), (100, 5), (500, 5)])
def test_a_hall_is_seen_whole_wherever_its_tables_stand(
    qtbot: QtBot, look: Look, count: int, zones: int, way: str
) -> None:
    hall = HallMap()
    qtbot.addWidget(hall)
    hall.set_layout(standing(count, zones, way))
    hall.set_tables(tables(count))
    hall.resize(1100, 700)
    areas = [hall.area_of(number) for number in range(1, count + 1)]
    assert hall.fits
    assert all(QRectF(hall.rect()).contains(area) for area in areas)
    assert all(distance(one, other) >= one.width() for one, other in combinations(areas, 2))


def test_a_wheel_makes_larger_what_is_under_the_pointer(hall: HallMap) -> None:
    before = hall.area_of(37)
    assert wheel(hall, before.center(), 3)
    after = hall.area_of(37)
    assert after.width() > before.width() * 1.3
    assert distance(before, after) < 1
    assert not hall.fits


def test_a_wheel_that_can_make_nothing_smaller_is_left_to_the_page(hall: HallMap) -> None:
    assert not wheel(hall, QPointF(300, 300), -1)
    assert hall.fits


def test_ctrl_0_shows_the_whole_hall_again(hall: HallMap) -> None:
    before = hall.area_of(1)
    QTest.keyClick(hall, Qt.Key.Key_Plus)
    QTest.keyClick(hall, Qt.Key.Key_Plus)
    assert hall.area_of(1).width() > before.width()
    QTest.keyClick(hall, Qt.Key.Key_Minus)
    QTest.keyClick(hall, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert hall.fits and hall.area_of(1) == before


def test_the_whole_hall_goes_on_to_be_seen_in_a_larger_window_until_somebody_zooms(qtbot: QtBot, look: Look) -> None:
    hall = HallMap()
    qtbot.addWidget(hall)
    hall.set_layout(standing(100))
    hall.set_tables(tables(100))
    hall.resize(500, 400)
    small = hall.area_of(1).width()
    hall.resize(1000, 800)
    assert hall.area_of(1).width() == pytest.approx(2 * small, rel=0.2) and hall.fits
    hall.zoom(2)
    hall.resize(900, 700)
    assert not hall.fits and hall.area_of(1).width() > 2 * small


def drag(hall: HallMap, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Drag with the left button."""
    QTest.mousePress(hall, Qt.MouseButton.LeftButton, keys, start)
    QTest.mouseMove(hall, start + (end - start) / 2)
    QTest.mouseMove(hall, end)
    QTest.mouseRelease(hall, Qt.MouseButton.LeftButton, keys, end)


def test_an_enlarged_map_is_pushed_with_the_mouse_and_no_table_opens(hall: HallMap, qtbot: QtBot) -> None:
    hall.zoom(3)
    before = hall.area_of(55).center()
    with qtbot.assertNotEmitted(hall.chosen):
        drag(hall, before.toPoint(), before.toPoint() + QPoint(60, -40))
    moved = hall.area_of(55).center() - before
    assert (moved.x(), moved.y()) == pytest.approx((60, -40), abs=1)


def test_a_map_cannot_be_pushed_out_of_sight(hall: HallMap) -> None:
    hall.zoom(2)
    for _ in range(20):
        hall.pan(QPointF(500, 500))
    assert QRectF(hall.rect()).contains(hall.area_of(1))


def test_a_table_the_keyboard_goes_to_comes_into_sight(hall: HallMap) -> None:
    hall.zoom(4, QPointF(0, 0))
    assert not QRectF(hall.rect()).intersects(hall.area_of(100))
    QTest.keyClick(hall, Qt.Key.Key_End)
    assert QRectF(hall.rect()).contains(hall.area_of(100))


def test_arrow_keys_lead_to_the_nearest_table_in_their_direction(qtbot: QtBot, look: Look) -> None:
    hall = HallMap()
    qtbot.addWidget(hall)
    hall.set_layout(standing(40, 0, "arcs"))
    hall.set_tables(tables(40))
    hall.resize(800, 600)
    for number in (1, 7, 20, 40):
        for key, right, down in (
            (Qt.Key.Key_Right, 1, 0),
            (Qt.Key.Key_Left, -1, 0),
            (Qt.Key.Key_Down, 0, 1),
            (Qt.Key.Key_Up, 0, -1),
        ):
            hall.set_current(number)
            QTest.keyClick(hall, key)
            reached = hall.current()
            assert reached is not None
            way = hall.area_of(reached).center() - hall.area_of(number).center()
            assert reached == number or way.x() * right + way.y() * down > 0
            assert distance(hall.area_of(number), hall.area_of(reached)) < 3 * hall.area_of(1).width()


def test_when_the_circles_are_small_only_signs_are_drawn(qtbot: QtBot, look: Look) -> None:
    hall = HallMap()
    qtbot.addWidget(hall)
    hall.set_layout(standing(500))
    hall.set_tables(tables(500))
    hall.resize(300, 300)
    assert hall.plan().number_size == 0 and hall.plan().detail == ""
    assert not hall.grab().isNull()
    hall.resize(1440, 900)
    assert hall.plan().number_size >= 13


def colours_in(hall: HallMap, area: QRectF) -> set[str]:
    """The colours that are seen in a part of the map."""
    picture = hall.grab(area.toAlignedRect()).toImage()
    return {QColor(picture.pixel(x, y)).name().upper() for x in range(picture.width()) for y in range(picture.height())}


def test_a_table_to_find_has_a_ring_and_a_pin(hall: HallMap) -> None:
    around = hall.area_of(37).adjusted(-6, -6, 6, 6)
    assert current().colours.primary not in colours_in(hall, around)
    hall.set_marked([37])
    assert current().colours.primary in colours_in(hall, around)
    hall.set_marked([])
    assert current().colours.primary not in colours_in(hall, around)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_a_drop_would_do_takes_the_place_of_the_states(
    qapp: QApplication, qtbot: QtBot, hall: HallMap, scheme: str
) -> None:
    apply_look(qapp, scheme, 1.0)  # type: ignore[arg-type]
    colours = current().colours
    assert colours.bad_soft in colours_in(hall, hall.area_of(6))
    hall.set_hints({7: HallHint("-1", "ok"), 8: HallHint("+2", "bad")})
    assert colours.ok_soft in colours_in(hall, hall.area_of(7))
    assert colours.bad_soft in colours_in(hall, hall.area_of(8))
    assert colours.bad_soft not in colours_in(hall, hall.area_of(6))
    hall.set_hints({})
    assert colours.bad_soft in colours_in(hall, hall.area_of(6))
    apply_look(qapp, "light", 1.0)


def test_what_a_drop_would_do_is_written_beside_a_table_that_is_too_small_for_it(qtbot: QtBot, look: Look) -> None:
    hall = HallMap(accepts="application/x-people")
    qtbot.addWidget(hall)
    hall.set_tables(tables(200))
    hall.resize(500, 400)
    hall.show()
    hall.set_hints({number: HallHint("no seat is free here", "bad") for number in range(1, 201)})
    below = hall.area_of(50).translated(0, hall.area_of(50).height())
    assert hall.plan().detail == "" and current().colours.ink not in colours_in(hall, below)
    at, people = hall.area_of(50).center().toPoint(), mime("application/x-people", ["1"])
    for event in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(
            hall, event(at, Qt.DropAction.MoveAction, people, Qt.MouseButton.LeftButton, NO_KEYS)
        )  # fmt: skip
    assert current().colours.ink in colours_in(hall, below)
    QApplication.sendEvent(hall, QDragLeaveEvent())
    assert current().colours.ink not in colours_in(hall, below)


@given(
    zoom=st.floats(0.5, 8), at=st.tuples(st.floats(0, 900), st.floats(0, 600)), free=st.booleans(),
    start=st.tuples(st.floats(1, 4), st.floats(0, 1), st.floats(0, 1)),
)  # fmt: skip
def test_what_is_under_the_pointer_stays_there_unless_the_edge_is_reached(
    zoom: float, at: tuple[float, float], free: bool, start: tuple[float, float, float]
) -> None:
    window = Window(QRectF(100, 200, 1500, 800), QRectF(0, 0, 900, 600).size(), 2.0, 3.0, free)
    sight = window.bounded(Sight(*start))
    spot = window.project(sight).to_ground(QPointF(*at))
    after = window.zoomed(sight, zoom, QPointF(*at))
    assert after == Sight() or after == window.bounded(after)
    seen = window.project(after).to_screen(spot.x(), spot.y())
    at_edge = {after.x, after.y} & {0.0, 0.5, 1.0} or after != window.bounded(after)
    wide, high = 1500 * window.fitting_scale * after.zoom, 800 * window.fitting_scale * after.zoom
    corner = window.project(after).area(window.frame).topLeft()
    left, top = corner.x(), corner.y()
    pushed = min(abs(left), abs(top), abs(left + wide - 900), abs(top + high - 600)) < 1e-6
    assert at_edge or pushed or (seen.x(), seen.y()) == pytest.approx(at, abs=1e-6)


@pytest.mark.parametrize(("width", "brief_is_drawn"), [(760, True), (1400, False)])
def test_where_the_details_do_not_fit_the_brief_ones_are_written(
    qtbot: QtBot, look: Look, width: int, brief_is_drawn: bool
) -> None:
    pictures = []
    for brief in ("17", "18"):
        made = HallMap()
        qtbot.addWidget(made)
        made.set_layout(standing(100, zones=5))
        made.set_tables([HallTable(number, "기록 17건", "ok", brief=brief) for number in range(1, 101)])
        made.resize(width, width)
        pictures.append(made.grab().toImage())
    assert (pictures[0] != pictures[1]) is brief_is_drawn

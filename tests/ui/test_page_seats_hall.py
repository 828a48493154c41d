"""The hall on the seats page: coloured by what is asked, arranged in steps that can be undone, and dropped on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from days import Day, small_day, workplace
from hands import drop, mime, spied
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Session, Table
from facilitator.record.operations import (
    AddTable,
    ArrangeHall,
    CloseTable,
    EditTable,
    FreeSeats,
    MarkParticipants,
    MoveSeat,
    TablePlace,
)  # fmt: skip
from facilitator.ui.pages.rounds import RoundsPage
from facilitator.ui.pages.seats_hall import HallView
from facilitator.ui.pages.seats_people import PEOPLE_MIME
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.hall import HallHint


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=11)


@pytest.fixture
def view(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> HallView:
    view = HallView(workplace(day, tmp_path))
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.show_round(day.rounds[0])
    return view


def places(day: Day) -> dict[int, tuple[int | None, int | None]]:
    with day.record.reading() as reading:
        rows = reading.execute(select(Table.number, Table.x, Table.y).where(Table.session_id == day.session_id))
        return {row.number: (row.x, row.y) for row in rows}


def stage(day: Day) -> list[int]:
    with day.record.reading() as reading:
        return list(reading.get_one(Session, day.session_id).stage)


def shown(view: HallView) -> dict[int, tuple[str, str]]:
    """State and detail of each table on the map."""
    return {number: (table.state, table.detail) for number, table in view.map._tables.items()}


def legend(view: HallView) -> list[str]:
    return [chip.text for chip in view.legend.findChildren(Chip) if chip.isVisible()]


def drag_table(view: HallView, number: int, right: int, down: int) -> None:
    """Drag a table by so many hundredths of the grid."""
    scale = view.map.plan().projection.scale
    start = view.map.area_of(number).center().toPoint()
    end = start + QPoint(round(right * scale), round(down * scale))
    QTest.mousePress(view.map, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.map, start + QPoint(15, 15))
    QTest.mouseMove(view.map, end)
    QTest.mouseRelease(view.map, Qt.MouseButton.LeftButton, pos=end)


def test_tables_are_coloured_by_how_full_they_are(view: HallView, day: Day) -> None:
    assert shown(view) == {1: ("ok", "4 / 4명"), 2: ("ok", "4 / 4명"), 3: ("none", "3 / 4명")}
    assert legend(view) == ["꽉 참 2", "자리 남음 1"]
    view.desk.do("move", MoveSeat(round_id=day.rounds[0], participant_id=day.people[0], table_id=day.tables[2]))
    view.desk.settle()
    assert shown(view) == {1: ("none", "3 / 4명"), 2: ("ok", "4 / 4명"), 3: ("ok", "4 / 4명")}


def test_tables_are_coloured_by_who_has_arrived(view: HallView, day: Day) -> None:
    view.colours.button("arrivals").click()
    assert {state for state, _ in shown(view).values()} == {"none"}
    first = [id for place, id in enumerate(day.people) if place % 3 == 0]
    view.desk.do("arrive", MarkParticipants(ids=(*first, day.people[1]), state="arrived"))
    view.desk.settle()
    assert shown(view) == {1: ("ok", "4 / 4명"), 2: ("warning", "1 / 4명"), 3: ("none", "0 / 3명")}
    assert legend(view) == ["모두 도착 1", "일부 도착 1", "아직 없음 1"]


def test_tables_are_coloured_by_how_even_they_are_once_it_is_known(view: HallView, day: Day) -> None:
    view.colours.button("balance").click()
    assert {state for state, _ in shown(view).values()} == {"none"}
    view.set_score({day.tables[1]: 2})
    assert shown(view) == {1: ("ok", ""), 2: ("warning", "2개 벗어남"), 3: ("ok", "")}
    view.show_round(day.rounds[1])
    assert {state for state, _ in shown(view).values()} == {"none"}


def test_a_closed_table_says_so(view: HallView, day: Day) -> None:
    seats = tuple((round_id, id) for round_id in day.rounds for id in day.people[2::3])
    view.desk.do("close", FreeSeats(seats=seats), CloseTable(id=day.tables[2]))
    view.desk.settle()
    assert shown(view)[3] == ("warning", "닫힘")
    assert "닫힌 테이블" in view.map._tables[3].tip


def test_a_table_that_is_dragged_stands_there_and_undo_brings_the_whole_hall_back(view: HallView, day: Day) -> None:
    before = dict(view.map.plan().ground.spots)
    view.arrange.click()
    drag_table(view, 3, 200, 100)
    view.desk.settle()
    x, y = before[3]
    assert places(day)[3] == (x + 200, y + 100)
    assert {number: places(day)[number] for number in (1, 2)} == {number: before[number] for number in (1, 2)}
    assert stage(day) != []
    assert view.desk.undo_label == "배치도에서 3번 테이블 옮기기"
    view.desk.undo()
    view.desk.settle()
    assert set(places(day).values()) == {(None, None)} and stage(day) == []
    assert dict(view.map.plan().ground.spots) == before
    view.desk.redo()
    view.desk.settle()
    assert view.map.plan().ground.spots[3] == (x + 200, y + 100)


def test_moves_that_come_faster_than_they_are_saved_all_count(view: HallView, day: Day) -> None:
    view.arrange.click()
    x, y = view.map.plan().ground.spots[2]
    view.map.select({2})
    for _ in range(6):
        QTest.keyClick(view.map, Qt.Key.Key_Right)
    drag_table(view, 3, 0, 200)
    view.desk.settle()
    assert places(day)[2] == (x + 150, y)
    assert view.map.plan().ground.spots[2] == (x + 150, y)
    view.desk.undo()
    view.desk.settle()
    assert places(day)[2] == (x + 150, y)


def test_the_stage_is_moved_and_moved_back(view: HallView, day: Day) -> None:
    view.arrange.click()
    ground = view.map.plan().ground.stage
    projection = view.map.plan().projection
    start = projection.area(ground).center().toPoint()
    QTest.mousePress(view.map, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.map, start + QPoint(0, 15))
    QTest.mouseMove(view.map, start + QPoint(0, -30))
    QTest.mouseRelease(view.map, Qt.MouseButton.LeftButton, pos=start + QPoint(0, -30))
    view.desk.settle()
    assert stage(day)[1] < ground.top() and view.desk.undo_label == "무대 옮기기"
    view.desk.undo()
    view.desk.settle()
    assert stage(day) == []


def test_the_hall_is_set_up_in_one_step(view: HallView, day: Day) -> None:
    before = dict(view.map.plan().ground.spots)
    view.arrange.click()
    view.ways["rows"].click()
    view.desk.settle()
    assert view.desk.undo_label == ""
    view.ways["arcs"].click()
    view.desk.settle()
    assert dict(view.map.plan().ground.spots) != before
    assert None not in places(day)[1]
    view.ways["rows"].click()
    view.desk.settle()
    assert set(places(day).values()) == {(None, None)}
    view.desk.undo()
    view.desk.settle()
    assert None not in places(day)[1] and view.desk.undo_label == "회의장 배치: 부채꼴"
    view.desk.undo()
    view.desk.settle()
    assert dict(view.map.plan().ground.spots) == before


def test_setting_up_by_zone_is_offered_where_there_are_zones(view: HallView, day: Day) -> None:
    view.arrange.click()
    assert not view.ways["blocks"].isVisible()
    view.desk.do("zone", EditTable(id=day.tables[0], zone="창가"))
    view.desk.settle()
    assert view.ways["blocks"].isVisible()
    assert [zone.name for zone in view.map.plan().ground.zones] == ["창가", "돌봄"]


def test_a_hall_that_changes_elsewhere_is_shown_anew(view: HallView, day: Day) -> None:
    move = ArrangeHall(session_id=day.session_id, places=(TablePlace(table_id=day.tables[0], x=3000, y=3000),))
    view.desk.do("move", move)
    view.desk.settle()
    assert view.map.plan().ground.spots[1] == (3000, 3000)
    view.desk.do("add", AddTable(id=day.record.new_id(), session_id=day.session_id, number=4))
    view.desk.settle()
    assert shown(view).keys() == {1, 2, 3, 4}


def test_a_move_that_is_refused_puts_everything_back(view: HallView, day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    before = dict(view.map.plan().ground.spots)
    refused: list[Refused] = []
    view.desk.refused.connect(refused.append)

    def refuse(*_operations: object, **_rest: object) -> None:
        raise Refused("No.", "안 됩니다.")

    monkeypatch.setattr(day.record, "apply", refuse)
    view.arrange.click()
    drag_table(view, 3, 200, 100)
    view.desk.settle()
    assert len(refused) == 1 and dict(view.map.plan().ground.spots) == before


def test_people_are_dropped_on_a_table_and_seen_over_it_before(view: HallView, day: Day) -> None:
    dropped: list[tuple[str, Any]] = []
    over: list[str | None] = []
    view.people_dropped.connect(lambda table, ids: dropped.append((table, ids)))
    view.hovered.connect(over.append)
    at = QPointF(view.map.area_of(2).center())
    assert drop(view.map, mime(PEOPLE_MIME, day.people[:2]), at)
    assert dropped == [(day.tables[1], day.people[:2])]
    assert over == [day.tables[1], None]
    assert not drop(view.map, mime(PEOPLE_MIME, day.people[:1]), QPointF(3, 3))
    assert not drop(view.map, mime("text/plain", []), at)
    assert len(dropped) == 1


def test_hints_name_tables_by_their_ids(view: HallView, day: Day) -> None:
    view.set_hints({day.tables[0]: HallHint("-1", "ok"), "gone": HallHint("+1", "bad")})
    assert view.map._hints == {1: HallHint("-1", "ok")}
    view.set_hints({})
    assert view.map._hints == {}


def test_a_click_chooses_a_table(qtbot: QtBot, view: HallView, day: Day) -> None:
    with qtbot.waitSignal(view.chosen) as chosen:
        QTest.mouseClick(view.map, Qt.MouseButton.LeftButton, pos=view.map.area_of(2).center().toPoint())
    assert chosen.args == [day.tables[1]]
    view.set_current(day.tables[2])
    assert view.map.current() == 3


def test_see_all_is_offered_once_the_map_is_enlarged(view: HallView) -> None:
    assert not view.fit.isEnabled()
    view.map.zoom(2)
    assert view.fit.isEnabled()
    view.fit.click()
    assert view.map.fits and not view.fit.isEnabled()


def test_a_hidden_map_reads_nothing_until_it_is_shown(
    view: HallView, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.hide()
    reads: list[object] = []
    monkeypatch.setattr(day.record, "reading", spied(day.record.reading, reads, lambda: 1))
    view.desk.do("free", FreeSeats(seats=((day.rounds[0], day.people[0]),)))
    view.desk.settle()
    assert reads == []
    view.show()
    assert shown(view)[1] == ("none", "3 / 4명")


def test_the_rounds_page_shows_the_tables_where_they_stand(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path
) -> None:
    page = RoundsPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    rows = {page._hall.area_of(number).center().y() for number in (1, 2, 3)}
    places = tuple(
        TablePlace(table_id=id, x=1000 + 100 * number, y=1000 + 200 * number) for number, id in enumerate(day.tables)
    )
    page.desk.do("arrange", ArrangeHall(session_id=day.session_id, places=places))
    page.desk.settle()
    assert len({page._hall.area_of(number).center().y() for number in (1, 2, 3)}) == 3 > len(rows)
    page.desk.undo()
    page.desk.settle()
    assert {page._hall.area_of(number).center().y() for number in (1, 2, 3)} == rows

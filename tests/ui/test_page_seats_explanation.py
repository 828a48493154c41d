"""Why the seats are as they are: figures, bounds, and the cause of every fault, beside the tables."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from days import Day, small_day
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from seats_hands import explained, seats_page, write

from facilitator.day.seat import score
from facilitator.record.operations import AssignSeats, EditTable, SeatPlace
from facilitator.seating.causes import Causes, causes_of
from facilitator.ui.pages.seats import SeatsPage


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=11)


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[SeatsPage]:
    with seats_page(qtbot, day, tmp_path) as page:
        explained(page)
        yield page


def opened(page: SeatsPage) -> SeatsPage:
    page.notice.acted.emit()
    page.desk.settle()
    return page


def test_the_banner_leads_to_the_reasons_and_esc_leads_back(qtbot: QtBot, page: SeatsPage) -> None:
    assert "근거" in [button.text() for button in page.notice.findChildren(type(page.head.save)) if button.isVisible()]
    opened(page)
    assert page.beside.is_open and page.beside.panel.isVisible() and not page.side.isVisible()
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.beside.is_open and page.side.isVisible()


def test_every_attribute_has_its_share_of_tables_and_opens_its_values(page: SeatsPage, day: Day) -> None:
    opened(page)
    found = score(day.record, day.session_id, page.attributes)
    assert found is not None
    rows = page.beside.panel.rows
    assert [row.attribute for row in rows] == list(found.attributes)
    rows[0].open.click()
    texts = [label.text() for label in rows[0].findChildren(type(page.head.title))]
    first = found.attributes[0].values[0]
    assert first.value in texts and f"{first.in_band} / {first.cells}" in texts


def test_everybody_who_meets_again_stands_there_with_the_cause(page: SeatsPage, day: Day) -> None:
    opened(page)
    found = score(day.record, day.session_id, page.attributes)
    assert found is not None and found.score.repeats > 0
    faults = page.beside.panel.repeats.faults.faults
    assert len(faults) == found.score.repeats and all(fault.what and fault.why for fault in faults)
    assert f"{found.score.repeats}쌍" in page.beside.panel.words()
    assert len(page.beside.panel.cells.faults.faults) == found.score.cells_out


def test_a_click_on_a_fault_leads_to_its_round_and_table(qtbot: QtBot, page: SeatsPage, day: Day) -> None:
    assert page.place.round_id == day.rounds[0]
    page.places.choose(day.tables[2])
    opened(page)
    panel = page.beside.panel
    panel.parts.button("repeats").click()
    fault = panel.repeats.faults.faults[0]
    place = panel.repeats.visualRect(panel.repeats.faults.index(0)).topLeft() + QPoint(20, 20)
    qtbot.mouseClick(panel.repeats.viewport(), Qt.MouseButton.LeftButton, pos=place)
    page.desk.settle()
    assert fault.round_id == day.rounds[1] == page.place.round_id
    assert page.places.current_id == fault.table_id == day.tables[0]
    assert page.beside.is_open


def test_the_causes_are_found_beside_the_window_and_only_when_asked_for(
    page: SeatsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def watched(*given: Any) -> Causes:
        threads.append(threading.current_thread())
        return causes_of(*given)

    monkeypatch.setattr("facilitator.seating.explanation.causes_of", watched)
    explained(page)
    assert threads == []
    opened(page)
    assert threads and threading.main_thread() not in threads


def test_what_changes_in_the_seats_changes_the_reasons_while_they_are_open(page: SeatsPage, day: Day) -> None:
    opened(page)
    before = len(page.beside.panel.repeats.faults.faults)
    places = tuple(
        SeatPlace(round_id=day.rounds[1], participant_id=id, table_id=day.tables[(n + n // 3) % 3])
        for n, id in enumerate(day.people)
    )
    page.desk.do("other seats", AssignSeats(round_id=day.rounds[1], places=places))
    page.desk.settle()
    explained(page)
    assert len(page.beside.panel.repeats.faults.faults) < before


def test_the_reasons_are_saved_as_a_text(page: SeatsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "근거.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    said: list[str] = []
    page.said.connect(lambda text, _undo: said.append(text))
    opened(page).beside.panel.save.click()
    page.desk.settle()
    assert "성별" in target.read_text(encoding="utf-8") and "근거.txt" in said[0]


def test_seats_that_cannot_be_improved_are_green_and_say_so(
    qtbot: QtBot, look: object, korean: None, tmp_path: Path
) -> None:
    with seats_page(qtbot, small_day(tmp_path, rounds=1, people=12, seated=False), tmp_path) as page:
        page.seat_everybody()
        page.desk.settle()
        explained(page)
        assert page.notice.state == "ok" and "더 나아질 수 없는 배치입니다." in page.notice.text()
        assert "더 나아질 수 없는 배치입니다." in opened(page).beside.panel.words()


def test_where_tables_have_groups_it_says_who_got_the_first_choice(page: SeatsPage, day: Day) -> None:
    for id, name in zip(day.tables, ("주거", "주거", "돌봄"), strict=True):
        day.record.apply(EditTable(id=id, group=name))
    write(day, 0, group="주거")
    write(day, 2, group="주거; 돌봄")
    page.refresh()
    page.desk.settle()
    explained(page)
    assert "이 라운드에서 2명 중 1명이 1순위" in page.notice.text()
    words = opened(page).beside.panel.words()
    assert "1라운드 분야: 1순위 1명 · 2순위 1명" in words

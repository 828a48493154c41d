"""A laptop with 1366 x 768 pixels, as a note-taker's often is: nothing is cut at the side, and the window fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day
from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.record.operations import BallotOption, OpenBallot, PrepareBallot
from facilitator.ui import translations
from facilitator.ui.clock import Bell
from facilitator.ui.frame import DayFrame
from facilitator.ui.pages.notes import NotesPage
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.pages.votes import VotesPage
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.widgets.sidebar import STEPS
from facilitator.ui.window import Window

FREE = QSize(1366, 698)
"""What a task bar and a title bar leave of it."""
OPTIONS = (
    "한 가지 일로 살 수 있는 생활임금", "자식에게 기대지 않는 노후 소득", "오래 기다리지 않는 공공임대주택",
    "이사 걱정 없이 한 동네에서 오래 살기", "밤에도 맡길 수 있는 동네 어린이집",
)  # fmt: skip


@pytest.fixture
def day(tmp_path: Path) -> Day:
    day = small_day(tmp_path, open_round=1, notes=4, themes=4, tables=100, people=200, seats=4)
    ballot = day.record.new_id()
    options = tuple(BallotOption(id=day.record.new_id(), text=text) for text in OPTIONS)
    prepared = PrepareBallot(id=ballot, session_id=day.session_id, title="무엇부터 갖추어야 합니까", options=options)
    day.record.apply(prepared, OpenBallot(id=ballot))
    return day


@pytest.fixture(params=["ko", "en"])
def frame(
    qtbot: QtBot, look: object, korean: None, korean_words: Path, day: Day, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest,
) -> Iterator[DayFrame]:  # fmt: skip
    monkeypatch.setattr(Bell, "prepare", lambda _bell: None)
    monkeypatch.setattr("facilitator.ui.window.load", lambda app, name: translations.load(app, name, korean_words))
    window = Window(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(window)
    window.set_language(request.param)
    window.show_record(day.record)
    window.resize(FREE)
    window.show()
    assert window.frame is not None
    yield window.frame
    window.close()


def cut(page: QWidget) -> list[tuple[int, int]]:
    """Columns on the page that are broader than the room they have: (needed, there)."""
    QApplication.processEvents()
    found = []
    for column in page.findChildren(ScrollColumn):
        inside = column.widget()
        if inside is not None and column.isVisible() and inside.width() > column.viewport().width():
            found.append((inside.width(), column.viewport().width()))
    return found


def test_the_window_fits_on_the_screen_and_no_page_is_cut_at_the_side(frame: DayFrame) -> None:
    for step in STEPS:
        page = frame.go(step)
        frame.desk.settle()
        if isinstance(page, VotesPage):
            assert page.hands.isVisible()
        if isinstance(page, PreparePage):
            for section in ("session", "rounds", "tables", "participants"):
                page.show_section(section)
                assert cut(page) == [], section
        assert cut(page) == [], step
        assert frame.window().size() == FREE, step


def test_a_note_takers_page_does_not_scroll_while_the_list_of_notes_can(frame: DayFrame) -> None:
    frame.place.take_role("note-taker")
    page = frame.go("notes")
    assert isinstance(page, NotesPage)
    frame.desk.settle()
    QApplication.processEvents()
    left = next(one for one in page.findChildren(ScrollColumn) if one.isAncestorOf(page.list))
    assert left.verticalScrollBar().maximum() == 0


def test_fields_side_by_side_stay_equally_high_where_the_page_is_tight(frame: DayFrame) -> None:
    page = frame.go("prepare")
    assert isinstance(page, PreparePage)
    page.show_section("session")
    frame.desk.settle()
    QApplication.processEvents()
    fields = page.findChildren(QComboBox) + page.findChildren(QDateEdit) + page.findChildren(QTimeEdit)
    assert len({field.height() for field in fields if field.isVisible()}) == 1

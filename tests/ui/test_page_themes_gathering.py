"""A large round: the theme team begins with its first notes while the others are read beside the window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from days import Day, small_day, workplace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session as OrmSession

from facilitator.day import board_first
from facilitator.day.board import Board
from facilitator.day.proposal import TakenGroup
from facilitator.record.operations import AddNote, FileNote
from facilitator.ui.pages import themes, themes_gathering, themes_to_hall
from facilitator.ui.pages.themes import ThemesPage

NOTES_A_TABLE = 3


@pytest.fixture
def day(tmp_path: Path) -> Day:
    """Nine notes of three tables, the last of them filed."""
    day = small_day(tmp_path, open_round=1, notes=NOTES_A_TABLE, themes=2)
    day.record.apply(FileNote(theme_id=day.themes[0], note_ids=(day.notes[-1],)))
    return day


@pytest.fixture
def rest(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Every round is a large one, of which one table is read first; the rest has been read, but comes when this is set."""
    come = Event()
    whole = themes_gathering._whole

    def held(reading: OrmSession, round_id: str, told: Callable[[int], None] = lambda _read: None) -> Board:
        board = whole(reading, round_id, told)
        assert threading.current_thread() is threading.main_thread() or come.wait(60)
        return board

    monkeypatch.setattr(themes_gathering, "_whole", held)
    monkeypatch.setattr(themes_gathering, "MANY", 1)
    monkeypatch.setattr(themes_gathering, "TO_BEGIN_WITH", 1)
    monkeypatch.setattr(board_first, "TABLES_AT_ONCE", 1)
    yield come
    come.set()


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, rest: Event, tmp_path: Path) -> Iterator[ThemesPage]:
    page = ThemesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 1000)
    page.show()
    page.activateWindow()
    page.list.setFocus()
    yield page
    rest.set()
    page.leave()
    page.desk.settle()


def rows(page: ThemesPage) -> list[str]:
    return [note.id for note in page.list.board.notes]


def all_read(qtbot: QtBot, page: ThemesPage, rest: Event) -> None:
    rest.set()
    page.desk.settle()
    qtbot.waitUntil(lambda: page.sorting.board.whole)


def figures(page: ThemesPage, theme: str) -> str:
    return page.right.wall.cards[theme]._figures.text()


def test_the_first_notes_stand_there_and_no_figure_claims_to_be_that_of_the_round(
    qtbot: QtBot, page: ThemesPage, day: Day, rest: Event
) -> None:
    assert rows(page) == day.notes[:NOTES_A_TABLE]
    assert page.left._title.text() == "기록을 읽는 중 …"
    assert page.left._aside.text() in ("9건 중 3건", "9건 중 9건")
    assert figures(page, day.themes[0]) == "…" and page.right.coverage.figures.text() == "기록을 읽는 중 …"
    all_read(qtbot, page, rest)
    assert rows(page) == day.notes[:-1]
    assert "8" in page.left._title.text() and "1" in figures(page, day.themes[0])


def test_a_note_filed_while_the_others_are_read_stays_filed(
    qtbot: QtBot, page: ThemesPage, day: Day, rest: Event
) -> None:
    page.list.setCurrentIndex(page.list.board.index(1))
    qtbot.keyClick(page.list, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    all_read(qtbot, page, rest)
    assert rows(page) == [id for id in day.notes[:-1] if id != day.notes[1]]
    assert [theme.notes for theme in page.themes] == [1, 1]


def test_where_somebody_reads_stays_where_it_is_when_the_others_come(
    qtbot: QtBot, page: ThemesPage, day: Day, rest: Event
) -> None:
    page.list.setCurrentIndex(page.list.board.index(2))
    all_read(qtbot, page, rest)
    assert page.list.current_note is not None and page.list.current_note.id == day.notes[2]


def test_nobody_is_told_that_all_is_read_before_it_is(
    qtbot: QtBot, page: ThemesPage, rest: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(themes_to_hall, "skipping_the_rest", lambda _page, board: asked.append(len(board.unread)))
    page.to_hall.make_ballot()
    assert asked == []
    all_read(qtbot, page, rest)
    assert asked == [8]


def test_another_round_is_not_overtaken_by_the_one_before(
    qtbot: QtBot, page: ThemesPage, day: Day, rest: Event
) -> None:
    page.place.go(round_id=day.rounds[1])
    all_read(qtbot, page, rest)
    assert rows(page) == [] and page.sorting.board.round_id == day.rounds[1]


def test_what_happened_while_another_page_was_open_is_all_that_is_read_when_somebody_comes_back(
    qtbot: QtBot, page: ThemesPage, day: Day, rest: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_read(qtbot, page, rest)
    page.hide()
    new = [page.desk.record.new_id() for _ in range(2)]
    for id in new:
        note = AddNote(id=id, round_id=day.rounds[0], table_id=day.tables[2], kind="idea", text=id)
        page.desk.do("note", note)
    page.desk.do("file", FileNote(theme_id=day.themes[0], note_ids=(day.notes[0],)))
    page.desk.settle()
    assert rows(page) == day.notes[:-1]
    monkeypatch.setattr(ThemesPage, "refresh", lambda _page: pytest.fail("the whole round was read again"))
    page.show()
    assert rows(page) == [*day.notes[1:-1], *new]
    assert [theme.notes for theme in page.themes] == [2, 0]


def test_a_proposal_with_many_notes_is_taken_without_the_window_standing_still(
    qtbot: QtBot, page: ThemesPage, day: Day, rest: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_read(qtbot, page, rest)
    rest.clear()
    monkeypatch.setattr(themes, "CHANGED_AT_ONCE", 2)
    monkeypatch.setattr(themes, "MANY", 2)
    asked: list[int] = []
    monkeypatch.setattr(themes_to_hall, "skipping_the_rest", lambda _page, board: asked.append(len(board.unread)))
    page.right.taking.take([TakenGroup("점심", tuple(day.notes[:5]))])
    qtbot.waitUntil(lambda: len(page.right.wall.cards) == 3)
    (made,) = set(page.right.wall.cards) - set(day.themes)
    assert figures(page, made) == "…" and page.left._title.text() == "기록을 읽는 중 …"
    page.to_hall.make_ballot()
    assert asked == []
    all_read(qtbot, page, rest)
    qtbot.waitUntil(lambda: "5" in figures(page, made))
    assert rows(page) == day.notes[5:-1] and asked == [3]

"""Each of the theme team sees on the board who else reads which note."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, NoWords, Split, small_day
from PySide6.QtCore import QRectF, QSettings, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot
from themes_hands import themes_page

from facilitator.day.words_beside import WordsBeside
from facilitator.live.hub_process import HubProcess
from facilitator.live.joining import Wish, join
from facilitator.live.wire import Reader
from facilitator.record.operations import FileNote
from facilitator.ui.clock import Bell
from facilitator.ui.look import Look
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.pages.themes_list import BoardList
from facilitator.ui.pages.themes_readers import draw_readers
from facilitator.ui.settings import Settings
from facilitator.ui.window import Window

PATIENCE = 60_000


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2, themes=2)


@pytest.fixture
def team(
    qtbot: QtBot, look: Look, korean: None, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[ThemesPage, ThemesPage]]:
    """The boards of two laptops of the theme team, by way of a hub."""
    monkeypatch.setattr(Bell, "prepare", lambda _bell: None)
    monkeypatch.setattr(WordsBeside, "words_of_all", NoWords.words_of_all)
    windows: list[Window] = []
    with HubProcess(day.record.path, "127.0.0.1:0") as hub:
        for name in ("왼쪽", "오른쪽"):
            settings = Settings(QSettings(str(tmp_path / f"{name}.ini"), QSettings.Format.IniFormat))
            settings.language = "ko"
            windows.append(Window(settings))
            qtbot.addWidget(windows[-1])
            windows[-1].show_record(join(hub.code, Wish("theme team", None, name), tmp_path / f"{name}.roundtable"))
            windows[-1].show()
        boards = [board(window) for window in windows]
        qtbot.waitUntil(
            lambda: [len(page.list.board.notes) for page in boards] == 2 * [len(day.notes)], timeout=PATIENCE
        )
        yield boards[0], boards[1]
        for window in windows:
            window.close()


@pytest.fixture
def page(qtbot: QtBot, look: Look, korean: None, day: Day, tmp_path: Path) -> Iterator[ThemesPage]:
    """The board of one laptop alone."""
    with themes_page(qtbot, day, tmp_path, words=Split(), height=800) as page:
        yield page


def board(window: Window) -> ThemesPage:
    assert window.frame is not None
    page = window.frame.page
    assert isinstance(page, ThemesPage)
    return page


def put_cursor(notes: BoardList, note_id: str) -> None:
    row = notes.board.row_of(note_id)
    assert row is not None
    notes.setCurrentIndex(notes.board.index(row))


def said(notes: BoardList, note_id: str, role: Qt.ItemDataRole = Qt.ItemDataRole.AccessibleTextRole) -> str:
    row = notes.board.row_of(note_id)
    assert row is not None
    return str(notes.board.index(row).data(role) or "")


def meet(page: ThemesPage, *readers: tuple[str, str]) -> None:
    """The hub says who reads which note: names and notes."""
    page.work.readers._take(tuple(Reader(f"station {name}", name, note) for name, note in readers))


def test_two_laptops_see_each_others_names_on_the_notes_that_they_read(
    qtbot: QtBot, team: tuple[ThemesPage, ThemesPage], day: Day
) -> None:
    left, right = team
    put_cursor(left.list, day.notes[0])
    put_cursor(right.list, day.notes[3])
    qtbot.waitUntil(lambda: "왼쪽" in said(right.list, day.notes[0]), timeout=PATIENCE)
    qtbot.waitUntil(lambda: "오른쪽" in said(left.list, day.notes[3]), timeout=PATIENCE)
    put_cursor(left.list, day.notes[1])
    qtbot.waitUntil(lambda: "왼쪽" in said(right.list, day.notes[1]), timeout=PATIENCE)
    assert "왼쪽" not in said(right.list, day.notes[0])


def test_who_goes_to_another_page_reads_no_note(qtbot: QtBot, team: tuple[ThemesPage, ThemesPage], day: Day) -> None:
    left, right = team
    put_cursor(left.list, day.notes[0])
    qtbot.waitUntil(lambda: "왼쪽" in said(right.list, day.notes[0]), timeout=PATIENCE)
    left.leave()
    qtbot.waitUntil(lambda: "왼쪽" not in said(right.list, day.notes[0]), timeout=PATIENCE)


def test_alone_nothing_is_said_of_others(page: ThemesPage, day: Day) -> None:
    assert "읽는 사람" not in said(page.list, day.notes[0])
    assert said(page.list, day.notes[0], Qt.ItemDataRole.ToolTipRole) == ""


def test_the_window_beside_the_hub_has_no_name_and_is_the_organizer(page: ThemesPage, day: Day) -> None:
    meet(page, ("", day.notes[0]), ("노트북 2", day.notes[0]))
    assert "운영자, 노트북 2" in said(page.list, day.notes[0], Qt.ItemDataRole.ToolTipRole)
    meet(page)
    assert said(page.list, day.notes[0], Qt.ItemDataRole.ToolTipRole) == ""


def test_in_an_opened_theme_too_the_others_are_seen_and_the_note_there_is_told(
    qtbot: QtBot, page: ThemesPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str | None] = []
    monkeypatch.setattr(page.work.readers, "read", told.append)
    page.desk.do("", FileNote(theme_id=day.themes[0], note_ids=(day.notes[2],)))
    page.desk.settle()
    page.right.open(day.themes[0])
    meet(page, ("왼쪽", day.notes[2]))
    assert "왼쪽" in said(page.right.detail.list, day.notes[2])
    assert told[-1] == day.notes[2]
    page.right.back()
    put_cursor(page.list, day.notes[1])
    assert told[-1] == day.notes[1]


def test_a_row_says_who_reads_a_note_that_is_folded_under_it(qtbot: QtBot, page: ThemesPage, day: Day) -> None:
    alike = {day.notes[0]: day.notes[0], day.notes[3]: day.notes[0]}
    page.left._fold(alike)
    meet(page, ("왼쪽", day.notes[3]))
    assert page.list.board.row_of(day.notes[3]) is None
    assert "왼쪽" in said(page.list, day.notes[0])


@pytest.mark.parametrize(
    ("names", "wide", "drawn"),
    [((), 300, False), (("왼쪽",), 300, True), (("왼쪽", "오른쪽", "가운데", "뒤"), 300, True), (("왼쪽",), 10, False)],
)
def test_signs_take_no_more_room_than_there_is(look: Look, names: tuple[str, ...], wide: int, drawn: bool) -> None:
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    blank = image.copy()
    painter = QPainter(image)
    taken = draw_readers(painter, QRectF(20, 10, wide, 20), names)
    painter.end()
    assert 0 <= taken <= wide and (taken > 0) == drawn and (image != blank) == drawn
    beside = image.copy(0, 0, 20, 40)
    assert beside == blank.copy(0, 0, 20, 40)


def test_nothing_new_is_read_while_a_person_scrolls(page: ThemesPage, day: Day) -> None:
    begun: list[object] = []
    page.desk.settle()
    page.left.words._rest.stop()
    page.list.verticalScrollBar().setRange(0, 100)
    page.list.verticalScrollBar().setValue(50)
    page.left.words._desk.run = lambda *work, **more: begun.append(work)  # type: ignore[method-assign, assignment]
    page.left.words._waiting = {note.id: note for note in page.list.board.notes}
    page.left.words._read_on()
    assert begun == []
    page.left.words._rest.stop()
    page.left.words._read_on()
    assert len(begun) == 1

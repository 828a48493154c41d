"""The window around the pages: menus, undo by name, warning, language and look, roles, closing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day
from hands import compose, spied
from PySide6.QtCore import QPointF, QSettings, Qt
from PySide6.QtGui import QAction, QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.operations import CloseRound, ExtendRound, OpenRound
from facilitator.record.verify import verify
from facilitator.ui import translations
from facilitator.ui.clock import Bell
from facilitator.ui.frame import DayFrame
from facilitator.ui.look import look as look_of
from facilitator.ui.pages.in_order import PAGES
from facilitator.ui.pages.notes import NotesPage
from facilitator.ui.pages.themes import ThemesPage
from facilitator.ui.pages.votes import VotesPage
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.window import Window


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2, themes=2)


@pytest.fixture
def rung(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    rung: list[str] = []
    monkeypatch.setattr(Bell, "prepare", lambda _bell: None)
    monkeypatch.setattr(Bell, "ring", lambda _bell, name: rung.append(name))
    return rung


@pytest.fixture
def window(
    qtbot: QtBot, look: object, korean_words: Path, day: Day, tmp_path: Path, rung: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Window]:  # fmt: skip
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    monkeypatch.setattr(
        "facilitator.ui.window.load", lambda app, language: translations.load(app, language, korean_words)
    )
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window = Window(settings)
    qtbot.addWidget(window)
    window.set_language("ko")
    window.set_scheme("light")
    window.show_record(day.record)
    window.show()
    yield window
    window.close()
    translations.load(app, "en")
    look_of(app).show("light")


def frame_of(window: Window) -> DayFrame:
    assert window.frame is not None
    return window.frame


def action(window: Window, shortcut: str) -> QAction:
    return next(one for one in window.menus.all_actions() if one.shortcut().toString() == shortcut)


def notes(window: Window) -> NotesPage:
    page = frame_of(window).go("notes")
    assert isinstance(page, NotesPage)
    return page


def test_a_running_round_opens_the_rounds_page(window: Window) -> None:
    assert frame_of(window).page.KEY == "rounds" and frame_of(window).top.timer.isVisible()


def test_alt_and_a_figure_open_the_steps_of_the_day(window: Window) -> None:
    opened = []
    for number in range(1, 10):
        action(window, f"Alt+{number}").trigger()
        opened.append(frame_of(window).page.KEY)
    frame_of(window).desk.settle()
    assert opened == [page.KEY for page in PAGES]


def test_the_edit_menu_names_what_undo_and_redo_would_do(window: Window, day: Day) -> None:
    desk = frame_of(window).desk
    assert not window.menus._undo.isEnabled()
    desk.do("라운드 연장", ExtendRound(id=day.rounds[0], minutes=5))
    desk.settle()
    assert window.menus._undo.text().endswith(": 라운드 연장") and window.menus._undo.isEnabled()
    window.menus._undo.trigger()
    desk.settle()
    assert not window.menus._undo.isEnabled() and window.menus._redo.text().endswith(": 라운드 연장")
    window.menus._redo.trigger()
    desk.settle()
    assert window.menus._undo.isEnabled()


def test_ctrl_f_goes_to_the_search_of_the_page(qtbot: QtBot, window: Window) -> None:
    page = frame_of(window).go("themes")
    assert isinstance(page, ThemesPage)
    window.activateWindow()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.left.search.hasFocus()


def test_three_minutes_before_the_end_is_seen_and_heard(window: Window, rung: list[str]) -> None:
    frame = frame_of(window)
    frame.clock.warned.emit()
    assert rung == ["warning"] and frame.warning.isVisible() and "3분" in frame.warning.text()
    frame.clock.ended.emit()
    assert rung == ["warning", "end"] and frame.warning.state == "bad"


def test_between_rounds_no_warning_and_no_clock_are_shown(window: Window, day: Day) -> None:
    frame = frame_of(window)
    frame.clock.warned.emit()
    frame.desk.do("close", CloseRound(id=day.rounds[0]))
    frame.desk.settle()
    assert not frame.warning.isVisible() and not frame.top.timer.isVisible()


def test_a_refusal_is_told_in_words(window: Window, day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("facilitator.ui.frame.tell_refusal", lambda _parent, what, *_more: told.append(what))
    frame_of(window).desk.do("open", OpenRound(id=day.rounds[1]))
    frame_of(window).desk.settle()
    assert told == ["1라운드가 아직 열려 있습니다. 먼저 닫은 뒤 2라운드를 여십시오."]


def test_a_note_taker_sees_only_the_notes(window: Window) -> None:
    frame = frame_of(window)
    assert notes(window)._chooser.isVisible()
    action(window, "Ctrl+Shift+T").trigger()
    assert frame.page.KEY == "notes"
    for key in ("rounds", "votes", "archive"):
        assert frame.go(key).KEY == "notes"
    assert not notes(window)._chooser.isVisible()
    shortcuts = {one.shortcut().toString() for one in window.menus.all_actions()}
    assert "Alt+5" in shortcuts and not shortcuts & {"Alt+1", "Alt+4", "Alt+9", "F5"}
    action(window, "Ctrl+Shift+T").trigger()
    assert notes(window)._chooser.isVisible()
    assert frame.go("rounds").KEY == "rounds"


def test_the_language_changes_on_every_page_and_nothing_typed_is_lost(window: Window, day: Day) -> None:
    frame = frame_of(window)
    for page in PAGES:
        frame.go(page.KEY)
    frame.desk.settle()
    votes = frame.go("votes")
    assert isinstance(votes, VotesPage)
    votes._new()
    votes.editor._rows[0][1].setText("typed option")
    themes = frame.go("themes")
    assert isinstance(themes, ThemesPage)
    themes.right.open(day.themes[0])
    compose(themes.right.detail.summary, "", commit="쓰다 만 요약")
    writing = notes(window).writing.box
    compose(writing, "", commit="쓰다 만 기")
    compose(writing, "록")
    for language in ("en", "ko", "en"):
        window.set_language(language)
        QApplication.processEvents()
        for page in PAGES:
            shown = frame.go(page.KEY)
            frame.desk.settle()
            words = [one.text() for one in shown.page_actions()]
            if words:
                korean = any("가" <= letter <= "힣" for letter in "".join(words))
                assert korean == (language == "ko"), (page.KEY, words)
    assert notes(window)._chooser.count() == 3
    assert writing.text_with_preedit() == "쓰다 만 기록"
    assert votes.editor._rows[0][1].text() == "typed option"
    assert themes.right.detail.summary.text_with_preedit() == "쓰다 만 요약"


def test_dark_and_light_change_at_once_and_keep_what_is_typed(window: Window) -> None:
    writing = notes(window).writing.box
    compose(writing, "", commit="돌봄")
    shades = []
    for scheme in ("dark", "light"):
        window.set_scheme(scheme)
        shades.append(window.grab().toImage().pixelColor(window.width() - 8, window.height() - 8).lightness())
    assert shades[0] < 100 < shades[1]
    assert writing.text_with_preedit() == "돌봄"


def test_closing_the_window_keeps_what_is_typed_and_the_record_is_whole(
    window: Window, day: Day, tmp_path: Path
) -> None:
    page = notes(window)
    compose(page.writing.box, "", commit="집에서 돌보는 가")
    compose(page.writing.box, "정")
    window.close()
    assert window.frame is None
    with Record.open(tmp_path / "small.roundtable") as record:
        assert record.draft(f"new/{day.rounds[0]}/{day.tables[0]}") == "집에서 돌보는 가정"
        assert verify(record).ok


def test_closing_the_record_goes_back_to_the_first_page(window: Window) -> None:
    window.show_big_screen()
    window.close_record()
    assert window.frame is None and window._screen is None
    assert not any(one.shortcut().toString() == "Alt+1" for one in window.menus.all_actions())


def test_the_big_screen_can_be_closed_and_opened_again(window: Window, day: Day) -> None:
    for _ in range(2):
        window.show_big_screen()
        assert window._screen is not None and window._screen.isVisible()
        window._screen.close()
        assert window._screen is None
    frame_of(window).desk.do("longer", ExtendRound(id=day.rounds[0], minutes=5))
    frame_of(window).desk.settle()
    frame_of(window).clock.tick()


def pointed_at(frame: DayFrame) -> str:
    """What the undo button of a toast says when the pointer comes to it."""
    button = frame.toasts.findChild(Button)
    toast = button.parentWidget() if button is not None else None
    assert button is not None and toast is not None
    place = QPointF(1, 1)
    QApplication.sendEvent(toast, QEnterEvent(place, place, place))
    return button.toolTip()


def test_a_toast_offers_the_way_back(window: Window, day: Day) -> None:
    frame = frame_of(window)
    frame.desk.do("longer", ExtendRound(id=day.rounds[0], minutes=5))
    frame.desk.settle()
    frame.say("5분 늘렸습니다.", undo=True)
    assert frame.toasts.texts() == ["5분 늘렸습니다."]
    assert pointed_at(frame) == f"되돌리기: {frame.desk.undo_label}" != "되돌리기: "
    frame.desk.undo()
    frame.desk.settle()
    assert pointed_at(frame) == "", "there is nothing left to take back"


def test_an_open_record_tells_that_all_is_saved(window: Window, day: Day) -> None:
    said: list[str] = []
    frame = frame_of(window)
    real = frame.top.set_chip
    frame.top.set_chip = spied(real, said, lambda _key, _text, state: state)  # type: ignore[method-assign]
    frame.desk.do("longer", ExtendRound(id=day.rounds[0], minutes=5))
    frame.desk.settle()
    assert said == ["warning", "ok"]


def test_refusals_have_both_languages() -> None:
    refused = Refused("no", "안 됩니다")
    assert (refused.text("en"), refused.text("ko")) == ("no", "안 됩니다")

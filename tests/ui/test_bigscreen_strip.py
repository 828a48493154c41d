"""The lead facilitator's hand on the big screen: the preview shows what the hall sees, and buttons change it."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot
from record_closing import closing

from facilitator.day.on_screen import ScreenState
from facilitator.record.models import Screen
from facilitator.record.operations import BallotOption, OpenBallot, PrepareBallot, ShowOnScreen
from facilitator.ui.bigscreen import BigScreen
from facilitator.ui.bigscreen.set_up import SetUpScreenDialog
from facilitator.ui.bigscreen.strip import ScreenStrip
from facilitator.ui.pages.rounds import RoundsPage


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2, themes=2)


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> RoundsPage:
    page = RoundsPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1240, 800)
    page.show()
    return page


@pytest.fixture
def strip(page: RoundsPage) -> ScreenStrip:
    return page.screen_strip


def settle(strip: ScreenStrip) -> None:
    strip.showing.work.desk.settle()


def chosen(day: Day) -> str:
    with day.record.reading() as reading:
        return reading.get_one(Screen, day.session_id).scene


def test_a_scene_that_is_chosen_is_what_the_hall_sees(qtbot: QtBot, page: RoundsPage, strip: ScreenStrip) -> None:
    screen = BigScreen(page.work)
    strip.scenes.button("themes").click()
    settle(strip)
    assert screen.scene == "themes"
    assert strip.preview.words() == screen.canvas.words()
    screen.close()


def test_the_preview_is_the_same_picture_painted_small(strip: ScreenStrip) -> None:
    strip.preview.set_sheet_size(QSize(1024, 768))
    assert strip.preview.sheet.width == 1024
    assert strip.preview.heightForWidth(256) == 192


def test_f6_goes_through_the_pages_and_then_to_the_next_scene(page: RoundsPage, strip: ScreenStrip, day: Day) -> None:
    go_on = next(action for action in page.page_actions() if action.shortcut().toString() == "F6")
    written = "안내 말씀입니다. " * 60
    page.desk.do("text", ShowOnScreen(session_id=day.session_id, scene="text", detail=written))
    settle(strip)
    pages = strip.showing.count
    assert pages > 1
    for _ in range(pages - 1):
        go_on.trigger()
        settle(strip)
    assert strip.showing.page == pages - 1 and chosen(day) == "text"
    go_on.trigger()
    settle(strip)
    assert chosen(day) == "question"


def test_the_result_has_a_button_that_shows_it_and_one_that_holds_it_back(
    page: RoundsPage, strip: ScreenStrip, day: Day
) -> None:
    ballot = day.record.new_id()
    options = tuple(BallotOption(id=day.record.new_id(), text=text) for text in "가나")
    prepare = PrepareBallot(id=ballot, session_id=day.session_id, title="먼저 할 일", options=options)
    page.desk.do("vote", prepare, OpenBallot(id=ballot))
    page.desk.settle()
    page.desk.do("close", *closing(day.record, ballot))
    settle(strip)
    strip.scenes.button("result").click()
    settle(strip)
    assert not strip.release.isHidden() and strip.hold.isHidden() and "%" not in strip.preview.words()
    strip.release.click()
    settle(strip)
    assert strip.release.isHidden() and not strip.hold.isHidden() and "0.0%" in strip.preview.words()


def test_a_written_text_stands_on_the_screen_and_comes_back_with_its_button(
    strip: ScreenStrip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.ui.bigscreen.strip.ask_line", lambda *_: "15분 쉽니다")
    strip.write.click()
    settle(strip)
    assert strip.preview.words() == "15분 쉽니다"
    strip.scenes.button("themes").click()
    settle(strip)
    strip.scenes.button("text").click()
    settle(strip)
    assert strip.preview.words() == "15분 쉽니다"


def test_setting_up_says_how_high_the_letters_will_be(qtbot: QtBot, look: object, korean: None) -> None:
    dialog = SetUpScreenDialog(ScreenState())
    qtbot.addWidget(dialog)
    assert "15 cm" in dialog.meaning.text()
    dialog.height_box.setValue(1.0)
    assert "너무 작" in dialog.meaning.text() or "작아" in dialog.meaning.text()
    assert dialog.centimetres == (100, 3_000)

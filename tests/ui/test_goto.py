"""Ctrl+K: a few letters lead to every page, table, round and action."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from facilitator.ui.clock import Bell
from facilitator.ui.goto import GoAnywhere
from facilitator.ui.settings import Settings
from facilitator.ui.window import Window


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, tables=12, people=0)


@pytest.fixture
def window(qtbot: QtBot, look: object, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr(Bell, "prepare", lambda _bell: None)
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = "en"
    window = Window(settings)
    qtbot.addWidget(window)
    window.show_record(day.record)
    window.show()
    yield window
    window.close()


def opened(qtbot: QtBot, window: Window) -> GoAnywhere:
    assert window.frame is not None
    box = GoAnywhere(window.frame, window.menus.all_actions())
    qtbot.addWidget(box)
    return box


def shown(box: GoAnywhere) -> list[str]:
    return [box._list.item(row).text().split("    ")[0] for row in range(box._list.count())]


def test_a_number_finds_the_table_of_that_number_first(qtbot: QtBot, window: Window, day: Day) -> None:
    box = opened(qtbot, window)
    qtbot.keyClicks(box._box, "table 1")
    assert shown(box)[0] == "Notes of table 1"
    qtbot.keyClick(box._box, Qt.Key.Key_Down)
    qtbot.keyClick(box._box, Qt.Key.Key_Return)
    assert window.frame is not None and window.frame.page.KEY == "notes"
    assert window.frame.place.table_id == day.tables[9]


def test_a_round_is_chosen_and_shown(qtbot: QtBot, window: Window, day: Day) -> None:
    box = opened(qtbot, window)
    box._box.setText("주거")
    qtbot.keyClick(box._box, Qt.Key.Key_Return)
    assert window.frame is not None and window.frame.page.KEY == "rounds"
    assert window.frame.place.round_id == day.rounds[1]


def test_a_page_and_an_action_are_found_by_their_words(qtbot: QtBot, window: Window) -> None:
    box = opened(qtbot, window)
    qtbot.keyClicks(box._box, "archi")
    qtbot.keyClick(box._box, Qt.Key.Key_Return)
    assert window.frame is not None and window.frame.page.KEY == "archive"
    box = opened(qtbot, window)
    qtbot.keyClicks(box._box, "back up")
    assert shown(box) == ["Back up …", "Restore a backup …"]


def test_nothing_found_and_enter_does_nothing(qtbot: QtBot, window: Window) -> None:
    box = opened(qtbot, window)
    assert window.frame is not None
    before = window.frame.page
    qtbot.keyClicks(box._box, "no such thing")
    qtbot.keyClick(box._box, Qt.Key.Key_Return)
    assert shown(box) == [] and window.frame.page is before


def test_a_note_taker_finds_the_tables_but_no_other_step(qtbot: QtBot, window: Window) -> None:
    assert window.frame is not None
    window.frame.place.take_role("note-taker")
    window.menus.rebuild()
    box = opened(qtbot, window)
    for words in ("Archive", "Round 1", "Votes"):
        box._box.setText(words)
        assert shown(box) == [], words
    box._box.setText("table 3")
    assert shown(box) == ["Notes of table 3"]

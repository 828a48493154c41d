"""The board of themes as the theme team has it before them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from days import Day, workplace
from pytestqt.qtbot import QtBot

from facilitator.day.reading_words import ReadsWords
from facilitator.ui.pages.themes import ThemesPage


@contextmanager
def themes_page(
    qtbot: QtBot, day: Day, folder: Path, *, words: ReadsWords | None = None, height: int = 1000
) -> Iterator[ThemesPage]:
    """The page, shown, with everything read and the list under the keys; left as the window leaves it."""
    page = ThemesPage(workplace(day, folder, words=words))
    qtbot.addWidget(page)
    page.resize(1200, height)
    page.show()
    page.activateWindow()
    page.desk.settle()
    page.list.setFocus()
    yield page
    page.leave()
    page.desk.settle()

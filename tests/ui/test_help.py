"""F1: every page has a help of its own, which calls things as the page does and names keys that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from days import small_day
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from facilitator.day.hall import HallState, TableState
from facilitator.day.laptops import STATES, Help, Laptops, TableLaptop
from facilitator.ui import translations
from facilitator.ui.clock import Bell
from facilitator.ui.help import HelpWindow
from facilitator.ui.help_parts import HelpWords
from facilitator.ui.help_words import help_of
from facilitator.ui.look.tokens import SHAPES
from facilitator.ui.pages.rounds_hall import JOINED, HallCard
from facilitator.ui.roles import STEPS_OF
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.window import Window

KEYS = re.compile(r"\b(?:Ctrl|Alt|Shift)(?: Shift| Alt)? (?:Enter|Space|[A-Z]\b|F\d+\b)|\bF\d+\b")
PAGES = sorted({step for steps in STEPS_OF.values() for step in steps} - {"bigscreen", "help"})


def lines(words: HelpWords) -> list[str]:
    more = [line for part in words.more for line in (part.title, *part.lines)]
    return [words.title, words.lead, *words.steps, *more, *words.keys]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_every_role_has_a_help_of_its_own(page: str, look: object) -> None:
    assert help_of(page).title != help_of("start").title


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_help_of_the_rounds_calls_the_states_of_laptops_as_the_legend_of_the_map_does(
    qtbot: QtBot, look: object, korean: None, korean_words: Path, qapp: object, language: str
) -> None:
    translations.load(qapp, language, korean_words)  # type: ignore[arg-type]
    tables = [TableState(str(number), number, "", 3, 7, "writing") for number in range(1, len(STATES) + 2)]
    laptops = [TableLaptop(table, state) for table, state in zip(tables, STATES, strict=False)]
    laptops.append(TableLaptop(tables[-1], "connected", help=Help("", tables[-1].id, tables[-1].number, "", 1)))
    hall = HallCard()
    qtbot.addWidget(hall)
    hall.show_hall(HallState(tuple(tables), 18, 0, ()), Laptops(tuple(laptops), (), ()))
    legend = {(SHAPES[chip.state], chip.text.rpartition(" ")[0]) for chip in hall.chips}
    assert len(legend) == len(JOINED)
    said = "\n".join(lines(help_of("rounds")))
    assert [words for shape, words in legend if f"{shape}  {words}:" not in said] == []


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_key_that_the_help_names_does_something_there(
    qtbot: QtBot, look: object, korean: None, korean_words: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    language: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(Bell, "prepare", lambda _bell: None)
    monkeypatch.setattr("facilitator.ui.window.load", lambda app, name: translations.load(app, name, korean_words))
    window = Window(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(window)
    window.set_language(language)
    window.show_record(small_day(tmp_path, open_round=1).record)
    window.show()
    assert window.frame is not None
    unknown, named = set(), set()
    for step in STEPS_OF["organizer"][:-2]:
        page = window.frame.go(step)
        known = {
            one.shortcut().toString().replace("Return", "Enter").replace("+", " ")
            for one in (*window.findChildren(QAction), *page.page_actions())
        }
        found = {key for line in lines(help_of(step)) for key in KEYS.findall(line)}
        named |= found
        unknown |= {(step, key) for key in found - known}
    window.close()
    assert "Ctrl Shift J" in named and unknown == set()


def test_only_a_laptop_that_joined_is_told_of_its_hub(look: object) -> None:
    alone, joined = (lines(help_of("notes", joined=joined)) for joined in (False, True))
    assert not any("hub" in line for line in alone)
    for said in ("0 waiting", "No hub", "Above the notes", "Write them again", "Ask for help", "stick", "F7"):
        assert any(said in line for line in joined), said
    assert any("hub" in line for line in lines(help_of("checkin", joined=True)))


def test_the_window_shows_all_parts(qtbot: QtBot, look: object) -> None:
    helping = HelpWindow()
    qtbot.addWidget(helping)
    helping.show_page("notes", joined=True)
    shown = {label.text() for label in helping.findChildren(WrapLabel)}
    words = help_of("notes", joined=True)
    assert {*words.steps, *words.keys, *(line for part in words.more for line in part.lines)} <= shown

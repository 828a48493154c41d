"""Every word of the window is there in Korean, with the same places to fill in, and can be changed while open."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from facilitator.ui.look import Look
from facilitator.ui.translations import linguist, load
from facilitator.ui.translations.__main__ import main
from facilitator.ui.widgets.page import Page

PLACE = re.compile(r"\{[^{}]*\}|%n|%L?\d+|&(?=\w)")


def kept() -> list[tuple[str, str, str, str]]:
    """(context, source, translation, type) of each string in the Korean file."""
    found = []
    for context, message in linguist.messages(ElementTree.parse(linguist.KOREAN)):
        element = message.find("translation")
        assert element is not None
        text = "".join(element.itertext()).strip()
        found.append((context, message.findtext("source", ""), text, element.get("type", "")))
    return found


def test_every_string_is_translated() -> None:
    open_ones = [f"{context}: {source}" for context, source, text, kind in kept() if kind or not text]
    assert open_ones == []


def test_every_translation_has_the_same_places_to_fill_in() -> None:
    crooked = [
        f"{context}: {source} -> {text}"
        for context, source, text, _ in kept()
        if sorted(_filled(source)) != sorted(_filled(text))
    ]
    assert crooked == []


def _filled(text: str) -> list[str]:
    return [place for place in PLACE.findall(text) if place != "&"]


def test_no_string_of_the_window_was_forgotten(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    linguist.gather(fresh)
    said = {
        (context, message.findtext("source", "")) for context, message in linguist.messages(ElementTree.parse(fresh))
    }
    assert said
    missing = said - {(context, source) for context, source, _, _ in kept()}
    assert sorted(missing) == [], "run: python -m facilitator.ui.translations update"


def test_no_string_is_translated_from_an_f_string() -> None:
    """lupdate does not see them, so they would stay English without anybody noticing."""
    hidden = re.compile(r"(?:\.tr|translate)\(\s*(?:\"[^\"]*\",\s*)?f[\"']|\{[^{}\n]*(?:\.tr|translate)\([\"']")
    found = [
        f"{path.name}: {match.group()}"
        for path in sorted(linguist.SOURCES.rglob("*.py"))
        for match in hidden.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


class Greeting(Page):
    """A page with one word of the kit's own list."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel()
        QVBoxLayout(self).addWidget(self.label)
        self.retranslate()

    def retranslate(self) -> None:
        self.label.setText(QCoreApplication.translate("HallMap", "Stage"))


def test_an_open_page_changes_its_language(qapp: QApplication, qtbot: QtBot, look: Look, korean_words: Path) -> None:
    page = Greeting()
    qtbot.addWidget(page)
    assert page.label.text() == "Stage"
    assert load(qapp, "ko", korean_words)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    qtbot.waitUntil(lambda: page.label.text() == "무대")
    load(qapp, "en")
    qtbot.waitUntil(lambda: page.label.text() == "Stage")


def test_qt_itself_speaks_korean_too(korean: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"


def test_without_compiled_words_english_stays(qapp: QApplication, tmp_path: Path) -> None:
    assert not load(qapp, "ko", tmp_path)
    assert load(qapp, "en", tmp_path)


SOURCE = """
from PySide6.QtWidgets import QWidget
class Hall(QWidget):
    def words(self):
        return self.tr("{count} tables"), self.tr("Stage")
"""


def test_gathering_keeps_what_was_filled_in_and_release_makes_the_words(tmp_path: Path) -> None:
    sources = tmp_path / "window"
    sources.mkdir()
    (sources / "hall.py").write_text(SOURCE, encoding="utf-8")
    ts = tmp_path / "words_ko.ts"
    linguist.gather(ts, sources)
    assert linguist.missing(ts) == {"Hall": {"{count} tables": "", "Stage": ""}}
    assert linguist.fill_in({"Hall": {"Stage": "무대"}, "Nobody": {"Stage": "?"}}, ts) == 1
    (sources / "hall.py").write_text(SOURCE.replace("{count} tables", "All tables"), encoding="utf-8")
    linguist.gather(ts, sources)
    assert linguist.missing(ts) == {"Hall": {"All tables": ""}}
    linguist.gather(ts, sources, drop_unused=True)
    assert "{count} tables" not in ts.read_text(encoding="utf-8")
    assert linguist.compile_words(ts).stat().st_size > 0


def test_a_tool_that_fails_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Path:
        raise linguist.ToolFailed("lrelease is not where PySide6 keeps it")

    monkeypatch.setattr(linguist, "compile_words", fail)
    assert main(["release"]) == 1
    assert capsys.readouterr().err.strip() == "lrelease is not where PySide6 keeps it"

"""The tokens are readable, the stylesheet uses nothing else, and the look changes while the window is open."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import product

import pytest
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator.ui.look import DARK, LIGHT, STATES, Look, Tokens, apply_look, current, look
from facilitator.ui.look.contrast import LARGE_OR_LINE, TEXT, contrast, mixed, used_pairs
from facilitator.ui.look.fonts import interface_family
from facilitator.ui.look.stylesheet import ICONS, stylesheet
from facilitator.ui.look.tokens import NOTE_KINDS

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def colours_of(tokens: Tokens) -> set[str]:
    """Every colour that the tokens name."""
    found = set(tokens.colours.themes)
    for field in fields(tokens.colours):
        value = getattr(tokens.colours, field.name)
        if isinstance(value, str):
            found.add(value)
    return found


def declared(body: str) -> dict[str, str]:
    """The properties of one rule of a stylesheet."""
    pairs = (line.split(":", 1) for line in body.split(";") if ":" in line)
    return {name.strip(): value.strip() for name, value in pairs}


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#FFFFFF", "#767676") == contrast("#767676", "#FFFFFF") > 4.5


@BOTH
def test_every_pair_of_colours_can_be_read(tokens: Tokens) -> None:
    weak = [
        f"{what}: {front} on {behind} is {contrast(front, behind):.2f}, needs {least}"
        for what, front, behind, least in used_pairs(tokens)
        if contrast(front, behind) < least
    ]
    assert weak == []


@BOTH
def test_the_stylesheet_uses_no_colour_of_its_own(tokens: Tokens) -> None:
    assert set(COLOUR.findall(stylesheet(tokens))) <= colours_of(tokens)


@BOTH
def test_every_text_colour_of_the_stylesheet_can_be_read_on_its_ground(tokens: Tokens) -> None:
    c = tokens.colours
    weak = []
    for selector, body in RULE.findall(stylesheet(tokens)):
        rule = declared(body)
        text = rule.get("color", "")
        if not COLOUR.fullmatch(text):
            continue
        given = rule.get("background-color", rule.get("selection-background-color", ""))
        grounds = [given] if COLOUR.fullmatch(given) else [c.card, c.ground]
        least = LARGE_OR_LINE if ":disabled" in selector else TEXT
        weak += [f"{selector.strip()}: {text} on {ground}" for ground in grounds if contrast(text, ground) < least]
    assert weak == []


@BOTH
def test_every_colour_of_a_state_differs_from_every_other(tokens: Tokens) -> None:
    strong = [tokens.colours.state(state) for state in STATES]
    soft = [tokens.colours.soft(state) for state in STATES]
    assert len(set(strong)) == len(set(soft)) == len(STATES)


@BOTH
def test_the_signs_of_the_stylesheet_are_there(tokens: Tokens) -> None:
    named = re.findall(r"url\(([^)]+)\)", stylesheet(tokens))
    assert named
    assert all((ICONS / name.rsplit("/", 1)[-1]).is_file() for name in named)


def test_no_text_is_smaller_than_thirteen_pixels() -> None:
    sizes = [float(size) for size in re.findall(r"font-size: (\d+)px", stylesheet(LIGHT))]
    assert min(sizes) >= 13


def test_larger_text_makes_every_size_of_the_stylesheet_larger() -> None:
    usual = [int(size) for size in re.findall(r"font-size: (\d+)px", stylesheet(LIGHT))]
    larger = [int(size) for size in re.findall(r"font-size: (\d+)px", stylesheet(LIGHT, 1.25))]
    assert all(big > small for small, big in zip(usual, larger, strict=True))


def test_a_mixed_colour_lies_between_its_two() -> None:
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mixed("#102030", "#FFFFFF", 0.0) == "#102030"


def test_theme_colours_begin_again_after_the_last() -> None:
    count = len(LIGHT.colours.themes)
    assert LIGHT.colours.theme(count) == LIGHT.colours.theme(0)


def test_the_look_is_one_object_on_the_application(qapp: QApplication) -> None:
    first = apply_look(qapp, "light", 1.0)
    assert apply_look(qapp, "dark", 1.0) is first is look()
    apply_look(qapp, "light", 1.0)


def test_an_open_window_turns_dark_and_light_again(qapp: QApplication, qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, title = QLineEdit("글", window), QLabel("제목", window)
    title.setProperty("role", "title")
    window.show()
    with qtbot.waitSignal(look.changed):
        apply_look(qapp, "dark", 1.0)
    assert current() is DARK
    ink = title.palette().color(QPalette.ColorRole.WindowText).name().upper()
    assert ink == DARK.colours.ink
    assert field.palette().color(QPalette.ColorRole.Text).name().upper() == DARK.colours.ink
    apply_look(qapp, "light", 1.0)
    assert current() is LIGHT
    assert title.palette().color(QPalette.ColorRole.WindowText).name().upper() == LIGHT.colours.ink


def test_text_grows_with_the_scale(qapp: QApplication, qtbot: QtBot, look: Look) -> None:
    title = QLabel("제목")
    title.setProperty("role", "title")
    qtbot.addWidget(title)
    title.show()
    before = title.fontInfo().pixelSize()
    apply_look(qapp, "light", 1.5)
    assert title.fontInfo().pixelSize() == round(before * 1.5)
    assert qapp.font().pixelSize() == round(LIGHT.type.body * 1.5)
    apply_look(qapp, "light", 1.0)


def test_without_a_wish_the_text_is_as_large_as_the_system_has_it(qapp: QApplication) -> None:
    applied = apply_look(qapp, "light")
    assert 1.0 <= applied.text_scale <= 2.0
    apply_look(qapp, "light", 1.0)


def test_the_font_has_korean_letters(qapp: QApplication) -> None:
    systems = QFontDatabase.writingSystems(interface_family())
    assert QFontDatabase.WritingSystem.Korean in systems


@pytest.mark.parametrize(("tokens", "kind"), list(product([LIGHT, DARK], NOTE_KINDS)))
def test_kinds_of_note_have_colours_that_can_be_read(tokens: Tokens, kind: str) -> None:
    assert contrast(tokens.colours.note_kind(kind), tokens.colours.card) >= TEXT


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_fields_that_stand_side_by_side_are_equally_high(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    apply_look(qapp, "light", scale)
    whole = QWidget()
    qtbot.addWidget(whole)
    row = QHBoxLayout(whole)
    for kind in (QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit):
        row.addWidget(kind())
    whole.show()
    assert len({field.height() for field in whole.findChildren(QWidget) if field.parent() is whole}) == 1

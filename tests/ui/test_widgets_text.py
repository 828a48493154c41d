"""Words are wrapped whole and never cut without an ellipsis and a tooltip."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.ui.look import Look, apply_look
from facilitator.ui.look import look as current_look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.chart import Bar, BarChart
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import EmptyPage, Notice
from facilitator.ui.widgets.wrapping import WORD_JOINER, keep_words, laid_out_height, lay_out

SENTENCE = "함께 10쌍 · 따로 15쌍 · 고정 10명 · 통역 20명 · 휠체어 20명이 모두 자리에 앉았습니다."


def lines_of(layout: QTextLayout) -> list[str]:
    """The lines as a person reads them."""
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        text = layout.text()[line.textStart() : line.textStart() + line.textLength()]
        found.append(text.replace(WORD_JOINER, "").replace("\u00a0", " ").strip("\u2028 "))
    return found


@pytest.mark.parametrize("width", [90, 140, 200, 333, 480])
def test_korean_is_wrapped_between_words(look: Look, width: int) -> None:
    lines = lines_of(lay_out(SENTENCE, look.font(15), width))
    assert " ".join(lines) == SENTENCE
    assert all(line in SENTENCE and not line.startswith("·") for line in lines)


def test_a_word_longer_than_the_line_is_broken_rather_than_cut(look: Look) -> None:
    word = "다문화가족지원센터운영위원회" * 3
    layout = lay_out(word, look.font(15), 100)
    assert "".join(lines_of(layout)) == word
    assert all(layout.lineAt(number).naturalTextWidth() <= 100 for number in range(layout.lineCount()))


def test_a_line_break_begins_a_new_line(look: Look) -> None:
    assert lines_of(lay_out("첫 줄\n둘째 줄", look.font(15), 400)) == ["첫 줄", "둘째 줄"]


def test_with_few_lines_the_last_one_ends_in_an_ellipsis(look: Look) -> None:
    layout = lay_out(SENTENCE, look.font(15), 160, lines=2)
    assert layout.lineCount() == 2
    assert lines_of(layout)[1].endswith("…")
    assert laid_out_height(layout) < laid_out_height(lay_out(SENTENCE, look.font(15), 160))


@given(st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_keeping_words_together_changes_no_letter(text: str) -> None:
    plain = text.replace(WORD_JOINER, "").replace("\u00a0", " ")
    assert keep_words(plain).replace(WORD_JOINER, "").replace("\u00a0", " ") == plain


def test_a_short_line_is_shown_whole_without_a_tooltip(qtbot: QtBot, look: Look) -> None:
    label = ElidedLabel("17번 테이블", "title")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.show()
    label.grab()
    assert label.shown_text() == "17번 테이블"
    assert label.toolTip() == ""


def test_a_long_line_ends_in_an_ellipsis_and_tells_the_rest(qtbot: QtBot, look: Look) -> None:
    label = ElidedLabel(SENTENCE)
    qtbot.addWidget(label)
    label.resize(120, 24)
    label.show()
    label.grab()
    assert label.shown_text().endswith("…")
    assert label.toolTip() == SENTENCE


def test_a_wrapping_label_grows_as_it_gets_narrower(qtbot: QtBot, look: Look) -> None:
    label = WrapLabel(SENTENCE)
    qtbot.addWidget(label)
    assert label.heightForWidth(120) > label.heightForWidth(240) > label.heightForWidth(2000)


def test_a_wrapping_label_with_few_lines_tells_the_rest(qtbot: QtBot, look: Look) -> None:
    label = WrapLabel(SENTENCE, lines=1)
    qtbot.addWidget(label)
    label.resize(120, 24)
    label.show()
    label.grab()
    assert label.toolTip() == SENTENCE
    label.resize(2000, 24)
    label.grab()
    assert label.toolTip() == ""


def test_a_notice_says_its_sentence_and_acts(qtbot: QtBot, look: Look) -> None:
    notice = Notice("warning", "세 사람을 앉히지 못했습니다.", "자리가 모자랍니다.", button="자리 더하기")
    qtbot.addWidget(notice)
    notice.resize(500, notice.sizeHint().height())
    notice.show()
    assert notice.text() == "세 사람을 앉히지 못했습니다. 자리가 모자랍니다."
    button = notice.findChild(Button)
    assert button is not None and button.isVisible()
    with qtbot.waitSignal(notice.acted):
        button.click()
    notice.say("ok", "모두 앉았습니다.")
    assert not button.isVisible()
    assert notice.state == "ok"


def test_an_empty_page_has_one_sentence_and_one_button(qtbot: QtBot, look: Look) -> None:
    page = EmptyPage("아직 참가자가 없습니다.", "명단 가져오기")
    qtbot.addWidget(page)
    page.show()
    button = page.findChild(PrimaryButton)
    assert button is not None
    with qtbot.waitSignal(page.acted):
        button.click()
    page.say("모두 왔습니다.")
    assert not button.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_no_button_and_no_chip_cuts_its_words(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    apply_look(qapp, "light", scale)
    mine = current_look()
    words = "모든 테이블에 알림 보내기"
    for widget in (Button(words, shortcut="Ctrl+Shift+P"), PrimaryButton(words, hint="Enter"), Chip(words, "ok")):
        qtbot.addWidget(widget)
        size = mine.tokens.type.sub if isinstance(widget, Chip) else mine.tokens.type.body
        needed = width_of(words, size)
        assert widget.minimumSizeHint().width() > needed
    assert Button(words).minimumSizeHint().height() >= 32
    apply_look(qapp, "light", 1.0)


def width_of(words: str, size: float) -> float:
    """Width in pixels of words at a token's size."""
    return QFontMetricsF(current_look().font(size)).horizontalAdvance(words)


def test_a_long_option_wraps_and_the_chart_grows(qtbot: QtBot, look: Look) -> None:
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.set_bars([Bar("짧은 말", 0.6, "60.0%", "60표"), Bar(SENTENCE, 0.4, "40.0%", "40표", 1)], "유효 100표 기준")
    assert chart.heightForWidth(300) > chart.heightForWidth(1200)
    assert chart.accessibleName() == f"짧은 말 60.0% 60표; {SENTENCE} 40.0% 40표; 유효 100표 기준"


def test_a_chart_without_votes_can_be_drawn(qtbot: QtBot, look: Look) -> None:
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.set_bars([Bar("첫째", 0.0, "0.0%"), Bar("둘째", 0.0, "")], "아직 투표하지 않았습니다")
    chart.resize(400, 200)
    assert not chart.grab().isNull()

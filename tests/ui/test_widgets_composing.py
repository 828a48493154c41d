"""Korean text in the making survives Enter, clicks, leaving, reading, autosave and the round's end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.look import Look
from facilitator.ui.widgets.composing import ComposingEdit
from facilitator.ui.widgets.composing_line import ComposingLine

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SYLLABLES = ["ㅎ", "하", "한"]


def compose(field: QWidget, preedit: str) -> None:
    """The input method shows ``preedit`` as being composed."""
    QApplication.sendEvent(field, QInputMethodEvent(preedit, []))


def commit(field: QWidget, text: str, *, then: str = "", replace: tuple[int, int] = (0, 0)) -> None:
    """The input method hands ``text`` over and goes on composing ``then``."""
    event = QInputMethodEvent(then, [])
    event.setCommitString(text, *replace)
    QApplication.sendEvent(field, event)


def press(field: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    """A key reaches the field."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key, modifiers, text))


def leave(field: QWidget) -> None:
    """The focus goes elsewhere."""
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.MouseFocusReason))


def click(field: QWidget, x: float, y: float) -> None:
    """A click at a place inside the field."""
    place = QPointF(x, y)
    left = Qt.MouseButton.LeftButton
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(field, QMouseEvent(kind, place, field.mapToGlobal(place), left, left, NONE))


@pytest.fixture
def box(qtbot: QtBot, look: Look) -> ComposingEdit:
    """An empty note box with the focus."""
    edit = ComposingEdit()
    qtbot.addWidget(edit)
    edit.resize(600, 200)
    edit.show()
    edit.setFocus()
    return edit


@pytest.fixture
def handed_over(box: ComposingEdit) -> list[str]:
    """Every text that Enter handed over, each taken out of the box as a page does."""
    texts: list[str] = []

    def keep(text: str) -> None:
        assert box.take() == text
        texts.append(text)

    box.entered.connect(keep)
    return texts


class _Method:
    """Stands in for the platform's input method, which does not run without a screen."""

    def __init__(self, on_commit: Callable[[], None], on_reset: Callable[[], None] = lambda: None) -> None:
        self.commit = on_commit
        self.reset = on_reset


def platform(
    monkeypatch: pytest.MonkeyPatch,
    field: QWidget,
    on_commit: Callable[[], None],
    on_reset: Callable[[], None] = lambda: None,
) -> None:
    """Let the platform's input method answer commit() and reset() in this way."""
    monkeypatch.setattr(QGuiApplication, "inputMethod", lambda: _Method(on_commit, on_reset))
    monkeypatch.setattr(QGuiApplication, "focusObject", lambda: field)


@pytest.mark.parametrize("syllable", SYLLABLES)
def test_enter_during_composing_hands_over_the_syllable_once(
    box: ComposingEdit, handed_over: list[str], syllable: str
) -> None:
    commit(box, "대")
    for step in SYLLABLES[: SYLLABLES.index(syllable) + 1]:
        compose(box, step)
    press(box, KEY.Key_Return)
    assert handed_over == ["대" + syllable]
    assert box.text_with_preedit() == ""


def test_enter_after_the_platform_committed_does_not_double_the_syllable(
    box: ComposingEdit, handed_over: list[str]
) -> None:
    for step in SYLLABLES:
        compose(box, step)
    commit(box, "한")
    press(box, KEY.Key_Return)
    assert handed_over == ["한"]


def test_enter_before_the_platform_commits_does_not_carry_the_syllable_into_the_next_note(
    box: ComposingEdit, handed_over: list[str]
) -> None:
    for step in SYLLABLES:
        compose(box, step)
    press(box, KEY.Key_Return)
    compose(box, "")
    commit(box, "한")
    assert handed_over == ["한"]
    assert box.text_with_preedit() == ""


def test_the_same_syllable_typed_anew_is_not_taken_for_a_late_one(box: ComposingEdit, handed_over: list[str]) -> None:
    compose(box, "한")
    press(box, KEY.Key_Return)
    for step in SYLLABLES:
        compose(box, step)
    commit(box, "한")
    assert box.toPlainText() == "한"


def test_a_late_syllable_that_comes_with_the_next_one_leaves_the_next_one_composing(
    box: ComposingEdit, handed_over: list[str]
) -> None:
    compose(box, "한")
    press(box, KEY.Key_Return)
    commit(box, "한", then="ㄴ")
    assert handed_over == ["한"]
    assert box.text_with_preedit() == "ㄴ"


def test_enter_on_the_number_pad_hands_over_too(box: ComposingEdit, handed_over: list[str]) -> None:
    compose(box, "한")
    press(box, KEY.Key_Enter)
    assert handed_over == ["한"]


def test_enter_held_down_hands_over_once(box: ComposingEdit, handed_over: list[str]) -> None:
    compose(box, "한")
    press(box, KEY.Key_Return)
    QApplication.sendEvent(box, QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, NONE, "\r", True))
    assert handed_over == ["한"]


def test_shift_and_enter_breaks_the_line_behind_the_syllable(box: ComposingEdit, handed_over: list[str]) -> None:
    compose(box, "한")
    press(box, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    compose(box, "줄")
    assert box.text_with_preedit() == "한\n줄"
    assert handed_over == []


def test_syllables_that_roll_over_are_each_there_once(box: ComposingEdit, handed_over: list[str]) -> None:
    for step in ("ㅎ", "하", "한"):
        compose(box, step)
    commit(box, "하", then="나")
    assert box.text_with_preedit() == "하나"
    commit(box, "나", then="ㅁ")
    press(box, KEY.Key_Return)
    assert handed_over == ["하나ㅁ"]


def test_a_commit_may_replace_what_stands_before_it(box: ComposingEdit) -> None:
    commit(box, "하ㄴ")
    commit(box, "한", replace=(-2, 2))
    assert box.toPlainText() == "한"


def test_a_late_commit_that_replaces_something_is_not_taken_for_a_repetition(box: ComposingEdit) -> None:
    commit(box, "漢")
    compose(box, "한")
    box.settle()
    commit(box, "한", replace=(-1, 1))
    assert box.toPlainText() == "漢한"


def test_reading_the_text_does_not_disturb_the_composing(box: ComposingEdit) -> None:
    commit(box, "우리 ")
    compose(box, "도")
    assert box.text_with_preedit() == "우리 도"
    assert box.preedit() == "도"
    compose(box, "동")
    commit(box, "동")
    assert box.toPlainText() == "우리 동"


def test_the_syllable_is_read_where_the_cursor_is(box: ComposingEdit) -> None:
    box.setPlainText("😀첫 줄\n둘째 줄")
    cursor = box.textCursor()
    cursor.setPosition(len("😀첫 줄\n".encode("utf-16-le")) // 2)
    box.setTextCursor(cursor)
    compose(box, "참")
    assert box.text_with_preedit() == "😀첫 줄\n참둘째 줄"


def test_leaving_the_box_keeps_the_syllable(box: ComposingEdit) -> None:
    compose(box, "한")
    leave(box)
    assert box.toPlainText() == "한"


def test_a_syllable_that_comes_after_leaving_is_not_doubled(box: ComposingEdit) -> None:
    compose(box, "한")
    leave(box)
    commit(box, "한")
    assert box.toPlainText() == "한"


def test_going_to_another_field_keeps_the_syllable(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    box, other = ComposingEdit(window), QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    compose(box, "한")
    other.setFocus()
    assert other.hasFocus()
    assert box.toPlainText() == "한"


def test_a_click_elsewhere_in_the_text_keeps_the_syllable_in_its_place(box: ComposingEdit) -> None:
    box.restore_draft("도서관이나 ")
    compose(box, "경")
    click(box.viewport(), 3, 10)
    assert box.toPlainText() == "도서관이나 경"


@pytest.mark.parametrize("key", [KEY.Key_Left, KEY.Key_Home, KEY.Key_End, KEY.Key_Up])
def test_moving_the_cursor_keeps_the_syllable(box: ComposingEdit, key: Qt.Key) -> None:
    commit(box, "도서")
    compose(box, "관")
    press(box, key)
    assert box.toPlainText() == "도서관"


@pytest.mark.parametrize("key", [KEY.Key_Shift, KEY.Key_Control, KEY.Key_Hangul, KEY.Key_Hangul_Hanja])
def test_a_modifier_or_the_hangul_key_leaves_the_composing_alone(box: ComposingEdit, key: Qt.Key) -> None:
    compose(box, "관")
    press(box, key)
    assert box.preedit() == "관"


def test_the_end_of_the_round_keeps_the_syllable(box: ComposingEdit) -> None:
    commit(box, "경로")
    compose(box, "당")
    box.setReadOnly(True)
    assert box.toPlainText() == "경로당"


def test_switching_the_box_off_keeps_the_syllable(box: ComposingEdit) -> None:
    compose(box, "당")
    box.setEnabled(False)
    assert box.toPlainText() == "당"


def test_hiding_the_page_keeps_the_syllable(box: ComposingEdit) -> None:
    compose(box, "당")
    box.hide()
    assert box.toPlainText() == "당"


@pytest.mark.parametrize("syllable", SYLLABLES)
def test_taking_the_text_has_the_syllable_and_leaves_nothing(box: ComposingEdit, syllable: str) -> None:
    commit(box, "서울 ")
    compose(box, syllable)
    assert box.take() == "서울 " + syllable
    assert box.text_with_preedit() == ""


def test_what_could_not_be_kept_comes_back_before_what_was_typed_since(box: ComposingEdit) -> None:
    commit(box, "먼저")
    text = box.take()
    compose(box, "뒤")
    box.give_back(text)
    assert box.toPlainText() == "먼저\n뒤"


def test_a_platform_that_answers_commit_is_left_to_do_it(box: ComposingEdit, monkeypatch: pytest.MonkeyPatch) -> None:
    platform(monkeypatch, box, lambda: commit(box, "한"))
    compose(box, "한")
    assert box.take() == "한"
    compose(box, "ㅎ")
    commit(box, "한")
    assert box.toPlainText() == "한"


def test_a_platform_that_throws_the_syllable_away_does_not_lose_it(
    box: ComposingEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    platform(monkeypatch, box, lambda: compose(box, ""))
    compose(box, "한")
    assert box.take() == "한"


def test_a_platform_that_commits_at_reset_does_not_double_the_syllable(
    box: ComposingEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    platform(monkeypatch, box, lambda: None, lambda: commit(box, "한"))
    compose(box, "한")
    assert box.take() == "한"
    assert box.text_with_preedit() == ""


def test_the_draft_has_the_syllable_and_does_not_disturb_it(box: ComposingEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.draft_changed, timeout=5000) as told:
        commit(box, "방학 ")
        compose(box, "점")
    assert told.args == ["방학 점"]
    assert box.preedit() == "점"
    commit(box, "점", then="ㅅ")
    assert box.text_with_preedit() == "방학 점ㅅ"


def test_the_draft_is_told_while_a_person_types_without_pause(box: ComposingEdit, qtbot: QtBot) -> None:
    told: list[str] = []
    box.draft_changed.connect(told.append)

    def type_on() -> bool:
        commit(box, "가")
        return bool(told)

    qtbot.waitUntil(type_on, timeout=5000)
    assert set(told[0]) == {"가"}


def test_leaving_tells_the_draft_at_once_and_only_when_it_changed(box: ComposingEdit) -> None:
    told: list[str] = []
    box.draft_changed.connect(told.append)
    compose(box, "한")
    leave(box)
    leave(box)
    assert told == ["한"]


def test_the_hint_gives_way_to_the_first_syllable(box: ComposingEdit) -> None:
    box.setPlaceholderText("여기에 적습니다")
    compose(box, "ㅎ")
    assert box.placeholderText() == ""
    box.take()
    assert box.placeholderText() == "여기에 적습니다"


def test_a_restored_draft_is_not_told_again(box: ComposingEdit) -> None:
    told: list[str] = []
    box.draft_changed.connect(told.append)
    box.restore_draft("어제 쓰던 글")
    box.tell_draft()
    assert told == []
    commit(box, "…")
    box.tell_draft()
    assert told == ["어제 쓰던 글…"]


def test_ctrl_z_is_left_to_the_window_when_the_box_has_nothing_to_undo(box: ComposingEdit) -> None:
    def taken() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QApplication.sendEvent(box, event)
        return event.isAccepted()

    assert not taken()
    compose(box, "한")
    assert taken()
    commit(box, "한")
    assert taken()
    box.take()
    assert not taken()


def test_ctrl_z_during_composing_undoes_and_loses_no_other_word(box: ComposingEdit) -> None:
    commit(box, "남는 말 ")
    compose(box, "한")
    press(box, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a")
    assert box.preedit() == ""
    assert "남는 말 한".startswith(box.toPlainText())


@pytest.fixture
def line(qtbot: QtBot, look: Look) -> ComposingLine:
    """An empty title line with the focus."""
    field = ComposingLine()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    return field


def test_a_title_is_entered_with_its_last_syllable(line: ComposingLine) -> None:
    entered: list[str] = []
    line.entered.connect(entered.append)
    commit(line, "돌")
    compose(line, "봄")
    press(line, KEY.Key_Return)
    commit(line, "봄")
    assert entered == ["돌봄"]
    assert line.text() == "돌봄"


def test_leaving_a_title_finishes_it_with_its_last_syllable(line: ComposingLine) -> None:
    finished: list[str] = []
    line.editingFinished.connect(lambda: finished.append(line.text()))
    compose(line, "봄")
    leave(line)
    assert finished == ["봄"]


def test_a_click_and_a_cursor_key_keep_the_last_syllable_of_a_title(line: ComposingLine) -> None:
    commit(line, "돌")
    compose(line, "봄")
    click(line, 2, 10)
    assert line.text() == "돌봄"
    press(line, KEY.Key_End)
    compose(line, "터")
    press(line, KEY.Key_Home)
    assert line.text() == "돌봄터"


def test_a_title_is_read_and_taken_with_its_last_syllable(line: ComposingLine) -> None:
    line.setText("돌터")
    line.setCursorPosition(1)
    compose(line, "봄")
    assert line.text_with_preedit() == "돌봄터"
    assert line.preedit() == "봄"
    assert line.take() == "돌봄터"
    assert line.text_with_preedit() == ""

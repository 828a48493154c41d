"""The building blocks do by keyboard what they do by mouse, and say what they show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt, QTime, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.look import Look, apply_look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.columns import MiniColumns
from facilitator.ui.widgets.dialogs import Message, confirm, tell_refusal
from facilitator.ui.widgets.dots import CompositionDots, DotGroup
from facilitator.ui.widgets.fields import DateField, NumberField, TimeField
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.search import SearchBox
from facilitator.ui.widgets.sidebar import BELOW, STEPS, Sidebar
from facilitator.ui.widgets.stepper import Stepper
from facilitator.ui.widgets.table import Table
from facilitator.ui.widgets.timer_label import TimerLabel
from facilitator.ui.widgets.toast import MOST, ToastStack
from facilitator.ui.widgets.topbar import TopBar

KEY = Qt.Key
KINDS = [Choice("idea", "의견", "Ctrl+1"), Choice("reason", "이유", "Ctrl+2"), Choice("concern", "걱정", "Ctrl+3")]


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    """The widget in an active window."""
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def test_a_button_draws_its_shortcut_and_is_pressed_by_it(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    button = Button("의견", shortcut="Ctrl+1", parent=window)
    shown(qtbot, window)
    assert button.key_text() == "Ctrl 1"
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(window, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
    button.setText("Opinion")
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(window, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)


def test_a_hint_is_drawn_and_not_bound(qtbot: QtBot, look: Look) -> None:
    button = Button("남기기", hint="Enter")
    qtbot.addWidget(button)
    assert button.key_text() == "Enter"
    assert button.shortcut().isEmpty()


def test_an_ampersand_in_a_button_stays_a_letter(qtbot: QtBot, look: Look) -> None:
    button = Button("Q&A")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Q&A"
    assert button.shortcut().isEmpty()


@pytest.fixture
def choice(qtbot: QtBot, look: Look) -> SegmentedChoice:
    """Three kinds of note."""
    made = SegmentedChoice(KINDS)
    shown(qtbot, made)
    return made


def test_the_first_kind_is_chosen_at_the_beginning(choice: SegmentedChoice) -> None:
    assert choice.key() == "idea"
    assert choice.button("idea").isChecked()


def test_kinds_are_chosen_by_click_shortcut_and_arrow(choice: SegmentedChoice, qtbot: QtBot) -> None:
    chosen: list[str] = []
    choice.chosen.connect(chosen.append)
    choice.button("reason").click()
    QTest.keyClick(choice, KEY.Key_3, Qt.KeyboardModifier.ControlModifier)
    choice.button("concern").setFocus()
    QTest.keyClick(choice.button("concern"), KEY.Key_Right)
    QTest.keyClick(choice.button("idea"), KEY.Key_Left)
    assert chosen == ["reason", "concern", "idea", "concern"]
    assert choice.button("concern").hasFocus()


def test_exactly_one_kind_is_chosen_and_choosing_it_again_says_nothing(choice: SegmentedChoice, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(choice.chosen):
        choice.button("idea").click()
        choice.set_key("reason")
    assert [choice.button(kind.key).isChecked() for kind in KINDS] == [False, True, False]


def test_other_choices_keep_the_chosen_one_if_it_is_still_there(choice: SegmentedChoice) -> None:
    choice.set_key("concern")
    choice.set_choices([Choice("concern", "Concern"), Choice("summary", "Summary")])
    assert choice.key() == "concern"
    choice.set_choices([Choice("summary", "Summary")])
    assert choice.key() == "summary"
    choice.set_choices([])
    assert choice.key() == ""


@pytest.fixture
def stepper(qtbot: QtBot, look: Look) -> Stepper:
    """Four of at most ten."""
    made = Stepper(4, 0, 10, name="공감")
    shown(qtbot, made)
    made.setFocus()
    return made


def number_of(stepper: Stepper) -> QSpinBox:
    """The part of a stepper that has the keyboard."""
    found = stepper.findChild(QSpinBox)
    assert found is not None
    return found


def test_a_stepper_counts_by_button_and_by_arrow(stepper: Stepper, qtbot: QtBot) -> None:
    told: list[int] = []
    stepper.changed.connect(told.append)
    less, more = stepper.findChildren(Button)
    more.click()
    less.click()
    QTest.keyClick(number_of(stepper), KEY.Key_Up)
    QTest.keyClick(number_of(stepper), KEY.Key_Down)
    assert told == [5, 4, 5, 4]


def test_figures_can_be_typed_and_stay_between_the_limits(stepper: Stepper, qtbot: QtBot) -> None:
    number = number_of(stepper)
    number.selectAll()
    QTest.keyClicks(number, "9")
    assert stepper.value() == 9
    stepper.set_value(99)
    assert stepper.value() == 10
    less, more = stepper.findChildren(Button)
    assert less.isEnabled() and not more.isEnabled()
    stepper.set_range(0, 3)
    assert stepper.value() == 3


def test_a_stepper_shows_its_whole_number(stepper: Stepper) -> None:
    line = number_of(stepper).lineEdit()
    assert line.width() >= line.fontMetrics().horizontalAdvance("10") + 4


@pytest.mark.parametrize("scale", [1.0, 1.25])
def test_fields_show_their_text_beside_the_border(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    apply_look(qapp, "light", scale)
    for field, text in (
        (NumberField(1200), "1,200"),
        (DateField(QDate(2026, 11, 23)), "2026-11-23"),
        (TimeField(QTime(13, 0)), "13:00"),
    ):
        shown(qtbot, field)
        line = field.lineEdit()
        assert line.text() == text
        assert line.x() > 4
        assert line.width() >= line.fontMetrics().horizontalAdvance(text) + 4
        assert field.height() >= 32
    apply_look(qapp, "light", 1.0)


@pytest.fixture
def sidebar(qtbot: QtBot, look: Look) -> Sidebar:
    """The day's steps in a wide window."""
    window = QWidget()
    made = Sidebar(window)
    row = QHBoxLayout(window)
    row.addWidget(made)
    row.addStretch(1)
    window.resize(1280, 720)
    shown(qtbot, window)
    return made


def items_of(sidebar: Sidebar) -> list[QPushButton]:
    """The steps as buttons."""
    return sidebar.findChildren(QPushButton)


def test_the_nine_steps_open_by_click_and_by_key(sidebar: Sidebar, qtbot: QtBot) -> None:
    opened: list[str] = []
    sidebar.chosen.connect(opened.append)
    items_of(sidebar)[4].click()
    items_of(sidebar)[4].setFocus()
    QTest.keyClick(items_of(sidebar)[4], KEY.Key_Down)
    assert items_of(sidebar)[5].hasFocus()
    QTest.keyClick(items_of(sidebar)[5], KEY.Key_Return)
    assert opened == ["notes", "themes"]
    assert sidebar.current() == "themes"


def test_the_big_screen_opens_without_leaving_the_page(sidebar: Sidebar) -> None:
    sidebar.set_current("votes")
    items_of(sidebar)[9].click()
    assert sidebar.current() == "votes"


def test_a_role_sees_only_its_steps(sidebar: Sidebar) -> None:
    sidebar.set_steps(["notes"])
    assert [item.accessibleName() for item in items_of(sidebar) if item.isVisible()] == ["Notes"]
    sidebar.set_steps([*STEPS, *BELOW])
    assert all(item.isVisible() for item in items_of(sidebar))


def test_a_narrow_window_shows_the_signs_alone(sidebar: Sidebar, qtbot: QtBot) -> None:
    wide = sidebar.sizeHint().width()
    sidebar.window().resize(900, 720)
    qtbot.waitUntil(sidebar.is_compact)
    assert sidebar.sizeHint().width() < wide / 2
    assert items_of(sidebar)[0].toolTip() == "Prepare"
    sidebar.window().resize(1280, 720)
    qtbot.waitUntil(lambda: not sidebar.is_compact())
    assert items_of(sidebar)[0].toolTip() == ""


def test_the_steps_have_korean_names(sidebar: Sidebar, korean: None, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: items_of(sidebar)[3].accessibleName() == "라운드")


def test_the_top_bar_changes_its_chips_in_place(qtbot: QtBot, look: Look) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.set_title("서울시민복지기준 1,000인 원탁회의", "2라운드 돌봄")
    bar.set_chip("saved", "저장됨", "ok")
    bar.set_chip("waiting", "대기 3", "warning")
    bar.set_chip("waiting", "대기 0", "ok")
    bar.remove_chip("saved")
    bar.remove_chip("saved")
    chips = [chip for chip in bar.findChildren(Chip) if not chip.isHidden()]
    assert [(chip.text, chip.state) for chip in chips] == [("대기 0", "ok")]


def test_the_timer_warns_under_three_minutes_and_ends_once(qtbot: QtBot, look: Look) -> None:
    timer = TimerLabel()
    qtbot.addWidget(timer)
    said: list[str] = []
    timer.warned.connect(lambda: said.append("warned"))
    timer.ended.connect(lambda: said.append("ended"))
    states = []
    for seconds in (181, 180, 179, 178, 1, 0, -1, -30):
        timer.set_remaining(seconds)
        states.append((timer.text(), timer.state()))
    assert said == ["warned", "ended"]
    assert states[0] == ("03:01", "ok")
    assert states[2] == ("02:59", "warning")
    assert states[-1] == ("+00:30", "bad")
    timer.set_remaining(None)
    assert (timer.text(), timer.state()) == ("", "none")


def test_the_timer_does_not_change_width_as_it_counts(qtbot: QtBot, look: Look) -> None:
    timer = TimerLabel()
    qtbot.addWidget(timer)
    widths = set()
    for seconds in range(600, 660):
        timer.set_remaining(seconds)
        widths.add(timer.sizeHint().width())
    assert len(widths) == 1


def test_a_timer_that_stands_still_says_so(qtbot: QtBot, look: Look, korean: None) -> None:
    timer = TimerLabel()
    qtbot.addWidget(timer)
    timer.set_remaining(600, paused=True)
    assert timer.text() == "10:00 멈춤"


def test_a_card_is_pressed_by_click_and_by_enter(qtbot: QtBot, look: Look) -> None:
    card = Card("7", "10명", clickable=True)
    shown(qtbot, card)
    with qtbot.waitSignal(card.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    card.setFocus()
    with qtbot.waitSignal(card.clicked):
        QTest.keyClick(card, KEY.Key_Return)


def test_a_plain_card_is_not_pressed(qtbot: QtBot, look: Look) -> None:
    card = Card("회의장")
    shown(qtbot, card)
    with qtbot.assertNotEmitted(card.clicked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)


def test_a_wall_of_cards_fills_the_width_in_equal_columns(qtbot: QtBot, look: Look) -> None:
    wall = QWidget()
    flow = FlowLayout(wall, spacing=10, column_width=150)
    for number in range(7):
        flow.addWidget(Card(str(number)))
    wall.resize(650, 600)
    shown(qtbot, wall)
    cards = wall.findChildren(Card)
    assert len({card.y() for card in cards}) == 2
    assert cards[3].geometry().right() == 649
    assert max(card.width() for card in cards) - min(card.width() for card in cards) <= 1
    assert flow.heightForWidth(200) > flow.heightForWidth(650)


def test_in_a_packed_wall_the_next_card_stands_right_below_the_one_above_it(qtbot: QtBot, look: Look) -> None:
    wall = QWidget()
    flow = FlowLayout(wall, spacing=10, column_width=150)
    flow.set_packed(True)
    cards = [Card(str(number)) for number in range(4)]
    for line in range(5):
        cards[0].add(Chip(str(line)))
    for card in cards:
        flow.addWidget(card)
    wall.resize(320, 600)
    shown(qtbot, wall)
    assert (cards[2].x(), cards[3].x()) == (cards[0].x(), cards[1].x())
    assert cards[3].y() == cards[1].geometry().bottom() + 11 < cards[2].y()
    assert flow.heightForWidth(320) == cards[2].geometry().bottom() + 1


def test_buttons_go_on_in_the_next_line(qtbot: QtBot, look: Look) -> None:
    row = QWidget()
    flow = FlowLayout(row)
    buttons = [Button(word) for word in ("배치도", "인쇄", "자리 배치", "되돌리기")]
    for button in buttons:
        flow.addWidget(button)
    row.resize(160, 300)
    shown(qtbot, row)
    assert buttons[-1].y() > buttons[0].y()
    assert all(button.geometry().right() < 160 for button in buttons)
    flow.clear()
    assert flow.count() == 0


def test_dots_say_in_words_what_they_show(qtbot: QtBot, look: Look) -> None:
    dots = CompositionDots([DotGroup("여", 6, 0), DotGroup("남", 4, 1), DotGroup("모름", 0, 2)])
    qtbot.addWidget(dots)
    assert dots.toolTip() == "여 6, 남 4"
    twelve = dots.sizeHint()
    dots.set_groups([DotGroup("여", 20, 0)])
    assert dots.sizeHint().height() > twelve.height()


def test_small_charts_can_be_drawn_with_nothing_in_them(qtbot: QtBot, look: Look) -> None:
    for widget in (MiniColumns("기록"), CompositionDots(), ProgressLine(2.0)):
        qtbot.addWidget(widget)
        widget.resize(200, 60)
        assert not widget.grab().isNull()


def test_progress_stays_between_nothing_and_all(qtbot: QtBot, look: Look) -> None:
    line = ProgressLine(-1)
    qtbot.addWidget(line)
    assert line.share() == 0
    line.set_share(7)
    assert line.share() == 1
    assert line.accessibleName() == "100%"


def test_searching_begins_after_a_pause_and_esc_empties_the_box(qtbot: QtBot, look: Look) -> None:
    box = SearchBox()
    shown(qtbot, box)
    box.setFocus()
    with qtbot.waitSignal(box.searched) as first:
        QTest.keyClicks(box, "care")
    assert first.args == ["care"]
    with qtbot.waitSignal(box.searched) as second:
        QTest.keyClick(box, KEY.Key_Escape)
    assert second.args == [""]


def test_ctrl_f_goes_to_the_search_box(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    button, box = QPushButton("…"), SearchBox()
    column.addWidget(button)
    column.addWidget(box)
    shown(qtbot, window)
    button.setFocus()
    QTest.keyClick(window, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert box.hasFocus()


def test_the_search_box_speaks_the_language_of_the_window(qtbot: QtBot, look: Look, korean: None) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    assert box.placeholderText() == "찾기"


def test_enter_and_a_double_click_open_a_row(qtbot: QtBot, look: Look) -> None:
    table = Table()
    model = QStandardItemModel(0, 2)
    for name in ("김민준", "이서연"):
        model.appendRow([QStandardItem(name), QStandardItem("관악구")])
    table.setModel(model)
    table.set_widths(120, 0, stretch=1)
    shown(qtbot, table)
    assert table.rowHeight(0) >= 32
    table.setCurrentIndex(model.index(1, 0))
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, KEY.Key_Return)
    assert opened.args[0].row() == 1


def answer(qtbot: QtBot, key: Qt.Key) -> list[str]:
    """Press ``key`` in the dialog that is about to open; the list gets what the dialog said."""
    said: list[str] = []

    def press() -> None:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, Message) and dialog.isVisible():
                said.append(dialog.words())
                QTest.keyClick(dialog, key)

    QTimer.singleShot(0, press)
    return said


@pytest.mark.parametrize(
    ("key", "danger", "agreed"),
    [
        (KEY.Key_Return, False, True),
        (KEY.Key_Return, True, False),
        (KEY.Key_Escape, False, False),
    ],
)
def test_a_question_is_answered_by_key(qtbot: QtBot, look: Look, key: Qt.Key, danger: bool, agreed: bool) -> None:
    said = answer(qtbot, key)
    assert confirm(None, "라운드를 닫겠습니까?", "다시 열 수 있습니다.", "닫기", danger=danger) is agreed
    assert said == ["라운드를 닫겠습니까?\n다시 열 수 있습니다."]


def test_no_paragraph_of_a_dialog_is_cut(qtbot: QtBot, look: Look) -> None:
    line = "시민 원탁회의 - 17번 테이블.operations: 새로 14개, 이미 있던 것 3개, 따로 둔 것 1개"
    dialog = Message(None, "bad", "가져오지 못한 파일이 있습니다.", (line,) * 5, yes="닫기")
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    labels = dialog.findChildren(WrapLabel)
    assert [label for label in labels if label.height() < label.heightForWidth(label.width())] == []


def test_a_refusal_says_what_happened_what_is_safe_and_what_to_do(qtbot: QtBot, look: Look) -> None:
    said = answer(qtbot, KEY.Key_Return)
    tell_refusal(None, "파일을 읽지 못했습니다.", "기록은 그대로입니다.", "다른 파일을 골라 주십시오.")
    assert said == ["파일을 읽지 못했습니다.\n기록은 그대로입니다.\n다른 파일을 골라 주십시오."]


def test_a_toast_takes_back_what_it_told(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    window.resize(800, 600)
    toasts = ToastStack(window)
    shown(qtbot, window)
    undone: list[str] = []
    toasts.say("저장했습니다", undo=lambda: undone.append("note"))
    assert toasts.texts() == ["저장했습니다"]
    button = toasts.findChild(Button)
    assert button is not None
    button.click()
    assert undone == ["note"]
    assert toasts.texts() == []


def test_only_the_newest_toasts_stay_and_they_stay_inside_the_window(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    window.resize(500, 400)
    toasts = ToastStack(window)
    shown(qtbot, window)
    for number in range(MOST + 2):
        toasts.say(f"{number}번째 소식입니다. " * 4)
    assert len(toasts.texts()) == MOST
    assert toasts.texts()[-1].startswith(f"{MOST + 1}번째")
    assert window.rect().contains(toasts.geometry())
    window.resize(900, 700)
    qtbot.waitUntil(lambda: abs(toasts.geometry().center().x() - 450) <= 2)
    toasts.clear()
    assert not toasts.isVisible()

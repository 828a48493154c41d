"""The note-taker's page."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import Note, TableVote
from facilitator.record.operations import BallotOption, CloseRound, OpenBallot, OpenRound, PrepareBallot
from facilitator.ui.pages.notes import NotesPage


def compose(page: NotesPage, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(page.writing.box, event)


def notes_of(day: Day) -> list[Note]:
    with day.record.reading() as reading:
        return list(reading.scalars(select(Note).order_by(Note.table_id, Note.number)))


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def page(qtbot: QtBot, look: object, day: Day, tmp_path: Path) -> NotesPage:
    page = NotesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.writing.box.setFocus()
    return page


def test_enter_saves_a_note_with_its_serial_and_empties_the_box(qtbot: QtBot, page: NotesPage, day: Day) -> None:
    qtbot.keyClicks(page.writing.box, "Lunch in the holidays")
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert [note.serial for note in page.list.notes.notes] == ["T1-R1-01"]
    assert [note.text for note in notes_of(day)] == ["Lunch in the holidays"]
    assert page.writing.box.toPlainText() == ""


def test_the_syllable_being_composed_is_in_the_note_when_enter_comes(qtbot: QtBot, page: NotesPage, day: Day) -> None:
    compose(page, "", commit="돌")
    compose(page, "봄")
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert [note.text for note in notes_of(day)] == ["돌봄"]


def test_the_syllable_being_composed_survives_a_click_on_the_button(qtbot: QtBot, page: NotesPage, day: Day) -> None:
    compose(page, "", commit="돌")
    compose(page, "봄")
    qtbot.mouseClick(page.writing._keep, Qt.MouseButton.LeftButton)
    page.desk.settle()
    assert [note.text for note in notes_of(day)] == ["돌봄"]


def test_the_end_of_the_round_cuts_nothing_that_is_being_composed(page: NotesPage, day: Day) -> None:
    compose(page, "", commit="집에서 돌보는 가")
    compose(page, "정")
    page.desk.do("close", CloseRound(id=day.rounds[0]))
    page.desk.settle()
    page.desk.do("next", OpenRound(id=day.rounds[1]))
    page.desk.settle()
    assert page.writing.box.text_with_preedit() == "집에서 돌보는 가정"
    page.writing._hand_over()
    page.desk.settle()
    assert [(note.text, note.round_id) for note in notes_of(day)] == [("집에서 돌보는 가정", day.rounds[0])]


def test_another_table_and_back_finds_the_half_typed_note_again(qtbot: QtBot, page: NotesPage, day: Day) -> None:
    compose(page, "", commit="어린이집 대")
    compose(page, "기")
    page.place.go(table_id=day.tables[1])
    page.desk.settle()
    assert page.writing.box.text_with_preedit() == ""
    page.place.go(table_id=day.tables[0])
    page.desk.settle()
    assert page.writing.box.text_with_preedit() == "어린이집 대기"


def test_kind_and_agreement_go_into_the_note(qtbot: QtBot, page: NotesPage, day: Day) -> None:
    page.writing.choose_kind("minority")
    page.writing.add_support(3)
    qtbot.keyClicks(page.writing.box, "Pay families instead")
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Return)
    page.desk.settle()
    (note,) = notes_of(day)
    assert (note.kind, note.support) == ("minority", 3)
    assert page.writing._support.value() == 0


def test_that_it_was_felt_strongly_goes_into_the_note_and_is_taken_back_when_it_is_reworded(
    qtbot: QtBot, page: NotesPage, day: Day
) -> None:
    page.writing.choose_kind("minority")
    qtbot.keyClicks(page.writing.box, "Not with our taxes")
    page.writing.strongly.click()
    assert page.writing.box.hasFocus()
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert notes_of(day)[0].felt_strongly and not page.writing.strongly.isChecked()
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Up)
    assert page.writing.strongly.isChecked()
    page.writing.toggle_strongly()
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert not notes_of(day)[0].felt_strongly
    page.desk.undo()
    page.desk.settle()
    assert notes_of(day)[0].felt_strongly


def test_up_in_the_empty_box_rewords_the_last_note_and_esc_leaves_it_as_it_was(
    qtbot: QtBot, page: NotesPage, day: Day
) -> None:
    for text in ("first", "second"):
        qtbot.keyClicks(page.writing.box, text)
        qtbot.keyClick(page.writing.box, Qt.Key.Key_Return)
        page.desk.settle()
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Up)
    assert page.writing.box.toPlainText() == "second"
    qtbot.keyClicks(page.writing.box, " thought")
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Escape)
    page.desk.settle()
    assert [note.text for note in notes_of(day)] == ["first", "second"]
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Up)
    qtbot.keyClicks(page.writing.box, " try")
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert [(note.text, note.revision) for note in notes_of(day)] == [("first", 1), ("second try", 2)]


def test_a_retracted_note_keeps_its_number_and_undo_brings_it_back(qtbot: QtBot, page: NotesPage, day: Day) -> None:
    qtbot.keyClicks(page.writing.box, "said too fast")
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Return)
    page.desk.settle()
    page.list.setCurrentIndex(page.list.notes.index(0))
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    page.desk.settle()
    assert notes_of(day)[0].retracted
    page.desk.undo()
    page.desk.settle()
    assert not notes_of(day)[0].retracted
    qtbot.keyClicks(page.writing.box, "next")
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert [note.number for note in notes_of(day)] == [1, 2]


def test_a_refused_note_is_back_in_the_box(
    qtbot: QtBot, page: NotesPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.ui.pages.notes_taking.tell_refusal", lambda *_args: None)
    page.writing.box.setPlainText("가" * 5000)
    qtbot.keyClick(page.writing.box, Qt.Key.Key_Return)
    page.desk.settle()
    assert notes_of(day) == []
    assert page.writing.box.toPlainText() == "가" * 5000


def open_ballot_with_two_options(day: Day, channels: tuple[str, ...] = ("hands",)) -> tuple[str, list[str]]:
    ballot, options = day.record.new_id(), [day.record.new_id(), day.record.new_id()]
    day.record.apply(
        PrepareBallot(
            id=ballot,
            session_id=day.session_id,
            title="무엇부터",
            channels=channels,
            options=tuple(BallotOption(id=id, text=text) for id, text in zip(options, ("가", "나"), strict=True)),
        ),
        OpenBallot(id=ballot),
    )
    return ballot, options


@pytest.mark.parametrize("sure", [True, False])
def test_more_hands_than_people_are_asked_about_first(
    page: NotesPage, day: Day, monkeypatch: pytest.MonkeyPatch, sure: bool
) -> None:
    asked: list[str] = []

    def answer(_parent: object, question: str, detail: str = "", **_more: object) -> bool:
        asked.append(detail)
        return sure

    monkeypatch.setattr("facilitator.ui.pages.notes_ballot.confirm", answer)
    said: list[str] = []
    page.said.connect(lambda text, _undo: said.append(text))
    ballot, options = open_ballot_with_two_options(day)
    page.refresh()
    page.hands.stepper(options[0]).set_value(5)
    page.hands.enter()
    page.desk.settle()
    assert len(asked) == 1 and "4명" in asked[0] and "5명" in asked[0]
    assert len(said) == int(sure)
    with day.record.reading() as reading:
        vote = reading.get(TableVote, (ballot, day.tables[0]))
    assert (vote is not None and vote.confirmed) == sure


def test_hands_are_asked_only_for_a_ballot_by_hands(page: NotesPage, day: Day) -> None:
    open_ballot_with_two_options(day, ("paper",))
    page.refresh()
    assert not page.hands.isVisible()
    _, options = open_ballot_with_two_options(day)
    open_ballot_with_two_options(day, ("keypad",))
    page.refresh()
    assert page.hands.isVisible() and page.hands.stepper(options[0]).value() == 0


def test_hands_that_fit_are_entered_without_asking(page: NotesPage, day: Day) -> None:
    ballot, options = open_ballot_with_two_options(day)
    page.refresh()
    page.hands.stepper(options[0]).set_value(3)
    page.hands.stepper(options[1]).set_value(1)
    page.hands.enter()
    page.desk.settle()
    with day.record.reading() as reading:
        vote = reading.get_one(TableVote, (ballot, day.tables[0]))
    assert vote.counts == {options[0]: 3, options[1]: 1} and vote.voters == 4


TYPING = """
import sys
from pathlib import Path
from days import Day, workplace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from facilitator.record import Record
from facilitator.ui.look import apply_look
from facilitator.ui.pages.notes import NotesPage

app = QApplication([])
apply_look(app, "light")
folder = Path(sys.argv[1])
page = NotesPage(workplace(Day(Record.open(folder / "small.roundtable"), ""), folder))
page.show()
words = "초등학교 방학 때 점심을 해결할 곳이 필요하다 "
typed = 0

def type_one():
    global typed
    letter = words[typed % len(words)]
    QApplication.sendEvent(page.writing.box, QInputMethodEvent(letter, []))
    done = QInputMethodEvent("", [])
    done.setCommitString(letter)
    QApplication.sendEvent(page.writing.box, done)
    typed += 1
    print(typed, flush=True)

timer = QTimer(interval=20)
timer.timeout.connect(type_one)
timer.start()
app.exec()
"""


def test_what_was_typed_survives_kill_9_but_for_two_seconds(tmp_path: Path) -> None:
    day = small_day(tmp_path, open_round=1)
    key = f"new/{day.rounds[0]}/{day.tables[0]}"
    day.record.close()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parent)}
    child = subprocess.Popen(
        [sys.executable, "-c", TYPING, str(tmp_path)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert child.stdout is not None
    enough = 4 * 50  # four seconds of typing, fifty letters a second
    typed = 0
    for line in child.stdout:
        typed = int(line)
        if typed >= enough:
            break
    child.send_signal(signal.SIGKILL)
    child.wait()
    with Record.open(tmp_path / "small.roundtable") as record:
        kept = record.draft(key)
    assert len(kept) >= typed - 2 * 50
    assert kept == ("초등학교 방학 때 점심을 해결할 곳이 필요하다 " * 20)[: len(kept)]


def tabbed(qtbot: QtBot, page: NotesPage, times: int) -> list[QWidget | None]:
    """Where the keyboard goes when Tab is pressed so often."""
    where = []
    for _ in range(times):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        where.append(QApplication.focusWidget())
    return where


def test_tab_goes_from_the_notes_through_the_hands_to_the_button_that_enters_them(
    qtbot: QtBot, page: NotesPage, day: Day
) -> None:
    _, options = open_ballot_with_two_options(day)
    page.refresh()
    QApplication.processEvents()
    page.activateWindow()
    page.list.setFocus()
    steppers = [page.hands.stepper(key) for key in (*options, "abstain", "invalid")]
    assert tabbed(qtbot, page, 5) == [*(stepper.focusProxy() for stepper in steppers), page.hands._enter]

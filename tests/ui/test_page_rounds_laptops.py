"""The organizer's view of the laptops: who is here, who needs help, and what to do about a table."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from days import Day, small_day, workplace
from hands import Answers
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.day.laptops import Heard
from facilitator.errors import Refused
from facilitator.live.join_code import JoinCode
from facilitator.live.supervisor import HubState
from facilitator.live.wire import Trouble
from facilitator.record.arrival import Arrival
from facilitator.record.models import HelpCall, Message, Station
from facilitator.record.operations import AdmitStation, AskForHelp
from facilitator.ui.hub_beside import HallNews
from facilitator.ui.look import apply_look
from facilitator.ui.pages.rounds import RoundsPage
from facilitator.ui.pages.rounds_join_code import JoinCodeView
from facilitator.ui.pages.rounds_left_out import LeftOutDialog

CODE = JoinCode("192.168.0.10", 8443, "7K3MQ9TX2VBN8RWD", "XK4T9MPM")
HERE = Heard(connected=True, minutes=0)


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, tables=4)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "rounds_watch")


@pytest.fixture
def page(qtbot: QtBot, look: object, day: Day, tmp_path: Path, answers: Answers) -> RoundsPage:
    page = RoundsPage(workplace(day, tmp_path, "en"))
    qtbot.addWidget(page)
    page.resize(1300, 900)
    page.show()
    return page


def joins(day: Day, table: int | None, name: str = "", role: str = "note-taker") -> str:
    id = day.record.new_id()
    day.record.apply(
        AdmitStation(
            id=id, session_id=day.session_id, role=role, token_hash="0" * 64, name=name,
            table_id=None if table is None else day.tables[table - 1],
        )
    )  # fmt: skip
    return id


def hears(page: RoundsPage, heard: dict[str, Heard], **more: object) -> None:
    """The hub runs and says this of the laptops."""
    hub = page.work.hub
    hub.state, hub.session_id = HubState("running", CODE, 1), page.place.session_id
    hub.news = HallNews(heard, **more)  # type: ignore[arg-type]
    hub.changed.emit()


def asks_for_help(day: Day, table: int, text: str = "") -> str:
    id = day.record.new_id()
    day.record.apply(AskForHelp(id=id, table_id=day.tables[table - 1], text=text))
    return id


def legend(page: RoundsPage) -> list[tuple[str, str]]:
    return [(chip.text, chip.state) for chip in page._hall_card.chips if chip.isVisible()]


def test_before_anybody_can_join_there_is_one_sentence_and_one_button(page: RoundsPage) -> None:
    card = page.watch.laptops
    assert card.lead.isVisible() and card.open.isVisible()
    assert not card.code.isVisible() and not card.stop.isVisible() and not page.watch.message.isVisible()
    assert [words for words, _ in legend(page)] == ["Writing 0", "Silent 0", "No notes yet 4"]


def test_the_map_shows_each_state_by_shape_and_word(page: RoundsPage, day: Day) -> None:
    first, second, third = (joins(day, table) for table in (1, 2, 3))
    asks_for_help(day, 3)
    hears(page, {first: HERE, second: Heard(True, 0, waiting=5), third: HERE})
    assert legend(page) == [
        ("Connected 1", "ok"),
        ("Notes waiting 1", "warning"),
        ("Help 1", "bad"),
        ("No laptop 1", "none"),
    ]
    assert page.watch.laptops.here.text() == "3 of 4 tables connected"
    assert {number: table.state for number, table in page._hall_card._shown.items()} == {
        1: "ok", 2: "warning", 3: "bad", 4: "none",
    }  # fmt: skip


def test_the_join_code_stands_there_to_be_typed_and_scanned(page: RoundsPage) -> None:
    hears(page, {})
    card = page.watch.laptops
    assert card.code.isVisible()
    assert card.code.lines.text().replace("\n", "") == str(CODE)
    assert card.code.qr.accessibleName() == str(CODE)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_code_on_the_screen_can_be_scanned(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    apply_look(qapp, "dark", scale)
    view = JoinCodeView()
    qtbot.addWidget(view)
    view.show_code(CODE)
    view.show()
    image = view.qr.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    assert [found.text for found in zxingcpp.read_barcodes(rows[:, : image.width()])] == [str(CODE)]


def test_while_the_hub_serves_another_session_this_one_has_no_laptops(page: RoundsPage) -> None:
    hears(page, {})
    page.work.hub.session_id = "another"
    page.work.hub.changed.emit()
    card = page.watch.laptops
    assert "another session" in card.lead.text() and card.lead.isVisible() and card.stop.isVisible()
    assert not page.watch.message.isVisible() and not card.here.isVisible()


def test_who_asked_for_help_comes_before_laptops_that_are_lost(page: RoundsPage, day: Day) -> None:
    joins(day, 1)
    asks_for_help(day, 4, "마이크")
    asks_for_help(day, 2)
    hears(page, {})
    lines = page._look_at.lines
    assert [(line.number, line.state) for line in lines] == [(4, "bad"), (2, "bad"), (1, "warning")]
    assert "마이크" in lines[0].aside


def test_somebody_is_there_ends_the_call(qtbot: QtBot, page: RoundsPage, day: Day) -> None:
    joins(day, 2)
    call = asks_for_help(day, 2, "마이크")
    hears(page, {})
    page._look_at.chosen.emit(2)
    card = page.watch.table
    assert card.isVisible() and "마이크" in card.help.text()
    qtbot.mouseClick(card.helped, Qt.MouseButton.LeftButton)
    page.desk.settle()
    with day.record.reading() as reading:
        assert reading.get_one(HelpCall, call).ended_at is not None
    assert not card.help.isVisible() and [line.number for line in page._look_at.lines] == [2]


def test_the_card_of_a_table_leads_to_its_notes_and_closes_with_esc(qtbot: QtBot, page: RoundsPage, day: Day) -> None:
    gone: list[str] = []
    page.go_to.connect(gone.append)
    hears(page, {})
    page._hall.chosen.emit(3)
    assert gone == [] and page.watch.table.isVisible()
    QTest.keyClick(page.watch.table.notes, Qt.Key.Key_Escape)
    assert not page.watch.table.isVisible()
    page._hall.chosen.emit(3)
    qtbot.mouseClick(page.watch.table.notes, Qt.MouseButton.LeftButton)
    assert gone == ["notes"] and page.place.table_id == day.tables[2]


def test_another_laptop_takes_a_table_over_in_two_clicks(qtbot: QtBot, page: RoundsPage, day: Day) -> None:
    old = joins(day, 1, "old")
    said: list[str] = []
    page.said.connect(lambda text, _undo: said.append(text))
    hears(page, {old: HERE})
    page._hall.chosen.emit(1)
    shown: list[str] = []

    def the_other_joins() -> None:
        giving = page.watch._giving
        assert giving is not None
        shown.append(giving[0].lead.text())
        new = joins(day, 1, "new")
        hears(page, {new: HERE})

    QTimer.singleShot(0, the_other_joins)
    qtbot.mouseClick(page.watch.table.give, Qt.MouseButton.LeftButton)  # returns when the dialog has closed itself
    assert "table 1" in shown[0]
    assert said == ["Table 1 has another laptop now."]
    assert "Laptop: new" in page.watch.table.words.text()


@pytest.mark.parametrize("sure", [True, False])
def test_shutting_a_laptop_out_asks_first(
    qtbot: QtBot, page: RoundsPage, day: Day, answers: Answers, sure: bool
) -> None:
    station = joins(day, 1)
    hears(page, {station: HERE})
    page._hall.chosen.emit(1)
    answers.agree = sure
    qtbot.mouseClick(page.watch.table.shut_out, Qt.MouseButton.LeftButton)
    page.desk.settle()
    with day.record.reading() as reading:
        assert reading.get_one(Station, station).revoked is sure
    assert "table 1" in answers.asked[0] and page.watch.table.shut_out.isVisible() is not sure


def sent(day: Day) -> list[tuple[str, str | None]]:
    with day.record.reading() as reading:
        return [(row.text, row.table_id) for row in reading.scalars(select(Message).order_by(Message.sent_at))]


def test_a_ready_message_goes_to_all_tables_with_enter(qtbot: QtBot, page: RoundsPage, day: Day) -> None:
    hears(page, {})
    message = page.watch.message
    qtbot.mouseClick(message.ready[0], Qt.MouseButton.LeftButton)
    assert sent(day) == []
    QTest.keyClick(message.line, Qt.Key.Key_Return)
    page.desk.settle()
    assert sent(day) == [("Five minutes left.", None)]
    assert message.line.text() == "" and "Five minutes left." in message.last.text()
    QTest.keyClick(message.line, Qt.Key.Key_Return)
    page.desk.settle()
    assert len(sent(day)) == 1


def test_one_table_can_be_told_something_as_well(qtbot: QtBot, page: RoundsPage, day: Day) -> None:
    hears(page, {joins(day, 2): HERE})
    page._hall.chosen.emit(2)
    qtbot.mouseClick(page.watch.table.message, Qt.MouseButton.LeftButton)
    message = page.watch.message
    message.line.setText("곧 갑니다.")
    QTest.keyClick(message.line, Qt.Key.Key_Return)
    qtbot.mouseClick(message.to_all, Qt.MouseButton.LeftButton)
    message.line.setText("모두 고맙습니다.")
    QTest.keyClick(message.line, Qt.Key.Key_Return)
    page.desk.settle()
    assert sent(day) == [("곧 갑니다.", day.tables[1]), ("모두 고맙습니다.", None)]


def test_backups_say_when_the_last_was_made_and_why_one_could_not_be(page: RoundsPage) -> None:
    card = page.watch.laptops
    hears(page, {}, backup_minutes=2)
    assert "2 min ago" in card.backup.text()
    hears(page, {}, backup_trouble=Trouble("The stick is gone.", "스틱이 없습니다."))
    assert "The stick is gone." in card.backup.text()


def test_why_the_session_could_not_be_opened_is_said_with_a_way_out(page: RoundsPage) -> None:
    page.work.hub.state = HubState("stopped", trouble=Refused("The port is taken.", "포트를 이미 쓰고 있습니다."))
    page.work.hub.changed.emit()
    card = page.watch.laptops
    assert card.trouble.text() == "The port is taken." and card.anywhere.isVisible() and card.open.isVisible()


def test_what_could_not_be_taken_is_said_and_can_be_set_aside(
    qtbot: QtBot, page: RoundsPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    station = joins(day, 2)
    day.record.receive(
        [
            Arrival(station, 1, day.record.time(), "note-taker", "AddNote", '{"text":"문턱이 높다"}'),
            Arrival(station, 2, day.record.time(), "note-taker", "FileNote", '{"theme_id":"x","note_ids":[]}'),
        ]
    )
    hears(page, {})
    assert page.watch.notice.isVisible() and page.watch.notice.text().startswith(
        "What could not be taken from laptops: 2."
    )
    asking = Answers(monkeypatch, "rounds_left_out")
    dialog = LeftOutDialog(page, page.work)
    qtbot.addWidget(dialog)
    assert [(row.table, row.text) for row in dialog.rows] == [(2, "문턱이 높다"), (2, "")]
    asking.agree = False
    dialog.aside.click()
    page.desk.settle()
    assert len(dialog.rows) == 2
    asking.agree = True
    dialog.aside.click()
    page.desk.settle()
    qtbot.waitUntil(lambda: dialog.rows == ())
    assert not dialog.again.isEnabled() and not page.watch.notice.isVisible()


def test_a_laptop_that_joins_while_the_page_is_hidden_is_there_when_it_is_shown(page: RoundsPage, day: Day) -> None:
    hears(page, {})
    page.hide()
    hears(page, {joins(day, 1): HERE})
    page.show()
    assert page.watch.laptops.here.text() == "1 of 4 tables connected"


def test_other_laptops_are_counted_by_what_they_are(page: RoundsPage, day: Day) -> None:
    team = joins(day, None, role="theme team")
    joins(day, None, role="theme team")
    joins(day, None, role="check-in")
    hears(page, {team: HERE})
    assert page.watch.laptops.others.text() == "Theme team 1 / 2 · Check-in 0 / 1"


def test_tab_goes_from_the_clock_to_the_tables_to_look_at_and_then_to_the_message(
    qtbot: QtBot, page: RoundsPage, day: Day
) -> None:
    hears(page, {joins(day, 2): HERE})
    asks_for_help(day, 2)
    page.refresh()
    hears(page, {})
    QApplication.processEvents()
    page.activateWindow()
    row = page._look_at._rows[2]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Tab)
    assert page.watch.message.line.hasFocus()
    qtbot.keyClick(page.watch.message.line, Qt.Key.Key_Backtab)
    assert row.hasFocus()
    qtbot.keyClick(row, Qt.Key.Key_Backtab)
    focused = QApplication.focusWidget()
    assert focused is not None and page._clock.isAncestorOf(focused)


def test_the_map_pins_the_table_whose_card_is_open(page: RoundsPage, day: Day) -> None:
    hears(page, {joins(day, 2): HERE})
    asks_for_help(day, 2)
    page.refresh()
    page._look_at.chosen.emit(2)
    assert page._hall._marked == {2}
    page.watch.table.close_button.click()
    assert page._hall._marked == frozenset()

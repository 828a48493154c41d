"""The organizer prepares: the session, its rounds, its tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Programme, Round, Session, Table
from facilitator.record.operations import CloseTable, EditTable, OpenRound
from facilitator.ui.look import Look
from facilitator.ui.pages import prepare_rounds, prepare_tables
from facilitator.ui.pages.prepare import PreparePage, list_in
from facilitator.ui.pages.prepare_fields import ChoiceBox, SavingBox, SavingLine, SavingNumber
from facilitator.ui.pages.prepare_new import NewSessionDialog
from facilitator.ui.pages.prepare_round import ROUND_MIME
from facilitator.ui.widgets.composing_line import ComposingLine


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, rounds=3, tables=3, seats=4, people=0)


@pytest.fixture
def page(qtbot: QtBot, look: Look, day: Day, tmp_path: Path) -> Iterator[PreparePage]:
    page = PreparePage(workplace(day, tmp_path, "en"))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.desk.settle()
    yield page
    page.leave()
    page.desk.close()


def rounds_of(day: Day) -> list[tuple[int, str, int]]:
    with day.record.reading() as reading:
        rows = reading.execute(
            select(Round.number, Round.title, Round.minutes)
            .where(Round.session_id == day.session_id)
            .order_by(Round.number)
        )
        return [tuple(row) for row in rows]  # type: ignore[misc]


def tables_of(day: Day) -> dict[int, tuple[int, str, list[str], str]]:
    with day.record.reading() as reading:
        rows = reading.scalars(select(Table).where(Table.session_id == day.session_id))
        return {row.number: (row.seats, row.zone, list(row.features), row.facilitator) for row in rows}


def session_of(day: Day) -> Session:
    with day.record.reading() as reading:
        session = reading.get(Session, day.session_id)
        assert session is not None
        return session


def shown(page: PreparePage, field: str) -> str:
    line = page.session.fields[field]
    assert isinstance(line, SavingLine)
    return line.text()


def write(line: QWidget, text: str) -> None:
    assert isinstance(line, SavingLine | ComposingLine)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def test_a_field_is_saved_when_it_is_left_and_can_be_taken_back(page: PreparePage, day: Day) -> None:
    write(page.session.fields["venue"], "City Hall")
    assert session_of(day).venue == "시청 대회의실"
    page.session.fields["title"].setFocus()
    page.desk.settle()
    assert session_of(day).venue == "City Hall"
    page.desk.undo()
    page.desk.settle()
    assert session_of(day).venue == "시청 대회의실"
    assert shown(page, "venue") == "시청 대회의실"


def test_leaving_a_field_unchanged_writes_nothing(page: PreparePage) -> None:
    page.session.fields["venue"].setFocus()
    page.session.fields["title"].setFocus()
    page.leave()
    page.desk.settle()
    assert page.desk.undo_label == ""


def test_the_last_korean_syllable_is_in_the_record(page: PreparePage, day: Day) -> None:
    line = page.session.fields["title"]
    assert isinstance(line, SavingLine)
    line.setFocus()
    line.selectAll()
    QApplication.sendEvent(line, QInputMethodEvent("숙", []))
    committed = QInputMethodEvent("의", [])
    committed.setCommitString("숙")
    QApplication.sendEvent(line, committed)
    page.leave()
    page.desk.settle()
    assert session_of(day).title == "숙의"


def test_a_title_cannot_be_emptied_and_the_old_one_comes_back(page: PreparePage, day: Day) -> None:
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    line = page.session.fields["title"]
    assert isinstance(line, SavingLine)
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    page.session.fields["venue"].setFocus()
    page.desk.settle()
    assert len(refused) == 1
    assert shown(page, "title") == session_of(day).title == "시민 원탁회의"


def test_enter_keeps_the_purpose_and_shift_enter_breaks_its_line(page: PreparePage, day: Day) -> None:
    box = page.session.fields["purpose"]
    assert isinstance(box, SavingBox)
    box.setFocus()
    QTest.keyClicks(box, "one")
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(box, "two")
    QTest.keyClick(box, Qt.Key.Key_Return)
    page.desk.settle()
    assert session_of(day).purpose == "one\ntwo"
    assert box.toPlainText() == "one\ntwo"


def test_the_programme_is_edited_beside_the_session(page: PreparePage, day: Day) -> None:
    write(page.session.programme_fields["body"], "Seoul")
    page.leave()
    page.desk.settle()
    with day.record.reading() as reading:
        assert reading.scalar(select(Programme.body)) == "Seoul"


def test_a_date_can_be_set(page: PreparePage, day: Day) -> None:
    field = page.session.fields["date"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    page.leave()
    page.desk.settle()
    assert session_of(day).date == "2027-09-12"


def test_rounds_stand_in_order_with_their_time_of_day(page: PreparePage) -> None:
    page.show_section("rounds")
    assert [card.row.number for card in page.rounds.cards] == [1, 2, 3]
    assert [card.row.clock for card in page.rounds.cards] == ["13:30–14:10", "14:20–15:00", "15:10–15:50"]


def test_a_longer_round_moves_those_after_it(page: PreparePage, day: Day) -> None:
    page.show_section("rounds")
    card = page.rounds.cards[0]
    minutes = card.fields["minutes"]
    assert isinstance(minutes, SavingNumber)
    minutes.setFocus()
    minutes.setValue(50)
    minutes.keep()
    page.desk.settle()
    assert rounds_of(day)[0][2] == 50
    assert page.rounds.cards[0] is card
    assert page.rounds.cards[1].row.clock == "14:30–15:10"


def test_a_round_is_added_at_the_end_with_the_keyboard_in_its_title(page: PreparePage, day: Day) -> None:
    page.show_section("rounds")
    page.rounds.add()
    page.desk.settle()
    assert len(rounds_of(day)) == 4
    write(page.rounds.cards[3].fields["title"], "Closing")
    page.leave()
    page.desk.settle()
    assert rounds_of(day)[3][1] == "Closing"


def test_alt_up_moves_the_round_the_keyboard_is_in(
    page: PreparePage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_section("rounds")
    monkeypatch.setattr(QApplication, "focusWidget", lambda: page.rounds.cards[2].fields["title"])
    page.rounds.move_round(-1)
    page.desk.settle()
    assert [title for _, title, _ in rounds_of(day)] == ["돌봄", "교육", "주거"]
    assert [card.row.title for card in page.rounds.cards] == ["돌봄", "교육", "주거"]


def test_a_round_is_dragged_to_the_beginning(page: PreparePage, day: Day) -> None:
    page.show_section("rounds")
    mime = QMimeData()
    mime.setData(ROUND_MIME, page.rounds.cards[2].row.id.encode())
    drop = QDropEvent(
        QPointF(20, 2), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.rounds._day.dropEvent(drop)
    page.desk.settle()
    assert [title for _, title, _ in rounds_of(day)] == ["교육", "돌봄", "주거"]


def test_an_opened_round_can_be_neither_moved_nor_removed(page: PreparePage, day: Day) -> None:
    page.desk.do("open", OpenRound(id=day.rounds[0]))
    page.desk.settle()
    page.show_section("rounds")
    first = page.rounds.cards[0]
    assert not first.remove.isVisible()
    assert not first.later.isEnabled()
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    page.rounds._move(day.rounds[1], -1)
    page.desk.settle()
    assert len(refused) == 1
    assert [card.row.number for card in page.rounds.cards] == [1, 2, 3]


def test_a_round_is_removed_after_a_question(page: PreparePage, day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    page.show_section("rounds")
    monkeypatch.setattr(prepare_rounds, "confirm", lambda *_args, **_rest: False)
    page.rounds.cards[1].remove.click()
    page.desk.settle()
    assert len(rounds_of(day)) == 3
    monkeypatch.setattr(prepare_rounds, "confirm", lambda *_args, **_rest: True)
    page.rounds.cards[1].remove.click()
    page.desk.settle()
    assert [title for _, title, _ in rounds_of(day)] == ["돌봄", "교육"]
    page.desk.undo()
    page.desk.settle()
    assert [card.row.title for card in page.rounds.cards] == ["돌봄", "주거", "교육"]


def test_several_tables_come_at_once_as_one_step(page: PreparePage, day: Day) -> None:
    page.show_section("tables")
    page.tables.count.set_value(5)
    page.tables.seats.set_value(8)
    page.tables.add()
    page.desk.settle()
    assert {number: seats for number, (seats, *_) in tables_of(day).items()} == {
        1: 4, 2: 4, 3: 4, 4: 8, 5: 8, 6: 8, 7: 8, 8: 8,
    }  # fmt: skip
    page.desk.undo()
    page.desk.settle()
    assert len(tables_of(day)) == 3
    assert page.tables.model.rowCount() == 3


def test_a_cell_is_edited_where_it_stands(page: PreparePage, day: Day) -> None:
    page.show_section("tables")
    view = page.tables.table
    index = page.tables.model.index(1, 2)
    view.setCurrentIndex(index)
    view.edit(index)
    editor = view.viewport().findChild(ComposingLine)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "Window side")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    page.desk.settle()
    assert tables_of(day)[2][1] == "Window side"


def test_features_are_written_with_commas(page: PreparePage, day: Day) -> None:
    page.show_section("tables")
    page.tables.model.setData(page.tables.model.index(0, 4), "휠체어 자리; 수어 통역, ")
    page.desk.settle()
    assert tables_of(day)[1][2] == ["휠체어 자리", "수어 통역"]
    assert page.tables.model.index(0, 4).data() == "휠체어 자리, 수어 통역"


def test_a_number_that_is_taken_is_refused_and_the_cell_stays(page: PreparePage, day: Day) -> None:
    page.show_section("tables")
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    page.tables.model.setData(page.tables.model.index(0, 0), 3)
    page.desk.settle()
    assert len(refused) == 1
    assert page.tables.model.index(0, 0).data() == "1"


def test_chosen_tables_are_removed(page: PreparePage, day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    page.show_section("tables")
    monkeypatch.setattr(prepare_tables, "confirm", lambda *_args, **_rest: True)
    page.tables.table.selectRow(2)
    page.tables.remove()
    page.desk.settle()
    assert sorted(tables_of(day)) == [1, 2]


def groups_of(day: Day) -> dict[int, str]:
    with day.record.reading() as reading:
        rows = reading.scalars(select(Table).where(Table.session_id == day.session_id))
        return {row.number: row.group for row in rows}


def test_several_tables_get_a_group_at_once_as_one_step(page: PreparePage, day: Day) -> None:
    page.show_section("tables")
    groups = page.tables.groups
    write(groups.which, "1-2")
    write(groups.group, "Housing")
    QTest.keyClick(groups.group, Qt.Key.Key_Return)
    page.desk.settle()
    assert groups_of(day) == {1: "Housing", 2: "Housing", 3: ""}
    assert page.tables.model.index(1, 3).data() == "Housing"
    page.desk.undo()
    page.desk.settle()
    assert groups_of(day) == {1: "", 2: "", 3: ""}


def test_the_tables_that_are_chosen_stand_where_their_group_is_written(page: PreparePage, day: Day) -> None:
    page.show_section("tables")
    page.tables.table.selectAll()
    assert page.tables.groups.which.text() == "1–3"


def test_a_group_for_tables_that_are_not_there_changes_nothing(page: PreparePage, day: Day) -> None:
    page.show_section("tables")
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    write(page.tables.groups.which, "2, 20-30")
    write(page.tables.groups.group, "Housing")
    page.tables.groups.give.click()
    page.desk.settle()
    assert ["20–30" in error.text("en") for error in refused] == [True]
    assert set(groups_of(day).values()) == {""}


def test_a_closed_table_says_so_and_is_opened_again(page: PreparePage, day: Day) -> None:
    page.desk.do("close", CloseTable(id=day.tables[1]))
    page.desk.settle()
    page.show_section("tables")
    assert page.tables.model.index(1, 0).data() == "2 · closed"
    assert "seats: 8" in page.tables._title.text()
    page.tables.table.selectRow(0)
    assert not page.tables._open_again.isVisible()
    page.tables.table.selectRow(1)
    page.tables._open_again.click()
    page.desk.settle()
    assert page.tables.model.index(1, 0).data() == "2"
    assert not page.tables._open_again.isVisible()


def test_how_people_sit_by_groups_is_asked_only_where_tables_have_groups(page: PreparePage, day: Day) -> None:
    page.show_section("rounds")
    choice = page.rounds.cards[1].fields["groups"]
    assert isinstance(choice, ChoiceBox)
    assert not choice.isVisible()
    page.desk.do("group", EditTable(id=day.tables[0], group="Housing"))
    page.desk.settle()
    assert choice.isVisible() and choice.key() == "stay"
    choice.setCurrentIndex(choice.findData("change"))
    choice.activated.emit(choice.currentIndex())
    page.desk.settle()
    with day.record.reading() as reading:
        assert [reading.get_one(Round, id).groups for id in day.rounds] == ["stay", "change", "stay"]
    page.desk.undo()
    page.desk.settle()
    assert choice.key() == "stay"


def test_another_session_comes_from_a_template_and_is_shown(page: PreparePage, day: Day) -> None:
    dialog = NewSessionDialog(page.work, page)
    dialog.made.connect(lambda id: page.place.go(session_id=id))
    dialog.show()
    QTest.mouseClick(dialog.form.templates.cards["workshop"], Qt.MouseButton.LeftButton)
    dialog.form.title.setText("Second session")
    dialog.make.click()
    page.desk.settle()
    assert dialog.result()
    assert page.place.session_id != day.session_id
    assert shown(page, "title") == "Second session"
    assert page.sessions.isVisible()
    with day.record.reading() as reading:
        made = reading.get(Session, page.place.session_id)
        assert made is not None
        assert (made.kind, made.programme_id) == ("workshop", session_of(day).programme_id)


def test_a_session_without_title_is_refused_inside_the_dialog(page: PreparePage, day: Day) -> None:
    dialog = NewSessionDialog(page.work, page)
    dialog.show()
    dialog.form.title.clear()
    dialog.make.click()
    page.desk.settle()
    assert dialog.isVisible()
    assert dialog.notice.isVisible()
    assert dialog.notice.text()
    dialog.reject()
    with day.record.reading() as reading:
        assert len(reading.scalars(select(Session.id)).all()) == 1


def test_what_is_typed_goes_to_the_session_it_was_typed_for(page: PreparePage, day: Day) -> None:
    dialog = NewSessionDialog(page.work, page)
    made: list[str] = []
    dialog.made.connect(made.append)
    dialog.accept()
    page.desk.settle()
    write(page.session.fields["venue"], "Old hall")
    page.place.go(session_id=made[0])
    page.desk.settle()
    assert session_of(day).venue == "Old hall"
    assert shown(page, "venue") == ""


def test_the_page_speaks_korean(page: PreparePage, korean: None) -> None:
    assert page.choice.findChildren(QWidget)
    assert "참가자" in [choice.text for choice in page._choices()]


def test_a_list_file_may_be_dropped_on_the_page_and_other_files_may_not(page: PreparePage, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "list.XLSX"))])
    assert list_in(mime) == tmp_path / "list.XLSX"
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "picture.png"))])
    assert list_in(mime) is None


def test_a_text_longer_than_its_field_is_read_from_its_beginning(qtbot: QtBot, look: object) -> None:
    line = SavingLine()
    qtbot.addWidget(line)
    line.resize(80, 36)
    line.show()
    line.show_stored("누구나 누려야 할 기준은 무엇이고 어디까지입니까")
    assert line.cursorPosition() == 0

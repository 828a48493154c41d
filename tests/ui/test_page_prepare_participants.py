"""The participant list: search, edits by hand, and the import of a list as a city sends it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.day.people_list import NAME
from facilitator.record import Changes, Operation
from facilitator.record.models import Participant, Seat
from facilitator.record.operations import MarkParticipants
from facilitator.ui.look import Look
from facilitator.ui.pages import prepare_participants
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.pages.prepare_import import ImportDialog
from facilitator.ui.pages.prepare_import_columns import KEEP, LEAVE
from facilitator.ui.pages.prepare_person import PersonDialog

LINES = (
    "2026 시민회의 참가자 명단,,,,,",
    "연번,성명,성별,연령대,거주 자치구,휴대전화,비고",
    "1,김하나,여,20대,관악구,010-1111-0001,채식",
    "2,이두리,남,40대,노원구,010-1111-0002,",
    "3,,여,30대,강서구,010-1111-0003,",
    "4,박세찬,남,60대,송파구,010-1111-0004,",
)


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "참가자 명단.csv"
    path.write_bytes("\r\n".join(LINES).encode("cp949"))
    return path


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, people=8)


def made(qtbot: QtBot, day: Day, folder: Path) -> PreparePage:
    page = PreparePage(workplace(day, folder))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.show_section("participants")
    page.desk.settle()
    return page


@pytest.fixture
def page(qtbot: QtBot, look: Look, day: Day, tmp_path: Path) -> Iterator[PreparePage]:
    page = made(qtbot, day, tmp_path)
    yield page
    page.desk.close()


def people_of(day: Day) -> dict[str, tuple[str, dict[str, str], str]]:
    with day.record.reading() as reading:
        rows = reading.scalars(select(Participant).where(Participant.session_id == day.session_id))
        return {row.name: (row.contact, dict(row.attributes), row.state) for row in rows}


def names_shown(page: PreparePage) -> list[str]:
    model = page.participants.model
    column = model.columns.index(NAME)
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def opened(page: PreparePage, path: Path) -> ImportDialog:
    dialog = page.participants.import_list(path)
    assert dialog is not None
    page.desk.settle()
    return dialog


def answer(monkeypatch: pytest.MonkeyPatch, **written: str) -> None:
    """Let the dialog about a person be filled in by hand and saved."""

    def fill(dialog: PersonDialog) -> int:
        for field, text in written.items():
            line = getattr(dialog, field, None) or dialog.attributes[field]
            if field == "state":
                dialog.state.set_key(text)
            else:
                line.setText(text)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(PersonDialog, "exec", fill)


def test_everybody_stands_on_the_list_by_badge_number(page: PreparePage) -> None:
    assert len(names_shown(page)) == 8
    assert names_shown(page)[0] == "김하윤"


def test_the_search_finds_a_name_while_it_is_being_typed(page: PreparePage, qtbot: QtBot) -> None:
    page.participants.search.setText("ㅂㅈㅎ")
    QTest.keyClick(page.participants.search, Qt.Key.Key_Return)
    assert names_shown(page) == ["박지호"]
    assert "8" in page.participants._count.text()
    assert "1" in page.participants._count.text()


def test_one_value_can_be_picked_out_and_everybody_comes_back(page: PreparePage) -> None:
    participants = page.participants
    participants.column.set_key("district")
    participants.column.kept.emit("district")
    participants.value.set_key("노원구")
    participants.value.kept.emit("노원구")
    assert names_shown(page) == ["이서준", "강예린"]
    participants.column.set_key("")
    participants.column.kept.emit("")
    assert len(names_shown(page)) == 8


def test_a_click_on_a_heading_orders_the_list(page: PreparePage) -> None:
    column = page.participants.model.columns.index(NAME)
    page.participants.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert names_shown(page) == sorted(names_shown(page), reverse=True)


def test_somebody_is_added_by_hand_with_the_next_number(
    page: PreparePage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, name="한가람", contact="010-9", gender="여")
    page.participants.add()
    page.desk.settle()
    assert people_of(day)["한가람"] == ("010-9", {"gender": "여"}, "expected")
    assert names_shown(page)[-1] == "한가람"


def test_a_correction_keeps_what_was_not_touched(page: PreparePage, day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    before = people_of(day)["김하윤"]
    page.participants.table.selectRow(0)
    answer(monkeypatch, name="김하율", state="absent")
    page.participants.edit()
    page.desk.settle()
    assert people_of(day)["김하율"] == (*before[:2], "absent")
    assert names_shown(page)[0] == "김하율"
    page.desk.undo()
    page.desk.settle()
    assert people_of(day)["김하윤"] == before
    assert names_shown(page)[0] == "김하윤"


def test_an_attribute_can_be_emptied(page: PreparePage, day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    page.participants.table.selectRow(0)
    answer(monkeypatch, district="")
    page.participants.edit()
    page.desk.settle()
    assert "district" not in people_of(day)["김하윤"][1]


def test_removing_asks_first_and_undo_brings_people_and_seats_back(
    page: PreparePage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    def seats() -> int:
        with day.record.reading() as reading:
            return len(reading.scalars(select(Seat.participant_id)).all())

    before = seats()
    page.participants.table.selectRow(0)
    monkeypatch.setattr(prepare_participants, "confirm", lambda *_args, **_rest: False)
    page.participants.remove()
    page.desk.settle()
    assert len(people_of(day)) == 8
    monkeypatch.setattr(prepare_participants, "confirm", lambda *_args, **_rest: True)
    page.participants.remove()
    page.desk.settle()
    assert len(people_of(day)) == len(names_shown(page)) == 7
    page.desk.undo()
    page.desk.settle()
    assert len(names_shown(page)) == 8
    assert seats() == before


def test_an_arrival_changes_one_row_only(page: PreparePage, day: Day) -> None:
    resets: list[None] = []
    page.participants.model.modelReset.connect(lambda: resets.append(None))
    page.desk.do("mark", MarkParticipants(ids=(day.people[1],), state="arrived"))
    page.desk.settle()
    state = page.participants.model.index(1, page.participants.model.columnCount() - 1)
    assert state.data() == "Arrived"
    assert resets == []


def test_an_empty_list_says_what_to_do(qtbot: QtBot, look: Look, tmp_path: Path, korean: None) -> None:
    page = made(qtbot, small_day(tmp_path, people=0), tmp_path)
    assert page.participants._empty.isVisible()
    page.desk.close()


def test_a_list_in_cp949_is_shown_with_its_guessed_columns_before_anything_is_written(
    page: PreparePage, day: Day, roster: Path
) -> None:
    dialog = opened(page, roster)
    keys = {name: box.key() for name, box in dialog.columns.boxes.items()}
    assert keys == {
        "연번": LEAVE, "성명": "name", "성별": "gender", "연령대": "age", "거주 자치구": "district",
        "휴대전화": "contact", "비고": LEAVE,
    }  # fmt: skip
    assert dialog.columns.model().index(1, 1).data() == "김하나"
    assert "3" in dialog.go.text()
    assert dialog.outcome.model.rowCount() == 1
    assert dialog.outcome.model.index(0, 0).data() == "5"
    assert len(people_of(day)) == 8
    dialog.reject()


def test_the_good_rows_come_in_as_one_step_and_undo_takes_them_back(
    page: PreparePage, day: Day, roster: Path, qtbot: QtBot
) -> None:
    dialog = opened(page, roster)
    dialog.go.click()
    page.desk.settle()
    assert people_of(day)["이두리"] == (
        "010-1111-0002", {"gender": "남", "age": "40대", "district": "노원구"}, "expected",
    )  # fmt: skip
    assert len(names_shown(page)) == 11
    assert dialog.isVisible()  # a row stays out and can still be saved
    dialog.reject()
    page.desk.undo()
    page.desk.settle()
    assert len(people_of(day)) == len(names_shown(page)) == 8
    page.desk.redo()
    page.desk.settle()
    assert len(names_shown(page)) == 11


def test_the_same_list_twice_adds_nobody(page: PreparePage, day: Day, roster: Path) -> None:
    first = opened(page, roster)
    first.import_now()
    page.desk.settle()
    first.reject()
    second = opened(page, roster)
    assert not second.go.isEnabled()
    assert second.notice.isVisible()
    second.import_now()
    page.desk.settle()
    assert len(people_of(day)) == 11
    second.reject()


def test_a_column_is_corrected_by_hand(page: PreparePage, day: Day, roster: Path) -> None:
    dialog = opened(page, roster)
    for name, key in (("비고", KEEP), ("연번", "number"), ("거주 자치구", LEAVE)):
        dialog.columns.boxes[name].set_key(key)
        dialog.columns.boxes[name].kept.emit(key)
        page.desk.settle()
    assert dialog.outcome.model.rowCount() == 4  # the numbers are worn by others here
    dialog.columns.boxes["연번"].set_key(LEAVE)
    dialog.columns.boxes["연번"].kept.emit(LEAVE)
    page.desk.settle()
    dialog.import_now()
    page.desk.settle()
    assert people_of(day)["김하나"][1] == {"gender": "여", "age": "20대", "비고": "채식"}
    dialog.reject()


def test_a_meaning_given_to_another_column_leaves_the_first(page: PreparePage, roster: Path) -> None:
    dialog = opened(page, roster)
    dialog.columns.boxes["비고"].set_key("district")
    dialog.columns.boxes["비고"].kept.emit("district")
    page.desk.settle()
    assert dialog.columns.boxes["거주 자치구"].key() == LEAVE
    dialog.reject()


def test_the_wrong_encoding_is_refused_in_words_and_can_be_chosen_again(page: PreparePage, roster: Path) -> None:
    dialog = opened(page, roster)
    dialog.encoding.set_key("utf-8")
    dialog.read()
    page.desk.settle()
    assert dialog.notice.state == "bad"
    assert not dialog.go.isEnabled()
    dialog.encoding.set_key("cp949")
    dialog.read()
    page.desk.settle()
    assert dialog.go.isEnabled()
    dialog.reject()


def test_another_sheet_can_be_chosen(page: PreparePage, tmp_path: Path) -> None:
    book = Workbook()
    first = book.active
    assert first is not None
    first.title = "1차"
    first.append(["성명", "성별"])
    first.append(["김하나", "여"])
    second = book.create_sheet("2차")
    second.append(["성명", "성별"])
    second.append(["이두리", "남"])
    second.append(["박세찬", "남"])
    book.save(tmp_path / "list.xlsx")
    dialog = opened(page, tmp_path / "list.xlsx")
    assert dialog.outcome._result is not None
    assert dialog.outcome._result.added == 1
    dialog.sheet.set_key("2차")
    dialog.read()
    page.desk.settle()
    assert dialog.outcome._result.added == 2
    dialog.reject()


def test_a_file_that_is_no_list_is_refused_in_words(page: PreparePage, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"%PDF-1.7")
    dialog = opened(page, path)
    assert dialog.notice.state == "bad"
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_the_rows_that_stay_out_are_saved_with_their_reasons(page: PreparePage, roster: Path, tmp_path: Path) -> None:
    dialog = opened(page, roster)
    dialog.save_rejected(tmp_path / "mend")
    page.desk.settle()
    sheet = load_workbook(tmp_path / "mend.xlsx").active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][1] == 5
    assert dialog.notice.state == "ok"
    dialog.reject()


def test_cancelling_while_reading_changes_nothing(page: PreparePage, day: Day, roster: Path) -> None:
    dialog = page.participants.import_list(roster)
    assert dialog is not None
    dialog.reject()
    page.desk.settle()
    assert len(people_of(day)) == 8
    assert page.desk.undo_label == ""


def test_cancelling_an_import_leaves_all_or_nothing(page: PreparePage, day: Day, roster: Path) -> None:
    dialog = opened(page, roster)
    dialog.import_now()
    dialog.reject()
    page.desk.settle()
    assert len(people_of(day)) in (8, 11)
    assert (len(people_of(day)) == 11) == bool(page.desk.undo_label)


def test_cancelling_when_everybody_is_in_already_is_too_late_and_can_be_undone(
    page: PreparePage, day: Day, roster: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(page, roster)
    apply = day.record.apply

    def apply_and_cancel(*operations: Operation, actor: str = "organizer") -> Changes:
        changes = apply(*operations, actor=actor)
        assert dialog._work is not None
        dialog._work.cancel()
        return changes

    monkeypatch.setattr(day.record, "apply", apply_and_cancel)
    dialog.import_now()
    page.desk.settle()
    monkeypatch.undo()
    assert len(people_of(day)) == 11
    page.desk.undo()
    page.desk.settle()
    assert len(people_of(day)) == 8


def test_a_list_dropped_on_the_page_opens_the_import(
    page: PreparePage, roster: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Path] = []
    monkeypatch.setattr(page.participants, "import_list", begun.append)
    page.show_section("session")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(roster))])
    drop = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(drop)
    assert begun == [roster]
    assert page.section is page.participants

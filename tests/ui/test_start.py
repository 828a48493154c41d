"""Before a record is open: the first page, and the questions before a new record."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.models import Round, Session, Table
from facilitator.record.record import SUFFIX
from facilitator.ui.look import Look
from facilitator.ui.new_record import NewRecordDialog, suggested_path
from facilitator.ui.settings import Settings
from facilitator.ui.start import StartPage
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import WrapLabel


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = "ko"
    settings.folder = tmp_path
    return settings


@pytest.fixture
def dialog(qtbot: QtBot, look: Look, settings: Settings) -> NewRecordDialog:
    dialog = NewRecordDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_no_word_of_the_first_page_is_cut(qtbot: QtBot, look: Look, settings: Settings, korean: None) -> None:
    page = StartPage(settings)
    qtbot.addWidget(page)
    for size in ((960, 610), (1280, 690), (1440, 870)):
        page.resize(*size)
        page.show()
        QApplication.processEvents()
        for label in page.findChildren(WrapLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_the_three_ways_to_begin(qtbot: QtBot, look: Look, settings: Settings) -> None:
    page = StartPage(settings)
    qtbot.addWidget(page)
    page.show()
    for card, signal in ((page.new, page.new_asked), (page.open, page.open_asked), (page.demo, page.demo_asked)):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(card, Qt.MouseButton.LeftButton)
        with qtbot.waitSignal(signal):
            QTest.keyClick(card, Qt.Key.Key_Return)


def test_recent_records_are_offered_newest_first(qtbot: QtBot, look: Look, settings: Settings, tmp_path: Path) -> None:
    for name in ("one", "two"):
        path = tmp_path / f"{name}{SUFFIX}"
        path.touch()
        settings.remember(path)
    page = StartPage(settings)
    qtbot.addWidget(page)
    page.show()
    rows = [card for card in page._recent.findChildren(Card) if card.isVisible()]
    assert [row.accessibleName() for row in rows] == ["two", "one"]
    with qtbot.waitSignal(page.recent_asked) as asked:
        QTest.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert asked.args == [(tmp_path / f"one{SUFFIX}").resolve()]


def test_a_record_from_a_template_is_one_enter_away(dialog: NewRecordDialog, tmp_path: Path) -> None:
    dialog.make.click()
    assert dialog.result()
    record = dialog.record
    assert record is not None
    assert record.path == tmp_path / f"시민 1,000인 원탁회의{SUFFIX}"
    with record.reading() as reading:
        session = reading.scalars(select(Session)).one()
        assert (session.kind, session.language) == ("roundtable", "ko")
        assert reading.scalar(select(func.count()).select_from(Table)) == 100
        assert reading.scalar(select(func.count()).select_from(Round)) == 3
    record.close()


def test_the_template_proposes_size_and_title_but_keeps_a_title_that_was_written(
    dialog: NewRecordDialog, qtbot: QtBot
) -> None:
    form = dialog.form
    QTest.mouseClick(form.templates.cards["expert"], Qt.MouseButton.LeftButton)
    assert (form.title.text(), form.tables.value(), form.seats.value(), form.rounds.value()) == ("전문가 숙의", 3, 8, 2)
    form.title.setText("우리 회의")
    QTest.mouseClick(form.templates.cards["workshop"], Qt.MouseButton.LeftButton)
    assert form.title.text() == "우리 회의"
    assert dialog.path.name == f"우리 회의{SUFFIX}"


def test_what_was_chosen_is_what_is_made(dialog: NewRecordDialog) -> None:
    form = dialog.form
    form.title.setText("Forum")
    form.venue.setText("Hall")
    form.language.set_key("en")
    form.tables.set_value(4)
    form.seats.set_value(6)
    form.rounds.set_value(5)
    dialog.accept()
    record = dialog.record
    assert record is not None
    with record.reading() as reading:
        session = reading.scalars(select(Session)).one()
        assert (session.title, session.venue, session.language) == ("Forum", "Hall", "en")
        assert reading.scalars(select(Table.seats)).all() == [6, 6, 6, 6]
        assert reading.scalar(select(func.count()).select_from(Round)) == 5
    record.close()


def test_a_record_without_a_title_is_refused_in_the_dialog_and_no_file_is_left(
    dialog: NewRecordDialog, tmp_path: Path
) -> None:
    dialog.form.title.clear()
    dialog.make.click()
    assert dialog.isVisible()
    assert dialog.notice.isVisible()
    assert "이름" in dialog.notice.text()
    assert dialog.record is None
    assert list(tmp_path.glob(f"*{SUFFIX}*")) == []


def test_nothing_is_left_when_applying_fails(
    dialog: NewRecordDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_rest: object) -> None:
        raise Refused("disk full", "디스크가 가득 찼습니다")

    monkeypatch.setattr(Record, "apply", refuse)
    dialog.make.click()
    assert "디스크가 가득 찼습니다" in dialog.notice.text()
    assert list(tmp_path.glob(f"*{SUFFIX}*")) == []


def test_a_file_that_exists_is_never_replaced(dialog: NewRecordDialog, tmp_path: Path) -> None:
    taken = tmp_path / f"taken{SUFFIX}"
    taken.write_text("mine")
    dialog.choose_path(taken)
    dialog.make.click()
    assert dialog.notice.isVisible()
    assert taken.read_text() == "mine"


def test_the_suggested_name_is_free_and_allowed_everywhere(tmp_path: Path) -> None:
    assert suggested_path(tmp_path, 'a/b:c*"d"?', "x").name == f"a b c d{SUFFIX}"
    assert suggested_path(tmp_path, " .. ", "회의").name == f"회의{SUFFIX}"
    (tmp_path / f"회의{SUFFIX}").touch()
    assert suggested_path(tmp_path, "회의", "x").name == f"회의 2{SUFFIX}"


def test_a_passphrase_is_asked_twice_and_protects_the_record(dialog: NewRecordDialog, tmp_path: Path) -> None:
    dialog._protect.click()
    assert dialog._warning.isVisible()
    dialog.make.click()
    assert dialog.isVisible()
    dialog.passphrase.setText("비밀 문장")
    dialog.again.setText("다른 문장")
    dialog.make.click()
    assert dialog.isVisible()
    assert dialog.again.text() == ""
    assert list(tmp_path.glob(f"*{SUFFIX}*")) == []
    dialog.again.setText("비밀 문장")
    dialog.make.click()
    assert dialog.record is not None
    assert dialog.record.encrypted
    path = dialog.record.path
    dialog.record.close()
    with pytest.raises(Refused):
        Record.open(path, "다른 문장")
    Record.open(path, "비밀 문장").close()


def test_the_chosen_path_gets_the_records_ending(dialog: NewRecordDialog, tmp_path: Path) -> None:
    dialog.choose_path(tmp_path / "2026. 회의")
    assert dialog.path == tmp_path / f"2026. 회의{SUFFIX}"

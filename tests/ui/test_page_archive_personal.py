"""The card of the personal data: it says what there is, purges once the day has come, and finds copies with names."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.day.personal_data import personal_state
from facilitator.record import Record
from facilitator.record.backup import backup
from facilitator.record.models import Participant
from facilitator.record.operations import PurgePersonalData, SetRetention
from facilitator.record.personal_backups import replace_copies
from facilitator.record.source import PlayedClock, repeatable
from facilitator.ui.pages import archive_personal
from facilitator.ui.pages.archive import ArchivePage
from facilitator.ui.pages.archive_personal_dialog import PurgeDialog
from facilitator.ui.widgets.labels import WrapLabel

KEPT_UNTIL = "2027-03-12"


@pytest.fixture
def clock() -> PlayedClock:
    return PlayedClock(datetime(2026, 9, 12, 4, 0, tzinfo=UTC))


@pytest.fixture
def day(tmp_path: Path, clock: PlayedClock) -> Day:
    return small_day(tmp_path, source=repeatable(1, clock))


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[ArchivePage]:
    page = ArchivePage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    page.desk.settle()
    yield page
    page.leave()
    page.desk.settle()


@pytest.fixture
def agreed(monkeypatch: pytest.MonkeyPatch) -> list[PurgeDialog]:
    """The dialogs that were shown, each of which was agreed to as it stood."""
    shown: list[PurgeDialog] = []

    def agree(dialog: PurgeDialog) -> QDialog.DialogCode:
        shown.append(dialog)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(PurgeDialog, "exec", agree)
    return shown


def its_day_has_come(page: ArchivePage, day: Day, clock: PlayedClock) -> None:
    page.desk.do("date", SetRetention(session_id=day.session_id, keep_until=KEPT_UNTIL))
    clock.now = datetime(2027, 3, 12, 3, 0, tzinfo=UTC)
    page.desk.settle()
    page.refresh()
    page.desk.settle()


def names(record: Record) -> int:
    with record.reading() as reading:
        return len(reading.scalars(select(Participant.id).where(Participant.name != "")).all())


def words(page: ArchivePage) -> str:
    return page.personal._words.text()


def test_it_says_what_there_is_and_that_no_day_is_set(page: ArchivePage) -> None:
    assert "참가자의 이름·속성·명단 열쇠 12명" in words(page) and "이름 6건" in words(page)
    assert "보유 기한을 정하지 않았습니다" in page.personal.notice.text() and page.personal.notice.state == "none"
    assert not page.personal.button.isEnabled()


def test_the_day_is_set_in_its_field_and_can_be_undone(page: ArchivePage, day: Day) -> None:
    page.personal.date.setDate(QDate(2027, 3, 12))
    page.personal.date.keep()
    page.desk.settle()
    assert "2027-03-12까지 보유합니다" in page.personal.notice.text() and not page.personal.button.isEnabled()
    page.desk.undo()
    page.desk.settle()
    assert "정하지 않았습니다" in page.personal.notice.text() and page.personal.date.text_of() == ""


def test_once_its_day_has_come_it_purges_and_says_so(
    page: ArchivePage, day: Day, clock: PlayedClock, agreed: list[PurgeDialog]
) -> None:
    its_day_has_come(page, day, clock)
    assert page.personal.notice.state == "warning" and page.personal.button.isEnabled()
    page.personal.purge()
    page.desk.settle()
    assert names(day.record) == 0 and page.personal.notice.state == "ok"
    assert "2027-03-12에 파기했습니다" in page.personal.notice.text() and "파기한 것" in words(page)
    assert not page.personal.button.isVisible() and not page.personal._progress.isVisible()
    assert page.desk.undo_label == ""


def test_the_dialog_lists_what_goes_and_stays_and_enter_alone_does_not_agree(
    page: ArchivePage, day: Day, clock: PlayedClock, qtbot: QtBot
) -> None:
    its_day_has_come(page, day, clock)
    assert page.personal.state is not None
    dialog = PurgeDialog(page, page.personal.state, korean=True)
    qtbot.addWidget(dialog)
    dialog.show()
    said = "\n".join(label.text() for label in dialog.findChildren(WrapLabel))
    for part in (
        "기록관이 이 회의를 받았다는 확인이 아직 없습니다",
        "참가자 연락처 12건",
        "번호별 자리",
        "백업을 되돌리면",
    ):
        assert part in said
    assert dialog.yes.text().startswith("참가자 12명의 개인정보를 영구히 파기")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_who_does_not_agree_keeps_everything(
    page: ArchivePage, day: Day, clock: PlayedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    its_day_has_come(page, day, clock)
    monkeypatch.setattr(PurgeDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)
    page.personal.purge()
    page.desk.settle()
    assert names(day.record) == 12


def test_before_its_day_the_shortcut_does_nothing(page: ArchivePage, agreed: list[PurgeDialog], qtbot: QtBot) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_D, modifiers)
    page.desk.settle()
    assert agreed == []


@pytest.mark.parametrize("with_backups", [True, False])
def test_backups_with_names_give_way_to_a_new_one(
    page: ArchivePage, day: Day, clock: PlayedClock, agreed: list[PurgeDialog], monkeypatch: pytest.MonkeyPatch,
    with_backups: bool,
) -> None:  # fmt: skip
    folder = page.work.hub.backups
    folder.mkdir()
    old = backup(day.record, folder)
    answers = Answers(monkeypatch, "archive_personal")
    its_day_has_come(page, day, clock)
    if with_backups:
        page.personal.purge()
    else:
        page.desk.do("purge", PurgePersonalData(session_id=day.session_id, confirmed=True))
    page.desk.settle()
    if not with_backups:
        assert page.personal.copies.isVisible() and old.name in page.personal.copies.text()
        page.personal.remove_backups()
        page.desk.settle()
        assert "새 백업을 대신 둡니다" in answers.asked[0]
    (new,) = folder.iterdir()
    assert new != old and not page.personal.copies.isVisible()
    with Record.open(new) as copy:
        assert names(copy) == 0


def test_no_copy_is_deleted_while_it_is_looked_into(
    page: ArchivePage, day: Day, clock: PlayedClock, agreed: list[PurgeDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    page.work.hub.backups.mkdir()
    backup(day.record, page.work.hub.backups)
    its_day_has_come(page, day, clock)
    looking, deleting = threading.Event(), threading.Event()
    looked: list[bool] = []

    def look(*asked: object) -> object:
        looking.set()
        looked.append(deleting.wait(0.2))
        looking.clear()
        return personal_state(*asked)  # type: ignore[arg-type]

    def delete(*asked: object) -> object:
        assert not looking.is_set()
        deleting.set()
        try:
            return replace_copies(*asked)  # type: ignore[arg-type]
        finally:
            deleting.clear()

    monkeypatch.setattr(archive_personal, "personal_state", look)
    monkeypatch.setattr(archive_personal, "replace_copies", delete)
    page.personal.purge()
    page.desk.settle()
    assert looked and not any(looked)
    assert len([*page.work.hub.backups.iterdir()]) == 1


def test_while_somebody_reads_the_file_the_card_says_so_and_tries_again(
    page: ArchivePage, day: Day, clock: PlayedClock, agreed: list[PurgeDialog]
) -> None:
    its_day_has_come(page, day, clock)
    with Record.open(day.record.path) as other, other.reading() as reading:
        assert reading.scalars(select(Participant.name)).all()
        page.personal.purge()
        page.desk.settle()
        assert page.personal.notice.state == "warning" and "다른 프로그램이" in page.personal.notice.text()
        assert page.personal._again.isActive()
    page.personal._again.timeout.emit()
    page.desk.settle()
    assert page.personal.notice.state == "ok" and not page.personal._again.isActive()

"""Another laptop joins: the questions, what can go wrong, and going on with a record that is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.live.hub_process import HubProcess
from facilitator.live.join_code import JoinCode
from facilitator.live.joining import link_of
from facilitator.record import Record
from facilitator.record.models import Station
from facilitator.record.operations import CreateProgramme, CreateSession
from facilitator.record.record import SUFFIX
from facilitator.ui.join_dialog import JoinDialog
from facilitator.ui.joining import Joining
from facilitator.ui.look import Look
from facilitator.ui.settings import Settings
from facilitator.ui.widgets.labels import WrapLabel

FAR = JoinCode("127.0.0.1", 9, "7K3MQ9TX2VBN8RWD", "XK4T9MP1")


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def hub(day: Day) -> Iterator[HubProcess]:
    hub = HubProcess(day.record.path, "127.0.0.1:0")
    hub.start()
    yield hub
    hub.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "laptop"
    folder.mkdir()
    return folder


@pytest.fixture
def dialog(qtbot: QtBot, look: Look, folder: Path) -> JoinDialog:
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = "ko"
    settings.folder = folder
    return a_dialog(qtbot, settings)


def a_dialog(qtbot: QtBot, settings: Settings) -> JoinDialog:
    dialog = JoinDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def joined(qtbot: QtBot, dialog: JoinDialog) -> Record:
    qtbot.waitUntil(lambda: dialog.record is not None, timeout=15_000)
    assert dialog.record is not None
    return dialog.record


def answered(qtbot: QtBot, dialog: JoinDialog) -> str:
    qtbot.waitUntil(lambda: not dialog.working, timeout=15_000)
    return dialog.notice.text()


def records(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob(f"*{SUFFIX}*"))


def test_the_code_is_read_while_it_is_typed_and_the_wrong_part_is_named(qtbot: QtBot, dialog: JoinDialog) -> None:
    line = dialog.code.line
    assert "QR" in dialog.code.said.text() or "허브" in dialog.code.said.text()
    qtbot.keyClicks(line, "192.168.0.10:8443")
    assert "세 부분" in dialog.code.said.text() and dialog.code.said.property("state") == ""
    qtbot.keyClicks(line, "/7K3M/XK4T-9MP1")
    assert "열쇠" in dialog.code.said.text() and dialog.code.said.property("state") == "warning"
    line.setText("192.168.0.10:8443/7K3M-Q9TX-2VBN-8RWD/XK4T")
    assert "비밀 글자" in dialog.code.said.text()
    qtbot.keyClicks(line, "9mpl")
    assert dialog.code.said.property("state") == "ok" and "192.168.0.10:8443" in dialog.code.said.text()
    assert dialog.code.code == JoinCode("192.168.0.10", 8443, "7K3MQ9TX2VBN8RWD", "XK4T9MP1")


def test_a_scanner_types_the_code_and_enter_and_the_table_is_asked(qtbot: QtBot, dialog: JoinDialog) -> None:
    qtbot.keyClicks(dialog.code.line, str(FAR).lower())
    qtbot.keyClick(dialog.code.line, Qt.Key.Key_Return)
    assert dialog.isVisible() and not dialog.working
    assert dialog.focusWidget() is dialog.table


def test_without_a_code_nothing_is_tried(dialog: JoinDialog) -> None:
    dialog.join.click()
    assert not dialog.working and dialog.notice.isVisible() and dialog.focusWidget() is dialog.code.line


def test_the_roles_are_reached_by_arrow_keys_and_only_a_note_taker_has_a_table(
    qtbot: QtBot, dialog: JoinDialog
) -> None:
    assert dialog.roles.role == "note-taker" and dialog.table_field.isVisible()
    qtbot.keyClick(dialog.roles.cards["note-taker"], Qt.Key.Key_Right)
    assert dialog.roles.role == "theme team" and not dialog.table_field.isVisible()
    qtbot.keyClick(dialog.roles.cards["theme team"], Qt.Key.Key_Down)
    assert dialog.roles.role == "projector"
    QTest.mouseClick(dialog.roles.cards["check-in"], Qt.MouseButton.LeftButton)
    assert dialog.roles.role == "check-in"


def test_no_word_of_the_dialog_is_cut(dialog: JoinDialog, korean: None) -> None:
    for size in ((760, 640), (560, 640)):
        dialog.resize(*size)
        QApplication.processEvents()
        for label in dialog.findChildren(WrapLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_nobody_answers(qtbot: QtBot, dialog: JoinDialog, folder: Path) -> None:
    dialog.code.line.setText(str(FAR))
    dialog.table.setText("2")
    dialog.join.click()
    assert dialog.working and dialog.bar.isVisible()
    assert "127.0.0.1:9" in answered(qtbot, dialog)
    assert dialog.isVisible() and records(folder) == []


def test_a_laptop_joins_as_note_taker_with_a_record_of_its_own(
    qtbot: QtBot, dialog: JoinDialog, hub: HubProcess, day: Day, folder: Path
) -> None:
    dialog.name.setText("3번 노트북")
    qtbot.keyClicks(dialog.code.line, str(hub.code))
    qtbot.keyClicks(dialog.table, "2")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    with joined(qtbot, dialog) as record:
        link = link_of(record)
        assert link is not None and (link.role, link.table_id) == ("note-taker", day.tables[1])
        assert record.path.parent == folder and record.path.stem.startswith("시민 원탁회의 - ")
        with day.record.reading() as reading:
            station = reading.scalars(select(Station)).one()
            assert (station.id, station.name) == (record.station_id, "3번 노트북")
    assert dialog.result() and records(folder) == [record.path.name]


@pytest.mark.parametrize(
    ("wrong", "said"), [("pin", "열쇠가 다릅니다"), ("secret", "지금 보이는 접속 코드가 아닙니다"), ("table", "9번 테이블이 없습니다")]
)  # fmt: skip
def test_what_is_wrong_is_said_in_words_and_nothing_is_left(
    qtbot: QtBot, dialog: JoinDialog, hub: HubProcess, folder: Path, wrong: str, said: str
) -> None:
    code = hub.code
    pin = FAR.pin if wrong == "pin" else code.pin
    secret = FAR.secret if wrong == "secret" else code.secret
    dialog.code.line.setText(str(JoinCode(code.host, code.port, pin, secret)))
    dialog.table.setText("9" if wrong == "table" else "1")
    dialog.join.click()
    assert said in answered(qtbot, dialog)
    assert dialog.isVisible() and records(folder) == []


def test_five_wrong_secrets_lock_the_laptop_out_for_a_minute(qtbot: QtBot, dialog: JoinDialog, hub: HubProcess) -> None:
    dialog.code.line.setText(str(JoinCode(hub.code.host, hub.code.port, hub.code.pin, FAR.secret)))
    dialog.table.setText("1")
    for _ in range(6):
        dialog.join.click()
        said = answered(qtbot, dialog)
    assert "1분 뒤에" in said


def test_a_laptop_that_was_here_before_is_offered_its_record(
    qtbot: QtBot, dialog: JoinDialog, hub: HubProcess, folder: Path
) -> None:
    dialog.code.line.setText(str(hub.code))
    dialog.roles.choose("theme team")
    dialog.join.click()
    first = joined(qtbot, dialog)
    station, path = first.station_id, first.path
    first.close()
    again = a_dialog(qtbot, dialog._settings)
    again.code.line.setText(str(hub.code))
    again.roles.choose("theme team")
    again.join.click()
    answered(qtbot, again)
    assert again.earlier.isVisible() and again.record is None and not again.join.isVisible()
    again.roles.choose("projector")
    assert not again.earlier.isVisible() and again.join.isVisible()
    again.roles.choose("theme team")
    again.join.click()
    answered(qtbot, again)
    again.earlier.go_on.click()
    with joined(qtbot, again) as record:
        assert (record.station_id, record.path) == (station, path)
    third = a_dialog(qtbot, dialog._settings)
    third.code.line.setText(str(hub.code))
    third.roles.choose("theme team")
    third.join.click()
    answered(qtbot, third)
    third.earlier.new.click()
    with joined(qtbot, third) as record:
        assert record.station_id != station and record.path != path
    assert len(records(folder)) == 2


def test_a_session_under_a_passphrase_asks_for_one(
    qtbot: QtBot, dialog: JoinDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    protected = Record.create(tmp_path / "protected.roundtable", "회의 암호")
    protected.apply(
        CreateProgramme(id="programme", title="복지기준"),
        CreateSession(id="session", programme_id="programme", kind="roundtable", title="회의", date="2026-09-12"),
    )
    protected.close()
    monkeypatch.setenv("FACILITATOR_PASSPHRASE", "회의 암호")
    hub = HubProcess(tmp_path / "protected.roundtable", "127.0.0.1:0")
    hub.start()
    dialog.code.line.setText(str(hub.code))
    dialog.roles.choose("projector")
    dialog.join.click()
    answered(qtbot, dialog)
    assert dialog.passphrase.isVisible()
    dialog.join.click()
    assert not dialog.working and dialog.notice.isVisible()
    dialog.passphrase.first.setText("내 암호")
    dialog.passphrase.again.setText("다른 암호")
    dialog.join.click()
    assert not dialog.working and dialog.passphrase.again.text() == ""
    dialog.passphrase.again.setText("내 암호")
    dialog.join.click()
    with joined(qtbot, dialog) as record:
        assert record.encrypted
    hub.kill()


def test_stopping_leaves_nothing_behind(qtbot: QtBot, dialog: JoinDialog, hub: HubProcess, folder: Path) -> None:
    dialog.code.line.setText(str(hub.code))
    dialog.roles.choose("projector")
    dialog.join.click()
    dialog.stop.click()
    assert dialog.isVisible() and not dialog.working
    app = QApplication.instance()
    assert app is not None
    qtbot.waitUntil(lambda: not app.findChildren(Joining), timeout=15_000)
    assert dialog.record is None and records(folder) == []


def test_stopping_in_the_very_moment_in_which_it_joined_leaves_nothing_behind(
    qtbot: QtBot, dialog: JoinDialog, hub: HubProcess, folder: Path
) -> None:
    dialog.code.line.setText(str(hub.code))
    dialog.roles.choose("projector")
    dialog.join.click()
    joining = dialog._joining
    assert joining is not None and joining.wait(15_000)
    dialog.stop.click()
    app = QApplication.instance()
    assert app is not None
    qtbot.waitUntil(lambda: not app.findChildren(Joining), timeout=15_000)
    assert dialog.record is None and records(folder) == []

"""Handing over to the city archive from the window: destinations, the queue, receipts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from archive_packages import there
from archive_servers import PASSWORD, Apache, Sshd
from days import Day, small_day, workplace
from hands import Answers
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.archive.destination import Destination, folder_destination, read_destination
from facilitator.record.deliveries import Queued, queue_of
from facilitator.record.operations import EditSession
from facilitator.record.verify import verify
from facilitator.ui.pages import archive_deliveries, archive_password
from facilitator.ui.pages.archive import ArchivePage
from facilitator.ui.pages.archive_destination import DestinationDialog
from facilitator.ui.pages.archive_handing import HandingCard
from facilitator.ui.pages.archive_password import PasswordDialog

WAIT = 30_000


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2)


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    """A system that keeps no passwords, whatever this one does."""
    kept = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(kept)


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[ArchivePage]:
    page = ArchivePage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    page.desk.settle()
    yield page
    page.leave()
    page.end()
    page.desk.settle()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def keep(page: ArchivePage, to: Destination) -> None:
    """The page knows this destination, as after the dialog."""
    page.deliveries.delivering.destinations.keep(to)
    page.deliveries.delivering.reread()
    page.deliveries.show_queue()


def queue(page: ArchivePage) -> tuple[Queued, ...]:
    with page.desk.record.reading() as reading:
        return queue_of(reading)


def card(page: ArchivePage) -> HandingCard:
    return page.deliveries.card


def delivered(page: ArchivePage) -> bool:
    return all(one.delivered_at for one in queue(page)) and bool(queue(page))


def test_without_a_destination_the_page_says_what_to_do_first(page: ArchivePage) -> None:
    assert "먼저 보낼 곳을 추가" in card(page).lead.text()
    assert card(page).add.isVisible() and not card(page).deliver.isVisible() and not card(page).rows


def test_what_goes_and_what_stays_is_told_before_it_goes(page: ArchivePage) -> None:
    assert "회의록" in card(page).goes.text() and "서명되지 않습니다" in card(page).goes.text()
    assert "(12)" in card(page).stays.text().splitlines()[0] and "이름" in card(page).stays.text()


def test_a_session_is_packaged_and_delivered_with_its_receipt(qtbot: QtBot, page: ArchivePage, stick: Path) -> None:
    keep(page, folder_destination(stick, "노란 저장 장치"))
    card(page).deliver.click()
    page.desk.settle()
    qtbot.waitUntil(lambda: delivered(page), timeout=WAIT)
    (name,) = (name for name in there(stick) if name.endswith(".zip"))
    assert there(stick) == {name, f"{name}.sha512"}
    (row,) = card(page).rows.values()
    qtbot.waitUntil(lambda: "보냄, 확인함" in row.state.text, timeout=WAIT)
    assert not row.out.isVisible() and not row.pause.isVisible()
    assert verify(page.desk.record).ok


def test_delivering_again_says_that_nothing_has_changed_and_a_correction_is_a_new_version(
    qtbot: QtBot, page: ArchivePage, stick: Path, day: Day
) -> None:
    said: list[str] = []
    page.said.connect(lambda words, _undo: said.append(words))
    keep(page, folder_destination(stick))
    for _ in range(2):
        page.deliveries.deliver()
        page.desk.settle()
        qtbot.waitUntil(lambda: delivered(page), timeout=WAIT)
    assert len(queue(page)) == 1 and "바뀐 것이 없습니다" in said[-1]
    page.desk.do("venue", EditSession(id=day.session_id, venue="다른 곳"))
    page.desk.settle()
    page.deliveries.deliver()
    page.desk.settle()
    qtbot.waitUntil(lambda: delivered(page), timeout=WAIT)
    first, second = queue(page)
    assert (second.version, second.follows) == (2, first.sha512)


def test_a_delivery_that_waits_is_paused_let_go_on_taken_out_and_brought_back(
    qtbot: QtBot, page: ArchivePage, tmp_path: Path
) -> None:
    later = tmp_path / "later"
    keep(page, folder_destination(later))
    page.deliveries.deliver()
    page.desk.settle()
    qtbot.waitUntil(lambda: queue(page)[0].attempts > 0, timeout=WAIT)
    (row,) = card(page).rows.values()
    qtbot.waitUntil(lambda: "연결을 기다림" in row.state.text, timeout=WAIT)
    assert "저장 장치" in row.reason.text()
    row.pause.click()
    page.desk.settle()
    assert queue(page)[0].state == "paused" and "멈춤" in row.state.text
    page.deliveries.take_out()
    page.desk.settle()
    assert queue(page) == () and not card(page).rows
    page.desk.undo()
    page.desk.settle()
    assert queue(page)[0].state == "paused"
    later.mkdir()
    page.deliveries.pause_or_go_on()
    page.desk.settle()
    qtbot.waitUntil(lambda: delivered(page), timeout=WAIT)


def test_the_keys_act_on_the_row_that_was_chosen(page: ArchivePage, tmp_path: Path) -> None:
    for name in ("a", "b"):
        keep(page, folder_destination(tmp_path / name))
        page.deliveries.deliver()
        page.desk.settle()
    first, second = queue(page)
    acted_on = card(page).chosen
    assert acted_on is not None and acted_on.id == first.id
    card(page).rows[second.id].card.clicked.emit()
    page.deliveries.take_out()
    page.desk.settle()
    assert [one.id for one in queue(page)] == [first.id]


def test_a_password_that_no_keyring_keeps_is_asked_for_once(
    qtbot: QtBot, page: ArchivePage, apache: Apache, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def ask(_parent: object, label: str, user: str, *, lasting: bool) -> str:
        asked.append(lasting)
        return PASSWORD

    monkeypatch.setattr(archive_deliveries, "ask_password", ask)
    keep(page, apache.destination())
    for _ in range(2):
        page.deliveries.deliver()
        page.desk.settle()
        qtbot.waitUntil(lambda: delivered(page), timeout=WAIT)
    assert asked == [False]


def test_without_the_password_nothing_is_queued(page: ArchivePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_deliveries, "ask_password", lambda *_args, **_more: "")
    keep(page, read_destination("https://me@archive.kr/in"))
    page.deliveries.deliver()
    page.desk.settle()
    assert queue(page) == ()


def dialog(qtbot: QtBot, page: ArchivePage, before: Destination | None = None) -> DestinationDialog:
    made = DestinationDialog(page.work, page.deliveries.delivering, before, page)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_stick_is_added_and_tried_out(
    qtbot: QtBot, page: ArchivePage, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stick))
    asks = dialog(qtbot, page)
    asks.browse.click()
    asks.test.click()
    page.desk.settle()
    assert asks.notice.state == "ok" and there(stick) == set()
    asks.save.click()
    page.desk.settle()
    assert [one.folder for one in page.deliveries.delivering.destinations.all()] == [str(stick)]
    page.deliveries.show_queue()
    assert card(page).to.currentText() == "stick" and card(page).deliver.isVisible()


@pytest.mark.parametrize("sure", [True, False])
def test_a_new_server_shows_its_key_and_nothing_goes_before_it_is_confirmed(
    qtbot: QtBot, page: ArchivePage, sshd: Sshd, monkeypatch: pytest.MonkeyPatch, sure: bool
) -> None:
    answers = Answers(monkeypatch, "archive_destination")
    answers.agree = sure
    to = sshd.destination()
    asks = dialog(qtbot, page, replace(to, pin=""))
    asks.test.click()
    page.desk.settle()
    (question,) = answers.asked
    assert to.fingerprint in question
    assert asks.notice.state == ("ok" if sure else "warning")
    asks.save.click()
    page.desk.settle()
    (kept,) = page.deliveries.delivering.destinations.all()
    assert kept.pin == (sshd.host_key if sure else "")
    again = dialog(qtbot, page, kept)
    assert again.key.isVisible() == sure and (to.fingerprint in again.key.text()) == sure


def test_what_does_not_work_is_said_and_the_dialog_stays(qtbot: QtBot, page: ArchivePage, apache: Apache) -> None:
    asks = dialog(qtbot, page)
    asks.kind.set_key("webdav")
    asks.address.setText("not an address")
    asks.save.click()
    page.desk.settle()
    assert asks.isVisible() and asks.notice.state == "bad" and "주소" in asks.notice.text()
    asks = dialog(qtbot, page, apache.destination())
    asks.secret.setText("not it")
    asks.test.click()
    page.desk.settle()
    assert asks.notice.state == "bad" and "비밀번호" in asks.notice.text()


def test_a_password_goes_into_no_file(qtbot: QtBot, page: ArchivePage, tmp_path: Path, day: Day) -> None:
    asks = dialog(qtbot, page)
    assert not page.deliveries.delivering.secrets.lasting
    asks.kind.set_key("webdav")
    asks.kind.chosen.emit("webdav")
    assert "암호 보관함이 없습니다" in asks.said.text()
    asks.address.setText("https://me@archive.kr/in")
    asks.secret.setText("s3same-open")
    asks.save.click()
    page.desk.settle()
    (to,) = page.deliveries.delivering.destinations.all()
    assert page.deliveries.delivering.secrets.of(to) == "s3same-open" and to.user == "me"
    page.work.settings._store.sync()
    held = [path for path in tmp_path.rglob("*") if path.is_file() and b"s3same-open" in path.read_bytes()]
    assert held == [] and b"me@" not in (tmp_path / "settings.ini").read_bytes()


class LockedKeyring(KeyringBackend):
    """A keyring that was locked again after it was found."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked


def test_a_keyring_that_does_not_take_the_password_is_told(
    qtbot: QtBot, page: ArchivePage, monkeypatch: pytest.MonkeyPatch, apache: Apache
) -> None:
    told: list[str] = []
    monkeypatch.setattr(archive_password, "tell_refusal", lambda _parent, *words: told.append(" ".join(words)))
    keyring.set_keyring(LockedKeyring())  # type: ignore[no-untyped-call]
    asks = dialog(qtbot, page)
    asks.kind.set_key("webdav")
    asks.kind.chosen.emit("webdav")
    asks.address.setText("https://me@archive.kr/in")
    asks.secret.setText("s3same-open")
    asks.save.click()
    page.desk.settle()
    assert len(told) == 1 and "암호 보관함이 비밀번호를 받지 않았습니다" in told[0]
    (to,) = page.deliveries.delivering.destinations.all()
    assert page.deliveries.delivering.secrets.of(to) == "s3same-open" and not asks.isVisible()
    page.deliveries.delivering.destinations.remove(to.address)
    monkeypatch.setattr(archive_deliveries, "ask_password", lambda *_args, **_more: PASSWORD)
    keep(page, apache.destination())
    page.deliveries.deliver()
    page.desk.settle()
    qtbot.waitUntil(lambda: delivered(page), timeout=WAIT)
    assert len(told) == 2, "and it is delivered all the same"


def test_a_destination_is_removed_with_its_password(
    qtbot: QtBot, page: ArchivePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Answers(monkeypatch, "archive_destination")
    to = read_destination("https://me@archive.kr/in")
    keep(page, to)
    page.deliveries.delivering.secrets.keep(to, "x")
    dialog(qtbot, page, to).remove.click()
    page.desk.settle()
    assert len(answers.asked) == 1
    assert page.deliveries.delivering.destinations.all() == ()
    assert page.deliveries.delivering.secrets.of(to) is None


def test_the_question_for_a_password_hides_what_is_typed(qtbot: QtBot, page: ArchivePage) -> None:
    asks = PasswordDialog(page, "기록원", "시청", lasting=True)
    qtbot.addWidget(asks)
    assert not asks.yes.isEnabled()
    asks.line.setText("x")
    assert asks.yes.isEnabled() and asks.line.displayText() != "x"


def test_what_an_earlier_day_left_goes_on_when_the_record_is_opened(
    qtbot: QtBot, page: ArchivePage, tmp_path: Path, day: Day
) -> None:
    later = tmp_path / "later"
    keep(page, folder_destination(later))
    page.deliveries.deliver()
    page.desk.settle()
    qtbot.waitUntil(lambda: queue(page)[0].attempts > 0, timeout=WAIT)
    page.end()
    later.mkdir()
    again = ArchivePage(workplace(day, tmp_path))
    qtbot.addWidget(again)
    again.deliveries.delivering.courier.nudge()
    qtbot.waitUntil(lambda: delivered(again), timeout=WAIT)
    again.end()
    again.desk.settle()

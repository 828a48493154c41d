"""The archive: the record is checked as a whole, copied, and written out."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.operations import AddNote, BallotOption, EditSession, OpenBallot, PrepareBallot
from facilitator.record.verify import Verification, verify
from facilitator.ui.pages import archive as archive_module
from facilitator.ui.pages.archive import ArchivePage


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2)


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path) -> Iterator[ArchivePage]:
    page = ArchivePage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    yield page
    page.leave()
    page.end()
    page.desk.settle()


def tamper(day: Day, statement: str) -> None:
    """Change the file behind the program's back, as somebody could who takes the guard of the journal away first."""
    with day.record._writer.begin() as connection:
        for (guard,) in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            connection.execute(text(f"DROP TRIGGER {guard}"))
        connection.execute(text(statement))


def test_a_whole_record_agrees(page: ArchivePage) -> None:
    page.verify()
    page.desk.settle()
    assert page.notice.isVisible() and page.notice.state == "ok"


def test_a_note_that_was_changed_in_the_file_is_found(page: ArchivePage, day: Day) -> None:
    tamper(day, "UPDATE note SET text = '다른 말' WHERE number = 1")
    page.verify()
    page.desk.settle()
    assert page.notice.state == "bad" and "T1-R1-01" in page.notice.text()


def test_a_changed_entry_of_the_journal_is_found(page: ArchivePage, day: Day) -> None:
    tamper(day, "UPDATE journal SET payload = replace(payload, '시청', '구청') WHERE payload LIKE '%시청%'")
    page.verify()
    page.desk.settle()
    assert page.notice.state == "bad"


def test_the_answer_goes_away_once_the_record_has_changed(page: ArchivePage, day: Day) -> None:
    page.verify()
    page.desk.settle()
    page.desk.do("venue", EditSession(id=day.session_id, venue="다른 곳"))
    page.desk.settle()
    assert not page.notice.isVisible()


def test_the_check_runs_beside_the_window_and_can_be_stopped(
    page: ArchivePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()
    threads: list[threading.Thread] = []

    def slow(record: Record, progress: object, cancelled: object) -> Verification:
        threads.append(threading.current_thread())
        begun.wait()
        return verify(record, progress, cancelled)  # type: ignore[arg-type]

    monkeypatch.setattr(archive_module, "verify", slow)
    page.verify()
    assert page._stop.isVisible() and not page._verify.isEnabled()
    page._stop.click()
    begun.set()
    page.desk.settle()
    assert threads[0] is not threading.main_thread()
    assert page._verify.isEnabled() and not page.notice.isVisible()


def test_a_check_that_is_refused_is_told_and_can_be_tried_again(
    page: ArchivePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> Verification:
        raise Refused("The stick is gone.", "저장 장치가 빠졌습니다.")

    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    monkeypatch.setattr(archive_module, "verify", refuse)
    page.verify()
    page.desk.settle()
    assert len(refused) == 1 and page._verify.isEnabled()


def test_a_backup_is_a_whole_record(page: ArchivePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stick))
    said: list[str] = []
    page.said.connect(lambda words, _undo: said.append(words))
    page.back_up()
    page.desk.settle()
    (copy,) = (path for path in stick.iterdir() if path.suffix == ".roundtable")
    assert copy.name in said[0]
    with Record.open(copy) as record:
        assert verify(record).ok


@pytest.mark.parametrize("sure", [True, False])
def test_a_backup_while_a_secret_ballot_is_open_is_asked_about_first(
    page: ArchivePage, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sure: bool
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stick))
    answers = Answers(monkeypatch, "archive")
    answers.agree = sure
    new = day.record.new_id
    ballot = new()
    day.record.apply(
        PrepareBallot(
            id=ballot, session_id=day.session_id, title="무엇부터", channels=("paper",), secret=True,
            options=(BallotOption(id=new(), text="돌봄"), BallotOption(id=new(), text="주거")),
        ),
        OpenBallot(id=ballot),
    )  # fmt: skip
    page.back_up()
    page.desk.settle()
    assert len(answers.asked) == 1 and "비밀" in answers.asked[0]
    assert any(path.suffix == ".roundtable" for path in stick.iterdir()) == sure


def test_documents_and_data_are_written_into_a_folder(
    page: ArchivePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    page.save_everything()
    page.desk.settle()
    assert {path.name for path in folder.iterdir()} == {
        "minutes.pdf", "minutes.docx", "minutes.xlsx", "minutes.json", "minutes-1.schema.json", "data", "preliminary.pdf",
        "preliminary.docx",
    }  # fmt: skip


def test_documents_are_not_saved_unasked_while_a_name_waits_to_be_looked_at(
    page: ArchivePage, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Answers(monkeypatch, "minutes_asking")
    answers.agree = False
    asked: list[str] = []
    page.go_to.connect(asked.append)
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    note = AddNote(
        id=day.record.new_id(), round_id=day.rounds[0], table_id=day.tables[0], kind="idea", text="010-1234-5678"
    )
    page.desk.do("note", note)
    page.desk.settle()
    page.save_everything()
    page.desk.settle()
    assert asked == ["minutes"] and list(folder.iterdir()) == []
    answers.agree = True
    page.save_everything()
    page.desk.settle()
    assert {"minutes.pdf", "minutes.docx", "minutes.xlsx", "data"} <= {one.name for one in folder.iterdir()} and len(
        answers.asked
    ) == 2


def test_documents_that_cannot_be_written_are_told_and_the_page_goes_on(
    page: ArchivePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise Refused("The disk is full.", "디스크가 가득 찼습니다.")

    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    monkeypatch.setattr(archive_module, "write_documents", refuse)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    page.save_everything()
    page.desk.settle()
    assert len(refused) == 1 and page._work is None and page._verify.isEnabled()

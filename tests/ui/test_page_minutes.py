"""Minutes: made beside the window, looked at, worded and saved."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers, compose
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.day.documents import Written, write_documents
from facilitator.errors import Refused
from facilitator.record.models import Recommendation, Session
from facilitator.record.operations import EditSession
from facilitator.ui.pages import minutes as minutes_module
from facilitator.ui.pages.minutes import MinutesPage


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2, themes=2)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "minutes", "minutes_before")


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> MinutesPage:
    page = MinutesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.desk.settle()
    return page


def session(day: Day) -> Session:
    with day.record.reading() as reading:
        return reading.get_one(Session, day.session_id)


def recommendations(day: Day) -> list[tuple[str, str]]:
    with day.record.reading() as reading:
        rows = reading.scalars(select(Recommendation).order_by(Recommendation.position))
        return [(row.text, row.responsible) for row in rows]


def test_the_preview_has_pages_as_soon_as_the_page_is_shown(page: MinutesPage) -> None:
    assert 1 <= page.preview.pages <= 4
    assert not page.notice.isVisible()


def test_the_full_minutes_are_longer_than_the_preliminary_report(page: MinutesPage) -> None:
    short = page.preview.pages
    page._kind.button("full").click()
    page.desk.settle()
    assert page.preview.pages > short


def test_a_change_makes_the_document_old_and_a_click_makes_it_new(page: MinutesPage, day: Day) -> None:
    page.desk.do("venue", EditSession(id=day.session_id, venue="다른 곳"))
    page.desk.settle()
    assert page.notice.isVisible()
    page.notice.acted.emit()
    page.desk.settle()
    assert not page.notice.isVisible() and page.preview.pages >= 1


def test_a_document_that_was_being_made_when_one_left_is_made_when_one_comes_back(page: MinutesPage) -> None:
    page.make()
    page.leave()
    page.hide()
    page.desk.settle()
    page.show()
    page.desk.settle()
    assert page.notice.isVisible() or page._current
    page.make()
    page.desk.settle()
    assert page.preview.pages >= 1 and not page.notice.isVisible()


def test_documents_are_made_beside_the_window(page: MinutesPage, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[threading.Thread] = []

    def write(*args: object, **more: object) -> Written:
        threads.append(threading.current_thread())
        return write_documents(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(minutes_module, "write_documents", write)
    page.make()
    page.desk.settle()
    assert threads and threads[0] is not threading.main_thread()


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
def test_the_minutes_are_saved_where_the_person_wants(
    page: MinutesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    target = tmp_path / f"회의록.{form}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target.with_suffix("")), ""))
    said: list[str] = []
    page.said.connect(lambda text, _undo: said.append(text))
    page.save(form)
    page.desk.settle()
    assert target.read_bytes()[:4] == {"pdf": b"%PDF"}.get(form, b"PK\x03\x04")
    assert f"회의록.{form}" in said[0]


@pytest.mark.parametrize(
    ("form", "files"),
    [
        ("csv", {"data/notes.csv", "data/session.csv"}),
        ("json", {"minutes.json", "minutes-1.schema.json"}),
        ("open-data", {"open-data/README.txt", "open-data/notes.csv"}),
    ],
)
def test_data_of_several_files_goes_into_a_folder(
    page: MinutesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, files: set[str]
) -> None:
    folder = tmp_path / "자료"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    said: list[str] = []
    page.said.connect(lambda text, _undo: said.append(text))
    page.save(form)
    page.desk.settle()
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert files <= there and str(len(there)) in said[0]


def test_thinking_better_of_a_folder_writes_nothing(page: MinutesPage, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[object] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    monkeypatch.setattr(minutes_module, "write_documents", lambda *args, **more: written.append(args))
    page.save("csv")
    page.desk.settle()
    assert written == [] and page._work is None


def test_every_other_form_is_in_the_menu_of_its_button_and_among_the_actions(page: MinutesPage) -> None:
    offered = page._others.actions_offered()
    assert set(offered) <= set(page.page_actions())
    keys = [keys for action in page.page_actions() if (keys := action.shortcut().toString())]
    assert len(set(keys)) == len(keys) and all(action.shortcut().toString() in keys for action in offered)
    forms = ("DOCX", "XLSX", "CSV", "JSON", "공개")
    assert all(form in action.text() for form, action in zip(forms, offered, strict=True))
    page._others.click()
    assert page._others._menu.isVisible()
    page._others._menu.close()


def test_thinking_better_of_saving_writes_nothing(
    page: MinutesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    before = set(tmp_path.iterdir())
    page.save("pdf")
    page.desk.settle()
    assert set(tmp_path.iterdir()) == before and page._work is None


def test_a_document_that_cannot_be_made_is_told_and_the_page_goes_on(
    page: MinutesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> Written:
        raise Refused("The disk is full.", "디스크가 가득 찼습니다.")

    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    monkeypatch.setattr(minutes_module, "write_documents", refuse)
    page.make()
    page.desk.settle()
    assert len(refused) == 1 and page.notice.isVisible() and not page._busy.isVisible()


def test_words_of_welcome_are_kept_with_the_syllable_being_composed(page: MinutesPage, day: Day) -> None:
    box = page.words._introduction.box
    compose(box, "", commit="환영합니")
    compose(box, "다")
    page.leave()
    page.desk.settle()
    assert session(day).introduction == "환영합니다"
    page.desk.undo()
    page.desk.settle()
    assert session(day).introduction == ""


def test_a_recommendation_is_added_worded_removed_and_comes_back(page: MinutesPage, day: Day, answers: Answers) -> None:
    answers.line = "방학 중 점심을 보장한다"
    page.before.add_recommendation()
    page.desk.settle()
    (row,) = page.words._rows
    row.responsible.setText("복지정책과")
    row.responsible.editingFinished.emit()
    page.desk.settle()
    assert recommendations(day) == [("방학 중 점심을 보장한다", "복지정책과")]
    page.words._rows[0]._remove.click()
    page.desk.settle()
    assert recommendations(day) == []
    page.desk.undo()
    page.desk.settle()
    assert recommendations(day) == [("방학 중 점심을 보장한다", "복지정책과")]


def test_a_recommendation_that_is_being_typed_is_kept_when_the_window_closes(
    page: MinutesPage, day: Day, answers: Answers
) -> None:
    answers.line = "방학 중 점심"
    page.before.add_recommendation()
    page.desk.settle()
    (row,) = page.words._rows
    row.responsible.setFocus()
    compose(row.responsible, "", commit="복지정책")
    compose(row.responsible, "과")
    page.leave()
    page.desk.settle()
    assert recommendations(day) == [("방학 중 점심", "복지정책과")]

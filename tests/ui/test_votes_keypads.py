"""Keypads on the Votes page: what a receiver wrote down is looked through before it comes in."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.record.models import Vote
from facilitator.record.operations import BallotOption, OpenBallot, PrepareBallot
from facilitator.ui.pages.votes import VotesPage
from facilitator.ui.pages.votes_keypads_import import NO_QUESTION, NOTHING, KeypadImport

TRANCHE = "투표기번호,문항,응답,응답시각\n"


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def page(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> VotesPage:
    Answers(monkeypatch, "votes_deciding")
    page = VotesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    ballot = day.record.new_id()
    options = tuple(BallotOption(id=day.record.new_id(), text=text) for text in ("돌봄", "주거", "교육"))
    prepare = PrepareBallot(
        id=ballot, session_id=day.session_id, title="무엇부터", options=options, channels=("keypad",), secret=True
    )
    page.desk.do("open", prepare, OpenBallot(id=ballot))
    page.desk.settle()
    return page


def opened(qtbot: QtBot, page: VotesPage, folder: Path, text: str, name: str = "tranche-1.csv") -> KeypadImport:
    path = folder / name
    path.write_text(text, encoding="cp949")
    dialog = page.keypads.open_import(path)
    qtbot.addWidget(dialog)
    dialog.show()
    page.desk.settle()
    return dialog


def votes(day: Day) -> int:
    with day.record.reading() as reading:
        return len(reading.scalars(select(Vote.key)).all())


def test_a_file_is_looked_through_and_comes_in_once(qtbot: QtBot, page: VotesPage, day: Day, tmp_path: Path) -> None:
    assert page.keypads.isVisible() and not page.paper.isVisible()
    text = TRANCHE + "001,Q1,1,14:00:01\n002,Q1,2,14:00:02\n002,Q1,3,14:00:09\n003,Q1,9,14:00:03\n"
    dialog = opened(qtbot, page, tmp_path, text)
    assert (dialog.figures.coming._number.text(), dialog.figures.repeated._number.text()) == ("2", "1")
    assert dialog.figures.model.rowCount() == 1
    assert votes(day) == 0, "nothing comes in before somebody says so"
    dialog.import_now()
    page.desk.settle()
    assert votes(day) == 2 and not dialog.isVisible()
    assert "2표가 들어왔습니다" in page.keypads.notice.text()
    assert "투표기 2대가 투표했습니다" in page.result._missing.text()
    again = opened(qtbot, page, tmp_path, text)
    assert not again.go.isEnabled() and again.figures.again._number.text() == "2"
    again.import_now()
    page.desk.settle()
    assert votes(day) == 2


def test_the_figures_of_a_secret_ballot_do_not_say_how_the_votes_fall(
    qtbot: QtBot, page: VotesPage, tmp_path: Path
) -> None:
    dialog = opened(qtbot, page, tmp_path, TRANCHE + "001,Q1,1,14:00:01\n002,Q1,1,14:00:02\n")
    dialog.import_now()
    page.desk.settle()
    assert not page.result._chart.isVisible()
    assert "돌봄" not in page.keypads.notice.text()


def test_the_question_is_asked_where_a_file_holds_several(
    qtbot: QtBot, page: VotesPage, day: Day, tmp_path: Path
) -> None:
    dialog = opened(qtbot, page, tmp_path, TRANCHE + "001,Q1,1,14:00:01\n001,Q2,2,14:05:02\n002,Q2,2,14:05:03\n")
    assert dialog.question.isVisible() and dialog.question.key() == NO_QUESTION
    assert not dialog.go.isEnabled() and "질문" in dialog.notice.text()
    dialog.question.set_key("Q2")
    dialog.try_out()
    page.desk.settle()
    assert dialog.figures.coming._number.text() == "2" and dialog.go.isEnabled()


def test_columns_are_named_by_hand_and_remembered_for_the_next_tranche(
    qtbot: QtBot, page: VotesPage, day: Day, tmp_path: Path
) -> None:
    dialog = opened(qtbot, page, tmp_path, "갑,을\n11,2\n12,1\n")
    assert "어느 열이" in dialog.notice.text() and not dialog.go.isEnabled()
    dialog.mapper.chosen.emit("갑", "device")
    dialog.mapper.chosen.emit("을", "answer")
    page.desk.settle()
    assert dialog.mapper.boxes["갑"].key() == "device"
    dialog.import_now()
    page.desk.settle()
    assert votes(day) == 2
    second = opened(qtbot, page, tmp_path, "갑,을\n13,2\n", "tranche-2.csv")
    assert second.columns == {"device": "갑", "answer": "을"} and second.go.isEnabled()
    second.mapper.chosen.emit("을", NOTHING)
    page.desk.settle()
    assert second.columns == {"device": "갑"} and not second.go.isEnabled()


def test_a_time_that_cannot_be_read_is_named_and_nothing_comes_in(
    qtbot: QtBot, page: VotesPage, day: Day, tmp_path: Path
) -> None:
    dialog = opened(qtbot, page, tmp_path, TRANCHE + "001,Q1,1,14:00:01\n002,Q1,2,나중\n")
    assert "3번째 줄" in dialog.notice.text() and not dialog.go.isEnabled()
    dialog.mapper.chosen.emit("응답시각", NOTHING)
    page.desk.settle()
    assert dialog.go.isEnabled() and not dialog.notice.isVisible()


def test_a_file_that_is_no_list_says_so(qtbot: QtBot, page: VotesPage, tmp_path: Path) -> None:
    (tmp_path / "receiver.pdf").write_bytes(b"%PDF-1.7 not a list")
    dialog = page.keypads.open_import(tmp_path / "receiver.pdf")
    qtbot.addWidget(dialog)
    dialog.show()
    page.desk.settle()
    assert "receiver.pdf" in dialog.notice.text() and not dialog.go.isEnabled()


def test_the_hall_sees_which_tables_press_when(page: VotesPage) -> None:
    page.keypads.tranches_asked.emit()
    page.desk.settle()
    assert page.screen_strip.showing.state.scene == "tranches"

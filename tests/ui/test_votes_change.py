"""Changing what a ballot says once it was held: the page asks what and why, and shows what stood before."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.day.live_tally import live_tally
from facilitator.day.on_screen import ResultShown, ScreenState, natural_scene, what_is_shown
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.models import Ballot
from facilitator.record.operations import (
    BallotOption,
    CodeIssued,
    EnterTableVote,
    IssueCodes,
    OpenBallot,
    PrepareBallot,
)
from facilitator.record.voting import code_hash, new_code
from facilitator.ui.pages.votes import VotesPage
from facilitator.ui.pages.votes_change import ANNUL, CORRECT, REOPEN, ChangeDialog, changes_of


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "votes_deciding")


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> VotesPage:
    page = VotesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    return page


def held(page: VotesPage, day: Day, *channels: str, secret: bool = False, voters: int = 1) -> tuple[str, list[str]]:
    """An open ballot; where it takes phones, somebody has voted."""
    new = day.record.new_id
    id, options = new(), [new(), new()]
    codes = [new_code(day.record) for _ in range(voters)]
    page.desk.do(
        "ballot",
        IssueCodes(session_id=day.session_id, codes=tuple(CodeIssued(code_hash=code_hash(one)) for one in codes)),
        PrepareBallot(
            id=id,
            session_id=day.session_id,
            title="무엇부터",
            channels=channels,
            secret=secret,
            options=(BallotOption(id=options[0], text="돌봄"), BallotOption(id=options[1], text="주거")),
        ),
        OpenBallot(id=id),
    )
    page.desk.settle()
    if "phone" in channels:
        cast_votes(day.record, [Cast(code, id, {"chosen": [options[0]]}) for code in codes])
        page.refresh()
    return id, options


def close(page: VotesPage) -> None:
    page._close()
    page.desk.settle()


def change(page: VotesPage, answers: Answers, what: str, reason: str) -> None:
    answers.change, answers.line = what, reason
    page._change()
    page.desk.settle()


def state_of(day: Day, ballot: str) -> str:
    with day.record.reading() as reading:
        return reading.get_one(Ballot, ballot).state


def test_a_reopened_ballot_shows_what_it_said_before_and_why(page: VotesPage, day: Day, answers: Answers) -> None:
    ballot, (care, _) = held(page, day, "hands")
    page.desk.do("hands", EnterTableVote(ballot_id=ballot, table_id=day.tables[0], counts={care: 3}, voters=3))
    page.desk.settle()
    close(page)
    assert not page.earlier.isVisible()
    change(page, answers, REOPEN, "3번 테이블이 늦게 알려 왔습니다.")
    assert state_of(day, ballot) == "open" and page.shown is not None and page.shown.id == ballot
    assert page.earlier.isVisible()
    said = page.earlier.words()
    assert "3번 테이블이 늦게 알려 왔습니다." in said
    assert "돌봄 3 · 주거 0" in said and "봉인" in said
    assert page.hands.isVisible(), "hands can be entered again"


def test_where_people_voted_themselves_a_result_is_reopened_and_never_copied(
    page: VotesPage, day: Day, answers: Answers
) -> None:
    held(page, day, "phone")
    close(page)
    assert page.shown is not None and changes_of(page.shown) == (REOPEN, ANNUL)
    change(page, answers, REOPEN, "아직 줄이 남아 있었습니다.")
    assert page.phones.isVisible()


def test_in_a_reopened_secret_ballot_nobody_votes_any_more_and_the_page_says_so(
    page: VotesPage, day: Day, answers: Answers
) -> None:
    held(page, day, "phone", "paper", "keypad", secret=True)
    close(page)
    change(page, answers, REOPEN, "묶음 하나를 잘못 읽었습니다.")
    assert answers.asked[-1] == "reopen annul True"
    assert page.paper.isVisible()
    assert not page.phones.isVisible() and not page.keypads.isVisible()
    assert "더 투표할 수 없습니다" in page.result._notice.text()


def test_an_annulled_ballot_says_so_and_stays(page: VotesPage, day: Day, answers: Answers) -> None:
    ballot, _ = held(page, day, "hands")
    close(page)
    change(page, answers, ANNUL, "질문을 잘못 읽었습니다.")
    assert state_of(day, ballot) == "annulled"
    page._choose(ballot)
    assert "질문을 잘못 읽었습니다." in page.result._notice.text()
    assert not page.result._change.isVisible() and not page.result._close.isVisible()


def test_an_open_ballot_can_only_be_annulled(page: VotesPage, day: Day, answers: Answers) -> None:
    ballot, _ = held(page, day, "hands")
    assert page.shown is not None and changes_of(page.shown) == (ANNUL,)
    assert page.result._change.text() == "무효로 하기 …"
    change(page, answers, "", "항목을 빠뜨렸습니다.")
    assert state_of(day, ballot) == "annulled"


def test_who_thinks_better_of_it_changes_nothing(page: VotesPage, day: Day, answers: Answers) -> None:
    ballot, _ = held(page, day, "hands")
    close(page)
    change(page, answers, REOPEN, "")
    assert state_of(day, ballot) == "closed"


def test_the_big_screen_shows_no_annulled_ballot(page: VotesPage, day: Day, answers: Answers) -> None:
    first, _ = held(page, day, "hands")
    close(page)
    second, _ = held(page, day, "hands")
    page._choose(second)
    close(page)
    change(page, answers, ANNUL, "질문을 잘못 읽었습니다.")
    with day.record.reading() as reading:
        state = ScreenState("result", second)
        shown = what_is_shown(reading, day.session_id, "result", state)
        assert isinstance(shown, ResultShown) and shown.tally.id == first
        assert natural_scene(reading, day.session_id) in ("question", "result")


def test_the_dialog_explains_each_choice_and_asks_for_a_reason(qtbot: QtBot, look: object, korean: None) -> None:
    dialog = ChangeDialog(None, (CORRECT, REOPEN, ANNUL), secret=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.chosen() == CORRECT and not dialog.yes.isEnabled()
    dialog.choices[ANNUL].click()
    dialog.line.setText("질문을 잘못 읽었습니다.")
    assert dialog.yes.isEnabled() and dialog.yes.text() == "무효로 하기"
    assert (dialog.chosen(), dialog.reason()) == (ANNUL, "질문을 잘못 읽었습니다.")
    dialog.line.setText("   ")
    assert not dialog.yes.isEnabled()


def test_a_reopened_ballot_is_open_for_everything_that_reads_it(page: VotesPage, day: Day, answers: Answers) -> None:
    ballot, _ = held(page, day, "hands")
    close(page)
    change(page, answers, REOPEN, "먼저 닫았습니다.")
    with day.record.reading() as reading:
        assert not live_tally(reading, ballot).sealed
        assert reading.scalar(select(Ballot.closed_at)) is None

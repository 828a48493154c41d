"""What would tell in which order secret votes came: as long as it is on the disk, the page Votes says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.live.wire import Trouble
from facilitator.record import Record
from facilitator.record.models import Session
from facilitator.record.operations import BallotOption, CloseBallot, CodeIssued, IssueCodes, OpenBallot, PrepareBallot
from facilitator.record.voting import code_hash
from facilitator.ui.pages.votes import VotesPage


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
    return page


def secret_ballot(page: VotesPage, day: Day) -> str:
    ballot = day.record.new_id()
    options = tuple(BallotOption(id=day.record.new_id(), text=text) for text in ("돌봄", "주거"))
    page.desk.do(
        "open",
        IssueCodes(session_id=day.session_id, codes=(CodeIssued(code_hash=code_hash("A")),)),
        PrepareBallot(
            id=ballot, session_id=day.session_id, title="무엇부터", options=options, channels=("phone",), secret=True
        ),
        OpenBallot(id=ballot),
    )
    page.desk.settle()
    return ballot


def test_a_closed_ballot_whose_order_could_not_be_cleared_away_says_so_until_it_is(
    qtbot: QtBot, page: VotesPage, day: Day
) -> None:
    ballot = secret_ballot(page, day)
    with Record.open(page.desk.record.path) as other, other.reading() as reading:
        assert reading.scalars(select(Session.title)).all()
        page.desk.do("close", CloseBallot(id=ballot))
        page.desk.settle()
        qtbot.waitUntil(page.remains.isVisible)
        assert "다른 프로그램이 그 파일을 읽고" in page.remains.notice.text()
    page.remains._again.timeout.emit()  # nobody writes anything more
    qtbot.waitUntil(lambda: not page.remains.isVisible())
    assert not page.remains._again.isActive()


def test_what_the_hub_could_not_clear_away_is_said_too(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    secret_ballot(page, day)
    page.refresh()
    hub = page.work.hub
    hub.news = replace(hub.news, remains=Trouble("The log is being read.", "로그를 읽는 중입니다."))
    hub.changed.emit()
    qtbot.waitUntil(page.remains.isVisible)
    assert "로그를 읽는 중입니다." in page.remains.notice.text()
    hub.news = replace(hub.news, remains=None)
    hub.changed.emit()
    qtbot.waitUntil(lambda: not page.remains.isVisible())

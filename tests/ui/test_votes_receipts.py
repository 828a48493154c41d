"""The list of receipts on the page Votes: offered for a closed ballot by phone, and saved as CSV or for the wall."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from record_closing import closing

from facilitator.live.join_code import JoinCode
from facilitator.live.supervisor import HubState
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.operations import BallotOption, CodeIssued, IssueCodes, OpenBallot, PrepareBallot
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


def opened(page: VotesPage, day: Day, channel: str = "phone") -> tuple[str, str]:
    """A ballot, and the receipt of the one vote in it where phones may vote."""
    ballot = day.record.new_id()
    options = tuple(BallotOption(id=day.record.new_id(), text=text) for text in ("돌봄", "주거"))
    page.desk.do(
        "open",
        IssueCodes(session_id=day.session_id, codes=(CodeIssued(code_hash=code_hash("A")),)),
        PrepareBallot(id=ballot, session_id=day.session_id, title="무엇부터", options=options, channels=(channel,)),
        OpenBallot(id=ballot),
    )
    page.desk.settle()
    (cast,) = cast_votes(page.desk.record, [Cast("A", ballot, {"chosen": [options[0].id]})])
    return ballot, cast.receipt


def close(qtbot: QtBot, page: VotesPage, ballot: str) -> None:
    page.desk.do("close", *closing(page.desk.record, ballot))
    page.desk.settle()
    qtbot.wait(1)


def test_the_list_is_offered_once_a_ballot_by_phone_is_closed(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    ballot, _ = opened(page, day)
    assert not page.receipts.isVisible()
    close(qtbot, page, ballot)
    qtbot.waitUntil(page.receipts.isVisible)
    assert "list/" not in page.receipts.lead.text()
    hub = page.work.hub
    hub.session_id = day.session_id
    hub.state = HubState("running", JoinCode("10.0.0.7", 8443, "A" * 16, "B" * 16), 1, None, "http://10.0.0.7:8080/")
    hub.changed.emit()
    assert "http://10.0.0.7:8080/list/1" in page.receipts.lead.text()


def test_a_ballot_that_no_phone_could_vote_in_has_no_list(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    ballot, _ = opened(page, day, "paper")
    close(qtbot, page, ballot)
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.state == "closed")
    assert not page.receipts.isVisible()


@pytest.mark.parametrize(
    ("typed", "kind", "made"),
    [
        ("list", "Table (*.csv)", "list.csv"),
        ("list.csv", "Wall (*.pdf)", "list.pdf"),
        ("list.pdf", "Wall (*.pdf)", "list.pdf"),
    ],
)
def test_the_list_is_saved_as_the_person_chose(
    qtbot: QtBot, page: VotesPage, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    typed: str, kind: str, made: str,
) -> None:  # fmt: skip
    ballot, receipt = opened(page, day)
    close(qtbot, page, ballot)
    qtbot.waitUntil(page.receipts.isVisible)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), kind))
    qtbot.mouseClick(page.receipts.publish, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.receipts.notice.isVisible)
    assert made in page.receipts.notice.text() and (tmp_path / made).is_file()
    if made.endswith("csv"):
        assert receipt in (tmp_path / made).read_text(encoding="utf-8-sig")

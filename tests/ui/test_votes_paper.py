"""Paper on the Votes page: piles are typed by two people, compared slip by slip, and counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers, compose
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.ballots.votes import chosen, text_of
from facilitator.day.piles import Pile, paper_ballot, piles_of
from facilitator.errors import Refused
from facilitator.record.models import Ballot, PaperBatch
from facilitator.record.operations import (
    BallotOption,
    EnterPaperBatch,
    EnterPaperBatchAgain,
    OpenBallot,
    PrepareBallot,
    SettlePaperSlip,
)
from facilitator.ui.pages.votes import VotesPage
from facilitator.ui.pages.votes_paper_compare import MANY, PileComparison
from facilitator.ui.pages.votes_paper_entry import PileEntry
from facilitator.ui.pages.votes_paper_words import slip_words

TEXTS = ("돌봄", "주거")


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "votes_deciding", "votes_paper")


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> VotesPage:
    page = VotesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def ballot_on_paper(page: VotesPage, day: Day, secret: bool = False, method: str = "single", most: int = 1) -> str:
    ballot = day.record.new_id()
    options = tuple(BallotOption(id=day.record.new_id(), text=text) for text in TEXTS)
    prepare = PrepareBallot(
        id=ballot, session_id=day.session_id, title="무엇부터", options=options, channels=("paper",), secret=secret,
        method=method, most=most,
    )  # fmt: skip
    page.desk.do("open", prepare, OpenBallot(id=ballot))
    page.desk.settle()
    page.refresh()
    return ballot


def votes(day: Day, ballot: str, places: str) -> tuple[str, ...]:
    """The votes for the options at these places."""
    with day.record.reading() as reading:
        ids = paper_ballot(reading, ballot).rules.options
    return tuple(text_of(chosen(ids[int(place) - 1])) for place in places)


def pile(page: VotesPage, ballot: str) -> Pile:
    with page.desk.record.reading() as reading:
        return piles_of(reading, ballot)[-1]


def enter(page: VotesPage, day: Day, ballot: str, places: str) -> str:
    """Bring in a first entry, as if it had been typed."""
    id = day.record.new_id()
    slips = votes(day, ballot, places)
    page.desk.do("pile", EnterPaperBatch(id=id, ballot_id=ballot, label="묶음 1", slips=slips))
    page.desk.settle()
    return id


def entry(qtbot: QtBot, page: VotesPage, ballot: str, second: Pile | None = None) -> PileEntry:
    with page.desk.record.reading() as reading:
        shown = paper_ballot(reading, ballot)
    dialog = PileEntry(page, page.work, shown, [("t", 1)], [], second)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def comparison(qtbot: QtBot, page: VotesPage, ballot: str, pile_id: str) -> PileComparison:
    dialog = PileComparison(page, page.work, ballot, pile_id)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_ballot_by_hands_shows_no_paper(page: VotesPage, day: Day) -> None:
    options = tuple(BallotOption(id=day.record.new_id(), text=text) for text in TEXTS)
    ballot = day.record.new_id()
    prepare = PrepareBallot(id=ballot, session_id=day.session_id, title="손", options=options)
    page.desk.do("open", prepare, OpenBallot(id=ballot))
    page.desk.settle()
    assert not page.paper.isVisible() and not page.keypads.isVisible()


def test_slips_are_typed_with_one_key_each_and_the_last_is_taken_back(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    ballot = ballot_on_paper(page, day)
    assert page.paper.isVisible() and not page.hands.isVisible()
    dialog = entry(qtbot, page, ballot)
    qtbot.keyClicks(dialog.line, "1210x2")
    assert [slip_words(dialog._ballot, slip) for slip in dialog.model.slips] == [
        "돌봄", "주거", "돌봄", "기권", "무효", "주거",
    ]  # fmt: skip
    qtbot.keyClick(dialog.line, Qt.Key.Key_Backspace)
    assert len(dialog.model.slips) == 5
    dialog.enter()
    page.desk.settle()
    assert (pile(page, ballot).state, pile(page, ballot).slips) == ("once", 5)
    assert page.desk.undo_label == "투표지 묶음 입력"
    page.desk.undo()
    page.desk.settle()
    with day.record.reading() as reading:
        assert reading.scalar(select(PaperBatch.id)) is None


def test_a_key_that_means_nothing_is_said_and_the_next_one_takes_its_place(
    qtbot: QtBot, page: VotesPage, day: Day
) -> None:
    dialog = entry(qtbot, page, ballot_on_paper(page, day))
    qtbot.keyClicks(dialog.line, "7")
    assert "1번부터 2번까지" in dialog.notice.text() and dialog.model.slips == []
    qtbot.keyClicks(dialog.line, "2")
    assert not dialog.notice.isVisible() and len(dialog.model.slips) == 1


def test_an_invalid_slip_can_be_typed_on_a_korean_keyboard(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    dialog = entry(qtbot, page, ballot_on_paper(page, day))
    compose(dialog.line, "ㅌ")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.model.slips == ['{"invalid":true}'] and dialog.line.text_with_preedit() == ""


def test_several_choices_of_a_slip_are_typed_before_enter(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    ballot = ballot_on_paper(page, day, method="approval", most=2)
    dialog = entry(qtbot, page, ballot)
    qtbot.keyClicks(dialog.line, "12")
    assert dialog.model.slips == []
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert [slip_words(dialog._ballot, slip) for slip in dialog.model.slips] == ["돌봄 · 주거"]


def test_slips_that_were_typed_are_there_again_after_the_dialog_was_closed(
    qtbot: QtBot, page: VotesPage, day: Day
) -> None:
    ballot = ballot_on_paper(page, day)
    dialog = entry(qtbot, page, ballot)
    dialog.name.setText("3모둠")
    qtbot.keyClicks(dialog.line, "121")
    dialog.reject()
    page.desk.settle()
    again = entry(qtbot, page, ballot)
    assert again.model.slips == list(votes(day, ballot, "121")) and again.name.text() == "3모둠"
    again.enter()
    page.desk.settle()
    assert pile(page, ballot).label == "3모둠"
    assert entry(qtbot, page, ballot).model.slips == []


def test_a_pile_of_the_same_name_is_refused_and_its_slips_stay(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    ballot = ballot_on_paper(page, day)
    enter(page, day, ballot, "12")
    dialog = entry(qtbot, page, ballot)
    dialog.name.setText("묶음 1")
    qtbot.keyClicks(dialog.line, "1")
    dialog.enter()
    page.desk.settle()
    assert "이미 입력되어" in dialog.notice.text() and len(dialog.model.slips) == 1
    assert dialog.done_button.isEnabled()


def test_a_second_entry_that_agrees_counts_at_once(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    ballot = ballot_on_paper(page, day)
    enter(page, day, ballot, "121")
    dialog = entry(qtbot, page, ballot, pile(page, ballot))
    assert dialog.model.slips == []
    qtbot.keyClicks(dialog.line, "121")
    dialog.enter()
    page.desk.settle()
    assert pile(page, ballot).state == "counts"
    assert [(bar.label, bar.count) for bar in page.result._chart._bars] == [("돌봄", "2표"), ("주거", "1표")]
    assert "투표지 3장을 집계했습니다" in page.result._missing.text()


def test_each_slip_that_differs_is_named_settled_and_then_the_pile_counts(
    qtbot: QtBot, page: VotesPage, day: Day
) -> None:
    ballot = ballot_on_paper(page, day)
    id = enter(page, day, ballot, "1211")
    dialog = entry(qtbot, page, ballot, pile(page, ballot))
    qtbot.keyClicks(dialog.line, "12221")
    dialog.enter()
    page.desk.settle()
    assert pile(page, ballot).state == "differs"
    compare = comparison(qtbot, page, ballot, id)
    assert sorted({slip for slip, _ in compare.buttons}) == [3, 4, 5]
    assert not compare.accept_button.isEnabled()
    compare.buttons[3, "first"].click()
    compare.buttons[5, "first"].click()
    page.desk.settle()
    assert compare.buttons[3, "first"].isChecked() and not compare.buttons[3, "second"].isChecked()
    assert "1장" in compare.notice.text()
    compare.others[4].setText("x")
    qtbot.keyClick(compare.others[4], Qt.Key.Key_Return)
    page.desk.settle()
    compare.accept_button.click()
    page.desk.settle()
    assert (pile(page, ballot).state, pile(page, ballot).slips) == ("counts", 4)
    assert [(bar.label, bar.count) for bar in page.result._chart._bars] == [("돌봄", "2표"), ("주거", "1표")]


def test_settling_is_taken_back_and_shown_at_once(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    ballot = ballot_on_paper(page, day)
    id = enter(page, day, ballot, "12")
    page.desk.do("second", EnterPaperBatchAgain(id=id, slips=votes(day, ballot, "11")))
    page.desk.settle()
    compare = comparison(qtbot, page, ballot, id)
    compare.buttons[2, "second"].click()
    page.desk.settle()
    assert compare.accept_button.isEnabled()
    page.desk.undo()
    page.desk.settle()
    assert not compare.accept_button.isEnabled() and not compare.buttons[2, "second"].isChecked()


def test_a_reading_that_means_nothing_settles_nothing(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    ballot = ballot_on_paper(page, day)
    id = enter(page, day, ballot, "12")
    page.desk.do("second", EnterPaperBatchAgain(id=id, slips=votes(day, ballot, "11")))
    page.desk.settle()
    compare = comparison(qtbot, page, ballot, id)
    compare.others[2].setText("9")
    compare.settle_otherwise(2)
    page.desk.settle()
    assert "투표에 없습니다" in compare.notice.text()
    assert pile(page, ballot).state == "differs"


def test_many_differences_suggest_that_a_slip_was_skipped(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    ballot = ballot_on_paper(page, day)
    id = enter(page, day, ballot, "12" * MANY)
    page.desk.do("second", EnterPaperBatchAgain(id=id, slips=votes(day, ballot, "21" * MANY)))
    page.desk.settle()
    compare = comparison(qtbot, page, ballot, id)
    assert "건너뛰었거나" in compare.notice.text()
    compare._again.click()
    assert compare.again_asked and not compare.isVisible()


def test_a_pile_is_removed_after_asking_and_comes_back_with_undo(page: VotesPage, day: Day, answers: Answers) -> None:
    ballot = ballot_on_paper(page, day)
    id = enter(page, day, ballot, "12")
    answers.agree = False
    page.paper.buttons[id, "remove"].click()
    page.desk.settle()
    assert "묶음 1" in answers.asked[0] and pile(page, ballot).id == id
    answers.agree = True
    page.paper.buttons[id, "remove"].click()
    page.desk.settle()
    assert page.paper.buttons == {}
    page.desk.undo()
    page.desk.settle()
    assert (id, "again") in page.paper.buttons


def test_a_pile_is_taken_out_of_the_count_and_let_in_again(page: VotesPage, day: Day) -> None:
    ballot = ballot_on_paper(page, day)
    id = enter(page, day, ballot, "12")
    page.desk.do(
        "second",
        EnterPaperBatchAgain(id=id, slips=votes(day, ballot, "11")),
        SettlePaperSlip(id=id, slip=2, vote=votes(day, ballot, "1")[0]),
    )
    page.desk.settle()
    page.paper.buttons[id, "accept"].click()
    page.desk.settle()
    assert pile(page, ballot).state == "counts"
    page.paper.buttons[id, "question"].click()
    page.desk.settle()
    assert pile(page, ballot).state == "ready"


def test_closing_says_which_pile_does_not_count_yet(page: VotesPage, day: Day) -> None:
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    ballot = ballot_on_paper(page, day)
    enter(page, day, ballot, "12")
    page._close()
    page.desk.settle()
    assert len(refused) == 1 and "묶음 1" in refused[0].ko


def test_a_correction_keeps_the_paper(page: VotesPage, day: Day, answers: Answers) -> None:
    ballot = ballot_on_paper(page, day)
    id = enter(page, day, ballot, "112")
    page.desk.do("second", EnterPaperBatchAgain(id=id, slips=votes(day, ballot, "112")))
    page.desk.settle()
    page.paper.buttons[id, "accept"].click()
    page.desk.settle()
    page._close()
    page.desk.settle()
    answers.line = "잘못 센 장이 있습니다."
    page._change()
    page.desk.settle()
    with day.record.reading() as reading:
        new = reading.scalars(select(Ballot.id).where(Ballot.replaces_id == ballot)).one()
    assert (pile(page, new).state, pile(page, new).slips) == ("counts", 3)
    assert page.paper.isVisible()


def test_the_slips_of_a_secret_ballot_are_asked_by_no_table(
    qtbot: QtBot, page: VotesPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    ballot_on_paper(page, day, secret=True)
    shown: list[PileEntry] = []

    def look(dialog: PileEntry) -> int:
        shown.append(dialog)
        return 0

    monkeypatch.setattr(PileEntry, "exec", look)
    page.paper.enter.click()
    assert [dialog.table.count() for dialog in shown] == [1]
    assert not shown[0].table.isVisibleTo(shown[0])


def test_after_a_second_entry_that_differs_the_two_are_compared(
    qtbot: QtBot, page: VotesPage, day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    ballot = ballot_on_paper(page, day)
    id = enter(page, day, ballot, "12")
    compared: list[str] = []

    def type_it(dialog: PileEntry) -> int:
        dialog.model.put(votes(day, ballot, "22"))
        dialog.enter()
        page.desk.settle()
        return dialog.result()

    def look(dialog: PileComparison) -> int:
        compared.extend(f"{slip} {which}" for slip, which in dialog.buttons)
        return 0

    monkeypatch.setattr(PileEntry, "exec", type_it)
    monkeypatch.setattr(PileComparison, "exec", look)
    page.paper.buttons[id, "again"].click()
    assert compared == ["1 first", "1 second"]

"""Votes: preparing, watching hands come in, closing, correcting in the open; the same figures everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers, compose
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from facilitator.day.differences import Difference
from facilitator.day.documents import write_documents
from facilitator.errors import Refused
from facilitator.record.models import Ballot, Option, TableVote, Tally
from facilitator.record.operations import (
    BallotOption,
    CodeIssued,
    EnterTableVote,
    ExtendRound,
    IssueCodes,
    OpenBallot,
    PrepareBallot,
)
from facilitator.record.voting import code_hash
from facilitator.ui.bigscreen import BigScreen
from facilitator.ui.pages.votes import VotesPage
from facilitator.ui.pages.votes_closing import ClosingDialog
from facilitator.ui.pages.votes_slips import SlipsDialog
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.labels import WrapLabel


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, themes=3)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    return Answers(monkeypatch, "votes_deciding", "notes_ballot")


@pytest.fixture
def page(qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, answers: Answers) -> VotesPage:
    page = VotesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def ballots(day: Day) -> list[Ballot]:
    with day.record.reading() as reading:
        return list(reading.scalars(select(Ballot).order_by(Ballot.number)))


def options(day: Day, ballot_id: str) -> list[Option]:
    with day.record.reading() as reading:
        return list(reading.scalars(select(Option).where(Option.ballot_id == ballot_id).order_by(Option.position)))


def write_a_ballot(page: VotesPage, *texts: str, title: str = "무엇부터") -> None:
    """Type a ballot into the editor, without saving it."""
    page._new()
    page.editor.title.setText(title)
    for place, text in enumerate(texts):
        line = page.editor._rows[place][1] if place < len(page.editor._rows) else page.editor.add_option()
        line.setText(text)


def open_ballot(page: VotesPage, *texts: str) -> Ballot:
    write_a_ballot(page, *(texts or ("가", "나")))
    page.editor._open.click()
    page.desk.settle()
    return ballots(page_day(page))[-1]


def page_day(page: VotesPage) -> Day:
    assert page.place.session_id is not None
    return Day(page.desk.record, page.place.session_id)


def raise_hands(page: VotesPage, day: Day, table: int, *hands: int) -> None:
    ballot = ballots(day)[-1]
    counts = {option.id: count for option, count in zip(options(day, ballot.id), hands, strict=True)}
    page.desk.do("hands", EnterTableVote(ballot_id=ballot.id, table_id=day.tables[table - 1], counts=counts))
    page.desk.settle()


def bars(page: VotesPage) -> list[tuple[str, str, str]]:
    return [(bar.label, bar.count, bar.figure) for bar in page.result._chart._bars]


def test_a_ballot_of_typed_options_is_saved_as_a_draft(qtbot: QtBot, page: VotesPage, day: Day) -> None:
    page._new()
    qtbot.keyClicks(page.editor.title, "First")
    qtbot.keyClicks(page.editor._rows[0][1], "Lunch")
    qtbot.keyClick(page.editor._rows[0][1], Qt.Key.Key_Return)
    compose(page.editor._rows[1][1], "", commit="돌")
    compose(page.editor._rows[1][1], "봄")
    page._save_shown()
    page.desk.settle()
    (ballot,) = ballots(day)
    assert (ballot.title, ballot.state, ballot.method) == ("First", "draft", "single")
    assert [option.text for option in options(day, ballot.id)] == ["Lunch", "돌봄"]
    page.desk.undo()
    page.desk.settle()
    assert ballots(day) == []


def test_themes_become_options_and_keep_their_theme(page: VotesPage, day: Day) -> None:
    page._new()
    page.editor.title.setText("무엇부터")
    page._offer_themes()
    page._offer_themes()
    page._save_shown()
    page.desk.settle()
    (ballot,) = ballots(day)
    assert [(one.text, one.theme_id) for one in options(day, ballot.id)] == [
        (f"주제 {place}", id) for place, id in enumerate(day.themes, start=1)
    ]


def test_several_choices_are_counted_by_the_people_who_voted(page: VotesPage, day: Day) -> None:
    write_a_ballot(page, "가", "나", "다")
    page.editor.rules.method.button("approval").click()
    page.editor.rules.most.set_value(2)
    page.editor._open.click()
    page.desk.settle()
    (ballot,) = ballots(day)
    assert (ballot.method, ballot.most, ballot.state) == ("approval", 2, "open")
    first, second, _third = (option.id for option in options(day, ballot.id))
    page.hands.stepper(first).set_value(3)
    page.hands.stepper(second).set_value(4)
    page.hands.stepper("voters").set_value(4)
    page.hands.enter()
    page.desk.settle()
    assert bars(page) == [("가", "3표", "75.0%"), ("나", "4표", "100.0%"), ("다", "0표", "0.0%")]


def test_the_bars_move_with_the_hands_and_back_with_undo(page: VotesPage, day: Day) -> None:
    open_ballot(page)
    assert bars(page) == [("가", "0표", "0.0%"), ("나", "0표", "0.0%")]
    raise_hands(page, day, 1, 3, 1)
    assert bars(page) == [("가", "3표", "75.0%"), ("나", "1표", "25.0%")]
    raise_hands(page, day, 2, 0, 4)
    assert bars(page) == [("가", "3표", "37.5%"), ("나", "5표", "62.5%")]
    page.desk.undo()
    page.desk.settle()
    assert bars(page) == [("가", "3표", "75.0%"), ("나", "1표", "25.0%")]


def test_after_one_tables_hands_the_next_missing_table_is_asked(page: VotesPage, day: Day) -> None:
    ballot = open_ballot(page)
    first = options(day, ballot.id)[0].id
    for _ in day.tables:
        page.hands.stepper(first).set_value(2)
        page.hands.enter()
        page.desk.settle()
    with day.record.reading() as reading:
        entered = reading.scalars(select(TableVote.table_id)).all()
    assert set(entered) == set(day.tables)
    assert bars(page)[0] == ("가", "6표", "100.0%")


@pytest.mark.parametrize("sure", [True, False])
def test_more_hands_than_people_ask_first(page: VotesPage, day: Day, answers: Answers, sure: bool) -> None:
    ballot = open_ballot(page)
    answers.agree = sure
    page.hands.stepper(options(day, ballot.id)[0].id).set_value(9)
    page.hands.enter()
    page.desk.settle()
    assert len(answers.asked) == 1 and "9명" in answers.asked[0]
    with day.record.reading() as reading:
        assert (reading.scalar(select(TableVote.confirmed)) is True) == sure


@pytest.mark.parametrize("sure", [True, False])
def test_closing_names_the_tables_that_are_missing_and_asks_why(
    page: VotesPage, day: Day, answers: Answers, sure: bool
) -> None:
    open_ballot(page)
    raise_hands(page, day, 2, 3, 1)
    assert "1, 3" in page.result._missing.text()
    answers.agree = sure
    page._close()
    page.desk.settle()
    assert answers.asked == ["1 3"]
    assert ballots(day)[0].state == ("closed" if sure else "open")
    shown = (
        page.differences.isVisible()
        and "이 테이블에서는 표가 들어오지 않았습니다: 1, 3 – 먼저 돌아갔습니다." in words(page)
    )
    assert shown == sure


def words(page: VotesPage) -> str:
    """What the card of differences says now."""
    card = page.differences
    QCoreApplication.processEvents()  # what was just put into a layout is shown by the next event
    return " ".join(label.text() for label in card.findChildren(WrapLabel) if label.isVisibleTo(card))


def test_a_table_with_more_votes_than_people_is_named_and_leads_to_its_hands(
    page: VotesPage, day: Day, answers: Answers
) -> None:
    ballot = open_ballot(page)
    assert not page.differences.isVisible()
    answers.agree = True
    page.tables.choose_table(2)
    page.hands.stepper(options(day, ballot.id)[0].id).set_value(9)
    page.hands.enter()
    page.desk.settle()
    assert "2번 테이블: 표 9, 사람 " in words(page)
    page.tables.choose_table(1)
    page.differences.findChildren(Button)[0].click()
    assert page.tables._map.current() == 2


def test_the_question_before_closing_waits_for_every_reason(qtbot: QtBot, look: object, korean: None) -> None:
    silent = [Difference(f"t{n}", n, 6, 0) for n in (3, 45)]
    mixed = (("hands", 8), ("phone", 3))
    dialog = ClosingDialog(None, [Difference("", 0, 90, 95), Difference("t12", 12, 10, 11, mixed), *silent])
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(WrapLabel))
    assert "전체: 표 95, 사람 90" in said
    assert "12번 테이블: 표 11, 사람 10 (손 8, 휴대전화 3)" in said
    assert "이 테이블에서는 표가 들어오지 않았습니다: 3, 45" in said
    assert not dialog.yes.isEnabled()
    for place, (_, line) in enumerate(dialog.lines):
        line.setText(f"까닭 {place}")
    assert dialog.yes.isEnabled()
    assert dialog.reasons() == {"": "까닭 0", "t12": "까닭 1", "t3": "까닭 2", "t45": "까닭 2"}
    dialog.lines[0][1].setText("  ")
    assert not dialog.yes.isEnabled()


def test_closing_cannot_be_undone(page: VotesPage, day: Day) -> None:
    open_ballot(page)
    raise_hands(page, day, 1, 3, 1)
    page._close()
    page.desk.settle()
    assert page.desk.undo_label == ""
    page.desk.undo()
    page.desk.settle()
    assert ballots(day)[0].state == "closed"


def test_opening_can_be_taken_back_while_nobody_has_voted(page: VotesPage, day: Day) -> None:
    open_ballot(page)
    assert page.desk.undo_label == "투표 열기"
    page.desk.undo()
    page.desk.settle()
    assert ballots(day) == []


def test_a_correction_keeps_the_old_ballot_with_its_reason(page: VotesPage, day: Day, answers: Answers) -> None:
    open_ballot(page)
    raise_hands(page, day, 1, 3, 1)
    page._close()
    page.desk.settle()
    answers.line = "1번 테이블을 잘못 셌습니다."
    page._change()
    page.desk.settle()
    old, new = ballots(day)
    assert (old.state, old.reason) == ("corrected", "1번 테이블을 잘못 셌습니다.")
    assert (new.state, new.replaces_id) == ("open", old.id)
    assert page.shown is not None and page.shown.id == new.id
    assert bars(page) == [("가", "3표", "75.0%"), ("나", "1표", "25.0%")]
    with day.record.reading() as reading:
        assert reading.get_one(Tally, old.id).cast == 4
    page._choose(old.id)
    assert "1번 테이블을 잘못 셌습니다." in page.result._notice.text()


def test_a_correction_needs_a_reason(page: VotesPage, day: Day) -> None:
    open_ballot(page)
    page._close()
    page.desk.settle()
    page._change()
    page.desk.settle()
    assert [ballot.state for ballot in ballots(day)] == ["closed"]


def test_two_options_that_read_the_same_are_refused_and_stay_in_the_editor(page: VotesPage, day: Day) -> None:
    refused: list[Refused] = []
    page.desk.refused.connect(refused.append)
    write_a_ballot(page, "가", "가")
    page._save_shown()
    page.desk.settle()
    assert len(refused) == 1 and ballots(day) == []
    assert [option.text for option in page.editor.draft().options] == ["가", "가"]


def test_a_draft_that_is_left_is_kept_and_what_was_chosen_instead_stays_chosen(page: VotesPage, day: Day) -> None:
    first = open_ballot(page)
    write_a_ballot(page, "다", "라", title="둘째")
    page._choose(first.id)
    page.desk.settle()
    assert [ballot.title for ballot in ballots(day)] == ["무엇부터", "둘째"]
    assert page.shown is not None and page.shown.id == first.id


def test_a_draft_that_is_left_twice_is_kept_once(page: VotesPage, day: Day) -> None:
    write_a_ballot(page, "가", "나")
    page.leave()
    page.desk.settle()
    page.leave()
    page.desk.settle()
    assert len(ballots(day)) == 1 and page.desk.undo_label == "투표"
    page.desk.undo()
    page.desk.settle()
    assert ballots(day) == []


def test_words_being_typed_stay_when_something_else_changes(page: VotesPage, day: Day) -> None:
    page._new()
    page.editor._rows[0][1].setText("아직 쓰는 중")
    page.hide()
    page.desk.do("longer", ExtendRound(id=day.rounds[0], minutes=5))
    page.desk.do("theme", PrepareBallot(id=day.record.new_id(), session_id=day.session_id, title="다른 것"))
    page.desk.settle()
    page.show()
    assert page.editor._rows[0][1].text() == "아직 쓰는 중"


def test_a_draft_is_thrown_away_and_comes_back(page: VotesPage, day: Day) -> None:
    write_a_ballot(page, "가", "나")
    page._save_shown()
    page.desk.settle()
    page._throw_away()
    page.desk.settle()
    assert ballots(day) == []
    page.desk.undo()
    page.desk.settle()
    assert [option.text for option in options(day, ballots(day)[0].id)] == ["가", "나"]


def test_hands_at_one_table_rebuild_no_card_of_the_list(page: VotesPage, day: Day) -> None:
    open_ballot(page)
    cards = dict(page.list._cards)
    raise_hands(page, day, 1, 3, 1)
    assert page.list._cards == cards


def test_page_big_screen_and_minutes_show_the_same_figures(
    qtbot: QtBot, page: VotesPage, day: Day, tmp_path: Path
) -> None:
    ballot, ids = day.record.new_id(), [day.record.new_id() for _ in range(2)]
    prepare = PrepareBallot(
        id=ballot, session_id=day.session_id, title="무엇부터", basis="present",
        options=tuple(BallotOption(id=id, text=text) for id, text in zip(ids, ("가", "나"), strict=True)),
    )  # fmt: skip
    page.desk.do("open", prepare, OpenBallot(id=ballot))
    page.desk.settle()
    raise_hands(page, day, 1, 3, 1)
    raise_hands(page, day, 2, 1, 2)
    page._close()
    page.desk.settle()
    screen = BigScreen(page.work)
    qtbot.addWidget(screen)
    screen.show_scene("result")
    screen.showing.release(ballot, released=True)
    page.desk.settle()
    shown = screen.canvas.words()
    for bar in page.result._chart._bars:
        assert f"{bar.label} {bar.figure} · {bar.count}" in shown
    assert page.result._chart._base in shown.replace("\n", " · ")
    file, _schema = write_documents(day.record, day.session_id, tmp_path / "out", formats=("json",)).files
    (written,) = json.loads(file.read_text(encoding="utf-8"))["ballots"]
    stored = [(one["text"], f"{one['count']}표", f"{one['share']:.1%}") for one in written["options"]]
    assert stored == bars(page) == [("가", "4표", "33.3%"), ("나", "3표", "25.0%")]


def test_a_ballot_made_from_the_themes_is_the_one_shown_next(page: VotesPage, day: Day) -> None:
    open_ballot(page)
    page.hide()
    new = day.record.new_id
    made = PrepareBallot(
        id=new(),
        session_id=day.session_id,
        title="주제 투표",
        options=tuple(BallotOption(id=new(), text=f"주제 {number}") for number in (1, 2)),
    )
    page.desk.do("ballot of the themes", made)
    page.desk.settle()
    page.show()
    assert page.editor.draft().title == "주제 투표"


def test_a_secret_ballot_by_phone_is_prepared_printed_opened_and_shown(
    qtbot: QtBot, page: VotesPage, day: Day, tmp_path: Path
) -> None:
    write_a_ballot(page, "놀이터", "도서관")
    assert not page.editor.slips.isVisible()
    for channel in ("phone", "hands"):
        page.editor.ways.boxes[channel].click()
    assert page.editor.slips.isVisible()
    slips = SlipsDialog(page, page.work, day.session_id)
    slips.number.set_value(20)
    slips.make(tmp_path / "slips.pdf")
    qtbot.waitUntil(lambda: "192.168.0.10" in slips.notice.accessibleName(), timeout=20_000)
    slips.address.setText("192.168.0.10:8080")
    slips.make(tmp_path / "slips.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "slips.pdf").exists() and slips.save.isEnabled(), timeout=60_000)
    slips.reject()
    page.editor._open.click()
    page.desk.settle()
    assert page.shown is not None and page.shown.secret and page.shown.channels == ("phone",)
    assert not page.hands.isVisible() and page.phones.isVisible()
    assert not page.result._chart.isVisible(), "who looks on while bars move sees what the last person chose"
    assert not page.phones.qr.isVisible()
    page.phones.open.click()
    qtbot.waitUntil(lambda: page.phones.qr.isVisible(), timeout=60_000)
    address = page.phones.address.text()
    assert address.startswith("http://") and address == page.work.hub.ballot_url
    page.work.hub.stop()
    qtbot.waitUntil(lambda: not page.phones.qr.isVisible() and page.phones.open.isVisible(), timeout=60_000)


def test_hands_and_phones_are_collected_in_one_open_ballot(page: VotesPage, day: Day) -> None:
    write_a_ballot(page, "놀이터", "도서관")
    page.editor.ways.boxes["phone"].click()
    assert page.editor.slips.isVisible()
    page._save_shown()
    page.desk.settle()
    ballot = ballots(day)[0]
    assert (ballot.channels, ballot.secret) == (["hands", "phone"], False)
    code = CodeIssued(code_hash=code_hash("ABCDEFGH23456789"), participant_id=day.people[0])
    page.desk.do("code", IssueCodes(session_id=day.session_id, codes=(code,)), OpenBallot(id=ballot.id))
    page.desk.settle()
    assert page.hands.isVisible() and page.phones.isVisible() and page.result._chart.isVisible()


def test_a_ballot_by_hands_shows_no_phones(page: VotesPage) -> None:
    open_ballot(page, "놀이터", "도서관")
    assert not page.phones.isVisible()

"""Before and after, and by group: chosen while a ballot is prepared, shown beside its result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from days import Day, small_day, workplace
from hands import Answers
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from record_pairs import TEXTS
from sqlalchemy import select
from ways_to_vote import vote_by

from facilitator.record.casting import Cast, cast_votes
from facilitator.record.models import Ballot, Option
from facilitator.record.operations import (
    BallotOption,
    CloseBallot,
    CodeIssued,
    IssueCodes,
    OpenBallot,
    PrepareBallot,
)
from facilitator.record.voting import code_hash, new_code
from facilitator.ui.pages.votes import VotesPage
from facilitator.ui.pages.votes_comparing import LATER, NOTHING
from facilitator.ui.widgets.bands import Band
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.streams import StreamChart

CARE, HOMES = 0, 1


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1)


@pytest.fixture
def page(
    qtbot: QtBot, look: object, korean: None, day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> VotesPage:
    Answers(monkeypatch, "votes", "notes_ballot")
    page = VotesPage(workplace(day, tmp_path))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page


@dataclass
class Hall:
    """A day whose people have voting codes."""

    day: Day
    codes: list[str]

    def held(
        self,
        answers: Sequence[int],
        *,
        before: str | None = None,
        compared: bool = False,
        shown_by: tuple[str, ...] = (),
    ) -> str:
        """A ballot by phone in which people answered so and agreed that it is compared, closed."""
        record = self.day.record
        ballot, options = record.new_id(), [record.new_id() for _ in TEXTS]
        shown = tuple(BallotOption(id=id, text=text) for id, text in zip(options, TEXTS, strict=True))
        record.apply(
            PrepareBallot(
                id=ballot, session_id=self.day.session_id, title="무엇부터", channels=("phone",), options=shown,
                compared=compared, before_id=before, shown_by=shown_by,
            ),
            OpenBallot(id=ballot),
        )  # fmt: skip
        casts = [
            Cast(code, ballot, {"chosen": [options[one]]}, linked=True)
            for code, one in zip(self.codes, answers, strict=False)
        ]
        assert all(outcome.receipt for outcome in cast_votes(record, casts))
        record.apply(CloseBallot(id=ballot))
        return ballot


@pytest.fixture
def hall(day: Day) -> Hall:
    codes = [new_code(day.record) for _ in day.people]
    issued = (
        CodeIssued(code_hash=code_hash(one), participant_id=who) for one, who in zip(codes, day.people, strict=True)
    )
    day.record.apply(IssueCodes(session_id=day.session_id, codes=tuple(issued)))
    return Hall(day, codes)


def ballots(day: Day) -> list[Ballot]:
    with day.record.reading() as reading:
        return list(reading.scalars(select(Ballot).order_by(Ballot.number)))


def words(page: VotesPage) -> str:
    QApplication.processEvents()
    return " ".join(label.text() for label in page.further.findChildren(WrapLabel) if label.isVisible())


def test_a_ballot_says_that_it_will_be_compared_and_by_whom_it_is_shown(page: VotesPage, day: Day) -> None:
    page._new()
    page.editor.title.setText("먼저")
    vote_by(page.editor, "phone")
    comparing = page.editor.comparing
    assert (comparing.compared, comparing.before_id, comparing.shown_by) == (False, None, ())
    comparing.other.button(LATER).click()
    comparing.groups.button("age").click()
    assert comparing.groups.button("age").text() == "✓ 연령대"
    page._save_shown()
    page.desk.settle()
    (ballot,) = ballots(day)
    assert (ballot.compared, ballot.shown_by) == (True, ["age"])
    page._show()
    assert comparing.compared and comparing.shown_by == ("age",)


def test_attributes_are_named_in_the_language_of_the_window(page: VotesPage) -> None:
    page._new()
    groups = page.editor.comparing.groups
    assert groups.button("age").text() == "연령대"
    page.work.settings.language = "en"
    page.retranslate()
    assert groups.button("age").text() == "Age"


def test_by_hands_nobody_can_be_told_apart_and_grades_are_not_compared(page: VotesPage) -> None:
    page._new()
    comparing = page.editor.comparing
    page.editor.further.click()
    vote_by(page.editor, "phone")
    QApplication.processEvents()
    assert comparing.groups.isVisible() and comparing.other.isVisible()
    comparing.groups.button("gender").click()
    comparing.other.button(LATER).click()
    vote_by(page.editor, "hands")
    assert not comparing.groups.isVisible() and comparing.shown_by == ()
    vote_by(page.editor, "phone")
    page.editor.rules.method.button("rating").click()
    assert not comparing.other.isVisible() and not comparing.compared


def test_a_ballot_takes_the_options_of_the_one_before_it(page: VotesPage, day: Day, hall: Hall) -> None:
    before = hall.held([CARE] * 6, compared=True)
    page._new()
    page.editor.title.setText("다시")
    vote_by(page.editor, "phone")
    page.editor.comparing.other.button(before).click()
    assert "휴대전화에서 한 번 더 묻습니다" in page.editor.comparing._about.text()
    page.editor.comparing.take.click()
    page.editor._open.click()
    page.desk.settle()
    after = ballots(day)[-1]
    assert (after.state, after.before_id) == ("open", before)
    with day.record.reading() as reading:
        options = reading.scalars(select(Option.text).where(Option.ballot_id == after.id).order_by(Option.position))
        assert tuple(options) == TEXTS


def test_who_moved_where_is_shown_and_said(page: VotesPage, day: Day, hall: Hall) -> None:
    before = hall.held([CARE] * 8 + [HOMES] * 4, compared=True)
    after = hall.held([CARE] * 5 + [HOMES] * 7, before=before)
    page.refresh()
    page._choose(after)
    shift = page.further.shift
    QApplication.processEvents()
    assert shift.streams.isVisible() and shift._kind.text == "이어진 표 12개"
    said = words(page)
    assert "돌봄 → 주거: 3명" in said and "3명(25.0%)이 두 번째에는 다르게" in said
    assert "돌봄 → 주거: 3명" in shift.streams.accessibleName()
    assert [(bar.label, bar.count) for bar in shift.sums._bars] == [
        ("앞: 돌봄", "8표"),
        ("뒤: 돌봄", "5표 (−3표, −25.0%p)"),
        ("앞: 주거", "4표"),
        ("뒤: 주거", "7표 (+3표, +25.0%p)"),
    ]


def test_two_closed_ballots_are_compared_by_their_totals_and_not_any_more_after_undo(
    page: VotesPage, day: Day, hall: Hall
) -> None:
    first, second = hall.held([CARE] * 6), hall.held([HOMES] * 5)
    page.refresh()
    page._choose(second)
    shift = page.further.shift
    QApplication.processEvents()
    assert shift.isVisible() and not shift.sums.isVisible()
    shift.other.button(first).click()
    page.desk.settle()
    assert ballots(day)[1].before_id == first
    assert shift._kind.text == "합계만 비교" and shift.sums.isVisible() and not shift.streams.isVisible()
    shift.other.button(NOTHING).click()
    page.desk.settle()
    assert ballots(day)[1].before_id is None and not shift.sums.isVisible()
    page.desk.undo()
    page.desk.settle()
    assert ballots(day)[1].before_id == first
    page._choose(first)
    assert not page.further.isVisible()


def test_the_result_by_group_stands_below_once_the_ballot_is_closed(page: VotesPage, day: Day, hall: Hall) -> None:
    closed = hall.held([CARE, HOMES] * 6, shown_by=("gender",))
    page.refresh()
    page._choose(closed)
    QApplication.processEvents()
    groups = page.further.groups
    assert groups.isVisible() and "5명이 안 되는 집단은" in words(page)
    spoken = [child.accessibleName() for child in groups.findChildren(QWidget) if child.accessibleName()]
    assert "여, 돌봄: 100.0%" in spoken and "남, 주거: 100.0%" in spoken


def test_bands_never_overlap_on_either_side_and_each_is_as_wide_as_its_people(qtbot: QtBot, look: object) -> None:
    chart = StreamChart()
    qtbot.addWidget(chart)
    bands = [Band(0, 0, 30, "30"), Band(0, 2, 5, "5"), Band(1, 0, 11, "11"), Band(2, 1, 1, "1"), Band(1, 1, 13, "13")]
    sums = (["35", "24", "1"], ["41", "14", "5"])
    long = "걸어갈 수 있는 거리에 어르신과 아이가 함께 쓰는 돌봄 쉼터를 동네마다 하나씩 두기"
    chart.set_streams(["기권", "짧은 것", long], bands, sums, ("앞", "뒤"), "말로")
    chart.resize(700, chart.heightForWidth(700))
    tops = chart._tops(700)
    laid = chart._laid(tops, 100, 600)
    for end in ("start", "end"):
        edges = sorted((getattr(area, end).y(), area.high) for _, area in laid)
        assert all(top + high <= following + 0.01 for (top, high), (following, _) in pairwise(edges))
        assert sum(edges[-1]) <= chart.height()
    people = {band.count: round(area.high / chart._scale()) for band, area in laid}
    assert people == {band.count: band.people for band in bands}
    assert not chart.grab().isNull()
    assert chart.heightForWidth(470) > chart.heightForWidth(1200)

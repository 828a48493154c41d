"""What a desk sees of the piles of paper: how far each is, and what stands on its slips."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_days import SmallDay, small_day

from facilitator.ballots.votes import Abstained, Invalid, chosen, graded, ranked, text_of
from facilitator.day.piles import comparison_of, entered_alike, paper_ballot, piles_of
from facilitator.record.operations import (
    AcceptPaperBatch,
    BallotOption,
    EnterPaperBatch,
    EnterPaperBatchAgain,
    OpenBallot,
    PrepareBallot,
    SettlePaperSlip,
)

TEXTS = ("돌봄", "주거", "교육")


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    with small_day(tmp_path) as day:
        yield day


def ballot_on_paper(day: SmallDay, method: str = "single") -> tuple[str, list[str]]:
    ballot, options = day.record.new_id(), [day.record.new_id() for _ in TEXTS]
    prepare = PrepareBallot(
        id=ballot, session_id=day.session_id, title="무엇부터", method=method, channels=("paper",),
        most=0 if method == "ranking" else 1,
        options=tuple(BallotOption(id=id, text=text) for id, text in zip(options, TEXTS, strict=True)),
    )  # fmt: skip
    day.record.apply(prepare, OpenBallot(id=ballot))
    return ballot, options


def states(day: SmallDay, ballot: str) -> list[tuple[str, int, int]]:
    with day.record.reading() as reading:
        return [(pile.state, pile.slips, pile.differing) for pile in piles_of(reading, ballot)]


def test_a_pile_goes_from_one_entry_to_being_counted(day: SmallDay) -> None:
    ballot, options = ballot_on_paper(day)
    care, homes, _ = (text_of(chosen(option)) for option in options)
    pile = day.record.new_id()
    enter = EnterPaperBatch(id=pile, ballot_id=ballot, label="묶음 1", slips=(care, homes), table_id=day.tables[3])
    day.record.apply(enter)
    assert states(day, ballot) == [("once", 2, 0)]
    with day.record.reading() as reading:
        assert [one.table for one in piles_of(reading, ballot)] == [3]
        assert comparison_of(reading, pile) is None
        assert entered_alike(reading, pile, (care, homes)) and not entered_alike(reading, pile, (care,))
    day.record.apply(EnterPaperBatchAgain(id=pile, slips=(care, care, homes)))
    assert states(day, ballot) == [("differs", 2, 2)]
    day.record.apply(SettlePaperSlip(id=pile, slip=2, vote=care))
    with day.record.reading() as reading:
        comparison = comparison_of(reading, pile)
    assert comparison is not None
    assert ([one.slip for one in comparison.differences], comparison.left, comparison.slips) == ([2, 3], 1, 3)
    day.record.apply(SettlePaperSlip(id=pile, slip=3, vote=homes))
    assert states(day, ballot) == [("ready", 3, 0)]
    day.record.apply(AcceptPaperBatch(id=pile))
    assert states(day, ballot) == [("counts", 3, 0)]


def test_piles_of_another_ballot_are_not_shown(day: SmallDay) -> None:
    ballot, options = ballot_on_paper(day)
    other, _ = ballot_on_paper(day)
    slips = (text_of(chosen(options[0])),)
    day.record.apply(EnterPaperBatch(id=day.record.new_id(), ballot_id=ballot, label="묶음 1", slips=slips))
    assert len(states(day, ballot)) == 1 and states(day, other) == []


def test_a_slip_is_shown_by_the_words_of_its_options_in_its_order(day: SmallDay) -> None:
    ballot, options = ballot_on_paper(day, "ranking")
    with day.record.reading() as reading:
        shown = paper_ballot(reading, ballot)
    assert shown.options == TEXTS
    order = text_of(ranked(options[2], options[0]))
    assert (shown.option_words(order), shown.keys(order)) == (("교육", "돌봄"), "3 1")
    assert shown.option_words(text_of(Abstained())) is None
    assert shown.option_words(text_of(Invalid())) is None


def test_grades_are_shown_as_numbers(day: SmallDay) -> None:
    ballot, options = ballot_on_paper(day, "rating")
    with day.record.reading() as reading:
        shown = paper_ballot(reading, ballot)
    grades = text_of(graded({options[0]: 5, options[2]: 2}))
    assert (shown.option_words(grades), shown.keys(grades)) == (None, "5 - 2")

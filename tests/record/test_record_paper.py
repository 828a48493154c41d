"""Votes on paper: a pile counts once two people entered it alike, or somebody settled every difference."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given
from record_day import Day, behind_its_back, picture, prepared_day

from facilitator.ballots.votes import Abstained, Invalid, chosen, graded, ranked, renamed, spent, text_of
from facilitator.errors import Refused
from facilitator.record.counting import count_ballot
from facilitator.record.models import Ballot, Tally
from facilitator.record.operations import (
    AcceptPaperBatch,
    CloseBallot,
    CorrectBallot,
    EnterPaperBatch,
    EnterPaperBatchAgain,
    ForgetSecondEntry,
    QuestionPaperBatch,
    RemovePaperBatch,
    SettlePaperSlip,
    WithdrawBallot,
)
from facilitator.record.paper_piles import NO_SLIP, counted_slips, differences, unsettled
from facilitator.record.verify import verify

ABSTAINED, INVALID = text_of(Abstained()), text_of(Invalid())


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    yield day
    assert [fault.en for fault in verify(day.record).faults] == []
    day.record.close()


def paper_ballot(day: Day, secret: bool = False) -> tuple[str, list[str]]:
    """An open ballot on paper with two options; returns its id and the vote for each option."""
    ballot, options = day.ballot("돌봄", "주거", channels=("paper",), secret=secret)
    return ballot, [text_of(chosen(option)) for option in options]


def enter(day: Day, ballot: str, *slips: str, label: str = "묶음 1", table: str | None = None) -> str:
    id = day.record.new_id()
    day.apply(EnterPaperBatch(id=id, ballot_id=ballot, label=label, slips=slips, table_id=table))
    return id


def enter_twice(day: Day, ballot: str, *slips: str, label: str = "묶음 1") -> str:
    id = enter(day, ballot, *slips, label=label)
    day.apply(EnterPaperBatchAgain(id=id, slips=slips), AcceptPaperBatch(id=id))
    return id


def counts(day: Day, ballot: str) -> list[float]:
    """Votes for each option, then abstentions and invalid slips, as they count now."""
    with day.record.reading() as session:
        result = count_ballot(session, session.get_one(Ballot, ballot))
    return [*(one.count for one in result.options), result.abstain, result.invalid]


def test_a_pile_counts_once_it_was_entered_twice_and_accepted(day: Day) -> None:
    ballot, (care, homes) = paper_ballot(day)
    pile = enter(day, ballot, care, care, homes, ABSTAINED, INVALID)
    assert counts(day, ballot) == [0, 0, 0, 0]
    day.apply(EnterPaperBatchAgain(id=pile, slips=(care, care, homes, ABSTAINED, INVALID)))
    assert counts(day, ballot) == [0, 0, 0, 0]
    day.apply(AcceptPaperBatch(id=pile))
    assert counts(day, ballot) == [2, 1, 1, 1]


def test_a_pile_that_was_entered_only_once_is_not_accepted(day: Day) -> None:
    ballot, (care, _) = paper_ballot(day)
    pile = enter(day, ballot, care)
    with pytest.raises(Refused, match='"묶음 1" was entered only once'):
        day.apply(AcceptPaperBatch(id=pile))


def test_each_slip_that_was_read_differently_is_named_and_must_be_settled(day: Day) -> None:
    ballot, (care, homes) = paper_ballot(day)
    pile = enter(day, ballot, care, homes, care)
    day.apply(EnterPaperBatchAgain(id=pile, slips=(care, care, homes)))
    with pytest.raises(Refused, match="differ on slips 2, 3"):
        day.apply(AcceptPaperBatch(id=pile))
    day.apply(SettlePaperSlip(id=pile, slip=2, vote=care))
    with pytest.raises(Refused, match=r"differ on slips 3\."):
        day.apply(AcceptPaperBatch(id=pile))
    day.apply(SettlePaperSlip(id=pile, slip=3, vote=INVALID), AcceptPaperBatch(id=pile))
    assert counts(day, ballot) == [2, 0, 0, 1]


def test_a_slip_that_one_person_typed_once_too_often_is_left_out(day: Day) -> None:
    ballot, (care, homes) = paper_ballot(day)
    pile = enter(day, ballot, care, homes)
    day.apply(EnterPaperBatchAgain(id=pile, slips=(care, homes, homes)))
    day.apply(SettlePaperSlip(id=pile, slip=3, vote=NO_SLIP), AcceptPaperBatch(id=pile))
    assert counts(day, ballot) == [1, 1, 0, 0]


def test_a_slip_that_both_people_have_cannot_be_left_out(day: Day) -> None:
    ballot, (care, homes) = paper_ballot(day)
    pile = enter(day, ballot, care)
    day.apply(EnterPaperBatchAgain(id=pile, slips=(homes,)))
    with pytest.raises(Refused, match="have a slip 1"):
        day.apply(SettlePaperSlip(id=pile, slip=1, vote=NO_SLIP))


def test_what_both_people_read_alike_is_not_settled_otherwise(day: Day) -> None:
    ballot, (care, homes) = paper_ballot(day)
    pile = enter(day, ballot, care, care)
    with pytest.raises(Refused, match="entered only once"):
        day.apply(SettlePaperSlip(id=pile, slip=1, vote=homes))
    day.apply(EnterPaperBatchAgain(id=pile, slips=(care, homes)))
    with pytest.raises(Refused, match="say the same of slip 1"):
        day.apply(SettlePaperSlip(id=pile, slip=1, vote=homes))


def test_a_new_second_entry_begins_the_comparison_anew(day: Day) -> None:
    ballot, (care, homes) = paper_ballot(day)
    pile = enter(day, ballot, care, homes)
    day.apply(EnterPaperBatchAgain(id=pile, slips=(homes, care)))
    day.apply(SettlePaperSlip(id=pile, slip=1, vote=care))
    day.apply(EnterPaperBatchAgain(id=pile, slips=(homes, homes)))
    with pytest.raises(Refused, match=r"differ on slips 1\."):
        day.apply(AcceptPaperBatch(id=pile))


def test_the_same_pile_is_not_entered_as_two(day: Day) -> None:
    ballot, (care, _) = paper_ballot(day)
    enter_twice(day, ballot, care)
    with pytest.raises(Refused, match='"묶음 1" was entered already'):
        enter(day, ballot, care)
    other, (_, homes) = paper_ballot(day)
    enter_twice(day, other, homes)
    assert counts(day, ballot) == [1, 0, 0, 0]
    assert counts(day, other) == [0, 1, 0, 0]


def test_a_pile_that_counts_is_left_alone_until_that_is_taken_back(day: Day) -> None:
    ballot, (care, homes) = paper_ballot(day)
    pile = enter_twice(day, ballot, care)
    for change in (
        EnterPaperBatchAgain(id=pile, slips=(homes,)),
        ForgetSecondEntry(id=pile),
        SettlePaperSlip(id=pile, slip=1, vote=homes),
        AcceptPaperBatch(id=pile),
    ):
        with pytest.raises(Refused, match="counts already"):
            day.apply(change)
    day.apply(QuestionPaperBatch(id=pile))
    assert counts(day, ballot) == [0, 0, 0, 0]
    with pytest.raises(Refused, match="does not count yet"):
        day.apply(QuestionPaperBatch(id=pile))


def test_a_slip_that_breaks_the_rules_is_named_by_its_number(day: Day) -> None:
    ballot, (care, _) = paper_ballot(day)
    with pytest.raises(Refused, match="Slip 2: This vote names an option that is not on the ballot"):
        enter(day, ballot, care, text_of(chosen("nobody")))
    with pytest.raises(Refused, match="Slip 1 is not written as votes are kept"):
        enter(day, ballot, f" {care}")
    with pytest.raises(Refused, match="number of slips in a pile"):
        enter(day, ballot)


def test_slips_of_a_secret_ballot_are_never_kept_by_table(day: Day) -> None:
    ballot, (care, _) = paper_ballot(day, secret=True)
    with pytest.raises(Refused, match="not kept by table"):
        enter(day, ballot, care, table=day.tables[0])
    open_to_all, (homes, _) = paper_ballot(day)
    enter(day, open_to_all, homes, table=day.tables[0])


def test_paper_is_not_entered_where_people_raise_their_hands(day: Day) -> None:
    ballot, options = day.ballot("돌봄", "주거")
    with pytest.raises(Refused, match="not held on paper"):
        enter(day, ballot, text_of(chosen(options[0])))


def test_a_ballot_closes_once_every_pile_counts_and_says_which_does_not(day: Day) -> None:
    ballot, (care, homes) = paper_ballot(day)
    enter_twice(day, ballot, care, care)
    waiting = enter(day, ballot, homes, label="묶음 2")
    with pytest.raises(Refused, match="do not count yet: 묶음 2"):
        day.apply(CloseBallot(id=ballot))
    day.apply(RemovePaperBatch(id=waiting))
    day.apply(CloseBallot(id=ballot))
    with day.record.reading() as session:
        assert [one["count"] for one in session.get_one(Tally, ballot).options] == [2, 0]
    for change in (RemovePaperBatch(id=waiting), EnterPaperBatchAgain(id=waiting, slips=(care,))):
        with pytest.raises(Refused, match="not in the record"):
            day.apply(change)


def test_nothing_is_entered_or_removed_after_closing(day: Day) -> None:
    ballot, (care, _) = paper_ballot(day)
    pile = enter_twice(day, ballot, care)
    day.apply(CloseBallot(id=ballot))
    for change in (QuestionPaperBatch(id=pile), RemovePaperBatch(id=pile)):
        with pytest.raises(Refused, match="is closed"):
            day.apply(change)


def test_a_ballot_with_paper_entered_is_not_made_a_draft_again(day: Day) -> None:
    ballot, (care, _) = paper_ballot(day)
    pile = enter(day, ballot, care)
    with pytest.raises(Refused, match="Paper slips were entered already"):
        day.apply(WithdrawBallot(id=ballot))
    day.apply(RemovePaperBatch(id=pile), WithdrawBallot(id=ballot))


def test_a_pile_that_was_removed_comes_back_with_all_that_was_decided(day: Day) -> None:
    ballot, (care, homes) = paper_ballot(day)
    pile = enter(day, ballot, care, homes)
    day.apply(EnterPaperBatchAgain(id=pile, slips=(care, care)))
    day.apply(SettlePaperSlip(id=pile, slip=2, vote=INVALID), AcceptPaperBatch(id=pile))
    before = picture(day.record)
    removed = day.apply(RemovePaperBatch(id=pile))
    assert counts(day, ballot) == [0, 0, 0, 0]
    day.apply(*removed.inverse)
    assert picture(day.record) == before


def test_a_correction_takes_the_piles_along_with_the_new_options_on_them(day: Day) -> None:
    ballot, (care, homes) = paper_ballot(day)
    pile = enter(day, ballot, care, homes)
    day.apply(EnterPaperBatchAgain(id=pile, slips=(care, homes, homes)))
    day.apply(SettlePaperSlip(id=pile, slip=3, vote=homes), AcceptPaperBatch(id=pile))
    day.apply(CloseBallot(id=ballot))
    with day.record.reading() as session:
        options = [one["option_id"] for one in session.get_one(Tally, ballot).options]
    new, new_pile = day.record.new_id(), day.record.new_id()
    correction = CorrectBallot(
        id=ballot, new_id=new, reason="한 장을 잘못 읽었습니다.",
        option_ids=tuple((option, day.record.new_id()) for option in options), pile_ids=((pile, new_pile),),
    )  # fmt: skip
    with pytest.raises(Refused, match="name every pile"):
        day.apply(CorrectBallot(**{**vars(correction), "pile_ids": ()}))
    day.apply(correction)
    assert counts(day, new) == [1, 2, 0, 0]
    day.apply(QuestionPaperBatch(id=new_pile), SettlePaperSlip(id=new_pile, slip=3, vote=NO_SLIP))
    day.apply(AcceptPaperBatch(id=new_pile), CloseBallot(id=new))
    with day.record.reading() as session:
        assert [one["count"] for one in session.get_one(Tally, new).options] == [1, 1]


def test_a_laptop_that_is_told_of_no_piles_follows_a_correction_without_them(day: Day) -> None:
    ballot, _ = paper_ballot(day)
    day.apply(CloseBallot(id=ballot))
    with day.record.reading() as session:
        options = [one["option_id"] for one in session.get_one(Tally, ballot).options]
    new = day.record.new_id()
    option_ids = tuple((option, day.record.new_id()) for option in options)
    piles = (("pile of the hub", "its copy"),)
    day.apply(CorrectBallot(id=ballot, new_id=new, reason="잘못", option_ids=option_ids, pile_ids=piles))
    assert counts(day, new) == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("vote", "same"),
    [
        (chosen("a", "b"), chosen("y", "x")),
        (ranked("a", ["b"]), ranked("x", ["y"])),
        (graded({"a": 5, "b": 1}), graded({"x": 5, "y": 1})),
        (spent({"b": 3}), spent({"y": 3})),
        (Abstained(), Abstained()),
        (Invalid(), Invalid()),
    ],
)
def test_a_vote_says_the_same_when_its_options_have_other_names(vote: object, same: object) -> None:
    assert renamed(text_of(vote), {"a": "x", "b": "y"}) == text_of(same)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE paper_batch SET first = replace(first, 'chosen', 'ranked')",
        'UPDATE paper_batch SET settled = \'{"1":"{\\"abstain\\":true}"}\'',
        "UPDATE paper_batch SET second = NULL",
        "DELETE FROM paper_batch",
    ],
)
def test_a_pile_that_was_changed_behind_the_records_back_is_found(tmp_path: Path, change: str) -> None:
    day = prepared_day(tmp_path / "changed.roundtable")
    ballot, (care, homes) = paper_ballot(day)
    enter_twice(day, ballot, care, homes)
    day.apply(CloseBallot(id=ballot))
    day.record.close()
    behind_its_back(tmp_path / "changed.roundtable", change)
    with type(day.record).open(tmp_path / "changed.roundtable") as record:
        assert any('The pile "묶음 1" of ballot 1' in fault.en for fault in verify(record).faults)


def test_the_seal_covers_the_paper(tmp_path: Path) -> None:
    day = prepared_day(tmp_path / "changed.roundtable")
    ballot, (care, homes) = paper_ballot(day)
    enter_twice(day, ballot, care, homes)
    day.apply(CloseBallot(id=ballot))
    day.record.close()
    behind_its_back(tmp_path / "changed.roundtable", "UPDATE paper_batch SET label = '다른 묶음'")
    with type(day.record).open(tmp_path / "changed.roundtable") as record:
        assert any("the stored result is not what its votes give" in fault.en for fault in verify(record).faults)


@given(
    truth=st.lists(st.sampled_from("abc"), min_size=1, max_size=12),
    misread=st.dictionaries(st.integers(0, 11), st.tuples(st.booleans(), st.sampled_from("abc"))),
    too_many=st.tuples(st.booleans(), st.lists(st.sampled_from("abc"), max_size=3)),
)
def test_a_pile_says_what_is_on_the_paper_where_one_of_two_people_read_each_slip_rightly(
    truth: list[str], misread: dict[int, tuple[bool, str]], too_many: tuple[bool, list[str]]
) -> None:
    first, second = list(truth), list(truth)
    for slip, (by_second, vote) in misread.items():
        if slip < len(truth):
            (second if by_second else first)[slip] = vote
    (second if too_many[0] else first).extend(too_many[1])
    looked_at = dict(enumerate(truth, start=1))
    settled = {str(one.slip): looked_at.get(one.slip, NO_SLIP) for one in differences(first, second)}
    assert counted_slips(first, settled) == truth
    assert unsettled(first, second, settled) == ()

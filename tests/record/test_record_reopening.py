"""A closed ballot can be reopened or annulled: never without a reason, and what it said before stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_closing import closing
from record_day import Day, behind_its_back, picture, prepared_day
from sqlalchemy import select

from facilitator.ballots.votes import chosen, text_of
from facilitator.errors import Refused
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.keypads import import_keypads
from facilitator.record.models import Ballot, Reopening, Tally
from facilitator.record.operations import (
    AcceptPaperBatch,
    AnnulBallot,
    CloseBallot,
    CodeIssued,
    EnterPaperBatch,
    EnterPaperBatchAgain,
    EnterTableVote,
    IssueCodes,
    QuestionPaperBatch,
    ReopenBallot,
    SettlePaperSlip,
)
from facilitator.record.verify import verify
from facilitator.record.voting import code_hash, new_code


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    yield day
    assert [fault.en for fault in verify(day.record).faults] == []
    day.record.close()


def codes_of(day: Day) -> list[str]:
    codes = [new_code(day.record) for _ in day.people]
    issued = tuple(CodeIssued(code_hash=code_hash(c), participant_id=p) for c, p in zip(codes, day.people, strict=True))
    day.apply(IssueCodes(session_id=day.session_id, codes=issued))
    return codes


def by_phone(day: Day, ballot: str, option: str, *codes: str) -> list[str]:
    """Vote; returns the receipts, or why there are none."""
    outcomes = cast_votes(day.record, [Cast(code, ballot, {"chosen": [option]}) for code in codes])
    return [one.receipt or (one.refusal.en if one.refusal else "") for one in outcomes]


def state_of(day: Day, ballot: str) -> str:
    with day.record.reading() as reading:
        return reading.get_one(Ballot, ballot).state


def counts(day: Day, ballot: str) -> list[float]:
    with day.record.reading() as reading:
        return [one["count"] for one in reading.get_one(Tally, ballot).options]


def close(day: Day, ballot: str) -> None:
    day.apply(*closing(day.record, ballot))


def test_a_reopened_ballot_takes_more_votes_and_keeps_what_it_said_before(day: Day) -> None:
    codes = codes_of(day)
    ballot, options = day.ballot("돌봄", "주거", channels=("phone",))
    (receipt,) = by_phone(day, ballot, options[0], codes[0])
    close(day, ballot)
    with day.record.reading() as reading:
        before = reading.get_one(Tally, ballot)
    day.apply(ReopenBallot(id=ballot, reason="3번 테이블이 아직 투표하지 못했습니다."))
    assert state_of(day, ballot) == "open"
    assert by_phone(day, ballot, options[0], codes[0]) == [receipt], "who voted before has voted"
    by_phone(day, ballot, options[1], codes[1])
    close(day, ballot)
    assert counts(day, ballot) == [1, 1]
    with day.record.reading() as reading:
        (kept,) = reading.scalars(select(Reopening).where(Reopening.ballot_id == ballot)).all()
        after = reading.get_one(Tally, ballot)
    assert kept.reason == "3번 테이블이 아직 투표하지 못했습니다."
    assert kept.tally["seal"] == before.seal and kept.tally["cast"] == 1
    assert after.seal != before.seal


def test_hands_of_a_mixed_ballot_are_corrected_by_reopening_it(day: Day) -> None:
    codes = codes_of(day)
    ballot, options = day.ballot("돌봄", "주거", channels=("hands", "phone"))
    by_phone(day, ballot, options[0], codes[0])
    day.apply(EnterTableVote(ballot_id=ballot, table_id=day.tables[1], counts={options[1]: 2}, voters=2))
    close(day, ballot)
    day.apply(ReopenBallot(id=ballot, reason="2번 테이블을 다시 셌습니다."))
    day.apply(EnterTableVote(ballot_id=ballot, table_id=day.tables[1], counts={options[1]: 1}, voters=1))
    close(day, ballot)
    assert counts(day, ballot) == [1, 1]


def test_a_ballot_can_be_reopened_more_than_once(day: Day) -> None:
    ballot, _ = day.ballot("돌봄", "주거")
    for reason in ("먼저 닫았습니다.", "다시 잘못 닫았습니다."):
        close(day, ballot)
        day.apply(ReopenBallot(id=ballot, reason=reason))
    close(day, ballot)
    with day.record.reading() as reading:
        kept = reading.scalars(select(Reopening).order_by(Reopening.number)).all()
    assert [(one.number, one.reason) for one in kept] == [(1, "먼저 닫았습니다."), (2, "다시 잘못 닫았습니다.")]


def test_nobody_votes_any_more_in_a_secret_ballot_whose_result_was_known(day: Day) -> None:
    codes = codes_of(day)
    ballot, (care, homes) = day.ballot("돌봄", "주거", channels=("phone", "keypad", "paper"), secret=True)
    (receipt,) = by_phone(day, ballot, care, codes[0])
    pile, vote = day.record.new_id(), text_of(chosen(care))
    day.apply(EnterPaperBatch(id=pile, ballot_id=ballot, label="묶음 1", slips=(vote,)))
    day.apply(EnterPaperBatchAgain(id=pile, slips=(vote,)), AcceptPaperBatch(id=pile))
    close(day, ballot)
    day.apply(ReopenBallot(id=ballot, reason="묶음 1의 1번을 잘못 읽었습니다."))
    assert by_phone(day, ballot, care, codes[0]) == [receipt]
    (refusal,) = by_phone(day, ballot, homes, codes[1])
    assert "only corrected" in refusal
    with pytest.raises(Refused, match="only corrected"):
        import_keypads(day.record, ballot, "1.csv", {"1": chosen(care)})
    day.apply(QuestionPaperBatch(id=pile))
    day.apply(EnterPaperBatchAgain(id=pile, slips=(text_of(chosen(homes)),)))
    day.apply(SettlePaperSlip(id=pile, slip=1, vote=text_of(chosen(homes))), AcceptPaperBatch(id=pile))
    close(day, ballot)
    assert counts(day, ballot) == [1, 1]


def test_an_annulled_ballot_stays_with_its_result_and_the_reason(day: Day) -> None:
    ballot, _ = day.ballot("돌봄", "주거")
    close(day, ballot)
    day.apply(AnnulBallot(id=ballot, reason="질문을 잘못 읽었습니다."))
    with day.record.reading() as reading:
        row = reading.get_one(Ballot, ballot)
        assert (row.state, row.reason) == ("annulled", "질문을 잘못 읽었습니다.")
        assert reading.get(Tally, ballot) is not None
    for change in (ReopenBallot(id=ballot, reason="다시"), CloseBallot(id=ballot), AnnulBallot(id=ballot, reason="또")):
        with pytest.raises(Refused, match="annulled"):
            day.apply(change)


def test_an_open_ballot_is_annulled_as_it_stands_though_tables_are_missing(day: Day) -> None:
    ballot, options = day.ballot("돌봄", "주거")
    day.apply(EnterTableVote(ballot_id=ballot, table_id=day.tables[1], counts={options[1]: 2}, voters=2))
    day.apply(AnnulBallot(id=ballot, reason="항목을 빠뜨렸습니다."))
    assert counts(day, ballot) == [0, 2]
    assert state_of(day, ballot) == "annulled"


def test_a_pile_that_was_entered_once_does_not_keep_a_ballot_from_being_annulled(day: Day) -> None:
    ballot, (care, _) = day.ballot("돌봄", "주거", channels=("paper",))
    day.apply(EnterPaperBatch(id=day.record.new_id(), ballot_id=ballot, label="묶음 1", slips=(text_of(chosen(care)),)))
    day.apply(AnnulBallot(id=ballot, reason="투표지가 모자랐습니다."))
    assert counts(day, ballot) == [0, 0]


@pytest.mark.parametrize("change", [ReopenBallot, AnnulBallot])
def test_nothing_is_reopened_or_annulled_without_a_reason(
    day: Day, change: type[ReopenBallot] | type[AnnulBallot]
) -> None:
    ballot, _ = day.ballot("돌봄", "주거")
    close(day, ballot)
    before = picture(day.record)
    with pytest.raises(Refused, match="empty"):
        day.apply(change(id=ballot, reason=" "))
    assert picture(day.record) == before


def test_drafts_and_open_ballots_are_not_reopened(day: Day) -> None:
    ballot, _ = day.ballot("돌봄", "주거")
    with pytest.raises(Refused, match="only while it is closed"):
        day.apply(ReopenBallot(id=ballot, reason="다시"))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE reopening SET reason = '아무 일 없었습니다'",
        "UPDATE reopening SET tally = json_set(tally, '$.cast', 9)",
        "DELETE FROM reopening",
    ],
)
def test_who_hides_what_a_ballot_said_before_is_found_out(tmp_path: Path, change: str) -> None:
    path = tmp_path / "changed.roundtable"
    day = prepared_day(path)
    ballot, _ = day.ballot("돌봄", "주거")
    close(day, ballot)
    day.apply(ReopenBallot(id=ballot, reason="먼저 닫았습니다."))
    close(day, ballot)
    day.record.close()
    behind_its_back(path, change)
    with day.record.open(path) as record:
        assert any("ballot 1" in fault.en.lower() for fault in verify(record).faults)

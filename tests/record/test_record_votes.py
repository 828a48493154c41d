"""People vote by phone: every vote counts once, and nothing tells who cast it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_day import Day, behind_its_back, prepared_day
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.live.identity import hub_of
from facilitator.record.casting import Cast, CastOutcome, cast_votes
from facilitator.record.models import JournalEntry, SpentCode, Tally, Vote
from facilitator.record.operations import (
    BallotOption,
    CloseBallot,
    CodeIssued,
    CorrectBallot,
    IssueCodes,
    OpenBallot,
    OpenRound,
    PrepareBallot,
)
from facilitator.record.sealing import signature_agrees
from facilitator.record.verify import verify
from facilitator.record.voting import code_hash, new_code, published_votes, shown_code


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    assert [fault.en for fault in verify(day.record).faults] == []
    day.record.close()


def codes(day: Day, *people: str) -> list[str]:
    made = [new_code(day.record) for _ in people]
    day.apply(
        IssueCodes(
            session_id=day.session_id,
            codes=tuple(
                CodeIssued(code_hash=code_hash(c), participant_id=p) for c, p in zip(made, people, strict=True)
            ),
        )
    )
    return made


def phone_ballot(day: Day, secret: bool = True, opened: bool = True) -> tuple[str, list[str]]:
    id, options = day.record.new_id(), [day.record.new_id(), day.record.new_id()]
    day.apply(
        PrepareBallot(
            id=id, session_id=day.session_id, title="무엇이 먼저인가", secret=secret, channels=("phone",),
            options=tuple(BallotOption(id=one, text=f"항목 {n}") for n, one in enumerate(options)),
        )
    )  # fmt: skip
    if opened:
        day.apply(OpenBallot(id=id))
    return id, options


def cast(day: Day, code: str, ballot: str, option: str) -> CastOutcome:
    return cast_votes(day.record, [Cast(code, ballot, {"chosen": [option]})])[0]


def votes(day: Day) -> list[Vote]:
    with day.record.reading() as session:
        return list(session.scalars(select(Vote)))


def test_a_double_tap_gets_the_same_receipt_and_counts_once(day: Day) -> None:
    (code,) = codes(day, day.people[0])
    ballot, options = phone_ballot(day)
    same = Cast(code, ballot, {"chosen": [options[0]]})
    first, second = cast_votes(day.record, [same, same])
    third = cast(day, f" {shown_code(code).lower()}", ballot, options[0])
    assert (first.again, second.again, third.again) == (False, True, True)
    assert first.receipt == second.receipt == third.receipt != ""
    assert len(votes(day)) == 1


def test_of_two_choices_with_one_code_the_first_counts(day: Day) -> None:
    (code,) = codes(day, day.people[0])
    ballot, options = phone_ballot(day)
    first, second = cast_votes(day.record, [Cast(code, ballot, {"chosen": [one]}) for one in options])
    later = cast(day, code, ballot, options[1])
    assert first.receipt and not second.receipt
    for refused in (second, later):
        assert refused.refusal is not None and "already" in refused.refusal.en
    assert [vote.vote for vote in votes(day)] == [f'{{"chosen":["{options[0]}"]}}']


def test_a_forged_code_and_a_choice_that_is_not_there_are_refused_and_the_rest_counts(day: Day) -> None:
    real, other = codes(day, *day.people[:2])
    ballot, options = phone_ballot(day)
    forged, wrong, good = cast_votes(
        day.record,
        [
            Cast("ABCD-EFGH-JKMN-PQRS", ballot, {"chosen": [options[0]]}),
            Cast(real, ballot, {"chosen": ["nothing"]}),
            Cast(other, ballot, {"chosen": [options[0]]}),
        ],
    )
    assert forged.refusal is not None and "not known" in forged.refusal.en
    assert wrong.refusal is not None and "not on the ballot" in wrong.refusal.en
    assert good.receipt
    assert len(votes(day)) == 1


def test_whoever_gets_a_new_code_cannot_vote_twice(day: Day) -> None:
    person = day.people[0]
    (old,) = codes(day, person)
    ballot, options = phone_ballot(day)
    receipt = cast(day, old, ballot, options[0]).receipt
    (new,) = codes(day, person)
    refused = cast(day, new, ballot, options[1]).refusal
    assert refused is not None and "already" in refused.en
    assert cast(day, old, ballot, options[0]) == CastOutcome(receipt=receipt, again=True)
    other, other_options = phone_ballot(day)
    stale = cast(day, old, other, other_options[0]).refusal
    assert stale is not None and "newer voting code" in stale.en
    assert cast(day, new, other, other_options[0]).receipt


def test_a_ballot_by_phone_opens_only_once_there_are_codes(day: Day) -> None:
    with pytest.raises(Refused, match="Print the codes first"):
        phone_ballot(day)


def test_a_secret_ballot_cannot_be_held_by_hands(day: Day) -> None:
    with pytest.raises(Refused, match="Raised hands are seen"):
        day.apply(PrepareBallot(id=day.record.new_id(), session_id=day.session_id, title="가", secret=True))


def test_nobody_votes_in_a_ballot_that_is_not_open(day: Day) -> None:
    (code,) = codes(day, day.people[0])
    ballot, options = phone_ballot(day, opened=False)
    refused = cast(day, code, ballot, options[0]).refusal
    assert refused is not None and "not open" in refused.en


def test_the_journal_says_who_voted_and_never_what(day: Day) -> None:
    made = codes(day, *day.people)
    ballot, options = phone_ballot(day)
    outcomes = cast_votes(
        day.record, [Cast(code, ballot, {"chosen": [options[n % 2]]}) for n, code in enumerate(reversed(made))]
    )
    assert all(one.receipt for one in outcomes)
    with day.record.reading() as session:
        (entry,) = session.scalars(select(JournalEntry).where(JournalEntry.kind == "CastVotes"))
        spent = list(session.scalars(select(SpentCode.code_hash)))
    assert len(spent) == len(votes(day)) == len(day.people)
    assert not any(told in entry.payload for told in ("chosen", *options, *(vote.key for vote in votes(day)), *made))
    assert all(vote.table_id is None for vote in votes(day))


def test_a_vote_of_an_open_ballot_says_where_it_was_cast(day: Day) -> None:
    (code,) = codes(day, day.people[1])
    ballot, options = phone_ballot(day, secret=False)
    cast(day, code, ballot, options[0])
    assert [vote.table_id for vote in votes(day)] == [day.tables[1]]


def test_a_code_that_was_taken_out_of_the_votes_behind_the_records_back_is_found(tmp_path: Path) -> None:
    day = prepared_day(tmp_path / "changed.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    (code,) = codes(day, day.people[0])
    ballot, options = phone_ballot(day)
    cast(day, code, ballot, options[0])
    day.record.close()
    behind_its_back(tmp_path / "changed.roundtable", "DELETE FROM spent_code")
    with type(day.record).open(tmp_path / "changed.roundtable") as record:
        assert any("voted in ballot 1" in fault.en for fault in verify(record).faults)


def closed_ballot(day: Day) -> list[str]:
    """Seven for the first option and three for the second; returns the codes in clear."""
    made = codes(day, *day.people)
    ballot, options = phone_ballot(day)
    for n, code in enumerate(made):
        assert cast(day, code, ballot, options[n >= 7]).receipt
    day.apply(CloseBallot(id=ballot))
    with day.record.reading() as session:
        assert [one["count"] for one in session.get_one(Tally, ballot).options] == [7, 3]
    return made


def test_closing_counts_the_votes_that_came_by_phone_and_nobody_corrects_them(day: Day) -> None:
    closed_ballot(day)
    with day.record.reading() as session:
        tally = session.scalars(select(Tally)).one()
    assert (tally.cast, tally.valid, len(tally.votes_hash)) == (10, 10, 64)
    with pytest.raises(Refused, match="cast the votes of ballot 1 themselves"):
        day.apply(CorrectBallot(id=tally.ballot_id, new_id=day.record.new_id(), reason="잘못", option_ids=()))


def test_after_closing_a_secret_ballot_the_log_is_empty_and_votes_lie_in_their_order(day: Day) -> None:
    made = closed_ballot(day)
    path = day.record.path
    assert path.with_name(path.name + "-wal").stat().st_size == 0
    raw = path.read_bytes()
    assert not any(code.encode() in raw for code in made)
    keys = sorted(vote.key for vote in votes(day))
    places = [raw.find(key.encode()) for key in keys]
    assert all(raw.count(key.encode()) == 1 for key in keys)
    assert places == sorted(places, reverse=places[0] > places[-1])


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM vote WHERE key = (SELECT min(key) FROM vote)",
        "UPDATE vote SET vote = '{\"abstain\":true}' WHERE key = (SELECT min(key) FROM vote)",
        "INSERT INTO vote SELECT ballot_id, 'f' || key, vote, channel, table_id, pseudonym FROM vote LIMIT 1",
        "UPDATE vote SET key = 'f' || key",
        "UPDATE tally SET valid = 9",
        "UPDATE tally SET result = replace(result, 'decided', 'tied')",
        "UPDATE ballot SET question = 'another question'",
        "UPDATE tally SET signature = '30' || signature",
    ],
)
def test_a_change_behind_the_records_back_is_found(tmp_path: Path, change: str) -> None:
    day = prepared_day(tmp_path / "changed.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    hub_of(day.record)
    closed_ballot(day)
    assert verify(day.record).ok
    day.record.close()
    behind_its_back(tmp_path / "changed.roundtable", change)
    with type(day.record).open(tmp_path / "changed.roundtable") as record:
        assert any("Ballot 1: the stored result" in fault.en for fault in verify(record).faults)


def test_rankings_by_phone_decide_by_the_rules_of_the_ballot(day: Day) -> None:
    made = codes(day, *day.people)
    id, options = day.record.new_id(), [day.record.new_id() for _ in range(3)]
    day.apply(
        PrepareBallot(
            id=id, session_id=day.session_id, title="순위", method="ranking", most=0, channels=("phone",),
            rules={"counting": "borda"},
            options=tuple(BallotOption(id=one, text=f"항목 {n}") for n, one in enumerate(options)),
        ),
        OpenBallot(id=id),
    )  # fmt: skip
    first, second, third = options
    orders = [[first, second, third]] * 6 + [[second, third, first]] * 4
    for code, order in zip(made, orders, strict=True):
        assert not cast_votes(day.record, [Cast(code, id, {"ranked": order})])[0].refusal
    day.apply(CloseBallot(id=id))
    with day.record.reading() as session:
        tally = session.get_one(Tally, id)
    assert [one["count"] for one in tally.options] == [6, 4, 0]
    assert tally.result["winners"] == [second]  # 14 points against 12


def test_the_hub_signs_the_seal_of_a_result(day: Day) -> None:
    hub_of(day.record)
    closed_ballot(day)
    with day.record.reading() as session:
        tally = session.scalars(select(Tally)).one()
        assert len(tally.seal) == 64 and tally.signature
        assert signature_agrees(session, tally.seal, tally.signature)
        assert not signature_agrees(session, "0" * 64, tally.signature)


def test_everybody_finds_the_own_receipt_once_the_ballot_is_closed(day: Day) -> None:
    made = codes(day, *day.people)
    ballot, options = phone_ballot(day)
    receipts = [cast(day, code, ballot, options[0]).receipt for code in made]
    with day.record.reading() as session, pytest.raises(Refused, match="once their ballot is closed"):
        published_votes(session, ballot)
    day.apply(CloseBallot(id=ballot))
    with day.record.reading() as session:
        published = published_votes(session, ballot)
    assert published == sorted((receipt, f'{{"chosen":["{options[0]}"]}}') for receipt in receipts)


@pytest.mark.parametrize("channels", [(), ("phone", "phone"), ("hands", "phone", "hands")])
def test_a_ballot_says_how_people_vote_each_way_once(day: Day, channels: tuple[str, ...]) -> None:
    with pytest.raises(Refused, match="each way once"):
        day.record.apply(
            PrepareBallot(id=day.record.new_id(), session_id=day.session_id, title="둘 다", channels=channels)
        )

"""Votes by keypad: every device votes once in a ballot, and nothing tells what it chose."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from record_day import Day, behind_its_back, prepared_day
from sqlalchemy import select

from facilitator.ballots.votes import Abstained, Vote, chosen, text_of
from facilitator.errors import Refused
from facilitator.record import models
from facilitator.record.casting import Cast, cast_votes
from facilitator.record.keypads import device_hash, import_keypads
from facilitator.record.models import JournalEntry, SpentDevice, Tally
from facilitator.record.operations import (
    AcceptPaperBatch,
    BallotOption,
    CloseBallot,
    CodeIssued,
    CorrectBallot,
    EnterPaperBatch,
    EnterPaperBatchAgain,
    ImportKeypads,
    IssueCodes,
    OpenBallot,
    PrepareBallot,
    VoteCast,
    WithdrawBallot,
)
from facilitator.record.record import Record
from facilitator.record.verify import verify
from facilitator.record.voting import code_hash, new_code, published_votes


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = prepared_day(tmp_path / "day.roundtable")
    yield day
    assert [fault.en for fault in verify(day.record).faults] == []
    day.record.close()


def keypad_ballot(day: Day, secret: bool = True) -> tuple[str, list[str]]:
    return day.ballot("돌봄", "주거", channels=("keypad",), secret=secret)


def votes(record: Record) -> list[models.Vote]:
    with record.reading() as session:
        return list(session.scalars(select(models.Vote)))


def test_the_same_file_imported_again_changes_nothing(day: Day) -> None:
    ballot, (care, homes) = keypad_ballot(day)
    file = {"1": chosen(care), "2": chosen(homes)}
    first = import_keypads(day.record, ballot, "tranche-1.csv", file)
    assert (first.counted, first.again) == (("1", "2"), ())
    second = import_keypads(day.record, ballot, "tranche-1.csv", file)
    assert (second.counted, second.again, second.changes) == ((), ("1", "2"), None)
    assert len(votes(day.record)) == 2


def test_a_file_that_holds_earlier_tranches_as_well_adds_only_the_new_devices(day: Day) -> None:
    ballot, (care, homes) = keypad_ballot(day)
    import_keypads(day.record, ballot, "1.csv", {"1": chosen(care)})
    outcome = import_keypads(day.record, ballot, "2.csv", {"001": chosen(homes), "2": chosen(homes)})
    assert (outcome.counted, outcome.again) == (("2",), ("001",))
    assert sorted(one.vote for one in votes(day.record)) == sorted(text_of(chosen(one)) for one in (care, homes))


def test_a_device_votes_in_every_ballot_anew(day: Day) -> None:
    for _ in range(2):
        ballot, (care, _) = keypad_ballot(day)
        assert import_keypads(day.record, ballot, "1.csv", {"1": chosen(care)}).counted == ("1",)


def test_nothing_in_the_journal_or_beside_it_tells_what_a_device_chose(day: Day) -> None:
    ballot, (care, homes) = keypad_ballot(day)
    import_keypads(day.record, ballot, "1.csv", {str(n): chosen(care if n % 2 else homes) for n in range(40)})
    with day.record.reading() as session:
        (entry,) = session.scalars(select(JournalEntry).where(JournalEntry.kind == "ImportKeypads"))
        spent = set(session.scalars(select(SpentDevice.device_hash)))
    kept = votes(day.record)
    assert not any(told in entry.payload for told in ("chosen", care, homes, *(one.key for one in kept)))
    assert spent == {device_hash(ballot, str(n)) for n in range(40)}
    assert len({one.key for one in kept}) == 40 and not spent & {one.key for one in kept}
    assert {(one.channel, one.table_id) for one in kept} == {("keypad", None)}


def test_a_vote_that_breaks_the_rules_stops_the_whole_import(day: Day) -> None:
    ballot, (care, _) = keypad_ballot(day)
    with pytest.raises(Refused, match="not on the ballot"):
        import_keypads(day.record, ballot, "1.csv", {"1": chosen(care), "2": chosen("nobody")})
    assert votes(day.record) == []
    assert import_keypads(day.record, ballot, "1.csv", {"1": chosen(care)}).counted == ("1",)


def test_keypads_vote_only_where_the_ballot_says_so_and_is_open(day: Day) -> None:
    by_hands, (care, _) = day.ballot("돌봄", "주거")
    with pytest.raises(Refused, match="not held by keypad"):
        import_keypads(day.record, by_hands, "1.csv", {"1": chosen(care)})
    ballot, (homes, _) = keypad_ballot(day)
    import_keypads(day.record, ballot, "1.csv", {"1": chosen(homes)})
    day.apply(CloseBallot(id=ballot))
    with pytest.raises(Refused, match="is closed"):
        import_keypads(day.record, ballot, "2.csv", {"2": chosen(homes)})


@pytest.mark.parametrize(
    ("devices", "keys", "reason"),
    [
        ((), 0, "sorted, each once"),
        (("b" * 64, "a" * 64), 2, "sorted, each once"),
        (("a" * 64, "a" * 64), 2, "sorted, each once"),
        (("7",), 1, "no SHA-256"),
        (("a" * 64, "b" * 64), 1, "one vote for each device"),
    ],
)
def test_what_no_receiver_sends_is_refused(day: Day, devices: tuple[str, ...], keys: int, reason: str) -> None:
    ballot, (care, _) = keypad_ballot(day)
    cast = tuple(VoteCast(key=f"{n:064x}", vote=text_of(chosen(care))) for n in range(keys))
    with pytest.raises(Refused, match=reason):
        day.apply(ImportKeypads(ballot_id=ballot, label="1.csv", devices=devices, votes=cast))


def test_two_laptops_that_import_at_once_count_no_device_twice(day: Day) -> None:
    ballot, (care, _) = keypad_ballot(day)
    import_keypads(day.record, ballot, "1.csv", {"1": chosen(care)})
    again = (VoteCast(key="0" * 64, vote=text_of(chosen(care))),)
    with pytest.raises(Refused, match="voted in this ballot already"):
        day.apply(ImportKeypads(ballot_id=ballot, label="2.csv", devices=(device_hash(ballot, "1"),), votes=again))


def test_nobody_corrects_or_withdraws_what_was_pressed(day: Day) -> None:
    ballot, (care, _) = keypad_ballot(day)
    import_keypads(day.record, ballot, "1.csv", {"1": chosen(care)})
    with pytest.raises(Refused, match="People voted already"):
        day.apply(WithdrawBallot(id=ballot))
    day.apply(CloseBallot(id=ballot))
    with pytest.raises(Refused, match="nobody can correct those"):
        day.apply(CorrectBallot(id=ballot, new_id=day.record.new_id(), reason="잘못", option_ids=()))


def test_the_list_of_receipts_holds_votes_by_phone_and_none_from_a_keypad(day: Day) -> None:
    code = new_code(day.record)
    day.apply(IssueCodes(session_id=day.session_id, codes=(CodeIssued(code_hash=code_hash(code)),)))
    ballot, (care, homes) = day.ballot("돌봄", "주거", channels=("phone", "keypad"), secret=True)
    receipt = cast_votes(day.record, [Cast(code, ballot, {"chosen": [care]})])[0].receipt
    import_keypads(day.record, ballot, "1.csv", {"1": chosen(homes)})
    day.apply(CloseBallot(id=ballot))
    with day.record.reading() as session:
        assert published_votes(session, ballot) == [(receipt, text_of(chosen(care)))]
        assert session.get_one(Tally, ballot).valid == 2


def test_a_keypad_cannot_give_grades(day: Day) -> None:
    id = day.record.new_id()
    options = tuple(BallotOption(id=day.record.new_id(), text=text) for text in "가나")
    day.apply(
        PrepareBallot(
            id=id, session_id=day.session_id, title="평점", method="rating", options=options, channels=("keypad",)
        )
    )
    with pytest.raises(Refused, match="Keypads cannot answer a ballot by rating"):
        day.apply(OpenBallot(id=id))


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM vote WHERE key = (SELECT min(key) FROM vote)",
        "INSERT INTO vote SELECT ballot_id, 'f' || key, vote, channel, table_id, pseudonym FROM vote LIMIT 1",
        "UPDATE vote SET channel = 'phone' WHERE key = (SELECT min(key) FROM vote)",
    ],
)
def test_a_vote_without_its_device_is_found(tmp_path: Path, change: str) -> None:
    day = prepared_day(tmp_path / "changed.roundtable")
    ballot, (care, homes) = keypad_ballot(day)
    import_keypads(day.record, ballot, "1.csv", {"1": chosen(care), "2": chosen(homes)})
    day.apply(CloseBallot(id=ballot))
    assert verify(day.record).ok
    day.record.close()
    behind_its_back(tmp_path / "changed.roundtable", change)
    with type(day.record).open(tmp_path / "changed.roundtable") as record:
        assert any("Ballot 1: the stored result" in fault.en for fault in verify(record).faults)


def test_a_device_that_was_taken_out_behind_the_records_back_is_found(tmp_path: Path) -> None:
    day = prepared_day(tmp_path / "changed.roundtable")
    ballot, (care, _) = keypad_ballot(day)
    import_keypads(day.record, ballot, "1.csv", {"1": chosen(care)})
    day.record.close()
    behind_its_back(tmp_path / "changed.roundtable", "DELETE FROM spent_device")
    with type(day.record).open(tmp_path / "changed.roundtable") as record:
        assert any("voted in ballot 1" in fault.en for fault in verify(record).faults)


WAYS = ("phone", "paper", "keypad")


@given(
    people=st.lists(st.tuples(st.sampled_from(WAYS), st.integers(0, 2)), max_size=10),
    order=st.randoms(use_true_random=False),
    repeats=st.integers(1, 2),
    size=st.integers(1, 4),
)
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_however_people_vote_and_in_whatever_order_it_comes_the_result_is_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    people: list[tuple[str, int]],
    order: random.Random,
    repeats: int,
    size: int,
) -> None:
    day = prepared_day(tmp_path_factory.mktemp("split") / "day.roundtable")
    codes = [new_code(day.record) for _ in day.people]
    issued = tuple(CodeIssued(code_hash=code_hash(c), participant_id=p) for c, p in zip(codes, day.people, strict=True))
    day.apply(IssueCodes(session_id=day.session_id, codes=issued))
    ballot, options = day.ballot("돌봄", "주거", channels=WAYS, secret=True)
    choices: list[Vote] = [*(chosen(option) for option in options), Abstained()]
    steps = []
    for way in WAYS:
        voters = [(n, choices[choice]) for n, (by, choice) in enumerate(people) if by == way]
        for first in range(0, len(voters), size):
            steps += [(way, voters[first : first + size])] * repeats
    order.shuffle(steps)
    for way, voters in steps:
        send(day, ballot, way, voters, codes)
    day.apply(CloseBallot(id=ballot))
    with day.record.reading() as session:
        tally = session.get_one(Tally, ballot)
    expected = [sum(choice == n for _, choice in people) for n in range(3)]
    assert [*(one["count"] for one in tally.options), tally.abstain] == expected
    assert tally.cast == len(people)
    assert verify(day.record).ok
    day.record.close()


def send(day: Day, ballot: str, way: str, voters: list[tuple[int, Vote]], codes: list[str]) -> None:
    """Bring in what these people voted; a pile that comes a second time is refused."""
    if way == "phone":
        outcomes = cast_votes(day.record, [Cast(codes[n], ballot, text_of(vote)) for n, vote in voters])
        assert all(one.receipt for one in outcomes)
    elif way == "keypad":
        import_keypads(day.record, ballot, "file.csv", {str(n): vote for n, vote in voters})
    else:
        id, slips = day.record.new_id(), tuple(text_of(vote) for _, vote in voters)
        pile = EnterPaperBatch(id=id, ballot_id=ballot, label=f"묶음 {voters[0][0]}", slips=slips)
        try:
            day.apply(pile, EnterPaperBatchAgain(id=id, slips=slips), AcceptPaperBatch(id=id))
        except Refused as refusal:
            assert "entered already" in refusal.en

"""The same question before and after: which ballots pair, and whose votes are linked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_day import Day, behind_its_back, prepared_day
from record_pairs import codes, prepare, vote
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Ballot, JournalEntry, Tally, Vote
from facilitator.record.operations import (
    BallotOption,
    CloseBallot,
    CorrectBallot,
    EnterTableVote,
    OpenBallot,
    OpenRound,
    PairBallots,
    PrepareBallot,
    RemoveBallot,
    UnpairBallots,
)
from facilitator.record.verify import verify


@pytest.fixture(params=["file", "database"])
def day(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Day]:
    place = tmp_path / "day.roundtable" if request.param == "file" else request.getfixturevalue("database")
    day = prepared_day(place)
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    assert [fault.en for fault in verify(day.record).faults] == []
    day.record.close()


def ballot(day: Day, id: str) -> Ballot:
    with day.record.reading() as session:
        return session.get_one(Ballot, id)


def votes(day: Day, ballot_id: str) -> list[Vote]:
    with day.record.reading() as session:
        return list(session.scalars(select(Vote).where(Vote.ballot_id == ballot_id)))


def test_who_agrees_twice_is_linked_and_nobody_else(day: Day) -> None:
    made = codes(day, *day.people)
    before, first = prepare(day, compared=True)
    vote(day, before, dict.fromkeys(made[:6], first[0]), linked=True)
    vote(day, before, dict.fromkeys(made[6:], first[1]))
    day.apply(CloseBallot(id=before))
    after, second = prepare(day, before=before)
    vote(day, after, dict.fromkeys(made[:4], second[1]), linked=True)
    vote(day, after, dict.fromkeys(made[4:], second[1]))
    day.apply(CloseBallot(id=after))
    early = {one.pseudonym for one in votes(day, before)} - {None}
    late = {one.pseudonym for one in votes(day, after)} - {None}
    assert (len(early), len(late), len(early & late)) == (6, 4, 4)


def test_a_pseudonym_is_nowhere_but_with_the_vote(day: Day) -> None:
    (code,) = codes(day, day.people[0])
    before, options = prepare(day, compared=True)
    vote(day, before, {code: options[0]}, linked=True)
    (cast,) = votes(day, before)
    assert cast.pseudonym is not None
    with day.record.reading() as session:
        (entry,) = session.scalars(select(JournalEntry).where(JournalEntry.kind == "CastVotes"))
    assert cast.pseudonym not in entry.payload and "pseudonym" not in entry.payload


def test_in_a_ballot_that_is_not_compared_nobody_is_linked_even_who_agrees(day: Day) -> None:
    (code,) = codes(day, day.people[0])
    lone, options = prepare(day)
    assert vote(day, lone, {code: options[0]}, linked=True)[0].receipt
    assert [one.pseudonym for one in votes(day, lone)] == [None]


def test_where_nobody_was_asked_before_nobody_is_linked_after(day: Day) -> None:
    (code,) = codes(day, day.people[0])
    before, _ = prepare(day)
    day.apply(CloseBallot(id=before))
    after, options = prepare(day, before=before)
    vote(day, after, {code: options[0]}, linked=True)
    assert [one.pseudonym for one in votes(day, after)] == [None]


def test_who_votes_with_another_code_the_second_time_is_not_linked(day: Day) -> None:
    (code,) = codes(day, day.people[0])
    before, first = prepare(day, compared=True)
    vote(day, before, {code: first[0]}, linked=True)
    day.apply(CloseBallot(id=before))
    (newer,) = codes(day, day.people[0])
    after, second = prepare(day, before=before)
    vote(day, after, {newer: second[0]}, linked=True)
    assert votes(day, before)[0].pseudonym != votes(day, after)[0].pseudonym


def test_the_same_vote_sent_again_with_another_answer_about_linking_changes_nothing(day: Day) -> None:
    (code,) = codes(day, day.people[0])
    before, options = prepare(day, compared=True)
    first = vote(day, before, {code: options[0]})[0]
    again = vote(day, before, {code: options[0]}, linked=True)[0]
    assert again.again and again.receipt == first.receipt
    assert [one.pseudonym for one in votes(day, before)] == [None]


@pytest.mark.parametrize(
    ("texts", "method", "words"),
    [
        (("돌봄", "교육"), "single", "same options"),
        (("주거", "돌봄"), "single", "same options"),
        (("돌봄", "주거"), "yes-no", "same options"),
        (("돌봄", "주거"), "rating", "does not ask for one answer"),
    ],
)
def test_what_does_not_ask_the_same_is_not_paired(day: Day, texts: tuple[str, ...], method: str, words: str) -> None:
    codes(day, day.people[0])
    before, _ = prepare(day, compared=True)
    day.apply(CloseBallot(id=before))
    other, _ = prepare(day, *texts, method=method, opened=False)
    with pytest.raises(Refused, match=words):
        day.apply(PairBallots(before_id=before, after_id=other))
    unlike, _ = prepare(day, *texts, method=method, before=before, opened=False)
    with pytest.raises(Refused, match=words):
        day.apply(OpenBallot(id=unlike))


def test_what_is_compared_is_not_changed_while_people_vote(day: Day) -> None:
    codes(day, day.people[0])
    before, _ = prepare(day)
    day.apply(CloseBallot(id=before))
    after, _ = prepare(day)
    with pytest.raises(Refused, match="is open"):
        day.apply(PairBallots(before_id=before, after_id=after))
    day.apply(CloseBallot(id=after))
    done = day.apply(PairBallots(before_id=before, after_id=after))
    assert ballot(day, after).before_id == before
    day.apply(*done.inverse)
    assert ballot(day, after).before_id is None


def test_a_ballot_is_in_one_pair_only(day: Day) -> None:
    codes(day, day.people[0])
    first, second, third = (prepare(day)[0] for _ in range(3))
    day.apply(*(CloseBallot(id=id) for id in (first, second, third)))
    day.apply(PairBallots(before_id=first, after_id=second))
    for before, after in ((first, third), (second, third)):
        with pytest.raises(Refused, match="compared with another one already"):
            day.apply(PairBallots(before_id=before, after_id=after))
    with pytest.raises(Refused, match="later than ballot 2"):
        day.apply(PairBallots(before_id=third, after_id=second))
    day.apply(UnpairBallots(after_id=second))
    day.apply(PairBallots(before_id=first, after_id=third))


def test_the_earlier_ballot_is_closed_before_the_later_one_opens(day: Day) -> None:
    codes(day, day.people[0])
    before, _ = prepare(day, compared=True)
    after, _ = prepare(day, before=before, opened=False)
    with pytest.raises(Refused, match="Close it first"):
        day.apply(OpenBallot(id=after))
    day.apply(CloseBallot(id=before), OpenBallot(id=after))


def test_a_draft_that_another_is_to_be_compared_with_is_not_thrown_away(day: Day) -> None:
    before, _ = prepare(day, compared=True, opened=False)
    after, _ = prepare(day, before=before, opened=False)
    with pytest.raises(Refused, match="to be compared with this one"):
        day.apply(RemoveBallot(id=before))
    day.apply(RemoveBallot(id=after), RemoveBallot(id=before))


def test_a_correction_takes_the_place_of_the_ballot_in_its_pair(day: Day) -> None:
    def by_hands(before: str | None = None) -> tuple[str, list[str]]:
        id, options = day.record.new_id(), [day.record.new_id(), day.record.new_id()]
        texts = zip(options, "가나", strict=True)
        day.apply(
            PrepareBallot(
                id=id, session_id=day.session_id, title="무엇부터", before_id=before,
                options=tuple(BallotOption(id=one, text=text) for one, text in texts),
            ),
            OpenBallot(id=id),
        )  # fmt: skip
        for table in range(3):
            sitting = 4 if table == 0 else 3
            day.apply(EnterTableVote(ballot_id=id, table_id=day.tables[table], counts={options[0]: sitting}))
        day.apply(CloseBallot(id=id))
        return id, options

    before, options = by_hands()
    after, _ = by_hands(before)
    new = day.record.new_id()
    moved = tuple((one, day.record.new_id()) for one in options)
    day.apply(CorrectBallot(id=before, new_id=new, reason="잘못 세었습니다.", option_ids=moved))
    assert ballot(day, after).before_id == new


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE vote SET pseudonym = NULL",
        "UPDATE vote SET pseudonym = (SELECT max(pseudonym) FROM vote)",
    ],
)
def test_a_link_that_is_changed_behind_the_records_back_is_found(tmp_path: Path, change: str) -> None:
    day = prepared_day(tmp_path / "changed.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    made = codes(day, *day.people)
    before, options = prepare(day, compared=True)
    vote(day, before, dict.fromkeys(made, options[0]), linked=True)
    day.apply(CloseBallot(id=before))
    assert verify(day.record).ok
    with day.record.reading() as session:
        assert session.get_one(Tally, before).seal
    day.record.close()
    behind_its_back(tmp_path / "changed.roundtable", change)
    with type(day.record).open(tmp_path / "changed.roundtable") as record:
        assert any("Ballot 1: the stored result" in fault.en for fault in verify(record).faults)

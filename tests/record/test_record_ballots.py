"""Ballots from the first draft to the correction of the result."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_closing import closing
from record_day import Day, prepared_day
from sqlalchemy import select

from facilitator.errors import NeedsConfirmation, Refused
from facilitator.record.counting import count_ballot
from facilitator.record.models import Ballot, Option, Seat, TableVote, Tally
from facilitator.record.operations import (
    BallotOption,
    ClearTableVote,
    CorrectBallot,
    EnterTableVote,
    MarkParticipants,
    OpenBallot,
    OpenRound,
    PrepareBallot,
    RemoveBallot,
    WithdrawBallot,
)
from facilitator.record.verify import verify


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """Table 1 has four people, tables 2 and 3 have three."""
    day = prepared_day(tmp_path / "day.roundtable")
    day.apply(OpenRound(id=day.rounds[0]))
    yield day
    assert verify(day.record).ok
    day.record.close()


def vote(day: Day, ballot: str, table: int) -> TableVote | None:
    with day.record.reading() as session:
        return session.get(TableVote, (ballot, day.tables[table - 1]))


def hands(day: Day, ballot: str, table: int, counts: dict[str, int], confirmed: bool = False) -> EnterTableVote:
    return EnterTableVote(ballot_id=ballot, table_id=day.tables[table - 1], counts=counts, confirmed=confirmed)


def ballot_of(day: Day, id: str) -> Ballot:
    with day.record.reading() as session:
        return session.get_one(Ballot, id)


def tally_of(day: Day, id: str) -> Tally:
    with day.record.reading() as session:
        return session.get_one(Tally, id)


def correction(day: Day, old: str, new: str, options: list[str]) -> tuple[CorrectBallot, list[str]]:
    new_options = [day.record.new_id() for _ in options]
    pairs = tuple(zip(options, new_options, strict=True))
    return CorrectBallot(id=old, new_id=new, reason="2번 테이블을 다시 셌습니다.", option_ids=pairs), new_options


def test_more_hands_than_people_are_asked_about_and_then_taken(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    with pytest.raises(NeedsConfirmation, match="Table 2 has 3 people, but 4 voted") as caught:
        day.apply(hands(day, ballot, 2, {options[0]: 4}))
    assert "3명이 있는데 4명이 투표했습니다" in caught.value.ko
    assert vote(day, ballot, 2) is None
    day.apply(hands(day, ballot, 2, {options[0]: 4}, confirmed=True))
    kept = vote(day, ballot, 2)
    assert kept is not None
    assert (kept.voters, kept.confirmed) == (4, True)


def test_people_who_are_absent_do_not_count_as_seated(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    day.apply(MarkParticipants(ids=(day.people[1],), state="absent"))
    with pytest.raises(NeedsConfirmation, match="Table 2 has 2 people, but 3 voted"):
        day.apply(hands(day, ballot, 2, {options[0]: 3}))


def test_nobody_is_asked_twice_when_confirmed_hands_come_back_by_undo(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    day.apply(hands(day, ballot, 2, {options[0]: 4}, confirmed=True))
    done = day.apply(hands(day, ballot, 2, {options[0]: 3}))
    kept = vote(day, ballot, 2)
    assert kept is not None
    assert not kept.confirmed
    day.apply(*done.inverse)
    done = day.apply(ClearTableVote(ballot_id=ballot, table_id=day.tables[1]))
    assert vote(day, ballot, 2) is None
    day.apply(*done.inverse)
    kept = vote(day, ballot, 2)
    assert kept is not None
    assert (kept.counts, kept.confirmed) == ({options[0]: 4}, True)


def test_hands_within_the_table_are_not_marked_as_confirmed_by_undo(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    day.apply(hands(day, ballot, 2, {options[0]: 1}))
    done = day.apply(hands(day, ballot, 2, {options[0]: 2}))
    day.apply(*done.inverse)
    kept = vote(day, ballot, 2)
    assert kept is not None
    assert (kept.counts, kept.confirmed) == ({options[0]: 1}, False)


def test_a_closed_ballot_stores_one_result_and_cannot_be_taken_back(day: Day) -> None:
    ballot, options = day.ballot("가", "나")
    day.apply(hands(day, ballot, 1, {options[0]: 3, options[1]: 1}))
    with day.record.reading() as session:
        live = count_ballot(session, session.get_one(Ballot, ballot))
    done = day.apply(*closing(day.record, ballot))
    assert done.inverse == ()
    tally = tally_of(day, ballot)
    assert (tally.eligible, tally.present, tally.cast, tally.valid) == (10, 10, 4, 4)
    assert [(one["text"], one["count"], one["share"]) for one in tally.options] == [("가", 3, 0.75), ("나", 1, 0.25)]
    assert [one["share"] for one in tally.options] == [one.share for one in live.options]
    with pytest.raises(Refused, match="closed"):
        day.apply(hands(day, ballot, 2, {options[0]: 1}))


def test_a_group_with_a_closing_in_it_cannot_be_taken_back(day: Day) -> None:
    ballot, _ = day.ballot("가", "나")
    done = day.apply(MarkParticipants(ids=(day.people[0],), state="arrived"), *closing(day.record, ballot))
    assert done.inverse == ()


def test_a_later_arrival_does_not_change_a_stored_result(day: Day) -> None:
    day.apply(MarkParticipants(ids=tuple(day.people[:6]), state="arrived"))
    ballot, _ = day.ballot("가", "나", basis="present")
    day.apply(*closing(day.record, ballot))
    day.apply(MarkParticipants(ids=tuple(day.people[6:]), state="arrived"))
    assert tally_of(day, ballot).present == 6


def test_a_correction_keeps_the_old_with_its_reason_and_copies_the_hands(day: Day) -> None:
    old, options = day.ballot("가", "나")
    for table, counts in enumerate(((3, 1), (1, 2)), start=1):
        day.apply(
            EnterTableVote(
                ballot_id=old, table_id=day.tables[table - 1], counts=dict(zip(options, counts, strict=True))
            )
        )
    day.apply(*closing(day.record, old))
    before = tally_of(day, old).options
    new = day.record.new_id()
    correct, new_options = correction(day, old, new, options)
    assert day.apply(correct).inverse == ()
    assert (ballot_of(day, old).state, ballot_of(day, old).reason) == ("corrected", "2번 테이블을 다시 셌습니다.")
    assert tally_of(day, old).options == before
    assert (ballot_of(day, new).state, ballot_of(day, new).replaces_id, ballot_of(day, new).number) == ("open", old, 2)
    copied = vote(day, new, 1)
    assert copied is not None
    assert copied.counts == {new_options[0]: 3, new_options[1]: 1}
    with day.record.reading() as session:
        texts = session.scalars(select(Option.text).where(Option.ballot_id == new).order_by(Option.position)).all()
    assert texts == ["가", "나"]
    day.apply(hands(day, new, 2, {new_options[1]: 3}))
    day.apply(*closing(day.record, new))
    assert [one["count"] for one in tally_of(day, new).options] == [3, 4]
    assert [one["count"] for one in tally_of(day, old).options] == [4, 3]


def test_a_correction_can_be_corrected_but_never_withdrawn(day: Day) -> None:
    old, options = day.ballot("가", "나")
    day.apply(*closing(day.record, old))
    new, newest = day.record.new_id(), day.record.new_id()
    correct, new_options = correction(day, old, new, options)
    day.apply(correct)
    with pytest.raises(Refused, match="correct it if it is wrong"):
        day.apply(WithdrawBallot(id=new))
    day.apply(*closing(day.record, new))
    again, _ = correction(day, new, newest, new_options)
    day.apply(again)
    assert ballot_of(day, newest).number == 3
    with pytest.raises(Refused, match="Ballot 1 is corrected"):
        day.apply(correction(day, old, day.record.new_id(), options)[0])


def test_a_draft_is_prepared_anew_and_every_step_is_taken_back(day: Day) -> None:
    id, option = day.record.new_id(), day.record.new_id()
    first = PrepareBallot(
        id=id, session_id=day.session_id, title="처음", options=(BallotOption(id=option, text="가"),),
        round_id=day.rounds[0],
    )  # fmt: skip
    day.apply(first)
    second = PrepareBallot(
        id=id, session_id=day.session_id, title="다시", method="approval", most=2, basis="present",
        options=(BallotOption(id=option, text="가"), BallotOption(id=day.record.new_id(), text="나")),
    )  # fmt: skip
    done = day.apply(second)
    assert (ballot_of(day, id).title, ballot_of(day, id).number) == ("다시", 1)
    undone = day.apply(*done.inverse)
    assert (ballot_of(day, id).title, ballot_of(day, id).round_id) == ("처음", day.rounds[0])
    day.apply(*undone.inverse)
    opened = day.apply(OpenBallot(id=id))
    day.apply(*opened.inverse)
    assert (ballot_of(day, id).state, ballot_of(day, id).opened_at) == ("draft", None)
    removed = day.apply(RemoveBallot(id=id))
    day.apply(*removed.inverse)
    assert ballot_of(day, id).title == "다시"


def test_a_ballot_of_a_round_counts_who_sits_there_in_that_round(day: Day) -> None:
    id, options = day.record.new_id(), [day.record.new_id(), day.record.new_id()]
    day.apply(
        PrepareBallot(
            id=id, session_id=day.session_id, title="둘째 라운드의 투표", round_id=day.rounds[1],
            options=tuple(BallotOption(id=option, text=text) for option, text in zip(options, "가나", strict=True)),
        ),
        OpenBallot(id=id),
    )  # fmt: skip
    with day.record.reading() as session:
        seated = session.scalars(
            select(Seat).where(Seat.round_id == day.rounds[1], Seat.table_id == day.tables[1])
        ).all()
    with pytest.raises(NeedsConfirmation, match=f"Table 2 has {len(seated)} people"):
        day.apply(hands(day, id, 2, {options[0]: len(seated) + 1}))


def test_where_nobody_has_a_seat_the_seats_of_the_table_are_counted(tmp_path: Path) -> None:
    day = prepared_day(tmp_path / "unseated.roundtable", seated=False)
    ballot, options = day.ballot("가", "나")
    day.apply(hands(day, ballot, 1, {options[0]: 4}))
    with pytest.raises(NeedsConfirmation, match="has 4 people, but 5 voted"):
        day.apply(hands(day, ballot, 1, {options[0]: 5}))
    day.record.close()


def test_a_yes_no_ballot_opens_with_two_options_only(day: Day) -> None:
    with pytest.raises(Refused, match="has two options"):
        day.ballot("찬성", "반대", "글쎄", method="yes-no")
    ballot, options = day.ballot("찬성", "반대", method="yes-no")
    day.apply(hands(day, ballot, 1, {options[0]: 3, options[1]: 1}))
    day.apply(*closing(day.record, ballot))
    assert [one["count"] for one in tally_of(day, ballot).options] == [3, 1]

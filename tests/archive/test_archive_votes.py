"""Votes in the package: those of open ballots, told so that anybody can count again and nobody can be found."""

from __future__ import annotations

from pathlib import Path

import pytest
from record_closing import closing
from record_day import Day, prepared_day
from record_voting import Voting, choice

from facilitator.archive.package import write_package
from facilitator.archive.verify_bag import verify_bag
from facilitator.archive.votes import SessionVotes, read_votes
from facilitator.record.casting import Cast
from facilitator.record.operations import MarkParticipants, OpenRound


@pytest.fixture
def voting(tmp_path: Path) -> Voting:
    day = prepared_day(tmp_path / "day.roundtable")
    day.apply(MarkParticipants(ids=tuple(day.people), state="arrived"), OpenRound(id=day.rounds[0]))
    return Voting(day)


def voted(voting: Voting, secret: bool) -> list[str]:
    """Seven people vote by phone, five of them alike; returns the options."""
    codes = voting.issue(*voting.day.people[:7])
    ballot, options = voting.open(secret)
    outcomes = voting.take(
        *(Cast(code, ballot, choice(options[0 if place < 5 else 1])) for place, code in enumerate(codes))
    )
    assert all(outcome.receipt for outcome in outcomes)
    voting.day.apply(*closing(voting.day.record, ballot))
    return options


def told(day: Day) -> SessionVotes:
    with day.record.reading() as reading:
        return read_votes(reading, day.session_id)


def test_equal_votes_of_an_open_ballot_are_one_line_and_count_to_the_result(voting: Voting) -> None:
    options = voted(voting, secret=False)
    (ballot,) = told(voting.day).ballots
    assert {one.vote: one.people for one in ballot.votes} == {choice(options[0]): 5, choice(options[1]): 2}
    assert ballot.withheld == 0 and ballot.recounted() == ballot.result


def test_votes_of_a_secret_ballot_stay_and_their_number_is_told(voting: Voting) -> None:
    voted(voting, secret=True)
    (ballot,) = told(voting.day).ballots
    assert ballot.votes == () and ballot.withheld == 7 == ballot.result["cast"]


@pytest.mark.parametrize("secret", [False, True])
def test_a_day_with_votes_by_phone_is_packaged_and_checked(voting: Voting, secret: bool, tmp_path: Path) -> None:
    voted(voting, secret)
    made = write_package(voting.day.record, voting.day.session_id, tmp_path)
    assert verify_bag(made.path).faults == ()
    assert ("secret votes" in {one.kind for one in made.contents.staying}) is secret


def test_a_ballot_that_is_open_or_a_draft_has_no_votes_to_tell(voting: Voting) -> None:
    voting.issue(*voting.day.people[:2])
    voting.open()
    assert told(voting.day).ballots == ()

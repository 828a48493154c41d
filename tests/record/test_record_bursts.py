"""Votes come in bursts: whoever comes together gets what they would have got one by one, in a file and in a database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_day import prepared_day
from record_voting import Voting, choice
from sqlalchemy import select

from facilitator.record.casting import Cast, CastOutcome
from facilitator.record.models import Vote
from facilitator.record.operations import (
    CloseBallot,
    OpenRound,
    RevokeCodes,
)
from facilitator.record.verify import verify
from facilitator.record.voting import code_hash

FORGED = "ABCD-EFGH-JKMN-PQRS"
HALL = 1_203
"""More people than one question to the database may name."""


@pytest.fixture(params=["a file", "a database"])
def voting(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Voting]:
    file = request.param == "a file"
    day = prepared_day(tmp_path / "day.roundtable" if file else request.getfixturevalue("database"))
    day.apply(OpenRound(id=day.rounds[0]))
    yield Voting(day)
    assert [fault.en for fault in verify(day.record).faults] == []
    day.record.close()


def told(outcome: CastOutcome) -> tuple[bool, bool, str]:
    """What a person is told, but for the receipt itself."""
    return bool(outcome.receipt), outcome.again, outcome.refusal.en if outcome.refusal else ""


def test_a_whole_hall_that_comes_at_once_is_counted(voting: Voting) -> None:
    codes = voting.issue(*[None] * HALL)
    ballot, options = voting.open()
    casts = [Cast(code, ballot, choice(options[n % 3 == 0])) for n, code in enumerate(codes)]
    outcomes = voting.take(*casts)
    assert len({one.receipt for one in outcomes if not one.again}) == HALL
    again = voting.take(*casts)
    assert [one.receipt for one in again] == [one.receipt for one in outcomes] and all(one.again for one in again)
    assert voting.counted(ballot) == {choice(options[1]): HALL // 3, choice(options[0]): HALL - HALL // 3}


def test_a_code_that_comes_twice_in_one_burst_counts_once(voting: Voting) -> None:
    (code,) = voting.issue(voting.day.people[0])
    ballot, options = voting.open()
    first, same, other = voting.take(*(Cast(code, ballot, choice(options[n])) for n in (0, 0, 1)))
    assert first.receipt == same.receipt and (first.again, same.again) == (False, True)
    assert other.refusal is not None and "already" in other.refusal.en
    assert voting.counted(ballot) == {choice(options[0]): 1}


def test_the_old_and_the_new_code_of_one_person_are_one_vote(voting: Voting) -> None:
    person, neighbour = voting.day.people[:2]
    (old,) = voting.issue(person)
    (new, next_to) = voting.issue(person, neighbour)
    ballot, options = voting.open()
    stale, good, other = voting.take(*(Cast(code, ballot, choice(options[0])) for code in (old, new, next_to)))
    assert stale.refusal is not None and "newer voting code" in stale.refusal.en
    assert good.receipt and other.receipt
    (newest,) = voting.issue(person)
    refused = voting.take(Cast(newest, ballot, choice(options[1])))[0].refusal
    assert refused is not None and "already" in refused.en
    assert voting.counted(ballot) == {choice(options[0]): 2}


def test_people_who_vote_in_two_ballots_at_once_are_counted_in_both(voting: Voting) -> None:
    codes = voting.issue(*voting.day.people)
    (secret, of_secret), (public, of_public) = voting.open(), voting.open(secret=False)
    casts = [Cast(code, secret, choice(of_secret[0])) for code in codes]
    casts += [Cast(code, public, choice(of_public[1])) for code in codes]
    assert all(one.receipt for one in voting.take(*casts))
    assert voting.counted(secret) == {choice(of_secret[0]): len(codes)}
    assert voting.counted(public) == {choice(of_public[1]): len(codes)}
    with voting.day.record.reading() as session:
        tables = Counter(session.scalars(select(Vote.table_id)))
    assert tables == Counter([None] * len(codes)) + Counter(voting.day.tables[n % 3] for n in range(len(codes)))


def test_who_voted_before_the_ballot_closed_still_gets_the_receipt(voting: Voting) -> None:
    early, late = voting.issue(*voting.day.people[:2])
    ballot, options = voting.open()
    receipt = voting.take(Cast(early, ballot, choice(options[0])))[0].receipt
    voting.day.apply(CloseBallot(id=ballot))
    same, other, refused = voting.take(
        Cast(early, ballot, choice(options[0])),
        Cast(early, ballot, choice(options[1])),
        Cast(late, ballot, choice(options[0])),
    )
    assert same == CastOutcome(receipt=receipt, again=True)
    assert other.refusal is not None and "already, with another choice" in other.refusal.en
    assert refused.refusal is not None and "is closed" in refused.refusal.en


def test_a_lost_code_that_was_revoked_votes_no_more_and_keeps_what_it_voted(voting: Voting) -> None:
    used, lost = voting.issue(None, None)
    ballot, options = voting.open()
    receipt = voting.take(Cast(used, ballot, choice(options[0])))[0].receipt
    voting.day.apply(RevokeCodes(session_id=voting.day.session_id, hashes=(code_hash(used), code_hash(lost))))
    same, refused = voting.take(Cast(used, ballot, choice(options[0])), Cast(lost, ballot, choice(options[0])))
    assert same.receipt == receipt
    assert refused.refusal is not None and "no longer valid" in refused.refusal.en
    assert voting.counted(ballot) == {choice(options[0]): 1}


CASTS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 2), st.booleans()), max_size=14)
"""(which code, which choice, whether a new burst begins). Code 0 is an old one of whoever has code 1, 2 and 3 are people's, 4
and 5 nobody's, and 6 is forged; choice 2 is not on the ballot."""


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(casts=CASTS)
def test_whoever_comes_together_gets_what_they_would_have_got_one_by_one(
    voting: Voting, casts: list[tuple[int, int, bool]]
) -> None:
    if not voting.codes:
        voting.issue(voting.day.people[0])
        voting.issue(*voting.day.people[:4], None, None)
        voting.codes = [*voting.codes[:4], *voting.codes[5:], FORGED]
    (together, of_together), (alone, of_alone) = voting.open(), voting.open()

    def cast(whose: int, which: int, ballot: str, options: list[str]) -> Cast:
        return Cast(voting.codes[whose], ballot, choice([*options, "nothing"][which]))

    bursts: list[list[Cast]] = [[]]
    for whose, which, anew in casts:
        if anew:
            bursts.append([])
        bursts[-1].append(cast(whose, which, together, of_together))
    in_bursts = [told(outcome) for burst in bursts for outcome in voting.take(*burst)]
    assert in_bursts == [told(voting.take(cast(*one[:2], alone, of_alone))[0]) for one in casts]
    places = [voting.counted(ballot) for ballot in (together, alone)]
    assert [places[0][choice(one)] for one in of_together] == [places[1][choice(one)] for one in of_alone]

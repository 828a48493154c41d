"""Two closed ballots that asked the same: how each option stands in both, and who moved where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession
from sqlalchemy.orm import aliased

from facilitator.ballots import Chosen, Rules, read_vote
from facilitator.ballots.shift import COMPARABLE, Flow, OptionShift, flow_of, shifts
from facilitator.record.ballot_rules import rules_of
from facilitator.record.comparing import GIVEN_UP, texts_of
from facilitator.record.models import Ballot, Tally, Vote


@dataclass(frozen=True)
class Compared:
    """A ballot beside the earlier one that it is compared with.

    Attributes:
        before, after: the numbers of the two ballots.
        options: in the order of the ballots; the shares are shares of the valid votes.
        before_valid, after_valid: valid votes, by all channels.
        flow: where the people went whose votes are linked; None where none are, so that only the sums can be compared. Where one of the
            two ballots is secret, streams of few people are hidden.
    """

    before: int
    after: int
    options: tuple[OptionShift, ...]
    before_valid: int
    after_valid: int
    flow: Flow | None


@dataclass(frozen=True)
class Earlier:
    """An earlier ballot that another one could be compared with.

    ``closed`` is whether it has a result, ``asks`` whether people are or were asked if their two votes may be linked.
    """

    id: str
    number: int
    title: str
    method: str
    options: tuple[str, ...]
    closed: bool
    asks: bool


def compared(reading: OrmSession, ballot_id: str) -> Compared | None:
    """A closed ballot beside the one before it; None where it is not compared, or one of the two has no result."""
    after = reading.get(Ballot, ballot_id)
    before = None if after is None or after.before_id is None else reading.get(Ballot, after.before_id)
    if after is None or before is None or (before.state, after.state) != ("closed", "closed"):
        return None
    tallies = reading.get(Tally, before.id), reading.get(Tally, after.id)
    if tallies[0] is None or tallies[1] is None:
        return None
    secret, linked = before.secret or after.secret, _linked(reading, before, after)
    return Compared(
        before=before.number,
        after=after.number,
        options=shifts(texts_of(reading, after.id), _counted(tallies[0]), _counted(tallies[1])),
        before_valid=tallies[0].valid,
        after_valid=tallies[1].valid,
        flow=flow_of(linked, secret=secret, sums=_sums(reading, before, after)) if linked else None,
    )


def earlier_ballots(reading: OrmSession, session_id: str, but: str = "") -> tuple[Earlier, ...]:
    """The ballots of a session that a later one can be compared with: those that ask for one answer and are in no other pair.

    Args:
        but: the ballot that is to be compared; only those before it are named, and its own pair does not count.
    """
    ballots = reading.scalars(
        select(Ballot).where(Ballot.session_id == session_id, Ballot.state.not_in(GIVEN_UP)).order_by(Ballot.number)
    ).all()
    own = next((ballot for ballot in ballots if ballot.id == but), None)
    paired = {ballot.before_id for ballot in ballots if ballot.id != but}
    return tuple(
        Earlier(
            one.id,
            one.number,
            one.title,
            one.method,
            tuple(texts_of(reading, one.id)),
            one.state == "closed",
            one.compared,
        )
        for one in ballots
        if one.method in COMPARABLE and one.before_id is None and one.id not in paired
        if one.id != but and (own is None or one.number < own.number)
    )


def comparable_with(reading: OrmSession, ballot_id: str) -> tuple[Earlier, ...]:
    """The earlier closed ballots that asked the same as this one."""
    ballot = reading.get_one(Ballot, ballot_id)
    same = (ballot.method, tuple(texts_of(reading, ballot_id)))
    later = reading.scalar(
        select(func.count()).where(Ballot.before_id == ballot_id, Ballot.state.not_in(GIVEN_UP)).select_from(Ballot)
    )
    if later:
        return ()
    offered = earlier_ballots(reading, ballot.session_id, ballot_id)
    return tuple(one for one in offered if one.closed and (one.method, one.options) == same)


def _counted(tally: Tally) -> dict[str, int]:
    """Option, as it reads -> people who chose it."""
    return {one["text"].strip(): int(one["count"]) for one in tally.options}


def _linked(reading: OrmSession, before: Ballot, after: Ballot) -> Counter[tuple[int, int]]:
    """(answer before, answer after) -> people whose two votes are linked."""
    first, second = aliased(Vote), aliased(Vote)
    pairs = (
        select(first.vote, second.vote, func.count())
        .join(second, second.pseudonym == first.pseudonym)
        .where(first.ballot_id == before.id, second.ballot_id == after.id)
        .group_by(first.vote, second.vote)
    )
    rules = rules_of(reading, before), rules_of(reading, after)
    linked: Counter[tuple[int, int]] = Counter()
    for one, other, people in reading.execute(pairs):
        linked[_answer(rules[0], one), _answer(rules[1], other)] += people
    return linked


def _sums(reading: OrmSession, before: Ballot, after: Ballot) -> tuple[Counter[int], Counter[int]]:
    """Answer -> people who gave it by phone, linked or not: both are published vote by vote."""
    sums: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
    for ballot, answers in zip((before, after), sums, strict=True):
        rules = rules_of(reading, ballot)
        cast = select(Vote.vote, func.count()).where(Vote.ballot_id == ballot.id, Vote.channel == "phone")
        for text, people in reading.execute(cast.group_by(Vote.vote)):
            answers[_answer(rules, text)] += people
    return sums


def _answer(rules: Rules, text: str) -> int:
    """The place of the option that a vote chooses; behind the last one where it chooses none."""
    vote = read_vote(rules, text)
    if isinstance(vote, Chosen):
        return rules.options.index(next(iter(vote.options)))
    return len(rules.options)

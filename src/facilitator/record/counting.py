"""Counting a ballot from the record: what closing it stores, what the live figures show, what verify compares."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots import Result, TableHands, tally
from facilitator.record.ballot_rules import rules_of
from facilitator.record.models import Ballot, TableVote, Vote
from facilitator.record.paper_piles import paper_votes
from facilitator.record.present import people_there


def hands_of(session: OrmSession, ballot_id: str) -> list[TableHands]:
    """The hands of every table that entered some, in no order."""
    return [
        TableHands(counts=dict(vote.counts), voters=vote.voters, abstain=vote.abstain, invalid=vote.invalid)
        for vote in session.scalars(select(TableVote).where(TableVote.ballot_id == ballot_id))
    ]


def votes_of(session: OrmSession, ballot_id: str) -> dict[str, int]:
    """How many people gave each vote (its one text) one by one: by phone, by keypad, and on paper that counts."""
    cast = (
        select(Vote.vote, func.count().label("people"))
        .where(Vote.ballot_id == ballot_id)
        .group_by(Vote.vote)
        .order_by(Vote.vote)
    )
    votes = Counter({row.vote: row.people for row in session.execute(cast)})
    votes.update(paper_votes(session, ballot_id))
    return dict(votes)


def count_ballot(session: OrmSession, ballot: Ballot) -> Result:
    """Count a ballot from its votes as they are now.

    Raises:
        Refused: the votes contradict the ballot's method.
    """
    eligible, present = people_there(session, ballot)
    return recount(session, ballot, eligible=eligible, present=present)


def recount(session: OrmSession, ballot: Ballot, *, eligible: int, present: int) -> Result:
    """Count a ballot from its votes, with the attendance that its tally was stored with.

    Raises:
        Refused: the votes contradict the ballot's method.
    """
    return tally(
        rules_of(session, ballot),
        votes_of(session, ballot.id),
        hands_of(session, ballot.id),
        eligible=eligible,
        present=present,
    )

"""Counting a ballot from the record: what closing it stores, what the live figures show, what verify compares."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots import Result, TableHands, tally
from facilitator.record.ballot_rules import rules_of
from facilitator.record.models import GONE, Ballot, Participant, Round, Seat, Table, TableVote, Vote
from facilitator.record.paper_piles import paper_votes


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


def attendance(session: OrmSession, session_id: str) -> tuple[int, int]:
    """(people on the list, people who are there) of a session; who has left early is not there any more.

    Where nobody was checked in, everyone who was not marked absent counts as there.
    """
    states = dict(
        session.execute(
            select(Participant.state, func.count())
            .where(Participant.session_id == session_id)
            .group_by(Participant.state)
        ).all()
    )
    eligible = sum(states.values())
    checked_in = "arrived" in states or "left" in states
    return eligible, states.get("arrived" if checked_in else "expected", 0)


def count_ballot(session: OrmSession, ballot: Ballot) -> Result:
    """Count a ballot from its votes as they are now.

    Raises:
        Refused: the votes contradict the ballot's method.
    """
    eligible, present = attendance(session, ballot.session_id)
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


def seat_round(session: OrmSession, ballot: Ballot) -> str | None:
    """The round whose seats hold for a ballot: its own, or the last that was opened; None before the first."""
    if ballot.round_id is not None:
        return ballot.round_id
    opened = select(Round.id).where(Round.session_id == ballot.session_id, Round.state != "planned")
    return session.scalar(opened.order_by(Round.number.desc()).limit(1))


def seated_now(session: OrmSession, ballot: Ballot, table: Table) -> int:
    """How many people can vote at a table: those seated there and not gone, else the table's seats.

    The seating is that of the ballot's round, or of the last round that was opened.
    """
    round_id = seat_round(session, ballot)
    seated = session.scalar(
        select(func.count())
        .select_from(Seat)
        .join(Participant, Participant.id == Seat.participant_id)
        .where(Seat.round_id == round_id, Seat.table_id == table.id, Participant.state.not_in(GONE))
    )
    return seated or table.seats

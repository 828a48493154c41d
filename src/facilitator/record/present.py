"""Who is there and can vote: in the hall, and at each table."""

from __future__ import annotations

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import GONE, Ballot, Participant, Round, Seat, SpentCode, Table, VotingCode


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


def seat_round(session: OrmSession, ballot: Ballot) -> str | None:
    """The round whose seats hold for a ballot: its own, or the last that was opened; None before the first."""
    if ballot.round_id is not None:
        return ballot.round_id
    opened = select(Round.id).where(Round.session_id == ballot.session_id, Round.state != "planned")
    return session.scalar(opened.order_by(Round.number.desc()).limit(1))


def people_at(session: OrmSession, ballot: Ballot, table: Table) -> int:
    """How many people can vote at a table: those seated there and not gone, and who voted by phone before they went.

    It is the table's number of seats where nobody is seated in the round at all, as on a note-taker's laptop.
    """
    seated = seated_by_table(session, ballot)
    return table.seats if seated is None else seated.get(table.id, 0)


def phones_at(session: OrmSession, ballot: Ballot, table_id: str | None = None) -> dict[str, int]:
    """How many of the people of each table (by id), or of one, voted by phone with a code that is theirs."""
    query = (
        select(Seat.table_id, func.count())
        .join(VotingCode, VotingCode.participant_id == Seat.participant_id)
        .join(SpentCode, SpentCode.code_hash == VotingCode.code_hash)
        .where(Seat.round_id == seat_round(session, ballot), SpentCode.ballot_id == ballot.id)
        .group_by(Seat.table_id)
    )
    if table_id is not None:
        query = query.where(Seat.table_id == table_id)
    return dict(session.execute(query).all())


def people_there(session: OrmSession, ballot: Ballot) -> tuple[int, int]:
    """(people on the list, people who are there or voted by phone before they went): who counts in this ballot."""
    eligible, present = attendance(session, ballot.session_id)
    gone = (
        select(func.count())
        .select_from(SpentCode)
        .join(VotingCode, VotingCode.code_hash == SpentCode.code_hash)
        .join(Participant, Participant.id == VotingCode.participant_id)
        .where(SpentCode.ballot_id == ballot.id, Participant.state.in_(GONE))
    )
    return eligible, present + (session.scalar(gone) or 0)


def seated_by_table(session: OrmSession, ballot: Ballot) -> dict[str, int] | None:
    """People who can vote, by table; None where nobody is seated."""
    round_id = seat_round(session, ballot)
    if not session.scalar(select(exists().where(Seat.round_id == round_id))):
        return None
    voted = (
        select(VotingCode.participant_id)
        .join(SpentCode, SpentCode.code_hash == VotingCode.code_hash)
        .where(SpentCode.ballot_id == ballot.id, VotingCode.participant_id.is_not(None))
    )
    counted = (
        select(Seat.table_id, func.count())
        .join(Participant, Participant.id == Seat.participant_id)
        .where(Seat.round_id == round_id, Participant.state.not_in(GONE) | Participant.id.in_(voted))
        .group_by(Seat.table_id)
    )
    return dict(session.execute(counted).all())

"""Pairs of ballots: which can be compared, and how two votes of one person are linked where that person agrees."""

from __future__ import annotations

import hashlib

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots.shift import COMPARABLE
from facilitator.errors import Refused
from facilitator.record.models import Ballot, Option, Vote

GIVEN_UP = ("corrected", "annulled")
"""States of ballots that another one has replaced or that count no more."""


def pair_of(session: OrmSession, ballot: Ballot) -> str | None:
    """The id of the pair in which votes by phone can be linked: that of its earlier ballot; None where they cannot.

    Votes are linked only where people were asked in both ballots, so the earlier one must have said that it is compared.
    """
    if ballot.method not in COMPARABLE:
        return None
    if ballot.before_id is None:
        return ballot.id if ballot.compared else None
    before = session.get(Ballot, ballot.before_id)
    return before.id if before is not None and before.compared else None


def pseudonym_of(pair_id: str, plain_code: str) -> str:
    """What two votes of a pair have in common that were cast with the same code: a SHA-256 that leads to no code.

    Whoever was given a new code in between has another pseudonym, so those two votes stay apart.
    """
    return hashlib.sha256(f"pair|{pair_id}|{plain_code}".encode()).hexdigest()


def each_is_linked_once(session: OrmSession, ballot_id: str) -> bool:
    """Whether no two votes of a ballot can be linked with the same vote of another."""
    votes = select(func.count(Vote.pseudonym), func.count(Vote.pseudonym.distinct())).where(Vote.ballot_id == ballot_id)
    linked, different = session.execute(votes).one()
    return bool(linked == different)


def after_of(session: OrmSession, ballot_id: str) -> Ballot | None:
    """The ballot that is compared with this earlier one; None where none is."""
    later = select(Ballot).where(Ballot.before_id == ballot_id, Ballot.state.not_in(GIVEN_UP))
    return session.scalars(later.order_by(Ballot.number).limit(1)).first()


def refuse_other_pairs(session: OrmSession, before: Ballot, after_id: str, number: int) -> None:
    """Both are in no other pair.

    Raises:
        Refused: one of them is, or a ballot would be compared with itself.
    """
    if before.id == after_id:
        raise Refused("A ballot cannot be compared with itself.", "투표를 그 투표 자신과 비교할 수는 없습니다.")
    other = after_of(session, before.id)
    used = before.number if before.before_id is not None or (other is not None and other.id != after_id) else 0
    if session.scalar(
        select(exists().where(Ballot.before_id == after_id, Ballot.id != before.id, Ballot.state.not_in(GIVEN_UP)))
    ):
        used = number
    if used:
        raise Refused(
            f"Ballot {used} is compared with another one already. Take that comparison away first.",
            f"투표 {used}은(는) 이미 다른 투표와 비교하고 있습니다. 먼저 그 비교를 없애 주십시오.",
        )


def refuse_unlike(session: OrmSession, before: Ballot, after: Ballot) -> None:
    """Both ask for one answer among the same options.

    Raises:
        Refused: they do not, or are of two sessions.
    """
    for one in (before, after):
        if one.method not in COMPARABLE:
            raise Refused(
                f"Ballot {one.number} does not ask for one answer, so it cannot be compared with another ballot.",
                f"투표 {one.number}은(는) 하나를 고르는 투표가 아니어서 다른 투표와 비교할 수 없습니다.",
            )
    same = before.session_id == after.session_id and before.method == after.method
    if not same or texts_of(session, before.id) != texts_of(session, after.id):
        raise Refused(
            f"Ballots {before.number} and {after.number} cannot be compared: they need the same options in the same order, "
            "and the same way to answer. Change one of them, or take the comparison away.",
            f"투표 {before.number}과(와) {after.number}을(를) 비교하려면 방식이 같고, 같은 항목이 같은 순서로 있어야 합니다. "
            "한쪽을 고치거나 비교를 없애 주십시오.",
        )


def texts_of(session: OrmSession, ballot_id: str) -> list[str]:
    """The options of a ballot in their order, as they read."""
    options = select(Option.text).where(Option.ballot_id == ballot_id).order_by(Option.position)
    return [text.strip() for text in session.scalars(options)]

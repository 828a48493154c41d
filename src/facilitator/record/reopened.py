"""Ballots that were reopened: what they said before, and who may still vote in them."""

from __future__ import annotations

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record.models import Ballot, Reopening, table_of

_REOPENED = select(exists().where(table_of(Reopening).c.ballot_id == bindparam("ballot")))
"""Asked with every burst of votes, so it is written once."""


def reopenings_of(session: OrmSession, ballot_id: str) -> tuple[Reopening, ...]:
    """What a ballot said each time before it was reopened, the first time first."""
    kept = select(Reopening).where(Reopening.ballot_id == ballot_id).order_by(Reopening.number)
    return tuple(session.scalars(kept))


def only_corrected(session: OrmSession, ballot: Ballot) -> bool:
    """Whether nobody can vote in a ballot any more though it is open.

    The result of a secret ballot was known when it was reopened: what it says then, and did before, would tell what the
    few chose who voted in between.
    """
    return ballot.secret and bool(session.scalar(_REOPENED, {"ballot": ballot.id}))


def no_more_votes(ballot: Ballot) -> Refused:
    """What is said to who votes in such a ballot."""
    return Refused(
        f"Ballot {ballot.number} is open to be only corrected: its first result is known, and with the next one it would "
        "tell what was chosen in between.",
        f"투표 {ballot.number}은(는) 정정하려고 다시 연 비밀투표라 새로 투표할 수 없습니다. 앞선 결과와 견주면 "
        "그 사이에 무엇을 골랐는지 드러나기 때문입니다.",
    )

"""Voting codes as they stand in a ballot: whose they are, and whether that person has voted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, exists, or_, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import SpentCode, VotingCode, table_of
from facilitator.record.portions import portions

_CODE, _OTHER, _SPENT = table_of(VotingCode), table_of(VotingCode).alias(), table_of(SpentCode)
_SPENT_HERE = _SPENT.c.ballot_id == bindparam("ballot")
_OF_THE_SAME_PERSON = (
    select(_OTHER.c.code_hash).where(_OTHER.c.participant_id == _CODE.c.participant_id).correlate(_CODE)
)

# A hall asks this for every burst of votes: one question, written once.
_STANDING = select(
    _CODE.c.code_hash,
    _CODE.c.session_id,
    _CODE.c.participant_id,
    _CODE.c.revoked,
    or_(
        exists().where(_SPENT_HERE, _SPENT.c.code_hash == _CODE.c.code_hash),
        exists().where(_SPENT_HERE, _SPENT.c.code_hash.in_(_OF_THE_SAME_PERSON)),
    ),
).where(_CODE.c.code_hash.in_(bindparam("codes", expanding=True)))


@dataclass(frozen=True, slots=True)
class CodeInBallot:
    """A voting code in a ballot.

    Attributes:
        code_hash: the code's SHA-256.
        session_id: the session for which it was printed.
        participant_id: whose it is; None where it is nobody's.
        revoked: whether a newer one was printed in its place.
        voted: whether this code, or another one of the same person, is spent in the ballot.
    """

    code_hash: str
    session_id: str
    participant_id: str | None
    revoked: bool
    voted: bool

    @property
    def who(self) -> str:
        """Who votes with it; a code that is nobody's stands for itself."""
        return self.participant_id or self.code_hash


def codes_in_ballot(session: OrmSession, ballot_id: str, hashes: Collection[str]) -> Mapping[str, CodeInBallot]:
    """Hash -> how the code stands in the ballot, of those that are in the record."""
    found: dict[str, CodeInBallot] = {}
    for some in portions(hashes):
        rows = session.execute(_STANDING, {"ballot": ballot_id, "codes": some})
        found |= {code: CodeInBallot(code, *rest) for code, *rest in rows}
    return found

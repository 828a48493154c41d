"""What a closed ballot is sealed with: its figures, and a hash over every vote that was cast one by one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots import Count
from facilitator.record.models import GroupVote, Option, Vote, table_of


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """The result of a ballot as the laptop that holds the votes counted it; the fields are those of ``models.Tally``."""

    eligible: int
    present: int
    cast: int
    valid: int
    abstain: int
    invalid: int
    options: tuple[dict[str, Any], ...]
    votes_hash: str


def sealed(session: OrmSession, ballot_id: str, count: Count) -> Sealed:
    """The result and the hash of the votes of a ballot that is being closed."""
    options = session.scalars(select(Option).where(Option.ballot_id == ballot_id))
    texts = {option.id: option.text for option in options}
    return Sealed(
        eligible=count.eligible, present=count.present, cast=count.cast, valid=count.valid, abstain=count.abstain,
        invalid=count.invalid, votes_hash=votes_hash(session, ballot_id),
        options=tuple(
            {"option_id": one.option, "text": texts[one.option], "count": one.count, "share": one.share}
            for one in count.options
        ),
    )  # fmt: skip


def votes_hash(session: OrmSession, ballot_id: str) -> str:
    """The SHA-256 of the lines "key vote" of a ballot, sorted; of nothing where nobody voted one by one."""
    rows = session.execute(select(Vote.key, Vote.vote).where(Vote.ballot_id == ballot_id)).all()
    return hashlib.sha256("\n".join(sorted(f"{key} {vote}" for key, vote in rows)).encode()).hexdigest()


def lay_in_order(session: OrmSession, ballot_id: str) -> None:
    """Write the votes of a ballot anew, by key: where a row lies in its page would tell when it came."""
    table = table_of(Vote)
    rows = session.execute(select(table).where(table.c.ballot_id == ballot_id).order_by(table.c.key)).mappings().all()
    session.execute(delete(table).where(table.c.ballot_id == ballot_id))
    if rows:
        session.execute(insert(table), [dict(row) for row in rows])
    session.execute(delete(GroupVote).where(GroupVote.ballot_id == ballot_id))

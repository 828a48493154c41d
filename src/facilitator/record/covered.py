"""How much of the journal an archived package covers: all of it, up to the archive's own deliveries.

A delivery and its receipt are entries too. Were they covered, delivering a package would change what the next one says, and
the same record would never give the same package twice.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.journal import BEGINNING
from facilitator.record.models import JournalEntry
from facilitator.record.operations import OPERATIONS

BEFORE_ALL = "1970-01-01T00:00:00.000Z"
"""The time of a record in which nothing was done yet."""


@dataclass(frozen=True)
class Covered:
    """The last entry that is not about a delivery: its place (which is also how many there are), hash and time (UTC)."""

    seq: int
    hash: str
    time: str


def covered_head(session: OrmSession) -> Covered:
    """The chain's head as a package covers it: the last entry that is not about the archive's own deliveries."""
    deliveries = [cls.__name__ for cls in OPERATIONS if cls.about_deliveries]
    found = session.execute(
        select(JournalEntry.seq, JournalEntry.hash, JournalEntry.time)
        .where(JournalEntry.kind.not_in(deliveries))
        .order_by(JournalEntry.seq.desc())
        .limit(1)
    ).first()
    return Covered(0, BEGINNING, BEFORE_ALL) if found is None else Covered(found.seq, found.hash, found.time)

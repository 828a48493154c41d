"""What a ballot said before it was opened once more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import Ballot, Session
from facilitator.record.reopened import reopenings_of
from facilitator.record.sealing import short_seal
from facilitator.record.source import as_moment, hall_zone


@dataclass(frozen=True)
class EarlierResult:
    """One result that does not count any more.

    Attributes:
        closed_at, reopened_at: in the hall's time.
        reason: why the ballot was reopened.
        cast, valid: people who had taken part, and votes that counted.
        options: (text, count) in the order of the ballot.
        seal: as people compare it; empty in records of an older program.
    """

    closed_at: datetime
    reopened_at: datetime
    reason: str
    cast: int
    valid: int
    options: tuple[tuple[str, float], ...]
    seal: str


def earlier_results(reading: OrmSession, ballot_id: str) -> tuple[EarlierResult, ...]:
    """The results of a ballot that do not count any more, the latest first."""
    ballot = reading.get_one(Ballot, ballot_id)
    zone = hall_zone(reading.get_one(Session, ballot.session_id).time_zone)
    return tuple(
        EarlierResult(
            closed_at=as_moment(one.closed_at).astimezone(zone),
            reopened_at=as_moment(one.reopened_at).astimezone(zone),
            reason=one.reason,
            cast=one.tally["cast"],
            valid=one.tally["valid"],
            options=tuple((option["text"], option["count"]) for option in one.tally["options"]),
            seal=short_seal(one.tally["seal"]) if one.tally["seal"] else "",
        )
        for one in reversed(reopenings_of(reading, ballot_id))
    )

"""Everything of a session that a package is made from, read from one unchanging state of the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from sqlalchemy.orm import Session as OrmSession

from facilitator.archive.events import Event, read_events
from facilitator.archive.staying import Staying, read_staying
from facilitator.archive.votes import SessionVotes, read_votes
from facilitator.minutes.gather import lasting_outline
from facilitator.minutes.outline import Outline
from facilitator.record import Record
from facilitator.record.covered import Covered, covered_head
from facilitator.record.models import Session
from facilitator.record.signing import Signer, signer_of
from facilitator.record.source import as_moment, hall_zone


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """A session as it is packaged. ``signer`` is None where the record never had a hub."""

    session_id: str
    programme_id: str
    outline: Outline
    covered: Covered
    votes: SessionVotes
    events: tuple[Event, ...]
    staying: tuple[Staying, ...]
    signer: Signer | None
    zone: tzinfo

    @property
    def made(self) -> datetime:
        """The moment of the last entry that is covered, on the hall's clock."""
        return as_moment(self.covered.time).astimezone(self.zone)


def gather(record: Record, session_id: str) -> Gathered:
    """Read a session.

    Raises:
        Refused: there is no such session.
    """
    with record.reading() as reading:
        return _gather(reading, session_id)


def _gather(reading: OrmSession, session_id: str) -> Gathered:
    outline = lasting_outline(reading, session_id)
    session = reading.get_one(Session, session_id)
    covered = covered_head(reading)
    return Gathered(
        session_id=session_id,
        programme_id=session.programme_id,
        outline=outline,
        covered=covered,
        votes=read_votes(reading, session_id),
        events=read_events(reading, session_id, covered),
        staying=read_staying(reading, session_id, covered),
        signer=signer_of(reading),
        zone=hall_zone(session.time_zone) or UTC,
    )

"""How much of another laptop's work a record holds."""

from __future__ import annotations

from sqlalchemy import func, select

from facilitator.record.models import JournalEntry, Quarantined
from facilitator.record.record import Record


def held_of(record: Record, station_id: str) -> int:
    """The number of the last operation of a station that is here, in the journal or in quarantine; 0 for none.

    A station sends its operations in their order and the hub takes no push with a gap, so all before it are here too.
    """
    with record.reading() as session:
        return max(
            session.scalar(select(func.max(model.station_seq)).where(model.station_id == station_id)) or 0
            for model in (JournalEntry, Quarantined)
        )

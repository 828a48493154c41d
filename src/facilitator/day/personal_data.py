"""How a session stands with its personal data: what is there, until when it is kept, and whether it was purged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator.record import Record
from facilitator.record.models import Session
from facilitator.record.personal_backups import CopyWithNames, copies_with_names
from facilitator.record.personal_data import delivered, personal_counts, purge_of
from facilitator.record.source import day_of, hall_zone


@dataclass(frozen=True, kw_only=True)
class PersonalState:
    """One session and its personal data.

    Attributes:
        there: kind -> how many, as ``record.personal_data.KINDS``.
        keep_until: the day (YYYY-MM-DD) from which they may be purged; empty for none.
        today: the day in the hall.
        purged_on: the day on which they were purged; empty where they were not.
        removed: kind -> how many were removed then.
        delivered: an archive has confirmed that it holds the session.
        copies: copies of the record that still hold names of it.
    """

    there: Mapping[str, int]
    keep_until: str
    today: str
    purged_on: str = ""
    removed: Mapping[str, int]
    delivered: bool = False
    copies: tuple[CopyWithNames, ...] = ()

    @property
    def due(self) -> bool:
        """Whether they may be purged now."""
        return bool(self.keep_until) and self.keep_until <= self.today

    @property
    def some(self) -> bool:
        """Whether there is anything to purge."""
        return any(self.there.values())


def personal_state(record: Record, session_id: str, folders: Iterable[Path] = ()) -> PersonalState:
    """How a session stands; copies of a record in a file are looked for beside it and in these folders."""
    with record.reading() as reading:
        session = reading.get_one(Session, session_id)
        zone = hall_zone(session.time_zone)
        purge = purge_of(reading, session_id)
        state = PersonalState(
            there=personal_counts(reading, session_id),
            keep_until=session.keep_until,
            today=day_of(record.time(), zone),
            purged_on="" if purge is None else day_of(purge.purged_at, zone),
            removed={} if purge is None else purge.removed,
            delivered=delivered(reading, session_id),
        )
    return _with_copies(state, record, session_id, folders)


def _with_copies(state: PersonalState, record: Record, session_id: str, folders: Iterable[Path]) -> PersonalState:
    if not record.in_a_file:
        return state
    return replace(state, copies=tuple(copies_with_names(record.path, session_id, folders, record.passphrase)))

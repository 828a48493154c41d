"""The hall at a glance: how each table is doing in one round."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import Note, Round, Table
from facilitator.record.source import as_moment, as_text

SILENT_AFTER = timedelta(minutes=5)
"""A table that has written nothing for so long may need somebody to look."""

MINUTES_SHOWN = 24


@dataclass(frozen=True)
class TableState:
    """One table in one round.

    Attributes:
        notes: notes of the round that were not retracted.
        silent_minutes: whole minutes without a note while the round is open; None where that means nothing.
        state: "writing", "silent" or "empty".
    """

    id: str
    number: int
    zone: str
    notes: int
    silent_minutes: int | None
    state: str


@dataclass(frozen=True)
class HallState:
    """All tables in one round, by number; ``per_minute`` counts the notes of the last minutes, oldest first."""

    tables: tuple[TableState, ...]
    notes: int
    last_minute: int
    per_minute: tuple[int, ...]

    @property
    def silent(self) -> tuple[TableState, ...]:
        """The tables to look at, the longest silent first."""
        return tuple(
            sorted(
                (table for table in self.tables if table.state == "silent"),
                key=lambda table: (-(table.silent_minutes or 0), table.number),
            )
        )


def hall_state(reading: OrmSession, round_id: str, now: datetime) -> HallState:
    """How every table of the round's session is doing at ``now`` (UTC)."""
    row = reading.get_one(Round, round_id)
    counted = {
        table_id: (count, last)
        for table_id, count, last in reading.execute(
            select(Note.table_id, func.count(), func.max(Note.written_at))
            .where(Note.round_id == round_id, Note.retracted.is_(False), Note.table_id.is_not(None))
            .group_by(Note.table_id)
        )
    }
    tables = []
    for id, number, zone in reading.execute(
        select(Table.id, Table.number, Table.zone).where(Table.session_id == row.session_id).order_by(Table.number)
    ):
        notes, last = counted.get(id, (0, None))
        silent = _silence(row, last, now)
        state = "silent" if silent is not None and silent >= SILENT_AFTER else "writing" if notes else "empty"
        minutes = None if silent is None else int(silent.total_seconds() // 60)
        tables.append(TableState(id, number, zone, notes, minutes, state))
    since = now - timedelta(minutes=MINUTES_SHOWN)
    written = Counter(
        int((now - as_moment(at)).total_seconds() // 60)
        for at in reading.scalars(
            select(Note.written_at).where(
                Note.round_id == round_id,
                Note.table_id.is_not(None),
                Note.retracted.is_(False),
                Note.written_at > as_text(since),
            )
        )
    )
    return HallState(
        tables=tuple(tables),
        notes=sum(table.notes for table in tables),
        last_minute=written[0],
        per_minute=tuple(written[ago] for ago in range(MINUTES_SHOWN - 1, -1, -1)),
    )


def _silence(row: Round, last_note: str | None, now: datetime) -> timedelta | None:
    """How long a table has written nothing in an open round."""
    if row.state != "open":
        return None
    begun = as_moment(row.opened_at) if row.opened_at else now
    last = as_moment(last_note) if last_note else begun
    return max(now - max(last, begun), timedelta(0))

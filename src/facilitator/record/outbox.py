"""What a record's own station wrote, as it is sent to another record. The outbox is the journal itself."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Label, LargeBinary, cast, func, select
from sqlalchemy.orm import InstrumentedAttribute

from facilitator.record import journal
from facilitator.record.arrival import Arrival
from facilitator.record.models import JournalEntry, Note, PersonalPart
from facilitator.record.operation import canonical
from facilitator.record.record import Record


def last_written(record: Record) -> int:
    """The number of the last operation that this record's own station wrote; 0 when there is none."""
    with record.reading() as session:
        last = select(func.max(JournalEntry.station_seq)).where(JournalEntry.station_id == record.station_id)
        return session.scalar(last) or 0


def written_after(record: Record, after: int, most: int) -> list[Arrival]:
    """At most so many of the station's own operations after this one of them, in their order.

    A row that is no longer what was written is marked as damaged, and what it holds is sent all the same.
    """
    with record.reading() as session:
        rows = session.execute(
            select(JournalEntry.seq, JournalEntry.station_seq, *map(_as_bytes, _COLUMNS))
            .outerjoin(PersonalPart, PersonalPart.seq == JournalEntry.seq)
            .where(JournalEntry.station_id == record.station_id, JournalEntry.station_seq > after)
            .order_by(JournalEntry.station_seq)
            .limit(most)
        ).all()
    return [_sent(record.station_id, seq, station_seq, *map(_text, texts)) for seq, station_seq, *texts in rows]


_COLUMNS = (
    JournalEntry.time, JournalEntry.actor, JournalEntry.kind, JournalEntry.payload, JournalEntry.personal_hash,
    JournalEntry.previous, JournalEntry.hash, PersonalPart.salt, PersonalPart.payload,
)  # fmt: skip


def _as_bytes(column: InstrumentedAttribute[Any]) -> Label[bytes]:
    """As it lies on the disk: text that a disk changed may be no text any more."""
    return cast(column, LargeBinary).label(f"{column.class_.__tablename__}_{column.key}")


def _sent(
    station_id: str, seq: int, station_seq: int, time: str, actor: str, kind: str, payload: str, personal_hash: str | None,
    previous: str, hash: str, salt: str | None, personal: str,
) -> Arrival:  # fmt: skip
    entry = JournalEntry(
        seq=seq, station_id=station_id, station_seq=station_seq, time=time, actor=actor, kind=kind, payload=payload,
        personal_hash=personal_hash, previous=previous, hash=hash,
    )  # fmt: skip
    part = None if salt is None else PersonalPart(seq=seq, salt=salt, payload=personal)
    whole = journal.entry_hash(entry) == hash and (part is None or journal.personal_agrees(entry, part))
    if whole and part is not None:
        payload = canonical(journal.operation_fields(entry, part))
    return Arrival(station_id, station_seq, time, actor, kind, payload, damaged=not whole)


def numbers_of(record: Record, note_ids: Collection[str]) -> dict[str, int]:
    """Note id -> the number that the note has here."""
    if not note_ids:
        return {}
    with record.reading() as session:
        rows = session.execute(select(Note.id, Note.number).where(Note.id.in_(note_ids)))
        return {row.id: row.number for row in rows}


def _text(raw: bytes | None) -> Any:
    return None if raw is None else raw.decode("utf-8", errors="replace")

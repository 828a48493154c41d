"""What a record's own station wrote, as it is sent to another record. The outbox is the journal itself."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import LargeBinary, cast, func, select

from facilitator.record import journal
from facilitator.record.models import JournalEntry, Note, PersonalPart
from facilitator.record.operation import canonical
from facilitator.record.receiving import Arrival
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
            select(
                JournalEntry.seq, JournalEntry.station_seq, JournalEntry.time, JournalEntry.actor, JournalEntry.kind,
                JournalEntry.personal_hash, JournalEntry.previous, JournalEntry.hash,
                cast(JournalEntry.payload, LargeBinary).label("payload"), PersonalPart.salt,
                cast(PersonalPart.payload, LargeBinary).label("personal"),
            )
            .outerjoin(PersonalPart, PersonalPart.seq == JournalEntry.seq)
            .where(JournalEntry.station_id == record.station_id, JournalEntry.station_seq > after)
            .order_by(JournalEntry.station_seq)
            .limit(most)
        ).all()  # fmt: skip
    sent = []
    for row in rows:
        payload = _text(row.payload)
        entry = JournalEntry(
            seq=row.seq, station_id=record.station_id, station_seq=row.station_seq, time=row.time, actor=row.actor,
            kind=row.kind, payload=payload, personal_hash=row.personal_hash, previous=row.previous, hash=row.hash,
        )  # fmt: skip
        part = None if row.salt is None else PersonalPart(seq=row.seq, salt=row.salt, payload=_text(row.personal))
        whole = journal.entry_hash(entry) == row.hash and (part is None or journal.personal_agrees(entry, part))
        if whole and part is not None:
            payload = canonical(journal.operation_fields(entry, part))
        sent.append(
            Arrival(
                station_id=record.station_id, station_seq=row.station_seq, time=row.time, actor=row.actor,
                kind=row.kind, payload=payload, damaged=not whole,
            )
        )  # fmt: skip
    return sent


def numbers_of(record: Record, note_ids: Collection[str]) -> dict[str, int]:
    """Note id -> the number that the note has here."""
    if not note_ids:
        return {}
    with record.reading() as session:
        rows = session.execute(select(Note.id, Note.number).where(Note.id.in_(note_ids)))
        return {id: number for id, number in rows}


def _text(raw: bytes | str) -> str:
    return raw if isinstance(raw, str) else raw.decode("utf-8", errors="replace")

"""What of a station's work is on the hub: the note-taker's receipt, and what the hub did not take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import JournalEntry, Note, Quarantined

OF_NOTES = ("AddNote", "ReviseNote", "RetractNote", "RestoreNote")


@dataclass(frozen=True)
class Refusal:
    """Why the hub did not take something: the row where it lies, and the reason in both languages."""

    id: int
    en: str
    ko: str

    def reason(self, language: str) -> str:
        """The reason in "ko", or in English."""
        return self.ko if language == "ko" else self.en


@dataclass(frozen=True)
class Receipt:
    """What the hub has of the notes of one table in one round; retracted notes do not count.

    Attributes:
        notes: how many notes there are.
        on_hub: how many of them are on the hub as they read here.
        waiting: ids of notes that the hub does not have yet, or not as they read here.
        refused: note -> why the hub did not take it, or its latest change.
    """

    notes: int = 0
    on_hub: int = 0
    waiting: frozenset[str] = frozenset()
    refused: Mapping[str, Refusal] = field(default_factory=dict)


def read_receipt(reading: OrmSession, station_id: str, held: int, round_id: str, table_id: str) -> Receipt:
    """The receipt of a table.

    Args:
        station_id: this laptop.
        held: how many of its operations the hub holds, from the first on. Notes of other laptops came from the hub.
    """
    here = (Note.round_id == round_id, Note.table_id == table_id, Note.retracted.is_(False))
    notes = set(reading.scalars(select(Note.id).where(*here)))
    unsent = select(JournalEntry.payload).where(
        JournalEntry.station_id == station_id, JournalEntry.station_seq > held, JournalEntry.kind.in_(OF_NOTES)
    )
    waiting = notes & {_note_of(payload) for payload in reading.scalars(unsent)}
    refused = {note: why for note, why in _refused_notes(reading, station_id, held).items() if note in notes}
    return Receipt(
        notes=len(notes),
        on_hub=len(notes - waiting - refused.keys()),
        waiting=frozenset(waiting),
        refused=refused,
    )


def other_refusals(reading: OrmSession) -> list[Refusal]:
    """What the hub did not take that is no note, oldest first."""
    rows = reading.scalars(
        select(Quarantined)
        .where(Quarantined.state == "refused", Quarantined.kind.not_in(OF_NOTES))
        .order_by(Quarantined.id)
    )
    return [Refusal(row.id, row.reason_en, row.reason_ko) for row in rows]


def _refused_notes(reading: OrmSession, station_id: str, held: int) -> dict[str, Refusal]:
    """Note -> why the hub did not take its latest change that is there."""
    rows = {
        row.station_seq: row
        for row in reading.scalars(
            select(Quarantined).where(Quarantined.state == "refused", Quarantined.kind.in_(OF_NOTES))
        )
    }
    if not rows:
        return {}
    since = select(JournalEntry.station_seq, JournalEntry.payload).where(
        JournalEntry.station_id == station_id, JournalEntry.station_seq.between(min(rows), held),
        JournalEntry.kind.in_(OF_NOTES),
    )  # fmt: skip
    latest = {_note_of(payload): seq for seq, payload in reading.execute(since.order_by(JournalEntry.station_seq))}
    return {
        note: Refusal(rows[seq].id, rows[seq].reason_en, rows[seq].reason_ko)
        for note, seq in latest.items()
        if seq in rows
    }


def _note_of(payload: str) -> str:
    try:
        return str(msgspec.json.decode(payload)["id"])
    except (msgspec.DecodeError, KeyError, TypeError):  # damaged on the disk
        return ""

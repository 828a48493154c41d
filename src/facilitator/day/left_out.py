"""What came from other laptops and could not be taken, as a person can judge it: who wrote what, and why it lies aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import Quarantined, Station, Table
from facilitator.record.quarantine import in_quarantine

WORDS = ("text", "title", "name")
"""The fields in which an operation says something that a person can read, the first that is there."""


@dataclass(frozen=True)
class LeftOut:
    """One thing that could not be taken.

    Attributes:
        id: its row in the quarantine.
        table: the number of the table whose laptop wrote it; 0 where it belongs to none, or is not known any more.
        role: what the laptop was; empty where it is not known.
        kind: the operation's name.
        text: what somebody wrote in it; empty where there is nothing to read.
        reason_en, reason_ko: why it was not taken.
        damaged: no trying will help.
        time: when it was written, UTC text.
    """

    id: int
    table: int
    role: str
    kind: str
    text: str
    reason_en: str
    reason_ko: str
    damaged: bool
    time: str

    def reason(self, language: str) -> str:
        """Why, in this language."""
        return self.reason_ko if language == "ko" else self.reason_en


def left_out(record: Record) -> tuple[LeftOut, ...]:
    """All that lies in quarantine and nobody has decided about, oldest first."""
    rows = in_quarantine(record)
    if not rows:
        return ()
    with record.reading() as reading:
        known = {
            id: (role, number or 0)
            for id, role, number in reading.execute(
                select(Station.id, Station.role, Table.number).outerjoin(Table, Table.id == Station.table_id)
            )
        }
    return tuple(_of(row, *known.get(row.station_id, ("", 0))) for row in rows)


def _of(row: Quarantined, role: str, table: int) -> LeftOut:
    return LeftOut(
        row.id, table, role, row.kind, _words(row.payload), row.reason_en, row.reason_ko, row.state == "damaged",
        row.time,
    )  # fmt: skip


def _words(payload: str) -> str:
    """What somebody wrote; a payload that is damaged is shown as it came."""
    try:
        fields: Any = msgspec.json.decode(payload)
    except msgspec.DecodeError:
        return payload
    if not isinstance(fields, dict):
        return payload
    return next((str(fields[name]) for name in WORDS if fields.get(name)), "")

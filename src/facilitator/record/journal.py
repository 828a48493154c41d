"""The journal's chain: how an entry is written, and how its hash follows from it and from the one before.

The hash is SHA-256 (FIPS 180-4) over the canonical JSON of the entry with the hash of the entry before it. Personal
fields are not in it: the entry holds the SHA-256 of a random salt and those fields, and both lie in a row of their own.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, bindparam, func, insert, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.database import refuse_nul
from facilitator.record.models import Base, JournalEntry, PersonalPart, table_of
from facilitator.record.operation import Operation, canonical, merge, split

BEGINNING = "0" * 64
"""What the first entry is chained to."""


_JOURNAL = table_of(JournalEntry)
_PARTS = table_of(PersonalPart)

_OWN = select(func.max(_JOURNAL.c.station_seq)).where(_JOURNAL.c.station_id == bindparam("station_id"))
_HEAD = (
    select(_JOURNAL.c.seq, _JOURNAL.c.hash, _OWN.scalar_subquery().label("own"))
    .order_by(_JOURNAL.c.seq.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Head:
    """The end of the chain: its last place, its hash, and the last sequence number of this station."""

    seq: int
    hash: str
    station_seq: int


def head_of(session: OrmSession, station_id: str) -> Head:
    """Where the journal ends now."""
    found = session.execute(_HEAD, {"station_id": station_id}).first()
    if found is None:
        return Head(seq=0, hash=BEGINNING, station_seq=0)
    return Head(seq=found.seq, hash=found.hash, station_seq=found.own or 0)


def append(
    session: OrmSession, head: Head, operation: Operation, *, station_id: str, time: str, actor: str, salt: bytes
) -> Head:
    """Write one entry of this station after ``head``. Returns the new head."""
    entry, part = entry_after(
        head, operation, station_id=station_id, station_seq=head.station_seq + 1, time=time, actor=actor, salt=salt
    )
    write(session, [entry], [part] if part else [])
    return Head(seq=entry.seq, hash=entry.hash, station_seq=entry.station_seq)


def entry_after(
    head: Head, operation: Operation, *, station_id: str, station_seq: int, time: str, actor: str, salt: bytes
) -> tuple[JournalEntry, PersonalPart | None]:
    """The entry of this operation that follows ``head``, and its personal part if it has one; neither is written yet.

    Raises:
        Refused: a text in it holds the letter NUL.
    """
    public, personal = split(operation)
    refuse_nul([actor, public, personal])
    entry = JournalEntry(
        seq=head.seq + 1,
        station_id=station_id,
        station_seq=station_seq,
        time=time,
        actor=actor,
        kind=type(operation).__name__,
        payload=canonical(public),
        personal_hash=None,
        previous=head.hash,
    )
    part = None
    if personal is not None:
        part = PersonalPart(seq=entry.seq, salt=salt.hex(), payload=canonical(personal))
        entry.personal_hash = personal_hash(part.salt, part.payload)
    entry.hash = entry_hash(entry)
    return entry, part


def write(session: OrmSession, entries: list[JournalEntry], parts: list[PersonalPart]) -> None:
    """Write entries, and then what lies beside them."""
    if entries:
        session.execute(insert(_JOURNAL), [_row(entry, _JOURNAL) for entry in entries])
    if parts:
        session.execute(insert(_PARTS), [_row(part, _PARTS) for part in parts])


def _row(one: Base, table: Table) -> dict[str, Any]:
    return {column.key: getattr(one, column.key) for column in table.columns}


def entry_hash(entry: JournalEntry) -> str:
    """The hash that an entry must have."""
    fields = [
        entry.seq, entry.station_id, entry.station_seq, entry.time, entry.actor, entry.kind, entry.payload,
        entry.personal_hash, entry.previous,
    ]  # fmt: skip
    return hashlib.sha256(canonical(fields).encode()).hexdigest()


def personal_hash(salt: str, payload: str) -> str:
    """The keyed hash (HMAC-SHA-256, RFC 2104) of an entry's personal fields; ``salt`` is the key, in hexadecimal."""
    return hmac.new(bytes.fromhex(salt), payload.encode(), hashlib.sha256).hexdigest()


def personal_agrees(entry: JournalEntry, part: PersonalPart) -> bool:
    """Whether the personal fields beside an entry are those it was written with."""
    try:
        return personal_hash(part.salt, part.payload) == entry.personal_hash
    except ValueError:  # the salt is no longer a number
        return False


def operation_fields(entry: JournalEntry, part: PersonalPart | None) -> dict[str, Any]:
    """The fields of the operation that an entry holds, with its personal ones where they still exist."""
    fields: dict[str, Any] = merge(json.loads(entry.payload), json.loads(part.payload) if part else None)
    return fields

"""The hub's journal as stations follow it: every entry encoded once, and who may see it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import msgspec
from sqlalchemy import Row, bindparam, select

from facilitator.live.registry import Known
from facilitator.live.rights import HANDS, HELP, NOTES, follows_filings, may_see, sees_personal
from facilitator.live.wire import MOST_ANSWER_BYTES, MOST_ENTRIES, Placed
from facilitator.record import Record
from facilitator.record.belonging import Belonging
from facilitator.record.models import JournalEntry, PersonalPart, table_of
from facilitator.record.operation import canonical, merge

_PAGE = 2_000

_NAMES_NOTES = {"SplitTheme": ("note_ids", "quoted")}
"""What tells every laptop of a theme, and only those that follow filings of its notes; a laptop without them makes the theme alone."""

_ENTRY, _PART = table_of(JournalEntry), table_of(PersonalPart)
_AFTER = (
    select(_ENTRY, _PART.c.payload.label("personal"))
    .outerjoin(_PART, _PART.c.seq == _ENTRY.c.seq)
    .where(_ENTRY.c.seq > bindparam("after"))
    .order_by(_ENTRY.c.seq)
    .limit(_PAGE)
)


@dataclass(slots=True, frozen=True)
class Line:
    """One entry of the journal, encoded; ``personal`` is the same with names and contacts, where it has any, and ``bare`` without the
    notes that it names, where it does more than filing them.

    ``elsewhere`` says that it is about another session of the same record.
    """

    seq: int
    station_id: str
    kind: str
    table_id: str | None
    public: bytes
    personal: bytes | None
    bare: bytes | None = None
    elsewhere: bool = False

    def for_role(self, role: str) -> bytes:
        """The entry as a laptop of this role is told of it."""
        if self.personal is not None and sees_personal(role):
            return self.personal
        return self.public if self.bare is None or follows_filings(role) else self.bare


class Feed:
    """The journal from its beginning, in memory. ``follow`` takes in what was written since, by anybody.

    Args:
        record: the record.
        session_id: the session whose laptops follow.
    """

    def __init__(self, record: Record, session_id: str) -> None:
        self._record = record
        self._session_id = session_id
        self.belonging = Belonging()
        self._lines: list[Line] = []
        self._tables: dict[str, str] = {}
        """Note or call for help -> its table: what revises or ends one does not say where."""

    @property
    def head(self) -> int:
        """The place of the last entry that is here."""
        return len(self._lines)

    def follow(self) -> list[Line]:
        """The entries that were written since the last time; what a purge removed is no longer told to anybody."""
        new: list[Line] = []
        while True:
            with self._record.reading() as session:
                rows = session.execute(_AFTER, {"after": self.head}).all()
            lines = [self._line(row) for row in rows]
            self._lines += lines
            new += lines
            if any(line.kind == "PurgePersonalData" and not line.elsewhere for line in lines):
                self._lines = [replace(line, personal=None) for line in self._lines]
            if len(rows) < _PAGE:
                return new

    def answer(self, station: Known, after: int) -> bytes:
        """What this station may see after this place, as the JSON of ``wire.Pulled``."""
        shown: list[bytes] = []
        size = 0
        cursor = max(0, min(after, self.head))
        for line in self._lines[cursor:]:
            if not concerns(line, station):
                cursor = line.seq
                continue
            entry = line.for_role(station.role)
            size += len(entry)
            if len(shown) == MOST_ENTRIES or (shown and size > MOST_ANSWER_BYTES):
                break
            cursor = line.seq
            shown.append(entry)
        more = b"true" if cursor < self.head else b"false"
        return b'{"entries":[%s],"cursor":%d,"more":%s}' % (b",".join(shown), cursor, more)

    def _line(self, entry: Row[Any]) -> Line:
        fields = msgspec.json.decode(entry.payload)
        personal = None
        if entry.personal is not None:
            personal = _encoded(entry, canonical(merge(fields, msgspec.json.decode(entry.personal))))
        named = _NAMES_NOTES.get(entry.kind, ())
        bare = _encoded(entry, canonical(fields | {key: [] for key in named})) if named else None
        return Line(
            seq=entry.seq,
            station_id=entry.station_id,
            kind=entry.kind,
            table_id=self._table_of(entry.kind, fields),
            public=_encoded(entry, entry.payload),
            personal=personal,
            bare=bare,
            elsewhere=self.belonging.learn(entry.kind, fields) not in (None, self._session_id),
        )

    def _table_of(self, kind: str, fields: dict[str, str]) -> str | None:
        if kind in ("AddNote", "AskForHelp"):
            self._tables[fields["id"]] = fields["table_id"]
        if kind in NOTES | HELP:
            return self._tables.get(fields["id"])
        if kind in HANDS or kind == "SendMessage":
            return fields.get("table_id")
        return None


def concerns(line: Line, station: Known) -> bool:
    """Whether this station has to be told of an entry: it may see it, and did not write it itself."""
    if line.elsewhere or line.station_id == station.id:
        return False
    return may_see(station.role, station.table_id, line.kind, line.table_id)


def _encoded(entry: Row[Any], payload: str) -> bytes:
    return msgspec.json.encode(
        Placed(entry.seq, entry.station_id, entry.station_seq, entry.time, entry.actor, entry.kind, payload)
    )

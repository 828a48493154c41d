"""Notes with their serials and themes, as the note-taker's page, the theme team's list and the screens show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import Filing, Note, Round, Table, Theme
from facilitator.record.serial import serial


@dataclass(frozen=True)
class NoteLine:
    """One note as it reads now, with its serial and the themes (ids, in their order) it is filed under."""

    id: str
    serial: str
    round_id: str
    round_number: int
    table_id: str
    table_number: int
    number: int
    kind: str
    text: str
    support: int
    revision: int
    retracted: bool
    written_at: str
    revised_at: str
    themes: tuple[str, ...]


def notes_of_round(
    reading: OrmSession, round_id: str, *, table_id: str | None = None, with_retracted: bool = False
) -> list[NoteLine]:
    """The notes of a round, of all tables or of one, by table and number."""
    wanted = Note.round_id == round_id
    return _lines(reading, wanted if table_id is None else wanted & (Note.table_id == table_id), with_retracted)


def notes_of_session(reading: OrmSession, session_id: str, *, with_retracted: bool = False) -> list[NoteLine]:
    """All notes of a session, by round, table and number."""
    return _lines(reading, Round.session_id == session_id, with_retracted)


def notes_by_id(reading: OrmSession, note_ids: Sequence[str]) -> list[NoteLine]:
    """These notes, retracted ones too, by round, table and number: what a view loads again after a change."""
    return _lines(reading, Note.id.in_(note_ids), with_retracted=True)


def note_counts(reading: OrmSession, round_id: str) -> dict[str, int]:
    """How many notes each table (by id) has in a round, without retracted ones; tables without notes are left out."""
    counted = (
        select(Note.table_id, func.count())
        .where(Note.round_id == round_id, Note.retracted.is_(False))
        .group_by(Note.table_id)
    )
    return dict(reading.execute(counted).all())


def _lines(reading: OrmSession, wanted: Any, with_retracted: bool) -> list[NoteLine]:
    rows = (
        select(Note, Round.number, Table.number)
        .join(Round, Round.id == Note.round_id)
        .join(Table, Table.id == Note.table_id)
        .where(wanted)
        .order_by(Round.number, Table.number, Note.number)
    )
    if not with_retracted:
        rows = rows.where(Note.retracted.is_(False))
    found = reading.execute(rows).all()
    themes = _themes_of(reading, select(Note.id).join(Round, Round.id == Note.round_id).where(wanted))
    return [
        NoteLine(
            id=note.id, serial=serial(table_number, round_number, note.number), round_id=note.round_id,
            round_number=round_number, table_id=note.table_id, table_number=table_number, number=note.number,
            kind=note.kind, text=note.text, support=note.support, revision=note.revision, retracted=note.retracted,
            written_at=note.written_at, revised_at=note.revised_at, themes=tuple(themes.get(note.id, ())),
        )
        for note, round_number, table_number in found
    ]  # fmt: skip


def _themes_of(reading: OrmSession, note_ids: Select[Any]) -> dict[str, list[str]]:
    filings = (
        select(Filing.note_id, Filing.theme_id)
        .join(Theme, Theme.id == Filing.theme_id)
        .where(Filing.note_id.in_(note_ids), Theme.removed.is_(False))
        .order_by(Theme.position, Theme.id)
    )
    themes: dict[str, list[str]] = {}
    for note_id, theme_id in reading.execute(filings):
        themes.setdefault(note_id, []).append(theme_id)
    return themes

"""Notes with their serials and themes, as the note-taker's page, the theme team's list and the screens show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import Filing, Note, NoteMark, Post, Round, Source, Table
from facilitator.record.serial import post_serial, serial
from facilitator.record.theme_shape import ThemeShape, read_shape


class Filed(NamedTuple):
    """One filing as it was made: the theme, and the station and role that made it; nobody where that is not known."""

    theme_id: str
    station_id: str
    actor: str


@dataclass(frozen=True)
class PostLine:
    """What a note from outside the hall has besides its text: its source, and what came with it.

    ``posted`` is the day ("2026-08-03"), with the time where that is known; ``agreements`` are clicks of readers there.
    """

    source_id: str
    source_number: int
    source: str
    title: str
    category: str
    posted: str
    agreements: int


@dataclass(frozen=True)
class NoteLine:
    """One note as it reads now, with its serial and the themes (ids, in their order) it is seen under.

    A note of a table has no ``post``; one from outside the hall has one, and no table (``table_id`` None, number 0).

    ``filings`` are how it came there, those under removed themes too; ``mark`` and ``reason`` why it is under none, empty
    where nobody said so.
    """

    id: str
    serial: str
    round_id: str
    round_number: int
    table_id: str | None
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
    filings: tuple[Filed, ...] = ()
    mark: str = ""
    reason: str = ""
    source_number: int = 0
    post: PostLine | None = None

    @property
    def unread(self) -> bool:
        """Whether it ends nowhere yet: under no theme that stands, and without a mark."""
        return not self.themes and not self.mark


def themes_seen(filings: Sequence[Filed], shape: ThemeShape, place: dict[str, int]) -> tuple[str, ...]:
    """The themes that filings are seen under, in their order; ``place`` are the places in ``shape.order``."""
    seen = {shape.seen_in[one.theme_id] for one in filings if one.theme_id in shape.seen_in}
    return tuple(sorted(seen, key=lambda id: place[id]))


def places_of(shape: ThemeShape) -> dict[str, int]:
    """Theme -> its place in the order of all."""
    return {id: place for place, id in enumerate(shape.order)}


def notes_of_round(
    reading: OrmSession,
    round_id: str,
    *,
    table_id: str | None = None,
    with_retracted: bool = False,
    shape: ThemeShape | None = None,
) -> list[NoteLine]:
    """The notes of a round, of all tables or of one, by table and number; without ``table_id`` posts from outside follow."""
    wanted = Note.round_id == round_id
    return _lines(reading, wanted if table_id is None else wanted & (Note.table_id == table_id), with_retracted, shape)


def notes_of_session(reading: OrmSession, session_id: str, *, with_retracted: bool = False) -> list[NoteLine]:
    """All notes of a session, by round, table and number."""
    return _lines(reading, Round.session_id == session_id, with_retracted)


def notes_by_id(reading: OrmSession, note_ids: Sequence[str], shape: ThemeShape | None = None) -> list[NoteLine]:
    """These notes, retracted ones too, by round, table and number: what a view loads again after a change.

    Who has the shape of the session's themes already gives it, and need not wait until it is read again.
    """
    return _lines(reading, Note.id.in_(note_ids), with_retracted=True, shape=shape)


def note_counts(reading: OrmSession, round_id: str) -> dict[str, int]:
    """How many notes each table (by id) has in a round, without retracted ones; tables without notes are left out."""
    counted = (
        select(Note.table_id, func.count())
        .where(Note.round_id == round_id, Note.retracted.is_(False))
        .group_by(Note.table_id)
    )
    return {table_id: count for table_id, count in reading.execute(counted) if table_id is not None}


def _lines(reading: OrmSession, wanted: Any, with_retracted: bool, shape: ThemeShape | None = None) -> list[NoteLine]:
    rows = (
        select(*_OF_NOTE, Round.number.label("round_number"), Round.session_id, Table.number.label("table_number"))
        .join(Round, Round.id == Note.round_id)
        .outerjoin(Table, Table.id == Note.table_id)
        .where(wanted)
        .order_by(Round.number, func.coalesce(Note.source_id, ""), Table.number, Note.number)
    )
    if not with_retracted:
        rows = rows.where(Note.retracted.is_(False))
    found = reading.execute(rows).all()
    of_these = select(Note.id).join(Round, Round.id == Note.round_id).where(wanted)
    filings = _filings_of(reading, of_these)
    marks = _marks_of(reading, of_these)
    posts = _posts_of(reading, of_these) if any(row.source_id is not None for row in found) else {}
    shapes = {id: shape or read_shape(reading, id) for id in {row.session_id for row in found}}
    places = {id: places_of(one) for id, one in shapes.items()}
    lines = []
    for note in found:
        filed = tuple(filings.get(note.id, ()))
        mark, reason = marks.get(note.id, _UNMARKED)
        post = posts.get(note.id)
        source, table = (0, note.table_number) if post is None else (post.source_number, 0)
        of = (
            serial(table, note.round_number, note.number)
            if post is None
            else post_serial(source, note.round_number, note.number)
        )
        lines.append(
            NoteLine(
                id=note.id, serial=of, round_id=note.round_id,
                round_number=note.round_number, table_id=note.table_id, table_number=table,
                number=note.number, kind=note.kind, text=note.text, support=note.support, revision=note.revision,
                retracted=note.retracted, written_at=note.written_at, revised_at=note.revised_at,
                themes=themes_seen(filed, shapes[note.session_id], places[note.session_id]) if filed else (),
                filings=filed, mark=mark, reason=reason, source_number=source, post=post,
            )
        )  # fmt: skip
    return lines


_OF_NOTE = (
    Note.id, Note.round_id, Note.table_id, Note.source_id, Note.number, Note.kind, Note.text, Note.support, Note.revision,
    Note.retracted, Note.written_at, Note.revised_at,
)  # fmt: skip

_UNMARKED = ("", "")


def _filings_of(reading: OrmSession, note_ids: Select[Any]) -> dict[str, list[Filed]]:
    rows = select(Filing.note_id, Filing.theme_id, Filing.station_id, Filing.actor).where(Filing.note_id.in_(note_ids))
    filings: dict[str, list[Filed]] = {}
    for note_id, *filed in reading.execute(rows.order_by(Filing.theme_id)):
        filings.setdefault(note_id, []).append(Filed(*filed))
    return filings


def _marks_of(reading: OrmSession, note_ids: Select[Any]) -> dict[str, tuple[str, str]]:
    rows = select(NoteMark.note_id, NoteMark.mark, NoteMark.reason).where(NoteMark.note_id.in_(note_ids))
    return {note_id: (mark, reason) for note_id, mark, reason in reading.execute(rows)}


def _posts_of(reading: OrmSession, note_ids: Select[Any]) -> dict[str, PostLine]:
    rows = (
        select(
            Post.note_id,
            Source.id,
            Source.number,
            Source.title,
            Post.title,
            Post.category,
            Post.posted,
            Post.agreements,
        )
        .join(Source, Source.id == Post.source_id)
        .where(Post.note_id.in_(note_ids))
    )
    return {
        note_id: PostLine(source_id, number, source, title, category, posted, agreements)
        for note_id, source_id, number, source, title, category, posted, agreements in reading.execute(rows)
    }

"""Notes with their serials and themes, as the note-taker's page, the theme team's list and the screens show them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import Filing, Note, NoteMark, Post, Round, Source, Table, Theme
from facilitator.record.own_lines import keeps_own_line, said_by_one
from facilitator.record.serial import post_serial, serial
from facilitator.record.theme_shape import ThemeShape, read_shape

MANY = 1_000
"""Of more notes than this, filings and marks are not looked for note by note: it is faster to go through all of them."""


class Filed(Struct, frozen=True, gc=False):
    """One filing as it was made: the theme, and the station and role that made it; nobody where that is not known."""

    theme_id: str
    station_id: str
    actor: str


class PostLine(Struct, frozen=True, gc=False):
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


class NoteLine(Struct, frozen=True, gc=False):
    """One note as it reads now, with its serial and the themes (ids, in their order) it is seen under. A round has up to 50,000: a
    struct is made in an eighth of the time of a frozen dataclass, and the collector of garbage does not go through it.

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
    felt_strongly: bool = False
    source_number: int = 0
    post: PostLine | None = None

    @property
    def own_line(self) -> bool:
        """Whether it keeps a line of its own beside what most say: a minority view, or one person's that is felt strongly."""
        return keeps_own_line(self.kind, self.support, self.felt_strongly)

    @property
    def said_by_one(self) -> bool:
        """Whether it keeps a line of its own and is one person's."""
        return self.own_line and said_by_one(self.support)

    @property
    def unread(self) -> bool:
        """Whether it ends nowhere yet: under no theme that stands, and without a mark."""
        return not self.themes and not self.mark


def themes_seen(filings: Sequence[Filed], shape: ThemeShape, place: dict[str, int]) -> tuple[str, ...]:
    """The themes that filings are seen under, in their order; ``place`` are the places in ``shape.order``."""
    if len(filings) == 1:  # most are filed once, and this is asked of all
        only = shape.seen_in.get(filings[0].theme_id)
        return (only,) if only is not None else ()
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
        select(
            Round.session_id,
            Note.source_id,
            *_OF_NOTE,
            Round.number.label("round_number"),
            Table.number.label("table_number"),
        )
        .join(Round, Round.id == Note.round_id)
        .outerjoin(Table, Table.id == Note.table_id)
        .where(wanted)
        .order_by(Round.number, func.coalesce(Note.source_id, ""), Table.number, Note.number)
    )
    if not with_retracted:
        rows = rows.where(Note.retracted.is_(False))
    found = reading.connection().execute(rows).all()  # without objects, which would take as long as the reading itself
    of_these = select(Note.id).join(Round, Round.id == Note.round_id).where(wanted)
    sessions = {row[0] for row in found}
    if len(found) > MANY:
        of_sessions = select(Theme.id).where(Theme.session_id.in_(sessions))
        filings = _filings_of(reading, Filing.theme_id.in_(of_sessions))
        marks = _marks_of(reading, of_these.where(Note.id == NoteMark.note_id).exists())
    else:
        filings = _filings_of(reading, Filing.note_id.in_(of_these))
        marks = _marks_of(reading, NoteMark.note_id.in_(of_these))
    posts = _posts_of(reading, of_these) if any(row[1] is not None for row in found) else {}
    shapes = {id: shape or read_shape(reading, id) for id in sessions}
    places = {id: places_of(one) for id, one in shapes.items()}
    return [
        NoteLine(
            id=id, round_id=round_id, round_number=round_number, table_id=table_id, table_number=table_number or 0,
            number=number, kind=kind, text=text, support=support, revision=revision, retracted=retracted,
            written_at=written_at, revised_at=revised_at,
            themes=themes_seen(filings[id], shapes[session_id], places[session_id]) if id in filings else (),
            filings=tuple(filings.get(id, ())), mark=marks[id][0] if id in marks else "",
            reason=marks[id][1] if id in marks else "", felt_strongly=felt_strongly,
            serial=_serial(posts.get(id), table_number, round_number, number), post=posts.get(id),
            source_number=posts[id].source_number if id in posts else 0,
        )
        for (
            session_id, _, id, round_id, table_id, number, kind, text, support, revision, retracted, written_at,
            revised_at, felt_strongly, round_number, table_number,
        ) in found
    ]  # fmt: skip


_OF_NOTE = (
    Note.id, Note.round_id, Note.table_id, Note.number, Note.kind, Note.text, Note.support, Note.revision,
    Note.retracted, Note.written_at, Note.revised_at, Note.felt_strongly,
)  # fmt: skip


def _serial(post: PostLine | None, table_number: int, round_number: int, number: int) -> str:
    if post is None:
        return serial(table_number, round_number, number)
    return post_serial(post.source_number, round_number, number)


def _filings_of(reading: OrmSession, wanted: ColumnElement[bool]) -> dict[str, list[Filed]]:
    rows = select(Filing.note_id, Filing.theme_id, Filing.station_id, Filing.actor).where(wanted)
    filings: dict[str, list[Filed]] = {}
    for note_id, *filed in reading.connection().execute(rows.order_by(Filing.theme_id)):
        filings.setdefault(note_id, []).append(Filed(*filed))
    return filings


def _marks_of(reading: OrmSession, wanted: ColumnElement[bool]) -> dict[str, tuple[str, str]]:
    rows = select(NoteMark.note_id, NoteMark.mark, NoteMark.reason).where(wanted)
    return {note_id: (mark, reason) for note_id, mark, reason in reading.connection().execute(rows)}


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
        for note_id, source_id, number, source, title, category, posted, agreements in reading.connection().execute(
            rows
        )
    }

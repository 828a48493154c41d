"""Notes, themes and quotes of a session, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.gather.posts import Sent, read_sent
from facilitator.minutes.outline import KindCount, Note, NoteTable, Post, Quote, RoundNotes, SourcePosts, Theme
from facilitator.record.models import Filing, NoteMark, Round, Table
from facilitator.record.models import Note as NoteRow
from facilitator.record.models import Quote as QuoteRow
from facilitator.record.models import Theme as ThemeRow
from facilitator.record.operations import NOTE_KINDS
from facilitator.record.serial import serial
from facilitator.record.theme_shape import ThemeShape, read_shape

__all__ = ["Said", "SessionNotes", "minority_views", "quote_of", "read_notes"]


class Said(NamedTuple):
    """One note that was not retracted."""

    id: str
    round: int
    table: int
    zone: str
    serial: str
    kind: str
    text: str
    support: int


class SessionNotes(NamedTuple):
    """Everything that was said in the hall, what came from outside it, and the themes it was grouped into.

    ``themes`` stand by the number of their round (None: of the whole session); ``theme_number`` gives a theme's number
    in the outline by its id, also of one that was merged into it; ``filed`` the numbers of a note's themes by the note's
    id; ``marks`` why a note is in none, with the reason.
    """

    notes: list[Said]
    posts: list[Sent]
    themes: dict[int | None, tuple[Theme, ...]]
    theme_number: dict[str, int]
    filed: dict[str, tuple[int, ...]]
    marks: dict[str, tuple[str, str]]

    def of_round(self, number: int) -> list[Said]:
        """The notes of one round, by table and number."""
        return [note for note in self.notes if note.round == number]

    def outside(self, number: int) -> list[Said]:
        """The notes of one round that stand in no theme."""
        return [note for note in self.of_round(number) if note.id not in self.filed]

    def posts_of_round(self, number: int) -> list[Sent]:
        """The posts of one round, by source and number."""
        return [post for post in self.posts if post.round == number]

    def kinds(self, number: int) -> tuple[KindCount, ...]:
        """How many notes of each kind a round has, kinds without any left out."""
        counts = Counter(note.kind for note in self.of_round(number))
        return tuple(KindCount(kind=kind, count=counts[kind]) for kind in NOTE_KINDS if counts[kind])

    def appendix(self, titles: dict[int, str]) -> tuple[RoundNotes, ...]:
        """Every note by round and table, every post by source; ``titles`` are those of the rounds by number."""
        tables: dict[int, dict[int, list[Said]]] = defaultdict(dict)
        for note in self.notes:
            tables[note.round].setdefault(note.table, []).append(note)
        sources: dict[int, dict[str, list[Sent]]] = defaultdict(dict)
        for post in self.posts:
            sources[post.round].setdefault(post.source, []).append(post)
        return tuple(
            RoundNotes(
                round=number,
                title=titles[number],
                tables=tuple(
                    NoteTable(table=table, zone=own[0].zone, notes=tuple(self._printed(note) for note in own))
                    for table, own in tables[number].items()
                ),
                sources=tuple(
                    SourcePosts(source=source, posts=tuple(self._sent(post) for post in own))
                    for source, own in sources[number].items()
                ),
            )
            for number in sorted(tables.keys() | sources.keys())
        )

    def _mark(self, id: str) -> tuple[str, str]:
        return ("", "") if id in self.filed else self.marks.get(id, ("", ""))

    def _sent(self, post: Sent) -> Post:
        mark, reason = self._mark(post.id)
        return Post(
            serial=post.serial, text=post.text, title=post.title, category=post.category, posted=post.posted,
            agreements=post.agreements, themes=self.filed.get(post.id, ()), mark=mark, reason=reason,
        )  # fmt: skip

    def _printed(self, note: Said) -> Note:
        mark, reason = self._mark(note.id)
        return Note(
            serial=note.serial,
            kind=note.kind,
            text=note.text,
            support=note.support,
            themes=self.filed.get(note.id, ()),
            mark=mark,
            reason=reason,
        )


def read_notes(reading: OrmSession, session_id: str) -> SessionNotes:
    """All notes and themes of the session."""
    notes, posts = _notes(reading, session_id), read_sent(reading, session_id)
    by_id: dict[str, Said | Sent] = {**{note.id: note for note in notes}, **{post.id: post for post in posts}}
    shape = read_shape(reading, session_id)
    rows = _themes(reading, session_id, shape)
    number = {id: place for place, (id, *_) in enumerate(rows, start=1)}
    under = _filings(reading, shape, by_id)
    quoted = _quotes(reading, shape, by_id, under)
    themes: dict[int | None, list[Theme]] = defaultdict(list)
    for id, round_number, title, summary, colour in rows:
        themes[round_number].append(_theme(number[id], title, summary, colour, under.get(id, []), quoted.get(id, [])))
    filed: dict[str, list[int]] = defaultdict(list)
    for id, own in under.items():
        for note in own:
            filed[note.id].append(number[id])
    return SessionNotes(
        notes=notes,
        posts=posts,
        themes={held: tuple(made) for held, made in themes.items()},
        theme_number={id: number[seen] for id, seen in shape.seen_in.items()},
        filed={id: tuple(sorted(numbers)) for id, numbers in filed.items()},
        marks={
            id: (mark, reason)
            for id, mark, reason in reading.execute(select(NoteMark.note_id, NoteMark.mark, NoteMark.reason))
        },
    )


def minority_views(notes: Iterable[Said]) -> tuple[Quote, ...]:
    """The minority views among the notes, those with most support first."""
    views = [note for note in notes if note.kind == "minority"]
    return tuple(quote_of(note) for note in sorted(views, key=lambda note: -note.support))


def quote_of(note: Said | Sent) -> Quote:
    """The note or post as a quote."""
    if isinstance(note, Sent):
        return Quote(serial=note.serial, table=0, text=note.text, source=note.source, agreements=note.agreements)
    return Quote(serial=note.serial, table=note.table, text=note.text, support=note.support)


def _notes(reading: OrmSession, session_id: str) -> list[Said]:
    rows = reading.execute(
        select(
            NoteRow.id,
            Round.number,
            Table.number,
            Table.zone,
            NoteRow.number,
            NoteRow.kind,
            NoteRow.text,
            NoteRow.support,
        )
        .join(Round, Round.id == NoteRow.round_id)
        .join(Table, Table.id == NoteRow.table_id)
        .where(Round.session_id == session_id, NoteRow.retracted.is_(False))
        .order_by(Round.number, Table.number, NoteRow.number)
    )
    return [
        Said(id, held, table, zone, serial(table, held, number), kind, text, support)
        for id, held, table, zone, number, kind, text, support in rows
    ]


def _themes(reading: OrmSession, session_id: str, shape: ThemeShape) -> list[tuple[str, int | None, str, str, int]]:
    """(id, round number, title, summary, colour) in the order of the outline: by round, the session's own last.

    A theme is followed by those below it; those that were merged into another are seen there.
    """
    rows = reading.execute(
        select(ThemeRow.id, Round.number, ThemeRow.title, ThemeRow.summary, ThemeRow.colour)
        .outerjoin(Round, Round.id == ThemeRow.round_id)
        .where(ThemeRow.session_id == session_id)
    )
    place = {id: place for place, id in enumerate(shape.order)}
    standing = [(id, number, title, summary, colour) for id, number, title, summary, colour in rows if id in place]
    return sorted(standing, key=lambda row: (row[1] is None, row[1] or 0, place[row[0]]))


def _filings(reading: OrmSession, shape: ThemeShape, by_id: dict[str, Said | Sent]) -> dict[str, list[Said | Sent]]:
    """Theme to its notes, each once, in the order of their serials."""
    under: dict[str, set[str]] = defaultdict(set)
    for theme_id, note_id in reading.execute(select(Filing.theme_id, Filing.note_id)):
        if theme_id in shape.seen_in and note_id in by_id:
            under[shape.seen_in[theme_id]].add(note_id)
    place = {id: place for place, id in enumerate(by_id)}
    return {id: [by_id[one] for one in sorted(own, key=lambda one: place[one])] for id, own in under.items()}


def _quotes(
    reading: OrmSession, shape: ThemeShape, by_id: dict[str, Said | Sent], under: dict[str, list[Said | Sent]]
) -> dict[str, list[Said | Sent]]:
    quoted: dict[str, dict[str, Said | Sent]] = defaultdict(dict)
    rows = select(QuoteRow.theme_id, QuoteRow.note_id).order_by(QuoteRow.position, QuoteRow.note_id)
    for theme_id, note_id in reading.execute(rows):
        seen = shape.seen_in.get(theme_id)
        if seen is not None and note_id in by_id and by_id[note_id] in under.get(seen, ()):
            quoted[seen][note_id] = by_id[note_id]
    return {id: list(own.values()) for id, own in quoted.items()}


def _theme(
    number: int, title: str, summary: str, colour: int, filed: list[Said | Sent], quoted: list[Said | Sent]
) -> Theme:
    own = [note for note in filed if isinstance(note, Said)]
    posts = [post for post in filed if isinstance(post, Sent)]
    return Theme(
        number=number,
        title=title,
        summary=summary,
        colour=colour,
        note_count=len(own),
        table_count=len({note.table for note in own}),
        support=sum(note.support for note in own),
        quotes=tuple(quote_of(note) for note in quoted if isinstance(note, Sent) or note.kind != "minority"),
        minority=minority_views(own),
        refs=tuple(note.serial for note in own),
        posts=len(posts),
        post_refs=tuple(post.serial for post in posts),
    )

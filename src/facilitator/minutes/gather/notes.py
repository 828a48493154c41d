"""Notes, themes and quotes of a session, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.gather.posts import Sent, read_sent
from facilitator.minutes.gather.publishing import chosen_quotes, printed_order, read_plan
from facilitator.minutes.gather.redactions import Printed, printed_texts
from facilitator.minutes.gather.standing_words import PrintedWords, printed_words, standing_words
from facilitator.minutes.outline import (
    KindCount,
    Note,
    NoteTable,
    Post,
    Quote,
    RoundNotes,
    SourcePosts,
    Theme,
)
from facilitator.minutes.words import Words
from facilitator.record.models import Filing, NoteMark, Round, Table
from facilitator.record.models import Note as NoteRow
from facilitator.record.models import Quote as QuoteRow
from facilitator.record.models import Theme as ThemeRow
from facilitator.record.operations import NOTE_KINDS
from facilitator.record.own_lines import keeps_own_line, said_by_one
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
    felt_strongly: bool

    @property
    def own_line(self) -> bool:
        """Whether it is printed in its own words whatever its theme says."""
        return keeps_own_line(self.kind, self.support, self.felt_strongly)


class SessionNotes(NamedTuple):
    """Everything that was said in the hall, what came from outside it, and the themes it was grouped into.

    ``themes`` stand by the number of their round (None: of the whole session); ``theme_number`` gives a theme's number
    in the outline by its id, also of one that was merged into it, ``theme_ids`` the theme that has a number; ``filed``
    the numbers of a note's themes by the note's id; ``marks`` why a note is in none, with the reason; ``wording``
    how words read that no note holds; ``redacted`` the reasons of what is not printed, over all notes and the session's standing words.
    """

    notes: list[Said]
    posts: list[Sent]
    themes: dict[int | None, tuple[Theme, ...]]
    theme_number: dict[str, int]
    theme_ids: dict[int, str]
    filed: dict[str, tuple[int, ...]]
    marks: dict[str, tuple[str, str]]
    wording: PrintedWords
    redacted: tuple[str, ...]

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
            felt_strongly=note.felt_strongly,
        )


def read_notes(reading: OrmSession, session_id: str, words: Words) -> SessionNotes:
    """All notes and themes of the session, as they are printed: without what was redacted, in the order that was chosen."""
    printed, wording = printed_texts(reading, words), printed_words(reading, words)
    notes, posts = _notes(reading, session_id, printed), read_sent(reading, session_id, printed, wording)
    by_id: dict[str, Said | Sent] = {**{note.id: note for note in notes}, **{post.id: post for post in posts}}
    shape = read_shape(reading, session_id)
    under = _filings(reading, shape, by_id)
    order = printed_order(shape, _of_hall(under), read_plan(reading, session_id).theme_order)
    rows = _themes(reading, session_id, order)
    number = {id: place for place, (id, *_) in enumerate(rows, start=1)}
    quoted = _quotes(reading, shape, by_id, under)
    themes: dict[int | None, list[Theme]] = defaultdict(list)
    for id, round_number, title, summary, colour in rows:
        title, summary = wording("theme-title", id, title), wording("theme-summary", id, summary)
        made = _theme(number[id], title, summary, colour, under.get(id, []), quoted.get(id, []))
        themes[round_number].append(replace(made, under=number.get(shape.parent[id] or "")))
    filed: dict[str, list[int]] = defaultdict(list)
    for id, own in under.items():
        for note in own:
            filed[note.id].append(number[id])
    return SessionNotes(
        notes=notes,
        posts=posts,
        themes={held: tuple(made) for held, made in themes.items()},
        theme_number={id: number[seen] for id, seen in shape.seen_in.items()},
        theme_ids={place: id for id, place in number.items()},
        filed={id: tuple(sorted(numbers)) for id, numbers in filed.items()},
        marks={
            id: (mark, reason)
            for id, mark, reason in reading.execute(select(NoteMark.note_id, NoteMark.mark, NoteMark.reason))
        },
        wording=wording,
        redacted=(
            *(reason for id, one in printed.items() if id in by_id for reason in one.reasons),
            *wording.reasons(standing_words(reading, session_id)),
        ),
    )


def minority_views(notes: Iterable[Said]) -> tuple[Quote, ...]:
    """The notes that keep a line of their own: what one person feels strongly first, then other strong ones, then by support."""
    views = [note for note in notes if note.own_line]
    views.sort(
        key=lambda note: (not note.felt_strongly, note.felt_strongly and not said_by_one(note.support), -note.support)
    )
    return tuple(map(quote_of, views))


def quote_of(note: Said | Sent) -> Quote:
    """The note or post as a quote."""
    if isinstance(note, Sent):
        return Quote(serial=note.serial, table=0, text=note.text, source=note.source, agreements=note.agreements)
    return Quote(
        serial=note.serial, table=note.table, text=note.text, support=note.support, felt_strongly=note.felt_strongly
    )


def _notes(reading: OrmSession, session_id: str, printed: Mapping[str, Printed]) -> list[Said]:
    rows = reading.execute(
        select(
            NoteRow.id, Round.number, Table.number, Table.zone, NoteRow.number, NoteRow.kind, NoteRow.text, NoteRow.support,
            NoteRow.felt_strongly,
        )
        .join(Round, Round.id == NoteRow.round_id)
        .join(Table, Table.id == NoteRow.table_id)
        .where(Round.session_id == session_id, NoteRow.retracted.is_(False))
        .order_by(Round.number, Table.number, NoteRow.number)
    )  # fmt: skip
    return [
        Said(
            id,
            held,
            table,
            zone,
            serial(table, held, number),
            kind,
            printed[id].text if id in printed else text,
            support,
            felt_strongly,
        )
        for id, held, table, zone, number, kind, text, support, felt_strongly in rows
    ]


def _themes(reading: OrmSession, session_id: str, order: Sequence[str]) -> list[tuple[str, int | None, str, str, int]]:
    """(id, round number, title, summary, colour) in the order of the outline: by round, the session's own last.

    A theme is followed by those below it; those that were merged into another are seen there.
    """
    rows = reading.execute(
        select(ThemeRow.id, Round.number, ThemeRow.title, ThemeRow.summary, ThemeRow.colour)
        .outerjoin(Round, Round.id == ThemeRow.round_id)
        .where(ThemeRow.session_id == session_id)
    )
    place = {id: place for place, id in enumerate(order)}
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


def _of_hall(under: Mapping[str, Sequence[Said | Sent]]) -> dict[str, list[Said]]:
    """Theme to those of its notes that were written at tables."""
    return {id: [note for note in own if isinstance(note, Said)] for id, own in under.items()}


def _quotes(
    reading: OrmSession, shape: ThemeShape, by_id: dict[str, Said | Sent], under: dict[str, list[Said | Sent]]
) -> dict[str, list[Said | Sent]]:
    quoted: dict[str, dict[str, Said | Sent]] = defaultdict(dict)
    """Theme to the notes that speak for it: those that the organizer chose, else those that the theme team picked."""

    rows = select(QuoteRow.theme_id, QuoteRow.note_id).order_by(QuoteRow.position, QuoteRow.note_id)
    for theme_id, note_id in reading.execute(rows):
        seen = shape.seen_in.get(theme_id)
        if seen is not None and note_id in by_id and by_id[note_id] in under.get(seen, ()):
            quoted[seen][note_id] = by_id[note_id]
    picked = {id: list(own.values()) for id, own in quoted.items()}
    for id, chosen in chosen_quotes(reading, shape).items():
        own = {note.id: note for note in under.get(id, ())}
        picked[id] = [own[note_id] for note_id in chosen if note_id in own]
    return picked


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
        quotes=tuple(quote_of(note) for note in quoted if isinstance(note, Sent) or not note.own_line),
        minority=minority_views(own),
        refs=tuple(note.serial for note in own),
        posts=len(posts),
        post_refs=tuple(post.serial for post in posts),
    )

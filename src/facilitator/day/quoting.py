"""What can be quoted in the minutes: the themes with their notes, and what is quoted now."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from facilitator.minutes.gather.notes import read_notes
from facilitator.minutes.words import Words
from facilitator.record import Record
from facilitator.record.models import ChosenQuotes, Session

__all__ = ["QuotableNote", "QuotableTheme", "themes_to_quote"]


@dataclass(frozen=True)
class QuotableNote:
    """A note as it would be printed."""

    id: str
    serial: str
    text: str
    support: int


@dataclass(frozen=True)
class QuotableTheme:
    """A theme that has notes.

    ``number`` is the one that it has in the minutes. ``quoted`` are the notes that are quoted, in order; ``notes`` all that
    can be, these first, then those with most support. Minority views are printed in any case and stand in neither.
    ``by_organizer`` says that the organizer chose them, not the theme team.
    """

    id: str
    number: int
    title: str
    notes: tuple[QuotableNote, ...]
    quoted: tuple[str, ...]
    by_organizer: bool


def themes_to_quote(record: Record, session_id: str) -> tuple[QuotableTheme, ...]:
    """The themes of a session that have notes, in the order of the minutes."""
    with record.reading() as reading:
        held = read_notes(reading, session_id, Words(reading.get_one(Session, session_id).language))
        chosen = set(reading.scalars(select(ChosenQuotes.theme_id)))
    by_serial = {note.serial: note for note in held.notes}
    found = []
    for theme in (theme for themes in held.themes.values() for theme in themes if theme.refs):
        notes = [by_serial[serial] for serial in theme.refs if by_serial[serial].kind != "minority"]
        quoted = [by_serial[quote.serial].id for quote in theme.quotes]
        notes.sort(key=lambda note: (quoted.index(note.id) if note.id in quoted else len(quoted), -note.support))
        id = held.theme_ids[theme.number]
        lines = tuple(QuotableNote(note.id, note.serial, note.text, note.support) for note in notes)
        found.append(QuotableTheme(id, theme.number, theme.title, lines, tuple(quoted), id in chosen))
    return tuple(sorted(found, key=lambda theme: theme.number))

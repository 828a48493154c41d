"""What can be quoted in the minutes: the themes with their notes, and what is quoted now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from facilitator.minutes import figures
from facilitator.minutes.gather.notes import SessionNotes, read_notes
from facilitator.minutes.outline import Theme
from facilitator.minutes.story.phrases import LETTERS_OF_A_POST
from facilitator.minutes.words import Words
from facilitator.record import Record
from facilitator.record.models import ChosenQuotes, Session

__all__ = ["QuotableNote", "QuotableTheme", "themes_to_quote"]


MOST_POSTS = 100
"""So many posts from outside are offered for a theme besides those that are quoted: boards bring thousands."""


@dataclass(frozen=True)
class QuotableNote:
    """A note, or a post from outside, as it would be printed; of a post nobody in the hall says that they agree (0)."""

    id: str
    serial: str
    text: str
    support: int


@dataclass(frozen=True)
class QuotableTheme:
    """A theme that has notes.

    ``number`` is the one that it has in the minutes. ``quoted`` are the notes that are quoted, in order; ``notes`` all that
    can be, these first, then those with most support, then the posts from outside with most agreements. What keeps a
    line of its own is printed in any case and stands in neither.
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
    said = {
        note.serial: QuotableNote(note.id, note.serial, note.text, note.support)
        for note in held.notes
        if not note.own_line
    }
    said |= _posts(held)
    agreed = {post.serial: post.agreements for post in held.posts}
    found = []
    for theme in (theme for themes in held.themes.values() for theme in themes if theme.refs or theme.post_refs):
        quoted = [quote.serial for quote in theme.quotes]
        lines = tuple(said[serial] for serial in _in_order(theme, quoted, said, agreed))
        id = held.theme_ids[theme.number]
        ids = tuple(said[serial].id for serial in quoted)
        found.append(QuotableTheme(id, theme.number, theme.title, lines, ids, id in chosen))
    return tuple(sorted(found, key=lambda theme: theme.number))


def _posts(held: SessionNotes) -> dict[str, QuotableNote]:
    texts = ((post, figures.clip(post.text, LETTERS_OF_A_POST)) for post in held.posts)
    return {post.serial: QuotableNote(post.id, post.serial, text, 0) for post, text in texts}


def _in_order(
    theme: Theme, quoted: list[str], said: Mapping[str, QuotableNote], agreed: Mapping[str, int]
) -> Iterator[str]:
    """The serials of what can be quoted for a theme."""
    yield from quoted
    rest = [serial for serial in theme.refs if serial in said and serial not in quoted]
    yield from sorted(rest, key=lambda serial: -said[serial].support)
    posts = [serial for serial in theme.post_refs if serial not in quoted]
    yield from sorted(posts, key=lambda serial: -agreed[serial])[:MOST_POSTS]

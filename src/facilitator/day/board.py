"""What the theme team sees of one round: its notes, its themes, and how much is filed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.notes_of_round import NoteLine, notes_by_id, notes_of_round
from facilitator.record.models import Quote, Theme


@dataclass(frozen=True)
class BoardTheme:
    """One theme with its figures; ``quotes`` and ``minority`` are ids of its notes, ``support`` sums who agreed."""

    id: str
    title: str
    summary: str
    colour: int
    notes: int
    tables: int
    support: int
    quotes: tuple[str, ...]
    minority: tuple[str, ...]


class Board:
    """The notes and themes of one round, kept up to date note by note."""

    def __init__(self, round_id: str) -> None:
        self.round_id = round_id
        self.notes: dict[str, NoteLine] = {}
        self._themes: list[BoardTheme] = []

    def read(self, reading: OrmSession) -> None:
        """Read everything."""
        self.notes = {note.id: note for note in notes_of_round(reading, self.round_id)}
        self.read_themes(reading)

    def read_notes(self, reading: OrmSession, ids: list[str]) -> None:
        """Read these notes again; those that were retracted go."""
        for note in notes_by_id(reading, ids):
            if note.round_id != self.round_id:
                continue
            if note.retracted:
                self.notes.pop(note.id, None)
            else:
                self.notes[note.id] = note

    def read_themes(self, reading: OrmSession) -> None:
        """Read the themes and their quotes again."""
        wanted = (Theme.round_id == self.round_id) & Theme.removed.is_(False)
        rows = reading.execute(
            select(Theme.id, Theme.title, Theme.summary, Theme.colour, Theme.session_id)
            .where(wanted)
            .order_by(Theme.position, Theme.id)
        ).all()
        quotes: dict[str, list[str]] = {}
        for theme_id, note_id in reading.execute(
            select(Quote.theme_id, Quote.note_id)
            .join(Theme, Theme.id == Quote.theme_id)
            .where(wanted)
            .order_by(Quote.position)
        ):
            quotes.setdefault(theme_id, []).append(note_id)
        self._themes = [
            BoardTheme(row.id, row.title, row.summary, row.colour, 0, 0, 0, tuple(quotes.get(row.id, ())), ())
            for row in rows
        ]

    @property
    def themes(self) -> list[BoardTheme]:
        """The themes in their order, with their figures."""
        inside: dict[str, list[NoteLine]] = {theme.id: [] for theme in self._themes}
        for note in self.notes.values():
            for theme_id in note.themes:
                if theme_id in inside:
                    inside[theme_id].append(note)
        return [
            replace(
                theme,
                notes=len(inside[theme.id]),
                tables=len({note.table_id for note in inside[theme.id]}),
                support=sum(note.support for note in inside[theme.id]),
                quotes=tuple(id for id in theme.quotes if id in self.notes),
                minority=tuple(note.id for note in inside[theme.id] if note.kind == "minority"),
            )
            for theme in self._themes
        ]

    @property
    def filed(self) -> int:
        """How many notes are in a theme."""
        return sum(bool(note.themes) for note in self.notes.values())

    @property
    def tables(self) -> int:
        """How many tables wrote notes."""
        return len({note.table_id for note in self.notes.values()})

    @property
    def tables_without_theme(self) -> int:
        """How many tables wrote notes of which none is in a theme."""
        filed = {note.table_id for note in self.notes.values() if note.themes}
        return len({note.table_id for note in self.notes.values()} - filed)

    def of_theme(self, theme_id: str) -> list[NoteLine]:
        """The notes of a theme, by table and number."""
        return [note for note in self.notes.values() if theme_id in note.themes]

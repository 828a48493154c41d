"""From how many tables and people a theme comes: whether many say it, or one table says it loudly."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.day.notes_of_round import NoteLine

FEWEST_TABLES = 3
"""A theme of fewer tables is not one that the hall has."""

LARGEST_SHARE = 0.5
"""A theme of which one table wrote more than this is that table's."""


@dataclass(frozen=True)
class Voices:
    """Whose notes they are: how many notes of how many tables, how many people agreed in all (the sum of support), and
    the share of the table that wrote most of them, 0 to 1. ``posts`` from outside the hall count in none of these."""

    notes: int = 0
    tables: int = 0
    people: int = 0
    loudest: float = 0.0
    posts: int = 0

    @property
    def one_sided(self) -> bool:
        """Whether few tables say it, or one table most of it."""
        return self.notes > 0 and (self.tables < FEWEST_TABLES or self.loudest > LARGEST_SHARE)


class Tally:
    """The notes of one theme, counted as they come and go."""

    def __init__(self) -> None:
        self.notes: dict[str, NoteLine] = {}
        self._by_table: dict[str, int] = {}
        self._people = 0
        self._posts = 0

    def put(self, note: NoteLine) -> None:
        """Count a note in."""
        self.notes[note.id] = note
        if note.table_id is None:
            self._posts += 1
            return
        self._by_table[note.table_id] = self._by_table.get(note.table_id, 0) + 1
        self._people += note.support

    def take(self, note: NoteLine) -> None:
        """Count a note out."""
        del self.notes[note.id]
        if note.table_id is None:
            self._posts -= 1
            return
        self._by_table[note.table_id] -= 1
        if not self._by_table[note.table_id]:
            del self._by_table[note.table_id]
        self._people -= note.support

    @property
    def voices(self) -> Voices:
        """The figures now."""
        notes = len(self.notes) - self._posts
        if not notes:
            return Voices(posts=self._posts)
        loudest = max(self._by_table.values()) / notes
        return Voices(notes, len(self._by_table), self._people, loudest, self._posts)


NO_NOTES = Tally()
"""The tally of a theme without notes."""

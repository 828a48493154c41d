"""What the theme team looks for among the notes of a round: by words, by kind, by table, in order of table or of time."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import compress
from operator import attrgetter

from facilitator.day.notes_of_round import NoteLine
from facilitator.notes.search import NoteSearch

FEW = 2_000
"""So many found notes are sorted; among more it is faster to go through all notes in their order."""

by_table = attrgetter("table_number", "number", "id")
"""Where a note stands by table and number."""
by_time = attrgetter("written_at", "id")
"""Where a note stands by the time at which it was written."""
id_of = attrgetter("id")


def searched(note: NoteLine) -> tuple[str, str]:
    """A note's id and what of it can be found: its text and its serial."""
    return note.id, f"{note.text}\n{note.serial}"


@dataclass(frozen=True)
class Wanted:
    """Which notes to read: those that end nowhere yet, or all.

    An empty ``kind`` or ``table_id`` stands for all; ``query`` is as it was typed so far. ``only`` are the ids of those that
    are looked at, wherever they end; None for all.
    """

    query: str = ""
    filed_too: bool = False
    newest_first: bool = False
    kind: str = ""
    table_id: str = ""
    only: frozenset[str] | None = None


class NotesToRead:
    """The notes of a round, ready to be looked through many times a second. One thread at a time.

    What is asked for most, all unfiled notes in either order, stands ready; nothing goes through all notes for it.

    Args:
        notes: without retracted ones.
    """

    def __init__(self, notes: Iterable[NoteLine] = ()) -> None:
        self._notes = {note.id: note for note in notes}
        unfiled = [note for note in self._notes.values() if note.unread]
        self._all = _InOrder(self._notes.values())
        self._unfiled = _InOrder(unfiled)
        self._search: NoteSearch | None = None
        self._first = frozenset(self._notes)
        self._touched: set[str] = set()

    def __len__(self) -> int:
        return len(self._notes)

    @property
    def notes(self) -> tuple[NoteLine, ...]:
        """All notes, by table and number."""
        return tuple(self._all.by_table)

    def put(self, note: NoteLine) -> None:
        """Take a new note, or a known one as it reads now."""
        before = self._notes.get(note.id)
        self._take_out(note.id)
        self._touched.add(note.id)
        self._notes[note.id] = note
        self._all.put(note)
        if note.unread:
            self._unfiled.put(note)
        if self._search is not None and (before is None or searched(before) != searched(note)):
            self._search.put(*searched(note))

    def remove(self, note_id: str) -> None:
        """Forget a note; one that is not known is none to forget."""
        if self._take_out(note_id):
            self._touched.add(note_id)
            if self._search is not None:
                self._search.remove(note_id)

    def take_search(self, search: NoteSearch) -> None:
        """Search with this from now on, which was made on another thread of the notes that were given at the beginning.

        Making one for 50,000 notes takes a tenth of a second, which would be felt in the window.
        """
        if self._search is None:
            for note_id in self._touched:
                if note_id in self._notes:
                    search.put(*searched(self._notes[note_id]))
                elif note_id in self._first:
                    search.remove(note_id)
            self._search = search

    def found(self, wanted: Wanted) -> list[NoteLine]:
        """The notes that are wanted, in the wanted order."""
        if wanted.only is None:
            found = self._having(wanted)
        else:
            found = [note for note in self._having(replace(wanted, filed_too=True)) if note.id in wanted.only]
        if wanted.kind:
            found = [note for note in found if note.kind == wanted.kind]
        if wanted.table_id:
            found = [note for note in found if note.table_id == wanted.table_id]
        return found

    def _having(self, wanted: Wanted) -> list[NoteLine]:
        among = self._all if wanted.filed_too else self._unfiled
        in_order = among.by_time[::-1] if wanted.newest_first else among.by_table
        if not wanted.query.strip():
            return list(in_order)
        if self._search is None:
            self._search = NoteSearch(map(searched, self._all.by_table))
        ids = self._search.find(wanted.query)
        if len(ids) > FEW:
            return list(compress(in_order, map(set(ids).__contains__, map(id_of, in_order))))
        found = [note for note in map(self._notes.__getitem__, ids) if wanted.filed_too or note.unread]
        return sorted(found, key=by_time if wanted.newest_first else by_table, reverse=wanted.newest_first)

    def _take_out(self, note_id: str) -> bool:
        note = self._notes.pop(note_id, None)
        if note is not None:
            self._all.remove(note)
            if note.unread:
                self._unfiled.remove(note)
        return note is not None


class _InOrder:
    """Notes in both orders."""

    def __init__(self, notes: Iterable[NoteLine]) -> None:
        self.by_table = sorted(notes, key=by_table)
        self.by_time = sorted(self.by_table, key=by_time)

    def put(self, note: NoteLine) -> None:
        insort(self.by_table, note, key=by_table)
        insort(self.by_time, note, key=by_time)

    def remove(self, note: NoteLine) -> None:
        for notes, key in ((self.by_table, by_table), (self.by_time, by_time)):
            del notes[bisect_left(notes, key(note), key=key)]

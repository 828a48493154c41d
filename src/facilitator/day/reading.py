"""What the theme team looks for among the notes of a round: by words, by kind, by table, in order of table or of time."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from facilitator.day.notes_of_round import NoteLine
from facilitator.notes.search import NoteSearch

FEW = 2_000
"""So many found notes are sorted; among more it is faster to go through all notes in their order."""

Key = Callable[[NoteLine], tuple[object, ...]]


def by_table(note: NoteLine) -> tuple[object, ...]:
    """Where a note stands by table and number."""
    return (note.table_number, note.number, note.id)


def by_time(note: NoteLine) -> tuple[object, ...]:
    """Where a note stands by the time at which it was written."""
    return (note.written_at, note.id)


def searched(note: NoteLine) -> tuple[str, str]:
    """A note's id and what of it can be found: its text and its serial."""
    return note.id, f"{note.text}\n{note.serial}"


@dataclass(frozen=True)
class Wanted:
    """Which notes to read. An empty ``kind`` or ``table_id`` stands for all; ``query`` is as it was typed so far.

    ``only`` are the ids of those that are looked at, filed or not; None for all.
    """

    query: str = ""
    filed_too: bool = False
    newest_first: bool = False
    kind: str = ""
    table_id: str = ""
    only: frozenset[str] | None = None


class NotesToRead:
    """The notes of a round, ready to be looked through many times a second. One thread at a time.

    Args:
        notes: without retracted ones.
    """

    def __init__(self, notes: Iterable[NoteLine] = ()) -> None:
        self._notes = {note.id: note for note in notes}
        self._by_table = sorted(self._notes.values(), key=by_table)
        self._by_time = sorted(self._notes.values(), key=by_time)
        self._search: NoteSearch | None = None

    def __len__(self) -> int:
        return len(self._notes)

    @property
    def notes(self) -> tuple[NoteLine, ...]:
        """All notes, by table and number."""
        return tuple(self._by_table)

    def put(self, note: NoteLine) -> None:
        """Take a new note, or a known one as it reads now."""
        before = self._notes.get(note.id)
        if before is not None:
            self._take_out(before)
        self._notes[note.id] = note
        insort(self._by_table, note, key=by_table)
        insort(self._by_time, note, key=by_time)
        if self._search is not None and (before is None or searched(before) != searched(note)):
            self._search.put(*searched(note))

    def remove(self, note_id: str) -> None:
        """Forget a note; one that is not known is none to forget."""
        note = self._notes.pop(note_id, None)
        if note is not None:
            self._take_out(note)
            if self._search is not None:
                self._search.remove(note_id)

    def take_search(self, search: NoteSearch, of: Iterable[NoteLine]) -> None:
        """Search with this from now on, which was made of these notes on another thread; what changed since is put right.

        Making one for 50,000 notes takes a tenth of a second, which would be felt in the window.
        """
        if self._search is not None:
            return
        known = {note.id: note for note in of}
        for note_id in known.keys() - self._notes.keys():
            search.remove(note_id)
        for note_id, note in self._notes.items():
            if known.get(note_id) is not note:
                search.put(*searched(note))
        self._search = search

    def found(self, wanted: Wanted) -> list[NoteLine]:
        """The notes that are wanted, in the wanted order."""
        found = self._having(wanted)
        if wanted.only is not None:
            found = [note for note in found if note.id in wanted.only]
        elif not wanted.filed_too:
            found = [note for note in found if note.unread]
        if wanted.kind:
            found = [note for note in found if note.kind == wanted.kind]
        if wanted.table_id:
            found = [note for note in found if note.table_id == wanted.table_id]
        return found

    def _having(self, wanted: Wanted) -> list[NoteLine]:
        if not wanted.query.strip():
            return self._by_time[::-1] if wanted.newest_first else list(self._by_table)
        if self._search is None:
            self._search = NoteSearch(map(searched, self._by_table))
        ids = self._search.find(wanted.query)
        if len(ids) <= FEW:
            key: Key = by_time if wanted.newest_first else by_table
            return sorted(map(self._notes.__getitem__, ids), key=key, reverse=wanted.newest_first)
        among = set(ids)
        in_order = reversed(self._by_time) if wanted.newest_first else self._by_table
        return [note for note in in_order if note.id in among]

    def _take_out(self, note: NoteLine) -> None:
        for notes, key in ((self._by_table, by_table), (self._by_time, by_time)):
            del notes[bisect_left(notes, key(note), key=key)]

"""What the theme team looks for among the notes of a round: by words, by kind, by table, in order of table or of time."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from facilitator.day.notes_of_round import NoteLine
from facilitator.notes.search import NoteSearch

Key = Callable[[NoteLine], Any]

by_table = attrgetter("source_number", "table_number", "number", "id")
"""Where a note stands by table and number; those from outside the hall come after, by source."""
by_time = attrgetter("written_at", "id")
"""Where a note stands by the time at which it was written."""
id_of = attrgetter("id")


def searched(note: NoteLine) -> tuple[str, str]:
    """A note's id and what of it can be found: its text and its serial; of a post also its title, source and category."""
    if note.post is None:
        return note.id, f"{note.text}\n{note.serial}"
    post = note.post
    return note.id, f"{post.title}\n{note.text}\n{note.serial}\n{post.source}\n{post.category}"


@dataclass(frozen=True)
class Wanted:
    """Which notes to read: those that end nowhere yet, or all.

    An empty ``kind`` or ``table_id`` stands for all, ``felt_strongly`` for those alone; ``query`` is as it was typed so
    far. ``only`` are the ids of those that are looked at, wherever they end; None for all. ``outside`` are posts only
    (True), notes of the hall only (False) or both (None). Of posts only, an empty ``source_id`` or ``category`` stands for
    all, and ``most_agreed`` puts those with most agreements first.
    """

    query: str = ""
    filed_too: bool = False
    newest_first: bool = False
    kind: str = ""
    table_id: str = ""
    felt_strongly: bool = False
    only: frozenset[str] | None = None
    outside: bool | None = None
    source_id: str = ""
    category: str = ""
    most_agreed: bool = False


@dataclass(frozen=True)
class Prepared:
    """What takes longest to make of notes, and may be made on another thread."""

    search: NoteSearch
    by_time: list[NoteLine]

    @classmethod
    def of(cls, notes: Sequence[NoteLine]) -> Prepared:
        """Prepare these."""
        return cls(NoteSearch(map(searched, notes)), sorted(notes, key=by_time))


class NotesToRead:
    """The notes of a round, ready to be looked through many times a second. One thread at a time.

    What is asked for most, all unfiled notes in either order, stands ready; nothing goes through all notes for it. The
    search and the order of time are made when they are first asked for, or taken from another thread (``take``).

    Args:
        notes: without retracted ones.

    Attributes:
        posts: how many of them are from outside the hall.
    """

    def __init__(self, notes: Iterable[NoteLine] = ()) -> None:
        self._notes = {note.id: note for note in notes}
        in_order = sorted(self._notes.values(), key=by_table)
        self._all = _InOrder(in_order)
        self._unfiled = _InOrder([note for note in in_order if note.unread])
        self.posts = sum(note.post is not None for note in in_order)
        self._first = frozenset(self._notes)
        self._touched: set[str] = set()
        self._search: NoteSearch | None = None

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
        self.posts += note.post is not None
        if self._search is not None and (before is None or searched(before) != searched(note)):
            self._search.put(*searched(note))
        self._all.put(note, self._search)
        if note.unread:
            self._unfiled.put(note, self._search)

    def remove(self, note_id: str) -> None:
        """Forget a note; one that is not known is none to forget."""
        if self._take_out(note_id):
            self._touched.add(note_id)
            if self._search is not None:
                self._search.remove(note_id)

    def take(self, prepared: Prepared) -> None:
        """Go on with what was made on another thread of the notes that were given at the beginning.

        Making it for 50,000 notes takes a fifth of a second, which would be felt in the window.
        """
        if self._search is None:
            for note_id in self._touched:
                if note_id in self._notes:
                    prepared.search.put(*searched(self._notes[note_id]))
                elif note_id in self._first:
                    prepared.search.remove(note_id)
            self._search = prepared.search
        same = [note for note in prepared.by_time if note.id not in self._touched]
        for note_id in self._touched & self._notes.keys():
            insort(same, self._notes[note_id], key=by_time)
        self._all.take(same)
        self._unfiled.take([note for note in same if note.unread])

    def found(self, wanted: Wanted) -> list[NoteLine]:
        """The notes that are wanted, in the wanted order."""
        if wanted.only is None:
            found = self._having(wanted)
        else:
            found = [note for note in self._having(replace(wanted, filed_too=True)) if note.id in wanted.only]
        if wanted.kind:
            found = [note for note in found if note.kind == wanted.kind]
        if wanted.felt_strongly:
            found = [note for note in found if note.felt_strongly]
        if wanted.table_id:
            found = [note for note in found if note.table_id == wanted.table_id]
        if wanted.only is not None or wanted.outside is None:
            return found
        if not wanted.outside:
            return [note for note in found if note.post is None] if self.posts else found
        return _posts(found, wanted)

    def _having(self, wanted: Wanted) -> list[NoteLine]:
        among = self._all if wanted.filed_too else self._unfiled
        if not wanted.query.strip():
            return among.listed(newest_first=wanted.newest_first)
        if self._search is None:
            self._search = NoteSearch(map(searched, self._all.by_table))
        having = self._search.having(wanted.query)
        return among.having(having, self._search, newest_first=wanted.newest_first)

    def _take_out(self, note_id: str) -> bool:
        note = self._notes.pop(note_id, None)
        if note is not None:
            self.posts -= note.post is not None
            self._all.remove(note)
            if note.unread:
                self._unfiled.remove(note)
        return note is not None


class _Order:
    """Notes by a key, with their numbers in the search once these were asked for."""

    def __init__(self, notes: list[NoteLine], key: Key) -> None:
        self.notes = notes
        self._key = key
        self._numbers: NDArray[np.intp] | None = None

    def having(self, having: NDArray[np.bool_], search: NoteSearch) -> list[NoteLine]:
        """The notes whose numbers have it."""
        if self._numbers is None:
            self._numbers = search.numbers([note.id for note in self.notes])
        return list(compress(self.notes, having[self._numbers].tolist()))

    def put(self, note: NoteLine, search: NoteSearch | None) -> None:
        place = bisect_left(self.notes, self._key(note), key=self._key)
        self.notes.insert(place, note)
        if self._numbers is not None and search is not None:
            self._numbers = np.insert(self._numbers, place, search.numbers([note.id]))

    def remove(self, note: NoteLine) -> None:
        place = bisect_left(self.notes, self._key(note), key=self._key)
        del self.notes[place]
        if self._numbers is not None:
            self._numbers = np.delete(self._numbers, place)


def _posts(found: Iterable[NoteLine], wanted: Wanted) -> list[NoteLine]:
    """The posts among those that were found: of one source or category, by source, the newest or the most agreed first."""
    posts = [
        (note, note.post)
        for note in found
        if note.post is not None
        and (not wanted.source_id or note.post.source_id == wanted.source_id)
        and (not wanted.category or note.post.category == wanted.category)
    ]
    if wanted.most_agreed:
        posts.sort(key=lambda one: (-one[1].agreements, *by_table(one[0])))
    elif wanted.newest_first:
        posts.sort(key=lambda one: (one[1].posted, one[0].written_at, one[0].id), reverse=True)
    return [note for note, _ in posts]


class _InOrder:
    """Notes by table and, once that is asked for, by time."""

    def __init__(self, notes: list[NoteLine]) -> None:
        self._by_table = _Order(notes, by_table)
        self._by_time: _Order | None = None

    @property
    def by_table(self) -> list[NoteLine]:
        return self._by_table.notes

    def listed(self, *, newest_first: bool) -> list[NoteLine]:
        return self._in_time().notes[::-1] if newest_first else list(self.by_table)

    def having(self, having: NDArray[np.bool_], search: NoteSearch, *, newest_first: bool) -> list[NoteLine]:
        order = self._in_time() if newest_first else self._by_table
        found = order.having(having, search)
        return found[::-1] if newest_first else found

    def take(self, in_time: list[NoteLine]) -> None:
        self._by_time = _Order(in_time, by_time)

    def put(self, note: NoteLine, search: NoteSearch | None) -> None:
        for order in filter(None, (self._by_table, self._by_time)):
            order.put(note, search)

    def remove(self, note: NoteLine) -> None:
        for order in filter(None, (self._by_table, self._by_time)):
            order.remove(note)

    def _in_time(self) -> _Order:
        if self._by_time is None:
            self._by_time = _Order(sorted(self.by_table, key=by_time), by_time)
        return self._by_time

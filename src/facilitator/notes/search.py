"""Search as you type: which of fifty thousand notes have the words of a query.

Every letter of every note is looked at, without an index: the texts lie as 16-bit letters in blocks that fit into a
processor's cache, and numpy compares some billions of letters a second. So any part of a word is found, a block is all that a
change touches, and the slowest query is known.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from facilitator.notes.typed import Letters, Pattern, Range, Term, letters_of, terms_of

NOTES_OF_A_BLOCK = 1_000
END = "\n"
"""Stands after every note, so that no pattern reaches into the next."""


class NoteSearch:
    """The notes of a day, to be searched. One thread at a time.

    Args:
        notes: ids and texts, in the order in which results name them. Of an id that comes twice, the last text counts.
    """

    def __init__(self, notes: Iterable[tuple[str, str]] = ()) -> None:
        texts = dict(notes)
        ids = list(texts)
        self._numbers = {note: number for number, note in enumerate(ids)}
        self._given = len(ids)
        self._blocks = [
            _Block(ids[start : start + NOTES_OF_A_BLOCK], start, list(texts.values())[start : start + NOTES_OF_A_BLOCK])
            for start in range(0, len(ids), NOTES_OF_A_BLOCK)
        ]
        self._block_of = {note: block for block in self._blocks for note in block.ids}

    def __len__(self) -> int:
        return len(self._block_of)

    def put(self, note: str, text: str) -> None:
        """Give a note its text: a new note comes last, a known one stays where it is."""
        block = self._block_of.get(note)
        if block is not None:
            block.change(note, text)
            return
        if not self._blocks or len(self._blocks[-1].ids) >= NOTES_OF_A_BLOCK:
            self._blocks.append(_Block([], self._given, []))
        self._blocks[-1].add(note, self._given, text)
        self._block_of[note] = self._blocks[-1]
        self._numbers[note] = self._given
        self._given += 1

    def remove(self, note: str) -> None:
        """Forget a note. Raises KeyError where it is not known."""
        block = self._block_of.pop(note)
        del self._numbers[note]
        block.remove(note)
        if not block.ids:
            self._blocks.remove(block)

    def find(self, query: str) -> list[str]:
        """The ids of the notes that have every word of the query, in order; all notes where the query is empty.

        The words may stand in any order and anywhere in a word of the note. See :func:`~.typed.terms_of` for consonants
        and for syllables that are still being typed.
        """
        terms = terms_of(query)
        return [note for block in self._blocks for note in compress(block.ids, block.having(terms).tolist())]

    def numbers(self, notes: Sequence[str]) -> NDArray[np.intp]:
        """The number of each of these notes in ``having``. A note keeps its number, and no other ever gets it. Raises
        KeyError where one is not known."""
        return np.fromiter(map(self._numbers.__getitem__, notes), np.intp, len(notes))

    def having(self, query: str) -> NDArray[np.bool_]:
        """For each number whether its note has every word of the query, as ``find`` finds it; False where it is gone.

        Who keeps notes in an order of their own finds them by this in a few calls of numpy, without asking for each id.
        """
        terms = terms_of(query)
        having = np.zeros(self._given, bool)
        for block in self._blocks:
            having[block.numbers] = block.having(terms)
        return having


def hits(query: str, text: str) -> list[tuple[int, int]]:
    """Where the words of the query stand in ``text``: (start, end) in order, to be marked; none overlap or touch.

    Places are those of the composed form (NFC) of the text, which is how it is shown.
    """
    letters = letters_of(text)
    marked = np.zeros(len(letters), dtype=np.int8)
    for term in terms_of(query):
        for pattern in term.patterns:
            for place in np.flatnonzero(_beginnings(letters, pattern)):
                marked[place : place + len(pattern)] = 1
    edges = np.flatnonzero(np.diff(marked, prepend=np.int8(0), append=np.int8(0)))
    return [(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2], strict=True)]


class _Block:
    """Some notes, one after the other in one array."""

    def __init__(self, ids: Sequence[str], first: int, texts: Sequence[str]) -> None:
        self.ids = list(ids)
        self.numbers = np.arange(first, first + len(self.ids))
        composed = [unicodedata.normalize("NFC", text) for text in texts]
        self._letters = letters_of("".join(text + END for text in composed))
        self._count([len(text) + len(END) for text in composed])

    def add(self, note: str, number: int, text: str) -> None:
        self.ids.append(note)
        self.numbers = np.append(self.numbers, number)
        self._put(len(self._lengths), text)

    def change(self, note: str, text: str) -> None:
        place = self.ids.index(note)
        self._cut(place)
        self._put(place, text)

    def remove(self, note: str) -> None:
        place = self.ids.index(note)
        self._cut(place)
        del self.ids[place]
        self.numbers = np.delete(self.numbers, place)

    def having(self, terms: Sequence[Term]) -> NDArray[np.bool_]:
        """For each note, in order, whether it has all of the terms."""
        found = np.ones(len(self.ids), dtype=bool)
        for term in terms:
            found &= self._having(term)
            if not found.any():
                break
        return found

    def _having(self, term: Term) -> NDArray[np.bool_]:
        having = np.zeros(len(self.ids), dtype=bool)
        for pattern in term.patterns:
            begins = _beginnings(self._letters, pattern)
            if begins.any():
                having |= np.logical_or.reduceat(begins, self._starts)
        return having

    def _put(self, place: int, text: str) -> None:
        part = letters_of(text + END)
        start = sum(self._lengths[:place])
        self._letters = np.concatenate([self._letters[:start], part, self._letters[start:]])
        self._count([*self._lengths[:place], len(part), *self._lengths[place:]])

    def _cut(self, place: int) -> None:
        start = sum(self._lengths[:place])
        self._letters = np.delete(self._letters, slice(start, start + self._lengths[place]))
        self._count([*self._lengths[:place], *self._lengths[place + 1 :]])

    def _count(self, lengths: list[int]) -> None:
        self._lengths = lengths
        self._starts = np.cumsum([0, *lengths[:-1]])


def _beginnings(letters: Letters, pattern: Pattern) -> NDArray[np.bool_]:
    """For each place whether the pattern begins there. Most patterns are nowhere in a block after a few of their letters."""
    begins = _within(letters, pattern[0])
    for offset, letter in enumerate(pattern[1:], start=1):
        if not begins.any():
            break
        begins[:-offset] &= _within(letters[offset:], letter)
        begins[-offset:] = False
    return begins


def _within(letters: Letters, letter: Range) -> NDArray[np.bool_]:
    if letter.many == 1:
        within: NDArray[np.bool_] = letters == np.uint16(letter.first)
    else:  # of what stands before the range, far more letters apart than there are in it
        within = letters - np.uint16(letter.first) < np.uint16(letter.many)
    return within

"""The words of a round's notes, and what follows from them: near duplicates and similar notes."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from typing import Protocol

from facilitator.day.notes_of_round import NoteLine
from facilitator.notes.duplicates import NearDuplicates
from facilitator.notes.similar import Similar, SimilarNotes
from facilitator.notes.words import subject_words

LETTERS_OF_A_POST = 160
"""Of a post from outside its title and so many letters are read, about as much as a note has: boards bring
millions of letters, and reading all would take an hour of a processor to say hardly more about the theme."""


def said_in_short(note: NoteLine) -> str:
    """What of a note is read for its words: all, or the title and beginning of a post."""
    return note.text if note.post is None else f"{note.post.title}\n{note.text[:LETTERS_OF_A_POST]}"


class ReadsWords(Protocol):
    """Whoever turns notes into words (:class:`facilitator.notes.words.WordReader`), from any thread."""

    def words_of_all(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """The words of each of the texts that carry meaning."""


class WordsLater:
    """Reads words, and loads what it takes when it is first asked: 1 to 3 seconds and 300 MB. From any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._reader: ReadsWords | None = None

    def words_of_all(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """The words of each of the texts that carry meaning."""
        from facilitator.notes.words import WordReader

        with self._lock:
            if self._reader is None:
                self._reader = WordReader()
        return self._reader.words_of_all(texts)


class NotesInWords:
    """The notes of a round by their words. From any thread; only reading the words of many takes long.

    Args:
        reader: turns texts into words.
    """

    def __init__(self, reader: ReadsWords) -> None:
        self._reader = reader
        self._lock = threading.Lock()
        self._known: dict[str, tuple[str, ...]] = {}
        self._duplicates = NearDuplicates()
        self._similar = SimilarNotes()

    def take(self, notes: Sequence[tuple[str, str]], gone: Collection[str] = ()) -> None:
        """Read these notes (ids and texts), new or reworded ones, and forget those that have gone."""
        words = self._reader.words_of_all([text for _, text in notes])
        with self._lock:
            for (note_id, _), its_words in zip(notes, words, strict=True):
                self._duplicates.put(note_id, its_words)
                self._known[note_id] = subject_words(its_words)
                self._similar.put(note_id, self._known[note_id])
            for note_id in self._known.keys() & set(gone):
                self._duplicates.remove(note_id)
                self._similar.remove(note_id)
                del self._known[note_id]

    def shown_of(self) -> dict[str, str]:
        """For each note that says nearly the same as another, the one that stands for all of them; for that one, itself."""
        with self._lock:
            folds = self._duplicates.folds()
        return {note_id: fold.shown for fold in folds for note_id in (fold.shown, *fold.folded)}

    def similar_to(self, note_id: str, at_most: int = 10) -> list[Similar] | None:
        """The notes most similar to a note; None while its words are not read yet."""
        with self._lock:
            return self._similar.similar_to(note_id, at_most) if note_id in self._known else None

    def words_by_note(self) -> dict[str, tuple[str, ...]]:
        """The words of each note that is read."""
        with self._lock:
            return dict(self._known)

"""To which theme each unfiled note of a round may belong, by what the team has filed so far. Nothing here files a note."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.day.reading_words import NotesInWords
from facilitator.notes.space import NoteSpace
from facilitator.notes.suggest import Suggestion, Suggestions

GROWTH = 1.1
"""Where notes stand to each other is learnt anew when there are so many times more; until then new ones are placed in it."""
LEAST_STRENGTH = 0.2
"""Weaker suggestions are none."""


class HintMaker:
    """Makes hints for the notes of one round. One thread at a time, which is not the window's: it takes up to seconds."""

    def __init__(self, words: NotesInWords) -> None:
        self._words = words
        self._space: NoteSpace | None = None
        self._learnt_of = 0

    def hints(self, filed: Mapping[str, tuple[str, ...]]) -> dict[str, Suggestion] | None:
        """The likeliest theme of each note that is not filed and whose words are read.

        Args:
            filed: the themes of each filed note.

        Returns:
            None while there is nothing to learn from: at least two themes need some notes.
        """
        known = self._words.words_by_note()
        if self._space is None or len(known) >= GROWTH * self._learnt_of:
            self._space, self._learnt_of = NoteSpace(known.items()), len(known)
        learnt = Suggestions(self._space, filed)
        if not learnt.ready:
            return None
        unfiled = [note_id for note_id in known if note_id not in filed]
        found = zip(unfiled, learnt.of([known[note_id] for note_id in unfiled], at_most=1), strict=True)
        return {note_id: best[0] for note_id, best in found if best and best[0].strength >= LEAST_STRENGTH}

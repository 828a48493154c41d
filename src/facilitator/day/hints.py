"""To which theme each unfiled note of a round may belong, by what the team has filed so far. Nothing here files a note."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.day.reading_words import NotesInWords
from facilitator.notes.space import NoteSpace, Stop, in_parts
from facilitator.notes.suggest import Suggestion, Suggestions

CHANGED = 0.1
"""Where notes stand to each other is learnt anew when this share of them came, went, or was reworded; until then new ones are placed in it."""
LEAST_STRENGTH = 0.2
"""Weaker suggestions are none."""


class HintMaker:
    """Makes hints for the notes of one round. One thread at a time, which is not the window's: it takes up to seconds."""

    def __init__(self, words: NotesInWords) -> None:
        self._words = words
        self._space: NoteSpace | None = None
        self._learnt: dict[str, tuple[str, ...]] = {}
        """The notes that the space was made of, with the words that they had then."""

    def hints(self, filed: Mapping[str, tuple[str, ...]], stop: Stop = lambda: False) -> dict[str, Suggestion] | None:
        """The likeliest theme of each note that is not filed and whose words are read.

        Args:
            filed: the themes of each filed note.
            stop: asked many times a second whether they are still wanted; raises Cancelled where they are not.

        Returns:
            None while there is nothing to learn from: at least two themes need some notes.
        """
        known = self._words.words_by_note()
        if self._space is None or self._changed(known) >= CHANGED * len(self._learnt):
            self._space, self._learnt = NoteSpace(known.items(), stop), known
        learnt = Suggestions(self._space, filed)
        if not learnt.ready:
            return None
        unfiled = [note_id for note_id in known if note_id not in filed]
        hints: dict[str, Suggestion] = {}
        for some in in_parts(unfiled, stop):
            found = zip(some, learnt.of([known[note_id] for note_id in some], at_most=1), strict=True)
            hints |= {note_id: best[0] for note_id, best in found if best and best[0].strength >= LEAST_STRENGTH}
        return hints

    def _changed(self, known: Mapping[str, tuple[str, ...]]) -> int:
        """How many notes came, went, or were reworded since the space was made."""
        other = sum(words != self._learnt.get(note_id) for note_id, words in known.items())
        return other + len(self._learnt.keys() - known.keys())

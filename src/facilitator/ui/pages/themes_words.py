"""Reads the words of a round's notes beside the window, a few at a time, as they come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from facilitator.day.notes_of_round import NoteLine
from facilitator.day.reading_words import NotesInWords, ReadsWords, said_in_short
from facilitator.notes.similar import Similar
from facilitator.ui.desk import Desk

AT_ONCE = 10
"""Notes read in one piece of work, some 30 ms: what a person does meanwhile is not felt to be slower."""
REST_MS = 250
"""So long after something a person did nothing new is begun: reading words takes half of the window's time as well."""
GROWTH = 1.2
"""Folds are looked for when nothing waits, and before that whenever so many times more notes are read."""


class NoteWords(QObject):
    """What the words of the notes tell, as far as they are read. Everything here comes back on the window's thread.

    Signals:
        folded(mapping): for each note in a fold the one that stands for it (``NotesInWords.shown_of``).
        progressed: words of more notes are read.
    """

    folded = Signal(object)
    progressed = Signal()

    def __init__(self, desk: Desk, reader: ReadsWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reader = reader
        self._stopped = True
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._read_on)
        self._notes: dict[str, NoteLine] = {}
        self._waiting: dict[str, NoteLine] = {}
        self._gone: set[str] = set()
        self._begin()

    @property
    def waiting(self) -> int:
        """How many notes are not read yet."""
        return len(self._waiting)

    @property
    def all_read(self) -> bool:
        """Whether every note is read, and nothing is being read."""
        return not (self._waiting or self._busy)

    def follow(self, notes: Mapping[str, NoteLine], *, anew: bool = False) -> None:
        """These are all notes of the round now; what is read stays read, unless it is another round."""
        if anew:
            self._begin()
        known = self._notes
        self._gone |= known.keys() - notes.keys()
        if known:
            there = ((id, note) for id, note in notes.items() if id not in known or known[id].text != note.text)
            waiting = {id: notes[id] for id in self._waiting if id in notes}
            self._waiting = waiting | dict(there)
        else:
            self._waiting = dict(notes)
        self._notes = dict(notes)
        self._read_on()

    def put(self, note_id: str, note: NoteLine | None) -> None:
        """A note came, reads otherwise, or has gone."""
        before = self._notes.get(note_id)
        if note is None:
            self._waiting.pop(note_id, None)
            if self._notes.pop(note_id, None) is not None:
                self._gone.add(note_id)
        else:
            self._notes[note_id] = note
            if before is None or before.text != note.text:
                self._waiting[note_id] = note
        self._read_on()

    @property
    def stopped(self) -> bool:
        """Whether nobody looks, so that nothing is begun."""
        return self._stopped

    def go(self) -> None:
        """Somebody looks: read on."""
        self._stopped = False
        self._read_on()

    def _read_on(self) -> None:
        free = not (self._stopped or self._busy or self._rest.isActive())
        if free and (self._waiting or self._gone):
            self._read_some()

    def rest(self) -> None:
        """A person does something: begin nothing new for a moment."""
        self._rest.start()

    def stop(self) -> None:
        """Begin nothing more until ``go``: nobody looks, or the record is being closed."""
        self._stopped = True

    def similar_to(self, note_id: str, then: Callable[[list[Similar] | None], None]) -> None:
        """Find the notes most similar to one; None where its words are not read yet."""
        words = self.words
        if not self._stopped:
            self._desk.run(lambda _work: words.similar_to(note_id), then, short=True)

    def _begin(self) -> None:
        self.words = NotesInWords(self._reader)
        self._notes.clear()
        self._waiting.clear()
        self._gone.clear()
        self._busy = False
        self._read = self._folded_at = 0

    def _read_some(self) -> None:
        words, gone = self.words, self._gone - self._waiting.keys()
        some = [(id, said_in_short(note)) for id, note in islice(self._waiting.items(), AT_ONCE)]
        for note_id, _ in some:
            del self._waiting[note_id]
        self._gone = set()
        self._busy = True
        self._read += len(some)
        fold = not self._waiting or self._read >= GROWTH * self._folded_at + AT_ONCE
        if fold:
            self._folded_at = self._read

        def read() -> Mapping[str, str] | None:
            words.take(some, gone)
            return words.shown_of() if fold else None

        def done(shown_of: Mapping[str, str] | None) -> None:
            if not isValid(self) or words is not self.words:
                return
            self._busy = False
            if shown_of is not None:
                self.folded.emit(shown_of)
            self.progressed.emit()
            self._read_on()

        self._desk.run(lambda _work: read(), done)

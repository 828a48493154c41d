"""What the desk does to the record: marking people, seating whoever has no seat, and taking the last step back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from facilitator.day.arrivals import Arrival
from facilitator.day.arriving import Arriving, arrive, walk_in
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.record.operations import MarkParticipants, Person
from facilitator.ui.desk import Work
from facilitator.ui.pages.checkin_walk_in import WalkIn
from facilitator.ui.workplace import Workplace

ACTOR = "check-in desk"


class Marking(QObject):
    """Every step is one that can be undone, and the last one is remembered by its words.

    Signals:
        done(words): it is on the disk.
        seated(id): somebody was looked for a seat; their row is read anew.
        not_seated(Refused): they are marked, but no seat was found.
        taken_back: the last step is no longer the one to undo.
    """

    done = Signal(str)
    seated = Signal(str)
    not_seated = Signal(object)
    taken_back = Signal()

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.place = work.desk, work.place
        self._words = ""
        self.desk.history.connect(self._look)

    def mark(self, person: Arrival, state: str) -> None:
        """Mark somebody, whose seats stay as they are."""
        self._mark(self._marked(person, state), (person.id,), state)

    def mark_absent(self, ids: Sequence[str]) -> None:
        """Mark many people as absent, in one step."""
        self._mark(self.tr("{count} people are absent").format(count=f"{len(ids):,}"), tuple(ids), "absent")

    def come_and_sit(self, person: Arrival) -> None:
        """Mark somebody as arrived and give them a seat in every round that is left."""
        record, session_id = self.desk.record, self.place.session_id
        if session_id is not None:
            self._seat(self._marked(person, "arrived"), person.id, lambda: arrive(record, session_id, person.id))

    def take_in(self, written: WalkIn, then: Callable[[str], None]) -> None:
        """Take in a walk-in with a seat in every round that is left; ``then`` is told the id."""
        record, session_id = self.desk.record, self.place.session_id
        if session_id is None:
            return
        person = Person(
            id=record.new_id(), name=written.name, contact=written.contact, attributes=dict(written.attributes)
        )
        words = self.tr("Walk-in {name}").format(name=person.name)
        self._seat(words, person.id, lambda: walk_in(record, session_id, person), lambda: then(person.id))

    def undo(self) -> None:
        """Take the last step back, if it is still the last."""
        if self._words and self.desk.undo_label == self._words:
            self.desk.undo()

    def _mark(self, words: str, ids: tuple[str, ...], state: str) -> None:
        self._words = words
        self.desk.do(
            words, MarkParticipants(ids=ids, state=state), then=lambda _changes: self.done.emit(words), actor=ACTOR
        )

    def _seat(
        self, words: str, person_id: str, find: Callable[[], Arriving], then: Callable[[], None] = lambda: None
    ) -> None:
        refused: list[Refused] = []
        record = self.desk.record
        self._words = words

        def come(_work: Work) -> Changes:
            coming = find()
            refused.extend([coming.refused] if coming.refused else [])
            return record.apply(*coming.operations, actor=ACTOR)

        def came(_changes: Changes | None) -> None:
            self.seated.emit(person_id)
            if refused:
                self.not_seated.emit(refused[0])
            else:
                self.done.emit(words)
            then()

        self.desk.do_work(words, come, came)

    def _marked(self, person: Arrival, state: str) -> str:
        words = {
            "arrived": self.tr("{name} has arrived"),
            "absent": self.tr("{name} is absent"),
            "expected": self.tr("{name} is expected"),
            "left": self.tr("{name} left early"),
        }
        return words[state].format(name=person.name or person.number)

    def _look(self) -> None:
        if self.desk.undo_label != self._words:
            self.taken_back.emit()

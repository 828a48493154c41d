"""Bringing people to other tables: what it would do is looked up beside the window, and a broken rule is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from facilitator.day.seat_effects import SeatEffect, effects_of
from facilitator.day.seat_move import move_operations
from facilitator.day.seated import SeatedPerson
from facilitator.day.seats_shown import NOTHING, SeatsShown
from facilitator.errors import Refused
from facilitator.record.operations import FreeSeats, PinSeat
from facilitator.ui.desk import Work
from facilitator.ui.pages.seats_effects import DropHint, hint_of
from facilitator.ui.workplace import Workplace

Effects = Mapping[str, SeatEffect]


class SeatMover(QObject):
    """Moves, pins and unseats the people of one round.

    Signals:
        hints_changed(hints by table id): what dropping the person who is dragged would do; empty when the drag is over.
        refused(reason): a rule forbids what was asked for; nothing was changed.
        swapped(sentence): two people changed places.
    """

    hints_changed = Signal(object)
    refused = Signal(str)
    swapped = Signal(str)

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work, self.desk = work, work.desk
        self._shown: SeatsShown = NOTHING
        self._round_id: str | None = None
        self._attributes: tuple[str, ...] = ()
        self._effects: dict[str, Effects] = {}
        self._waiting: dict[str, list[Callable[[Effects], None]]] = {}
        self._asked = 0
        self._dragged: SeatedPerson | None = None

    def show_seats(self, shown: SeatsShown, round_id: str | None, attributes: Sequence[str]) -> None:
        """Take the seats as they are now, and what the tables mirror; what was looked up before counts no more."""
        self._shown, self._round_id, self._attributes = shown, round_id, tuple(attributes)
        self._effects.clear()
        self._waiting.clear()
        self._asked += 1

    def look_at(self, person: SeatedPerson) -> None:
        """Look up what moving this person would do, before it is asked for; not while another is being looked up."""
        if not self._waiting:
            self._with_effects(person, lambda _effects: None, lambda _error: None)

    def begin(self, person: SeatedPerson) -> None:
        """Somebody is being dragged: label the tables as soon as it is known what that would do."""
        self._dragged = person
        self._with_effects(person, lambda effects: self._label(person, effects), self._tell)

    def end(self) -> None:
        """The drag is over."""
        self._dragged = None
        self.hints_changed.emit({})

    def hints(self, person: SeatedPerson, effects: Effects) -> dict[str, DropHint]:
        """The label of every table for a person."""
        language = self.work.language
        return {id: hint_of(effect, id == person.table_id, language) for id, effect in effects.items()}

    def ask(self, person: SeatedPerson, then: Callable[[Effects], None]) -> None:
        """Look up what moving a person would do to every table."""
        self._with_effects(person, then, self._tell)

    def bring(self, person_id: str, table_id: str) -> None:
        """Bring a person to a table, or refuse with the reason; at a full one they change places with somebody."""
        person = self._shown.person(person_id)
        if person is not None and person.table_id != table_id:
            self._with_effects(person, lambda effects: self._move(person, table_id, effects), self._tell)

    def pin(self, person: SeatedPerson) -> None:
        """Pin a person to the seat, or let go."""
        if self._round_id is None or person.table_id is None:
            return
        label = self.tr("Unpin {name}") if person.pinned else self.tr("Pin {name}")
        operation = PinSeat(round_id=self._round_id, participant_id=person.id, pinned=not person.pinned)
        self.desk.do(label.format(name=_name(person)), operation)

    def free(self, person: SeatedPerson) -> None:
        """Take a person's seat away."""
        if self._round_id is None or person.table_id is None:
            return
        label = self.tr("Take the seat of {name} away").format(name=_name(person))
        self.desk.do(label, FreeSeats(seats=((self._round_id, person.id),)))

    def _with_effects(
        self, person: SeatedPerson, then: Callable[[Effects], None], failed: Callable[[Refused], None]
    ) -> None:
        """Go on with the effects of moving a person, which are looked up once as long as the seats stay as they are."""
        session_id, round_id = self.work.place.session_id, self._round_id
        if session_id is None or round_id is None:
            return
        if person.id in self._effects:
            then(self._effects[person.id])
            return
        waiting = self._waiting.setdefault(person.id, [])
        waiting.append(then)
        if len(waiting) > 1:
            return
        record, attributes, asked = self.desk.record, self._attributes, self._asked

        def look_up(_task: Work) -> Effects:
            return effects_of(record, session_id, round_id, person.id, attributes)

        def arrived(effects: Effects) -> None:
            if asked == self._asked:
                self._effects[person.id] = effects
                for go_on in self._waiting.pop(person.id, []):
                    go_on(effects)

        def refused(error: Refused) -> None:
            if asked == self._asked:
                self._waiting.pop(person.id, None)
                failed(error)

        self.desk.run(look_up, arrived, refused)

    def _label(self, person: SeatedPerson, effects: Effects) -> None:
        if self._dragged is not None and self._dragged.id == person.id:
            self.hints_changed.emit(self.hints(person, effects))

    def _tell(self, error: Refused) -> None:
        self.refused.emit(error.text(self.work.language))

    def _move(self, person: SeatedPerson, table_id: str, effects: Effects) -> None:
        table, effect = self._shown.table(table_id), effects.get(table_id)
        if self._round_id is None or table is None or effect is None:
            return
        if effect.refused is not None:
            self.refused.emit(effect.refused[1 if self.work.language == "ko" else 0])
            return
        name, partner = _name(person), effect.partner
        label, said = self.tr("Move {name}").format(name=name), ""
        if partner is not None:
            both = {"name": name, "other": partner.name or str(partner.number)}
            label = self.tr("{name} and {other} change places").format(**both)
            said = self.tr("{name} and {other} changed places.").format(**both)
        operations = move_operations(self._round_id, person, table, effect)
        self.desk.do(label, *operations, then=lambda _changes: self.swapped.emit(said) if said else None)


def _name(person: SeatedPerson) -> str:
    return person.name or str(person.number)

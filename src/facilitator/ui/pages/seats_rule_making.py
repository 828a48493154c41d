"""Adding and removing rules from the seats page; what would contradict the rules there are is refused."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.day.seat_rules import SeatRule, adding_rule, removing_rule
from facilitator.day.seated import SeatedPerson
from facilitator.day.seats_shown import NOTHING, SeatsShown
from facilitator.errors import Refused
from facilitator.record import Operation
from facilitator.record.models import GONE
from facilitator.ui.pages.seats_people_chooser import PeopleChooser
from facilitator.ui.pages.seats_rules_list import RulesList
from facilitator.ui.workplace import Workplace

LEAST = {"together": 2, "apart": 2, "table": 1}
"""How many people a rule needs."""

TELLING = 3
"""How many attributes tell people of one name apart."""


class RuleMaker(QObject):
    """Writes rules into the list of people.

    Signals:
        refused(reason): the rules could not all hold; nothing was changed.
        go_asked(person_id): somebody whom a rule binds is to be seen.
    """

    refused = Signal(str)
    go_asked = Signal(str)

    def __init__(self, work: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self.work, self.desk, self._window = work, work.desk, window
        self._shown: SeatsShown = NOTHING
        self._round_id: str | None = None
        self.chooser: PeopleChooser | None = None
        self.list: RulesList | None = None

    def show_seats(self, shown: SeatsShown, round_id: str | None) -> None:
        """Take the seats and rules as they are now."""
        self._shown, self._round_id = shown, round_id
        if self.list is not None:
            self.list.show_rules(shown.rules)

    def add(self, kind: str, chosen: Sequence[SeatedPerson]) -> None:
        """Bind the people who are chosen; where they are too few, others are asked for first."""
        if len(chosen) >= LEAST[kind]:
            self.bind(kind, [person.id for person in chosen])
            return
        titles = {
            "together": self.tr("Who sits together?"), "apart": self.tr("Who sits apart?"),
            "table": self.tr("Who stays at their table?"),
        }  # fmt: skip
        here = [person for person in self._shown.people if person.state not in GONE]
        if kind == "table":
            here = [person for person in here if person.table_id is not None]
        names = [one.name for one in self._shown.attributes if one.chosen][:TELLING]
        yes = self.tr("Add the rule")
        self.chooser = PeopleChooser(self._window, titles[kind], yes, here, names, chosen, LEAST[kind])
        self.chooser.people_chosen.connect(lambda ids: self.bind(kind, ids))
        self.chooser.finished.connect(self.chooser.deleteLater)
        self.chooser.open()

    def bind(self, kind: str, ids: Sequence[str]) -> None:
        """Write the rule, unless the rules could then not all hold."""
        session_id, round_id, record = self.work.place.session_id, self._round_id, self.desk.record
        if session_id is None or round_id is None:
            return
        labels = {
            "together": self.tr("Together: {names}"),
            "apart": self.tr("Apart: {names}"),
            "table": self.tr("Fixed table: {names}"),
        }
        label = labels[kind].format(names=self._names(ids))
        self.desk.run(
            lambda _task: adding_rule(record, session_id, kind, ids, round_id),
            lambda operations: self._write(label, operations),
            self._tell,
        )

    def remove(self, rule: SeatRule) -> None:
        """Take a rule away."""
        session_id, round_id, record = self.work.place.session_id, self._round_id, self.desk.record
        if session_id is None or round_id is None:
            return
        label = self.tr("Remove a rule: {names}").format(names=self._names(rule.people))
        self.desk.run(
            lambda _task: removing_rule(record, session_id, rule, round_id),
            lambda operations: self._write(label, operations),
            self._tell,
        )

    def show_list(self) -> None:
        """Show all rules."""
        self.list = RulesList(self._window, self._shown.rules)
        self.list.remove_asked.connect(self.remove)
        self.list.go_asked.connect(self._go)
        self.list.finished.connect(self._close_list)
        self.list.open()

    def _write(self, label: str, operations: tuple[Operation, ...]) -> None:
        if operations:
            self.desk.do(label, *operations, failed=self._tell)

    def _go(self, rule: SeatRule) -> None:
        if self.list is not None:
            self.list.accept()
        self.go_asked.emit(rule.people[0])

    def _close_list(self) -> None:
        if self.list is not None:
            self.list.deleteLater()
            self.list = None

    def _names(self, ids: Sequence[str]) -> str:
        people = [person for id in ids if (person := self._shown.person(id)) is not None]
        return ", ".join(person.name or str(person.number) for person in people)

    def _tell(self, error: Refused) -> None:
        self.refused.emit(error.text(self.work.language))

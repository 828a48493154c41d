"""The column beside the tables: who sits at the chosen one, who has no seat, what is balanced, and the rules."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.balance import label
from facilitator.day.seated import SeatedPerson, SeatedTable
from facilitator.day.seats_shown import SeatsShown
from facilitator.record.models import GONE
from facilitator.ui.look import look
from facilitator.ui.pages.seats_attributes import AttributeCard
from facilitator.ui.pages.seats_people import PeopleList
from facilitator.ui.pages.seats_rules import RulesCard
from facilitator.ui.widgets.card import Card

MOST_ATTRIBUTES = 3
"""How many attributes of a person stand in the list."""


class SeatsSide(QWidget):
    """Four cards below each other.

    Signals:
        move_asked, pin_asked, pressed_on, drag_began(SeatedPerson), drag_ended: as in ``PeopleList``, of either list.
        menu_asked(SeatedPerson, QPoint): the same.
    """

    move_asked = Signal(object)
    pin_asked = Signal(object)
    pressed_on = Signal(object)
    drag_began = Signal(object)
    drag_ended = Signal()
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people, self.waiting = PeopleList(), PeopleList()
        self._table_card, self._waiting_card = Card(flush=True), Card(flush=True)
        self._table_card.add(self.people, 1)
        self._waiting_card.add(self.waiting, 1)
        self.attributes, self.rules = AttributeCard(), RulesCard()
        for people in (self.people, self.waiting):
            people.setMinimumHeight(look().pixels(72))
            people.move_asked.connect(self.move_asked)
            people.pin_asked.connect(self.pin_asked)
            people.pressed_on.connect(self.pressed_on)
            people.drag_began.connect(self.drag_began)
            people.drag_ended.connect(self.drag_ended)
            people.menu_asked.connect(self.menu_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._table_card, 3)
        column.addWidget(self._waiting_card, 2)
        column.addWidget(self.attributes)
        column.addWidget(self.rules)

    @property
    def chosen(self) -> SeatedPerson | None:
        """The person the keyboard is at; of the table's people where it is at neither list."""
        return self.waiting.chosen if self.waiting.hasFocus() else self.people.chosen

    @property
    def marked(self) -> list[SeatedPerson]:
        """Everybody who is chosen in either list."""
        return [*self.people.marked, *self.waiting.marked]

    def show_seats(self, shown: SeatsShown, dots: str, language: str) -> None:
        """Show what there is besides the tables; ``dots`` is the attribute that the cards are coloured by."""
        words = self.tr("Dots: {attribute}").format(attribute=label(dots, language)) if dots else ""
        self.attributes.set_aside(words)
        waiting = [one for one in shown.without if one.state not in GONE]
        self.waiting.people.show_people(waiting, self._shown_attributes(shown))
        self._waiting_card.setVisible(bool(waiting))
        self._waiting_card.set_title(self.tr("Without a seat: {count}").format(count=f"{len(waiting):,}"))
        self.rules.show_rules(shown.rules)

    def show_table(self, shown: SeatsShown, table: SeatedTable | None) -> None:
        """Show the people of a table, by the attributes that tell most."""
        self.people.people.show_people(table.people if table else (), self._shown_attributes(shown))
        if table is None:
            self._table_card.set_title("")
            self._table_card.set_aside("")
            return
        title = self.tr("Table {number}").format(number=table.number)
        self._table_card.set_title(f"{title} · {table.group}" if table.group else title)
        people = self.tr("{people} / {seats}").format(people=len(table.people), seats=table.seats)
        closed = [self.tr("closed")] if table.closed else []
        self._table_card.set_aside(" · ".join([*closed, *table.features, people]))

    def retranslate(self) -> None:
        """Write the words again."""
        self.attributes.retranslate()
        self.rules.retranslate()

    @staticmethod
    def _shown_attributes(shown: SeatsShown) -> list[str]:
        return [one.name for one in shown.attributes if one.chosen][:MOST_ATTRIBUTES]

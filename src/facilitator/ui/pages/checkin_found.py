"""Finding people at the desk: the box to type and scan into, the chips that narrow the list, and the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.arrivals import Arrival
from facilitator.day.checkin import CheckIn
from facilitator.ui.pages.checkin_list import ArrivalList
from facilitator.ui.pages.checkin_scan import DeskBox, scanned
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.page import Page

CHIPS: dict[str, Callable[[Arrival], bool]] = {
    "all": lambda person: True,
    "expected": lambda person: person.state == "expected",
    "arrived": lambda person: person.state == "arrived",
    "absent": lambda person: person.state == "absent",
    "left": lambda person: person.state == "left",
    "walk-ins": lambda person: person.walk_in,
}
"""Whom each chip shows; Ctrl+1 is the first."""

ALWAYS = ("all", "expected", "arrived")
"""Chips that stand there even when they would show nobody."""


class FoundCard(Page):
    """Whoever is found; with nothing typed everybody, and nobody chosen until a person chooses.

    Signals:
        found(Arrival or None): the first who is found by what is typed, or somebody who was chosen by hand.
        walk_in_asked: take in somebody who is on no list.
    """

    found = Signal(object)
    walk_in_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = CheckIn()
        self.by_hand = False
        self.box = DeskBox()
        self.box.searched.connect(lambda _text: self.look_up())
        self.box.textChanged.connect(lambda _text: self._typed())
        self.box.arrow.connect(self._move)
        self.chips = SegmentedChoice([Choice(key, "") for key in CHIPS])
        self.chips.chosen.connect(lambda _key: self._narrow())
        self.list = ArrivalList()
        self.list.chosen.connect(self._choose)
        self._card = Card(flush=True)
        self._walk_in = Button("", hint="Ctrl N")
        self._walk_in.clicked.connect(self.walk_in_asked)
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 0, 16, 10)
        tools.setSpacing(8)
        tools.addWidget(self.box, 1)
        tools.addWidget(self._walk_in)
        chips = QHBoxLayout()
        chips.setContentsMargins(16, 0, 16, 12)
        chips.addWidget(self.chips)
        self._card.add(tools)
        self._card.add(chips)
        self._card.add(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    @property
    def person(self) -> Arrival | None:
        """Whom the list is at."""
        return self.list.person

    def show_day(self, day: CheckIn) -> None:
        """Search these people from now on."""
        self._day = day
        self.list.round_now = day.round_now
        self._write_counts()
        self.look_up()

    def look_up(self) -> None:
        """Show who is found. Where the chip leaves nobody of them, all are shown."""
        text = self.box.text_with_preedit()
        if scanned(text):
            return
        everybody = self._day.search.find(text)
        shows = CHIPS[self.chips.key()]
        people = everybody if self.chips.key() == "all" else [person for person in everybody if shows(person)]
        typed = bool(text.strip())
        if typed and everybody and not people:
            self.chips.set_key("all")
            people = everybody
        first = people[0].id if people and typed else ""
        before = self.person if self.by_hand else None
        kept = before.id if before is not None and any(one.id == before.id for one in people) else first
        self.list.show_people(people, kept)
        if typed:
            self.found.emit(self.person)

    def show_only(self, person: Arrival) -> None:
        """Show one person, who was scanned."""
        self.list.show_people([person], person.id)

    def ready(self) -> None:
        """Empty the box for the next person."""
        self.box.clear()
        self.by_hand = False
        self.box.setFocus()
        self.look_up()

    def retranslate(self) -> None:
        """Write every word again."""
        self._card.set_title(self.tr("Check-in"))
        self.box.set_hint(self.tr("Name, initial consonants, badge number, end of the telephone number, or scan"))
        self._walk_in.setText(self.tr("Walk-in"))
        self._write_counts()

    def _write_counts(self) -> None:
        names = {
            "all": self.tr("All {count}"), "expected": self.tr("Expected {count}"), "arrived": self.tr("Here {count}"),
            "absent": self.tr("Absent {count}"), "left": self.tr("Left {count}"),
            "walk-ins": self.tr("Walk-ins {count}"),
        }  # fmt: skip
        counts = self._day.counts
        self.chips.set_choices([Choice(key, names[key].format(count=f"{counts[key]:,}")) for key in CHIPS])
        for key in CHIPS:
            shown = key in ALWAYS or bool(counts[key]) or key == self.chips.key()
            self.chips.button(key).setVisible(shown)
        self._card.set_aside(self.tr("On the list: {count}").format(count=f"{len(self._day.people):,}"))

    def _narrow(self) -> None:
        self._write_counts()
        self.look_up()

    def _typed(self) -> None:
        self.by_hand = False

    def _move(self, event: QKeyEvent) -> None:
        """An arrow in the box moves in the list."""
        self.look_up()
        if self.person is None and self.list.people.rowCount():
            self.list.setCurrentIndex(self.list.people.index(0, 0))
        else:
            self.list.keyPressEvent(event)

    def _choose(self, person: Arrival) -> None:
        self.by_hand = True
        self.found.emit(person)

"""The person at the desk: who they are, their table as large as it can be, where it stands, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.arrivals import Arrival
from facilitator.day.balance import label
from facilitator.day.checkin import CheckIn
from facilitator.record.models import GONE
from facilitator.seating.fields import SEVERAL
from facilitator.ui.look import look
from facilitator.ui.pages.checkin_sign import SignWords, TableSign
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.hall import HallMap, HallTable
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page

LEAST_MAP = 150
"""Pixels below which there is no map: it would show nothing."""
ABOUT_HEIGHT = 42
SOON_MS = 150
"""The map follows when somebody stops typing for so long."""


class MapRoom(QWidget):
    """The map of the hall, where there is room for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = HallMap()
        self.map.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wanted: tuple[CheckIn, int | None] = (CheckIn(), None)
        self._shown: object = None
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.map)
        self.map.hide()

    def show_table(self, day: CheckIn, number: int | None) -> None:
        """Mark this table, or none, as soon as nobody types."""
        self._wanted = day, number
        self._soon.start()

    def _show(self) -> None:
        day, number = self._wanted
        if (day.tables, day.layout) != self._shown:
            self._shown = day.tables, day.layout
            self.map.set_layout(day.layout)
            self.map.set_tables([HallTable(one) for one in day.tables])
        self.map.set_marked({number} if number is not None and number in day.tables else ())
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether there is room."""
        super().resizeEvent(event)
        self._look()

    def _look(self) -> None:
        self.map.setVisible(bool(self._wanted[0].tables) and self.height() >= look().pixels(LEAST_MAP))


class PersonCard(Page):
    """Everything about one person. Nobody is shown as an empty card that says how to begin.

    Signals:
        marked(state): a button that marks the person was pressed.
        seat_asked: give the person a seat.
        badge_asked: print the person's badge.
    """

    marked = Signal(str)
    seat_asked = Signal()
    badge_asked = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.person: Arrival | None = None
        self.name = WrapLabel("", "title")
        self.about = WrapLabel("", "sub", lines=2)
        self.sign = TableSign()
        self.room = MapRoom()
        self.arrive = PrimaryButton("", hint="Enter")
        self.seat = PrimaryButton("")
        self.absent = Button("", hint="Ctrl D")
        self.leave = Button("", hint="Ctrl L")
        self.expect = Button("")
        self.badge = Button("")
        for button, state in (
            (self.arrive, "arrived"), (self.absent, "absent"), (self.leave, "left"), (self.expect, "expected"),
        ):  # fmt: skip
            button.clicked.connect(lambda _on=False, state=state: self.marked.emit(state))
        self.seat.clicked.connect(self.seat_asked)
        self.badge.clicked.connect(self.badge_asked)
        self._card = Card()
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.arrive, self.seat, self.absent, self.leave, self.expect, self.badge):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            flow.addWidget(button)
        self._buttons = buttons
        for item in (self.name, self.about, self.sign, buttons):
            self._card.add(item)
        self._card.add(self.room, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def show_person(self, person: Arrival | None, day: CheckIn, *, again: bool = False) -> None:
        """Show somebody, or nobody. ``again`` says that they had been marked as arrived before."""
        self.person = person
        # Room for two lines, needed or not: nothing below jumps from person to person, and the map is not drawn anew.
        self.about.setMinimumHeight(look().pixels(ABOUT_HEIGHT))
        for item in (self.sign, self._buttons):
            item.setVisible(person is not None)
        if person is None:
            self.name.set_words(self.tr("Scan a badge, or type a name."))
            self.about.set_words(self.tr("Enter marks the person as arrived and shows the table large."))
            self.room.show_table(day, None)
            return
        words = self.tr("{number} · {name}") if person.name else self.tr("Participant {number}")
        self.name.set_words(words.format(number=person.number, name=person.name))
        self.about.set_words(" · ".join(self._about(person, day)))
        number = self._table_of(person, day)
        self.sign.say(self._sign_words(person, day, number), self._sign_state(person, again))
        self.room.show_table(day, number)
        self._show_buttons(person, day)

    def _about(self, person: Arrival, day: CheckIn) -> list[str]:
        states = {
            "arrived": self.tr("arrived"), "expected": self.tr("not here yet"), "absent": self.tr("absent"),
            "left": self.tr("left early"),
        }  # fmt: skip
        time = day.arrived_at(person.id) if person.state == "arrived" else ""
        about = [f"{states[person.state]} {time}".strip()]
        if person.walk_in:
            about.append(self.tr("walk-in"))
        return about + [
            f"{label(name, self.language)} {', '.join(value.split(SEVERAL))}"
            for name, value in person.attributes.items()
            if value
        ]

    def _table_of(self, person: Arrival, day: CheckIn) -> int | None:
        return None if day.round_now is None else person.tables.get(day.round_now)

    def _sign_words(self, person: Arrival, day: CheckIn, number: int | None) -> SignWords:
        now = day.round_now
        title = "" if now is None else self.tr("Round {round} · table").format(round=now)
        later = [
            (self.tr("Round {round}").format(round=row.number), str(person.tables[row.number]))
            for row in day.rounds
            if now is not None and row.number > now and row.number in person.tables
        ]
        if number is not None:
            table = day.tables.get(number)
            place = " · ".join(dict.fromkeys(part for part in (table.group, table.zone) if part)) if table else ""
        elif day.rounds_left:
            place = self.tr("No seat yet") if person.state not in GONE else ""
        else:
            place = self.tr("Nobody has been seated yet.")
        return SignWords(title, number, place, later)

    def _sign_state(self, person: Arrival, again: bool) -> str:
        if again:
            return "warning"
        return "ok" if person.state == "arrived" else "none"

    def _show_buttons(self, person: Arrival, day: CheckIn) -> None:
        state = person.state
        self.arrive.setVisible(state != "arrived")
        self.seat.setVisible(state == "arrived" and day.lacks_seat(person))
        self.absent.setVisible(state == "expected")
        self.leave.setVisible(state == "arrived")
        self.expect.setVisible(state != "expected")

    def retranslate(self) -> None:
        """Write every word again."""
        self.arrive.setText(self.tr("Arrived"))
        self.seat.setText(self.tr("Give a seat"))
        self.absent.setText(self.tr("Absent"))
        self.leave.setText(self.tr("Left early"))
        self.expect.setText(self.tr("Not here yet"))
        self.badge.setText(self.tr("Badge …"))

"""The card of one table while other laptops can join: how its laptop is, and what the organizer can do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.laptops import TableLaptop
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page

SHOWN = {"connected": "ok", "quiet": "warning", "waiting": "warning", "silent": "warning", "none": "none"}


class TableCard(Page):
    """What is known of one table.

    Signals:
        asked(action): "notes", "helped", "give", "message", "shut out" or "close".
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.one: TableLaptop | None = None
        self.card = Card()
        self.state = Chip("")
        self.words = WrapLabel("")
        self.help = WrapLabel("")
        self.helped, self.give, self.message = Button(""), Button(""), Button("")
        self.notes, self.shut_out, self.close_button = Button(""), Button("", danger=True), Button("", hint="Esc")
        for button, action in (
            (self.helped, "helped"), (self.give, "give"), (self.message, "message"), (self.notes, "notes"),
            (self.shut_out, "shut out"), (self.close_button, "close"),
        ):  # fmt: skip
            button.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))
        self.card.header.addWidget(self.close_button)
        for item in (self.state, self.help, self.helped, self.words):
            self.card.add(item)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=4)
        for button in (self.notes, self.message, self.give, self.shut_out):
            flow.addWidget(button)
        self.card.add(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.retranslate()

    def show_table(self, one: TableLaptop | None) -> None:
        """Show this table; None for none."""
        self.one = one
        self.setVisible(one is not None)
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the card."""
        if event.key() == Qt.Key.Key_Escape:
            self.asked.emit("close")
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        one = self.one
        if one is None:
            return
        table, laptop = one.table, one.laptop
        names = {
            "connected": self.tr("Connected"), "quiet": self.tr("Writes nothing"), "waiting": self.tr("Notes waiting"),
            "silent": self.tr("Lost"), "none": self.tr("No laptop"),
        }  # fmt: skip
        title = self.tr("Table {number}").format(number=table.number)
        self.card.set_title(f"{title} · {table.zone}" if table.zone else title)
        self.state.set(names[one.state], SHOWN[one.state])
        lines = [self.tr("Notes of this round: {count}").format(count=table.notes)]
        if table.silent_minutes:
            lines.append(self.tr("No note for {minutes} min").format(minutes=table.silent_minutes))
        if laptop is None:
            lines.append(self.tr("No laptop has joined for this table."))
        elif laptop.shut_out:
            lines.append(self.tr("Its laptop was shut out."))
        else:
            if laptop.name:
                lines.append(self.tr("Laptop: {name}").format(name=laptop.name))
            if laptop.waiting:
                lines.append(self.tr("Not on the hub yet: {count}").format(count=laptop.waiting))
            if one.state == "silent":
                lines.append(self._silence(laptop.minutes))
        self.words.set_words("\n".join(lines))
        self._write_help()
        usable = laptop is not None and not laptop.shut_out
        self.shut_out.setVisible(usable)
        self.message.setVisible(usable)
        self.give.setText(self.tr("Give to another laptop") if usable else self.tr("Let a laptop in"))

    def _silence(self, minutes: int | None) -> str:
        if minutes is None:
            return self.tr("It has not been heard of since the hub started.")
        if minutes < 1:
            return self.tr("It was heard of less than a minute ago. What it writes is kept there.")
        return self.tr("It was last heard of {minutes} min ago. What it writes is kept there.").format(minutes=minutes)

    def _write_help(self) -> None:
        call = self.one.help if self.one is not None else None
        self.help.setVisible(call is not None)
        self.helped.setVisible(call is not None)
        if call is not None:
            lead = self.tr("Asks for help, {minutes} min ago.").format(minutes=call.minutes)
            self.help.set_words(call.text, lead=lead if call.minutes else self.tr("Asks for help now."))

    def retranslate(self) -> None:
        """Write every word again."""
        self.close_button.setText(self.tr("Close"))
        self.helped.setText(self.tr("Somebody is there"))
        self.message.setText(self.tr("Message"))
        self.notes.setText(self.tr("Notes"))
        self.shut_out.setText(self.tr("Shut out"))
        self._write()

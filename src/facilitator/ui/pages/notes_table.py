"""The table at which notes are taken: choosing it, and who works and sits there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from sqlalchemy import func, select

from facilitator.record import Record
from facilitator.record.models import Participant, Seat, Table
from facilitator.ui.look import look
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page


class TableChooser(QComboBox):
    """The tables of a session, by their numbers.

    Signals:
        table_chosen(id): the person wants this table.
    """

    table_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tables: list[tuple[str, int]] = []
        self.setMinimumHeight(look().pixels(32))
        self.activated.connect(lambda row: self.table_chosen.emit(self._tables[row][0]))

    def show_tables(self, tables: Sequence[tuple[str, int]], chosen: str | None) -> None:
        """Offer these tables, given by id and number, and show which one is chosen."""
        if list(tables) != self._tables:
            self._tables = list(tables)
            self.clear()
            self.addItems([self._words(number) for _, number in tables])
        self.setCurrentIndex(next((row for row, (id, _) in enumerate(tables) if id == chosen), -1))

    def go(self, step: int) -> None:
        """Choose the table so many places on; beyond the ends there is none."""
        row = self.currentIndex() + step
        if 0 <= row < len(self._tables):
            self.table_chosen.emit(self._tables[row][0])

    def changeEvent(self, event: QEvent) -> None:
        """Write the tables' words again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for row, (_, number) in enumerate(self._tables):
                self.setItemText(row, self._words(number))

    def _words(self, number: int) -> str:
        return self.tr("Table {number}").format(number=number)


class OurTable(Page):
    """Who moderates and writes at a table, and how many of its people are here.

    Signals:
        people_changed(count): so many people are at the table now.
    """

    people_changed = Signal(int)

    def __init__(self, record: Record, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._card = Card()
        self._staff = WrapLabel("", "sub")
        self._present = ElidedLabel("")
        self._card.add(self._staff)
        self._card.add(self._present)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def show_table(self, round_id: str, table_id: str) -> None:
        """Read who works at the table and who sits there in this round."""
        with self._record.reading() as reading:
            table = reading.get(Table, table_id)
            staff = (table.facilitator, table.note_taker) if table else ("", "")
            rows = reading.execute(
                select(Participant.state, func.count())
                .join(Seat, Seat.participant_id == Participant.id)
                .where(Seat.round_id == round_id, Seat.table_id == table_id)
                .group_by(Participant.state)
            )
            states = {state: count for state, count in rows}  # noqa: C416 (a row is no pair for the type checker)
        self._show_staff(*staff)
        seated = sum(states.values())
        here = states.get("arrived", 0) or seated - states.get("absent", 0)
        words = self.tr("Present {here} / {seated}").format(here=here, seated=seated)
        self._present.setText(words if seated else self.tr("Nobody is seated here in this round."))
        self.people_changed.emit(here)

    def _show_staff(self, facilitator: str, note_taker: str) -> None:
        parts = []
        if facilitator:
            parts.append(self.tr("Facilitator {name}").format(name=facilitator))
        if note_taker:
            parts.append(self.tr("Note-taker {name}").format(name=note_taker))
        self._staff.set_words(" · ".join(parts))
        self._staff.setVisible(bool(parts))

    def retranslate(self) -> None:
        """Write the title again; the words with names and numbers follow when the page reads the table."""
        self._card.set_title(self.tr("Our table"))

"""The run of the day: every round with its time, the chosen one marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page


@dataclass(frozen=True)
class DayLine:
    """One round in the run of the day."""

    round_id: str
    number: int
    title: str
    clock: str
    state: str


class RunOfDayCard(Page):
    """The rounds by the clock.

    Signals:
        chosen(round_id): a round was clicked.
        print_asked: print the run of the day.
    """

    chosen = Signal(str)
    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[DayLine, ...] = ()
        self._chosen = ""
        self._card = Card(flush=True)
        self._print = Button("")
        self._print.clicked.connect(self.print_asked)
        self._card.header.addWidget(self._print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.retranslate()

    def show_lines(self, lines: Sequence[DayLine], chosen: str) -> None:
        """Show these rounds, in order."""
        if tuple(lines) == self._lines and chosen == self._chosen:
            return
        self._lines, self._chosen = tuple(lines), chosen
        empty(self._card.body)
        for line in self._lines:
            self._card.add(self._row(line))

    def retranslate(self) -> None:
        """Write the title and the lines again."""
        self._card.set_title(self.tr("Run of the day"))
        self._print.setText(self.tr("Print"))
        lines, self._lines = self._lines, ()
        self.show_lines(lines, self._chosen)

    def _row(self, line: DayLine) -> QWidget:
        marks = {"planned": "○", "open": "●", "paused": "▲", "closed": "✓"}
        row = Card(clickable=True, dense=True, row=True)
        row.set_chosen(line.round_id == self._chosen)
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addWidget(ElidedLabel(marks[line.state]))
        name = self.tr("{number}. {title}").format(number=line.number, title=line.title)
        words.addWidget(ElidedLabel(name, "strong" if line.round_id == self._chosen else ""), 1)
        words.addWidget(ElidedLabel(line.clock, "sub"))
        row.add(words)
        row.setAccessibleName(f"{name} {line.clock}")
        row.clicked.connect(lambda: self.chosen.emit(line.round_id))
        return row

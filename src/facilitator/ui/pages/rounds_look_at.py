"""Which tables somebody should look at: those that asked for help first, then laptops that are gone, then silent ones."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.hall import HallState
from facilitator.day.laptops import Laptops
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.tab_order import tab_from

MOST = {"help": 6, "silent": 3, "quiet": 2}
"""How many of a kind are listed; the map shows them all."""


@dataclass(frozen=True)
class LookAt:
    """One table to look at: its number, the state it is drawn in, what it is about, and what belongs to that."""

    number: int
    state: str
    words: str
    aside: str = ""


class LookAtCard(Page):
    """The list.

    Signals:
        chosen(number): a table was clicked.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: tuple[HallState, Laptops | None] | None = None
        self._lines: tuple[LookAt, ...] = ()
        self._rows: dict[int, Card] = {}
        self.card = Card(flush=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.retranslate()

    @property
    def lines(self) -> tuple[LookAt, ...]:
        """What is listed."""
        return self._lines

    def show_hall(self, state: HallState, laptops: Laptops | None) -> None:
        """List what is to be looked at; nothing is shown where all is well."""
        self._seen = state, laptops
        lines, more = self._found(state, laptops)
        self.card.set_aside(self.tr("and {count} more").format(count=more) if more else "")
        self.setVisible(bool(lines))
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        focused = next((number for number, row in self._rows.items() if row.hasFocus()), None)
        empty(self.card.body)
        self._rows = {line.number: self._row(line) for line in self._lines}
        for row in self._rows.values():
            self.card.add(row)
        tab_from(self, self._rows.values())
        if focused in self._rows:
            self._rows[focused].setFocus()

    def _found(self, state: HallState, laptops: Laptops | None) -> tuple[list[LookAt], int]:
        kinds: dict[str, list[LookAt]] = {"help": [], "silent": [], "quiet": []}
        called = set()
        if laptops is not None:
            for call in laptops.help:
                called.add(call.number)
                words = self.tr("Table {number} asks for help").format(number=call.number)
                kinds["help"].append(LookAt(call.number, "bad", words, self._ago(call.minutes, call.text)))
            for one in laptops.tables:
                if one.state == "silent" and one.laptop is not None and one.number not in called:
                    words = self.tr("Table {number}: laptop lost").format(number=one.number)
                    minutes = one.laptop.minutes
                    kinds["silent"].append(
                        LookAt(one.number, "warning", words, "" if minutes is None else self._ago(minutes))
                    )
        listed = called | {line.number for line in kinds["silent"]}
        for table in state.silent:
            if table.number not in listed:
                words = self.tr("Table {number}: no note for {minutes} min").format(
                    number=table.number, minutes=table.silent_minutes
                )
                kinds["quiet"].append(LookAt(table.number, "warning", words))
        lines = [line for kind, found in kinds.items() for line in found[: MOST[kind]]]
        return lines, sum(map(len, kinds.values())) - len(lines)

    def _ago(self, minutes: int, text: str = "") -> str:
        ago = self.tr("just now") if minutes < 1 else self.tr("{minutes} min ago").format(minutes=minutes)
        return f"{ago} · {text}" if text else ago

    def _row(self, line: LookAt) -> Card:
        row = Card(clickable=True, dense=True, row=True)
        words = QHBoxLayout()
        words.setSpacing(4)
        words.addWidget(Chip("", line.state, bare=True))
        words.addWidget(ElidedLabel(line.words, "strong" if line.state == "bad" else ""), 1)
        row.add(words)
        if line.aside:
            row.add(ElidedLabel(line.aside, "sub"))
        row.setAccessibleName(f"{line.words} {line.aside}".strip())
        row.clicked.connect(lambda: self.chosen.emit(line.number))
        return row

    def retranslate(self) -> None:
        """Write every word again."""
        self.card.set_title(self.tr("Tables to look at"))
        if self._seen is not None:
            self.show_hall(*self._seen)

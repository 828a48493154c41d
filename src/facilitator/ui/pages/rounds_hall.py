"""The hall of the rounds page: every table in the state of its notes, or of its laptop while others can join."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.hall import HallState, TableState
from facilitator.day.hall_layout import HallLayout
from facilitator.day.laptops import Laptops, TableLaptop
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.hall import HallMap, HallTable
from facilitator.ui.widgets.page import Page

WRITING = {"writing": "ok", "silent": "warning", "empty": "none"}
"""A table's state by its notes alone -> how it is drawn."""

JOINED = {
    "help": "bad",
    "connected": "ok",
    "waiting": "warning",
    "quiet": "warning",
    "silent": "warning",
    "none": "none",
}
"""A table's state by its laptop -> how it is drawn."""


class HallCard(Page):
    """The map with its legend.

    Signals:
        chosen(number): a table was clicked or opened with Enter.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: HallState | None = None
        self._laptops: Laptops | None = None
        self._shown: dict[int, HallTable] = {}
        self.map = HallMap()
        self.card = Card()
        self.chips = [Chip("", bare=True) for _ in JOINED]
        legend = QWidget()
        flow = FlowLayout(legend, spacing=14)
        for chip in self.chips:
            flow.addWidget(chip)
        self.card.add(legend)
        self.card.add(self.map, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.map.chosen.connect(self.chosen)
        self.retranslate()

    def set_layout(self, layout: HallLayout | None) -> None:
        """Put the tables where they stand; None for the grid that fits best."""
        self.map.set_layout(layout)

    def show_hall(self, state: HallState, laptops: Laptops | None) -> None:
        """Show the tables; with ``laptops`` by how their laptops are."""
        self._state, self._laptops = state, laptops
        tables = map(self._by_notes, state.tables) if laptops is None else map(self._by_laptop, laptops.tables)
        before, self._shown = self._shown, {table.number: table for table in tables}
        if before.keys() != self._shown.keys():
            self.map.set_tables(list(self._shown.values()))
        else:
            for table in self._shown.values():
                if before[table.number] != table:
                    self.map.set_table(table)
        self._write_legend()

    def _by_notes(self, table: TableState) -> HallTable:
        if table.state == "silent":
            detail = self.tr("{minutes} min").format(minutes=table.silent_minutes)
        else:
            detail = self.tr("notes {count}").format(count=table.notes)
        return HallTable(table.number, detail, WRITING[table.state], self._tip(table), brief=str(table.notes))

    def _by_laptop(self, one: TableLaptop) -> HallTable:
        state = "help" if one.help else one.state
        count, waiting = one.table.notes, one.laptop.waiting if one.laptop else 0
        detail = {
            "help": self.tr("help"),
            "connected": self.tr("notes {count}").format(count=count),
            "waiting": self.tr("waiting {count}").format(count=waiting),
            "quiet": self.tr("{minutes} min").format(minutes=one.table.silent_minutes),
            "silent": self.tr("lost"),
            "none": self.tr("no laptop") if not count else self.tr("notes {count}").format(count=count),
        }[state]
        words = {
            "connected": self.tr("Its laptop is connected."),
            "waiting": self.tr("Not on the hub yet: {count}").format(count=waiting),
            "quiet": self.tr("No note for {minutes} min.").format(minutes=one.table.silent_minutes),
            "silent": self.tr("Its laptop is not connected now."),
            "none": self.tr("It has no laptop."),
        }
        brief = "" if state == "none" and not count else str(count)
        lines = [self._tip(one.table), words[one.state]]
        if one.help:
            lines.append(self.tr("It asked for help {minutes} min ago.").format(minutes=one.help.minutes))
        return HallTable(one.number, detail, JOINED[state], "\n".join(lines), brief=brief)

    def _tip(self, table: TableState) -> str:
        return self.tr("Table {number} · {zone} · notes {count}").format(
            number=table.number, zone=table.zone or "–", count=table.notes
        )

    def _write_legend(self) -> None:
        """One sign and word for each state; one that no table is in needs none, except the best one."""
        if self._laptops is not None:
            words = {
                "connected": self.tr("Connected"), "waiting": self.tr("Notes waiting"),
                "quiet": self.tr("Writes nothing"), "help": self.tr("Help"), "silent": self.tr("Lost"),
                "none": self.tr("No laptop"),
            }  # fmt: skip
            counts, states = dict(self._laptops.counts), JOINED
            shown = [key for key in words if counts.get(key) or key == "connected"]
        else:
            words = {
                "writing": self.tr("Writing"), "silent": self.tr("Silent"), "empty": self.tr("No notes yet"),
            }  # fmt: skip
            tables = self._state.tables if self._state is not None else ()
            counts, states = {key: sum(one.state == key for one in tables) for key in words}, WRITING
            shown = list(words)
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < len(shown))
            if place < len(shown):
                key = shown[place]
                chip.set(f"{words[key]} {counts.get(key, 0)}", states[key])

    def retranslate(self) -> None:
        """Write every word again."""
        self.card.set_title(self.tr("Hall"))
        self._shown = {}
        if self._state is not None:
            self.show_hall(self._state, self._laptops)
        self._write_legend()

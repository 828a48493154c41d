"""What is said of differences between votes and people, and the card that shows them while a ballot is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.differences import Difference
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page

MOST_NAMED = 30


def difference_words(one: Difference) -> str:
    """More votes than people: where, how many, and in which ways."""
    where = QCoreApplication.translate("Differences", "The hall")
    if one.place:
        where = QCoreApplication.translate("Differences", "Table {number}").format(number=one.table)
    words = QCoreApplication.translate("Differences", "{where}: {votes} votes, {people} people").format(
        where=where, votes=f"{one.voted:,}", people=f"{one.expected:,}"
    )
    ways = {
        "hands": QCoreApplication.translate("Differences", "hands {count}"),
        "phone": QCoreApplication.translate("Differences", "phones {count}"),
        "paper": QCoreApplication.translate("Differences", "paper {count}"),
        "keypad": QCoreApplication.translate("Differences", "keypads {count}"),
    }
    if len(one.by_channel) > 1:
        words += " (" + ", ".join(ways[way].format(count=f"{count:,}") for way, count in one.by_channel) + ")"
    return words


def silent_words(differing: Sequence[Difference]) -> str:
    """The tables from which no votes came."""
    numbers = ", ".join(str(one.table) for one in differing[:MOST_NAMED]) + (
        " …" if len(differing) > MOST_NAMED else ""
    )
    return QCoreApplication.translate("Differences", "No votes came from these tables: {tables}").format(tables=numbers)


def accepted_words(differing: Sequence[Difference]) -> list[str]:
    """Differences with the reasons for which they were accepted; silent tables that share a reason share a line."""
    silent: dict[str, list[Difference]] = {}
    for one in differing:
        if one.silent:
            silent.setdefault(one.reason, []).append(one)
    return [
        *(f"{difference_words(one)} – {one.reason}" for one in differing if not one.silent),
        *(f"{silent_words(tables)} – {reason}" for reason, tables in silent.items()),
    ]


class DifferencesCard(Page):
    """Where more people voted than are there, while the ballot is open; what was accepted and why, once it is closed.

    It hides where there is nothing to say.

    Signals:
        table_chosen(int): the person wants to look at this table.
    """

    table_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differing: tuple[Difference, ...] = ()
        self._is_open = True
        self._card = Card()
        self._about = WrapLabel("", "sub")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._card.add(self._about)
        self._card.add(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()
        self.retranslate()

    def show_differences(self, differing: Sequence[Difference], *, is_open: bool) -> None:
        """Show these differences of a ballot; of one that is open, tables whose votes are still to come are none."""
        self._is_open = is_open
        self._differing = tuple(one for one in differing if not (is_open and one.silent))
        self.setVisible(bool(self._differing))
        self._write()

    def retranslate(self) -> None:
        """Write every word again."""
        self._write()

    def _write(self) -> None:
        self._card.set_title(self.tr("More votes than people") if self._is_open else self.tr("Accepted differences"))
        self._about.set_words(
            self.tr("Count again. What stays different needs a reason when the ballot is closed.")
            if self._is_open
            else self.tr("Votes and people differed here. The reasons are sealed with the result.")
        )
        empty(self._rows)
        if not self._is_open:
            for words in accepted_words(self._differing):
                self._add_row(words)
            return
        for one in self._differing:
            said = accepted_words([one])[0] if one.reason else difference_words(one)
            row = self._add_row(said)
            if one.place:
                look_there = Button(self.tr("Look at the table"))
                look_there.setAccessibleName(self.tr("Look at table {number}").format(number=one.table))
                look_there.clicked.connect(lambda _checked=False, table=one.table: self.table_chosen.emit(table))
                row.addWidget(look_there)

    def _add_row(self, words: str) -> QHBoxLayout:
        label = WrapLabel("", "strong")
        label.set_words(words)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label, 1)
        self._rows.addWidget(line)
        return row

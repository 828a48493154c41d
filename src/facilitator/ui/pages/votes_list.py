"""The session's ballots in a column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.live_tally import LiveTally
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.widgets.tab_order import tab_from


class BallotList(Page):
    """Every ballot with its state; the chosen one is marked.

    Signals:
        chosen(ballot_id): a ballot was clicked.
        new_asked: prepare a new one.
    """

    chosen = Signal(str)
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str, str, int], ...] = ()
        self._chosen = ""
        self._new = Button("", hint="Ctrl N")
        self._new.clicked.connect(self.new_asked)
        self._cards: dict[str, Card] = {}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._new)
        column.addWidget(ScrollColumn(inside), 1)
        self.retranslate()

    def show_ballots(self, tallies: Sequence[LiveTally], chosen: str) -> None:
        """Show these ballots by number; cards are made anew only when a ballot came, went or changed state."""
        shown = tuple((tally.id, tally.title, tally.state, tally.number) for tally in tallies)
        if shown != self._shown:
            self._shown = shown
            for card in self._cards.values():
                card.hide()
                card.deleteLater()
            self._cards = {id: self._card(id, title, state, number) for id, title, state, number in shown}
            tab_from(self._new, self._cards.values())
        self._chosen = chosen
        for id, card in self._cards.items():
            card.set_chosen(id == chosen)

    def retranslate(self) -> None:
        """Write every word again."""
        self._new.setText(self.tr("New ballot"))
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = {id: self._card(id, title, state, number) for id, title, state, number in self._shown}
        tab_from(self._new, self._cards.values())
        for id, card in self._cards.items():
            card.set_chosen(id == self._chosen)

    def _card(self, id: str, title: str, state: str, number: int) -> Card:
        words = {
            "draft": (self.tr("Draft"), "none"),
            "open": (self.tr("Open"), "warning"),
            "closed": (self.tr("Closed"), "ok"),
            "corrected": (self.tr("Corrected"), "none"),
            "annulled": (self.tr("Annulled"), "none"),
        }
        card = Card(clickable=True, dense=True)
        name = self.tr("{number}. {title}").format(number=number, title=title)
        card.add(WrapLabel(name, "sub" if state in ("corrected", "annulled") else "strong", lines=2))
        card.add(Chip(*words[state], bare=True))
        card.setAccessibleName(f"{name}, {words[state][0]}")
        card.clicked.connect(lambda: self.chosen.emit(id))
        self._column.insertWidget(self._column.count() - 1, card)
        return card

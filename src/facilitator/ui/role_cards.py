"""The four things that a laptop can be in the hall, as large choices."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.record.models import ROLES
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page


class RoleCards(Page):
    """One of the roles is chosen. Arrow keys move between them, Space and Enter choose.

    Signals:
        chosen(role): a person chose another one.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = ROLES[0]
        self.cards: dict[str, Card] = {}
        self._names: dict[str, WrapLabel] = {}
        self._lines: dict[str, WrapLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for place, role in enumerate(ROLES):
            card = Card(clickable=True)
            card.body.setSpacing(4)
            self._names[role], self._lines[role] = WrapLabel("", "heading"), WrapLabel("", "sub")
            card.add(self._names[role])
            card.add(self._lines[role], 1)
            card.clicked.connect(lambda role=role: self.choose(role))
            card.installEventFilter(self)
            self.cards[role] = card
            grid.addWidget(card, place // 2, place % 2)
        self.choose(self.role)
        self.retranslate()

    def choose(self, role: str) -> None:
        """Choose a role."""
        changed, self.role = role != self.role, role
        for name, card in self.cards.items():
            card.set_chosen(name == role)
        self._name_cards()
        if changed:
            self.chosen.emit(role)

    def name_of(self, role: str) -> str:
        """What a role is called."""
        return {
            "note-taker": self.tr("Note-taker"),
            "theme team": self.tr("Theme team"),
            "check-in": self.tr("Check-in desk"),
            "projector": self.tr("Projector"),
        }[role]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys go to another card and choose it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        keys = Qt.Key
        step = {keys.Key_Right: 1, keys.Key_Left: -1, keys.Key_Down: 2, keys.Key_Up: -2}.get(Qt.Key(event.key()), 0)
        if not step:
            return False
        here = next(place for place, role in enumerate(ROLES) if self.cards[role] is watched)
        other = ROLES[(here + step) % len(ROLES)]
        self.choose(other)
        self.cards[other].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def retranslate(self) -> None:
        """Write every word again."""
        lines = {
            "note-taker": self.tr("Writes what one table says and counts its hands."),
            "theme team": self.tr("Reads all tables and groups their notes."),
            "check-in": self.tr("Marks who has come and gives seats."),
            "projector": self.tr("Shows the big screen to the hall."),
        }
        for role in ROLES:
            self._names[role].set_words(self.name_of(role))
            self._lines[role].set_words(lines[role])
        self._name_cards()

    def _name_cards(self) -> None:
        for role, card in self.cards.items():
            words = f"{self.name_of(role)}. {self._lines[role].text()}"
            card.setAccessibleName(self.tr("{role} Chosen.").format(role=words) if role == self.role else words)

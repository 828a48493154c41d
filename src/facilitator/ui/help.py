"""Help: what the open page is for, step by step, and its keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.help_parts import HelpPart
from facilitator.ui.help_words import help_of
from facilitator.ui.look import current, look
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.scroll import ScrollColumn


class HelpWindow(Page):
    """A window beside the program. Esc closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._joined = "start", False
        self.setWindowFlag(Qt.WindowType.Window)
        self.resize(look().pixels(520), look().pixels(680))
        self._title = WrapLabel("", "title")
        self._lead = WrapLabel("")
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(current().space.inside_card)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addWidget(ScrollColumn(inside), 1)
        self.retranslate()

    def show_page(self, key: str, *, joined: bool = False) -> None:
        """Show the help of this page; ``joined`` says that this laptop joined a session."""
        self._key, self._joined = key, joined
        self.retranslate()
        self.show()
        self.raise_()
        self.activateWindow()

    def retranslate(self) -> None:
        """Write every word again."""
        words = help_of(self._key, joined=self._joined)
        self.setWindowTitle(self.tr("Help · {page}").format(page=words.title))
        self._title.set_words(words.title)
        self._lead.set_words(words.lead)
        empty(self._cards)
        steps, keys = HelpPart(self.tr("Step by step"), words.steps), HelpPart(self.tr("Keys"), words.keys)
        for part in (steps, *words.more, keys):
            if part.lines:
                card = Card(part.title)
                for line in part.lines:
                    card.add(WrapLabel(line))
                self._cards.addWidget(card)
        self._cards.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

"""Asking the organizer to come: one button, a word if wanted, and that it waits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.calls import Said
from facilitator.record.operations.stations import LONGEST_MESSAGE
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page


class HelpCard(Page):
    """A button; then a line for a word and a button that asks; then what was asked, until somebody came.

    Signals:
        asked(text): call for help; the text may be empty.
        ended: help is no longer needed.
        left: the person goes back to typing.
    """

    asked = Signal(str)
    ended = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: Said | None = None
        self._reached = True
        self.open = Button("", hint="F8")
        self.open.clicked.connect(self.begin)
        self._card = Card()
        self._about = WrapLabel("")
        self._hint = WrapLabel("", "sub")
        self.line = ComposingLine()
        self.line.setMaxLength(LONGEST_MESSAGE)
        self.line.entered.connect(lambda _text: self._ask())
        self.line.installEventFilter(self)
        self.ask = PrimaryButton("", hint="Enter")
        self.ask.clicked.connect(self._ask)
        self.stop = Button("", hint="Esc")
        self.stop.clicked.connect(self.leave)
        self.end = Button("", hint="F8")
        self.end.clicked.connect(self.ended)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.stop, self.ask, self.end):
            buttons.addWidget(button)
        for part in (self._about, self.line, self._hint):
            self._card.add(part)
        self._card.add(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.open)
        column.addWidget(self._card)
        self._typing = False
        self.retranslate()

    @property
    def waiting(self) -> bool:
        """Whether a call of this table waits."""
        return self._waiting is not None

    def show_call(self, said: Said | None) -> None:
        """Show the call that waits; None when there is none."""
        self._waiting = said
        self._typing = self._typing and said is None
        self._write()

    def show_reached(self, reached: bool) -> None:
        """Say whether the organizer can hear a call now."""
        self._reached = reached
        self._write()

    def begin(self) -> None:
        """F8: open the line; with a call that waits, help is no longer needed."""
        if self._waiting is not None:
            self.ended.emit()
            return
        self._typing = True
        self._write()
        self.line.setFocus()

    def leave(self) -> None:
        """Back to typing without a call."""
        self._typing = False
        self.line.clear()
        self._write()
        self.left.emit()

    def _ask(self) -> None:
        if self._typing:
            text = self.line.take().strip()
            self._typing = False
            self._write()
            self.left.emit()
            self.asked.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def retranslate(self) -> None:
        """Write every word again."""
        self.open.setText(self.tr("Ask for help"))
        self.ask.setText(self.tr("Ask for help"))
        self.stop.setText(self.tr("Cancel"))
        self.end.setText(self.tr("No longer needed"))
        self.line.setAccessibleName(self.tr("What the help is about"))
        self.line.setPlaceholderText(self.tr("What about? May stay empty."))
        self._write()

    def _write(self) -> None:
        waiting = self._waiting
        self.open.setVisible(waiting is None and not self._typing)
        self._card.setVisible(waiting is not None or self._typing)
        for part in (self.line, self.ask, self.stop):
            part.setVisible(self._typing)
        self.end.setVisible(waiting is not None)
        self._about.setVisible(waiting is not None)
        if waiting is not None:
            self._card.set_title(self.tr("You asked for help"))
            self._card.set_aside(f"{waiting.at:%H:%M}")
            self._about.set_words(waiting.text)
            self._about.setVisible(bool(waiting.text))
        else:
            self._card.set_title(self.tr("Ask for help"))
            self._card.set_aside("")
        self._hint.setVisible(not self._reached)
        self._hint.set_words(self.tr("The hub cannot be reached now. Raise a hand so that somebody sees you."))

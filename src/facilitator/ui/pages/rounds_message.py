"""Telling all tables something, or one of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.record.operations.stations import LONGEST_MESSAGE
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page


class MessageCard(Page):
    """A line to write in, with ready messages that are put into it; Enter sends.

    Signals:
        written(text, table_id or None): send this.
    """

    written = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: tuple[str, int] | None = None
        self._last = ""
        self.card = Card()
        self.line = ComposingLine()
        self.line.setMaxLength(LONGEST_MESSAGE)
        self.ready = [Button("") for _ in range(3)]
        self.to_all = Button("")
        self.last = WrapLabel("", "sub", lines=2)
        ready = QWidget()
        flow = FlowLayout(ready, spacing=4)
        for button in self.ready:
            flow.addWidget(button)
            button.clicked.connect(lambda _checked=False, button=button: self._put(button.text()))
        for item in (self.line, ready, self.last):
            self.card.add(item)
        self.card.header.addWidget(self.to_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.line.entered.connect(self._send)
        self.to_all.clicked.connect(lambda: self.set_table(None))
        self.retranslate()

    @property
    def table_id(self) -> str | None:
        """Whom it is written to; None for all tables."""
        return None if self._table is None else self._table[0]

    def set_table(self, table: tuple[str, int] | None) -> None:
        """Write to this table, (id, number), or with None to all of them."""
        self._table = table
        self._write()
        self.line.setFocus()

    def show_last(self, text: str) -> None:
        """Say what was sent last; empty for nothing."""
        self._last = text
        self._write()

    def put_back(self, text: str) -> None:
        """It could not be sent: the words stand in the line again."""
        self.line.setText(text)

    def _put(self, text: str) -> None:
        self.line.setText(text)
        self.line.setFocus()

    def _send(self, _text: str) -> None:
        text = self.line.take().strip()
        if text:
            self.written.emit(text, self.table_id)

    def retranslate(self) -> None:
        """Write every word again."""
        for button, words in zip(
            self.ready,
            (self.tr("Five minutes left."), self.tr("One minute left."), self.tr("Please finish your notes.")),
            strict=True,
        ):
            button.setText(words)
        self.to_all.setText(self.tr("To all tables"))
        self.line.setPlaceholderText(self.tr("Write, and send with Enter"))
        self._write()

    def _write(self) -> None:
        title = self.tr("Message to all tables")
        if self._table is not None:
            title = self.tr("Message to table {number}").format(number=self._table[1])
        self.card.set_title(title)
        self.line.setAccessibleName(title)
        self.to_all.setVisible(self._table is not None)
        self.last.set_words(self.tr("Sent last: {text}").format(text=self._last) if self._last else "")
        self.last.setVisible(bool(self._last))

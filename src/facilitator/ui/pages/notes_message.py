"""What the organizer told the tables last: a calm banner above the box that never takes the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.calls import Said
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page


class MessageBanner(Page):
    """The newest message with its time, until it is closed. A screen reader says it when it comes.

    Signals:
        closed(id): the person has read this message.
    """

    closed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: Said | None = None
        self._closed = ""
        self.notice = Notice()
        self.notice.acted.connect(self.close_message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        self.hide()

    def show_message(self, said: Said | None, closed: str) -> None:
        """Show the newest message; ``closed`` is the id of the one that was read before."""
        new = said is not None and (self._said is None or said.id != self._said.id)
        self._said, self._closed = said, closed
        self.setVisible(said is not None and said.id != closed)
        self.retranslate()
        if new and said is not None and said.id != closed:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.notice.text()))

    def close_message(self) -> None:
        """Put the banner away until the next message."""
        if self._said is not None and not self.isHidden():
            self._closed = self._said.id
            self.hide()
            self.closed.emit(self._said.id)

    def retranslate(self) -> None:
        """Write every word again."""
        if self._said is not None:
            lead = self.tr("{time} From the organizer:").format(time=f"{self._said.at:%H:%M}")
            self.notice.say("primary", lead, self._said.text, button=self.tr("Close"))

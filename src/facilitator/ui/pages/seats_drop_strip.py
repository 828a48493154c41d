"""A line over the lower edge of the tables: what letting go here would do, and why it was refused."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from facilitator.ui.pages.seats_effects import DropHint
from facilitator.ui.widgets.notice import Notice

SHOWN_MILLISECONDS = 8000
"""How long a refusal stays."""


class DropStrip(Notice):
    """Lies over its parent, so that nothing moves under a pointer that drags; the pointer goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over_widget = parent
        self._over = QTimer(self, interval=SHOWN_MILLISECONDS, singleShot=True)
        self._over.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def show_hint(self, number: int, hint: DropHint | None) -> None:
        """Say what letting go over the table with this number would do; None while it is not known yet."""
        self._over.stop()
        table = self.tr("Table {number}:").format(number=number)
        if hint is None:
            self._show("none", table, self.tr("Looking at what this would do …"))
        elif hint.state == "bad":
            self._show("bad", self.tr("Not at table {number}:").format(number=number), hint.reason)
        else:
            self._show(hint.state, table, hint.words)

    def show_refusal(self, reason: str) -> None:
        """Say for a while why something was refused."""
        self._show("bad", self.tr("Nothing was changed."), reason)
        self._over.start()

    def clear(self) -> None:
        """Nothing is dragged over a table; a refusal stays for its while."""
        if not self._over.isActive():
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when the parent changes size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _show(self, state: str, lead: str, rest: str) -> None:
        self.say(state, lead, rest)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        wide = self._over_widget.width() - 32
        high = self.heightForWidth(wide)
        self.setGeometry(16, self._over_widget.height() - high - 12, wide, high)

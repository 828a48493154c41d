"""Announces what somebody else writes into the open record: the hub beside the window, a command, another window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.record.following import Follower, Written, announced
from facilitator.ui.desk import Desk

OFTEN_MILLISECONDS = 200
"""While a hub writes beside the window: what the theme team files is to be seen within a quarter of a second."""

SELDOM_MILLISECONDS = 3_000

OWN_KEPT = 1_000


class Following(QObject):
    """Looks into the journal again and again, off the window's thread, and tells the pages of what they did not do.

    Many entries between two looks are one announcement, so that a page is drawn once for them.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._follower = Follower(desk.record)
        self._own: dict[int, None] = {}
        self._stopped = False
        self._timer = QTimer(self, singleShot=True, interval=SELDOM_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        desk.changed.connect(self._keep_own)
        self._timer.start()

    def set_busy(self, busy: bool) -> None:
        """Look often while a hub runs, else now and then."""
        self._timer.setInterval(OFTEN_MILLISECONDS if busy else SELDOM_MILLISECONDS)

    def look(self) -> None:
        """Look now; the next look comes a while after this one is done."""
        if self._stopped:
            return
        self._timer.stop()
        self._desk.run(lambda _work: self._follower.look(), self._tell, self._later, short=True)

    def stop(self) -> None:
        """Look no more."""
        self._stopped = True
        self._timer.stop()

    def _tell(self, written: tuple[Written, ...]) -> None:
        self._timer.start()
        changes = announced(written, self._own)
        if changes is not None:
            self._desk.came_in(changes)

    def _later(self, _error: Refused) -> None:
        self._timer.start()  # somebody holds the record for a moment

    def _keep_own(self, changes: Changes) -> None:
        """What was announced with its operations was done here."""
        count = len(changes.operations)
        self._own.update(dict.fromkeys(range(changes.place - count + 1, changes.place + 1)))
        while len(self._own) > OWN_KEPT:
            del self._own[next(iter(self._own))]

"""Looking at how good the seats are, beside the window, a moment after they changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.day.seats_explained import ExplainedSeats, explained_seats
from facilitator.errors import Cancelled, Refused
from facilitator.ui.desk import Work
from facilitator.ui.workplace import Workplace

AFTER_MILLISECONDS = 250


class SeatsScoring(QObject):
    """Asks for the explanation of the seats; only the last one asked for counts.

    Args:
        attributes: what the tables are to mirror, at the moment of asking.

    Signals:
        arrived(ExplainedSeats or None): how good the seats are; None where nobody is seated.
        refused(reason): a rule of the list cannot be followed, so that nothing can be said.
    """

    arrived = Signal(object)
    refused = Signal(str)

    def __init__(self, work: Workplace, attributes: Callable[[], tuple[str, ...]], parent: QObject) -> None:
        super().__init__(parent)
        self.work, self.desk, self._attributes = work, work.desk, attributes
        self._asked = 0
        self._finding: Work | None = None
        self.soon = QTimer(self, interval=AFTER_MILLISECONDS, singleShot=True)
        self.soon.timeout.connect(self.look)

    def look(self) -> None:
        """Look now."""
        session_id = self.work.place.session_id
        if session_id is None:
            return
        record, attributes = self.desk.record, self._attributes()
        self._asked += 1
        asked = self._asked

        def told(found: ExplainedSeats | None) -> None:
            if asked == self._asked:
                self.arrived.emit(found)

        def refused(error: Refused) -> None:
            if asked == self._asked:
                self.refused.emit(error.text(self.work.language))

        self.desk.run(lambda _task: explained_seats(record, session_id, attributes), told, refused)

    def find_causes(self, explained: ExplainedSeats, then: Callable[[], None]) -> None:
        """Find the cause of every fault, which takes longer, and go on; looking for those of older seats is stopped."""
        self.stop_finding()

        def find(task: Work) -> None:
            def pause() -> None:
                if task.cancelled():
                    raise Cancelled

            explained.explanation.find_causes(pause)

        work = self._finding = self.desk.run(find, lambda _none: then())
        work.ended.connect(lambda: self._found(work))

    def _found(self, work: Work) -> None:
        if self._finding is work:
            self._finding = None

    def stop_finding(self) -> None:
        """Look for causes no longer."""
        if self._finding is not None:
            self._finding.cancel()
            self._finding = None

"""The search for seats while it runs: how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from facilitator.day.seat import SeatPlan, seat
from facilitator.errors import Refused
from facilitator.ui.desk import Desk, Work
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.dialogs import confirm


class SeatSearch(QWidget):
    """Searches beside the window and is seen only meanwhile. Nothing is written.

    Signals:
        found(SeatPlan): the seats.
        refused(Refused): why there are none.
        running(bool): a search began or ended.
    """

    found = Signal(object)
    refused = Signal(object)
    running = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._work: Work | None = None
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self.stop_button = Button("", hint="Esc")
        self.stop_button.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._progress, 1)
        row.addWidget(self.stop_button)
        self.hide()

    @property
    def is_running(self) -> bool:
        """Whether a search is under way."""
        return self._work is not None

    def ask(self, session_id: str, attributes: Sequence[str], are_seats_there: bool) -> None:
        """Begin; where people are seated already, once somebody agreed that they get new seats."""
        if self._work is None and (not are_seats_there or self._may_replace()):
            self.start(session_id, attributes)

    def _may_replace(self) -> bool:
        return confirm(
            self.window(),
            self.tr("Seat everybody anew?"),
            self.tr(
                "Pinned people stay where they are; all others get new seats in the rounds still to come. Undo brings the old seats back."
            ),
            yes_text=self.tr("Seat anew"),
        )

    def start(self, session_id: str, attributes: Sequence[str]) -> None:
        """Seat all rounds that were not opened yet, unless that is being done already."""
        if self._work is not None:
            return
        record = self.desk.record
        self._progress.setValue(0)
        self.show()

        def search(work: Work) -> SeatPlan:
            return seat(record, session_id, attributes, progress=work.progressed.emit, cancelled=work.cancelled)

        self._work = self.desk.run(
            search, self._ending(self.found.emit), self._ending(self.refused.emit), self._ending()
        )
        self._work.progressed.connect(lambda share: self._progress.setValue(round(share * 1000)))
        self.running.emit(True)

    def stop(self) -> None:
        """Stop; nothing was written."""
        if self._work is not None:
            self._work.cancel()

    def retranslate(self) -> None:
        """Write the word again."""
        self.stop_button.setText(self.tr("Stop"))

    def _ending(self, then: Callable[[SeatPlan | Refused], object] | None = None) -> Callable[..., None]:
        def ended(*outcome: SeatPlan | Refused) -> None:
            self._work = None
            self.hide()
            self.running.emit(False)
            if then is not None:
                then(*outcome)

        return ended

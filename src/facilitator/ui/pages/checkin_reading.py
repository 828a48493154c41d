"""The day as the desk sees it, read beside the window: a list may be long, and somebody is always typing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from facilitator.day.arriving import AskedAttribute, asked_attributes
from facilitator.day.checkin import CheckIn, Trouble, read_check_in
from facilitator.record import Changes
from facilitator.ui.desk import Work
from facilitator.ui.workplace import Workplace

REST_MS = 250
"""So long after the last arrival the seats are looked through again."""
EVERYBODY = ("participants", "seats", "table", "tables", "rounds", "round", "hall")
"""What changes more than the row of one person."""


@dataclass(frozen=True)
class DeskReading:
    """What is read beside the window: the day, what a walk-in is asked, and what is wrong with the seats."""

    day: CheckIn
    asked: tuple[AskedAttribute, ...]
    trouble: Trouble


class DeskReader(QObject):
    """Keeps ``day``, and what a walk-in is ``asked``, as the record has them.

    Signals:
        day_read: ``day`` is another one.
        trouble_found(Trouble): this is wrong with the seats of ``day``.
    """

    day_read = Signal()
    trouble_found = Signal(object)

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._place = work.desk, work.place
        self.day = CheckIn()
        self.asked: tuple[AskedAttribute, ...] = ()
        self._begun = self._ended = 0
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._look_for_trouble)

    @property
    def is_reading(self) -> bool:
        """Whether another day is on its way."""
        return self._begun != self._ended

    def read(self) -> None:
        """Read everything anew. Of several readings only the last one counts."""
        record, session_id = self._desk.record, self._place.session_id
        self._begun += 1
        number = self._begun

        def read(_work: Work) -> DeskReading:
            if session_id is None:
                return DeskReading(CheckIn(), (), Trouble())
            with record.reading() as reading:
                day = read_check_in(reading, session_id)
            return DeskReading(day, asked_attributes(record, session_id), day.trouble())

        def arrived(found: DeskReading) -> None:
            if isValid(self) and number == self._begun:  # the page may be gone: its record was closed meanwhile
                self._ended = number
                self.day, self.asked = found.day, found.asked
                self.day_read.emit()
                self.trouble_found.emit(found.trouble)

        self._desk.run(read, arrived)

    def follow(self, changes: Changes) -> bool:
        """Read the rows of people who were marked.

        Returns:
            Whether that was enough; not where everybody may have changed, or everything is being read anyway.
        """
        if changes.concerns(*EVERYBODY) or self.is_reading or self._place.session_id is None:
            return False
        with self._desk.record.reading() as reading:
            self.day = self.day.with_changed(reading, self._place.session_id, changes.ids("participant"))
        self.day_read.emit()
        self._rest.start()
        return True

    def _look_for_trouble(self) -> None:
        """See what is wrong with the seats, beside the window."""
        day = self.day

        def show(trouble: Trouble) -> None:
            if isValid(self) and day is self.day:
                self.trouble_found.emit(trouble)

        self._desk.run(lambda _work: day.trouble(), show)

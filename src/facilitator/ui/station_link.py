"""What keeps an open record of a station with its hub, as the window sees it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from facilitator.live.station import Station, StationState
from facilitator.record import Record
from facilitator.record.models import Link
from facilitator.ui.desk import Desk
from facilitator.ui.note_readers import NoteReaders

CALM_MILLISECONDS = 3_000
"""A network that comes back within this time is not spoken of."""


class StationLink(QObject):
    """Sends what the desk writes, and announces there what comes from the hub, from ``start`` to ``stop``.

    Attributes:
        readers: who of the theme team reads which note; of no other role anybody is known.

    Signals:
        told: how it stands is another; carries the ``StationState``.
    """

    told = Signal(object)
    _heard = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.readers = NoteReaders(desk.record.station_id, self)
        self._station = self._made()
        self._stopped = False
        self._was_connected = False
        self._patience = QTimer(self, interval=CALM_MILLISECONDS, singleShot=True)
        self._patience.timeout.connect(lambda: self.told.emit(self.state))
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    @property
    def link(self) -> Link:
        """The hub it belongs to, and as what."""
        return self._station.link

    @property
    def record(self) -> Record:
        """The station's record."""
        return self._desk.record

    @property
    def state(self) -> StationState:
        """How it stands."""
        return self._station.state

    @property
    def patient(self) -> bool:
        """Whether the hub has been silent only for a moment: it is being looked for, and nobody needs to know."""
        return self._patience.isActive()

    def start(self) -> None:
        """Begin to send and to follow."""
        self._stopped = False
        station = self._station
        self._desk.wrote = lambda changes: station.wrote(len(changes.operations))
        self._patience.start()
        self._station.start()
        self.told.emit(self.state)

    def stop(self) -> None:
        """Hang up. May take seconds where the network is gone: not on the window's thread."""
        self._stopped = True
        self._station.stop()

    def begin_again(self) -> None:
        """Go on where it was stopped, so that the record could join once more."""
        if self._stopped:
            self._station = self._made()
            self.start()

    def _made(self) -> Station:
        return Station(
            self._desk.record, self._desk.came_in, lambda _state: self._heard.emit(), company=self.readers.company
        )

    def _hear(self) -> None:
        state = self.state
        if state.connected:
            self._patience.stop()
        elif not self._patience.isActive() and self._was_connected:
            self._patience.start()
        self._was_connected = state.connected
        self.told.emit(state)

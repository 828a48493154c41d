"""Who of the theme team reads which note now, as the window sees it, and which one the person here reads."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.live.company import Company
from facilitator.live.wire import Reader


class NoteReaders(QObject):
    """The others who work on the themes, on the window's thread. Nothing of it is in the record.

    Args:
        station_id: of the record here.

    Signals:
        changed: others read other notes, or the network is gone and nobody is known any more; carries a
            ``tuple[Reader, ...]``, without the person here.
    """

    changed = Signal(object)
    _met = Signal(object)

    def __init__(self, station_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now: tuple[Reader, ...] = ()
        self.company = Company(station_id, self._met.emit)
        self._met.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def read(self, note_id: str | None) -> None:
        """The person here reads this note now, or none. Waits for nothing."""
        self.company.read(note_id)

    def _take(self, readers: tuple[Reader, ...]) -> None:
        self.now = readers
        self.changed.emit(readers)

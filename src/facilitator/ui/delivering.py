"""The courier beside the window: it delivers what waits while the record is open, and says how far it is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from facilitator.archive.courier import Courier, Found, News
from facilitator.archive.secrets_kept import Secrets
from facilitator.record import Changes
from facilitator.record.deliveries import Queued
from facilitator.ui.destinations_kept import KeptDestinations
from facilitator.ui.workplace import Workplace


class Delivering(QObject):
    """Holds the courier, the destinations, their passwords, and the last that was heard of each delivery.

    Signals:
        heard: a delivery went on, or was left.
    """

    heard = Signal()
    _news = Signal(object)

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.destinations = KeptDestinations(work.settings)
        self.secrets = Secrets()
        self.news: dict[str, News] = {}
        self._desk = work.desk
        self._known = self.destinations.all()
        self._news.connect(self._take)
        self.courier = Courier(work.desk.record, self._find, self._news.emit, self._arrived)
        self._ended = False

    def start(self) -> None:
        """Deliver from now on."""
        if not self._ended:
            self.courier.start()

    def stop(self) -> None:
        """End for good; what is on its way goes on from there the next time the record is open."""
        self._ended = True
        self.courier.stop()

    def reread(self) -> None:
        """The destinations have changed."""
        self._known = self.destinations.all()
        self.courier.nudge()

    def _find(self, delivery: Queued) -> Found | None:
        """As ``Find``, in the courier's thread: the settings themselves belong to the window's."""
        to = next((one for one in self._known if one.address == delivery.address), None)
        return None if to is None else Found(to, self.secrets.of(to))

    def _arrived(self, changes: Changes) -> None:
        self._desk.came_in(changes)

    def _take(self, news: News) -> None:
        if news.doing:
            self.news[news.id] = news
        else:
            self.news.pop(news.id, None)
        self.heard.emit()

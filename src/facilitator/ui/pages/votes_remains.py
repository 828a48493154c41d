"""The notice that what would tell in which order secret votes came is not cleared away yet."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.workplace import Workplace

AGAIN_MILLISECONDS = 5_000


class RemainsNotice(Page):
    """Says so as long as it is so, of this window's record or of the hub's, and is not there otherwise.

    While it is there the window tries again by itself: perhaps nobody writes anything more today.

    Args:
        work: where the person works; the notice follows its desk and its hub.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.notice = Notice("warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        self._again = QTimer(self, interval=AGAIN_MILLISECONDS)
        self._again.timeout.connect(self._try_again)
        work.desk.changed.connect(self.retranslate)
        work.hub.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Show how it stands, in the window's language."""
        record = self._work.desk.record
        own = None if record.people_remain else record.remains  # the page Archive tells of names
        if own is None:
            self._again.stop()
        elif not self._again.isActive():
            self._again.start()
        remains = own or self._work.hub.news.remains
        self.setVisible(remains is not None)
        if remains is not None:
            words = remains.ko if self._work.language == "ko" else remains.en
            self.notice.say("warning", self.tr("The secret ballot is not quite cleared away yet."), words)

    def _try_again(self) -> None:
        record = self._work.desk.record
        self._work.desk.run(lambda _work: record.forget(0.0), lambda _none: self.retranslate(), short=True)

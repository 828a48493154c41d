"""What stands on the projector's own laptop while the hall looks at the big screen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.pages.base import DayPage
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.workplace import Workplace


class ProjectorPage(DayPage):
    """One sentence, and the way back to the big screen."""

    KEY = "projector"

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self._words = EmptyPage()
        self._words.acted.connect(lambda: self.go_to.emit("bigscreen"))
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self._words.say(
            self.tr(
                "The big screen shows what the lead facilitator chooses. Where the network is gone, keys 0 to 9 choose here."
            ),
            self.tr("Show the big screen"),
        )

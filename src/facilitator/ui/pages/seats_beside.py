"""What stands beside the tables: the side column, or in its place the panel that says why the seats are as they are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.day.seats_explained import ExplainedSeats
from facilitator.ui.look import look
from facilitator.ui.pages.seats_explanation import ExplanationPanel
from facilitator.ui.pages.seats_saving import save_explanation
from facilitator.ui.pages.seats_scoring import SeatsScoring
from facilitator.ui.pages.seats_side import SeatsSide
from facilitator.ui.workplace import Workplace

SIDE_WIDTH, PANEL_WIDTH = 340, 460


class SeatsBeside(QStackedWidget):
    """Changes between the two; the causes are found only while the panel is open.

    Signals:
        go_asked(round_id, table_id): a fault is to be seen.
        said(words): something was saved.
    """

    go_asked = Signal(str, str)
    said = Signal(str)

    def __init__(self, work: Workplace, scoring: SeatsScoring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work, self._scoring = work, scoring
        self._explained: ExplainedSeats | None = None
        self.side, self.panel = SeatsSide(), ExplanationPanel()
        self.addWidget(self.side)
        self.addWidget(self.panel)
        self.panel.closed.connect(self.hide_panel)
        self.panel.save_asked.connect(self._save)
        self.panel.go_asked.connect(self.go_asked)
        self.hide_panel()

    @property
    def is_open(self) -> bool:
        """Whether the panel is open."""
        return self.currentWidget() is self.panel

    def show_explained(self, explained: ExplainedSeats | None) -> None:
        """Take what is known about the seats; None while nothing is."""
        if explained is self._explained:
            return
        self._explained = explained
        if self.is_open:
            self._fill()

    def show_panel(self) -> None:
        """Open the panel, where anything is known."""
        if self._explained is not None and not self.is_open:
            self.setCurrentWidget(self.panel)
            self.setFixedWidth(look().pixels(PANEL_WIDTH))
            self._fill()

    def hide_panel(self) -> None:
        """Put the panel away; nobody waits for causes then."""
        self._scoring.stop_finding()
        self.setCurrentWidget(self.side)
        self.setFixedWidth(look().pixels(SIDE_WIDTH))

    def retranslate(self) -> None:
        """Write the words again."""
        self.side.retranslate()
        self.panel.retranslate()
        if self.is_open:
            self._fill()

    def _fill(self) -> None:
        explained = self._explained
        self.panel.show_explained(explained, self.work.language)
        if explained is not None:
            self._scoring.find_causes(explained, lambda: self._found(explained))

    def _found(self, explained: ExplainedSeats) -> None:
        if explained is self._explained and self.is_open:
            self.panel.show_causes()

    def _save(self) -> None:
        if self._explained is not None:
            save_explanation(self, self.work, self._explained.explanation, self.said.emit)

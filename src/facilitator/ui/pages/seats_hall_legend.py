"""What the colours and shapes of the hall on the seats page mean, with how many tables are in each state."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from facilitator.day.hall_colours import ARRIVALS, BALANCES, FILLS
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.page import Page

STATES = {
    "full": "ok", "free": "none", "over": "bad", "closed": "warning",
    "all": "ok", "some": "warning", "none": "none", "nobody": "none",
    "even": "ok", "uneven": "warning",
}  # fmt: skip
"""The state in which a table is drawn; each has a colour and a shape."""

SHOWN = {"fill": FILLS, "arrivals": ARRIVALS, "balance": BALANCES}


class HallLegend(Page):
    """One sign and word for each state that a table is in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about, self._numbers = "fill", dict[str, int]()
        self.chips = [Chip("", bare=True) for _ in range(max(map(len, SHOWN.values())))]
        flow = FlowLayout(self, spacing=14)
        for chip in self.chips:
            flow.addWidget(chip)
        self.retranslate()

    def show_states(self, about: str, numbers: Mapping[str, int]) -> None:
        """Say what the map is about ("fill", "arrivals" or "balance"), and how many tables are in each state."""
        self._about, self._numbers = about, dict(numbers)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word again; a state that no table is in needs no sign, except the best one."""
        words = {
            "full": self.tr("full"), "free": self.tr("seats free"), "over": self.tr("more people than seats"),
            "closed": self.tr("closed"), "all": self.tr("everybody there"), "some": self.tr("some missing"),
            "none": self.tr("nobody there yet"), "nobody": self.tr("nobody seated"), "even": self.tr("even"),
            "uneven": self.tr("counts out of range"),
        }  # fmt: skip
        keys = SHOWN[self._about]
        shown = [key for key in keys if self._numbers.get(key) or key == keys[0]]
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < len(shown))
            if place < len(shown):
                key = shown[place]
                chip.set(f"{words[key]} {self._numbers.get(key, 0):,}", STATES[key])

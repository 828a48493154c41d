"""Garbage is collected on the window's thread alone.

Python collects cycles in whatever thread happens to allocate. A cycle may hold widgets, and a widget that is destroyed in
a working thread while the window paints takes the program down. So the automatic collection is switched off, and a
timer of the window's thread does it instead, by Python's own thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MILLISECONDS = 1000


class Collector(QObject):
    """Collects garbage once a second on the thread that made it. One is enough for a program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MILLISECONDS)

    def collect(self) -> int:
        """Collect the generations that are due. Returns how many unreachable objects were found."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > threshold
        ]
        return gc.collect(max(due)) if due else 0

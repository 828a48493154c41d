"""How long the map of the hall takes to draw a frame. Run as ``python benchmarks/hall.py``.

A map of 1440 by 900 pixels with five zones is drawn again and again, without a screen: as it stands, pushed about, zoomed
by a little each time (so that circles and words are made anew), and while a fifth of the tables is dragged. A frame must
take less than 16 ms for a screen that shows 60 of them a second.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.day.hall_layout import hall_layout
from facilitator.day.hall_places import StandingTable
from facilitator.ui.collector import Collector
from facilitator.ui.look import STATES, apply_look
from facilitator.ui.widgets.hall import HallTable
from facilitator.ui.widgets.hall_arranger import HallArranger

SIZES = (100, 500, 1000)
WIDTH, HEIGHT = 1440, 900
FRAMES = 60


def main() -> None:
    """Measure and print."""
    app = QApplication(["hall"])
    apply_look(app, "light", 1.0)
    Collector(app)
    print(f"{'a frame of the hall map, ms':<44}{'p50':>9}{'p95':>9}{'slowest':>9}")
    for tables in SIZES:
        hall = a_hall(tables)
        measured = {
            "as it stands": frames(hall, lambda _frame: None),
            "zoomed": zoomed(hall),
            "pushed about": pushed(hall),
            "with a fifth of the tables dragged": dragged(hall, tables),
        }
        for what, taken in measured.items():
            line = f"  {tables:>5,} tables, {what}"
            print(f"{line:<44}{statistics.median(taken):>9.1f}{quantile(taken):>9.1f}{max(taken):>9.1f}", flush=True)
        hall.close()


def a_hall(tables: int) -> HallArranger:
    """A map of so many tables in all states."""
    hall = HallArranger()
    standing = [
        StandingTable(str(number), number, f"zone {number * 5 // (tables + 1)}") for number in range(1, tables + 1)
    ]
    hall.set_layout(hall_layout(standing))
    hall.set_tables(
        [HallTable(table.number, f"{table.number % 10} / 10", STATES[table.number % 4]) for table in standing]
    )
    hall.resize(WIDTH, HEIGHT)
    hall.show()
    QApplication.processEvents()
    return hall


def frames(hall: HallArranger, step: Callable[[int], None]) -> list[float]:
    """Milliseconds that each frame takes, from what a hand does to the last pixel."""
    taken = []
    for frame in range(FRAMES):
        began = time.perf_counter()
        step(frame)
        hall.repaint()
        taken.append((time.perf_counter() - began) * 1e3)
    QApplication.processEvents()
    return taken


def zoomed(hall: HallArranger) -> list[float]:
    """Enlarged twice, and made smaller again."""
    return frames(hall, lambda frame: hall.zoom(1.025 if frame < FRAMES / 2 else 1 / 1.025))


def pushed(hall: HallArranger) -> list[float]:
    """Enlarged to half of the hall, and pushed from side to side."""
    hall.fit()
    hall.zoom(1.5)
    taken = frames(hall, lambda frame: hall.pan(QPointF(7 if frame < FRAMES / 2 else -7, 3)))
    hall.fit()
    return taken


def dragged(hall: HallArranger, tables: int) -> list[float]:
    """A fifth of the tables dragged across the others."""
    hall.set_arranging(True)
    hall.select(set(range(1, tables // 5 + 1)))
    start = hall.area_of(1).center().toPoint()
    QTest.mousePress(hall, Qt.MouseButton.LeftButton, pos=start)
    taken = frames(hall, lambda frame: QTest.mouseMove(hall, start + QPoint(20 + 5 * frame, 3 * frame)))
    QTest.mouseRelease(hall, Qt.MouseButton.LeftButton, pos=start)
    hall.set_arranging(False)
    return taken


def quantile(taken: list[float]) -> float:
    """The time that 19 of 20 frames stay within."""
    return statistics.quantiles(taken, n=20)[-1]


if __name__ == "__main__":
    main()

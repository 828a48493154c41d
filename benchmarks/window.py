"""How long the window takes to appear and its pages to open, with peak memory. Run as ``python benchmarks/window.py``.

Every start is a process of its own, from before it begins to after the first paint: a bare QMainWindow for comparison,
the program with its first page, and the program on the record of a whole demo day. The pages are opened one after the
other in one more process: until the page stands there, and until what it reads beside the window has arrived as well.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

STARTS = 5
KINDS = {
    "bare": "a bare QMainWindow",
    "first": "the program, first page",
    "record": "the program, on the demo record",
}


def main() -> None:
    """Play the day, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--one", nargs=2, metavar=("KIND", "RECORD"), help=argparse.SUPPRESS)
    asked = parser.parse_args().one
    if asked is not None:
        _one(asked[0], Path(asked[1]))
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own: a child begins with the peak memory of the one that starts it.
        day = Path(folder) / "day"
        subprocess.run([sys.executable, "-m", "facilitator", "demo", str(day)], check=True, capture_output=True)
        record = day / "demo.roundtable"
        print(f"{'from process start to first paint, of ' + str(STARTS):<44}{'p50 ms':>9}{'slowest':>9}{'peak MB':>9}")
        for kind, words in KINDS.items():
            runs = [_run(kind, record) for _ in range(STARTS)]
            taken = [run["ms"] for run in runs]
            memory = max(run["peak_mb"] for run in runs)
            print(f"  {words:<42}{statistics.median(taken):>9.0f}{max(taken):>9.0f}{memory:>9.0f}", flush=True)
        pages = _run("pages", record)
        print(f"\n{'opening a page of the demo record':<44}{'there ms':>9}{'whole ms':>9}{'again ms':>9}")
        for step, there, whole, again in pages["pages"]:
            print(f"  {step:<42}{there:>9.0f}{whole:>9.0f}{again:>9.0f}")
        print(f"  {'peak with all pages open':<42}{pages['peak_mb']:>27.0f} MB")


def _run(kind: str, record: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as settings:
        began = time.monotonic()
        process = subprocess.run(
            [sys.executable, __file__, "--one", kind, str(record)],
            env=os.environ | {"XDG_CONFIG_HOME": settings}, check=True, capture_output=True, text=True,
        )  # fmt: skip
    answer: dict[str, Any] = json.loads(process.stdout.splitlines()[-1])
    answer["ms"] = (answer["painted"] - began) * 1000
    return answer


def _one(kind: str, record: Path) -> None:
    """Start one window in this process and say when it stood there."""
    answer: dict[str, Any] = {}
    if kind == "bare":
        _bare(answer)
    else:
        _program(kind, record, answer)
    answer["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        2**20 if sys.platform == "darwin" else 2**10
    )
    print(json.dumps(answer))


def _bare(answer: dict[str, Any]) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Bare(QMainWindow):
        def paintEvent(self, event: object) -> None:
            QTimer.singleShot(0, painted)

    def painted() -> None:
        answer.setdefault("painted", time.monotonic())
        app.quit()

    app = QApplication([])
    window = Bare()
    window.resize(1440, 900)
    window.show()
    app.exec()


def _program(kind: str, record: Path, answer: dict[str, Any]) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from facilitator.ui.app import main as open_window
    from facilitator.ui.frame import DayFrame
    from facilitator.ui.start import StartPage

    shown = StartPage if kind == "first" else DayFrame
    paint = shown.paintEvent

    def paint_and_tell(self: StartPage | DayFrame, event: QPaintEvent) -> None:
        paint(self, event)
        if "painted" not in answer:
            answer["painted"] = 0.0
            QTimer.singleShot(0, lambda: painted(self))

    def painted(page: StartPage | DayFrame) -> None:
        answer["painted"] = time.monotonic()
        if kind == "pages":
            assert isinstance(page, DayFrame)
            answer["pages"] = _open_pages(page)
        QApplication.quit()

    shown.paintEvent = paint_and_tell  # type: ignore[method-assign, assignment]
    open_window(None if kind == "first" else record)


def _open_pages(frame: Any) -> list[tuple[str, float, float, float]]:
    """(step, ms until it stands there, ms until it is whole, ms when it is opened again) for every step of the day."""
    from PySide6.QtWidgets import QApplication

    from facilitator.ui.widgets.sidebar import STEPS

    frame.go(STEPS[-1])
    frame.desk.settle()
    times = []
    for step in STEPS:
        began = time.perf_counter()
        frame.go(step)
        QApplication.processEvents()
        there = time.perf_counter()
        frame.desk.settle()
        whole = time.perf_counter()
        other = STEPS[0] if step != STEPS[0] else STEPS[-1]
        frame.go(other)
        frame.desk.settle()
        again = time.perf_counter()
        frame.go(step)
        QApplication.processEvents()
        times.append((step, (there - began) * 1e3, (whole - began) * 1e3, (time.perf_counter() - again) * 1e3))
        frame.desk.settle()
    return times


if __name__ == "__main__":
    main()

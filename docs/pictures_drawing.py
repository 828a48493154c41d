"""What all pictures need: a window with a clock that stands still, a copy of a day, and a small file of what is seen."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QSettings, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from sqlalchemy import func, select

from facilitator.record import Record
from facilitator.record.models import JournalEntry
from facilitator.record.source import PlayedClock, as_moment, repeatable
from facilitator.ui.settings import Settings
from facilitator.ui.window import Window

WINDOW = QSize(1440, 900)
COLOURS = 256
PATIENCE = 10.0
"""Seconds after which a page that still changes is drawn as it is."""


@contextmanager
def a_window(language: str) -> Iterator[tuple[Window, PlayedClock]]:
    """A window with settings of its own, and the clock that it goes by."""
    clock = PlayedClock(datetime.now(UTC))
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        settings.language, settings.scheme = language, "light"
        window = Window(settings, now=clock)
        window.resize(WINDOW)
        window.show()
        try:
            yield window, clock
        finally:
            window.close()


@contextmanager
def a_copy(path: Path, clock: PlayedClock) -> Iterator[Record]:
    """A copy of a record, open, with the clock put to the moment at which its day stands. Its name says no folder."""
    home = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(path, folder)
        os.chdir(folder)
        try:
            record = Record.open(path.name, source=repeatable(1, clock))
            with record.reading() as reading:
                clock.now = as_moment(reading.scalar(select(func.max(JournalEntry.time))) or "")
            yield record
        finally:
            os.chdir(home)


def draw(widget: QWidget, path: Path) -> None:
    """Draw a widget once it stands still: what it reads off the window's thread has arrived."""
    before: QImage | None = None
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        wait(0.4)
        now = widget.grab().toImage()
        if now == before:
            break
        before = now
    save(widget.grab().toImage(), path)


def wait(seconds: float) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def save(image: QImage, path: Path) -> None:
    """Write a picture, small."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    whole = Image.frombuffer("RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1)
    few = whole.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
    few.save(path, optimize=True)

"""Draws the pictures that README.md and docs/ show: every page of the window on the demo day, and pages of its minutes.

    python docs/pictures.py [--days FOLDER]

A day that stands in the middle of its second round fills the window; a whole day gives the minutes. Both are played in
both languages, into FOLDER where one is given (a day that is there already is used again). The clock stands still, so
that a picture changes only when the program does.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QEventLoop, QSettings, QSize, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import func, select

from facilitator.demo.play import RECORD, play
from facilitator.record import Record
from facilitator.record.models import JournalEntry
from facilitator.record.source import as_moment
from facilitator.ui.bigscreen import BigScreen
from facilitator.ui.help import HelpWindow
from facilitator.ui.look import apply_look
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.settings import Settings
from facilitator.ui.translations import linguist, load
from facilitator.ui.widgets.sidebar import STEPS
from facilitator.ui.window import Window

PICTURES = Path(__file__).parent / "pictures"
HALL = ZoneInfo("Asia/Seoul")
WINDOW, SCREEN = QSize(1440, 900), QSize(1280, 720)
ROUND = 2
"""The round in which the day stands in the window."""

PAGE_WIDTH = 900
MINUTES_PAGES = {"cover": 0, "people": 2, "round": 4, "notes": 40}
"""Pages of the full minutes, from 0."""

COLOURS = 200
PATIENCE = 10.0
"""Seconds after which a page that still changes is drawn as it is."""

SECTIONS = ("session", "rounds", "tables", "participants")


def main() -> None:
    """Draw everything in both languages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=Path, metavar="FOLDER", help="where the played days are, or go")
    given = parser.parse_args().days
    os.environ["TZ"] = HALL.key
    time.tzset()
    app = QApplication(["facilitator"])
    with tempfile.TemporaryDirectory() as temporary:
        days = given or Path(temporary)
        linguist.compile_words(qm=Path(temporary) / "facilitator_ko.qm")
        for language in ("ko", "en"):
            pictures = PICTURES / language
            pictures.mkdir(parents=True, exist_ok=True)
            for old in pictures.glob("*.png"):
                old.unlink()
            apply_look(app, "light", 1.0)
            load(app, language, Path(temporary))
            draw_window(played(days / f"middle-{language}", language, ROUND), language, pictures)
            played(days / f"whole-{language}", language, None)
            draw_documents(days / f"whole-{language}", pictures)


def played(folder: Path, language: str, stop_in_round: int | None) -> Path:
    """The record of a demo day, played if it is not there yet."""
    if not (folder / RECORD).exists():
        play(folder, language=language, stop_in_round=stop_in_round, zone=HALL)
    return folder / RECORD


@contextmanager
def opened(path: Path, language: str) -> Iterator[Window]:
    """A window on a record, at the moment at which its day stands."""
    with Record.open(path) as record, record.reading() as reading:
        last = as_moment(reading.scalar(select(func.max(JournalEntry.time))) or "")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        settings.language, settings.scheme = language, "light"
        window = Window(settings, now=lambda: last)
        window.resize(WINDOW)
        window.show()
        window.open_record(path)
        try:
            yield window
        finally:
            window.close()


def draw_window(path: Path, language: str, pictures: Path) -> None:
    """Draw the start page, every step of the day, what a note-taker sees, the big screen, and two pages in the dark."""
    with opened(path, language) as window:
        frame = window.frame
        assert frame is not None
        for number, step in enumerate(STEPS, start=1):
            page = frame.go(step)
            if isinstance(page, PreparePage):
                for section in SECTIONS:
                    page.show_section(section)
                    draw(window, pictures / f"{number}-{step}-{section}.png")
            else:
                draw(window, pictures / f"{number}-{step}.png")
        window.set_scheme("dark")
        for step in ("rounds", "themes"):
            frame.go(step)
            draw(window, pictures / f"dark-{step}.png")
        window.set_scheme("light")
        frame.place.take_role("note-taker")
        draw(window, pictures / "note-taker.png")
        frame.place.take_role("organizer")
        helping = HelpWindow(window)
        helping.show_page("rounds")
        draw(helping, pictures / "help.png")
        helping.close()
        screen = BigScreen(frame.work)
        screen.resize(SCREEN)
        screen.show()
        for scene in ("question", "themes", "result"):
            screen.show_scene(scene)
            draw(screen, pictures / f"screen-{scene}.png")
        screen.close()
        window.close_record()
        draw(window, pictures / "0-start.png")


def draw_documents(folder: Path, pictures: Path) -> None:
    """Draw the first pages of the preliminary report, and a few of the minutes."""
    draw_pdf(folder / "preliminary.pdf", {"1": 0, "2": 1}, pictures, "preliminary")
    draw_pdf(folder / "minutes.pdf", MINUTES_PAGES, pictures, "minutes")


def draw_pdf(path: Path, pages: dict[str, int], pictures: Path, name: str) -> None:
    """Draw pages (from 0) of a PDF."""
    document = QPdfDocument()
    document.load(str(path))
    for words, page in pages.items():
        points = document.pagePointSize(page)
        image = QImage(PAGE_WIDTH, round(PAGE_WIDTH * points.height() / points.width()), QImage.Format.Format_RGB32)
        image.fill("white")
        drawn = document.render(page, image.size())
        painter = QPainter(image)
        painter.drawImage(0, 0, drawn)
        painter.end()
        save(image, pictures / f"{name}-{words}.png")


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
    few = whole.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    main()

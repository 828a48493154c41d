"""Draws the pictures that README.md and docs/ show: every page of the window on the demo day, and pages of its minutes.

A hall of many laptops is drawn by pictures_laptops.py; what both need is in pictures_drawing.py.

    python docs/pictures.py [--days FOLDER]

A day that stands in the middle of its second round fills the window; a whole day gives the minutes. Both are played in
both languages, into FOLDER where one is given (a day that is there already is used again). The clock stands still, so
that a picture changes only when the program does.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from facilitator.day.paper import BADGES, CHECK_IN_LIST, NOTE_SHEETS, PaperOptions, write_paper
from facilitator.demo.play import RECORD, play
from facilitator.record import Record
from facilitator.record.models import Session
from facilitator.ui.bigscreen import BigScreen
from facilitator.ui.frame import DayFrame
from facilitator.ui.help import HelpWindow
from facilitator.ui.look import apply_look
from facilitator.ui.pages.checkin import CheckInPage
from facilitator.ui.pages.morning_dialog import MorningDialog
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.pages.seats import SeatsPage
from facilitator.ui.translations import linguist, load
from facilitator.ui.widgets.sidebar import STEPS
from facilitator.ui.window import Window
from pictures_drawing import a_copy, a_window, draw, save, wait
from pictures_laptops import draw_laptops

PICTURES = Path(__file__).parent / "pictures"
SCREEN = QSize(1280, 720)
ROUND = 2
"""The round in which the day stands in the window."""

PAGE_WIDTH = 900
MINUTES_PAGES = {"cover": 0, "overview": 3, "people": 5, "round": 7, "notes": 40}
"""Pages of the full minutes, from 0."""

SECTIONS = ("session", "rounds", "tables", "participants")


def main() -> None:
    """Draw everything in both languages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=Path, metavar="FOLDER", help="where the played days are, or go")
    given = parser.parse_args().days
    app = QApplication(["facilitator"])
    app.setCursorFlashTime(0)
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
            middle = played(days / f"middle-{language}", language, ROUND)
            draw_window(middle, language, pictures)
            draw_laptops(middle, language, pictures)
            played(days / f"whole-{language}", language, None)
            draw_documents(days / f"whole-{language}", pictures)


def played(folder: Path, language: str, stop_in_round: int | None) -> Path:
    """The record of a demo day, played if it is not there yet."""
    if not (folder / RECORD).exists():
        play(folder, language=language, stop_in_round=stop_in_round)
    return folder / RECORD


def draw_window(path: Path, language: str, pictures: Path) -> None:
    """Draw the first page, every step of the day, what a note-taker sees, the big screen, and two pages in the dark."""
    with a_window(language) as (window, clock):
        draw(window, pictures / "0-start.png")
        with a_copy(path, clock) as record:
            window.show_record(record)
            assert window.frame is not None
            draw_steps(window.frame, window, pictures)
            window.set_scheme("dark")
            for step in ("rounds", "themes"):
                window.frame.go(step)
                draw(window, pictures / f"dark-{step}.png")
            window.set_scheme("light")
            window.frame.place.take_role("note-taker")
            draw(window, pictures / "note-taker.png")
            window.frame.place.take_role("organizer")
            draw_beside(window, pictures)
            window.close_record()


def draw_steps(frame: DayFrame, window: Window, pictures: Path) -> None:
    """Draw every step of the day, and every section of the first."""
    for number, step in enumerate(STEPS, start=1):
        page = frame.go(step)
        if isinstance(page, SeatsPage):
            draw_seats(page, window, pictures)
        elif isinstance(page, CheckInPage):
            draw_check_in(page, window, pictures)
        elif not isinstance(page, PreparePage):
            draw(window, pictures / f"{number}-{step}.png")
        if not isinstance(page, PreparePage):
            continue
        for section in SECTIONS:
            page.show_section(section)
            draw(window, pictures / f"{number}-{step}-{section}.png")


def draw_check_in(page: CheckInPage, window: Window, pictures: Path) -> None:
    """Draw the desk when somebody has come."""
    wait(1)  # the list is read off the window's thread
    page.box.setText(page.day.people[2].name)
    draw(window, pictures / "3-checkin.png")
    page.people.ready()


def draw_seats(page: SeatsPage, window: Window, pictures: Path) -> None:
    """Draw the cards, the map, the reasons, and what tidying up would do."""
    wait(2)  # how good the seats are is looked at a moment after the page is shown
    draw(window, pictures / "2-seats.png")
    page.toggle_view()
    draw(window, pictures / "2-seats-map.png")
    page.toggle_view()
    page.beside.show_panel()
    wait(2)
    draw(window, pictures / "2-seats-why.png")
    page.beside.hide_panel()
    session_id = page.place.session_id
    assert session_id is not None
    dialog = MorningDialog(window, page.work, session_id)
    dialog.show()
    draw(dialog, pictures / "2-seats-tidy.png")
    dialog.close()


def draw_beside(window: Window, pictures: Path) -> None:
    """Draw what stands beside the window: the help and the big screen."""
    assert window.frame is not None
    helping = HelpWindow(window)
    helping.show_page("rounds")
    draw(helping, pictures / "help.png")
    helping.close()
    screen = BigScreen(window.frame.work)
    screen.resize(SCREEN)
    screen.show()
    for scene in ("question", "themes", "result"):
        screen.show_scene(scene)
        draw(screen, pictures / f"screen-{scene}.png")
    screen.close()


def draw_documents(folder: Path, pictures: Path) -> None:
    """Draw the first pages of the preliminary report, a few of the minutes, and one of each paper."""
    draw_pdf(folder / "preliminary.pdf", {"1": 0, "2": 1}, pictures, "preliminary")
    draw_pdf(folder / "minutes.pdf", MINUTES_PAGES, pictures, "minutes")
    with Record.open(folder / RECORD) as record:
        with record.reading() as reading:
            session_id = reading.scalars(select(Session.id)).one()
        for paper in (BADGES, CHECK_IN_LIST, NOTE_SHEETS):
            write_paper(record, session_id, paper, folder / f"{paper}.pdf", PaperOptions())
            draw_pdf(folder / f"{paper}.pdf", {paper: 0}, pictures, "paper")


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


if __name__ == "__main__":
    main()

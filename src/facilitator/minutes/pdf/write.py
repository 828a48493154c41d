"""Writing the PDF file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from facilitator.errors import Cancelled
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf.book import Book, full_book, preliminary_book
from facilitator.minutes.pdf.faces import typefaces
from facilitator.minutes.pdf.pager import places
from facilitator.minutes.pdf.pen import Pen
from facilitator.minutes.pdf.slab import Entry
from facilitator.minutes.whole_file import Progress, whole_file
from facilitator.minutes.words import Words

__all__ = ["draw", "write_pdf"]

# reportlab keeps the state of a font with the font: one document at a time
_fonts_in_use = threading.Lock()


def write_pdf(
    outline: Outline,
    path: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    steady: bool = False,
) -> int:
    """Write the minutes (or the preliminary report, as the outline's kind says) and return how many pages they have.

    ``progress`` is called after every page with pages drawn and pages in all; ``cancelled`` is asked before every
    page. The file appears only when it is complete. A ``steady`` file tells nothing of when it was written: the same
    outline gives the same bytes.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    make = preliminary_book if outline.kind == "preliminary" else full_book
    book = make(outline, cancelled)
    words = Words(outline.language)
    return draw(
        book,
        path,
        title=outline.title or words("untitled"),
        subject=words(f"document.{outline.kind}"),
        author=outline.body or outline.organizer,
        language=outline.language,
        progress=progress,
        cancelled=cancelled,
        steady=steady,
    )


def draw(
    book: Book,
    path: Path,
    *,
    title: str,
    subject: str,
    author: str,
    language: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    steady: bool = False,
) -> int:
    """Draw finished pages into a file, as ``write_pdf`` does. The book is used up by it."""
    with whole_file(path) as unfinished, _fonts_in_use:
        typefaces()
        canvas = Canvas(str(unfinished), pagesize=A4, pageCompression=1, lang=language, invariant=steady)
        canvas.setTitle(title)
        canvas.setSubject(subject)
        canvas.setAuthor(author)
        canvas.setCreator("Facilitator")
        canvas.setProducer("Facilitator")
        if book.entries:
            canvas.showOutline()
        _add_bookmarks(canvas, book.entries)
        pen = Pen(canvas, places(book.pages), {entry.key for entry in book.entries})
        for number, page in enumerate(book.pages, start=1):
            if cancelled is not None and cancelled():
                raise Cancelled
            pen.draw(page)
            page.placed.clear()  # what is drawn need not be kept beside what will be drawn
            if progress is not None:
                progress(number, len(book.pages))
        canvas.save()
    return len(book.pages)


def _add_bookmarks(canvas: Canvas, entries: list[Entry]) -> None:
    """The entries as a tree; a level that leaps (1 to 3) is drawn in."""
    above = -1
    for entry in entries:
        above = min(entry.level - 1, above + 1)
        canvas.addOutlineEntry(" ".join(entry.title.split()), entry.key, above, closed=True)

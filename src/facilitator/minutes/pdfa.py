"""PDF/A: the same pages in a form that archives keep (ISO 19005), accepted only where a validator passes it.

The pages are drawn here; ``facilitator.pdfa`` makes them PDF/A in a process of its own. Dates and ids come from the outline's
moment, so that the same record gives the same bytes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from facilitator.errors import Refused
from facilitator.minutes.data.data_file import DataFile
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.whole_file import Progress, whole_file
from facilitator.pdfa.orders import FLAVOURS, Attached, Order
from facilitator.pdfa.process import convert

__all__ = ["write_pdfa"]

DRAWING_AND_CHECK = 10
"""How many times as long as drawing a page the whole of it takes."""


def write_pdfa(
    outline: Outline,
    path: Path,
    *,
    made: datetime,
    flavour: str = "3b",
    attached: Iterable[DataFile] = (),
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write the minutes as PDF/A and return how many pages they have.

    Args:
        outline: the outline; one of ``lasting_outline`` gives the same bytes again.
        path: the file; it appears only when it is complete and has passed.
        made: the moment that its metadata tell, with its time zone.
        flavour: one of ``FLAVOURS``.
        attached: the data to attach, taken one after the other before anything is drawn; PDF/A-1b has no place for it and gets none.
        progress: told what is done and what there is in all; drawing is a small part, and the check goes from page to page as well.
        cancelled: asked before every page that is drawn, and ten times a second after that.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: there is no such flavour, the file did not pass, its process ended by itself, or the folder cannot be written to.
    """
    if flavour not in FLAVOURS:
        raise Refused(
            f"There is no PDF/A-{flavour} here. Choose {' or '.join(FLAVOURS)}.",
            f"PDF/A-{flavour}은(는) 만들 수 없습니다. {', '.join(FLAVOURS)} 중에서 고르십시오.",
        )

    def drawn(done: int, pages: int) -> None:
        if progress is not None:
            progress(done, pages * DRAWING_AND_CHECK)

    def checking(page: int) -> None:
        if progress is not None:
            progress(pages + page * (DRAWING_AND_CHECK - 1), pages * DRAWING_AND_CHECK)

    with whole_file(path) as unfinished, tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.pdf"
        # first, so that memory need not hold the data beside the pages
        data = _laid_out(attached, Path(folder), outline.language) if flavour == "3b" else ()
        pages = write_pdf(outline, plain, drawn, cancelled, steady=True)
        order = Order(plain=str(plain), target=str(unfinished), made=made, flavour=flavour, attached=data)
        convert(order, checking, cancelled)
    if progress is not None:
        progress(pages * DRAWING_AND_CHECK, pages * DRAWING_AND_CHECK)
    return pages


def _laid_out(files: Iterable[DataFile], folder: Path, language: str) -> tuple[Attached, ...]:
    """The files where the other process finds them."""
    found = []
    for place, file in enumerate(files):
        path = folder / f"attached-{place}"
        path.write_bytes(file.content)
        found.append(Attached(str(path), file.name, file.media_type, file.said(language)))
    return tuple(found)

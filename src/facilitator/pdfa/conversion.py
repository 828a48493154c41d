"""The process that makes a PDF/A: pikepdf puts the output intent, the metadata and the attached files in, and its validator,
which passes only what it knows, reads what was written.

Dates and ids come from the order, so that the same order gives the same bytes.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec
import pikepdf
from pikepdf import Page as PdfPage
from pikepdf import Pdf, pdfa
from pikepdf.models.metadata import encode_pdf_date
from pikepdf.pdfa import _content

from facilitator.pdfa.orders import Answer, Failed, Order, Page, Passed, Unwritten

__all__ = ["serve"]

LEFT_ALONE = 3
"""The exit status where nobody waits for the file any more."""


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Read one ``Order`` from ``source``, do it, and say on ``sink`` how far it is and what came of it.

    Where ``source`` ends before that, whoever ordered it is gone: the process ends at once and takes the file along. When all is
    done it stays until it is ended by whoever ordered it, since a file that nobody takes would be left behind.
    """
    order = msgspec.json.decode(source.readline(), type=Order)
    watching = threading.Thread(target=_end_with, args=(source, Path(order.target)), name="watching", daemon=True)
    watching.start()

    def say(answer: Answer) -> None:
        sink.write(msgspec.json.encode(answer) + b"\n")
        sink.flush()

    try:
        _write(order)
    except OSError as error:
        say(Unwritten(errno=error.errno or 0, strerror=error.strerror or str(error)))
    else:
        say(_checked(order, lambda number: say(Page(number))))
    watching.join()


def _end_with(source: BinaryIO, target: Path) -> None:
    # read below the buffer, which must not be locked by this thread when the process ends
    while os.read(source.fileno(), 1):
        pass
    with contextlib.suppress(OSError):
        target.unlink()
    os._exit(LEFT_ALONE)


def _write(order: Order) -> None:
    date = encode_pdf_date(order.made)
    with pikepdf.open(order.plain) as pdf:
        for page in pdf.pages:
            if "/Trans" in page.obj:
                del page.obj["/Trans"]
        pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = pikepdf.String(date)
        for file in order.attached:
            pdf.attachments[file.name] = pikepdf.AttachedFileSpec(
                pdf,
                Path(file.path).read_bytes(),
                description=file.said,
                filename=file.name,
                mime_type=file.media_type,
                creation_date=date,
                mod_date=date,
                relationship=pikepdf.Name.Data,
            )
        pdfa.prepare(pdf, order.flavour)
        _date_metadata(pdf, order.made)
        pdf.save(order.target, **pdfa.resolve_save_kwargs(order.flavour, deterministic_id=True))


def _date_metadata(pdf: Pdf, made: datetime) -> None:
    """The preparation writes the time now into the metadata; the moment of the order takes its place."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["xmp:MetadataDate"] = made.isoformat()


def _checked(order: Order, told: Callable[[int], None]) -> Passed | Failed:
    """What the validator says to the file that was written; ``told`` hears the page to which it comes."""
    _tell_of_pages(told)
    report = pdfa.validate_written(order.target, order.flavour)
    if report.verdict == "pass":
        return Passed()
    first = report.findings[0]
    return Failed(first.message, first.rule, first.where, len(report.findings) - 1)


def _tell_of_pages(told: Callable[[int], None]) -> None:
    """The validator itself says nothing before it is through, so its step from page to page is listened to; this process does nothing else."""
    walk, seen = _content.ContentWalker.walk_page, 0

    def walk_and_tell(walker: _content.ContentWalker, page: PdfPage, where: str) -> None:
        nonlocal seen
        told(seen)
        seen += 1
        walk(walker, page, where)

    _content.ContentWalker.walk_page = walk_and_tell  # type: ignore[assignment, method-assign]

"""PDF/A: the same pages in a form that archives keep (ISO 19005), accepted only where a validator passes it.

pikepdf puts the output intent, the metadata and the attached files in; its own validator, which passes only what it knows, reads
what was written. Dates and ids come from the outline's moment, so that the same record gives the same bytes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import Cancelled, Refused
from facilitator.minutes.data import DataFile
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.whole_file import Progress, whole_file

if TYPE_CHECKING:
    from pikepdf import Pdf
    from pikepdf.pdfa import Report

__all__ = ["FLAVOURS", "write_pdfa"]

FLAVOURS = ("3b", "1b")
"""PDF/A-3b, which takes attached files, and PDF/A-1b, which takes none and which every archive knows."""

DRAWING_AND_CHECK = 10
"""How many times as long as drawing the pages the whole of it takes."""


def write_pdfa(
    outline: Outline,
    path: Path,
    *,
    made: datetime,
    flavour: str = "3b",
    attached: Sequence[DataFile] = (),
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write the minutes as PDF/A and return how many pages they have.

    Args:
        outline: the outline; one of ``lasting_outline`` gives the same bytes again.
        path: the file; it appears only when it is complete and has passed.
        made: the moment that its metadata tell, with its time zone.
        flavour: one of ``FLAVOURS``.
        attached: the data to attach; PDF/A-1b has no place for it and gets none.
        progress: told what is done and what there is in all; drawing is a small part, and the rest is told once the file has passed.
        cancelled: asked before every page and before the file is written and read anew.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: there is no such flavour, the file did not pass, or the folder cannot be written to.
    """
    if flavour not in FLAVOURS:
        raise Refused(
            f"There is no PDF/A-{flavour} here. Choose {' or '.join(FLAVOURS)}.",
            f"PDF/A-{flavour}은(는) 만들 수 없습니다. {', '.join(FLAVOURS)} 중에서 고르십시오.",
        )

    def drawn(done: int, pages: int) -> None:
        if progress is not None:
            progress(done, pages * DRAWING_AND_CHECK)

    with whole_file(path) as unfinished, tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.pdf"
        pages = write_pdf(outline, plain, drawn, cancelled, steady=True)
        if cancelled is not None and cancelled():
            raise Cancelled
        _convert(plain, unfinished, made, flavour, attached if flavour == "3b" else ())
    if progress is not None:
        progress(pages * DRAWING_AND_CHECK, pages * DRAWING_AND_CHECK)
    return pages


def _convert(plain: Path, target: Path, made: datetime, flavour: str, attached: Sequence[DataFile]) -> None:
    # pikepdf and its validator cost 20 MB and a quarter of a second, which nobody who prints should pay
    import pikepdf
    from pikepdf import pdfa
    from pikepdf.models.metadata import encode_pdf_date

    date = encode_pdf_date(made)
    with pikepdf.open(plain) as pdf:
        for page in pdf.pages:
            if "/Trans" in page.obj:
                del page.obj["/Trans"]
        pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = pikepdf.String(date)
        for file in attached:
            pdf.attachments[file.name] = pikepdf.AttachedFileSpec(
                pdf,
                file.content,
                description=file.said(str(pdf.Root.get("/Lang", "en"))),
                filename=file.name,
                mime_type=file.media_type,
                creation_date=date,
                mod_date=date,
                relationship=pikepdf.Name.Data,
            )
        pdfa.prepare(pdf, flavour)
        _date_metadata(pdf, made)
        try:
            pdfa.save(pdf, target, flavour, repair=False, deterministic_id=True)
        except pdfa.PdfaError as error:
            raise _refusal(error.report) from error


def _date_metadata(pdf: Pdf, made: datetime) -> None:
    """The preparation writes the time now into the metadata; the moment of the outline takes its place."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["xmp:MetadataDate"] = made.isoformat()


def _refusal(report: Report) -> Refused:
    first = report.findings[0]
    more = len(report.findings) - 1
    return Refused(
        f"The file is not PDF/A-{report.flavour}: {first.message} ({first.rule}, {first.where}; {more} more). Nothing was "
        "written; the ordinary PDF can still be made.",
        f"PDF/A-{report.flavour} 검사를 통과하지 못했습니다: {first.message} ({first.rule}, {first.where}, 외 {more}건). 파일을 쓰지 "
        "않았습니다. 일반 PDF는 그대로 만들 수 있습니다.",
    )

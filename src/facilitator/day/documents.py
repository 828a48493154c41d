"""The documents of a session: minutes and preliminary report, in the forms that are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from facilitator.errors import Cancelled, Refused
from facilitator.minutes.data.csv_file import write_csv_folder
from facilitator.minutes.data.files import data_files
from facilitator.minutes.data.open_data import write_open_data
from facilitator.minutes.data.schema import write_schema
from facilitator.minutes.data.xlsx import write_xlsx
from facilitator.minutes.docx import write_docx
from facilitator.minutes.gather import lasting_outline, outline_of
from facilitator.minutes.json_file import write_json
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.pdfa import write_pdfa
from facilitator.record import Record
from facilitator.record.covered import covered_head
from facilitator.record.source import as_moment

NAMES = {"full": "minutes", "preliminary": "preliminary"}
"""What the file of each kind is called."""

FOLDERS = {"csv": "data", "open-data": "open-data"}
"""Forms that are several files, and the folder that these lie in, beside the others."""

WEIGHTS = {"pdf": 0.4, "docx": 0.6, "xlsx": 0.2, "csv": 0.02, "json": 0.02, "open-data": 0.02}
"""How much work each form is beside the others."""


@dataclass(frozen=True)
class Written:
    """The files that were written, and the pages of the PDF (None where none was)."""

    files: tuple[Path, ...]
    pages: int | None


def write_documents(
    record: Record,
    session_id: str,
    folder: Path,
    *,
    kind: str = "full",
    formats: Sequence[str] = ("pdf", "docx"),
    pdfa: str = "",
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Written:
    """Write the minutes of a session as it stands: one outline, drawn in every form that is asked for.

    Args:
        record: the record.
        session_id: the session.
        folder: where the files go; it is made where it is missing. Older files of the same names are replaced.
        kind: "full" or "preliminary".
        formats: of "pdf", "docx", "xlsx", "csv" (a folder of files), "json" (with its schema beside it) and "open-data" (a folder
            of what may be published).
        pdfa: "3b" makes the PDF a PDF/A-3b with the data attached, "1b" a PDF/A-1b; empty for an ordinary one. Then all that is
            written is dated by the record's last entry, so that the same record gives the same PDF.
        progress: told a number from 0 to 1.
        cancelled: asked often whether to stop.

    Raises:
        Refused: there is no such session or kind, a PDF/A did not pass, or the folder cannot be written to.
        Cancelled: ``cancelled`` said so; files that were finished stay.
    """
    tell = progress or (lambda share: None)
    if pdfa and "pdf" not in formats:
        raise Refused(
            "PDF/A is a form of the PDF, which was not asked for. Ask for the PDF as well.",
            "PDF/A는 PDF의 한 형식인데 PDF를 고르지 않았습니다. PDF도 함께 고르십시오.",
        )
    outline, made = _outline(record, session_id, kind, lasting=bool(pdfa))
    _make(folder)
    files: list[Path] = []
    pages: int | None = None
    whole, begun = sum(WEIGHTS[form] for form in formats), 0.0
    for form in formats:
        if cancelled is not None and cancelled():
            raise Cancelled
        step = _Step(tell, begun / whole, WEIGHTS[form] / whole)
        if form == "pdf":
            path = folder / f"{NAMES[kind]}.pdf"
            if pdfa:
                data = data_files(outline) if pdfa == "3b" else ()
                pages = write_pdfa(
                    outline, path, made=made, flavour=pdfa, attached=data, progress=step, cancelled=cancelled
                )
            else:
                pages = write_pdf(outline, path, step, cancelled)
            files.append(path)
        else:
            files += _written(outline, folder, form, step, cancelled)
        begun += WEIGHTS[form]
        tell(begun / whole)
    return Written(tuple(files), pages)


def _written(
    outline: Outline,
    folder: Path,
    form: str,
    step: Callable[[int, int], None],
    cancelled: Callable[[], bool] | None,
) -> tuple[Path, ...]:
    """Write one form that has no pages; returns its files."""
    path = folder / f"{NAMES[outline.kind]}.{form}"
    if form in FOLDERS:
        inside = folder / (FOLDERS[form] if outline.kind == "full" else f"{NAMES[outline.kind]}-{FOLDERS[form]}")
        _make(inside)
        write = write_csv_folder if form == "csv" else write_open_data
        return write(outline, inside, step, cancelled)
    if form == "docx":
        write_docx(outline, path, step, cancelled)
    elif form == "xlsx":
        write_xlsx(outline, path, step, cancelled)
    else:
        write_json(outline, path)
        return (path, write_schema(folder))
    return (path,)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        said = error.strerror or str(error)
        raise Refused(
            f"The folder {folder} cannot be made: {said}. Choose another.",
            f"{folder} 폴더를 만들 수 없습니다: {said}. 다른 폴더를 고르십시오.",
        ) from error


def _outline(record: Record, session_id: str, kind: str, *, lasting: bool) -> tuple[Outline, datetime]:
    """The outline, and the moment it is of."""
    if not lasting:
        return outline_of(record, session_id, kind), as_moment(record.time())
    with record.reading() as reading:
        return lasting_outline(reading, session_id, kind), as_moment(covered_head(reading).time)


@dataclass(frozen=True)
class _Step:
    """One document's part of the whole progress."""

    tell: Callable[[float], None]
    start: float
    share: float

    def __call__(self, done: int, everything: int) -> None:
        self.tell(self.start + self.share * done / max(everything, 1))

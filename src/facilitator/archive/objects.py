"""The objects of a package: the minutes as PDF/A and as a Word document, and the data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from facilitator.archive.gathered import Gathered
from facilitator.archive.kept_file import KeptFile
from facilitator.archive.steady_zip import steady
from facilitator.archive.votes import VOTES_JSON, VOTES_SCHEMA, SessionVotes
from facilitator.minutes.data.data_file import DataFile
from facilitator.minutes.data.files import data_files
from facilitator.minutes.data.schema import schema_of
from facilitator.minutes.docx import write_docx
from facilitator.minutes.json_file import json_bytes
from facilitator.minutes.pdfa import write_pdfa

OBJECTS = "data/objects"

MINUTES_PDF = KeptFile(
    path=f"{OBJECTS}/minutes.pdf", media_type="application/pdf",
    en="the full minutes as PDF/A-3b, with the data attached", ko="회의록 전문(PDF/A-3b, 자료 첨부)",
)  # fmt: skip
MINUTES_DOCX = KeptFile(
    path=f"{OBJECTS}/minutes.docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    en="the full minutes as a Word document", ko="회의록 전문(워드 문서)",
)  # fmt: skip

PDF_SHARE, DOCX_SHARE = 0.7, 0.25
"""How much of the work on the objects each document is."""


def kept_data(gathered: Gathered) -> Iterator[DataFile]:
    """The data files one after the other: what minutes carry, and the votes that may be told."""
    yield from data_files(gathered.outline)
    yield DataFile(
        name=VOTES_JSON, media_type="application/json", content=json_bytes(gathered.votes),
        en="the votes of each ballot by which it can be counted again; single votes of secret ballots are left out",
        ko="다시 셀 수 있도록 담은 투표별 표. 비밀투표의 한 표 한 표는 담지 않았습니다",
    )  # fmt: skip
    yield DataFile(
        name=VOTES_SCHEMA, media_type="application/schema+json", content=schema_of(SessionVotes, "votes:1", "Votes of a deliberative session"),
        en="what is in votes.json (JSON Schema)", ko="votes.json의 구조(JSON Schema)",
    )  # fmt: skip


def listed(data: Iterable[DataFile]) -> tuple[KeptFile, ...]:
    """The objects as they will be, in their order; the documents have no size yet."""
    return MINUTES_PDF, MINUTES_DOCX, *(_kept(file) for file in data)


def _kept(file: DataFile) -> KeptFile:
    return KeptFile(
        path=f"{OBJECTS}/{file.name}", media_type=file.media_type, en=file.en, ko=file.ko, size=len(file.content)
    )


def make_objects(
    gathered: Gathered, bag: Path, progress: Callable[[float], None], cancelled: Callable[[], bool] | None
) -> tuple[KeptFile, ...]:
    """Make the objects in the folder of a bag.

    Raises:
        Cancelled: ``cancelled`` said so.
        Refused: the PDF is no PDF/A, or the disk is full.
    """
    folder = bag / OBJECTS
    folder.mkdir(parents=True)
    kept: list[KeptFile] = []

    def written() -> Iterator[DataFile]:
        for file in kept_data(gathered):
            (folder / file.name).write_bytes(file.content)
            kept.append(_kept(file))
            yield file

    write_pdfa(
        gathered.outline, bag / MINUTES_PDF.path, made=gathered.made, attached=written(),
        progress=lambda done, of: progress(PDF_SHARE * done / of), cancelled=cancelled,
    )  # fmt: skip
    write_docx(
        gathered.outline, bag / MINUTES_DOCX.path,
        lambda done, of: progress(PDF_SHARE + DOCX_SHARE * done / of), cancelled,
    )  # fmt: skip
    steady(bag / MINUTES_DOCX.path)
    progress(1.0)
    documents = (replace(file, size=(bag / file.path).stat().st_size) for file in (MINUTES_PDF, MINUTES_DOCX))
    return (*documents, *kept)

"""Dublin Core for each object, as the table that Archivematica reads (metadata.csv).

The file names begin with ``data/``: in a bag that was made before the transfer Archivematica looks for them from the bag's own folder
(Archivematica's user manual, "Import metadata", section "Adding metadata to bags"; elsewhere they begin with ``objects/``). The column
of the file names comes first, and only columns that begin with ``dc.`` or ``dcterms.`` count as Dublin Core there.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from facilitator.archive.edition import Edition
from facilitator.archive.gathered import Gathered
from facilitator.archive.kept_file import KeptFile

METADATA = KeptFile(
    path="data/metadata/metadata.csv", media_type="text/csv",
    en="Dublin Core of every object", ko="각 파일의 더블린 코어 메타데이터",
)  # fmt: skip

COLUMNS = (
    "filename", "dc.title", "dc.creator", "dc.publisher", "dc.subject", "dc.description", "dc.date", "dc.type",
    "dc.format", "dc.identifier", "dc.language", "dc.relation", "dc.coverage", "dc.rights",
)  # fmt: skip


def metadata_csv(gathered: Gathered, edition: Edition, objects: Sequence[KeptFile]) -> bytes:
    """The table: UTF-8 without a mark, a row an object."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_line(value) for value in _row(gathered, edition, one)] for one in objects)
    return text.getvalue().encode()


def _row(gathered: Gathered, edition: Edition, file: KeptFile) -> tuple[str, ...]:
    outline = gathered.outline
    korean = outline.language == "ko"
    other = file.path.endswith((".json", ".csv"))
    return (
        file.path,
        f"{outline.title} — {file.said(outline.language)}",
        outline.held_by,
        outline.body,
        outline.programme,
        f"{file.en} / {file.ko}",
        outline.date,
        "Dataset" if other else "Text",
        file.media_type,
        f"{gathered.session_id}/{edition.number}/{file.name}",
        outline.language,
        f"replaces sha512:{edition.follows}" if edition.follows else "",
        outline.venue,
        "개인정보는 담지 않았습니다." if korean else "Personal data was left out.",
    )


def _line(value: str) -> str:
    return " ".join(value.split())

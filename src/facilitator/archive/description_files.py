"""The files that describe the package as a whole."""

from __future__ import annotations

from facilitator.archive.events import EVENTS_XML
from facilitator.archive.kept_file import KeptFile
from facilitator.archive.statement import DOCUMENTATION

DESCRIPTION_TXT = KeptFile(
    path=f"{DOCUMENTATION}/description.txt", media_type="text/plain",
    en="the archival description (ISAD(G))", ko="기록물 기술(ISAD(G))",
)  # fmt: skip
DESCRIPTION_JSON = KeptFile(
    path=f"{DOCUMENTATION}/description.json", media_type="application/json",
    en="the same for machines", ko="기계가 읽는 기록물 기술",
)  # fmt: skip
EVENTS = KeptFile(
    path=f"{DOCUMENTATION}/{EVENTS_XML}", media_type="application/xml",
    en="what happened, from the journal (PREMIS 3.0)", ko="작업 기록에서 뽑은 사건(PREMIS 3.0)",
)  # fmt: skip

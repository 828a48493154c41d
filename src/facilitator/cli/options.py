"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from facilitator.cli.speech import said


class Kind(StrEnum):
    """Which minutes."""

    full = "full"
    preliminary = "preliminary"


class Format(StrEnum):
    """A form of the minutes."""

    pdf = "pdf"
    docx = "docx"
    xlsx = "xlsx"
    csv = "csv"
    json = "json"
    open_data = "open-data"


class PdfA(StrEnum):
    """A form of PDF that archives keep."""

    a3b = "3b"
    a1b = "1b"


class Language(StrEnum):
    """A language of the program."""

    ko = "ko"
    en = "en"


RecordFile = Annotated[Path, typer.Argument(metavar="RECORD", help=said("The record file.", "기록 파일입니다."))]
OneSession = Annotated[
    str | None,
    typer.Option(
        "--session", metavar="ID", help=said("The session, where there are several.", "회의가 여럿일 때 고릅니다.")
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help=said("Print one JSON object and nothing else.", "JSON 하나만 출력합니다."))
]
Seed = Annotated[
    int, typer.Option(help=said("The same seed gives the same result.", "같은 값이면 같은 결과가 나옵니다."))
]
TimeLimit = Annotated[
    float,
    typer.Option(
        metavar="S", min=0.1, max=3600, help=said("Seconds to search at most.", "찾는 시간의 한도(초)입니다.")
    ),
]
Explain = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help=said("Write how good the seating is.", "배치가 얼마나 고른지 적을 파일입니다.")),
]

"""The README of the open data: what it is, how to name the source, what is left out, and every column by its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.ballots.small_counts import LEAST
from facilitator.minutes import figures
from facilitator.minutes.data.table import DataTable, data_words
from facilitator.minutes.outline import Outline

__all__ = ["readme"]

_WORDS = {
    "ko": {
        "about": "이 폴더의 자료는 위 회의의 결과를 누구나 쓸 수 있도록 공개한 것입니다.",
        "source": "출처 표시: {held_by}, 「{title}」, {date}",
        "licence": "이용 조건: (주관 기관이 공개하기 전에 적습니다. 예: 공공누리 제1유형)",
        "format": "파일은 CSV(UTF-8, BOM, 쉼표로 나눔, 첫 줄은 열 이름)이며 엑셀에서 바로 열립니다. 빈칸은 값이 없거나 싣지 않은 것입니다.",
        "few": "1명부터 {most}명까지의 사람 수와 다른 값에서 빼어 알 수 있는 값은 싣지 않거나 다른 집단과 합쳤습니다. 같은 "
        "까닭으로 테이블별·집단별 결과는 모든 값이 {least}명 이상이거나 0인 곳만 있습니다.",
        "private": "참가자의 이름, 연락처, 자리, 한 사람의 표는 들어 있지 않습니다.",
        "formula": "=, +, -, @로 시작하는 글 앞에는 작은따옴표(')를 붙였습니다.",
        "number": "수",
        "share": "비율(0~1)",
        "figure": "수(소수)",
        "text": "글",
    },
    "en": {
        "about": "The data in this folder is the outcome of this session, published for anybody to use.",
        "source": "Name as the source: {held_by}, “{title}”, {date}",
        "licence": "Licence: (the organizer writes it here before publishing, for example CC BY 4.0)",
        "format": "Files are CSV (UTF-8 with a mark, commas, names of columns in the first line) and open in spreadsheets. An empty cell "
        "has no value, or one that is not told.",
        "few": "Counts of 1 to {most} people, and what could be found by subtracting from other figures, are left out or "
        "put together with other groups. So results by table and by group are there only where every figure is {least} people "
        "or more, or none.",
        "private": "No names, contacts or seats of participants and no single vote are in it.",
        "formula": "An apostrophe (') stands before texts that begin with =, +, - or @.",
        "number": "number",
        "share": "share (0 to 1)",
        "figure": "number with decimals",
        "text": "text",
    },
}


def readme(outline: Outline, tables: Sequence[DataTable]) -> bytes:
    """The README as UTF-8 with its mark and the line ends of Windows, in the language of the outline."""
    return "".join(f"{line}\r\n" for line in _lines(outline, tables)).encode("utf-8-sig")


def _lines(outline: Outline, tables: Sequence[DataTable]) -> Iterator[str]:
    korean = outline.language == "ko"
    words, names = _WORDS["ko" if korean else "en"], data_words(outline.language)
    date = figures.day(outline.date, korean)
    yield outline.title
    yield " · ".join(part for part in (outline.body, date, outline.venue) if part)
    yield ""
    yield words["about"]
    yield words["source"].format(held_by=outline.body or outline.programme, title=outline.title, date=date)
    yield words["licence"]
    yield ""
    for key in ("private", "few", "format", "formula"):
        yield words[key].format(most=LEAST - 1, least=LEAST)
    for one in tables:
        yield ""
        yield f"{one.key}.csv – {names(f'table.{one.key}')}"
        for column in one.columns:
            yield f"  {names(f'column.{column.key}')} – {words[column.kind]}"

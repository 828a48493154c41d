"""Which column of a receiver's file says what: device, question, answer, time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from facilitator.roster import RosterFile, Row
from facilitator.roster.fields import heading_word

KEYPAD_FIELDS = ("device", "question", "answer", "time")
"""What a column can say. Device and answer are needed; a file of one question needs no question."""

_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "device": (
            "device", "deviceid", "devicenumber", "keypad", "keypadid", "keypadnumber", "clicker", "clickerid", "padid",
            "pad", "remote", "handset", "투표기", "투표기번호", "단말", "단말기", "단말번호", "단말기번호", "기기", "기기번호",
            "장치", "장치번호", "리모컨", "리모컨번호", "id", "번호",
        ),
        "question": (
            "question", "questionid", "questionnumber", "q", "item", "motion", "poll", "slide", "질문", "질문번호",
            "문항", "문항번호", "문제", "문제번호", "안건", "안건번호", "투표번호", "회차",
        ),
        "answer": (
            "answer", "response", "choice", "vote", "key", "button", "selection", "value", "응답", "응답값", "답", "답변",
            "선택", "선택번호", "투표", "투표값", "누른번호", "버튼", "값",
        ),
        "time": (
            "time", "timestamp", "responsetime", "date", "datetime", "receivedat", "시각", "시간", "일시", "응답시각",
            "응답시간", "투표시각", "투표시간", "수신시각",
        ),
    }
)  # fmt: skip
"""Field -> the headings that receivers give it, the surest first."""


def guess_keypad_columns(file: RosterFile) -> dict[str, str]:
    """The likely column of each field, by its heading: field -> name of the column. A field without one is not in it."""
    known = {word: (rank, field) for field, words in _WORDS.items() for rank, word in enumerate(words)}
    found: dict[str, tuple[int, str]] = {}
    for column in file.columns:
        rank, field = known.get(heading_word(column.name), (0, "")) if column.headed else (0, "")
        if field and (field not in found or rank < found[field][0]):
            found[field] = (rank, column.name)
    return {field: found[field][1] for field in KEYPAD_FIELDS if field in found}


def chosen_column(columns: Mapping[str, str], column: str, field: str) -> dict[str, str]:
    """The columns where ``column`` says ``field``, and nothing else; "" where it says nothing."""
    others = {one: name for one, name in columns.items() if name != column and one != field}
    return {**others, field: column} if field else others


def questions_of(file: RosterFile, columns: Mapping[str, str]) -> dict[str, int]:
    """The questions that a file holds, in its order, with how many rows each has; none without such a column."""
    place = place_of(file, columns.get("question"))
    if place is None:
        return {}
    return dict(Counter(cell_of(row, place) for row in file.rows))


def place_of(file: RosterFile, column: str | None) -> int | None:
    """Where in a row the cells of a column stand; None where there is no such column."""
    return next((one.index for one in file.columns if one.name == column), None)


def cell_of(row: Row, place: int | None) -> str:
    """What stands in a row at a place; empty where there is nothing."""
    return row.cells[place].strip() if place is not None and place < len(row.cells) else ""

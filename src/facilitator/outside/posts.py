"""From the rows of a file to posts, and to the lines that cannot come in: ``check_posts``."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from facilitator.errors import Refused
from facilitator.outside.reading import PostsFile
from facilitator.record.operations import MOST_LETTERS_OF_A_POST
from facilitator.record.operations.posts import MOST_AGREEMENTS, MOST_LETTERS_OF_A_TITLE
from facilitator.roster import Rejected, RosterFile, Row
from facilitator.roster.text import one_line

_DAY = re.compile(
    r"(\d{4}|\d{2})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?"
    r"(?:\s*\(?[월화수목금토일]\)?)?"
    r"(?:[T\s,]+(오전|오후|AM|PM|am|pm)?\s*(\d{1,2})[:시]\s*(\d{1,2})(?:[:분]\s*\d{1,2}(?:[.,]\d+)?초?|분)?\s*(AM|PM|am|pm)?"
    r"\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?"
)
_PLAIN_DAY = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:\d{2})?)?")
_COUNT = re.compile(r"(\d+)(?:\.0+)?\s*(?:명|개|건|표|회)?")
_AFTERNOON = ("오후", "pm")


@dataclass(frozen=True, slots=True)
class ReadPost:
    """One post, ready to come in: the line where it begins, the key that knows it again, and what it says.

    ``posted`` is "2019-04-01", "2019-04-01T14:05" or empty. A post without a text has its title as the text.
    """

    line: int
    key: str
    title: str
    text: str
    posted: str
    category: str
    agreements: int


@dataclass(frozen=True)
class CheckedPosts:
    """The posts and the rejected lines, each in the order of the file; ``again`` counts posts that stand in it twice."""

    posts: tuple[ReadPost, ...]
    rejected: tuple[Rejected, ...]
    again: int


def check_posts(read: PostsFile, columns: Mapping[str, str]) -> CheckedPosts:
    """Read every row as a post, by ``columns``; rows with a fault are rejected and the others stay.

    A row is rejected that says nothing, too much, or has a date or number that cannot be read.

    Raises:
        Refused: neither a column for the title nor one for the text is chosen.
    """
    file = read.file
    if "title" not in columns and "body" not in columns:
        there = ", ".join(file.column_names)
        raise Refused(
            f"{file.path.name}: say which column is the text or the title. The file has: {there}.",
            f"{file.path.name}: 어느 열이 내용이나 제목인지 골라 주십시오. 있는 열: {there}",
        )
    places = _places(file, columns)
    posts: dict[str, ReadPost] = {}
    rejected = list(read.broken)
    again = 0
    for row in file.rows:
        try:
            post = _post(row, places)
        except Refused as reason:
            rejected.append(Rejected(row.line, reason.en, reason.ko, row.cells))
            continue
        if post.key in posts:
            again += 1
        else:
            posts[post.key] = post
    return CheckedPosts(tuple(posts.values()), tuple(sorted(rejected, key=lambda one: one.line)), again)


def post_key(posted: str, title: str, text: str) -> str:
    """What knows a post again in another export of the same board: its day and its words.

    Its number is no help: boards number their lists anew, and then another post would be taken for this one.
    """
    said = json.dumps([posted[:10], title, text], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def day_of(text: str) -> str:
    """A date as boards, spreadsheets and mail programs write it, as ``ReadPost.posted`` has it.

    >>> day_of("2019. 4. 1. 오후 2:05"), day_of("19/04/01"), day_of("Mon, 01 Apr 2019 14:05:33 +0900")
    ('2019-04-01T14:05', '2019-04-01', '2019-04-01T14:05')

    Raises:
        Refused: it is none.
    """
    text = text.strip()
    if not text:
        return ""
    try:
        if found := _PLAIN_DAY.fullmatch(text):
            year, month, day, hour, minute = found.groups()
            return _written(int(year), int(month), int(day), hour, minute, "")
        if found := _DAY.fullmatch(text):
            year, month, day, before, hour, minute, after = found.groups()
            full = int(year) + 2000 if len(year) == 2 else int(year)
            return _written(full, int(month), int(day), hour, minute, (before or after or "").lower())
        return parsedate_to_datetime(text).strftime("%Y-%m-%dT%H:%M")
    except (ValueError, TypeError, IndexError, OverflowError):
        shown = text if len(text) <= 40 else f"{text[:40]}…"
        raise Refused(
            f"“{shown}” is no date. Mend it, or leave the column out.",
            f"‘{shown}’은(는) 날짜가 아닙니다. 고치거나 이 열을 쓰지 마십시오.",
        ) from None


def _written(year: int, month: int, day: int, hour: str | None, minute: str | None, half: str) -> str:
    if hour is None:
        return datetime(year, month, day).strftime("%Y-%m-%d")
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half in _AFTERNOON else 0)
    return datetime(year, month, day, hours, int(minute or 0)).strftime("%Y-%m-%dT%H:%M")


def _places(file: RosterFile, columns: Mapping[str, str]) -> dict[str, int]:
    index = {column.name: column.index for column in file.columns}
    return {field: index[name] for field, name in columns.items() if name in index}


def _post(row: Row, places: Mapping[str, int]) -> ReadPost:
    def cell(field: str) -> str:
        place = places.get(field)
        return row.cells[place] if place is not None and place < len(row.cells) else ""

    title, text = one_line(cell("title")), cell("body")
    if not text.strip():
        title, text = "", cell("title")
    if not text.strip():
        raise Refused("Nothing is written in this line.", "이 줄에는 적힌 말이 없습니다.")
    category = one_line(cell("category"))
    for en, ko, said, most in (
        ("text", "내용", text, MOST_LETTERS_OF_A_POST),
        ("title", "제목", title, MOST_LETTERS_OF_A_TITLE),
        ("category", "분류", category, MOST_LETTERS_OF_A_TITLE),
    ):
        if len(said) > most:
            raise Refused(
                f"The {en} has {len(said):,} letters; at most {most:,} fit.",
                f"{ko}이(가) {len(said):,}자입니다. {most:,}자까지 들어갑니다.",
            )
    posted = day_of(cell("posted"))
    agreements = _agreements(cell("agreements"))
    return ReadPost(row.line, post_key(posted, title, text), title, text, posted, category, agreements)


def _agreements(text: str) -> int:
    if text in ("", "-"):
        return 0
    found = _COUNT.fullmatch(text.replace(",", "").strip())
    if found is None or len(found[1]) > 12 or int(found[1]) > MOST_AGREEMENTS:
        shown = text if len(text) <= 40 else f"{text[:40]}…"
        raise Refused(
            f"“{shown}” is no number of agreements. Mend it, or leave the column out.",
            f"‘{shown}’은(는) 동의 수가 아닙니다. 고치거나 이 열을 쓰지 마십시오.",
        )
    return int(found[1])

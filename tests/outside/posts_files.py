"""Files of posts as boards and mail programs export them."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

HEADINGS = ("번호", "제목", "내용", "작성자", "작성일", "분류", "동의 수")
POSTS = (
    ("3", "밤 버스를 늘려 주세요", "자정이 지나면 집에 갈 방법이 없습니다.\n택시는 너무 비쌉니다.", "김민준", "2026.08.03 14:05", "교통", "1,234"),
    ("2", "쉼터", "동네마다 어르신 쉼터가 있으면 합니다.", "이서연", "2026-08-02", "복지", "7"),
    ("1", "보도블록", "보도블록을 고쳐 주세요.", "박도윤", "2026. 8. 1.", "교통", ""),
)  # fmt: skip
"""Three posts; the names of their authors must never come in."""

AUTHORS = ("김민준", "이서연", "박도윤")


def write_csv(path: Path, rows: Sequence[Sequence[str]] = POSTS, encoding: str = "utf-8", separator: str = ",") -> Path:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows([HEADINGS, *rows])
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def write_xlsx(path: Path, rows: Sequence[Sequence[Any]], above: Sequence[str] = ()) -> Path:
    book = openpyxl.Workbook()
    for row in (*([above] if above else []), HEADINGS, *rows):
        book.worksheets[0].append(list(row))
    book.save(path)
    return path


def write_json_lines(path: Path, posts: Sequence[Mapping[str, Any] | str]) -> Path:
    """One object a line; a text is written as it is. Packed where the name ends in ``.gz``."""
    lines = [one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in posts]
    data = ("\n".join(lines) + "\n").encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def as_objects() -> list[dict[str, Any]]:
    names = ("id", "title", "body", "author", "date", "category", "agreements")
    return [dict(zip(names, post, strict=True)) for post in POSTS]

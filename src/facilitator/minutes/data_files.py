"""The data of the minutes as files: what machines read in place of the printed pages. All of it is from the outline."""

from __future__ import annotations

import csv
import io
from typing import Any

import msgspec

from facilitator.minutes.data_file import DataFile
from facilitator.minutes.json_file import json_bytes
from facilitator.minutes.outline import Outline

__all__ = ["MINUTES_JSON", "MINUTES_SCHEMA", "NOTES_CSV", "as_csv", "data_files", "schema_bytes"]

MINUTES_JSON, MINUTES_SCHEMA, NOTES_CSV = "minutes.json", "minutes.schema.json", "notes.csv"

_MARK = "\ufeff"
"""A Korean Excel takes a CSV without it for CP949."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell of a CSV begins with that Excel takes for a formula."""


def data_files(outline: Outline) -> tuple[DataFile, ...]:
    """Everything in the outline as JSON with its schema, and the notes as CSV."""
    return (
        DataFile(
            name=MINUTES_JSON, media_type="application/json", content=json_bytes(outline),
            en="all data of the minutes", ko="회의록의 모든 자료",
        ),
        DataFile(
            name=MINUTES_SCHEMA, media_type="application/schema+json", content=schema_bytes(Outline),
            en="what is in minutes.json (JSON Schema)", ko="minutes.json의 구조(JSON Schema)",
        ),
        DataFile(
            name=NOTES_CSV, media_type="text/csv", content=_notes(outline),
            en="every note: round, table, kind, words, supporters, themes",
            ko="모든 발언 기록: 라운드, 테이블, 종류, 글, 공감, 주제",
        ),
    )  # fmt: skip


def schema_bytes(kind: type[Any]) -> bytes:
    """The JSON Schema (draft 2020-12) of a dataclass as it is written in JSON."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(kind)}
    return msgspec.json.format(msgspec.json.encode(schema, order="sorted"), indent=2) + b"\n"


def _notes(outline: Outline) -> bytes:
    rows: list[list[object]] = [
        ["serial", "round", "table", "zone", "kind", "text", "support", "themes", "mark", "reason"]
    ]
    titles = {theme.number: theme.title for theme in outline.all_themes}
    for held in outline.notes:
        for table in held.tables:
            for note in table.notes:
                themes = "; ".join(titles[number] for number in note.themes if number in titles)
                rows.append(
                    [
                        note.serial,
                        held.round,
                        table.table,
                        table.zone,
                        note.kind,
                        note.text,
                        note.support,
                        themes,
                        note.mark,
                        note.reason,
                    ]
                )
    return as_csv(rows)


def as_csv(rows: list[list[object]]) -> bytes:
    """Rows as CSV (RFC 4180) in UTF-8 with its mark; what a spreadsheet would take for a formula gets an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return (_MARK + text.getvalue()).encode()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value

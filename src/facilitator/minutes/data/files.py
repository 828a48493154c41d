"""The data as files in memory, one after the other, for what is put together from many: a package for the archive, a PDF's attachments."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.minutes.data.csv_file import csv_bytes
from facilitator.minutes.data.data_file import DataFile
from facilitator.minutes.data.schema import SCHEMA_FILE, schema_bytes
from facilitator.minutes.data.table import data_words
from facilitator.minutes.data.tables import all_tables
from facilitator.minutes.json_file import json_bytes
from facilitator.minutes.outline import Outline

__all__ = ["MINUTES_JSON", "NOTES_CSV", "data_files"]

MINUTES_JSON, NOTES_CSV = "minutes.json", "notes.csv"


def data_files(outline: Outline) -> Iterator[DataFile]:
    """All data of the outline: as JSON, the schema of that, and a CSV for each table that has rows.

    The same outline gives the same bytes; headings are in its language. Each is made when it is asked for, and need not be kept.
    """
    yield _file(MINUTES_JSON, "application/json", "file.json", json_bytes(outline))
    yield _file(SCHEMA_FILE, "application/schema+json", "file.schema", schema_bytes())
    for one in all_tables(outline):
        if one.rows:
            yield _file(f"{one.key}.csv", "text/csv", f"table.{one.key}", csv_bytes(one, outline.language))


def _file(name: str, media_type: str, key: str, content: bytes) -> DataFile:
    en, ko = data_words("en"), data_words("ko")
    return DataFile(name=name, media_type=media_type, content=content, en=en(key), ko=ko(key))

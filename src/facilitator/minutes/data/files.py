"""The data as files in memory, for what is put together from many files: a package for the archive, attachments of a PDF."""

from __future__ import annotations

from facilitator.minutes.data.csv_file import csv_bytes
from facilitator.minutes.data.data_file import DataFile
from facilitator.minutes.data.schema import SCHEMA_FILE, schema_bytes
from facilitator.minutes.data.table import data_words
from facilitator.minutes.data.tables import all_tables
from facilitator.minutes.json_file import json_bytes
from facilitator.minutes.outline import Outline

__all__ = ["MINUTES_JSON", "NOTES_CSV", "data_files"]

MINUTES_JSON, NOTES_CSV = "minutes.json", "notes.csv"


def data_files(outline: Outline) -> tuple[DataFile, ...]:
    """All data of the outline: as JSON, the schema of that, and a CSV for each table that has rows.

    The same outline gives the same bytes; headings are in its language.
    """
    return (
        _file(MINUTES_JSON, "application/json", "file.json", json_bytes(outline)),
        _file(SCHEMA_FILE, "application/schema+json", "file.schema", schema_bytes()),
        *(
            _file(f"{one.key}.csv", "text/csv", f"table.{one.key}", csv_bytes(one, outline.language))
            for one in all_tables(outline)
            if one.rows
        ),
    )


def _file(name: str, media_type: str, key: str, content: bytes) -> DataFile:
    en, ko = data_words("en"), data_words("ko")
    return DataFile(name=name, media_type=media_type, content=content, en=en(key), ko=ko(key))

"""The data as files in memory, for what is put together from many files: a package for the archive, attachments of a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.minutes.data.csv_file import csv_bytes
from facilitator.minutes.data.schema import SCHEMA_FILE, schema_bytes
from facilitator.minutes.data.table import data_words
from facilitator.minutes.data.tables import all_tables
from facilitator.minutes.json_file import json_bytes
from facilitator.minutes.outline import Outline

__all__ = ["DataFile", "data_files"]


@dataclass(frozen=True)
class DataFile:
    """One file: its ASCII name, media type, a few words on what is in it, and its bytes."""

    name: str
    media_type: str
    description: str
    content: bytes


def data_files(outline: Outline, language: str = "") -> Sequence[DataFile]:
    """All data of the outline: as JSON, the schema of that, and a CSV for each table that has rows.

    Args:
        outline: the outline; the same one gives the same bytes.
        language: "ko" or "en", of headings and descriptions; that of the outline where it is empty.
    """
    language = language or outline.language
    words = data_words(language)
    return (
        DataFile("minutes.json", "application/json", words("file.json"), json_bytes(outline)),
        DataFile(SCHEMA_FILE, "application/schema+json", words("file.schema"), schema_bytes()),
        *(
            DataFile(f"{one.key}.csv", "text/csv", words(f"table.{one.key}"), csv_bytes(one, language))
            for one in all_tables(outline, language)
            if one.rows
        ),
    )

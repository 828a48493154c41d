"""Tables as CSV: one file a table, UTF-8 with its mark, as RFC 4180 writes it.

The mark (BOM) is there because a Korean Excel takes a CSV without it for CP949. What people typed stays text, also where a
spreadsheet would read a formula: an apostrophe stands before it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from facilitator.errors import Cancelled
from facilitator.minutes.data.table import DataTable, Value, data_words, plain_text
from facilitator.minutes.data.tables import all_tables
from facilitator.minutes.outline import Outline
from facilitator.minutes.whole_file import Progress, whole_file

__all__ = ["csv_bytes", "write_csv_folder", "write_tables"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that Excel takes for a formula."""

DECIMALS = 4
"""Of shares and means; the JSON has all of them."""


def csv_bytes(one: DataTable, language: str) -> bytes:
    """A table as the bytes of a CSV file, its headings in ``language``."""
    words = data_words(language)
    file = io.StringIO(newline="")
    lines = csv.writer(file, lineterminator="\r\n")
    lines.writerow([words(f"column.{column.key}") for column in one.columns])
    lines.writerows([_cell(value) for value in row] for row in one.rows)
    return file.getvalue().encode("utf-8-sig")


def write_csv_folder(
    outline: Outline, folder: Path, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> tuple[Path, ...]:
    """Write every table of the outline into a folder, named by its key; returns the files.

    Args:
        outline: the outline.
        folder: where they go; it must be there. Older files of the same names are replaced.
        progress: told how many tables of how many are written.
        cancelled: asked before each table whether to stop.

    Raises:
        Refused: the folder cannot be written to.
        Cancelled: ``cancelled`` said so; the files that were written stay.
    """
    return write_tables(all_tables(outline), outline.language, folder, progress, cancelled)


def write_tables(
    tables: Sequence[DataTable],
    language: str,
    folder: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Path, ...]:
    """Write these tables into a folder; as ``write_csv_folder``."""
    files = []
    for done, one in enumerate(tables, start=1):
        if cancelled is not None and cancelled():
            raise Cancelled
        path = folder / f"{one.key}.csv"
        with whole_file(path) as unfinished:
            unfinished.write_bytes(csv_bytes(one, language))
        files.append(path)
        if progress is not None:
            progress(done, len(tables))
    return tuple(files)


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        text = plain_text(value)
        return f"'{text}" if text.startswith(_FORMULA) else text
    return round(value, DECIMALS) if isinstance(value, float) else value

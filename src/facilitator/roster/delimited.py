"""From the text of a CSV file to its rows, with the line each begins at."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from facilitator.roster.headings import known_fields
from facilitator.roster.rosterfile import RawRow
from facilitator.roster.text import clean

SEPARATORS = (",", ";", "\t")

_SAMPLE_ROWS = 60


def read_rows(text: str, separator: str) -> Iterator[RawRow]:
    """Each row of ``text`` as (line where it begins, counted from 1; its cells, cleaned).

    A quoted cell may hold separators, doubled quotes and line breaks. A quote that never closes, or that closes in the
    middle of a word, spoils its own line only: that line is read with its quotes as plain characters and the next
    lines are read as usual.
    """
    lines = list(io.StringIO(text, newline=""))
    start = 0
    while start < len(lines):
        reader = csv.reader(islice(lines, start, None), delimiter=separator, skipinitialspace=True, strict=True)
        done = 0
        try:
            for row in reader:
                line = start + done + 1
                done = reader.line_num
                yield line, [clean(cell) for cell in row]
            return
        except csv.Error:
            spoilt = start + done
            yield spoilt + 1, [clean(cell) for cell in _read_spoilt(lines[spoilt], separator)]
            start = spoilt + 1


def _read_spoilt(line: str, separator: str) -> list[str]:
    """The cells of one line whose quotes do not pair up."""
    line = line.rstrip("\r\n")
    if line.count('"') % 2 == 0 and len(line) < csv.field_size_limit():
        return next(csv.reader([line], delimiter=separator, skipinitialspace=True), [])
    return line.split(separator)


def declared_separator(text: str) -> tuple[str | None, str]:
    """The separator that a first line ``sep=;`` names (Excel writes and reads it), and the text with that line blank."""
    first, line_end, rest = text.partition("\n")
    hint = first.strip().strip('"')
    if len(hint) == 5 and hint.lower().startswith("sep="):
        return hint[4], line_end + rest
    if first.rstrip("\r").lower() == "sep=\t":
        return "\t", line_end + rest
    return None, text


def guess_separator(text: str) -> str:
    """The separator that cuts the first rows best.

    For each candidate the first rows are cut. The one that uncovers most headings wins; without headings, the one by
    which most rows agree on their number of cells, then the one that gives more cells. A file of one column counts as
    comma-separated.
    """
    best, best_score = ",", (0, 0.0, 0)
    for separator in SEPARATORS:
        rows = [cells for _, cells in islice(read_rows(text, separator), _SAMPLE_ROWS) if any(cells)]
        widths = Counter(len(cells) for cells in rows if len(cells) > 1)
        if not widths:
            continue
        width, agreeing = max(widths.items(), key=lambda item: (item[1], item[0]))
        headings = max(len(known_fields(cells)) for cells in rows if len(cells) > 1)
        score = (headings, agreeing / len(rows), width)
        if score > best_score:
            best, best_score = separator, score
    return best

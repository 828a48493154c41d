"""A table of data: a key, named columns, rows of plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.minutes.data.data_words import DATA_PHRASES
from facilitator.minutes.words import Words

__all__ = ["Column", "DataTable", "Value", "data_words", "plain_text", "table"]

Value = str | int | float | None

_LEFT_OUT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Letters that neither XML nor UTF-8 can hold."""

_KINDS = {"#": "number", "%": "share", "~": "figure"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, and what its values are.

    ``kind`` is "text", "number" (a whole number), "share" (0 to 1) or "figure" (a mean or score). Any value may be missing.
    """

    key: str
    kind: str


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table; every row has a value for each column, None where there is none."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def table(key: str, columns: str, rows: Iterable[tuple[Value, ...]]) -> DataTable:
    """A table whose columns are named in one text, with the kind of their values behind the key where it is not text.

    >>> table("votes", "option count# share%", []).columns[1]
    Column(key='count', kind='number')
    """
    named = tuple(Column(one.rstrip("#%~"), _KINDS.get(one[-1], "text")) for one in columns.split())
    return DataTable(key, named, tuple(rows))


def plain_text(text: str) -> str:
    """The text without the letters that a file cannot hold."""
    return _LEFT_OUT.sub("", text)


def data_words(language: str) -> Words:
    """The words of tables and columns, in ``ko`` or in English."""
    return Words(language, DATA_PHRASES)

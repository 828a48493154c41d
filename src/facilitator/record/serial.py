"""The serial of a note: the name by which people and documents speak of it."""

from __future__ import annotations


def serial(table_number: int, round_number: int, number: int) -> str:
    """The serial of a note, from the numbers of its table and round and its own number there.

    >>> serial(37, 2, 5)
    'T37-R2-05'
    """
    return f"T{table_number}-R{round_number}-{number:02d}"

"""The serial of a note or post: the name by which people and documents speak of it."""

from __future__ import annotations


def serial(table_number: int, round_number: int, number: int) -> str:
    """The serial of a note, from the numbers of its table and round and its own number there.

    >>> serial(37, 2, 5)
    'T37-R2-05'
    """
    return f"T{table_number}-R{round_number}-{number:02d}"


def post_serial(source_number: int, round_number: int, number: int) -> str:
    """The serial of a post from outside the hall, from the numbers of its source and round and its own number there.

    >>> post_serial(1, 2, 120)
    'S1-R2-120'
    """
    return f"S{source_number}-R{round_number}-{number:02d}"

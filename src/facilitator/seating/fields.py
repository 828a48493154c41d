"""What stands in one field of a participant list: several entries, and names of groups."""

from __future__ import annotations

SEVERAL = ";"
"""Separates several labels, features or tables in one field."""


def group_word(name: str) -> str:
    """A group's name as it is compared: without case and spaces, so that "주거 복지" and "주거복지" are one group."""
    return "".join(name.split()).casefold()

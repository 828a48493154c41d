"""Places in a text: Python counts characters, Qt counts units of UTF-16, in which pictures take two."""

from __future__ import annotations

__all__ = ["in_python", "in_qt"]


def in_qt(text: str, place: int) -> int:
    """The place that Qt calls what Python calls ``place``."""
    return place + sum(character > "\uffff" for character in text[:place])


def in_python(text: str, place: int) -> int:
    """The place that Python calls what Qt calls ``place``."""
    passed = 0
    for at, character in enumerate(text):
        if passed >= place:
            return at
        passed += 2 if character > "\uffff" else 1
    return len(text)

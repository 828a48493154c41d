"""The notes of a rehearsal: invented words of the wanted length, and numbers by which one that is missing is seen."""

from __future__ import annotations

import re

FILLING = "가나다라마바사아자차카타파하 " * 300
_NUMBER = re.compile(r"\[rehearsal (\d{1,9})\]")


def filled(start: str, letters: int) -> str:
    """Invented words after ``start``, so many letters in all."""
    return (start + " " + FILLING)[: max(len(start), letters)].rstrip()


def numbered_note(number: int, letters: int) -> str:
    """The note with this number, so many letters long."""
    return filled(f"[rehearsal {number}]", letters)


def number_of(text: str) -> int | None:
    """The number of a numbered note, also where the text is what a disk left of it; None of a note that has none."""
    found = _NUMBER.search(text)
    return int(found[1]) if found else None

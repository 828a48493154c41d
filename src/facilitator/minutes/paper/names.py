"""Names: as large as there is room for, in the order of the alphabet, under their first consonant or letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from facilitator.minutes.paper.event import PrintedPerson
from facilitator.minutes.pdf.faces import Face, printable

__all__ = ["LEADING", "by_name", "first_letter", "fitting_name", "sorted_people"]

LEADING = 1.12
"""Line height of a large name, in type sizes."""

SMALLEST = 4.0
_FIRST, _LAST, _PER_CONSONANT = 0xAC00, 0xD7A3, 588
_CONSONANTS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
"""The heading of each of the 19 first consonants of Unicode's syllables; tense ones stand with their plain one."""


def fitting_name(face: Face, name: str, width: float, height: float, largest: float) -> tuple[list[str], float]:
    """The lines of a name and the size of its type: one line where that stays large, else two, else what it takes.

    Nothing is ever left out; words are broken only where a single one is too long for the smallest type.
    """
    line = " ".join(printable(name).split())
    alone = min(largest, height / LEADING, width / max(face.width(line), 0.01))
    words = line.split(" ")
    if alone >= largest * 0.55 or (len(words) == 1 and alone >= largest * 0.28):
        return [line], alone
    size = min(largest * 0.75, height / LEADING / 2)
    while size > SMALLEST:
        lines = face.lines(line, size, width)
        whole = max(map(face.width, words)) * size <= width
        if len(lines) * size * LEADING <= height and (whole or len(words) == 1 or size < largest * 0.3):
            return lines, size
        size -= 0.5
    while len(lines := face.lines(line, size, width)) * size * LEADING > height:
        size *= 0.9
    return lines, size


def by_name(person: PrintedPerson) -> tuple[bool, str, int]:
    """The key for ordering by name: 가나다, then other alphabets, then badge number."""
    name = unicodedata.normalize("NFC", person.name.strip()).casefold()
    return not _is_korean(name[:1]), name, person.number


def first_letter(name: str, others: str) -> str:
    """The heading that a name stands under: its first consonant, its first letter, or ``others``."""
    letter = unicodedata.normalize("NFC", name.strip())[:1]
    if _is_korean(letter):
        return _CONSONANTS[(ord(letter) - _FIRST) // _PER_CONSONANT]
    base = unicodedata.normalize("NFD", letter)[:1].upper()
    return base if "A" <= base <= "Z" else others


def sorted_people(people: Iterable[PrintedPerson], order: str) -> list[PrintedPerson]:
    """The people by "number", by "name", or by "table": that of the first round, then that of the next."""
    keys: dict[str, Callable[[PrintedPerson], tuple[object, ...]]] = {
        "number": lambda person: (person.number,),
        "name": by_name,
        "table": lambda person: (*(table or 10**6 for table in person.tables), *by_name(person)),
    }
    return sorted(people, key=keys[order])


def _is_korean(letter: str) -> bool:
    return bool(letter) and _FIRST <= ord(letter) <= _LAST

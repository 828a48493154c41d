"""Names: as large as there is room for, in the order of the alphabet, under their first consonant or letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from facilitator.minutes.paper.event import PrintedPerson
from facilitator.minutes.pdf.faces import Face, fitted, printable

__all__ = ["LEADING", "by_name", "first_letter", "fitting_name", "shrunk", "sorted_people"]

LEADING = 1.12
"""Line height of a large name, in type sizes."""

SEVERAL_WORDS, ONE_WORD = 0.55, 0.28
"""Down to what share of the largest type a name stays in one line, when it could be broken between words or not."""

SMALL = 0.2
"""From this share of the largest type on a name may take more than two lines."""

LEAST = 0.65
"""Down to what share of its type a name in a list is made smaller before it is cut."""

_FIRST, _LAST, _PER_CONSONANT = 0xAC00, 0xD7A3, 588
_CONSONANTS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
"""The heading of each of the 19 first consonants of Unicode's syllables; tense ones stand with their plain one."""


def fitting_name(face: Face, name: str, width: float, height: float, largest: float) -> tuple[list[str], float]:
    """The lines of a name and the size of its type: one line where that stays large, else two, else what it takes.

    Nothing is ever left out; words are broken only where a single one is too long for small type.
    """
    line = " ".join(printable(name).split())
    words = line.split(" ")
    alone = min(largest, height / LEADING, width / max(face.width(line), 0.01))
    if alone >= largest * (ONE_WORD if len(words) == 1 else SEVERAL_WORDS):
        return [line], alone
    longest = max(map(face.width, words))
    size = min(largest * 0.75, height / LEADING / 2)
    while size > largest * SMALL:
        lines = face.lines(line, size, width)
        if len(lines) <= 2 and (longest * size <= width or len(words) == 1):
            return lines, size
        size -= 0.25
    while len(lines := face.lines(line, size, width)) * size * LEADING > height:
        size *= 0.96
    return lines, size


def shrunk(face: Face, name: str, size: float, width: float) -> tuple[str, float]:
    """A name in one line of a list: in smaller type where it is long, cut only where that were too small to read."""
    line = " ".join(printable(name).split())
    size = min(size, max(size * LEAST, width / max(face.width(line), 0.01)))
    return fitted(face, line, size, width), size


def by_name(person: PrintedPerson) -> tuple[int, str, int]:
    """The key for ordering by name: 가나다, then A to Z (accents count for nothing), then the others; then by number."""
    name = unicodedata.normalize("NFC", person.name.strip()).casefold()
    if _is_korean(name[:1]):
        return 0, name, person.number
    plain = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return 1 if "a" <= plain[:1] <= "z" else 2, plain, person.number


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

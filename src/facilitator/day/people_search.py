"""Finding people while somebody types: in parts of names, badge numbers and telephone numbers, in unfinished Korean too.

"ㄱㅁㅈ", "김ㅁㅈ", "김미" and "김믽" find 김민준. What people are searched in is one text each, and all of them joined are
one text: a keystroke costs one pass over it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from facilitator.notes.hangul import (
    APART,
    CONSONANTS,
    FINALS,
    FIRST_SYLLABLE,
    OF_A_CONSONANT,
    OF_A_VOWEL,
    is_syllable,
    parted,
)

BoolArray = npt.NDArray[np.bool_]

END = "\0"
"""Stands behind each searched text where all of them are joined."""

_NOT_DIGITS = re.compile(r"\D+")


def searched_text(number: int, name: str, contact: str, more: Iterable[str] = ()) -> str:
    """Everything a person can be found by, one thing a line, with a line break around each.

    Args:
        more: what else they are found by, before the contact.
    """
    joined = name.replace(" ", "")
    parts = [str(number), name, *([joined] if joined != name else []), *more, contact]
    if contact[:1].isdigit() or contact[:1] == "+":
        parts.append(_NOT_DIGITS.sub("", contact))
    return "\n" + folded("\n".join(parts)) + "\n"


def folded(text: str) -> str:
    """A text as it is compared: composed syllables, no capitals."""
    return unicodedata.normalize("NFC", text).casefold()


class SearchedPeople:
    """People's searched texts, which people are found in by their places."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = list(texts)
        self._joined: str | None = None
        self._starts = np.zeros(0, dtype=np.int64)

    def replace(self, place: int, text: str) -> None:
        """Search somebody in another text from now on."""
        self.texts[place] = text
        self._joined = None

    def places(self, words: str) -> list[int]:
        """The places of those in whose text every word is found, in order; everybody for no words.

        The last syllable of each word may be unfinished.
        """
        found = np.ones(len(self.texts), dtype=np.bool_)
        for word in folded(words).split():
            found &= self.matching(beginning(word))
        places: list[int] = np.flatnonzero(found).tolist()
        return places

    def matching(self, pattern: str) -> BoolArray:
        """(people) whether a regular expression is found in their text."""
        if self._joined is None:
            self._joined = "".join(text + END for text in self.texts)
            self._starts = np.cumsum([0, *(len(text) + 1 for text in self.texts)])
        # What is left of a text is passed over at once, so that each person is found once at most.
        spots = [match.start() for match in re.finditer(f"(?:{pattern})[^{END}]*", self._joined)]
        found = np.zeros(len(self.texts), dtype=np.bool_)
        found[np.searchsorted(self._starts, spots, side="right") - 1] = True
        return found


def beginning(word: str) -> str:
    """The regular expression that finds a folded word in a searched text, also while its last syllable grows."""
    word = word.translate(APART)
    return "".join(map(_letter, word[:-1])) + _last(word[-1])


def _letter(letter: str) -> str:
    """What finds a letter; of an initial consonant, also the syllables that begin with it."""
    place = CONSONANTS.find(letter)
    if place < 0:
        return re.escape(letter)
    first = FIRST_SYLLABLE + place * OF_A_CONSONANT
    return f"[{letter}{chr(first)}-{chr(first + OF_A_CONSONANT - 1)}]"


def _last(letter: str) -> str:
    """What finds the last letter and what it may become: its final may begin the next syllable."""
    code = ord(letter)
    if not is_syllable(code):
        return _letter(letter)
    final = (code - FIRST_SYLLABLE) % OF_A_VOWEL
    if final == 0:
        return f"[{letter}-{chr(code + OF_A_VOWEL - 1)}]"
    stays, moves = parted(FINALS[final])
    before = chr(code - final + FINALS.index(stays))
    return f"(?:{letter}|{before}{_letter(moves)})"

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

BoolArray = npt.NDArray[np.bool_]

END = "\0"
"""Stands behind each searched text where all of them are joined."""

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
"""The initial consonants (초성) in the order of Unicode."""

FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
"""What a syllable may end in, nothing first, in the order of Unicode."""

CLUSTERS = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
"""Two consonants that keyboards draw together. At the end of what is typed the second may begin the next syllable."""

_APART = str.maketrans(CLUSTERS)
_FIRST_SYLLABLE, _LAST_SYLLABLE, _PER_CONSONANT, _PER_VOWEL = 0xAC00, 0xD7A3, 588, 28
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
    """The regular expression that finds a folded word in a searched text, also while its last syllable grows.

    The arithmetic of composed syllables is that of Unicode 15, section 3.12.
    """
    word = word.translate(_APART)
    return "".join(map(_letter, word[:-1])) + _last(word[-1])


def _letter(letter: str) -> str:
    """What finds a letter; of an initial consonant, also the syllables that begin with it."""
    place = INITIALS.find(letter)
    if place < 0:
        return re.escape(letter)
    first = _FIRST_SYLLABLE + place * _PER_CONSONANT
    return f"[{letter}{chr(first)}-{chr(first + _PER_CONSONANT - 1)}]"


def _last(letter: str) -> str:
    """What finds the last letter and what it may become: its final may begin the next syllable."""
    code = ord(letter)
    if not _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        return _letter(letter)
    final = (code - _FIRST_SYLLABLE) % _PER_VOWEL
    if final == 0:
        return f"[{letter}-{chr(code + _PER_VOWEL - 1)}]"
    stays, moves = _split(FINALS[final])
    before = chr(code - final + FINALS.index(stays))
    return f"(?:{letter}|{before}{_letter(moves)})"


def _split(final: str) -> tuple[str, str]:
    """What of a final stays when a vowel follows, and what begins the next syllable."""
    together = CLUSTERS.get(final, final)
    return together[:-1], together[-1]

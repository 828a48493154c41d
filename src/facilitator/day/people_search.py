"""Finding people while somebody types: in parts of names, badge numbers and telephone numbers, in unfinished Korean too.

"ㄱㅁㅈ", "김ㅁㅈ", "김미" and "김믽" find 김민준. What people are searched in is one text each, made once; a keystroke then
costs one look into every text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

Finder = Callable[[str], bool]

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


def finders(words: str) -> list[Finder]:
    """For each word, what says whether it is in a searched text; the last syllable of each may be unfinished."""
    return [finder(word) for word in folded(words).split()]


def finder(word: str) -> Finder:
    """What says whether a folded word, perhaps unfinished Korean, is in a searched text.

    The arithmetic of composed syllables is that of Unicode 15, section 3.12.
    """
    word = word.translate(_APART)
    parts = [*(_letter(letter) for letter in word[:-1]), _last(word[-1])]
    if all(len(part) == 1 for part in parts):
        return lambda text: word in text
    found = re.compile("".join(part if len(part) > 1 else re.escape(part) for part in parts)).search
    return lambda text: found(text) is not None


def _letter(letter: str) -> str:
    """A letter, or the range of syllables that begin with it."""
    place = INITIALS.find(letter)
    if place < 0:
        return letter
    first = _FIRST_SYLLABLE + place * _PER_CONSONANT
    return f"[{letter}{chr(first)}-{chr(first + _PER_CONSONANT - 1)}]"


def _last(letter: str) -> str:
    """The last letter, and what it may become: more may follow, and its final may begin the next syllable."""
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

"""What somebody types into a search box, as patterns of letters that notes are looked through for.

A text is an array of letters, 16 bits each (:func:`letters_of`); a pattern is one range of letters for each place. In
Unicode the 11,172 Korean syllables stand in the order of their first consonant, vowel and final consonant, so all that a
half typed syllable can become are one range: 588 from a consonant, 28 from a syllable without a final consonant.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Letters = NDArray[np.uint16]

FIRST_SYLLABLE, LAST_SYLLABLE = 0xAC00, 0xD7A3
SYLLABLES_OF_A_CONSONANT, SYLLABLES_OF_A_VOWEL = 588, 28
CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
JOINED = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
"""Two consonants in one place, as a keyboard joins them while somebody types."""
VOWELS_GROWING_TO = {8: 4, 13: 4, 18: 2}
"""How many vowels begin with the vowel of this number: ㅗ also ㅘ ㅙ ㅚ, ㅜ also ㅝ ㅞ ㅟ, ㅡ also ㅢ."""
FINALS_GROWING_TO = {"ㄱ": 3, "ㄴ": 3, "ㄹ": 8, "ㅂ": 2}
"""How many finals begin with this one, where it is more than itself."""
PARTICLES_AFTER_A_FINAL = ("으로", "을", "은", "과")
PARTICLES_AFTER_A_VOWEL = ("로", "를", "는", "가", "와")
PARTICLES_AFTER_BOTH = ("에서", "에게", "부터", "까지", "에", "의")
"""Particles that are left away at the end of a term. Not 이, 도, 만, which end too many nouns (어린이, 지하철도)."""
SHORTEST_STEM = 2

FURTHER_PLANES = 0xE000
"""Where letters beyond 16 bits (emoji) are put: Unicode's private area, which nobody types."""


class Range(NamedTuple):
    """The letters from ``first`` on, ``many`` of them."""

    first: int
    many: int


Pattern = tuple[Range, ...]


@dataclass(frozen=True)
class Term:
    """One word of a query: it is there where any of the patterns is."""

    patterns: tuple[Pattern, ...]


def letters_of(text: str) -> Letters:
    """The letters of ``text`` in Unicode's composed form (NFC), small ones for capitals; one for each place of it."""
    codes = np.frombuffer(unicodedata.normalize("NFC", text).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    far = codes > 0xFFFF
    if far.any():
        codes = np.where(far, FURTHER_PLANES + codes % 6_400, codes)
    small: Letters = _small()[codes]
    return small


def terms_of(query: str) -> list[Term]:
    """The words of a query, which all have to be there.

    The last one may still be being typed, unless a space follows it: ``도`` is also 돌, ``돌ㅂ`` and ``돏`` are also 돌봄,
    and ``돌`` is also 도로. A consonant that stands alone is every syllable that begins with it.
    """
    words = "".join(map(chr, letters_of(query))).split()
    being_typed = bool(query) and not query[-1].isspace()
    return [_term(word, being_typed and place == len(words) - 1) for place, word in enumerate(words)]


def _term(word: str, being_typed: bool) -> Term:
    word = "".join(JOINED.get(letter, letter) for letter in word)
    exact = tuple(_range(letter) for letter in word)
    stem = _without_particle(word)
    if stem != word:
        return Term((exact[: len(stem)],))
    endings = _endings(word[-1]) if being_typed else []
    return Term(tuple((*exact[:-1], *ending) for ending in endings) or (exact,))


def _range(letter: str) -> Range:
    consonant = CONSONANTS.find(letter)
    if consonant < 0:
        return Range(ord(letter), 1)
    return Range(FIRST_SYLLABLE + consonant * SYLLABLES_OF_A_CONSONANT, SYLLABLES_OF_A_CONSONANT)


def _endings(letter: str) -> list[Pattern]:
    """All that a syllable which is being typed can become."""
    code = ord(letter)
    if not FIRST_SYLLABLE <= code <= LAST_SYLLABLE:
        return []
    final = (code - FIRST_SYLLABLE) % SYLLABLES_OF_A_VOWEL
    if not final:
        vowel = (code - FIRST_SYLLABLE) % SYLLABLES_OF_A_CONSONANT // SYLLABLES_OF_A_VOWEL
        return [(Range(code, SYLLABLES_OF_A_VOWEL * VOWELS_GROWING_TO.get(vowel, 1)),)]
    parted = JOINED.get(FINALS[final], " " + FINALS[final])  # the second goes to the next vowel that is typed
    bare = code - final
    return [
        (Range(code, FINALS_GROWING_TO.get(FINALS[final], 1)),),
        (Range(bare + FINALS.index(parted[0]), 1), _range(parted[1])),
    ]


def _without_particle(word: str) -> str:
    for particles in (PARTICLES_AFTER_BOTH, PARTICLES_AFTER_A_FINAL, PARTICLES_AFTER_A_VOWEL):
        for particle in particles:
            stem = word.removesuffix(particle)
            if stem != word and len(stem) >= SHORTEST_STEM and _takes(stem[-1], particles):
                return stem
    return word


def _takes(letter: str, particles: tuple[str, ...]) -> bool:
    """Whether particles of this kind follow the letter."""
    code = ord(letter)
    if not FIRST_SYLLABLE <= code <= LAST_SYLLABLE:
        return False
    closed = (code - FIRST_SYLLABLE) % SYLLABLES_OF_A_VOWEL != 0
    return particles is PARTICLES_AFTER_BOTH or closed is (particles is PARTICLES_AFTER_A_FINAL)


@cache
def _small() -> Letters:
    """The small letter of each letter; of those that have none of one letter, the letter itself."""
    small = ((chr(code).casefold(), code) for code in range(0x10000))
    return np.array([ord(fold) if len(fold) == 1 and ord(fold) < 0x10000 else code for fold, code in small], np.uint16)

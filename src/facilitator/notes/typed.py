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

Letters = NDArray[np.uint16]

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
    """The letters of ``text`` in Unicode's composed form (NFC), one for each place of it.

    Small letters stand for capitals, and the last syllable of a consonant, which no word has (킿), for that consonant where it
    stands alone; so the consonant, too, is in the range of what begins with it.
    """
    codes = np.frombuffer(unicodedata.normalize("NFC", text).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    far = codes > 0xFFFF
    if far.any():
        codes = np.where(far, FURTHER_PLANES + codes % 6_400, codes)
    letters: Letters = _letter_of_each_code()[codes]
    return letters


def terms_of(query: str) -> list[Term]:
    """The words of a query, which all have to be there.

    The last one may still be being typed, unless a space follows it: ``도`` is also 돌, ``돌ㅂ`` and ``돏`` are also 돌봄,
    and ``돌`` is also 도로. A consonant that stands alone is every syllable that begins with it.
    """
    words = unicodedata.normalize("NFC", query).translate(APART).split()
    being_typed = bool(query) and not query[-1].isspace()
    return [_term(word, being_typed and place == len(words) - 1) for place, word in enumerate(words)]


def _term(word: str, being_typed: bool) -> Term:
    stem = _without_particle(word)
    codes = letters_of(stem).tolist()
    exact = tuple(map(_range, codes))
    endings = _endings(codes[-1]) if being_typed and stem == word else []
    return Term(tuple((*exact[:-1], *ending) for ending in endings) or (exact,))


def _range(code: int) -> Range:
    if is_syllable(code) and (code - FIRST_SYLLABLE) % OF_A_CONSONANT == OF_A_CONSONANT - 1:
        return _beginning_with(CONSONANTS[(code - FIRST_SYLLABLE) // OF_A_CONSONANT])
    return Range(code, 1)


def _beginning_with(consonant: str) -> Range:
    return Range(FIRST_SYLLABLE + CONSONANTS.index(consonant) * OF_A_CONSONANT, OF_A_CONSONANT)


def _endings(code: int) -> list[Pattern]:
    """All that a syllable which is being typed can become."""
    if not is_syllable(code) or _range(code).many > 1:
        return []
    final = (code - FIRST_SYLLABLE) % OF_A_VOWEL
    if not final:
        vowel = (code - FIRST_SYLLABLE) % OF_A_CONSONANT // OF_A_VOWEL
        return [(Range(code, OF_A_VOWEL * VOWELS_GROWING_TO.get(vowel, 1)),)]
    stays, moves = parted(FINALS[final])
    bare = code - final
    return [
        (Range(code, FINALS_GROWING_TO.get(FINALS[final], 1)),),
        (Range(bare + FINALS.index(stays), 1), _beginning_with(moves)),
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
    if not is_syllable(code):
        return False
    closed = (code - FIRST_SYLLABLE) % OF_A_VOWEL != 0
    return particles is PARTICLES_AFTER_BOTH or closed is (particles is PARTICLES_AFTER_A_FINAL)


@cache
def _letter_of_each_code() -> Letters:
    folds = ((chr(code).casefold(), code) for code in range(0x10000))
    letters = np.array(
        [ord(fold) if len(fold) == 1 and ord(fold) < 0x10000 else code for fold, code in folds], np.uint16
    )
    for consonant in CONSONANTS:
        letters[ord(consonant)] = sum(_beginning_with(consonant)) - 1
    return letters

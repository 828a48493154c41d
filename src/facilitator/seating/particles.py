"""Korean particles that follow the last sound of the word before them."""

from __future__ import annotations

FIRST_SYLLABLE, LAST_SYLLABLE, FINALS = 0xAC00, 0xD7A3, 28
DIGITS_WITH_FINAL = "013678"
LETTERS_WITH_FINAL = "lmnrLMNR"


def with_particle(word: str, after_final: str, after_vowel: str) -> str:
    """The word with the particle that fits it: ``with_particle("통역", "이", "가")`` is "통역이"."""
    last = word.rstrip("”’\"')")[-1:]
    if last and FIRST_SYLLABLE <= ord(last) <= LAST_SYLLABLE:
        final = (ord(last) - FIRST_SYLLABLE) % FINALS > 0
    else:
        final = last in DIGITS_WITH_FINAL + LETTERS_WITH_FINAL if last else False
    return word + (after_final if final else after_vowel)

"""Korean syllables by their letters: the arithmetic of Unicode 15, section 3.12, and what keyboards add to it.

Unicode has the 11,172 syllables in the order of first consonant, vowel and final consonant.
"""

from __future__ import annotations

FIRST_SYLLABLE, LAST_SYLLABLE = 0xAC00, 0xD7A3
OF_A_CONSONANT, OF_A_VOWEL = 588, 28
"""How many syllables begin with a consonant, and with a consonant and a vowel."""
CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
"""What a syllable may begin with (초성), in the order of Unicode."""
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
"""What a syllable may end in, nothing first, in the order of Unicode."""
JOINED = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ",
    "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
"""Two consonants in one place, as a keyboard joins them while somebody types."""
APART = str.maketrans(JOINED)


def is_syllable(code: int) -> bool:
    """Whether a code point is a composed syllable."""
    return FIRST_SYLLABLE <= code <= LAST_SYLLABLE


def parted(final: str) -> tuple[str, str]:
    """What of a final consonant stays when a vowel is typed next, and what begins the next syllable."""
    together = JOINED.get(final, final)
    return together[:-1], together[-1]

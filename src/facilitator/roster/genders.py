"""Genders as lists write them, and the one word each becomes."""

from __future__ import annotations

import re

from facilitator.roster.text import compact

GENDERS: dict[str, str] = {
    **dict.fromkeys(("남", "남자", "남성", "남학생", "男", "男性", "m", "male", "man", "boy"), "male"),
    **dict.fromkeys(("여", "여자", "여성", "여학생", "女", "女性", "f", "female", "woman", "girl"), "female"),
}
"""Every known spelling, compacted, and what it means."""

GENDER_CODES: dict[str, str] = {"1": "male", "3": "male", "2": "female", "4": "female"}
"""The seventh digit of a resident number, used as a code; read so only where the whole column is such digits."""

GENDER_WORDS: dict[str, dict[str, str]] = {
    "ko": {"male": "남", "female": "여"},
    "en": {"male": "Male", "female": "Female"},
}
"""What is stored, by the language of the list."""

_BRACKETS = re.compile(r"[(\[].*?[)\]]")


def gender(value: str, language: str, coded: bool = False) -> str:
    """``value`` as the list's own word for that gender; what is not in the tables is kept as typed.

    Args:
        value: a clean cell.
        language: "ko" or "en".
        coded: the column holds only digits from ``GENDER_CODES``.

    >>> gender("여성(F)", "ko"), gender("m", "en"), gender("기타", "ko"), gender("1", "ko", coded=True)
    ('여', 'Male', '기타', '남')
    """
    word = compact(value)
    meaning = GENDERS.get(word) or GENDERS.get(_BRACKETS.sub("", word))
    if meaning is None and coded:
        meaning = GENDER_CODES.get(word.removesuffix(".0"))
    return GENDER_WORDS[language][meaning] if meaning else value

"""Seoul's 25 districts and about how many people live in each."""

from __future__ import annotations

import random

# Korean name, English name, residents in units of 10,000, roughly.
_DISTRICTS = (
    ("종로구", "Jongno-gu", 14),
    ("중구", "Jung-gu", 12),
    ("용산구", "Yongsan-gu", 21),
    ("성동구", "Seongdong-gu", 28),
    ("광진구", "Gwangjin-gu", 34),
    ("동대문구", "Dongdaemun-gu", 34),
    ("중랑구", "Jungnang-gu", 38),
    ("성북구", "Seongbuk-gu", 43),
    ("강북구", "Gangbuk-gu", 29),
    ("도봉구", "Dobong-gu", 31),
    ("노원구", "Nowon-gu", 50),
    ("은평구", "Eunpyeong-gu", 46),
    ("서대문구", "Seodaemun-gu", 31),
    ("마포구", "Mapo-gu", 37),
    ("양천구", "Yangcheon-gu", 43),
    ("강서구", "Gangseo-gu", 56),
    ("구로구", "Guro-gu", 39),
    ("금천구", "Geumcheon-gu", 23),
    ("영등포구", "Yeongdeungpo-gu", 38),
    ("동작구", "Dongjak-gu", 38),
    ("관악구", "Gwanak-gu", 48),
    ("서초구", "Seocho-gu", 40),
    ("강남구", "Gangnam-gu", 55),
    ("송파구", "Songpa-gu", 65),
    ("강동구", "Gangdong-gu", 46),
)
_WEIGHTS = tuple(weight for _, _, weight in _DISTRICTS)

DISTRICTS: dict[str, tuple[str, ...]] = {
    "ko": tuple(ko for ko, _, _ in _DISTRICTS),
    "en": tuple(en for _, en, _ in _DISTRICTS),
}
"""The districts' names by language, in the city's own order."""


def district_shares(language: str) -> dict[str, int]:
    """The residents of each district, in hundredths of a percent of all."""
    whole = sum(_WEIGHTS)
    return {name: round(10_000 * weight / whole) for name, weight in zip(DISTRICTS[language], _WEIGHTS, strict=True)}


def draw_district(language: str, chance: random.Random) -> str:
    """A district, the likelier the more people live there."""
    return chance.choices(DISTRICTS[language], _WEIGHTS)[0]

"""What a column holds, judged by its values alone: for headings that say nothing, or are missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from facilitator.roster.contacts import looks_like_contact
from facilitator.roster.districts import looks_like_district
from facilitator.roster.genders import GENDERS
from facilitator.roster.text import compact

SAMPLE = 200
"""How many values of a column are looked at."""

_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석"
    "선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
_KOREAN_NAME = re.compile(r"[가-힣]{2,4}|[가-힣]{1,2} [가-힣]{1,3}")
_LATIN_NAME = re.compile(r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|van|von|la|der|bin|al))* [A-Z][\w'’.-]+")
_AGE_BAND = re.compile(r"만?\d{1,2}(?:대|세)(?:이상|이하|미만|초반|중반|후반)?|\d0'?s|\d{2}세?[~-]\d{2}세?")
_BIRTH = re.compile(
    r"(?:19|20)\d{2}(?:[-./년](?:0?[1-9]|1[0-2])(?:[-./월](?:0?[1-9]|[12]\d|3[01])일?)?|"
    r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))?(?:년생?)?(?:00:00(?::00)?)?"
)
_AGE = re.compile(r"1?\d{1,2}(?:\.0)?")
_INTEGER = re.compile(r"\d{1,9}(?:\.0+)?")


def is_person_name(value: str) -> bool:
    """Whether the value is written like a person's name, Korean (with a usual family name) or Latin."""
    if _KOREAN_NAME.fullmatch(value):
        return value[0] in _SURNAMES or value[:2] in ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문")
    return _LATIN_NAME.fullmatch(value) is not None


def is_gender(value: str) -> bool:
    """Whether the value is one of the words for a gender (not a code)."""
    return compact(value) in GENDERS


def is_age_band(value: str) -> bool:
    """Whether the value is written as an age or a band with its unit, 34세 or 30대."""
    return _AGE_BAND.fullmatch(compact(value)) is not None


def is_birth(value: str) -> bool:
    """Whether the value is a birth year or birth date."""
    return _BIRTH.fullmatch(compact(value)) is not None


def is_integer(value: str) -> bool:
    """Whether the value is a whole number of at most nine digits."""
    return _INTEGER.fullmatch(value) is not None


def _is_bare_age(value: str) -> bool:
    return _AGE.fullmatch(value) is not None and 5 <= float(value) <= 110


def _of_many_years(dates: Iterable[str]) -> bool:
    """Whether the dates spread as births do; those of an application lie within a year or two."""
    dates = list(dates)
    return len({date[:4] for date in dates}) >= min(3, len(dates))


_TESTS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("contact", looks_like_contact),
    ("gender", is_gender),
    ("age", is_age_band),
    ("age", is_birth),
    ("district", looks_like_district),
)


def field_of_values(values: Iterable[str]) -> str | None:
    """The field that four of five values fit, or None.

    Names must differ from each other for the most part, so that a column of departments or towns is not taken for
    people. Bare numbers are an age only where they spread over at least five years and repeat, as no running number
    does.
    """
    filled = [value for value in values if value][:SAMPLE]
    if not filled:
        return None
    enough = 0.8 * len(filled)
    for field, fits in _TESTS:
        if sum(map(fits, filled)) >= enough and (fits is not is_birth or _of_many_years(filled)):
            return field
    different = len(set(filled))
    if different >= len(filled) / 2 and sum(map(is_person_name, filled)) >= enough:
        return "name"
    if len(filled) >= 8 and different < len(filled) and sum(map(_is_bare_age, filled)) >= enough:
        ages = [float(value) for value in filled if _is_bare_age(value)]
        if max(ages) - min(ages) >= 5 and min(ages) >= 7:
            return "age"
    return None


def fits_field(field: str, value: str) -> bool:
    """Whether one value could stand in a column of ``field`` by its form."""
    if field == "name":
        return is_person_name(value)
    if field == "age" and _is_bare_age(value):
        return True
    return any(fits(value) for name, fits in _TESTS if name == field)

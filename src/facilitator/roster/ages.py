"""Ages, birth dates and age bands as lists write them, and the band each becomes.

The rules, in the order they are tried:

==============================  ==========================================================
written                         stored ("ko" / "en")
==============================  ==========================================================
20대, 20대 초반, 20s            20대 / 20s (a list in English keeps 20대 where it says so)
60대이상, 65세 이상, 70+        as typed, evenly spaced: the city's own band
20~29세, 20-29                  20대 / 20s
19~34세                         as typed: the city's own band
1990-05-01, 19900501, 900501    the age on the day of the session, then its band
1990, 1990년생, 85년생          the year of the session less that year, then its band
34, 34세, 만 34세, 34.0         30대 / 30s
청년, 중장년, 어르신 …          as typed: the city's own band
무응답, 비공개, unknown …       as typed
-, 없음                         nothing
anything else                   not readable
==============================  ==========================================================
"""

from __future__ import annotations

import datetime
import re
import unicodedata

OLDEST = 120
"""An age above this many years is a slip of the pen."""

_WORDS = frozenset(
    [
        "영유아",
        "유아",
        "아동",
        "어린이",
        "청소년",
        "청년",
        "청년층",
        "중년",
        "중년층",
        "장년",
        "장년층",
        "중장년",
        "중장년층",
        "노년",
        "노년층",
        "노인",
        "어르신",
        "성인",
        "고령자",
        "child",
        "children",
        "teen",
        "teens",
        "teenager",
        "youth",
        "young",
        "youngadult",
        "adult",
        "adults",
        "middleaged",
        "senior",
        "seniors",
        "older",
        "무응답",
        "비공개",
        "미상",
        "모름",
        "응답거부",
        "응답거절",
        "선택안함",
        "기타",
        "unknown",
        "undisclosed",
        "prefernottosay",
        "noanswer",
        "other",
    ]
)
_NOTHING = frozenset(("", "-", "--", "—", "–", ".", "없음", "해당없음", "x", "n/a", "na", "none", "null", "nan"))

_DECADE = re.compile(r"만?(\d{1,2}0)(?:년)?(?:대|'?s)(?:초|중|후)?(?:반)?")
_OWN_BAND = re.compile(
    r"만?\d{1,3}(?:대|세|살|'?s)?(?:이상|이하|미만|초과|\+|andover|andolder|orolder|andunder|orunder|orabove|andabove)"
    r"|(?:under|over|below|above)\d{1,3}"
)
_BOUND = re.compile(r" ?(이상|이하|미만|초과)$")
_RANGE = re.compile(r"만?(\d{1,3})(?:세|살)?(?:이상)?(?:[~\-]|to)만?(\d{1,3})(?:세|살|대)?(?:이하|미만)?")
_BOUNDED = re.compile(r"만?(\d{1,3})세이상만?(\d{1,3})세(?:이하|미만)")
_AGE = re.compile(r"만?(\d{1,3})(?:\.0+)?(?:세|살|years?old|years?|yrs?|yo|y)?")
_DATE = re.compile(
    r"((?:19|20)\d{2})(?:[-./년])(\d{1,2})(?:[-./월](\d{1,2})[.일]?|월)?(?:생)?(?:t?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
)
_DAY_FIRST_OR_LAST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d{2})")
_EIGHT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:\.0+)?")
_SIX = re.compile(r"(\d{2})[-./]?(\d{2})[-./]?(\d{2})(?:\.0+)?")
_FIVE = re.compile(r"\d{5}")  # 050101 that a number cell turned into 50101
_YEAR = re.compile(r"((?:19|20)\d{2})(?:\.0+)?(?:년|년생|생)?")
_SHORT_YEAR = re.compile(r"'?(\d{2})년생?")
_TWO_DIGITS = re.compile(r"'?(\d{1,2})(?:\.0+)?")
_DASHES = re.compile(r"[‐-―−〜∼]")


def age_band(value: str, on: datetime.date, language: str, birth: bool = False) -> str | None:
    """The age band that ``value`` means, "" where it says nothing, None where it cannot be read.

    Args:
        value: a clean cell.
        on: the day on which the age counts, the day of the session.
        language: "ko" or "en", for the words of the band.
        birth: the column holds birth years or dates, so 85 is the year 1985 and not an age.

    >>> day = datetime.date(2026, 11, 23)
    >>> age_band("만 34세", day, "ko"), age_band("19960101", day, "ko"), age_band("85", day, "ko", birth=True)
    ('30대', '30대', '40대')
    """
    typed = " ".join(value.split())
    word = _word(typed)
    if word in _NOTHING:
        return ""
    decade = _DECADE.fullmatch(word)
    if decade:
        years = int(decade[1])
        return typed if language == "en" and "대" in word else _band(years, language)
    if word in _WORDS:
        return typed
    if _OWN_BAND.fullmatch(word):
        return _BOUND.sub(r" \1", typed)
    between = _BOUNDED.fullmatch(word) or _RANGE.fullmatch(word)
    if between:
        return _range_band(int(between[1]), int(between[2]), word, typed, language)
    born = birth_date(value, on)
    if born is not None:
        return _checked_band(on.year - born.year - ((on.month, on.day) < (born.month, born.day)), language)
    year = _birth_year(word, on, birth)
    if year is not None:
        return _checked_band(on.year - year, language)
    age = _AGE.fullmatch(word)
    return _checked_band(int(age[1]), language) if age else None


def birth_date(value: str, on: datetime.date) -> datetime.date | None:
    """The full date of birth in ``value``, or None where it is no date, or one after ``on``.

    Of a date such as 05/01/1990 the month is taken to stand first, unless it cannot.
    """
    word = _word(value)
    if (parts := _DATE.fullmatch(word)) and parts[3]:
        return _date(int(parts[1]), int(parts[2]), int(parts[3]), on)
    if parts := _EIGHT.fullmatch(word):
        return _date(int(parts[1]), int(parts[2]), int(parts[3]), on)
    if parts := _DAY_FIRST_OR_LAST.fullmatch(word):
        first, second, year = int(parts[1]), int(parts[2]), int(parts[3])
        return _date(year, first, second, on) or _date(year, second, first, on)
    if parts := _SIX.fullmatch(word.zfill(6) if _FIVE.fullmatch(word) else word):
        return _date(_full_year(int(parts[1]), on), int(parts[2]), int(parts[3]), on)
    return None


def _birth_year(word: str, on: datetime.date, birth: bool) -> int | None:
    month = _DATE.fullmatch(word)
    if month and not month[3]:
        return int(month[1]) if 1 <= int(month[2]) <= 12 else None
    if year := _YEAR.fullmatch(word):
        return int(year[1])
    if short := _SHORT_YEAR.fullmatch(word):
        return _full_year(int(short[1]), on)
    if birth and (digits := _TWO_DIGITS.fullmatch(word)):
        return _full_year(int(digits[1]), on)
    return None


def _range_band(low: int, high: int, word: str, typed: str, language: str) -> str | None:
    if not low < high <= OLDEST:
        return None
    last = high - 1 if "미만" in word else high
    return _band(low, language) if low >= 10 and low % 10 == 0 and last == low + 9 else typed


def _checked_band(age: int, language: str) -> str | None:
    return _band(age, language) if 0 <= age <= OLDEST else None


def _band(age: int, language: str) -> str:
    if age < 10:
        return "10세 미만" if language == "ko" else "under 10"
    if age >= 100:
        return "100세 이상" if language == "ko" else "100 and over"
    return f"{age // 10 * 10}대" if language == "ko" else f"{age // 10 * 10}s"


def _date(year: int, month: int, day: int, on: datetime.date) -> datetime.date | None:
    try:
        found = datetime.date(year, month, day)
    except ValueError:
        return None
    return found if found <= on else None


def _full_year(two_digits: int, on: datetime.date) -> int:
    """The latest year with these last two digits that is not after ``on``."""
    return on.year - (on.year - two_digits) % 100


def _word(value: str) -> str:
    folded = "".join(unicodedata.normalize("NFKC", value).casefold().split())
    return _DASHES.sub("-", folded.lstrip("'‘’"))

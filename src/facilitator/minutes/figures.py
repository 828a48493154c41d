"""How dates, times and shares are written."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date as calendar_date
from itertools import accumulate

__all__ = ["clip", "day", "fits", "moment", "number", "share", "time_span"]

_KOREAN_DAYS = "월화수목금토일"
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(date: str, korean: bool) -> str:
    """``2026-11-23`` as "2026년 11월 23일(월)" or "Monday, 23 November 2026"; other text stays as it is."""
    try:
        when = calendar_date.fromisoformat(date)
    except ValueError:
        return date
    if korean:
        return f"{when.year}년 {when.month}월 {when.day}일({_KOREAN_DAYS[when.weekday()]})"
    return f"{_ENGLISH_DAYS[when.weekday()]}, {when.day} {_ENGLISH_MONTHS[when.month - 1]} {when.year}"


def moment(made_at: str, korean: bool) -> str:
    """``2026-11-23 17:05`` with its date written out."""
    date, _, time = made_at.partition(" ")
    return f"{day(date, korean)} {time}".strip()


def time_span(starts: str, ends: str) -> str:
    """ "13:00–16:30", or the one time that is known."""
    if starts and ends:
        return f"{starts}–{ends}"
    return starts or ends


def share(part: float) -> str:
    """A share between 0 and 1 in percent with one decimal."""
    return f"{part * 100:.1f}%"


def number(value: float) -> str:
    """A number with thousands separators and as many decimals as it needs, two at most."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def fits(text: str, letters: float) -> bool:
    """Whether the text is at most ``letters`` Korean letters wide."""
    return len(text) <= letters or sum(map(_width, text)) <= letters


def clip(text: str, letters: float) -> str:
    """The text in one paragraph, cut after a whole word where it is wider than ``letters`` Korean letters."""
    text = " ".join(text.split())
    if fits(text, letters):
        return text
    used = list(accumulate(map(_width, text), initial=1.0))
    end = bisect_right(used, letters) - 1
    head = text[:end]
    word_end = head.rfind(" ")
    if word_end > end // 2:
        head = head[:word_end]
    return head.rstrip() + "…"


def _width(character: str) -> float:
    """About how wide a character is: Latin letters take a little more than half of a Korean one."""
    return 1.0 if character >= "\u1100" else 0.56

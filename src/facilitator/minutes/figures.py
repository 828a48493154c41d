"""How dates, times and shares are written."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date as calendar_date
from itertools import accumulate

__all__ = ["change", "clip", "day", "fits", "moment", "number", "share", "time_span", "when"]

_KOREAN_DAYS = "월화수목금토일"
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(date: str, korean: bool) -> str:
    """``2026-11-23`` as "2026년 11월 23일(월)" or "Monday, 23 November 2026"; other text stays as it is."""
    try:
        known = calendar_date.fromisoformat(date)
    except ValueError:
        return date
    if korean:
        return f"{known.year}년 {known.month}월 {known.day}일({_KOREAN_DAYS[known.weekday()]})"
    return f"{_ENGLISH_DAYS[known.weekday()]}, {known.day} {_ENGLISH_MONTHS[known.month - 1]} {known.year}"


def moment(made_at: str, korean: bool) -> str:
    """``2026-11-23 17:05`` with its date written out."""
    date, _, time = made_at.partition(" ")
    return when(date, time, korean)


def when(date: str, times: str, korean: bool) -> str:
    """A date written out and the times of that day, either of which may be empty."""
    return (" " if korean else ", ").join(part for part in (day(date, korean), times) if part)


def time_span(starts: str, ends: str) -> str:
    """ "13:00–16:30", or the one time that is known."""
    if starts and ends:
        return f"{starts}–{ends}"
    return starts or ends


def share(part: float) -> str:
    """A share between 0 and 1 in percent with one decimal."""
    return f"{part * 100:.1f}%"


def change(points: float) -> str:
    """A change in percentage points with one decimal and its sign, none where nothing changed. The minus is as wide as the
    plus; the printed font has no other that is.
    """
    shown = f"{points:+.1f}".replace("-", "–")
    return shown[1:] if shown[1:] == "0.0" else shown


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

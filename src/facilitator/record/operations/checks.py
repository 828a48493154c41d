"""Checks that several operations make on what they are given."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from facilitator.errors import Refused


def some_text(text: str, en: str, ko: str, most: int = 4000) -> None:
    """``text`` says something, and not more than ``most`` letters.

    Raises:
        Refused: it is empty or too long.
    """
    if not text.strip():
        raise Refused(f"The {en} is empty. Write something first.", f"{ko}이(가) 비어 있습니다. 먼저 적어 주십시오.")
    if len(text) > most:
        raise Refused(
            f"The {en} has {len(text):,} letters; at most {most:,} fit. Split it in two.",
            f"{ko}이(가) {len(text):,}자입니다. {most:,}자까지 쓸 수 있습니다. 둘로 나누어 주십시오.",
        )


def one_of(value: str, allowed: Collection[str], en: str, ko: str) -> None:
    """``value`` is one of ``allowed``.

    Raises:
        Refused: it is not.
    """
    if value not in allowed:
        raise Refused(
            f"{value!r} is no {en}. Choose one of: {', '.join(allowed)}.",
            f"{value!r}은(는) 쓸 수 있는 {ko}이(가) 아닙니다. 다음에서 고르십시오: {', '.join(allowed)}.",
        )


def within(value: int, low: int, high: int, en: str, ko: str) -> None:
    """``value`` lies between ``low`` and ``high``, both included.

    Raises:
        Refused: it does not.
    """
    if not low <= value <= high:
        raise Refused(
            f"{value:,} is not possible as {en}: it must be {low:,} to {high:,}.",
            f"{ko}은(는) {low:,}에서 {high:,} 사이여야 합니다. 지금은 {value:,}입니다.",
        )


def a_date(text: str) -> None:
    """``text`` is a day as the record writes it (2026-09-12), or empty.

    Raises:
        Refused: it is not.
    """
    if not text:
        return
    try:
        # Python reads other forms as well (20260912, 2026-W37-6); the record keeps one.
        if date.fromisoformat(text).isoformat() != text:
            raise ValueError(text)
    except ValueError as error:
        raise Refused(
            f"{text!r} is not a date. Write it as 2026-09-12.",
            f"{text!r}은(는) 날짜가 아닙니다. 2026-09-12처럼 적어 주십시오.",
        ) from error

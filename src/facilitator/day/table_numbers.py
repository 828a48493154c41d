"""Several tables at once, as people write them: "1-20, 25"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from facilitator.errors import Refused

_PART = re.compile(r"(\d{1,4})(?:\s*[-–—~〜∼]\s*(\d{1,4}))?")


def numbers_in(text: str, tables: Collection[int]) -> list[int]:
    """The numbers that ``text`` names, in order, each once. In a stretch those that are there count.

    Args:
        text: numbers and stretches of numbers with commas or spaces between: "1-20, 25", "1~20 25".
        tables: the numbers of the tables that are there.

    Raises:
        Refused: it names no table, a table that is not there, or something that is not a number.
    """
    rest = _PART.sub("", text)
    if rest.strip(" ,;·、번\t"):
        raise Refused(
            f"“{text}” names no tables. Write their numbers, as in 1-20, 25.",
            f"“{text}”에서 테이블 번호를 찾지 못했습니다. 1-20, 25처럼 번호를 쓰십시오.",
        )
    found: set[int] = set()
    for first, last in _PART.findall(text):
        low, high = sorted((int(first), int(last or first)))
        named = {number for number in tables if low <= number <= high}
        if not named:
            there = first if not last else f"{first}–{last}"
            raise Refused(
                f"There is no table {there}. Nothing was changed.", f"{there}번 테이블이 없습니다. 바꾸지 않았습니다."
            )
        found |= named
    if not found:
        raise Refused("Say which tables, as in 1-20.", "어느 테이블인지 1-20처럼 쓰십시오.")
    return sorted(found)


def written(numbers: Iterable[int]) -> str:
    """Numbers as people write them, the shortest way.

    >>> written([1, 2, 3, 7])
    '1–3, 7'
    """
    stretches: list[list[int]] = []
    for number in sorted(set(numbers)):
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    return ", ".join(str(one[0]) if len(one) == 1 else f"{one[0]}–{one[-1]}" for one in stretches)

"""Majorities and quorums: how many are needed, exactly, and whether they are there.

A quota or quorum is written in one short word, as records keep it: ``""`` none, ``"simple"`` more votes than any other
option, ``"absolute"`` more than half, ``"2/3"`` at least that part; a quorum may also be a number of people. All is whole
numbers and fractions: two thirds of 52 are 34 and two thirds, so 35 are needed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from facilitator.errors import Refused

_PART = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")
_PEOPLE = re.compile(r"[0-9]{1,9}")

_OF = {
    "present": ("{whole:,} present", "참석 {whole:,}명"),
    "cast": ("{whole:,} cast", "투표 {whole:,}표"),
    "valid": ("{whole:,} valid", "유효 {whole:,}표"),
    "eligible": ("{whole:,} invited", "대상 {whole:,}명"),
}


@dataclass(frozen=True)
class Reached:
    """Whether enough are there.

    Attributes:
        rule: the quota or quorum as it was written.
        of: what ``whole`` counts: "present", "cast", "valid" or "eligible" people.
        has: how many there are.
        whole: of how many.
        needed: how many are needed; 1 at least.
        met: whether ``has`` reaches ``needed``.
    """

    rule: str
    of: str
    has: int
    whole: int
    needed: int
    met: bool

    def text(self, language: str) -> str:
        """It in words, in ``language`` ("ko" or anything else for English): "34 of 52 valid; 35 needed"."""
        en, ko = (words.format(whole=self.whole) for words in _OF[self.of])
        if language != "ko":
            return f"{self.has:,} of {en}; {self.needed:,} needed"
        unit = ko[-1]
        return f"{ko} 가운데 {self.has:,}{unit}, {self.needed:,}{unit} 필요"


def check_quota(quota: str) -> None:
    """``quota`` can be understood.

    Raises:
        Refused: it cannot.
    """
    if quota not in ("", "simple", "absolute") and _part(quota) is None:
        raise Refused(
            f"{quota!r} is no majority. Write simple, absolute, or a part of the whole such as 2/3.",
            f"{quota!r}은(는) 의결 기준이 아닙니다. simple(단순 다수), absolute(과반수), 또는 2/3처럼 적어 주십시오.",
        )


def check_quorum(quorum: str) -> None:
    """``quorum`` can be understood.

    Raises:
        Refused: it cannot.
    """
    if quorum not in ("", "absolute") and _part(quorum) is None and not _PEOPLE.fullmatch(quorum):
        raise Refused(
            f"{quorum!r} is no quorum. Write absolute for more than half, a part such as 1/2, or a number of people.",
            f"{quorum!r}은(는) 정족수가 아닙니다. absolute(과반수), 1/2 같은 비율, 또는 사람 수를 적어 주십시오.",
        )


def quota_reached(quota: str, has: int, *, next_best: int, whole: int, basis: str) -> Reached:
    """Whether an option with ``has`` votes reaches a quota.

    Args:
        quota: as ``check_quota`` takes it, not empty.
        has: the option's votes.
        next_best: the most votes that any other option has; only "simple" looks at it.
        whole: the size of the basis.
        basis: one of ``BASES``, for the words.
    """
    needed = next_best + 1 if quota == "simple" else _needed(quota, whole)
    return Reached(rule=quota, of=basis, has=has, whole=whole, needed=needed, met=has >= needed)


def quorum_reached(quorum: str, has: int, eligible: int) -> Reached:
    """Whether ``has`` people of those ``eligible`` are the quorum; ``quorum`` as ``check_quorum`` takes it, not empty."""
    needed = int(quorum) if _PEOPLE.fullmatch(quorum) else _needed(quorum, eligible)
    return Reached(rule=quorum, of="eligible", has=has, whole=eligible, needed=needed, met=has >= needed)


def _needed(part: str, whole: int) -> int:
    if part == "absolute":
        return whole // 2 + 1
    return max(ceil((_part(part) or 1) * whole), 1)


def _part(text: str) -> Fraction | None:
    """The fraction that a text such as "2/3" is; None where it is none above 0 and up to 1."""
    found = _PART.fullmatch(text)
    if found is None or int(found[2]) == 0:
        return None
    part = Fraction(int(found[1]), int(found[2]))
    return part if 0 < part <= 1 else None

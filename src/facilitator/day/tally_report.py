"""The ballots of a session as plain values and as lines of text, for commands and scripts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from facilitator.day.live_tally import LiveTally

_BASES = {"present": ("present", "참석"), "cast": ("cast", "투표"), "valid": ("valid", "유효")}


def tally_values(tallies: Sequence[LiveTally]) -> list[dict[str, Any]]:
    """Every ballot that is open or closed; ``corrects`` holds those it took the place of, each with its reason."""
    corrected = {one.id: one for one in tallies if one.state == "corrected"}
    return [_values(one) | {"corrects": _corrects(one, corrected)} for one in standing(tallies)]


def tally_lines(tallies: Sequence[LiveTally], language: str) -> str:
    """The same ballots for a person, with what each share is a share of."""
    return "\n\n".join(_lines(one, language == "ko") for one in standing(tallies))


def standing(tallies: Sequence[LiveTally]) -> list[LiveTally]:
    """The ballots that count: opened, neither corrected by another nor annulled."""
    return [one for one in tallies if one.state in ("open", "closed")]


def _values(one: LiveTally) -> dict[str, Any]:
    names = ("id", "number", "title", "method", "basis", "eligible", "present", "cast", "valid", "abstain", "invalid")
    options = [{"text": option.text, "count": option.count, "share": option.share} for option in one.options]
    return {name: getattr(one, name) for name in names} | {"options": options, "sealed": one.sealed, "seal": one.seal}


def _corrects(one: LiveTally, corrected: dict[str, LiveTally]) -> list[dict[str, Any]]:
    found = []
    while one.replaces_id is not None:
        one = corrected[one.replaces_id]
        found.append(_values(one) | {"reason": one.reason})
    return found


def _lines(one: LiveTally, korean: bool) -> str:
    basis = _BASES[one.basis][korean]
    if korean:
        head = f"{one.number}. {one.title} · 참석 {one.present:,}명 가운데 {one.cast:,}명 투표 · {basis} {one.whole:,} 기준"
        still_open = f" · 진행 중, 남은 테이블 {len(one.missing)}개"
    else:
        head = (
            f"{one.number}. {one.title} · {one.cast:,} of {one.present:,} present voted · "
            f"shares of {one.whole:,} {basis}"
        )
        still_open = f" · still open, {len(one.missing)} tables missing"
    options = (f"  {100 * option.share:5.1f}%  {option.count:6,}  {option.text}" for option in one.options)
    return "\n".join([head if one.sealed else head + still_open, *options])

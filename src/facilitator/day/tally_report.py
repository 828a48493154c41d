"""The ballots of a session as plain values and as lines of text, for commands and scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session as OrmSession

from facilitator.day.counted import CountShown, count_shown
from facilitator.day.live_tally import LiveTally
from facilitator.record.before_and_after import Compared, compared
from facilitator.record.results_by_group import results_by_group

_BASES = {"present": ("present", "참석"), "cast": ("cast", "투표"), "valid": ("valid", "유효")}
_UNITS = {
    "mean": ("mean grades", "평균 점수"),
    "points": ("points", "점수 합계"),
    "last-round": ("votes in the last round", "마지막 집계의 표"),
    "borda": ("Borda points", "보르다 점수"),
    "beaten": ("options that each one beats", "이긴 항목 수"),
}
_ENDINGS = {
    "no-votes": ("nothing decided: no votes that count", "결정 없음: 유효한 표가 없음"),
    "no-quorum": ("nothing decided: too few took part", "결정 없음: 정족수 미달"),
    "tied": ("tied: {leaders}", "동률: {leaders}"),
    "short": ("short of the majority: {leaders}", "의결 기준 미달: {leaders}"),
    "first": ("first: {leaders}", "1위: {leaders}"),
    "decided": ("decided: {leaders}", "결정: {leaders}"),
    "accepted": ("accepted", "가결"),
    "rejected": ("rejected", "부결"),
}


def tally_values(
    tallies: Sequence[LiveTally], beside: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
) -> list[dict[str, Any]]:
    """Every ballot that is open or closed; ``corrects`` holds those it took the place of, each with its reason.

    Args:
        beside: for each ballot by its id what stands beside its result, as ``beside_values`` has it.
    """
    corrected = {one.id: one for one in tallies if one.state == "corrected"}
    return [
        {**_values(one), "corrects": _corrects(one, corrected), **beside.get(one.id, {})} for one in standing(tallies)
    ]


def beside_values(reading: OrmSession, ballot_id: str) -> dict[str, Any]:
    """What stands beside a closed ballot's result, each only where the ballot has it: ``before``, the earlier ballot that it
    is compared with, and ``groups``, its result by attributes."""
    change, tables = compared(reading, ballot_id), results_by_group(reading, ballot_id)
    values: dict[str, Any] = {} if change is None else {"before": _before(change)}
    if tables:
        values["groups"] = [
            {
                "attribute": table.name, "graded": table.graded,
                "groups": [
                    {"value": one.value, "people": one.people, "figures": list(one.figures)} for one in table.groups
                ],
            }
            for table in tables
        ]  # fmt: skip
    return values


def _before(change: Compared) -> dict[str, Any]:
    options = [
        {
            "text": one.option,
            "before": {"count": one.before, "share": one.before_share},
            "after": {"count": one.after, "share": one.after_share},
        }
        for one in change.options
    ]
    flow = change.flow
    return {
        "number": change.before, "valid": change.before_valid, "options": options,
        "linked": flow.linked if flow is not None else 0, "moved": flow.moved if flow is not None else None,
    }  # fmt: skip


def tally_lines(tallies: Sequence[LiveTally], language: str) -> str:
    """The same ballots for a person, with what each share is a share of."""
    return "\n\n".join(_lines(one, language == "ko") for one in standing(tallies))


def standing(tallies: Sequence[LiveTally]) -> list[LiveTally]:
    """The ballots that count: opened, neither corrected by another nor annulled."""
    return [one for one in tallies if one.state in ("open", "closed")]


def _values(one: LiveTally) -> dict[str, Any]:
    names = ("id", "number", "title", "method", "basis", "eligible", "present", "cast", "valid", "abstain", "invalid")
    options = [{"text": option.text, "count": option.count, "share": option.share} for option in one.options]
    stored = one.result if one.sealed else None
    return {name: getattr(one, name) for name in names} | {
        "options": options, "sealed": one.sealed, "seal": one.seal, "result": stored.values() if stored else None,
    }  # fmt: skip


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
    lines = [head if one.sealed else head + still_open]
    count = count_shown(one)
    undecided = count.ending == "decided" and count.result is not None and count.result.quota is None
    ending = "first" if undecided else count.ending  # nobody asked for a majority
    if ending in _ENDINGS:
        lines.append("  " + _ENDINGS[ending][korean].format(leaders=", ".join(count.leaders)))
    return "\n".join([*lines, *_figures(count, korean)])


def _figures(count: CountShown, korean: bool) -> list[str]:
    """A line for each option, with what the options are compared by."""
    if count.unit == "votes":
        return [f"  {100 * (bar.share or 0):5.1f}%  {bar.people:>6,g}  {bar.text}" for bar in count.bars]
    digits = ".2f" if count.unit == "mean" else ",g"
    return [
        f"  ({_UNITS[count.unit][korean]})",
        *(f"  {'-' if bar.number is None else format(bar.number, digits):>6}  {bar.text}" for bar in count.bars),
    ]

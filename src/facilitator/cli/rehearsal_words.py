"""What a rehearsal showed, for a script and for a person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from facilitator.cli.speech import said

if TYPE_CHECKING:
    from facilitator.live.rehearsal_outcome import LaptopOutcome, Outcome
    from facilitator.live.rehearsal_table import TableReport


ROLES = MappingProxyType(
    {
        "note-taker": ("note-taker", "기록자"),
        "theme team": ("theme team", "주제팀"),
        "check-in": ("check-in", "접수"),
        "projector": ("projector", "큰 화면"),
    }
)


def rehearsal_answer(outcome: Outcome) -> dict[str, Any]:
    """What ``--json`` prints."""
    return {
        "written": outcome.written,
        "on_hub": outcome.on_hub,
        "aside": outcome.aside,
        "lost": outcome.lost,
        "twice": outcome.twice,
        "p50_ms": _rounded(outcome.percentile(0.5)),
        "p99_ms": _rounded(outcome.percentile(0.99)),
        "hub_cpu_s": round(outcome.hub_cpu_s, 2),
        "hub_rss_mb": _rounded(outcome.hub_rss_mb),
        "faults": [en for en, _ in outcome.faults],
        "verified": outcome.ok,
        "slowest": [{"table": table, "ms": round(ms, 1)} for table, ms in outcome.slowest],
        "laptops": [
            {
                "name": one.name,
                "role": one.role,
                "table": one.table,
                "came": one.came,
                "notes": one.notes,
                "missing": one.missing,
                "aside": one.aside,
                "twice": one.twice,
                "waiting": one.waiting,
                "silent_s": _rounded(one.silent),
                "p50_ms": _rounded(one.percentile(0.5)),
                "p99_ms": _rounded(one.percentile(0.99)),
            }
            for one in outcome.laptops
        ],
    }


def rehearsal_words(outcome: Outcome, stations: int) -> str:
    """The same for a person.

    Args:
        outcome: what it showed.
        stations: how many laptops were simulated.
    """
    lines = [_headline(outcome, stations), *(said(en, ko) for en, ko in outcome.faults)]
    if outcome.aside:
        lines.append(
            said(
                f"Not taken, and kept aside on the hub with the reason: {outcome.aside:,}.",
                f"{outcome.aside:,}개는 받아들일 수 없어 이유와 함께 허브에 따로 보관되어 있습니다.",
            )
        )
    if outcome.latencies:
        half, most = outcome.percentile(0.5) or 0.0, outcome.percentile(0.99) or 0.0
        lines.append(
            said(
                f"Half of the simulated ones were visible on another laptop within {_time(half)}, "
                f"99 of 100 within {_time(most)}.",
                f"모의 기록의 절반은 {_time(half)} 안에, 100개 중 99개는 {_time(most)} 안에 다른 노트북에 보였습니다.",
            )
        )
        slow = ", ".join(f"{table} ({_time(ms)})" for table, ms in outcome.slowest)
        lines.append(said(f"The slowest tables: {slow}.", f"가장 느린 테이블: {slow}."))
    if outcome.laptops:
        lines.append(said("The real laptops:", "실제 노트북:"))
        lines += [f"  {_laptop(one)}" for one in outcome.laptops]
    memory = f"{outcome.hub_rss_mb:.0f} MB" if outcome.hub_rss_mb is not None else "?"
    lines.append(
        said(
            f"The hub used {outcome.hub_cpu_s:.1f} s of a processor and {memory} of memory.",
            f"허브는 프로세서를 {outcome.hub_cpu_s:.1f}초, 메모리를 {memory} 썼습니다.",
        )
    )
    if not outcome.ok:
        lines.append(said("The hub's record does not verify.", "허브의 기록이 검증되지 않았습니다."))
    return "\n".join(lines)


def _headline(outcome: Outcome, stations: int) -> str:
    real = sum(one.came for one in outcome.laptops)
    return said(
        f"Laptops: {stations} simulated, {real} real. Notes: {outcome.written:,} written, {outcome.on_hub:,} on the hub, "
        f"{outcome.lost:,} lost, {outcome.twice:,} there twice.",
        f"노트북: 모의 {stations}대, 실제 {real}대. 기록: 쓴 것 {outcome.written:,}개, 허브에 있는 것 {outcome.on_hub:,}개, "
        f"잃은 것 {outcome.lost:,}개, 두 번 있는 것 {outcome.twice:,}개.",
    )


def _laptop(one: LaptopOutcome) -> str:
    """One line for one laptop: how fast it was, and whatever was wrong with it."""
    where = said(f"table {one.table}", f"{one.table}번 테이블") if one.table is not None else said(*ROLES[one.role])
    if not one.came:
        return said(f"{where}: no laptop came.", f"{where}: 접속한 노트북이 없습니다.")
    parts = [said(f"{one.notes:,} on the hub", f"허브에 기록 {one.notes:,}개")]
    half, most = one.percentile(0.5), one.percentile(0.99)
    if half is not None and most is not None:
        parts.append(
            said(
                f"half within {_time(half)}, 99 of 100 within {_time(most)}",
                f"절반 {_time(half)}, 99% {_time(most)} 안에",
            )
        )
    if one.missing:
        numbers = ranges(one.missing)
        parts.append(said(f"LOST: {numbers}", f"잃은 번호: {numbers}"))
    if one.twice:
        parts.append(said(f"{one.twice} twice", f"두 번 있는 것 {one.twice}개"))
    if one.aside:
        parts.append(said(f"{one.aside} kept aside", f"따로 보관된 것 {one.aside}개"))
    if one.waiting:
        parts.append(said(f"{one.waiting} still waiting on it", f"노트북에서 기다리는 것 {one.waiting}개"))
    if one.silent is not None:
        parts.append(said(f"silent for {one.silent:.0f} s", f"{one.silent:.0f}초 동안 소식 없음"))
    return f"{where}, {one.name}: " + ", ".join(parts) + "."


def laptop_answer(report: TableReport, table: int, name: str) -> dict[str, Any]:
    """What ``--json`` prints on a real laptop."""
    return {
        "table": table,
        "name": name,
        "written": report.written,
        "on_hub": report.on_hub,
        "aside": report.aside,
        "waiting": report.waiting,
        "p50_ms": _rounded(report.percentile(0.5)),
        "p99_ms": _rounded(report.percentile(0.99)),
    }


def laptop_words(report: TableReport, table: int, path: Path) -> str:
    """The same for the person at the laptop; ``path`` is where its notes are."""
    lines = [
        said(
            f"Table {table}: {report.written:,} notes written on this laptop, {report.on_hub:,} of them on the hub.",
            f"{table}번 테이블: 이 노트북에서 기록 {report.written:,}개를 썼고, {report.on_hub:,}개가 허브에 있습니다.",
        )
    ]
    half, most = report.percentile(0.5), report.percentile(0.99)
    if half is not None and most is not None:
        lines.append(
            said(
                f"The hub had half of them within {_time(half)}, 99 of 100 within {_time(most)}.",
                f"허브는 절반을 {_time(half)} 안에, 100개 중 99개를 {_time(most)} 안에 받았습니다.",
            )
        )
    if report.aside:
        lines.append(
            said(
                f"Not taken, and kept aside on the hub with the reason: {report.aside:,}.",
                f"{report.aside:,}개는 받아들일 수 없어 이유와 함께 허브에 따로 보관되어 있습니다.",
            )
        )
    if report.waiting:
        lines.append(
            said(
                f"Not on the hub: {report.waiting:,}. They are in {path}; the same command goes on with them.",
                f"{report.waiting:,}개는 허브에 없습니다. {path}에 있으며, 같은 명령을 다시 쓰면 이어서 보냅니다.",
            )
        )
    if not report.current:
        lines.append(
            said(
                f"Another laptop took table {table} over meanwhile.",
                f"그사이에 다른 노트북이 {table}번 테이블을 맡았습니다.",
            )
        )
    if report.trouble is not None:
        lines.append(said(report.trouble.en, report.trouble.ko))
    return "\n".join(lines)


def ranges(numbers: Sequence[int]) -> str:
    """Numbers in their order, those that follow each other as "3–5"."""
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _time(ms: float) -> str:
    """Milliseconds as people read them."""
    return f"{ms:.0f} ms" if ms < 1_000 else said(f"{ms / 1_000:.1f} s", f"{ms / 1_000:.1f}초")


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)

"""Commands for the day before: a rehearsal with simulated laptops."""

from __future__ import annotations

import contextlib
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson
from facilitator.cli.speech import said
from facilitator.errors import Refused

if TYPE_CHECKING:
    from facilitator.live.rehearsal_outcome import Outcome


@app.command(help=said("Try the hall out with simulated laptops.", "모의 노트북으로 회의장을 시험합니다."))
def rehearse(
    stations: Annotated[int, typer.Option(min=1, max=2000, help=said("Note-takers.", "기록자 수입니다."))] = 100,
    seconds: Annotated[
        float, typer.Option(min=1, max=7200, help=said("How long they write.", "기록을 쓰는 시간(초)입니다."))
    ] = 60,
    every: Annotated[
        float, typer.Option(min=0.1, help=said("Seconds between notes of a table.", "한 테이블의 기록 간격(초)입니다."))
    ] = 2.0,
    faults: Annotated[
        int | None,
        typer.Option(
            metavar="SEED",
            help=said("Kill the hub twice and a third of the laptops once.", "허브와 노트북을 무작위로 멈춥니다."),
        ),
    ] = None,
    database: Annotated[
        str | None,
        typer.Option(metavar="URL", help=said("An empty PostgreSQL database.", "빈 PostgreSQL 데이터베이스입니다.")),
    ] = None,
    keep: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help=said("Keep all records here.", "모든 기록을 남길 새 폴더입니다.")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Simulated note-takers write to a real hub; says what was slow or lost. Exit status 1 where something was lost."""
    from facilitator.live.rehearsal import Plan
    from facilitator.live.rehearsal import rehearse as play

    with _rehearsal_folder(keep) as folder:
        plan = Plan(folder=folder, stations=stations, seconds=seconds, every=every, faults=faults, database=database)
        outcome = play(plan, say=lambda en, ko: print(said(en, ko), file=sys.stderr, flush=True))
    if as_json:
        print(json.dumps(rehearsal_answer(outcome), ensure_ascii=False))
    else:
        typer.echo(rehearsal_words(outcome, stations))
    if outcome.lost or outcome.twice or not outcome.ok:
        raise typer.Exit(1)


@contextlib.contextmanager
def _rehearsal_folder(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="rehearsal-") as folder:
            yield Path(folder)
        return
    if keep.exists():
        raise Refused(
            f"{keep} exists already. Name a new folder.", f"{keep} 폴더가 이미 있습니다. 새 폴더를 적어 주십시오."
        )
    keep.mkdir(parents=True)
    yield keep


@app.command(name="rehearse-crew", hidden=True)
def rehearse_crew() -> None:
    """Be several note-takers of a rehearsal; ``rehearse`` starts this."""
    from facilitator.live.crew import run_crew

    run_crew(sys.stdin, sys.stdout)


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
        "faults": outcome.faults,
        "verified": outcome.ok,
        "slowest": [{"table": table, "ms": round(ms, 1)} for table, ms in outcome.slowest],
    }


def rehearsal_words(outcome: Outcome, stations: int) -> str:
    """The same for a person."""
    lines = [
        said(
            f"{stations} laptops wrote {outcome.written:,} notes. {outcome.on_hub:,} are on the hub, "
            f"{outcome.lost:,} were lost, {outcome.twice:,} are there twice.",
            f"노트북 {stations}대가 기록 {outcome.written:,}개를 썼습니다. 허브에 {outcome.on_hub:,}개가 있고, "
            f"잃은 것 {outcome.lost:,}개, 두 번 있는 것 {outcome.twice:,}개입니다.",
        ),
        *outcome.faults,
    ]
    if outcome.aside:
        lines.append(
            said(
                f"{outcome.aside:,} could not be taken and lie aside on the hub, with the reason.",
                f"{outcome.aside:,}개는 받아들일 수 없어 이유와 함께 허브에 따로 보관되어 있습니다.",
            )
        )
    if outcome.latencies:
        half, most = outcome.percentile(0.5) or 0.0, outcome.percentile(0.99) or 0.0
        lines.append(
            said(
                f"Half of them were visible on another laptop within {half:.0f} ms, 99 of 100 within {most:.0f} ms.",
                f"절반은 {half:.0f} ms 안에, 100개 중 99개는 {most:.0f} ms 안에 다른 노트북에 보였습니다.",
            )
        )
        slow = ", ".join(f"{table} ({ms:.0f} ms)" for table, ms in outcome.slowest)
        lines.append(said(f"The slowest tables: {slow}.", f"가장 느린 테이블: {slow}."))
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


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)

"""Commands for the day before: a rehearsal with simulated laptops, with real ones, or with both."""

from __future__ import annotations

import contextlib
import json
import platform
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson
from facilitator.cli.records import joined_record
from facilitator.cli.rehearsal_words import laptop_answer, laptop_words, rehearsal_answer, rehearsal_words
from facilitator.cli.speech import answer, said
from facilitator.errors import Refused

STATIONS, SECONDS = 100, 60.0


@app.command(
    help=said(
        "Try the hall out with simulated and real laptops; with --join, be one of the real ones.",
        "모의 노트북과 실제 노트북으로 회의장을 시험합니다. --join을 쓰면 이 노트북이 실제 노트북이 됩니다.",
    )
)
def rehearse(
    stations: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=2000,
            help=said(
                f"Simulated note-takers; {STATIONS} by default.", f"모의 기록자 수입니다. 기본값은 {STATIONS}입니다."
            ),
        ),
    ] = None,
    laptops: Annotated[
        int | None,
        typer.Option(min=1, max=500, help=said("Real laptops to wait for.", "기다릴 실제 노트북 수입니다.")),
    ] = None,
    listen: Annotated[
        str | None,
        typer.Option(
            metavar="HOST:PORT",
            help=said(
                "Where real laptops join; every network and port 8443 by default.",
                "실제 노트북의 접속을 받을 주소입니다.",
            ),
        ),
    ] = None,
    seconds: Annotated[
        float | None,
        typer.Option(
            min=1,
            max=7200,
            help=said(
                f"How long they write: {SECONDS:.0f} by default; with --join until the round is closed.",
                f"기록을 쓰는 시간(초)입니다. 기본값은 {SECONDS:.0f}이고, --join에서는 라운드가 끝날 때까지입니다.",
            ),
        ),
    ] = None,
    every: Annotated[
        float, typer.Option(min=0.1, help=said("Seconds between notes of a table.", "한 테이블의 기록 간격(초)입니다."))
    ] = 2.0,
    letters: Annotated[
        int, typer.Option(min=20, max=4000, help=said("Length of a note.", "기록 하나의 글자 수입니다."))
    ] = 100,
    faults: Annotated[
        int | None,
        typer.Option(
            metavar="SEED",
            help=said(
                "Kill the hub twice and a third of the simulated laptops once.",
                "허브와 모의 노트북을 무작위로 멈춥니다.",
            ),
        ),
    ] = None,
    database: Annotated[
        str | None,
        typer.Option(metavar="URL", help=said("An empty PostgreSQL database.", "빈 PostgreSQL 데이터베이스입니다.")),
    ] = None,
    join: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help=said(
                "Be a real laptop of the rehearsal with this join code.", "이 접속 코드의 예행연습에 접속합니다."
            ),
        ),
    ] = None,
    table: Annotated[
        int | None, typer.Option(metavar="N", help=said("The table of this laptop.", "이 노트북의 테이블 번호입니다."))
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            help=said(
                "What the report calls this laptop; its own name by default.", "결과에 적힐 이 노트북의 이름입니다."
            )
        ),
    ] = None,
    keep: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help=said(
                "Keep all records here: a new folder, or with --join any.",
                "모든 기록을 남길 폴더입니다. --join이 아니면 새 폴더여야 합니다.",
            ),
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Note-takers write to a real hub; says what was slow or lost. Exit status 1 where something was lost."""
    _refuse_what_does_not_go_together(
        join,
        {"--table": table, "--name": name},
        {
            "--stations": stations,
            "--laptops": laptops,
            "--listen": listen,
            "--faults": faults,
            "--database": database,
        },
    )
    if join is not None and table is not None:
        _take_part(join, table, name or platform.node(), keep, (every, letters, seconds), as_json)
        return
    if stations == 0 and laptops is None:
        raise Refused(
            "Without laptops there is nothing to rehearse. Give --stations or --laptops.",
            "노트북이 없으면 시험할 것이 없습니다. --stations나 --laptops를 적어 주십시오.",
        )
    from facilitator.live.rehearsal import Plan
    from facilitator.live.rehearsal import rehearse as play
    from facilitator.live.server import read_listen

    host, port = read_listen(listen) if laptops or listen else ("127.0.0.1", 0)
    with _rehearsal_folder(keep) as folder:
        plan = Plan(
            folder=folder,
            stations=STATIONS if stations is None else stations,
            seconds=seconds or SECONDS,
            laptops=laptops or 0,
            title=said("Rehearsal", "예행연습"),
            every=every,
            letters=letters,
            faults=faults,
            listen=f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
            database=database,
        )
        _end_in_order()
        outcome = play(plan, _say, invite=lambda hub: _invite(plan.tables, hub, as_json))
    answer(as_json, rehearsal_answer(outcome), rehearsal_words(outcome, plan.stations))
    if not outcome.whole:
        raise typer.Exit(1)


def _refuse_what_does_not_go_together(
    join: str | None, of_a_laptop: dict[str, object], of_the_organizer: dict[str, object]
) -> None:
    wrong = of_a_laptop if join is None else of_the_organizer
    for option in (option for option, value in wrong.items() if value is not None):
        if join is None:
            raise Refused(
                f"{option} is for a laptop that takes part. Give its --join CODE as well.",
                f"{option}은(는) 참가하는 노트북에서 씁니다. --join CODE도 적어 주십시오.",
            )
        raise Refused(
            f"{option} is for the laptop that runs the rehearsal. Leave it out beside --join.",
            f"{option}은(는) 예행연습을 여는 노트북에서 씁니다. --join과 함께 쓸 수 없습니다.",
        )
    if join is not None and of_a_laptop["--table"] is None:
        raise Refused(
            "Say at which table this laptop is: --table 91.", "이 노트북의 테이블 번호를 --table 91처럼 적어 주십시오."
        )


def _take_part(
    join: str, table: int, name: str, keep: Path | None, writing: tuple[float, int, float | None], as_json: bool
) -> None:
    """Be a real laptop at its table. Its record goes again once the hub has everything, unless it is to be kept."""
    from facilitator.live.join_code import read_join_code
    from facilitator.live.joining import Wish
    from facilitator.live.rehearsal_table import TableLaptop, TablePlan

    folder = keep or Path.cwd()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"rehearsal-{table}-{read_join_code(join).pin[:8].lower()}.roundtable"
    every, letters, seconds = writing
    with joined_record(join, Wish("note-taker", table, name), path) as record:
        _end_in_order()
        _say(
            f"This laptop is at table {table} and waits for the round. Until the hub has its notes they are in {path}.",
            f"이 노트북은 {table}번 테이블에서 라운드를 기다립니다. 허브에 갈 때까지 기록은 {path}에 남습니다.",
        )
        report = TableLaptop(record, TablePlan(every, letters, seconds), _say).play()
    if keep is None and not report.waiting:
        path.unlink()
    answer(as_json, laptop_answer(report, table, name), laptop_words(report, table, path))
    if report.waiting:
        raise typer.Exit(1)


def _invite(tables: range, hub: dict[str, Any], as_json: bool) -> None:
    """Say how real laptops join; as ``facilitator hub`` says it where that is wanted as JSON."""
    if as_json:
        print(json.dumps(hub, ensure_ascii=False), flush=True)
    command, first, last = f"facilitator rehearse --join {hub['join']} --table {tables[0]}", tables[0], tables[-1]
    _say(
        f"Join code: {hub['join']}\n"
        f"On a laptop: {command}" + (f"  (the tables are {first} to {last})" if last > first else "") + "\n"
        "Or join in the window, and type there once the round is open.",
        f"접속 코드: {hub['join']}\n"
        f"노트북에서: {command}" + (f"  (테이블은 {first}번부터 {last}번까지입니다)" if last > first else "") + "\n"
        "창에서 접속해 라운드가 열린 뒤에 직접 입력해도 됩니다.",
    )


def _end_in_order() -> None:
    """Let the system's request to end be the same as Ctrl C, so that no hub stays behind."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def _say(en: str, ko: str) -> None:
    print(said(en, ko), file=sys.stderr, flush=True)


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

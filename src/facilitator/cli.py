"""The same work without a window: one command for each piece of it; without a command, the window.

Exit status: 0 done; 1 the answer is "no"; 2 bad input or use, with one line on standard error and nothing changed; 130
stopped with Ctrl+C; 70 a fault of the program, with its traceback. ``--json`` prints one JSON object on standard output
and nothing else. Each command imports what it needs when it runs, so that a short one starts quickly and none brings the
window with it.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer.exceptions import Abort, TyperException

from facilitator import __version__
from facilitator.errors import Cancelled, Refused

if TYPE_CHECKING:
    from facilitator.record import Record
    from facilitator.seating import Explanation

SUFFIX = ".roundtable"

FAULT = 70
"""The exit status of a fault in the program itself, as sysexits.h names it."""

Progress = Callable[[float], None]


def language() -> str:
    """The language of messages: FACILITATOR_LANGUAGE, else Korean where LANG says so, else English."""
    chosen = os.environ.get("FACILITATOR_LANGUAGE") or os.environ.get("LANG", "")
    return "ko" if chosen.lower().startswith("ko") else "en"


def said(en: str, ko: str) -> str:
    """One of the two, in the language of messages."""
    return ko if language() == "ko" else en


class Kind(StrEnum):
    """Which minutes."""

    full = "full"
    preliminary = "preliminary"


class Format(StrEnum):
    """A form of the minutes."""

    pdf = "pdf"
    docx = "docx"
    json = "json"


class Language(StrEnum):
    """A language of the program."""

    ko = "ko"
    en = "en"


RecordFile = Annotated[Path, typer.Argument(metavar="RECORD", help=said("The record file.", "기록 파일입니다."))]
OneSession = Annotated[
    str | None,
    typer.Option(
        "--session", metavar="ID", help=said("The session, where there are several.", "회의가 여럿일 때 고릅니다.")
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help=said("Print one JSON object and nothing else.", "JSON 하나만 출력합니다."))
]
Seed = Annotated[
    int, typer.Option(help=said("The same seed gives the same result.", "같은 값이면 같은 결과가 나옵니다."))
]
TimeLimit = Annotated[
    float,
    typer.Option(
        metavar="S", min=0.1, max=3600, help=said("Seconds to search at most.", "찾는 시간의 한도(초)입니다.")
    ),
]
Explain = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help=said("Write how good the seating is.", "배치가 얼마나 고른지 적을 파일입니다.")),
]

app = typer.Typer(
    name="facilitator",
    help=said(
        "Runs deliberative sessions in one hall. Without a command it opens the window.",
        "한 회의장의 숙의 회의를 진행합니다. 명령 없이 쓰면 창이 열립니다.",
    ),
    add_completion=False,
    invoke_without_command=True,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def window(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help=said("Say which version this is, and of what.", "판 번호를 보여 줍니다."))
    ] = False,
) -> None:
    """Open the window where no command is given."""
    if version:
        typer.echo(_version())
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.Exit(_open_window(None))


@app.command(help=said("Play an invented day into DIR.", "꾸며 낸 하루를 DIR에 만듭니다."))
def demo(
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    participants: Annotated[int, typer.Option(min=1)] = 1000,
    tables: Annotated[int, typer.Option(min=1)] = 100,
    rounds: Annotated[int, typer.Option(min=1)] = 3,
    seed: Seed = 1,
    lang: Annotated[Language, typer.Option(help=said("Language of the day.", "하루의 언어입니다."))] = Language.ko,
    as_json: AsJson = False,
) -> None:
    """Play a whole day through the operations that the window uses."""
    from facilitator.demo.play import play

    with _progress(said("Playing the day", "하루를 진행하는 중")) as tell:
        day = play(
            folder, participants=participants, tables=tables, rounds=rounds, seed=seed, language=lang, progress=tell
        )
    _answer(
        as_json,
        {
            "record": str(day.record), "minutes_pdf": str(day.minutes_pdf), "minutes_docx": str(day.minutes_docx),
            "preliminary_pdf": str(day.preliminary_pdf), "participants": day.participants, "walk_ins": day.walk_ins,
            "tables": day.tables, "rounds": day.rounds, "notes": day.notes, "themes": day.themes,
            "ballots": day.ballots, "head": day.head,
        },
        said(
            f"{day.participants:,} people, {day.tables:,} tables, {day.rounds} rounds: {day.notes:,} notes, "
            f"{day.themes} themes, {day.ballots} ballots.\nRecord: {day.record}\nMinutes: {day.minutes_pdf}",
            f"{day.participants:,}명, 테이블 {day.tables:,}개, 라운드 {day.rounds}개: 기록 {day.notes:,}건, "
            f"주제 {day.themes}개, 투표 {day.ballots}회.\n기록 파일: {day.record}\n회의록: {day.minutes_pdf}",
        ),
    )  # fmt: skip


@app.command(help=said("Make a record with a session from a template.", "서식으로 회의를 담은 기록을 만듭니다."))
def new(
    path: RecordFile,
    title: Annotated[str, typer.Option(help=said("The session's title.", "회의 이름입니다."))],
    template: Annotated[
        str, typer.Option(metavar="NAME", help="roundtable, listening, expert, workshop")
    ] = "roundtable",
    tables: Annotated[int | None, typer.Option(min=1)] = None,
    seats: Annotated[int | None, typer.Option(min=1)] = None,
    rounds: Annotated[int | None, typer.Option(min=1)] = None,
    programme: Annotated[str, typer.Option(help=said("The programme's title.", "사업 이름입니다."))] = "",
    date: Annotated[str, typer.Option(metavar="YYYY-MM-DD")] = "",
    starts: Annotated[str | None, typer.Option(metavar="HH:MM")] = None,
    venue: Annotated[str, typer.Option()] = "",
    lang: Annotated[Language | None, typer.Option(help=said("Language of the session.", "회의의 언어입니다."))] = None,
    add: Annotated[
        bool, typer.Option(help=said("Add the session to a record that exists.", "있는 기록에 회의를 더합니다."))
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make a record, or add a session to one; nothing is left behind where that is refused."""
    from facilitator.day.templates import new_session

    with _new_record(path, add) as (record, programme_id):
        session_id = record.new_id()
        operations = new_session(
            record, title=title, template_name=template, session_id=session_id, programme_id=programme_id,
            programme_title=programme, date=date, starts_at=starts, venue=venue, tables=tables, seats=seats,
            rounds=rounds, language=lang or language(),
        )  # fmt: skip
        record.apply(*operations)
    _answer(as_json, {"session": session_id}, said(f"{path}: session {session_id}", f"{path}: 회의 {session_id}"))


@app.command("import-roster", help=said("Bring a participant list into a session.", "참가자 명단을 회의에 가져옵니다."))
def import_roster(
    path: RecordFile,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    session: OneSession = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map", metavar="FIELD=COLUMN", help=said("Which column is what.", "어느 열이 무엇인지 정합니다.")
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=said("Change nothing.", "바꾸지 않고 보기만 합니다."))
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read a list of people; rows that cannot be read are listed with their line and reason."""
    from facilitator.roster import guess_columns, map_by_hand, read_list
    from facilitator.roster.arrive import import_roster as bring_in

    with _open(path) as record:
        session_id = _session_id(record, session)
        listed = read_list(file)
        mapping = map_by_hand(listed, guess_columns(listed), columns or [])
        result = bring_in(record, session_id, listed, mapping, dry_run=dry_run)
    rejected = [{"line": row.line, "reason": row.reason(language())} for row in result.rejected]
    lines = [
        said(
            f"Added {result.added:,}, unchanged {result.unchanged:,}, rejected {len(rejected):,}.",
            f"추가 {result.added:,}명, 그대로 {result.unchanged:,}명, 넣지 못함 {len(rejected):,}행.",
        ),
        *(said(f"Line {row['line']}: {row['reason']}", f"{row['line']}행: {row['reason']}") for row in rejected),
    ]
    _answer(
        as_json,
        {"added": result.added, "unchanged": result.unchanged, "rejected": rejected, "columns": result.columns},
        "\n".join(lines),
    )


@app.command(help=said("Seat the people of a list, without a record.", "기록 없이 명단의 사람들을 배치합니다."))
def seat(
    roster: Annotated[Path, typer.Argument(metavar="ROSTER")],
    rounds: Annotated[int, typer.Option(metavar="R", min=1)],
    balance: Annotated[str, typer.Option(metavar="A,B,C", help=said("Columns to balance.", "고르게 나눌 열입니다."))],
    tables: Annotated[int | None, typer.Option(metavar="N", min=1)] = None,
    tables_file: Annotated[Path | None, typer.Option(metavar="FILE", help="number, seats, features")] = None,
    seed: Seed = 1,
    time_limit: TimeLimit = 10.0,
    out: Annotated[Path, typer.Option(metavar="FILE", help="round,table,id")] = Path("seats.csv"),
    explain: Explain = None,
    as_json: AsJson = False,
) -> None:
    """Seat people so that every table mirrors the room and few meet twice; writes round,table,id."""
    from facilitator.day.seat_list import list_problem, write_seats
    from facilitator.seating import explain as explanation_of
    from facilitator.seating import solve

    if (tables is None) == (tables_file is None):
        raise Refused(
            "Say how many tables there are with --tables, or give a file with --tables-file.",
            "--tables로 테이블 수를 적거나 --tables-file로 파일을 주십시오. 둘 가운데 하나만 씁니다.",
        )
    problem = list_problem(roster, tables or tables_file or 0, rounds, _names(balance))
    with _progress(said("Seating", "배치하는 중")) as tell:
        found = solve(problem, seed, time_limit, tell)
    explanation = explanation_of(problem, found.seats)
    _explain(explain, explanation)
    write_seats(out, problem, found.seats)
    _answer(as_json, _seating(explanation, found.seconds), f"{explanation.text(language())}\n{out}")


@app.command("seat-record", help=said("Seat a session of a record.", "기록에 있는 회의의 자리를 배치합니다."))
def seat_record(
    path: RecordFile,
    session: OneSession = None,
    balance: Annotated[str | None, typer.Option(metavar="A,B,C")] = None,
    seed: Seed = 1,
    time_limit: TimeLimit = 10.0,
    explain: Explain = None,
    as_json: AsJson = False,
) -> None:
    """Seat everyone in every round that was not opened yet, in one step."""
    from facilitator.day.seat import seat as plan_seats

    with _open(path) as record:
        session_id = _session_id(record, session)
        attributes = None if balance is None else _names(balance)
        with _progress(said("Seating", "배치하는 중")) as tell:
            plan = plan_seats(record, session_id, attributes, seed=seed, time_limit=time_limit, progress=tell)
        _explain(explain, plan.explanation)
        record.apply(*plan.operations)
    _answer(as_json, _seating(plan.explanation, plan.seconds), plan.explanation.text(language()))


@app.command(help=said("Show the ballots of a session.", "회의의 투표 결과를 보여 줍니다."))
def tally(path: RecordFile, session: OneSession = None, as_json: AsJson = False) -> None:
    """Show every ballot that was opened; one that was corrected stands with the one that took its place."""
    from facilitator.day.live_tally import tallies_of_session
    from facilitator.day.tally_report import tally_lines, tally_values

    with _open(path) as record:
        session_id = _session_id(record, session)
        with record.reading() as reading:
            tallies = tallies_of_session(reading, session_id)
    lines = tally_lines(tallies, language()) or said("There is no ballot yet.", "아직 투표가 없습니다.")
    _answer(as_json, {"ballots": tally_values(tallies)}, lines)


@app.command(help=said("Check a record from its first entry to its last vote.", "기록을 처음부터 끝까지 확인합니다."))
def verify(path: RecordFile, as_json: AsJson = False) -> None:
    """Walk the journal's chain, play it again, recount the ballots, and say what does not agree."""
    from facilitator.record.verify import verify as check

    with _open(path) as record, _progress(said("Verifying", "확인하는 중")) as tell:
        result = check(record, tell)
    faults = [said(fault.en, fault.ko) for fault in result.faults]
    good = said(f"All {result.entries:,} entries agree.", f"항목 {result.entries:,}개가 모두 맞습니다.")
    answer = {"ok": result.ok, "entries": result.entries, "head": result.head, "faults": faults}
    _answer(as_json, answer, f"{good}\n{result.head}" if result.ok else "\n".join(faults))
    if not result.ok:
        raise typer.Exit(1)


@app.command(help=said("Write the minutes of a session.", "회의록을 만듭니다."))
def minutes(
    path: RecordFile,
    out: Annotated[Path, typer.Option(metavar="DIR", help=said("The folder to write to.", "저장할 폴더입니다."))],
    session: OneSession = None,
    kind: Annotated[Kind, typer.Option()] = Kind.full,
    formats: Annotated[list[Format] | None, typer.Option("--format")] = None,
    as_json: AsJson = False,
) -> None:
    """Write the full minutes or the preliminary report, as PDF and DOCX unless told otherwise."""
    from facilitator.day.documents import write_documents

    with _open(path) as record:
        session_id = _session_id(record, session)
        with _progress(said("Writing", "만드는 중")) as tell:
            wanted = [one.value for one in dict.fromkeys(formats or (Format.pdf, Format.docx))]
            written = write_documents(record, session_id, out, kind=kind.value, formats=wanted, progress=tell)
    files = [str(file) for file in written.files]
    _answer(as_json, {"files": files, "pages": written.pages}, "\n".join(files))


@app.command("run-of-day", help=said("Show the run of the day by the clock.", "하루의 진행 시각을 보여 줍니다."))
def run_of_day(path: RecordFile, session: OneSession = None, as_json: AsJson = False) -> None:
    """Show when each round begins and ends, as planned or as it went."""
    from sqlalchemy import select

    from facilitator.day.schedule import schedule
    from facilitator.record.models import Round, Session

    with _open(path) as record:
        session_id = _session_id(record, session)
        with record.reading() as reading:
            held = reading.get_one(Session, session_id)
            slots = schedule(held, reading.scalars(select(Round).where(Round.session_id == session_id)).all())
    rounds = [
        {"number": slot.number, "title": slot.title, "starts": f"{slot.starts:%H:%M}", "ends": f"{slot.ends:%H:%M}"}
        for slot in slots
    ]
    _answer(as_json, {"rounds": rounds}, "\n".join(f"{slot.clock}  {slot.number}. {slot.title}" for slot in slots))


@app.command(help=said("Copy a record into a folder, whole and consistent.", "기록의 온전한 사본을 폴더에 둡니다."))
def backup(path: RecordFile, folder: Annotated[Path, typer.Argument(metavar="DIR")], as_json: AsJson = False) -> None:
    """Copy a record, also while it is in use."""
    from facilitator.record.backup import backup as copy
    from facilitator.record.backup import entries_of

    with _open(path) as record:
        file = copy(record, folder)
    entries = entries_of(file, _passphrase())
    _answer(as_json, {"file": str(file), "entries": entries}, str(file))


@app.command(help=said("Make a record from a backup.", "백업에서 기록을 되살립니다."))
def restore(
    source: Annotated[Path, typer.Argument(metavar="BACKUP")], path: RecordFile, as_json: AsJson = False
) -> None:
    """Make a record from a backup under a new name."""
    from facilitator.record.backup import restore as bring_back

    entries = bring_back(source, path, passphrase=_passphrase())
    _answer(as_json, {"file": str(path), "entries": entries}, str(path))


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command and leave with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    given = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(run(given))


def run(arguments: list[str]) -> int:
    """Run a command. Returns its exit status."""
    try:
        if len(arguments) == 1 and arguments[0].endswith(SUFFIX):
            return _open_window(Path(arguments[0]))
        status = app(arguments, prog_name="facilitator", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except Refused as refusal:
        return _complain(refusal.text(language()))
    except TyperException as error:
        return _complain(said(error.format_message(), f"사용법이 맞지 않습니다. {error.format_message()}"))
    except (KeyboardInterrupt, Cancelled, Abort):
        return 130
    except BrokenPipeError:
        # Whoever read the output has left; there is nobody to tell.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
        return 0
    except OSError as error:
        return _complain(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception:
        traceback.print_exc()
        return FAULT


def _version() -> str:
    from sqlcipher3.dbapi2 import sqlite_version

    return f"Facilitator {__version__} (SQLite {sqlite_version}, Python {platform.python_version()})"


def _complain(text: str) -> int:
    print("facilitator: " + " ".join(text.split()), file=sys.stderr)
    return 2


def _answer(as_json: bool, answer: dict[str, Any], text: str) -> None:
    typer.echo(json.dumps(answer, ensure_ascii=False) if as_json else text)


def _open_window(path: Path | None) -> int:
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in shown_by):
        raise Refused(
            "There is no screen to open the window on. See facilitator --help for the commands.",
            "창을 열 화면이 없습니다. 명령은 facilitator --help로 볼 수 있습니다.",
        )
    from facilitator.ui.app import main as open_window

    return open_window(path)


@contextmanager
def _progress(what: str) -> Iterator[Progress]:
    """A bar on standard error while something long runs, where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda share: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=1.0)
        yield lambda share: bar.update(task, completed=share)


def _passphrase() -> str | None:
    return os.environ.get("FACILITATOR_PASSPHRASE") or None


@contextmanager
def _open(path: Path) -> Iterator[Record]:
    from facilitator.record import Record

    with Record.open(path, _passphrase()) as record:
        yield record


@contextmanager
def _new_record(path: Path, add: bool) -> Iterator[tuple[Record, str | None]]:
    """The record to put a session into, and its programme; a new record goes again when the work in it fails."""
    from sqlalchemy import select

    from facilitator.record import Record
    from facilitator.record.models import Programme

    if add:
        with _open(path) as record:
            with record.reading() as reading:
                programme_id = reading.scalar(select(Programme.id).order_by(Programme.id).limit(1))
            yield record, programme_id
        return
    record = Record.create(path, _passphrase())
    try:
        yield record, None
    except BaseException:
        record.close()
        path.unlink(missing_ok=True)
        raise
    record.close()


def _session_id(record: Record, session_id: str | None) -> str:
    from facilitator.day.sessions import session_meant

    with record.reading() as reading:
        return session_meant(reading, session_id).id


def _names(balance: str) -> list[str]:
    return [name for name in (part.strip() for part in balance.split(",")) if name]


def _explain(path: Path | None, explanation: Explanation) -> None:
    from facilitator.day.seating_report import seating_report
    from facilitator.day.whole_text import write_whole

    if path is not None:
        write_whole(path, seating_report(explanation, language()))


def _seating(explanation: Explanation, seconds: float) -> dict[str, Any]:
    score = explanation.score
    return {
        "in_band": score.in_band, "cells_out": score.cells_out, "repeats": score.repeats,
        "hard_rules_ok": score.hard_rules_ok, "seconds": round(seconds, 3), "optimal": score.optimal,
    }  # fmt: skip

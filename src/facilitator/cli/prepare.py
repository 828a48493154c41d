"""Preparing a session: a record, its people, and their seats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson, Explain, Language, OneSession, RecordFile, Seed, TimeLimit
from facilitator.cli.records import new_record, opened, session_of
from facilitator.cli.speech import answer, language, progress_bar, said
from facilitator.errors import Refused

if TYPE_CHECKING:
    from facilitator.seating.explanation import Explanation


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

    with new_record(path, add) as (record, programme_id):
        session_id = record.new_id()
        operations = new_session(
            record, title=title, template_name=template, session_id=session_id, programme_id=programme_id,
            programme_title=programme, date=date, starts_at=starts, venue=venue, tables=tables, seats=seats,
            rounds=rounds, language=lang or language(),
        )  # fmt: skip
        record.apply(*operations)
    answer(as_json, {"session": session_id}, said(f"{path}: session {session_id}", f"{path}: 회의 {session_id}"))


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

    with opened(path) as record:
        session_id = session_of(record, session)
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
    answer(
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
    tables_file: Annotated[Path | None, typer.Option(metavar="FILE", help="number, seats, features, group")] = None,
    groups: Annotated[
        str,
        typer.Option(
            metavar="stay|change|mix",
            help=said(
                "What rounds do with the groups of tables; one word, or one a round.",
                "라운드마다 분야를 유지할지(stay), 바꿀지(change), 섞을지(mix) 정합니다. 하나만 또는 라운드마다 적습니다.",
            ),
        ),
    ] = "stay",
    seed: Seed = 1,
    time_limit: TimeLimit = 10.0,
    out: Annotated[Path, typer.Option(metavar="FILE", help="round,table,id")] = Path("seats.csv"),
    explain: Explain = None,
    as_json: AsJson = False,
) -> None:
    """Seat people so that every table mirrors the room and few meet twice; writes round,table,id."""
    from facilitator.day.seat_list import list_problem, write_seats
    from facilitator.seating.explanation import explain as explanation_of
    from facilitator.seating.solver import solve

    if (tables is None) == (tables_file is None):
        raise Refused(
            "Say how many tables there are with --tables, or give a file with --tables-file.",
            "--tables로 테이블 수를 적거나 --tables-file로 파일을 주십시오. 둘 가운데 하나만 씁니다.",
        )
    problem = list_problem(roster, tables or tables_file or 0, rounds, _names_of(balance), _names_of(groups))
    with progress_bar(said("Seating", "배치하는 중")) as tell:
        found = solve(problem, seed, time_limit, tell)
    explanation = explanation_of(problem, found.seats)
    _write_explanation(explain, explanation)
    write_seats(out, problem, found.seats)
    answer(as_json, _seating_values(explanation, found.seconds), f"{explanation.text(language())}\n{out}")


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

    with opened(path) as record:
        session_id = session_of(record, session)
        attributes = None if balance is None else _names_of(balance)
        with progress_bar(said("Seating", "배치하는 중")) as tell:
            plan = plan_seats(record, session_id, attributes, seed=seed, time_limit=time_limit, progress=tell)
        _write_explanation(explain, plan.explanation)
        record.apply(*plan.operations)
    answer(as_json, _seating_values(plan.explanation, plan.seconds), plan.explanation.text(language()))


def _names_of(balance: str) -> list[str]:
    return [name for name in (part.strip() for part in balance.split(",")) if name]


def _write_explanation(path: Path | None, explanation: Explanation) -> None:
    """Beside the seats: a text, or values where the file's name ends in .json."""
    import json

    from facilitator.day.seating_report import seating_report, seating_values
    from facilitator.day.whole_text import write_whole

    if path is None:
        return
    if path.suffix.lower() == ".json":
        write_whole(path, json.dumps(seating_values(explanation), ensure_ascii=False, indent=2) + "\n")
    else:
        write_whole(path, seating_report(explanation, language()))


def _seating_values(explanation: Explanation, seconds: float) -> dict[str, Any]:
    from facilitator.day.seating_report import group_values

    score = explanation.score
    values = {
        "in_band": score.in_band, "cells_out": score.cells_out, "repeats": score.repeats,
        "hard_rules_ok": score.hard_rules_ok, "seconds": round(seconds, 3), "optimal": score.optimal,
    }  # fmt: skip
    return values | ({"groups": group_values(explanation)} if explanation.groups else {})

"""Voices from outside the hall, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson, OneSession, RecordFile
from facilitator.cli.records import opened, session_of
from facilitator.cli.speech import answer, language, progress_bar, said


@app.command(
    "import-posts",
    help=said(
        "Bring posts of an online board into a round, as notes.", "온라인 게시판의 글을 라운드에 기록으로 가져옵니다."
    ),
)
def import_posts(
    path: RecordFile,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    session: OneSession = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="FIELD=COLUMN",
            help=said("Which column is what: ", "어느 열이 무엇인지 정합니다: ")
            + "title, body, posted, category, agreements",
        ),
    ] = None,
    source: Annotated[
        str, typer.Option(metavar="NAME", help=said("What the source is called.", "출처의 이름입니다."))
    ] = "",
    round_number: Annotated[
        int | None,
        typer.Option(
            "--round",
            metavar="N",
            min=1,
            help=said(
                "The round; without it the one that is open, else the next.",
                "라운드입니다. 적지 않으면 열린 라운드, 없으면 다음 라운드입니다.",
            ),
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=said("Change nothing.", "바꾸지 않고 보기만 합니다."))
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read CSV, XLSX or JSON lines; lines that cannot be read are listed with their reason."""
    from facilitator.outside import guess_columns, map_by_hand, read_posts
    from facilitator.outside.arrive import import_posts as bring_in

    with opened(path) as record, progress_bar(said("Importing posts", "글을 가져오는 중")) as tell:
        session_id = session_of(record, session)
        read = read_posts(file)
        mapped = map_by_hand(read.file, guess_columns(read.file), columns or [])
        result = bring_in(
            record, session_id, read, mapped, source=source, round_number=round_number, dry_run=dry_run,
            progress=lambda done, steps: tell(done / steps),
        )  # fmt: skip
    rejected = [{"line": row.line, "reason": row.reason(language())} for row in result.rejected]
    lines = [
        said(
            f"Round {result.round_number}, “{result.source}”: added {result.added:,}, updated {result.updated:,}, "
            f"unchanged {result.unchanged:,}, rejected {len(rejected):,}.",
            f"{result.round_number}라운드 ‘{result.source}’: 추가 {result.added:,}건, 동의 수 바뀜 {result.updated:,}건, "
            f"그대로 {result.unchanged:,}건, 넣지 못함 {len(rejected):,}건.",
        ),
        *(said(f"Line {row['line']}: {row['reason']}", f"{row['line']}행: {row['reason']}") for row in rejected),
    ]
    answer(
        as_json,
        {
            "added": result.added, "updated": result.updated, "unchanged": result.unchanged, "rejected": rejected,
            "columns": result.columns, "source": result.source, "round": result.round_number,
        },
        "\n".join(lines),
    )  # fmt: skip

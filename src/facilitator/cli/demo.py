"""The demo day."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson, Language, Seed
from facilitator.cli.speech import answer, progress_bar, said

if TYPE_CHECKING:
    pass


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

    with progress_bar(said("Playing the day", "하루를 진행하는 중")) as tell:
        day = play(
            folder, participants=participants, tables=tables, rounds=rounds, seed=seed, language=lang, progress=tell
        )
    answer(
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

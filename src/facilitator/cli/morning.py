"""The morning of a session: seats for whoever came without one, and closed tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson, OneSession, RecordFile
from facilitator.cli.records import opened, session_of
from facilitator.cli.speech import answer, language, progress_bar, said

if TYPE_CHECKING:
    from facilitator.day.morning import MorningPlan
    from facilitator.record import Record


@app.command(
    help=said(
        "Seat whoever has arrived, after whoever has not come.", "온 사람과 오지 않은 사람에 맞추어 자리를 고칩니다."
    )
)
def rearrange(
    path: RecordFile,
    session: OneSession = None,
    balance: Annotated[
        str | None,
        typer.Option(metavar="A,B,C", help=said("Attributes to balance.", "고르게 나눌 항목입니다.")),
    ] = None,
    close: Annotated[
        str | None,
        typer.Option(metavar="NUMBERS", help=said("Tables to close (3, 7-9).", "닫을 테이블 번호입니다(3, 7-9).")),
    ] = None,
    close_below: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, help=said("Close tables with fewer people.", "사람이 이보다 적은 테이블을 닫습니다.")
        ),
    ] = None,
    move_share: Annotated[
        float,
        typer.Option(
            metavar="S", min=0, max=1,
            help=said(
                "Share of the seated who may be moved in a round.", "한 라운드에서 옮겨도 되는 사람의 비율입니다."
            ),
        ),
    ] = 0.0,
    end_check_in: Annotated[
        bool,
        typer.Option(
            "--end-check-in",
            help=said("Mark whoever has not come as absent.", "아직 오지 않은 사람을 불참으로 표시합니다."),
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=said("Change nothing.", "바꾸지 않고 보기만 합니다."))
    ] = False,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Give seats to whoever has arrived without one, in one step; nobody who sits is moved unless that is asked for."""
    from facilitator.day.morning import plan_morning

    with opened(path) as record:
        session_id = session_of(record, session)
        attributes = None if balance is None else [name.strip() for name in balance.split(",") if name.strip()]
        tables = () if close is None else _tables(record, session_id, close)
        with progress_bar(said("Seating", "배치하는 중")) as tell:
            plan = plan_morning(
                record, session_id, attributes=attributes, close=tables, close_below=close_below,
                move_share=move_share, count_expected_as_gone=end_check_in, progress=tell,
            )  # fmt: skip
        if plan.operations and not dry_run:
            record.apply(*plan.operations)
    moves = [
        said(
            f"Round {move.round}, number {move.number}: {move.before or '–'} → {move.after}",
            f"{move.round}라운드 {move.number}번 참가자: {move.before or '–'} → {move.after}",
        )
        for move in plan.moves
    ]
    answer(as_json, _values(plan), "\n".join([plan.text(language()), *moves]))


def _tables(record: Record, session_id: str, numbers: str) -> list[str]:
    """The ids of the tables with these numbers.

    Raises:
        Refused: there is no such table.
    """
    from sqlalchemy import select

    from facilitator.day.table_numbers import numbers_in
    from facilitator.record.models import Table

    with record.reading() as reading:
        tables = reading.scalars(select(Table).where(Table.session_id == session_id))
        ids = {table.number: table.id for table in tables}
    return [ids[number] for number in numbers_in(numbers, ids)]


def _values(plan: MorningPlan) -> dict[str, Any]:
    before, after = plan.before.score, plan.after.score
    return {
        "placed": plan.placed, "moved": plan.moved, "freed": plan.freed, "closed": list(plan.closed),
        "cells": after.cells, "in_band_before": before.in_band, "in_band_after": after.in_band,
        "cells_out": after.cells_out, "repeats": after.repeats, "seconds": round(plan.seconds, 3),
        "moves": [
            {"round": move.round, "number": move.number, "from": move.before, "to": move.after} for move in plan.moves
        ],
    }  # fmt: skip

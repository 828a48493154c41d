"""Notes as the board has them, without a record."""

from __future__ import annotations

from msgspec.structs import replace

from facilitator.day.notes_of_round import NoteLine


def line(
    id: str, text: str = "", *, table: int = 1, number: int = 1, kind: str = "idea", at: str = "", **more: object
) -> NoteLine:
    note = NoteLine(
        id=id, serial=f"T{table}-R1-{number}", round_id="round", round_number=1, table_id=f"table {table}",
        table_number=table, number=number, kind=kind, text=text, support=0, revision=1, retracted=False,
        written_at=at, revised_at=at, themes=(),
    )  # fmt: skip
    return replace(note, **more)

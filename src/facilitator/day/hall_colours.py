"""What the map of the hall is coloured by: how full the tables are, who has arrived, and whether they mirror the room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import GONE, Participant, Round, Seat, Table
from facilitator.seating.score import Score

COLOURS = ("fill", "arrivals", "balance")
"""What a map can be about."""

FILLS = ("full", "free", "over", "closed")
"""How full a table is: all seats taken, seats free, more people than seats, or not in use."""

ARRIVALS = ("all", "some", "none", "nobody")
"""Who of a table's people has arrived; at a table for which nobody is expected there is nobody to arrive."""

BALANCES = ("even", "uneven", "nobody")
"""Whether a table mirrors the room: all its counts lie in the most even range, some do not, or nobody sits there."""


@dataclass(frozen=True)
class TableCount:
    """One table in one round.

    Attributes:
        people: who has a seat there and is not absent or gone home.
        arrived: how many of them are in the hall.
    """

    id: str
    number: int
    zone: str
    seats: int
    closed: bool
    people: int
    arrived: int


def table_counts(reading: OrmSession, round_id: str) -> tuple[TableCount, ...]:
    """How many people sit at each table in a round, by the number of the table."""
    here = Participant.state.not_in(GONE)
    rows = reading.execute(
        select(
            Table.id, Table.number, Table.zone, Table.seats, Table.closed,
            func.sum(case((here, 1), else_=0)), func.sum(case((Participant.state == "arrived", 1), else_=0)),
        )
        .select_from(Table)
        .join(Round, Round.session_id == Table.session_id)
        .outerjoin(Seat, (Seat.table_id == Table.id) & (Seat.round_id == Round.id))
        .outerjoin(Participant, Participant.id == Seat.participant_id)
        .where(Round.id == round_id)
        .group_by(Table.id)
        .order_by(Table.number)
    )  # fmt: skip
    return tuple(TableCount(*row) for row in rows)


def fill(table: TableCount) -> str:
    """One of ``FILLS``."""
    if table.people > table.seats:
        return "over"
    if table.closed:
        return "closed"
    return "full" if table.people == table.seats else "free"


def arrival(table: TableCount) -> str:
    """One of ``ARRIVALS``."""
    if not table.people:
        return "nobody"
    if table.arrived == table.people:
        return "all"
    return "some" if table.arrived else "none"


def balance(table: TableCount, out: Mapping[str, int]) -> str:
    """One of ``BALANCES``; ``out`` says how many counts of a table lie out of the most even range."""
    if not table.people:
        return "nobody"
    return "uneven" if out.get(table.id, 0) else "even"


def out_of_band(score: Score, place: int, tables: Sequence[str]) -> dict[str, int]:
    """How many counts of each table lie out of band in one round; tables with none are left out.

    Args:
        score: of seats.
        place: the round's place among the rounds that were scored, from 0.
        tables: the ids of the tables in the order in which they were scored.
    """
    found = Counter(score.out[score.out[:, 0] == place, 1].tolist())
    return {tables[table]: count for table, count in found.items()}

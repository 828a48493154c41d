"""The hall on the day: which tables are used, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record.models import Round, Seat, Session, Table
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import within
from facilitator.record.transaction import Transaction

FARTHEST = 100_000
"""How far from the corner anything may stand, in hundredths of the distance between two tables."""


@dataclass(frozen=True, kw_only=True)
class CloseTable(Operation):
    """Use a table no more: in the rounds still to come nobody sits there, and none is seated there."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Close it, unless somebody has a seat there in a round that was not held yet."""
        table = tx.find(Table, self.id)
        if table.closed:
            raise Refused(f"Table {table.number} is closed already.", f"{table.number}번 테이블은 이미 닫혀 있습니다.")
        seated = tx.session.scalar(
            select(func.count(func.distinct(Seat.participant_id)))
            .join(Round, Round.id == Seat.round_id)
            .where(Seat.table_id == self.id, Round.state == "planned")
        )
        if seated:
            raise Refused(
                f"{seated} people have a seat at table {table.number} in rounds still to come. Move them first.",
                f"앞으로의 라운드에 {table.number}번 테이블 자리를 받은 사람이 {seated}명 있습니다. 먼저 옮겨 주십시오.",
            )
        table.closed = True
        tx.touch("table", self.id)
        tx.touch("tables", table.session_id)
        return (OpenTable(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class OpenTable(Operation):
    """Use a closed table again."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Open it."""
        table = tx.find(Table, self.id)
        if not table.closed:
            raise Refused(f"Table {table.number} is in use already.", f"{table.number}번 테이블은 이미 쓰고 있습니다.")
        table.closed = False
        tx.touch("table", self.id)
        tx.touch("tables", table.session_id)
        return (CloseTable(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class TablePlace:
    """Where the middle of a table stands on the map; None and None put it back into the grid.

    Hundredths of the distance between two tables, from the upper left corner.
    """

    table_id: str
    x: int | None = None
    y: int | None = None


@dataclass(frozen=True, kw_only=True)
class ArrangeHall(Operation):
    """Say where tables and the stage stand; tables that are not named stay where they are.

    ``stage`` is left, top, width and height; empty puts it back to its usual place, None leaves it as it is.
    """

    session_id: str
    places: tuple[TablePlace, ...] = ()
    stage: tuple[int, ...] | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Put them there."""
        session = tx.find(Session, self.session_id)
        before: list[TablePlace] = []
        for place in self.places:
            table = tx.find(Table, place.table_id)
            if table.session_id != self.session_id:
                raise Refused(
                    "This table stands in the hall of another session.", "다른 회의의 회의장에 있는 테이블입니다."
                )
            if (place.x is None) != (place.y is None):
                raise Refused("A place needs both measures, or none.", "위치에는 가로와 세로가 모두 있어야 합니다.")
            for measure in (place.x, place.y):
                within(measure or 0, 0, FARTHEST, "place of a table", "테이블 위치")
            before.append(TablePlace(table_id=table.id, x=table.x, y=table.y))
            table.x, table.y = place.x, place.y
            tx.touch("table", table.id)
        stage = None if self.stage is None else tuple(session.stage)
        if self.stage is not None:
            if len(self.stage) not in (0, 4):
                raise Refused("A stage has four measures, or none.", "무대 위치는 네 값이거나 비어 있어야 합니다.")
            for measure in self.stage:
                within(measure, 0, FARTHEST, "place of the stage", "무대 위치")
            session.stage = list(self.stage)
        tx.touch("hall", self.session_id)
        return (ArrangeHall(session_id=self.session_id, places=tuple(reversed(before)), stage=stage),)

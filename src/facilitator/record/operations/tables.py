"""Planning the hall: its tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import func, select

from facilitator.errors import Refused
from facilitator.record.models import HelpCall, Message, Note, Seat, Session, Station, Table, TableVote
from facilitator.record.operation import PERSONAL, Operation
from facilitator.record.operations.checks import within
from facilitator.record.personal_data import refuse_names_after_purge
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class AddTable(Operation):
    """Put a table into the hall."""

    id: str
    session_id: str
    number: int
    seats: int = 10
    zone: str = ""
    features: tuple[str, ...] = ()
    facilitator: str = field(default="", metadata=PERSONAL)
    note_taker: str = field(default="", metadata=PERSONAL)
    group: str = ""
    closed: bool = False
    x: int | None = None
    y: int | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it."""
        tx.find(Session, self.session_id)
        if self.facilitator or self.note_taker:
            refuse_names_after_purge(tx.session, self.session_id)
        _check_table(tx, self.session_id, self.id, self.number, self.seats)
        table = Table(
            id=self.id, session_id=self.session_id, number=self.number, seats=self.seats, zone=self.zone,
            features=list(self.features), facilitator=self.facilitator, note_taker=self.note_taker, group=self.group,
            closed=self.closed, x=self.x, y=self.y,
        )  # fmt: skip
        tx.add("table", table, self.id)
        tx.touch("tables", self.session_id)
        return (RemoveTable(id=self.id),)


@dataclass(frozen=True, kw_only=True)
class EditTable(Operation):
    """Change a table or who works at it; None leaves a field as it is."""

    id: str
    number: int | None = None
    seats: int | None = None
    zone: str | None = None
    features: tuple[str, ...] | None = None
    facilitator: str | None = field(default=None, metadata=PERSONAL)
    note_taker: str | None = field(default=None, metadata=PERSONAL)
    group: str | None = None

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Change it. A table with notes keeps its number, because their serials carry it."""
        table = tx.find(Table, self.id)
        if self.facilitator or self.note_taker:
            refuse_names_after_purge(tx.session, table.session_id)
        number = table.number if self.number is None else self.number
        seats = table.seats if self.seats is None else self.seats
        _check_table(tx, table.session_id, table.id, number, seats)
        if number != table.number and _count(tx, Note, table.id):
            raise Refused(
                f"Table {table.number} has notes that carry its number. The number cannot be changed.",
                f"{table.number}번 테이블의 기록에 이 번호가 쓰였습니다. 번호를 바꿀 수 없습니다.",
            )
        if seats < table.seats:
            _refuse_too_few_seats(tx, table, seats)
        fields = ("number", "seats", "zone", "features", "facilitator", "note_taker", "group")
        changed = [name for name in fields if getattr(self, name) is not None]
        old = {name: getattr(table, name) for name in changed}
        if "features" in old:
            old["features"] = tuple(table.features)
        for name in changed:
            value = getattr(self, name)
            setattr(table, name, list(value) if name == "features" else value)
        tx.touch("table", self.id)
        return (EditTable(id=self.id, **old),)


@dataclass(frozen=True, kw_only=True)
class RemoveTable(Operation):
    """Take an empty table out of the hall."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove it, unless people sit, wrote or voted there, or a laptop is or was at it."""
        table = tx.find(Table, self.id)
        if any(_count(tx, model, table.id) for model in (Station, Message, HelpCall)):
            raise Refused(
                f"A laptop joined at table {table.number}, or it was sent a message. Close the table instead.",
                f"{table.number}번 테이블에 노트북이 연결되었거나 알림을 보냈습니다. 대신 테이블을 닫으십시오.",
            )
        if _count(tx, Note, table.id) or _count(tx, TableVote, table.id) or _count(tx, Seat, table.id):
            raise Refused(
                f"Table {table.number} has people seated, notes or votes. Move the people first; notes and votes stay.",
                f"{table.number}번 테이블에 앉은 사람, 기록 또는 투표가 있습니다. 먼저 사람을 옮기십시오. 기록과 투표는 지울 수 없습니다.",
            )
        back = AddTable(
            id=table.id, session_id=table.session_id, number=table.number, seats=table.seats, zone=table.zone,
            features=tuple(table.features), facilitator=table.facilitator, note_taker=table.note_taker,
            group=table.group, closed=table.closed, x=table.x, y=table.y,
        )  # fmt: skip
        tx.session.delete(table)
        tx.touch("table", self.id)
        tx.touch("tables", back.session_id)
        return (back,)


_AtTable = type[Note] | type[TableVote] | type[Seat] | type[Station] | type[Message] | type[HelpCall]


def _count(tx: Transaction, model: _AtTable, table_id: str) -> int:
    return tx.session.scalar(select(func.count()).select_from(model).where(model.table_id == table_id)) or 0


def _refuse_too_few_seats(tx: Transaction, table: Table, seats: int) -> None:
    fullest = select(func.count()).where(Seat.table_id == table.id).group_by(Seat.round_id)
    seated = max(tx.session.scalars(fullest), default=0)
    if seated > seats:
        raise Refused(
            f"{seated} people have a seat at table {table.number}. Move some before taking seats away.",
            f"{table.number}번 테이블에 {seated}명이 배치되어 있습니다. 먼저 사람을 옮긴 뒤 자리를 줄이십시오.",
        )


def _check_table(tx: Transaction, session_id: str, id: str, number: int, seats: int) -> None:
    within(number, 1, 9999, "number of a table", "테이블 번호")
    within(seats, 1, 200, "seats of a table", "테이블 자리 수")
    taken = select(Table.id).where(Table.session_id == session_id, Table.number == number, Table.id != id)
    if tx.session.scalar(taken) is not None:
        raise Refused(
            f"There is a table {number} already. Give this one another number.",
            f"{number}번 테이블이 이미 있습니다. 다른 번호를 쓰십시오.",
        )

"""The laptops of a session as the organizer sees them: how each table's is, who asked for help, and what else is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.hall import HallState, TableState
from facilitator.record.models import HelpCall, Station, Table
from facilitator.record.source import as_moment

STATES = ("connected", "quiet", "waiting", "silent", "none")
"""A table's laptop is connected; connected, but has written nothing for a while in an open round; has something that is
not on the hub yet; was here and is not connected; or there is none that may write."""


@dataclass(frozen=True)
class Heard:
    """What the hub heard of a laptop. ``minutes`` since it last spoke; None where it has not since the hub started."""

    connected: bool
    minutes: int | None = None
    waiting: int = 0


@dataclass(frozen=True)
class Help:
    """A table that asked for help and waits."""

    id: str
    table_id: str
    number: int
    text: str
    minutes: int


@dataclass(frozen=True)
class Laptop:
    """One laptop that was let in.

    Attributes:
        state: "connected", "waiting" or "silent"; a table's is as ``TableLaptop.state`` says.
        minutes: since it last spoke; None where that is not known.
        waiting: how much of what it wrote is not on the hub.
        shut_out: the organizer shut it out.
    """

    id: str
    role: str
    name: str
    state: str
    minutes: int | None
    waiting: int
    shut_out: bool


@dataclass(frozen=True)
class TableLaptop:
    """How the laptop of one table is.

    Attributes:
        table: how the table is doing in the round.
        state: one of ``STATES``.
        laptop: the one that the table belongs to, the last that joined for it; None where none ever did.
        laptops: how many joined for it, one after the other.
        help: its call for help, where it waits for somebody.
    """

    table: TableState
    state: str
    laptop: Laptop | None = None
    laptops: int = 0
    help: Help | None = None

    @property
    def number(self) -> int:
        """The table's number."""
        return self.table.number


@dataclass(frozen=True)
class Laptops:
    """All laptops: those of the tables by number, the others, and the calls for help, the longest waiting first."""

    tables: tuple[TableLaptop, ...]
    others: tuple[Laptop, ...]
    help: tuple[Help, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many tables are in each state; those that asked for help count as "help" and nothing else."""
        return Counter("help" if one.help else one.state for one in self.tables)

    @property
    def here(self) -> int:
        """How many tables have a laptop that is connected."""
        return sum(one.state in ("connected", "quiet", "waiting") for one in self.tables)

    @property
    def joined(self) -> int:
        """How many tables have a laptop, connected or not."""
        return sum(one.state != "none" for one in self.tables)

    def of_table(self, table_id: str | None) -> TableLaptop | None:
        """The one of this table."""
        return next((one for one in self.tables if one.table.id == table_id), None)


def laptops_of(
    reading: OrmSession, session_id: str, hall: HallState, heard: Mapping[str, Heard], now: datetime
) -> Laptops:
    """How the laptops of a session are.

    Args:
        hall: how its tables are doing in the round that is shown.
        heard: what the hub heard, by the laptop's id; a laptop that it did not hear of is not connected.
        now: UTC.
    """
    current: dict[str, Station] = {}
    joined: Counter[str] = Counter()
    others = []
    for row in reading.scalars(select(Station).where(Station.session_id == session_id).order_by(Station.joined_at)):
        if row.table_id is None:
            others.append(row)
            continue
        joined[row.table_id] += 1
        if row.table_id not in current or row.epoch > current[row.table_id].epoch:
            current[row.table_id] = row
    calls = calls_for_help(reading, session_id, now)
    waiting = {call.table_id: call for call in calls}
    tables = tuple(
        _of_table(table, current.get(table.id), joined[table.id], waiting.get(table.id), heard) for table in hall.tables
    )
    return Laptops(tables, tuple(_laptop(row, heard) for row in others if not row.revoked), calls)


def calls_for_help(reading: OrmSession, session_id: str, now: datetime) -> tuple[Help, ...]:
    """Who asked for help and waits, the longest waiting first; ``now`` is UTC."""
    rows = reading.execute(
        select(HelpCall.id, HelpCall.table_id, Table.number, HelpCall.text, HelpCall.asked_at)
        .join(Table, Table.id == HelpCall.table_id)
        .where(Table.session_id == session_id, HelpCall.ended_at.is_(None))
        .order_by(HelpCall.asked_at, Table.number)
    )
    return tuple(
        Help(id, table_id, number, text, max(0, int((now - as_moment(asked)).total_seconds() // 60)))
        for id, table_id, number, text, asked in rows
    )


def _of_table(
    table: TableState, row: Station | None, laptops: int, call: Help | None, heard: Mapping[str, Heard]
) -> TableLaptop:
    if row is None:
        return TableLaptop(table, "none", help=call)
    laptop = _laptop(row, heard)
    if laptop.shut_out:
        state = "none"
    elif laptop.state == "connected" and table.state == "silent":
        state = "quiet"
    else:
        state = laptop.state
    return TableLaptop(table, state, laptop, laptops, call)


def _laptop(row: Station, heard: Mapping[str, Heard]) -> Laptop:
    known = heard.get(row.id, Heard(connected=False))
    state = "silent" if not known.connected else "waiting" if known.waiting else "connected"
    return Laptop(row.id, row.role, row.name, state, known.minutes, known.waiting, row.revoked)

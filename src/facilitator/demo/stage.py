"""The stage on which the demo day is played: the record, its clock, chance, and a timeline of what happens when."""

from __future__ import annotations

import datetime
import heapq
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from sqlalchemy import select

from facilitator.demo.talk import FIELDS
from facilitator.errors import Cancelled
from facilitator.record import Operation, Record
from facilitator.record.models import Round, Table
from facilitator.record.source import PlayedClock


@dataclass(frozen=True)
class Size:
    """How large the day is: people invited, people who come unasked, tables, rounds."""

    participants: int
    walk_ins: int
    absent: int
    tables: int
    rounds: int

    @classmethod
    def of(cls, participants: int, tables: int, rounds: int) -> Size:
        """The size with about four in a hundred who do not come, and eight in a thousand who come unasked."""
        absent = max(round(0.04 * participants), 1) if participants >= 8 else 0
        return cls(participants, min(max(round(0.008 * participants), 1), absent), absent, tables, rounds)

    @property
    def seats(self) -> int:
        """Seats of each table."""
        return -(-self.participants // self.tables)


@dataclass
class Stage:
    """What every part of the day works with.

    Attributes:
        start: the start of the session, with its zone.
        language: "ko" or "en".
        session_id: the session.
        tables: the tables by number.
        rounds: the rounds by number.
    """

    record: Record
    clock: PlayedClock
    chance: random.Random
    start: datetime.datetime
    language: str
    size: Size
    session_id: str
    tables: tuple[Table, ...] = ()
    rounds: tuple[Round, ...] = ()

    def at(self, minutes: float) -> None:
        """Set the clock to so many minutes after the start of the session."""
        self.clock.now = self.start + datetime.timedelta(minutes=minutes)

    def hall_time(self) -> datetime.datetime:
        """The time on the hall's clock."""
        return self.clock.now.astimezone(self.start.tzinfo)

    def do(self, actor: str, *operations: Operation) -> None:
        """Apply operations in one transaction, if there are any."""
        if operations:
            self.record.apply(*operations, actor=actor)

    def new_id(self) -> str:
        """A new id of the record."""
        return self.record.new_id()

    def read_hall(self) -> None:
        """Read the tables and rounds of the session."""
        with self.record.reading() as reading:
            self.tables = tuple(
                reading.scalars(select(Table).where(Table.session_id == self.session_id).order_by(Table.number))
            )
            self.rounds = tuple(
                reading.scalars(select(Round).where(Round.session_id == self.session_id).order_by(Round.number))
            )

    def field_of(self, table_number: int) -> str | None:
        """The field a table talks about: the tables are shared out over the fields; a handful of tables take them all."""
        if self.size.tables < len(FIELDS):
            return None
        return FIELDS[(table_number - 1) * len(FIELDS) // self.size.tables][0]


class Timeline:
    """What happens when, in minutes after the start of the session; what is told first happens first at one moment.

    What happens may put more on the timeline, for later.
    """

    def __init__(self) -> None:
        self._moments: list[tuple[float, int, Callable[[], None]]] = []
        self._told = 0

    def add(self, minutes: float, happen: Callable[[], None]) -> None:
        """Let something happen."""
        self._told += 1
        heapq.heappush(self._moments, (minutes, self._told, happen))

    def each_minute(self, minutes: range, happen: Callable[[float, float], None]) -> None:
        """Call ``happen(from, to)`` at the end of each step from one of the minutes to the next."""
        for begin, end in pairwise(minutes):
            self.add(end, partial(happen, begin, end))

    def play(
        self, stage: Stage, end: float, stop: bool, progress: Callable[[float], None], cancelled: Callable[[], bool]
    ) -> None:
        """Let everything happen; with ``stop``, only what happens until ``end``, and leave the clock there.

        Raises:
            Cancelled: ``cancelled`` said so.
        """
        begin = self._moments[0][0] if self._moments else 0.0
        while self._moments and not (stop and self._moments[0][0] > end):
            if cancelled():
                raise Cancelled
            minutes, _, happen = heapq.heappop(self._moments)
            stage.at(minutes)
            happen()
            progress(min((minutes - begin) / (end - begin), 1.0))
        if stop:
            stage.at(end)

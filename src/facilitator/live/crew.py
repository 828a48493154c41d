"""Simulated note-takers for a rehearsal: several stations in one process, each with a record of its own on the disk.

A crew is a process: it reads what to do as one line of JSON, says "ready" when all its stations have joined, begins at the
line "go" once the round is open, says in one line of JSON what became of it, and ends with its input. What was committed is
also in a log, line by line, so that it is known even if the process is killed.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TextIO

import msgspec
from sqlalchemy import Row, select

from facilitator.errors import Refused
from facilitator.live.join_code import read_join_code
from facilitator.live.joining import Wish, join
from facilitator.live.rehearsal_notes import filled
from facilitator.live.station import Station
from facilitator.record import Record
from facilitator.record.models import Round
from facilitator.record.operations import AddNote
from facilitator.record.source import Source

DRAIN_SECONDS = 60.0
"""How long a crew waits at its end for the hub to take the last notes of all its stations."""


class Orders(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a crew has to do.

    Attributes:
        join: the join code.
        tables: the numbers of its tables; one station each.
        folder: where their records and logs are; records that are there are gone on with.
        seconds: how long they write.
        every: seconds between two notes of one station.
        burst: notes that each writes before it connects at all.
        letters: the length of a note.
        seed: when they begin within their interval.
        clock_off: by how many seconds the clocks of their laptops are wrong.
    """

    join: str
    tables: list[int]
    folder: str
    seconds: float
    every: float = 2.0
    burst: int = 0
    letters: int = 100
    seed: int = 1
    clock_off: float = 0.0


class Written(msgspec.Struct, frozen=True, array_like=True):
    """One note that is on the disk of its station: its id, its table, and when (seconds of this machine's own clock)."""

    id: str
    table: int
    at: float


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a crew says at its end: notes it wrote, operations not yet on the hub, what the hub refused."""

    written: int
    waiting: int
    disconnected: int


REPORTS = msgspec.json.Decoder(Report)


class _Member:
    def __init__(self, orders: Orders, number: int) -> None:
        path = Path(orders.folder) / f"table-{number}.roundtable"
        wish = Wish("note-taker", number, f"rehearsal {number}")
        wrong = timedelta(seconds=orders.clock_off)
        source = Source(clock=lambda: datetime.now(UTC) + wrong)
        if not path.exists():
            join(read_join_code(orders.join), wish, path).close()
        self.record = Record.open(path, source=source)
        self.station = Station(self.record)
        self.number = number
        self.log = path.with_suffix(".log").open("ab", buffering=0)
        self.round_id = ""
        self.written = 0

    def write(self, letters: int) -> None:
        link = self.station.link
        id = self.record.new_id()
        text = filled(f"{self.number}-{id}", letters)
        self.record.apply(
            AddNote(id=id, round_id=self.round_id, table_id=str(link.table_id), kind="idea", text=text),
            actor=f"note-taker of table {self.number}",
        )
        at = time.monotonic()
        self.station.wrote()
        self.log.write(msgspec.json.encode(Written(id, self.number, at)) + b"\n")
        self.written += 1

    def knows_the_hall(self) -> bool:
        return self.station.followed.is_set() and self._round() is not None

    def may_write(self) -> bool:
        round = self._round()
        return round is not None and round.state != "planned"

    def _round(self) -> Row[str, str] | None:
        with self.record.reading() as session:
            round = session.execute(select(Round.id, Round.state)).first()
        self.round_id = round.id if round is not None else ""
        return round

    def end(self) -> None:
        self.station.stop()
        self.log.close()
        self.record.close()


def run_crew(source: TextIO, answer: TextIO) -> None:
    """Do what the orders on ``source`` say, and answer on ``answer``."""
    orders = msgspec.json.decode(source.readline(), type=Orders)
    # A thread that works must not keep the others waiting: a hall's laptops do not share a processor.
    sys.setswitchinterval(0.001)
    members = [_Member(orders, number) for number in orders.tables]
    for one in members:  # one after the other: fifty that take a large hall in at once wait for each other's turns
        one.station.start()
        _until(one.knows_the_hall)
    if orders.burst:
        _until(lambda: all(one.may_write() for one in members))
        for one in members:
            one.station.stop()
            for _ in range(orders.burst):
                one.write(orders.letters)
            one.station = Station(one.record)
    gc.collect()
    gc.freeze()  # what is there now stays: looking through it again and again cost half of the time
    _say(answer, "ready")
    if not source.readline():
        return  # whoever rehearses is gone
    _until(lambda: all(one.may_write() for one in members))
    began = time.monotonic()
    if orders.burst:
        for one in members:
            one.station.start()
    _write_notes(members, orders, began)
    drain_all([one.station for one in members])
    report = Report(
        written=sum(one.written for one in members),
        waiting=sum(one.station.state.waiting for one in members),
        disconnected=sum(not one.station.state.connected for one in members),
    )
    _say(answer, msgspec.json.encode(report).decode())
    source.readline()  # its end is not part of what is measured
    for one in members:
        one.end()


def drain_all(
    stations: Sequence[Station], seconds: float = DRAIN_SECONDS, clock: Callable[[], float] = time.monotonic
) -> None:
    """Wait until the hub holds what all these stations wrote, so many seconds at most for all of them together."""
    ends = clock() + seconds
    for station in stations:
        station.drain(max(0.0, ends - clock()))


def _write_notes(members: list[_Member], orders: Orders, began: float) -> None:
    jitter = random.Random(orders.seed)
    due = sorted((began + jitter.uniform(0, orders.every), place) for place in range(len(members)))
    while due and due[0][0] < began + orders.seconds:
        at, place = due.pop(0)
        time.sleep(max(0.0, at - time.monotonic()))
        members[place].write(orders.letters)
        due.append((at + orders.every, place))


def _until(holds: Callable[[], bool], seconds: float = DRAIN_SECONDS) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends and not holds():
        time.sleep(0.02)
    if not holds():
        raise Refused(
            "A simulated laptop never learnt which round is open.",
            "모의 노트북이 어느 라운드가 열려 있는지 받지 못했습니다.",
        )


def _say(answer: TextIO, line: str) -> None:
    answer.write(line + "\n")
    answer.flush()

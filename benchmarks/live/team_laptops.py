"""Laptops of a theme team, several in one process, each with a record of its own on the disk: they file notes in turn.

The process reads its orders as one line of JSON, says "ready" once its laptops follow the hub, begins at the line "go", and
says in one line of JSON what its laptops filed and when they saw what others filed. It ends with its input.
"""

from __future__ import annotations

import gc
import random
import subprocess
import sys
import threading
import time
import zlib
from collections import deque
from pathlib import Path

import msgspec
from sqlalchemy import select

from facilitator.live.crew import drain_all
from facilitator.live.join_code import read_join_code
from facilitator.live.joining import Wish, join
from facilitator.live.station import Station, StationState
from facilitator.record import Changes
from facilitator.record.models import Theme
from facilitator.record.operations import AddNote, FileNote
from facilitator.record.outbox import last_written

QUIET_SECONDS = 3.0
"""Once nothing was seen for so long, nothing more comes."""


class Orders(msgspec.Struct, frozen=True):
    """What a process has to do: its laptops are the numbers ``first`` to ``first + count - 1`` of ``team``, and each files a
    note every so many seconds."""

    join: str
    folder: str
    first: int
    count: int
    team: int
    seconds: float
    every: float


class Told(msgspec.Struct, frozen=True):
    """What a process saw, by the clock that all processes of a machine share (``time.monotonic``).

    Attributes:
        filed: note -> when its filing was on the disk of the laptop that filed it.
        held: note -> when that laptop knew that the hub has it on its disk.
        seen: (note, when the filing was in the record of another laptop), once for each of the other laptops.
        turns: how often its laptops took something in.
    """

    filed: dict[str, float]
    held: dict[str, float]
    seen: list[tuple[str, float]]
    turns: int


class TeamProcess:
    """Some laptops of the team, as whoever measures sees them."""

    def __init__(self, orders: Orders) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._tell(msgspec.json.encode(orders).decode())

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    def wait(self) -> None:
        """Until its laptops follow the hub."""
        if self._line() != "ready":
            raise SystemExit(f"The theme team could not join; its process ended with {self._process.wait()}.")

    def go(self) -> None:
        """Let it begin."""
        self._tell("go")

    def finish(self) -> Told:
        """Wait until it is done; what it saw."""
        told = msgspec.json.decode(self._line(), type=Told)
        self._tell("end")
        self._process.wait()
        return told

    def _tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


class _Laptop:
    def __init__(self, orders: Orders, number: int) -> None:
        self._number, self._team = number, orders.team
        path = Path(orders.folder) / f"team-{number}.roundtable"
        self.record = join(read_join_code(orders.join), Wish("theme team", name=f"team {number}"), path)
        self.filed: dict[str, float] = {}
        self.held: dict[str, float] = {}
        self.seen: list[tuple[str, float]] = []
        self.turns = 0
        self._numbers: dict[int, str] = {}
        self._told_up_to = 0
        self._unfiled: deque[str] = deque()
        self._writing = threading.Lock()
        self.station = Station(self.record, changed=self._changed, told=self._told)
        self.station.start()
        self.themes: list[str] = []

    def ready(self) -> bool:
        if not self.station.followed.is_set() or not self._unfiled:
            return False
        with self.record.reading() as session:
            self.themes = list(session.scalars(select(Theme.id)))
        return bool(self.themes)

    def file(self, chance: random.Random) -> None:
        if not self._unfiled:
            return
        note_id = self._unfiled.popleft()
        with self._writing:
            self.record.apply(FileNote(theme_id=chance.choice(self.themes), note_ids=(note_id,)), actor="theme team")
            self.filed[note_id] = time.monotonic()
            self._numbers[len(self._numbers) + 1] = note_id
        self.station.wrote()

    def _changed(self, changes: Changes) -> None:
        now = time.monotonic()
        self.turns += 1
        for operation in changes.operations:
            if isinstance(operation, AddNote) and zlib.crc32(operation.id.encode()) % self._team == self._number:
                self._unfiled.append(operation.id)
            elif isinstance(operation, FileNote):
                self.seen += [(note_id, now) for note_id in operation.note_ids]

    def _told(self, state: StationState) -> None:
        now = time.monotonic()
        for number in range(self._told_up_to + 1, state.held + 1):
            with self._writing:  # sent before whoever filed it had noted it down
                self.held[self._numbers[number]] = now
        self._told_up_to = state.held


def _until(laptop: _Laptop) -> None:
    while not laptop.ready():
        time.sleep(0.02)


def main() -> None:
    """Do what the orders say."""
    orders = msgspec.json.decode(sys.stdin.readline(), type=Orders)
    sys.setswitchinterval(0.001)  # a team's laptops do not share a processor
    laptops = [_Laptop(orders, number) for number in range(orders.first, orders.first + orders.count)]
    for one in laptops:
        _until(one)
        assert last_written(one.record) == 0
    gc.collect()
    gc.freeze()
    print("ready", flush=True)
    if not sys.stdin.readline():
        return
    began, chance = time.monotonic(), random.Random(orders.first)
    due = sorted((began + chance.uniform(0, orders.every), place) for place in range(len(laptops)))
    while due and due[0][0] < began + orders.seconds:
        at, place = due.pop(0)
        time.sleep(max(0.0, at - time.monotonic()))
        laptops[place].file(chance)
        due = sorted([*due, (at + orders.every, place)])
    drain_all([one.station for one in laptops])
    before = -1
    while before < (before := sum(len(one.seen) for one in laptops)):  # what the others filed last is on its way
        time.sleep(QUIET_SECONDS)
    told = Told(
        filed={note: at for one in laptops for note, at in one.filed.items()},
        held={note: at for one in laptops for note, at in one.held.items()},
        seen=[pair for one in laptops for pair in one.seen],
        turns=sum(one.turns for one in laptops),
    )
    print(msgspec.json.encode(told).decode(), flush=True)
    sys.stdin.readline()
    for one in laptops:
        one.station.stop()
        one.record.close()


if __name__ == "__main__":
    main()

"""The hall of a rehearsal: an invented session with an open round, and crews of note-takers as processes."""

from __future__ import annotations

import contextlib
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import msgspec
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.live.crew import REPORTS, Orders, Report, Written
from facilitator.program import program
from facilitator.record import Record
from facilitator.record.models import Round
from facilitator.record.operations import AddRound, AddTable, CloseRound, CreateProgramme, CreateSession, OpenRound


def prepare(record: Record, tables: int, title: str = "Rehearsal", minutes: int = 600, opened: bool = True) -> str:
    """Fill an empty record with one session.

    Args:
        record: the record.
        tables: how many tables it has.
        title: of the session and its one round.
        minutes: how long the round is.
        opened: whether the round is open from the beginning.

    Returns:
        The session's id.
    """
    programme, session_id, round_id = record.new_id(), record.new_id(), record.new_id()
    record.apply(
        CreateProgramme(id=programme, title=title),
        CreateSession(id=session_id, programme_id=programme, kind="roundtable", title=title),
        AddRound(id=round_id, session_id=session_id, title=title, minutes=minutes),
        *(AddTable(id=record.new_id(), session_id=session_id, number=number) for number in range(1, tables + 1)),
        *([OpenRound(id=round_id)] if opened else []),
    )
    return session_id


def open_round(place: Path | str) -> None:
    """Open the round of a rehearsal, beside the hub that serves it."""
    with Record.open(place) as record:
        record.apply(OpenRound(id=_round_of(record)))


def close_round(place: Path | str) -> None:
    """Close it."""
    with Record.open(place) as record:
        record.apply(CloseRound(id=_round_of(record)))


def _round_of(record: Record) -> str:
    with record.reading() as session:
        return session.scalars(select(Round.id)).one()


@dataclass
class CrewProcess:
    """A crew in a process of its own; killed and started again it goes on with the records on its disk."""

    orders: Orders
    process: subprocess.Popen[str] | None = None
    report: Report | None = field(default=None, init=False)

    def start(self) -> None:
        """Start it; its stations join."""
        self.process = subprocess.Popen(
            [*program(), "rehearse-crew"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._tell(msgspec.json.encode(self.orders).decode())

    def join(self) -> None:
        """Start it, and wait until all its stations have joined and know what the hub knows.

        Raises:
            Refused: it ended instead.
        """
        self.start()
        if self._line() != "ready":
            assert self.process is not None
            ended = self.process.wait()
            raise Refused(
                f"Simulated laptops could not join; their process ended with {ended}.",
                f"모의 노트북이 접속하지 못했습니다. 프로세스가 {ended}(으)로 끝났습니다.",
            )

    def start_again(self, seconds: float) -> None:
        """Start it once more with the records on its disk, for the rest of the time."""
        self.orders = msgspec.structs.replace(self.orders, seconds=seconds, burst=0)
        self.start()
        self.go()

    def go(self) -> None:
        """Let it begin."""
        self._tell("go")

    def finish(self) -> None:
        """Wait until it has written and sent everything."""
        line = self._line()
        while line == "ready":  # of one that was started again
            line = self._line()
        assert self.process is not None
        if not line:
            ended = self.process.wait()
            raise Refused(
                f"Simulated laptops ended before their time, with {ended}.",
                f"모의 노트북이 {ended}(으)로 먼저 끝났습니다.",
            )
        self.report = REPORTS.decode(line)

    def end(self) -> None:
        """Let it end in order."""
        assert self.process is not None and self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()
        self._close()

    def kill(self) -> None:
        """End it as a power cut does, if it still runs."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self._close()

    def written(self) -> list[Written]:
        """Every note that was on the disk of its station, also of those that were killed."""
        found = []
        for number in self.orders.tables:
            log = Path(self.orders.folder) / f"table-{number}.log"
            for line in log.read_bytes().splitlines() if log.exists() else ():
                with contextlib.suppress(msgspec.DecodeError):  # the line that a kill cut
                    found.append(msgspec.json.decode(line, type=Written))
        return found

    def _tell(self, line: str) -> None:
        stdin: IO[str] | None = self.process.stdin if self.process else None
        assert stdin is not None
        stdin.write(line + "\n")
        stdin.flush()

    def _line(self) -> str:
        assert self.process is not None and self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def _close(self) -> None:
        assert self.process is not None
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()

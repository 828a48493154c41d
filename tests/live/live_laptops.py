"""The laptops of a hall as real processes, and the network between them."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO

from facilitator.live import hub_process
from facilitator.live.company import Company
from facilitator.live.join_code import JoinCode
from facilitator.live.joining import Wish, join
from facilitator.live.station import Station
from facilitator.record import Record


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def facilitator(*arguments: object, stdin: int | None = None) -> subprocess.Popen[str]:
    """Start the program."""
    environment = {**os.environ, "FACILITATOR_LANGUAGE": "en"}
    environment.pop("FACILITATOR_PASSPHRASE", None)
    return subprocess.Popen(
        [sys.executable, "-m", "facilitator", *map(str, arguments)],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment,
    )


class HubProcess(hub_process.HubProcess):
    """The hub of a hall's record on this computer, always at the same port."""

    def __init__(self, path: Path, port: int = 0, session: str | None = None, *, phones: bool = False) -> None:
        super().__init__(
            path,
            f"127.0.0.1:{port}",
            session=session,
            backups=path.parent / "backups",
            phones=f"127.0.0.1:{free_port()}" if phones else None,
        )


class LaptopProcess:
    """A note-taker's laptop as a process of its own."""

    def __init__(self, code: JoinCode, table: int, path: Path) -> None:
        self.path = path
        self.saved: list[str] = []
        self._arguments = ("station", "--join", code, "--role", "note-taker", "--table", table, "--record", path)
        self.start()

    def start(self) -> None:
        """Start it, the first time or with the record that it left."""
        self.process = facilitator(*self._arguments, stdin=subprocess.PIPE)

    def answer(self, line: str) -> dict[str, str]:
        """Give it a line; returns what it answers, which is empty when it died."""
        with contextlib.suppress(BrokenPipeError):
            _pipe(self.process.stdin).write(line + "\n")
            _pipe(self.process.stdin).flush()
        answered = _pipe(self.process.stdout).readline()
        return json.loads(answered) if answered.endswith("\n") else {}

    def write(self, text: str) -> bool:
        """Save a note; returns whether it was saved."""
        answer = self.answer(json.dumps({"text": text}))
        if "saved" in answer:
            self.saved.append(text)
        return "saved" in answer

    def ready(self) -> None:
        """Wait until it knows the round that is open."""
        while not self.write(f"{self.path.stem} 준비"):
            assert self.process.poll() is None, _pipe(self.process.stderr).read()
            time.sleep(0.05)

    def kill(self) -> None:
        """As a laptop dies that falls off the table."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._let_go()

    def stop(self) -> int:
        """Tell it to stop; returns its exit status."""
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=60)
        self._let_go()
        return status

    def _let_go(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            with contextlib.suppress(BrokenPipeError):
                _pipe(pipe).close()

    def __enter__(self) -> LaptopProcess:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.kill()


class Laptop:
    """A laptop in this process: its record, and the station that sends what is written into it."""

    def __init__(self, code: JoinCode, path: Path, table: int | None = None, role: str = "note-taker") -> None:
        self.record: Record = join(code, Wish(role, table, path.stem), path)
        self.company = Company(self.record.station_id)
        self.begin()

    def begin(self) -> None:
        """Begin to send and to follow."""
        self.rings: list[int] = []
        self.station = Station(
            self.record, changed=lambda changes: self.rings.append(changes.place), company=self.company
        )
        self.station.start()

    def __enter__(self) -> Laptop:
        return self

    def __exit__(self, *_: object) -> None:
        self.station.stop()
        self.record.close()


class Network:
    """What lies between the laptops and the hub: a proxy that can be cut, slowed and mended, and led to another hub."""

    def __init__(self, port: int) -> None:
        self.target = port
        self.pause = 0.0
        self._whole = True
        self._cuts = 0
        self._open: set[socket.socket] = set()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = int(self._listening.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def code(self, of: JoinCode) -> JoinCode:
        """A hub's join code, by way of this network."""
        return JoinCode("127.0.0.1", self.port, of.pin, of.secret)

    def cut(self) -> None:
        """Tear every connection, and let none through until it is mended."""
        self._whole = False
        self._cuts += 1
        self._tear(tuple(self._open))

    def mend(self) -> None:
        """Let connections through again."""
        self._whole = True

    def __enter__(self) -> Network:
        return self

    def __exit__(self, *_: object) -> None:
        self.cut()
        self._listening.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                cuts = self._cuts
                try:
                    far = socket.create_connection(("127.0.0.1", self.target)) if self._whole else None
                except OSError:
                    far = None
                if far is None:
                    near.close()
                    continue
                self._open |= {near, far}
                if cuts != self._cuts:  # cut in between: these two were not torn with the others
                    self._tear((near, far))
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while self._whole and (part := one.recv(65_536)):
                time.sleep(self.pause)
                if self._whole:
                    other.sendall(part)
        self._tear((one, other))
        self._open.discard(one)
        one.close()

    def _tear(self, ends: tuple[socket.socket, ...]) -> None:
        for end in ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe

"""The hub as a process beside the window: started, watched, started again when it dies, and stopped at the end.

A hub shares nothing with the window but the record. It ends by itself when the window goes, however that goes: it reads
its standard input, which closes then.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from facilitator.errors import Refused
from facilitator.live.join_code import USUAL_PORT, JoinCode, read_join_code
from facilitator.program import program

LONGEST_PAUSE = 4.0
"""Seconds before the hub is started once more, at most. The first time it is started again at once."""

STEADY_SECONDS = 30.0
"""A hub that ran for so long died of something new: it is started again at once."""

STOP_SECONDS = 15.0
"""How long a hub may take to end: it writes a last backup."""

LINES_KEPT = 40


@dataclass(frozen=True)
class HubWish:
    """Which hub is wanted.

    Attributes:
        record: the record's file.
        session_id: the session that laptops join.
        backups: the folder for its backups.
        passphrase: of the record; None where it has none.
        port: 0 for any that is free; after the first start the hub keeps the one that it got.
        ballot_port: where phones may vote, in the same way; None for nowhere.
        language: in which it says why it cannot start.
    """

    record: Path
    session_id: str
    backups: Path
    passphrase: str | None = None
    port: int = USUAL_PORT
    ballot_port: int | None = None
    language: str = "en"


@dataclass(frozen=True)
class HubState:
    """How the hub is.

    Attributes:
        phase: "stopped", "starting", "running", or "restarting" while it is down.
        code: the join code once it was ready.
        starts: how often it was started.
        trouble: why it stopped or is down, in its own words; None where all is well.
        ballot_url: the address of the page for phones once it was ready; None where there is none.
    """

    phase: str = "stopped"
    code: JoinCode | None = None
    starts: int = 0
    trouble: Refused | None = None
    ballot_url: str | None = None


class Supervisor:
    """Keeps one hub running from ``start`` to ``stop``.

    Args:
        wish: which hub.
        told: called, on a thread of its own, each time that the state is another.
    """

    def __init__(self, wish: HubWish, told: Callable[[HubState], None] = lambda _: None) -> None:
        self._wish = wish
        self._told = told
        self._state = HubState()
        self._process: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watching the hub", daemon=True)

    @property
    def state(self) -> HubState:
        """How it stands now."""
        return self._state

    @property
    def pid(self) -> int | None:
        """The hub's process; None while there is none."""
        process = self._process
        return process.pid if process is not None else None

    def start(self) -> None:
        """Start the hub; returns at once."""
        self._say(phase="starting")
        self._thread.start()

    def stop(self) -> None:
        """Ask the hub to end, and wait until it has written its last backup."""
        with self._lock:
            self._ended.set()
            process = self._process
        if process is not None:
            _end(process)
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        failures = 0
        while not self._ended.is_set():
            begun = time.monotonic()
            trouble, refused = self._live_once()
            if self._ended.is_set():
                break
            if refused and self._state.code is None:
                self._say(phase="stopped", trouble=trouble)
                return
            failures = 0 if time.monotonic() - begun > STEADY_SECONDS else failures + 1
            self._say(phase="restarting", trouble=trouble)
            if failures > 1:
                self._ended.wait(min(LONGEST_PAUSE, 0.25 * 2 ** (failures - 1)))
        self._say(phase="stopped", trouble=None)

    def _live_once(self) -> tuple[Refused, bool]:
        """One life of the hub. Returns why it ended, and whether it had refused to begin."""
        with self._lock:
            if self._ended.is_set():
                return _death(0, ()), False
            self._process = process = self._begin()
        self._say(starts=self._state.starts + 1)
        said: deque[str] = deque(maxlen=LINES_KEPT)
        assert process.stdout is not None and process.stderr is not None
        errors = process.stderr
        listening = threading.Thread(target=lambda: said.extend(errors), name="the hub's words", daemon=True)
        listening.start()
        for line in process.stdout:
            with contextlib.suppress(ValueError, KeyError, Refused):
                said_once = json.loads(line)
                code, ballot_url = read_join_code(said_once["join"]), said_once["ballot_url"]
                self._say(phase="running", code=code, ballot_url=ballot_url, trouble=None)
        status = process.wait()
        listening.join()
        self._process = None
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        return _death(status, tuple(said)), status == 2

    def _begin(self) -> subprocess.Popen[str]:
        wish, code = self._wish, self._state.code
        port = code.port if code is not None else wish.port
        ballot_port = urlsplit(self._state.ballot_url).port if self._state.ballot_url else wish.ballot_port
        phones = [] if ballot_port is None else ["--ballot-listen", f"0.0.0.0:{ballot_port}"]
        environment = {**os.environ, "FACILITATOR_LANGUAGE": wish.language}
        environment.pop("FACILITATOR_PASSPHRASE", None)
        if wish.passphrase is not None:
            environment["FACILITATOR_PASSPHRASE"] = wish.passphrase
        return subprocess.Popen(
            [
                *program(), "hub", str(wish.record), "--session", wish.session_id, "--listen", f"0.0.0.0:{port}",
                "--backups", str(wish.backups), "--watched", *phones,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=environment,
            # On Windows a program with a console of its own would open one.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip

    def _say(self, **changes: object) -> None:
        state = replace(self._state, **changes)  # type: ignore[arg-type]
        if state != self._state:
            self._state = state
            self._told(state)


def _end(process: subprocess.Popen[str]) -> None:
    if os.name == "posix":
        process.terminate()
    elif process.stdin is not None:  # where a process cannot be asked by a signal, its closed input asks it
        with contextlib.suppress(OSError):
            process.stdin.close()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _death(status: int, said: tuple[str, ...]) -> Refused:
    """Why a hub ended: its last line where it said one."""
    last = next((line.strip() for line in reversed(said) if line.strip()), "").removeprefix("facilitator: ")
    if status == 2 and last:
        return Refused(last, last)
    return Refused(
        f"The hub ended unexpectedly (status {status}). {last}".strip(),
        f"허브가 갑자기 끝났습니다(상태 {status}). {last}".strip(),
    )

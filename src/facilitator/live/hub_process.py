"""A hub in a process of its own, started and ended by whoever rehearses or tests; it may be killed, and started again."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from facilitator.errors import Refused
from facilitator.live.hall_client import HERE
from facilitator.live.join_code import JoinCode, read_join_code
from facilitator.program import program

EVERYWHERE = ("", "0.0.0.0", "::", "[::]")

STOP_SECONDS = 60.0
"""How long a hub that was told to end may take; it writes a last backup. Then it is killed."""


class HubProcess:
    """A real hub of a record; started again it is the same hub at the same address.

    Args:
        record: the record's file.
        listen: "host:port" as for ``facilitator hub``; with port 0 it keeps the port that it gets first.
        session: the session that laptops join; None where there is only one.
        database: the address of a PostgreSQL database that holds the session; None where the file does.
        backups: the folder for its backups; None for the usual one beside the record.
        phones: "host:port" of the door for phones; None for no such door.

    Attributes:
        said: what it printed once it listened: "join", "url" and "ballot_url".
        code: the join code.
        out, err: what it printed after that, once it has ended.
    """

    said: dict[str, Any]
    code: JoinCode
    process: subprocess.Popen[str]

    def __init__(
        self,
        record: Path,
        listen: str,
        *,
        session: str | None = None,
        database: str | None = None,
        backups: Path | None = None,
        phones: str | None = None,
    ) -> None:
        self.path = record
        self._listen = listen
        self._more = [
            *(["--session", session] if session else []),
            *(["--database", database] if database else []),
            *(["--backups", str(backups)] if backups else []),
            *(["--ballot-listen", phones] if phones else []),
        ]
        self.out = self.err = ""

    def start(self) -> JoinCode:
        """Start it, and wait until it listens. Returns its join code.

        Raises:
            Refused: it does not start; the message is its own.
        """
        self.process = subprocess.Popen(
            [*program(), "hub", str(self.path), "--watched", "--listen", self._listen, *self._more],
            stdin=subprocess.PIPE,  # it ends with whoever started it, however that ends
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            self._gone()
            raise Refused(
                f"The hub did not start: {self.err.strip()}", f"허브가 시작되지 않았습니다: {self.err.strip()}"
            )
        self.said = json.loads(line)
        self.code = read_join_code(self.said["join"])
        self._listen = f"{self._listen.rpartition(':')[0]}:{self.code.port}"
        return self.code

    @property
    def port(self) -> int:
        """Where it listens."""
        return self.code.port

    @property
    def here(self) -> JoinCode:
        """The join code for this computer itself, which needs no network where the hub listens on every one."""
        everywhere = self._listen.rpartition(":")[0] in EVERYWHERE
        return replace(self.code, host=HERE) if everywhere else self.code

    def kill(self) -> None:
        """End it as a power cut does, if it still runs."""
        self.process.kill()
        self._gone()

    def stop(self) -> int:
        """End it in order, if it still runs. Returns its exit status."""
        self.process.terminate()
        return self._gone()

    def _gone(self) -> int:
        assert self.process.stdout is not None
        if not self.process.stdout.closed:
            try:
                self.out, self.err = self.process.communicate(timeout=STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.out, self.err = self.process.communicate()
        return self.process.returncode

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

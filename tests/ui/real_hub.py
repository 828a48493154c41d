"""A real hub for the tests of the window: ``facilitator hub`` in a process of its own, on this computer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from facilitator.live.join_code import JoinCode, read_join_code


class RealHub:
    """The hub of a record. ``start`` at the same port as before once it has been stopped."""

    def __init__(self, record: Path) -> None:
        self._record = record
        self._process: subprocess.Popen[str] | None = None
        self._port = 0
        self.code: JoinCode

    def start(self) -> JoinCode:
        """Open it, and wait until it listens. Returns its join code."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "facilitator", "hub", str(self._record), "--listen", f"127.0.0.1:{self._port}"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.code = read_join_code(json.loads(self._process.stdout.readline())["join"])
        self._port = self.code.port
        return self.code

    def stop(self) -> None:
        """Close it, as when the power goes."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

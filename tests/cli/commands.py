"""Running a command in this process, as the shell would."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from facilitator.cli import run


@dataclass(frozen=True)
class Ran:
    """What a command did: its exit status, and what it said."""

    status: int
    out: str
    err: str

    @property
    def answer(self) -> Any:
        """The one JSON object it printed."""
        assert self.status in (0, 1), self.err
        return json.loads(self.out)


class Command:
    """Runs ``facilitator`` in an empty folder, in English and without a passphrase."""

    def __init__(self, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch, folder: Path) -> None:
        self._capture = capture
        patch.setenv("FACILITATOR_LANGUAGE", "en")
        patch.delenv("FACILITATOR_PASSPHRASE", raising=False)
        patch.chdir(folder)

    def __call__(self, *arguments: object) -> Ran:
        """Run it with these arguments."""
        self._capture.readouterr()
        status = run([str(argument) for argument in arguments])
        out, err = self._capture.readouterr()
        return Ran(status, out, err)

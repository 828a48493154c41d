"""Packages and records for the tests of delivery."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from facilitator.archive.courier import Courier, Found
from facilitator.archive.destination import Destination
from facilitator.archive.edition import Edition, Packaged
from facilitator.archive.waiting import queue
from facilitator.record import Record
from facilitator.record.deliveries import Queued, queued
from facilitator.record.operations import CreateProgramme, CreateSession
from facilitator.record.source import PlayedClock, Source

LARGE = 200_000_000
SMALL = 20_000_000
"""Enough for several blocks."""


def package(folder: Path, size: int = SMALL, name: str = "session-2026-v1.zip") -> Packaged:
    """A package of random bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    path, hash = folder / name, hashlib.sha512()
    with open(path, "wb") as file:
        for start in range(0, size, 1 << 24):
            piece = os.urandom(min(1 << 24, size - start))
            hash.update(piece)
            file.write(piece)
    return Packaged(path, hash.hexdigest(), Edition())


class Sender:
    """A record with a session, a played clock, and a courier that knows one destination."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.clock = PlayedClock(datetime(2026, 9, 12, 9, 0, tzinfo=UTC))
        self.place = folder / "day.roundtable"
        self.record = Record.create(self.place, source=Source(clock=self.clock))
        programme, self.session_id = self.record.new_id(), self.record.new_id()
        self.record.apply(
            CreateProgramme(id=programme, title="복지기준"),
            CreateSession(id=self.session_id, programme_id=programme, kind="roundtable", title="시민 원탁회의"),
        )
        self.secret: str | None = None

    def queue(self, packaged: Packaged, to: Destination) -> str:
        """Let it go there. Returns the id of the delivery."""
        return queue(self.record, self.session_id, packaged, to)[0]

    def courier(self, to: Destination, **more: Callable[..., object]) -> Courier:
        """A courier that knows this destination alone."""
        return Courier(self.record, lambda _: Found(to, self.secret), **more)  # type: ignore[arg-type]

    def of(self, id: str) -> Queued:
        """How the delivery is."""
        with self.record.reading() as reading:
            found = queued(reading, id)
        assert found is not None
        return found

    def start_again(self) -> None:
        """Close the record and open it, as when the program is started again."""
        self.record.close()
        self.record = Record.open(self.place, source=Source(clock=self.clock))


def there(inbox: Path) -> set[str]:
    """The files that lie on the far side."""
    return {path.name for path in inbox.iterdir()}


def is_whole(inbox: Path, packaged: Packaged) -> bool:
    """Whether the package lies there with its mark, and nothing unfinished."""
    name = packaged.path.name
    with open(inbox / name, "rb") as file:
        same = hashlib.file_digest(file, "sha512").hexdigest() == packaged.sha512
    mark = (inbox / f"{name}.sha512").read_text()
    return same and mark == f"{packaged.sha512}  {name}\n" and not any(n.endswith(".part") for n in there(inbox))

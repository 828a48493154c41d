"""A theme team of several laptops and their hub, without a network: who does what when, and who hears of it when."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session as OrmSession

from facilitator.record import Operation
from facilitator.record import operations as ops
from facilitator.record.database import memory_engine
from facilitator.record.models import Base, Filing, LastWrite, NoteMark, Quote, Theme, Wording
from facilitator.record.naming import plain_rows
from facilitator.record.transaction import Transaction

SHARED = (Theme, Wording, Filing, NoteMark, Quote, LastWrite)
"""What must be the same on every laptop in the end."""

NOTES = tuple(f"note-{n}" for n in range(6))
THEMES = tuple(f"theme-{n}" for n in range(5))

BEGINNING: tuple[Operation, ...] = (
    ops.CreateProgramme(id="programme", title="사업"),
    ops.CreateSession(id="session", programme_id="programme", kind="roundtable", title="회의", language="ko"),
    ops.AddRound(id="round", session_id="session", title="하나"),
    *(ops.AddTable(id=f"table-{n}", session_id="session", number=n, seats=8) for n in (1, 2, 3)),
    ops.OpenRound(id="round", minutes=20),
    *(
        ops.AddNote(id=id, round_id="round", table_id=f"table-{n % 3 + 1}", kind="idea", text=f"말 {n}")
        for n, id in enumerate(NOTES)
    ),
    *(ops.AddTheme(id=id, session_id="session", round_id="round", title=f"주제 {n}") for n, id in enumerate(THEMES)),
    ops.FileNote(theme_id=THEMES[0], note_ids=NOTES[:2]),
    ops.PickQuote(theme_id=THEMES[0], note_id=NOTES[0]),
)
"""The day as every laptop has it before they part."""


@dataclass
class Laptop:
    """One record in memory."""

    name: str
    heard: int = 0
    """How many entries of the hub's journal it has followed."""
    waiting: list[Operation] = field(default_factory=list)
    """What it did and the hub does not know yet."""

    def __post_init__(self) -> None:
        engine = memory_engine()
        Base.metadata.create_all(engine)
        self.session = OrmSession(engine)
        for operation in BEGINNING:
            self._perform(operation, "organizer")
        self._apart = self.session.begin_nested()

    def begin_again(self) -> None:
        """Forget all that was done since the beginning."""
        self._apart.rollback()
        self._apart = self.session.begin_nested()
        self.heard = 0
        self.waiting.clear()

    def do(self, operation: Operation) -> tuple[Operation, ...]:
        """Do something here, as a person; returns what takes it back."""
        done, back = self._perform(operation, self.name)
        self.waiting.append(done)
        return back

    def take(self, operation: Operation, station: str) -> None:
        """Take in what another did."""
        self._perform(operation, station)

    def _perform(self, operation: Operation, station: str) -> tuple[Operation, tuple[Operation, ...]]:
        tx = Transaction(self.session, "2026-09-12T04:00:00.000Z", station, "theme team")
        with self.session.begin_nested():
            done = operation.prepared(tx)
            back = done.perform(tx)
        return done, back

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """What must be the same everywhere."""
        self.session.flush()
        return {
            model.__tablename__: sorted((dict(row) for row in plain_rows(self.session, model)), key=str)
            for model in SHARED
        }


class Team:
    """Laptops and the hub; the hub's journal orders what all of them did."""

    def __init__(self, count: int) -> None:
        self.hub = Laptop("hub")
        self.laptops = [Laptop(f"laptop-{n}") for n in range(count)]
        self.journal: list[tuple[str, Operation]] = []

    def begin_again(self) -> None:
        """All hold the beginning, and nothing else."""
        for laptop in (self.hub, *self.laptops):
            laptop.begin_again()
        self.journal.clear()

    def send(self, laptop: Laptop) -> None:
        """The hub takes in what this laptop did."""
        for operation in laptop.waiting:
            self.hub.take(operation, laptop.name)
            self.journal.append((laptop.name, operation))
        laptop.waiting.clear()

    def hear(self, laptop: Laptop) -> None:
        """The laptop follows the hub's journal to its end; its own operations are known to it."""
        for station, operation in self.journal[laptop.heard :]:
            if station != laptop.name:
                laptop.take(operation, station)
        laptop.heard = len(self.journal)

    def meet(self) -> None:
        """All send, and then all hear of it."""
        for laptop in self.laptops:
            self.send(laptop)
        for laptop in self.laptops:
            self.hear(laptop)

    def agree(self) -> None:
        """All hold the same."""
        wanted = self.hub.rows()
        for laptop in self.laptops:
            for table, rows in laptop.rows().items():
                assert rows == wanted[table], f"{laptop.name} holds another {table}"

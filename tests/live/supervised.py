"""A small hall whose hub runs as a process of its own, and headless laptops in it."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.live.supervisor import HubState, HubWish, Supervisor
from facilitator.record import Record
from facilitator.record.operations import AddRound, AddTable, CreateProgramme, CreateSession, OpenRound

PATIENCE = 60
"""Seconds until a test gives up; a machine under load starts a process slowly."""


@dataclass
class Hall:
    """The ids of a small hall."""

    record: Record
    session_id: str
    round_id: str
    tables: list[str] = field(default_factory=list)


def small_hall(folder: Path, *, tables: int = 2, passphrase: str | None = None) -> Hall:
    """A record of a session with an open round."""
    record = Record.create(folder / "hall.roundtable", passphrase)
    programme, session, first = record.new_id(), record.new_id(), record.new_id()
    hall = Hall(record, session, first)
    record.apply(
        CreateProgramme(id=programme, title="복지기준"),
        CreateSession(id=session, programme_id=programme, kind="roundtable", title="원탁회의", date="2026-09-12"),
        AddRound(id=first, session_id=session, title="돌봄", question="무엇입니까?", minutes=40),
    )
    for number in range(1, tables + 1):
        hall.tables.append(record.new_id())
        record.apply(AddTable(id=hall.tables[-1], session_id=session, number=number, seats=10))
    record.apply(OpenRound(id=first))
    return hall


@dataclass
class Watched:
    """A supervisor, and the states it told, one after the other."""

    supervisor: Supervisor
    told: queue.SimpleQueue[HubState]

    def until(self, when: Callable[[HubState], bool]) -> HubState:
        """The next state of this kind."""
        while True:
            state = self.told.get(timeout=PATIENCE)
            if when(state):
                return state


def watched(hall: Hall, folder: Path, *, port: int = 0) -> Watched:
    """A hub of this hall, not started yet."""
    told: queue.SimpleQueue[HubState] = queue.SimpleQueue()
    wish = HubWish(hall.record.path, hall.session_id, folder / "backups", hall.record.passphrase, port, 0)
    return Watched(Supervisor(wish, told.put), told)


def running(state: HubState) -> bool:
    """Whether laptops can join."""
    return state.phase == "running"

"""A rehearsal in the empty hall: simulated note-takers write to a real hub, and what was slow or lost is said at the end.

The hub and the crews are processes of their own; this one follows the hub as a projector does, so that a note counts as
visible when it is in another laptop's record. With a seed, hub and laptops are killed on the way, at random but repeatable.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import Refused
from facilitator.live.client import Unreachable
from facilitator.live.crew import Orders
from facilitator.live.hall_client import ask_hall
from facilitator.live.hub_process import HubProcess
from facilitator.live.join_code import JoinCode
from facilitator.live.joining import Wish, join
from facilitator.live.rehearsal_hall import CrewProcess, prepare
from facilitator.live.rehearsal_outcome import Outcome, compare
from facilitator.live.station import Station
from facilitator.live.wire import HallState
from facilitator.record import Changes, Record
from facilitator.record.operations import AddNote

HUB_KILLS = 2
KILLED_SHARE = 0.3
"""How many of the laptops die once where faults are wanted."""

SETTLE_SECONDS = 30.0
"""How long the last notes may take to become visible before the rehearsal ends all the same."""


@dataclass(frozen=True)
class Plan:
    """What to rehearse.

    Attributes:
        folder: an empty folder for all records; it stays.
        stations: how many note-takers.
        seconds: how long they write.
        every: seconds between two notes of one table.
        burst: notes that each writes before it first connects; then all connect at once.
        crew: how many note-takers share a process.
        faults: the seed of the random deaths; None for none.
        listen: where the hub listens.
        database: the address of an empty PostgreSQL database that the hub works in; None for a file.
        route: given the hub's join code, the one that the laptops use: of a proxy, say, that can be cut.
        clock_off: by how many seconds the clocks of the first crew's laptops are wrong.
    """

    folder: Path
    stations: int
    seconds: float
    every: float = 2.0
    burst: int = 0
    crew: int = 10
    faults: int | None = None
    listen: str = "127.0.0.1:0"
    database: str | None = None
    route: Callable[[str], str] = str
    clock_off: float = 0.0


class _Viewer:
    """Another laptop's screen: when which note was on it."""

    def __init__(self, code: JoinCode, folder: Path) -> None:
        self.seen: dict[str, float] = {}
        self.record = join(code, Wish("projector", name="rehearsal screen"), folder / "screen.roundtable")
        self.station = Station(self.record, changed=self._changed)
        self.station.start()

    def _changed(self, changes: Changes) -> None:
        now = time.monotonic()
        for operation in changes.operations:
            if isinstance(operation, AddNote):
                self.seen.setdefault(operation.id, now)

    def close(self) -> None:
        self.station.stop()
        self.record.close()


Disturb = Callable[[HubProcess, list[CrewProcess], Outcome, float], None]
"""Does harm while the crews write: gets the hub, the crews, where to say what was done, and when it began."""


def rehearse(
    plan: Plan, say: Callable[[str, str], None] = lambda en, ko: None, disturb: Disturb | None = None
) -> Outcome:
    """Rehearse, and say how it went.

    Args:
        plan: what to rehearse.
        say: told, in English and Korean, what happens.
        disturb: harm of another kind than the deaths that the plan asks for.

    Raises:
        Refused: the hub cannot start, or the laptops cannot join.
    """
    place = plan.folder / "hub.roundtable"
    with Record.create(place) as record:
        prepare(record, plan.stations)
    hub = HubProcess(place, plan.listen, database=plan.database, backups=plan.folder / "backups")
    hub.start()
    crews: list[CrewProcess] = []
    viewer = None
    try:
        viewer = _Viewer(hub.code, plan.folder)
        say(f"{plan.stations} laptops join.", f"노트북 {plan.stations}대가 접속합니다.")
        crews = [CrewProcess(orders) for orders in _orders(plan, plan.route(str(hub.code)))]
        with ThreadPoolExecutor(os.cpu_count()) as few:  # all at once would leave the hub no processor to answer with
            for joined in [few.submit(crew.join) for crew in crews]:
                joined.result()
        say("They write.", "기록을 쓰기 시작합니다.")
        outcome = _play(plan, hub, crews, viewer, place, disturb)
    finally:
        for crew in crews:
            crew.kill()
        if viewer is not None:
            viewer.close()
        hub.stop()
    say("Everything is compared.", "모두 맞추어 봅니다.")
    with Record.open(plan.database or place) as record:
        compare(outcome, record, [note for crew in crews for note in crew.written()], viewer.seen)
    return outcome


def _orders(plan: Plan, code: str) -> list[Orders]:
    tables = range(1, plan.stations + 1)
    return [
        Orders(
            join=code,
            tables=list(tables[first : first + plan.crew]),
            folder=str(plan.folder),
            seconds=plan.seconds,
            every=plan.every,
            burst=plan.burst,
            seed=first,
            clock_off=plan.clock_off if first == 0 else 0.0,
        )
        for first in range(0, plan.stations, plan.crew)
    ]


def _play(
    plan: Plan, hub: HubProcess, crews: list[CrewProcess], viewer: _Viewer, place: Path, disturb: Disturb | None
) -> Outcome:
    outcome = Outcome()
    before = _used(place, hub)
    began = time.monotonic()
    for crew in crews:
        crew.go()
    if plan.faults is not None:
        _kill_at_random(plan, hub, crews, outcome, began)
    if disturb is not None:
        disturb(hub, crews, outcome, began)
    with ThreadPoolExecutor(len(crews)) as pool:
        for finished in [pool.submit(crew.finish) for crew in crews]:
            finished.result()
    written = {note.id for crew in crews for note in crew.written()}
    ends = time.monotonic() + SETTLE_SECONDS
    while time.monotonic() < ends and not written <= viewer.seen.keys():
        time.sleep(0.01)
    outcome.seconds = max(viewer.seen.values(), default=began) - began
    after = _used(place, hub)
    for crew in crews:
        crew.end()
    if after is not None:
        outcome.hub_rss_mb = after.memory_mb
        outcome.hub_cpu_s = after.cpu_seconds - (before.cpu_seconds if before and plan.faults is None else 0.0)
    return outcome


def _kill_at_random(plan: Plan, hub: HubProcess, crews: list[CrewProcess], outcome: Outcome, began: float) -> None:
    chance = random.Random(plan.faults)
    doomed = chance.sample(crews, max(1, round(len(crews) * KILLED_SHARE)))
    deaths: list[tuple[float, CrewProcess | None]] = [
        *((chance.uniform(0.1, 0.9) * plan.seconds, None) for _ in range(HUB_KILLS)),
        *((chance.uniform(0.1, 0.7) * plan.seconds, crew) for crew in doomed),
    ]
    for at, crew in sorted(deaths, key=lambda one: one[0]):
        time.sleep(max(0.0, began + at - time.monotonic()))
        if crew is None:
            hub.kill()
            hub.start()
            outcome.faults.append(f"{at:.1f} s: the hub was killed and started again")
        else:
            crew.kill()
            crew.start_again(plan.seconds - at)
            tables = f"{crew.orders.tables[0]} to {crew.orders.tables[-1]}"
            outcome.faults.append(f"{at:.1f} s: the laptops of tables {tables} were killed and started again")


def _used(place: Path, hub: HubProcess) -> HallState | None:
    with Record.open(place) as record:
        try:
            return ask_hall(record, hub.port)
        except (Unreachable, Refused):
            return None

"""A rehearsal in the empty hall: simulated note-takers write to a real hub, and what was slow or lost is said at the end.

The hub and the crews are processes of their own; this one follows the hub as a projector does, so that a note counts as
visible when it is in another laptop's record. With a seed, hub and laptops are killed on the way, at random but repeatable.
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.live.client import Unreachable
from facilitator.live.crew import Orders, Written
from facilitator.live.hall_client import ask_hall
from facilitator.live.join_code import read_join_code
from facilitator.live.joining import Wish, join
from facilitator.live.rehearsal_hall import CrewProcess, HubProcess, prepare
from facilitator.live.station import Station
from facilitator.live.wire import HallState
from facilitator.record import Changes, Record
from facilitator.record.models import Note
from facilitator.record.operations import AddNote
from facilitator.record.verify import verify

HUB_KILLS = 2
KILLED_SHARE = 0.3
"""How many of the laptops die once where faults are wanted."""

SETTLE_SECONDS = 30.0
"""How long the last notes may take to become visible before the rehearsal ends all the same."""

SLOW_TABLES = 5


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


@dataclass
class Outcome:
    """What a rehearsal showed.

    Attributes:
        written: notes that were on the disk of a laptop.
        on_hub: of them, on the hub's disk.
        lost: written, and not on the hub.
        twice: on the hub more than once.
        faults: what was killed, and when.
        latencies: milliseconds from the laptop's disk to another laptop's screen, sorted.
        slowest: (table, milliseconds) of the tables with the slowest note.
        seconds: from the start of writing until all was visible.
        hub: what the hub used.
        ok: whether the hub's record verifies.
    """

    written: int = 0
    on_hub: int = 0
    lost: int = 0
    twice: int = 0
    faults: list[str] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)
    slowest: list[tuple[int, float]] = field(default_factory=list)
    seconds: float = 0.0
    hub_cpu_s: float = 0.0
    hub_rss_mb: float | None = None
    ok: bool = True

    def percentile(self, share: float) -> float | None:
        """The latency that this share of the notes did not exceed; None where no note was seen."""
        if not self.latencies:
            return None
        return self.latencies[min(len(self.latencies) - 1, int(len(self.latencies) * share))]


class _Viewer:
    """Another laptop's screen: when which note was on it."""

    def __init__(self, code: str, folder: Path) -> None:
        self.seen: dict[str, float] = {}
        self.record = join(
            read_join_code(code), Wish("projector", name="rehearsal screen"), folder / "screen.roundtable"
        )
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
    hub = HubProcess(str(place), plan.listen, plan.database, backups=plan.folder / "backups")
    hub.start()
    crews: list[CrewProcess] = []
    viewer = None
    try:
        viewer = _Viewer(hub.join, plan.folder)
        say(f"{plan.stations} laptops join.", f"노트북 {plan.stations}대가 접속합니다.")
        crews = [CrewProcess(orders) for orders in _orders(plan, plan.route(hub.join))]
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
    _compare(outcome, plan.database or place, [note for crew in crews for note in crew.written()], viewer.seen)
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


def _compare(outcome: Outcome, place: Path | str, written: list[Written], seen: dict[str, float]) -> None:
    with Record.open(place) as record:
        with record.reading() as session:
            texts = Counter(session.scalars(select(Note.text)))
            held = set(session.scalars(select(Note.id)))
        outcome.ok = verify(record).ok
    outcome.written = len(written)
    outcome.on_hub = sum(note.id in held for note in written)
    outcome.lost = outcome.written - outcome.on_hub
    outcome.twice = sum(count - 1 for count in texts.values())
    took = [((seen[note.id] - note.at) * 1000, note.table) for note in written if note.id in seen]
    outcome.latencies = sorted(ms for ms, _ in took)
    slowest: dict[int, float] = {}
    for ms, table in sorted(took):
        slowest[table] = ms
    outcome.slowest = sorted(slowest.items(), key=lambda one: -one[1])[:SLOW_TABLES]


def _used(place: Path, hub: HubProcess) -> HallState | None:
    with Record.open(place) as record:
        try:
            return ask_hall(record, read_join_code(hub.join).port)
        except (Unreachable, Refused):
            return None

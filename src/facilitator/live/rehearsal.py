"""A rehearsal in the empty hall: note-takers write to a real hub, and what was slow or lost is said at the end.

The hub and the crews of simulated note-takers are processes of their own; this one follows the hub as a projector does, so
that a note counts as visible when it is in another laptop's record. Real laptops may join; then the round is opened when all
are there, and closed at the end. With a seed, hub and simulated laptops are killed on the way, at random but repeatable.
"""

from __future__ import annotations

import math
import os
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.errors import Refused
from facilitator.live.client import Unreachable
from facilitator.live.crew import Orders
from facilitator.live.hall_client import ask_hall
from facilitator.live.hub_process import HubProcess
from facilitator.live.rehearsal_hall import CrewProcess, close_round, open_round, prepare
from facilitator.live.rehearsal_laptops import RealLaptops
from facilitator.live.rehearsal_outcome import LaptopOutcome, Outcome, compare
from facilitator.live.rehearsal_screen import Screen
from facilitator.live.wire import HallState
from facilitator.record import Record

HUB_KILLS = 2
KILLED_SHARE = 0.3
"""How many of the laptops die once where faults are wanted."""


@dataclass(frozen=True)
class Plan:
    """What to rehearse.

    Attributes:
        folder: an empty folder for all records; it stays.
        stations: how many simulated note-takers, at the tables from 1 on.
        seconds: how long everybody writes.
        laptops: how many real laptops to wait for; as many tables more are there for them.
        title: of the session, as the real laptops show it.
        every: seconds between two notes of one simulated table.
        letters: the length of a simulated note.
        burst: notes that each writes before it first connects; then all connect at once. Only without real laptops.
        crew: how many note-takers share a process.
        faults: the seed of the random deaths; None for none.
        listen: where the hub listens.
        phones: where its door for phones listens; None for no such door.
        database: the address of an empty PostgreSQL database that the hub works in; None for a file.
        route: given the hub's join code, the one that the laptops use: of a proxy, say, that can be cut.
        clock_off: by how many seconds the clocks of the first crew's laptops are wrong.
        settle: seconds that what is on its way at the end may take, before the rehearsal ends all the same.
    """

    folder: Path
    stations: int
    seconds: float
    laptops: int = 0
    title: str = "Rehearsal"
    every: float = 2.0
    letters: int = 100
    burst: int = 0
    crew: int = 10
    faults: int | None = None
    listen: str = "127.0.0.1:0"
    phones: str | None = None
    database: str | None = None
    route: Callable[[str], str] = str
    clock_off: float = 0.0
    settle: float = 30.0

    @property
    def place(self) -> Path | str:
        """Where the session is while it is played: the hub's record, or the database."""
        return self.database or self.folder / "hub.roundtable"

    @property
    def tables(self) -> range:
        """The numbers of the tables for real laptops."""
        return range(self.stations + 1, self.stations + self.laptops + 1)


Disturb = Callable[[HubProcess, list[CrewProcess], Outcome, float], None]
"""Does harm while the crews write: gets the hub, the crews, where to say what was done, and when it began."""

Say = Callable[[str, str], None]


def rehearse(
    plan: Plan,
    say: Say = lambda en, ko: None,
    disturb: Disturb | None = None,
    invite: Callable[[dict[str, Any]], None] = lambda said: None,
    furnish: Callable[[Record, str], None] = lambda record, session_id: None,
) -> Outcome:
    """Rehearse, and say how it went.

    Args:
        plan: what to rehearse.
        say: told, in English and Korean, what happens.
        disturb: harm of another kind than the deaths that the plan asks for.
        furnish: given the hub's record and its session before anybody joins; puts into it what the rehearsal needs besides.
        invite: called once real laptops can join, with what the hub says of itself: "join", the join code, and "url".

    Raises:
        Refused: the hub cannot start, or the simulated laptops cannot join.
    """
    place = plan.folder / "hub.roundtable"
    with Record.create(place) as record:
        minutes = max(1, math.ceil(plan.seconds / 60))
        furnish(record, prepare(record, plan.stations + plan.laptops, plan.title, minutes, opened=not plan.laptops))
    hub = HubProcess(place, plan.listen, database=plan.database, backups=plan.folder / "backups", phones=plan.phones)
    crews: list[CrewProcess] = []
    screen = None
    hub.start()
    try:
        screen = Screen(hub.here, plan.folder)
        if plan.stations:
            say(f"Simulated laptops join: {plan.stations}.", f"모의 노트북 {plan.stations}대가 접속합니다.")
        crews = [CrewProcess(orders) for orders in _orders(plan, plan.route(str(hub.here)))]
        with ThreadPoolExecutor(os.cpu_count()) as few:  # all at once would leave the hub no processor to answer with
            for joined in [few.submit(crew.join) for crew in crews]:
                joined.result()
        hall = _Hall(plan, hub, crews, screen)
        if plan.laptops:
            invite(hub.said)
            hall.laptops.wait_for(plan.laptops, say)
        outcome = hall.play(say, disturb)
    finally:
        for crew in crews:
            crew.kill()
        if screen is not None:
            screen.close()
        hub.stop()
    say("Everything is compared.", "모두 맞추어 봅니다.")
    with Record.open(plan.place) as record:
        compare(outcome, record, [note for crew in crews for note in crew.written()], screen.seen)
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
            letters=plan.letters,
            seed=first,
            clock_off=plan.clock_off if first == 0 else 0.0,
        )
        for first in range(0, plan.stations, plan.crew)
    ]


class _Hall:
    """The hall once every simulated laptop is there: who else comes is a real one."""

    def __init__(self, plan: Plan, hub: HubProcess, crews: list[CrewProcess], screen: Screen) -> None:
        self._plan, self._hub, self._crews, self._screen = plan, hub, crews, screen
        simulated = [one.id for one in RealLaptops(plan.place, self._asked).joined()]
        self.laptops = RealLaptops(plan.place, self._asked, simulated)

    def play(self, say: Say, disturb: Disturb | None) -> Outcome:
        """Let everybody write, and wait until what was written is there."""
        plan, outcome = self._plan, Outcome()
        before = self._asked()
        if plan.laptops:
            open_round(plan.place)
        began = time.monotonic()
        for crew in self._crews:
            crew.go()
        say(f"Everybody writes for {plan.seconds:.0f} s.", f"모두 {plan.seconds:.0f}초 동안 기록을 씁니다.")
        if plan.faults is not None:
            self._kill_at_random(outcome, began)
        if disturb is not None:
            disturb(self._hub, self._crews, outcome, began)
        closed = self._close(began) if plan.laptops else began
        self._finish_crews(began, outcome)
        if plan.laptops:
            self.laptops.settle(closed, plan.settle, say)
            outcome.laptops = self.laptops.outcomes(closed, self._screen.seen_at)
            came = {one.table for one in outcome.laptops}
            outcome.laptops += [
                LaptopOutcome("", "note-taker", table, came=False) for table in plan.tables if table not in came
            ]
        after = self._asked()
        for crew in self._crews:
            crew.end()
        if after is not None:
            outcome.hub_rss_mb = after.memory_mb
            outcome.hub_cpu_s = after.cpu_seconds - (before.cpu_seconds if before and plan.faults is None else 0.0)
        return outcome

    def _close(self, began: float) -> float:
        """Close the round in its time, which ends the notes of the real laptops. Returns when that was."""
        time.sleep(max(0.0, began + self._plan.seconds - time.monotonic()))
        close_round(self._plan.place)
        return time.monotonic()

    def _finish_crews(self, began: float, outcome: Outcome) -> None:
        """Wait until the crews have sent all, and the screen shows it."""
        with ThreadPoolExecutor(len(self._crews) or 1) as pool:
            for finished in [pool.submit(crew.finish) for crew in self._crews]:
                finished.result()
        written = {note.id for crew in self._crews for note in crew.written()}
        ends = time.monotonic() + self._plan.settle
        while time.monotonic() < ends and not written <= self._screen.seen.keys():
            time.sleep(0.01)
        outcome.seconds = max(list(self._screen.seen.values()), default=began) - began

    def _kill_at_random(self, outcome: Outcome, began: float) -> None:
        plan, chance = self._plan, random.Random(self._plan.faults)
        doomed = chance.sample(self._crews, min(len(self._crews), max(1, round(len(self._crews) * KILLED_SHARE))))
        deaths: list[tuple[float, CrewProcess | None]] = [
            *((chance.uniform(0.1, 0.9) * plan.seconds, None) for _ in range(HUB_KILLS)),
            *((chance.uniform(0.1, 0.7) * plan.seconds, crew) for crew in doomed),
        ]
        for at, crew in sorted(deaths, key=lambda one: one[0]):
            time.sleep(max(0.0, began + at - time.monotonic()))
            if crew is None:
                self._hub.kill()
                self._hub.start()
                outcome.faults.append(
                    (
                        f"{at:.1f} s: the hub was killed and started again",
                        f"{at:.1f}초: 허브를 강제로 끄고 다시 켰습니다",
                    )
                )
            else:
                crew.kill()
                crew.start_again(plan.seconds - at)
                first, last = crew.orders.tables[0], crew.orders.tables[-1]
                outcome.faults.append(
                    (
                        f"{at:.1f} s: the laptops of tables {first} to {last} were killed and started again",
                        f"{at:.1f}초: {first}번부터 {last}번 테이블까지의 노트북을 강제로 끄고 다시 켰습니다",
                    )
                )

    def _asked(self) -> HallState | None:
        with Record.open(self._hub.path) as record:
            try:
                return ask_hall(record, self._hub.port, self._hub.here.host)
            except (Unreachable, Refused):
                return None

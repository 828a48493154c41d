"""A theme team files notes while the hall writes: how soon each laptop of the team has what another one filed.

Run it as ``python benchmarks/live/bench_theme_team.py [--team 10] [--every 0.5] [--stations 100] [--seconds 30] [--equal]``. A
real hub, crews of note-takers that each write a note of 300 bytes every 2 s, and the team's laptops are processes of their
own, each laptop with its own record on the disk. A filing is seen once it is in another laptop's record; the goal is 250 ms
for 99 of 100. Nothing else should run on the machine meanwhile. All of it shares one machine, so the time for which a
processor is waited for is part of every figure; on Linux it is said how much that was. In a hall every laptop has a
processor of its own, so here the note-takers' give way to hub and team (nice 10); with ``--equal`` they do not.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from giving_way import give_way
from team_laptops import Orders, TeamProcess, Told

from facilitator.live.hub_process import HubProcess
from facilitator.live.rehearsal import Plan, rehearse
from facilitator.live.rehearsal_hall import CrewProcess
from facilitator.live.rehearsal_outcome import Outcome, percentile
from facilitator.record import Record
from facilitator.record.operations import AddTheme

GOAL = 250.0
THEMES = 10
TOGETHER = 2
"""How many of the team's laptops share a process."""

JOINING = 20.0
"""Seconds that the hall writes beside the team's own: until all of it has joined, and after it has filed the last."""


def themes(record: Record, session_id: str) -> None:
    """Make the themes that the team files under."""
    titles = [f"Theme {number}" for number in range(1, THEMES + 1)]
    record.apply(*(AddTheme(id=record.new_id(), session_id=session_id, title=title) for title in titles))


@dataclass
class Processor:
    """Seconds for which the threads of processes ran, and for which they could have and waited for a processor."""

    ran: float = 0.0
    waited: float = 0.0

    def count(self, pid: int, sign: int) -> None:
        """Add what the system says of a process now, or take it off."""
        for thread in Path(f"/proc/{pid}/task").glob("*/schedstat"):
            ran, waited, _ = map(int, thread.read_text().split())
            self.ran += sign * ran / 1e9
            self.waited += sign * waited / 1e9

    def text(self, seconds: float) -> str:
        """As shares of so many seconds."""
        return f"{100 * self.ran / seconds:.1f} % of a core, and waits for one {100 * self.waited / seconds:.1f} % of the time"


class Team:
    """Joins a hall that writes, and files."""

    def __init__(self, chosen: argparse.Namespace, folder: Path) -> None:
        self._chosen, self._folder = chosen, folder
        self.told: list[Told] = []
        self.hub, self.laptops = Processor(), Processor()

    def work(self, hub: HubProcess, crews: list[CrewProcess], _outcome: Outcome, _began: float) -> None:
        """Let the team join, file for its time, and end."""
        chosen = self._chosen
        if not chosen.equal:
            give_way(crews)
        team = [
            TeamProcess(
                Orders(str(hub.here), str(self._folder), first, min(TOGETHER, chosen.team - first), chosen.team,
                       chosen.seconds, chosen.every)
            )
            for first in range(0, chosen.team, TOGETHER)
        ]  # fmt: skip
        for one in team:
            one.wait()
        watched = [(self.hub, hub.process.pid), *((self.laptops, one.pid) for one in team)]
        for processor, pid in watched:
            processor.count(pid, -1)
        for one in team:
            one.go()
        time.sleep(chosen.seconds)
        for processor, pid in watched:
            processor.count(pid, 1)
        self.told = [one.finish() for one in team]


def _line(name: str, values: list[float]) -> str:
    values.sort()
    half, most = percentile(values, 0.5) or 0.0, percentile(values, 0.99) or 0.0
    return f"  {name:45} p50 {half:6.1f} ms   p99 {most:7.1f} ms   longest {max(values, default=0.0):7.1f} ms"


def say(team: Team, outcome: Outcome, chosen: argparse.Namespace) -> bool:
    """Say what came out. Returns whether every filing was seen by all, and soon enough."""
    filed = {note: at for told in team.told for note, at in told.filed.items()}
    held = {note: at for told in team.told for note, at in told.held.items()}
    seen = [pair for told in team.told for pair in told.seen]
    missing = len(filed) * (chosen.team - 1) - len(seen)
    took = [(at - filed[note]) * 1000 for note, at in seen]
    known = [(held[note] - filed[note]) * 1000 for note in filed if note in held]
    after = [(at - held[note]) * 1000 for note, at in seen if note in held]
    print(f"{len(filed)} notes filed by {chosen.team} laptops, {len(seen)} times seen by another one, {missing} never")
    print(_line("filed -> in the record of another laptop", took))
    print(_line("filed -> the one who filed knows the hub has it", known))
    print(_line("from then on -> in the record of another", after))
    each = chosen.team * chosen.seconds
    print(f"  each laptop takes in {sum(told.turns for told in team.told) / each:.1f} times a second")
    if sys.platform == "linux":
        print(f"  a laptop needs {team.laptops.text(each)}")
        print(f"  the hub needs {team.hub.text(chosen.seconds)}")
    half, most = outcome.percentile(0.5) or 0.0, outcome.percentile(0.99) or 0.0
    print(f"  meanwhile the hall's {outcome.written} notes: p50 {half:.1f} ms, p99 {most:.1f} ms, lost {outcome.lost}")
    good = not missing and outcome.whole and (percentile(took, 0.99) or 0.0) <= GOAL
    print(f"  goal {GOAL:.0f} ms for 99 of 100: {'held' if good else 'NOT held'}; load now {os.getloadavg()[0]:.1f}")
    return good


def main() -> None:
    """Measure, and say what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--team", type=int, default=10)
    parser.add_argument("--every", type=float, default=0.5)
    parser.add_argument("--stations", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--equal", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-theme-team-") as folder:
        team = Team(chosen, Path(folder))
        plan = Plan(Path(folder), stations=chosen.stations, seconds=chosen.seconds + JOINING)
        outcome = rehearse(plan, disturb=team.work, furnish=themes)
    raise SystemExit(0 if say(team, outcome, chosen) else 1)


if __name__ == "__main__":
    main()

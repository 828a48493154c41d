"""A hall of a hundred laptops, in real processes on this machine, with the load that it makes on it.

Run it as ``python benchmarks/live/bench_live.py [CASE …]`` (all cases without one): steady, reconnect, deaths, restore,
broken, thousand. Each starts a hub of its own and crews of simulated note-takers, every one with its own record on the
disk; a note counts as visible when it is in the record of another station. Random cases print their seed; give it back as
``--seed N``. Nothing else should run on the machine meanwhile.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "live"))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "record"))

from live_hall import damage_newest_note
from live_laptops import Network
from postgres_server import PostgresServer, programs

from facilitator.live.hub_process import HubProcess
from facilitator.live.join_code import read_join_code
from facilitator.live.rehearsal import Plan, rehearse
from facilitator.live.rehearsal_hall import CrewProcess
from facilitator.live.rehearsal_outcome import Outcome
from facilitator.record import Record
from facilitator.record.backup import restore
from facilitator.record.quarantine import in_quarantine

CUT_SECONDS, HOUR = 60.0, 3600.0


def steady(folder: Path, _: int) -> Outcome:
    """100 stations, one note of 300 bytes each per 2 s, 60 s."""
    return rehearse(Plan(folder, stations=100, seconds=60))


def reconnect(folder: Path, _: int) -> Outcome:
    """All 100 reconnect at the same moment with 30 notes each."""
    outcome = rehearse(Plan(folder, stations=100, seconds=0.001, burst=30))
    print(f"    all {outcome.written:,} visible after {outcome.seconds:.2f} s")
    return outcome


def deaths(folder: Path, seed: int) -> Outcome:
    """kill -9 of the hub twice and of 30 stations once, at random."""
    return rehearse(Plan(folder, stations=100, seconds=60, faults=seed))


def restored(folder: Path, _: int) -> Outcome:
    """The hub's disk is lost: a backup that is 60 s old takes its place, and the stations offer again."""

    def lose_the_disk(hub: HubProcess, crews: list[CrewProcess], outcome: Outcome, began: float) -> None:
        time.sleep(70)
        hub.kill()
        backups = sorted((folder / "backups").iterdir(), key=lambda one: one.stat().st_mtime)
        newest = [one for one in backups if one.stat().st_mtime <= time.time() - 60][-1]
        age = time.time() - newest.stat().st_mtime
        entries = restore(newest, folder / "hub.roundtable", replace=True)
        hub.start()
        print(f"    a backup {age:.0f} s old with {entries:,} entries was restored")

    return rehearse(Plan(folder, stations=100, seconds=80), disturb=lose_the_disk)


def broken(folder: Path, _: int) -> Outcome:
    """The network is cut for 60 s; ten clocks are off by an hour; one row of an outbox is changed on its disk."""
    networks: list[Network] = []

    def behind_a_proxy(code: str) -> str:
        networks.append(Network(read_join_code(code).port))
        return str(networks[0].code(read_join_code(code)))

    def break_it(hub: HubProcess, crews: list[CrewProcess], outcome: Outcome, began: float) -> None:
        time.sleep(10)
        networks[0].cut()
        time.sleep(CUT_SECONDS / 2)
        damage_newest_note(folder / "table-50.roundtable")
        time.sleep(CUT_SECONDS / 2)
        networks[0].mend()
        print(f"    the network was cut for {CUT_SECONDS:.0f} s")

    plan = Plan(folder, stations=100, seconds=80, route=behind_a_proxy, clock_off=HOUR)
    outcome = rehearse(plan, disturb=break_it)
    with Record.open(folder / "hub.roundtable") as record:
        for row in in_quarantine(record):
            print(f"    in quarantine: {row.kind}: {row.reason_en}")
    return outcome


def thousand(folder: Path, _: int) -> Outcome:
    """1,000 stations on PostgreSQL, one note each per 20 s, 60 s."""
    found = programs()
    if found is None:
        raise SystemExit("There is no PostgreSQL on this machine.")
    server = PostgresServer(found, fsync=True)
    try:
        plan = Plan(folder, stations=1000, seconds=60, every=20, crew=50, database=server.new_database())
        return rehearse(plan)
    finally:
        server.remove()


CASES: dict[str, Callable[[Path, int], Outcome]] = {
    "steady": steady, "reconnect": reconnect, "deaths": deaths, "restore": restored, "broken": broken,
    "thousand": thousand,
}  # fmt: skip


def _row(name: str, outcome: Outcome) -> str:
    half, most = outcome.percentile(0.5) or 0.0, outcome.percentile(0.99) or 0.0
    share = 100 * outcome.hub_cpu_s / outcome.seconds if outcome.seconds else 0.0
    return (
        f"{name:10} written {outcome.written:6,}  lost {outcome.lost}  aside {outcome.aside}  twice {outcome.twice}  "
        f"verify {'clean' if outcome.ok else 'FAULTY'}  p50 {half:7.1f} ms  p99 {most:8.1f} ms  "
        f"hub {share:4.1f} % of a core, {outcome.hub_rss_mb or 0:.0f} MB"
    )


def main() -> None:
    """Run the cases that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", choices=[*CASES, []])
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    chosen = parser.parse_args()
    for name in chosen.cases or CASES:
        case = CASES[name]
        print(f"{name}: {case.__doc__}" + (f" Seed {chosen.seed}." if name == "deaths" else ""), flush=True)
        with tempfile.TemporaryDirectory(prefix="bench-live-") as folder:
            outcome = case(Path(folder), chosen.seed)
        for fault, _ in outcome.faults:
            print(f"    {fault}")
        print("  " + _row(name, outcome), flush=True)


if __name__ == "__main__":
    main()

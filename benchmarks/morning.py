"""How the morning is managed: walk-ins, no-shows, a few moves. Run as ``python benchmarks/morning.py``.

A thousand people are seated at a hundred tables without a fault; then 3 % do not come and 15 others do.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from facilitator.seating.effects import effects_of_moving
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.rearranging import rearrange
from facilitator.seating.score import Score, score
from facilitator.seating.solver import solve
from seating import hall, with_rules

PEOPLE, TABLES, ROUNDS = 1000, 100, 4
NO_SHOWS, WALK_INS = 30, 15
ROSTERS = 10
TIMES = 3
"""How often each is timed; the quickest counts, as the machine has other work."""


@dataclass(frozen=True)
class Morning:
    """A hall seated the evening before, without those who did not come; the walk-ins are the last of the list."""

    problem: Problem
    seats: IntArray

    @property
    def walk_ins(self) -> range:
        """Who has no seat yet."""
        return range(self.problem.person_count - WALK_INS, self.problem.person_count)


@dataclass(frozen=True)
class Done:
    """What a way of managing the morning came to; on a machine with other work, processor time tells more."""

    seconds: float
    processor_seconds: float
    moved: int
    score: Score


def morning(seed: int) -> Morning:
    """One roster's morning."""
    everybody = hall(PEOPLE + WALK_INS, TABLES, ROUNDS, seed)
    seats = np.full((ROUNDS, PEOPLE + WALK_INS), -1, dtype=np.int64)
    seats[:, :PEOPLE] = solve(replace(everybody, attributes=everybody.attributes[:PEOPLE])).seats
    seats[:, np.random.default_rng(seed).permutation(PEOPLE)[:NO_SHOWS]] = -1
    return Morning(everybody, seats)


def to_the_emptiest(one: Morning) -> Done:
    """The plain way: each walk-in to the table with the fewest people."""
    began, worked = time.perf_counter(), time.process_time()
    seats = one.seats.copy()
    for row in seats:
        for person in one.walk_ins:
            row[person] = np.bincount(row[row >= 0], minlength=TABLES).argmin()
    return Done(time.perf_counter() - began, time.process_time() - worked, 0, score(one.problem, seats))


def rearranged(one: Morning, share: float, close: Sequence[int] = ()) -> Done:
    """The program's way, with a share of the people in each round that may be moved, and tables to close."""
    seconds, worked = [], []
    for _ in range(TIMES):
        began, at_first = time.perf_counter(), time.process_time()
        found = rearrange(one.problem, one.seats, newcomers=one.walk_ins, move_share=share, close=close)
        seconds.append(time.perf_counter() - began)
        worked.append(time.process_time() - at_first)
    moved = int(((found.seats != one.seats) & (one.seats >= 0)).sum(axis=1).max())
    return Done(min(seconds), min(worked), moved, found.after)


def line(name: str, runs: Sequence[Done]) -> None:
    """One line of the table."""
    shares = [run.score.in_band / run.score.cells for run in runs]
    print(
        f"{name:<34}{statistics.median(run.seconds for run in runs) * 1000:7.0f}"
        f"{statistics.median(run.processor_seconds for run in runs) * 1000:7.0f}{max(run.moved for run in runs):7}"
        f"{min(shares):10.2%}{statistics.mean(shares):9.2%}{sum(share >= 0.999 for share in shares):8} of {len(runs)}"
        f"{max(run.score.repeats for run in runs):9}"
        f"{'yes' if all(run.score.hard_rules_ok for run in runs) else 'NO':>7}",
        flush=True,
    )


def emptier(one: Morning, seed: int) -> Morning:
    """The same with eighty more people gone."""
    seats = one.seats.copy()
    seats[:, np.random.default_rng(seed).permutation(PEOPLE)[:80]] = -1
    return Morning(one.problem, seats)


def dragging(people: int, tables: int) -> tuple[float, float]:
    """(median, most) milliseconds for what dragging one person would do, at every table."""
    problem = with_rules(hall(people, tables, ROUNDS, 1), 1)
    draw = np.random.default_rng(1)
    seats = np.stack([draw.permutation(np.repeat(np.arange(tables), 10)) for _ in range(ROUNDS)])
    times = []
    for person in draw.permutation(people)[:60].tolist():
        began = time.perf_counter()
        effects_of_moving(problem, seats, person, 1)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times), max(times)


def main() -> None:
    """Print the table."""
    print(
        f"{'1,000 people, 30 gone, 15 walk-ins':<34}{'ms':>7}{'cpu ms':>7}{'moved':>7}{'least in':>10}{'mean':>9}"
        f"{'99.9 %':>13}{'repeats':>9}{'rules':>7}"
    )
    mornings = [morning(seed) for seed in range(ROSTERS)]
    line("walk-ins to the emptiest table", [to_the_emptiest(one) for one in mornings])
    line("rearranged, nobody moved", [rearranged(one, 0.0) for one in mornings])
    line("rearranged, 1 % of a round moved", [rearranged(one, 0.01) for one in mornings])
    line("rearranged, 2 % of a round moved", [rearranged(one, 0.02) for one in mornings])
    line("80 more gone, five tables closed", [rearranged(emptier(one, 1), 0.0, range(5)) for one in mornings])
    for people, tables in ((1000, 100), (5000, 500)):
        middle, most = dragging(people, tables)
        print(f"dragging one of {people:,} people, {tables} tables: {middle:.1f} ms, at most {most:.1f} ms")


if __name__ == "__main__":
    main()

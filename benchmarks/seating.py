"""How good seating is and how long it takes, beside what it has to reach, and beside a plain random search.

Run as ``python benchmarks/seating.py``. A line shows the worst of its runs; "aim" and "pass" say which of the two columns
after it every run has reached. Numbers in brackets are proven bounds that no seating can go below.
"""

from __future__ import annotations

import csv
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np

from facilitator.seating.problem import Attribute, Group, IntArray, Need, Pin, Problem
from facilitator.seating.score import Score, score
from facilitator.seating.solver import solve

ANSWERS = {"gender": 2, "age": 6, "district": 25, "way in": 3, "interest": 6}
ROSTERS = 20


@dataclass(frozen=True)
class Run:
    """One search and its outcome."""

    seconds: float
    score: Score


@dataclass(frozen=True)
class Goal:
    """What a search is to reach: limits for each of its runs, beyond what is proven to be unavoidable.

    Attributes:
        seconds: how long it may take.
        out: how many cells may be out of band besides those that must be.
        repeats: how many pairs may meet again.
        times_forced: or how many times as many as the rules force to.
        megabytes: how much memory the process may have taken.
    """

    seconds: float
    out: int = 0
    repeats: int = 0
    times_forced: float = 1.0
    megabytes: float = 600

    def reached(self, run: Run) -> bool:
        """Whether a run keeps to all of this."""
        found = run.score
        return (
            found.hard_rules_ok
            and run.seconds <= self.seconds
            and found.cells_out <= self.out + found.least_out
            and found.repeats <= max(self.repeats, self.times_forced * found.least_repeats)
            and memory() <= self.megabytes
        )

    def __str__(self) -> str:
        repeats = f"{self.times_forced:g} x" if self.times_forced > 1 else str(self.repeats)
        return f"{self.out}, {repeats}, {self.seconds:g} s"


def memory() -> float:
    """The most memory that this process has taken so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def participants(count: int, seed: int) -> IntArray:
    """(people x attributes) invented applicants of a city: unequal shares, answers that go together."""
    draw = np.random.default_rng(seed)
    leaning = draw.normal(size=(count, 2))
    columns = []
    for answers in ANSWERS.values():
        shares = draw.dirichlet(np.full(answers, 3.0))
        tendency = leaning @ draw.normal(size=2) * 0.8 + draw.normal(size=count)
        rank = np.argsort(np.argsort(tendency)) / count
        columns.append(np.searchsorted(np.cumsum(shares)[:-1], rank, side="right"))
    return np.stack(columns, axis=1).astype(np.int64)


def hall(people: int, tables: int, rounds: int, seed: int) -> Problem:
    """Equal tables of ten."""
    return Problem(
        attributes=participants(people, seed),
        names=tuple(Attribute(name, tuple(map(str, range(count)))) for name, count in ANSWERS.items()),
        seats=np.full(tables, 10, dtype=np.int64),
        rounds=rounds,
    )


def with_rules(problem: Problem, seed: int) -> Problem:
    """10 pairs together, 15 apart, 10 people pinned, 20 who need an interpreter and 20 a wheelchair place."""
    draw = np.random.default_rng(seed)
    people = [int(person) for person in draw.permutation(problem.person_count)[:100]]
    tables = [int(table) for table in draw.permutation(problem.table_count)]
    offers = [set[str]() for _ in tables]
    for place in range(10):
        offers[tables[place]].add("interpreter")
        offers[tables[place + 5]].add("wheelchair")
    return replace(
        problem,
        together=tuple(Group((people[2 * n], people[2 * n + 1])) for n in range(10)),
        apart=tuple(Group((people[20 + 2 * n], people[21 + 2 * n])) for n in range(15)),
        pinned=tuple(Pin(people[50 + n], tables[20 + n]) for n in range(10)),
        needs=tuple(
            Need(person, frozenset({"interpreter" if n < 20 else "wheelchair"}))
            for n, person in enumerate(people[60:100])
        ),
        features=tuple(map(frozenset, offers)),
    )


def uneven(problem: Problem, seed: int) -> Problem:
    """The same people at tables of 8 to 12 seats, a few seats more than people."""
    draw = np.random.default_rng(seed)
    seats = draw.integers(8, 13, problem.table_count)
    while seats.sum() < problem.person_count:
        seats[draw.integers(len(seats))] = 12
    return replace(problem, seats=seats)


def grouped(problem: Problem, seed: int, plan: tuple[str, ...] = ()) -> Problem:
    """The same people and tables as five fields of equal size; everybody names three of them, some oftener than others."""
    draw = np.random.default_rng(seed)
    shares = draw.dirichlet(np.full(5, 6.0))
    return replace(
        problem,
        groups=("income", "housing", "care", "health", "education"),
        table_groups=np.arange(problem.table_count) * 5 // problem.table_count,
        choices=tuple(
            tuple(int(field) for field in draw.choice(5, size=3, replace=False, p=shares))
            for _ in range(problem.person_count)
        ),
        group_plan=plan,
    )


def crossed(problem: Problem) -> Problem:
    """The same with all six pairs of the first four attributes as attributes of their own."""
    columns, names = [problem.attributes], list(problem.names)
    for one, other in combinations(range(4), 2):
        first, second = problem.names[one], problem.names[other]
        both = problem.attributes[:, one] * len(second.values) + problem.attributes[:, other]
        columns.append(both[:, None])
        values = tuple(f"{a}, {b}" for a in first.values for b in second.values)
        names.append(Attribute(f"{first.name} and {second.name}", values))
    return replace(problem, attributes=np.concatenate(columns, axis=1), names=tuple(names))


def random_swaps(problem: Problem, seed: int, seconds: float) -> Run:
    """The plain way: deal people out, then exchange two by chance for as long as it does not get worse."""
    draw = np.random.default_rng(seed)
    people, began = problem.person_count, time.perf_counter()
    dealt = np.repeat(np.arange(problem.table_count), problem.seats)[:people]
    seats = np.stack([draw.permutation(dealt) for _ in range(problem.rounds)])
    least = score(problem, seats)
    while time.perf_counter() - began < seconds:
        round_, (one, other) = draw.integers(problem.rounds), draw.integers(people, size=2)
        seats[round_, [one, other]] = seats[round_, [other, one]]
        found = score(problem, seats)
        if found.cells_out + found.repeats > least.cells_out + least.repeats:
            seats[round_, [one, other]] = seats[round_, [other, one]]
        else:
            least = found
    return Run(time.perf_counter() - began, least)


def search(problem: Problem, seed: int = 1, time_limit: float = 10.0) -> Run:
    """One search, timed from outside."""
    began = time.perf_counter()
    seating = solve(problem, seed=seed, time_limit=time_limit)
    return Run(time.perf_counter() - began, seating.score)


def cold_seat() -> float:
    """Seconds that ``facilitator seat`` takes as a process of its own, from a file to a file."""
    problem = hall(1000, 100, 4, 1)
    with tempfile.TemporaryDirectory() as folder:
        people, seats = Path(folder, "people.csv"), Path(folder, "seats.csv")
        with people.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["id", *ANSWERS])
            rows.writerows([number, *map(str, values)] for number, values in enumerate(problem.attributes.tolist()))
        command = [sys.executable, "-m", "facilitator", "seat", str(people), "--rounds", "4", "--tables", "100"]
        command += ["--balance", ",".join(ANSWERS), "--out", str(seats)]
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.perf_counter() - began


def line(name: str, runs: Sequence[Run], passing: Goal | None = None, aim: Goal | None = None) -> None:
    """One line of the table: times, the worst balance and repeats of all runs, and the goals beside them."""
    seconds = [run.seconds for run in runs]
    scores = [run.score for run in runs]
    out = max(result.cells_out for result in scores)
    bound = max(result.least_out for result in scores)
    repeats = max(result.repeats for result in scores)
    forced = max(result.least_repeats for result in scores)
    kept = "yes" if all(result.hard_rules_ok for result in scores) else "NO"
    verdict = ""
    if passing and aim:
        verdict = "MISSED"
        for word, goal in (("pass", passing), ("aim", aim)):
            verdict = word if all(goal.reached(run) for run in runs) else verdict
    print(
        f"{name:<38}{len(runs):>4}  {min(seconds):6.2f} {statistics.median(seconds):6.2f} {max(seconds):6.2f}"
        f"  {out:>5} ({bound}) of {scores[0].cells:>6}  {repeats:>6} ({forced}) {kept:>6} {memory():>7.0f} MB"
        f"   {verdict:<6}  {passing or ''!s:<16}  {aim or ''}".rstrip(),
        flush=True,
    )


def table() -> None:
    """What has to be reached, and what was."""
    rosters = [hall(1000, 100, 4, seed) for seed in range(ROSTERS)]
    runs = [search(roster) for roster in rosters]
    line("1,000 people, 100 tables, 4 rounds", runs, Goal(2), Goal(0.5))
    budget = max(run.seconds for run in runs)
    line("  random swaps, the same time", [random_swaps(roster, 1, budget) for roster in rosters[:3]])
    line("  random swaps, 5 s", [random_swaps(rosters[0], 1, 5)])
    runs = [search(with_rules(roster, 1), time_limit=5) for roster in rosters[:5]]
    line("  with hard rules", runs, Goal(5, times_forced=1.5), Goal(2, times_forced=1.05))
    small = [hall(100, 10, 4, seed) for seed in range(10)]
    runs = [search(roster, time_limit=5) for roster in small]
    line("100 people, 10 tables, 4 rounds", runs, Goal(5, 25, 55), Goal(5, 8, 20))
    line("  random swaps, 5 s", [random_swaps(small[0], 1, 5)])
    runs = [search(crossed(rosters[1]), time_limit=30)]
    line("1,000 people, 6 crossed pairs", runs, Goal(30, 40), Goal(30, 5))
    runs = [search(hall(1000, 100, 20, 1), time_limit=30)]
    line("1,000 people, 20 rounds", runs, Goal(30, 168, 100), Goal(30, 8, 10))
    line("5,000 people, 500 tables, 4 rounds", [search(hall(5000, 500, 4, 1), time_limit=30)], Goal(30), Goal(5))
    runs = [search(uneven(hall(987, 100, 4, seed), seed)) for seed in range(5)]
    line("987 people, tables of 8 to 12", runs, Goal(3), Goal(1))


def more() -> None:
    """Other halls that are asked for."""
    threes = [hall(1000, 100, 3, seed) for seed in range(3)]
    line("1,000 people, 100 tables, 3 rounds", [search(roster) for roster in threes])
    line("  in 5 groups of 20 tables", [search(grouped(roster, seed)) for seed, roster in enumerate(threes)])
    moving = ("stay", "change", "change")
    runs = [search(grouped(roster, seed, moving)) for seed, roster in enumerate(threes)]
    line("  going to another group each round", runs)
    line("987 people, tables of 10", [search(hall(987, 100, 4, seed)) for seed in range(5)])
    line("60 people, 6 tables, 3 rounds", [search(hall(60, 6, 3, seed), time_limit=5) for seed in range(2)])
    line("20 people, 2 tables, 1 round", [search(hall(20, 2, 1, seed)) for seed in range(5)])
    line("8 people, 1 table, 3 rounds", [search(hall(8, 1, 3, seed)) for seed in range(5)])


def main() -> None:
    """Print the table."""
    print(
        f"{'case':<38}{'runs':>4}  {'min s':>6} {'median':>6} {'max':>6}  {'worst cells out (bound)':<19}"
        f"  {'repeats (bound)':>9} {'rules':>5} {'memory':>7}   {'':<6}  {'pass':<16}  aim (out, repeats, time)"
    )
    table()
    more()
    print(f"facilitator seat, 1,000 people, as a process of its own: {cold_seat():.2f} s")


if __name__ == "__main__":
    main()

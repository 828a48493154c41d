"""How good seating is and how long it takes, beside a plain random search. Run as ``python benchmarks/seating.py``."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from facilitator.seating import Attribute, Group, Need, Pin, Problem, Score, score, solve
from facilitator.seating.problem import IntArray

ANSWERS = {"gender": 2, "age": 6, "district": 25, "way in": 3, "interest": 6}
ROSTERS = 20


@dataclass(frozen=True)
class Run:
    """One search and its outcome."""

    seconds: float
    score: Score


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


def line(name: str, runs: Sequence[Run]) -> None:
    """One line of the table: times, the worst balance and repeats of all runs, and the most memory so far."""
    seconds = [run.seconds for run in runs]
    scores = [run.score for run in runs]
    out = max(result.cells_out for result in scores)
    bound = max(result.least_out for result in scores)
    repeats = max(result.repeats for result in scores)
    forced = max(result.least_repeats for result in scores)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    kept = "yes" if all(result.hard_rules_ok for result in scores) else "NO"
    print(
        f"{name:<38}{len(runs):>4}  {min(seconds):6.2f} {statistics.median(seconds):6.2f} {max(seconds):6.2f}"
        f"  {out:>5} ({bound}) of {scores[0].cells:>6}  {repeats:>6} ({forced}) {kept:>6} {memory:>7.0f} MB",
        flush=True,
    )


def main() -> None:
    """Print the table."""
    print(
        f"{'case':<38}{'runs':>4}  {'min s':>6} {'median':>6} {'max':>6}  {'worst cells out (bound)':<19}"
        f"  {'repeats (bound)':>9} {'rules':>5} {'memory':>7}"
    )
    rosters = [hall(1000, 100, 4, seed) for seed in range(ROSTERS)]
    runs = [search(roster) for roster in rosters]
    line("1,000 people, 100 tables, 4 rounds", runs)
    budget = max(run.seconds for run in runs)
    line("  random swaps, the same time", [random_swaps(roster, 1, budget) for roster in rosters[:3]])
    line("  random swaps, 5 s", [random_swaps(rosters[0], 1, 5)])
    line("1,000 people, 100 tables, 3 rounds", [search(hall(1000, 100, 3, seed)) for seed in range(3)])
    line("  with hard rules", [search(with_rules(roster, 1)) for roster in rosters[:5]])
    line("  in 5 groups of 20 tables", [search(grouped(hall(1000, 100, 3, seed), seed)) for seed in range(3)])
    line("  going to another group each round", [
        search(grouped(hall(1000, 100, 3, seed), seed, ("stay", "change", "change"))) for seed in range(3)
    ])  # fmt: skip
    line("987 people, tables of 8 to 12", [search(uneven(hall(987, 100, 4, n), n)) for n in range(5)])
    line("987 people, tables of 10", [search(hall(987, 100, 4, seed)) for seed in range(5)])
    line("60 people, 6 tables, 3 rounds", [search(hall(60, 6, 3, seed)) for seed in range(2)])
    line("20 people, 2 tables, 1 round", [search(hall(20, 2, 1, seed)) for seed in range(5)])
    line("8 people, 1 table, 3 rounds", [search(hall(8, 1, 3, seed)) for seed in range(5)])
    line("100 people, 10 tables, 4 rounds, 5 s", [search(hall(100, 10, 4, n), time_limit=5) for n in range(3)])
    line("1,000 people, 20 rounds, 20 s", [search(hall(1000, 100, 20, 1), time_limit=20)])
    line("5,000 people, 500 tables, 4 rounds", [search(hall(5000, 500, 4, 1), time_limit=20)])


if __name__ == "__main__":
    main()

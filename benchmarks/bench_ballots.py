"""Counting 100,000 rankings of 12 options, beside the goal of 2 seconds and beside votelib.

    python benchmarks/bench_ballots.py [--json]

"texts" counts from the texts of the votes, as a record keeps them: reading and checking each is part of it. "votes" counts
votes that were read before. "file" reads and counts a BLT file of the same ballots. Nearly every vote is another one, so
nothing is gained by adding up equal ones.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from random import Random

from votelib.component.rankscore import Borda
from votelib.convert import RankedToCondorcetVotes, RankedToPositionalVotes
from votelib.evaluate.condorcet import Schulze
from votelib.evaluate.sequential import TransferableVoteSelector

from facilitator.ballots import RANKED_COUNTS, Rules, ranked, read_vote, tally, text_of
from facilitator.ballots.file_count import count_text

VOTES, OPTIONS, GOAL = 100_000, 12, 2.0

Order = tuple[int, ...]


@dataclass(frozen=True)
class Row:
    """One way to count and the seconds that it takes."""

    counting: str
    from_texts: float
    from_votes: float
    from_file: float
    votelib: float


def main() -> None:
    """Count in every way and print a table, or JSON."""
    orders = invented_orders(Random(1))
    options = tuple(f"0198c0de-0000-7000-8000-{number:012d}" for number in range(OPTIONS))
    texts = Counter(text_of(ranked(*(options[place] for place in order))) for order in orders)
    blt = blt_of(orders)
    theirs = Counter(orders)
    results = []
    for counting in RANKED_COUNTS:
        rules = Rules(method="ranking", options=options, counting=counting)
        votes = Counter({read_vote(rules, text): people for text, people in texts.items()})
        results.append(
            Row(
                counting,
                seconds(partial(tally, rules, texts, eligible=0, present=0)),
                seconds(partial(tally, rules, votes, eligible=0, present=0)),
                seconds(partial(count_text, blt, "blt", counting)),
                seconds(partial(by_votelib, counting, theirs)),
            )
        )
    if "--json" in sys.argv:
        print(json.dumps([{**asdict(row), "votes": VOTES, "options": OPTIONS, "goal": GOAL} for row in results]))
        return
    print(f"{VOTES:,} rankings of {OPTIONS} options, {len(texts):,} of them different; seconds, the best of three")
    print(f"{'':<10}{'texts':>8}{'votes':>8}{'file':>8}{'votelib':>10}{'goal':>7}")
    for row in results:
        reached = "reached" if max(row.from_texts, row.from_file) <= GOAL else "missed"
        print(
            f"{row.counting:<10}{row.from_texts:>8.2f}{row.from_votes:>8.2f}{row.from_file:>8.2f}"
            f"{row.votelib:>10.2f}{GOAL:>7.1f}  {reached}"
        )


def invented_orders(random: Random) -> list[Order]:
    """Orders of people who agree a little; every third leaves some options out."""
    orders = []
    for number in range(VOTES):
        liking = [random.gauss(option * 0.3, 2) for option in range(OPTIONS)]
        order = sorted(range(OPTIONS), key=liking.__getitem__)
        orders.append(tuple(order[: random.randint(1, OPTIONS)] if number % 3 == 0 else order))
    return orders


def blt_of(orders: list[Order]) -> str:
    """The orders as a BLT file."""
    lines = [f"1 {' '.join(str(option + 1) for option in order)} 0" for order in orders]
    return "\n".join([f"{OPTIONS} 1", *lines, "0", *(f'"Option {option}"' for option in range(OPTIONS)), '"Big"'])


def by_votelib(counting: str, votes: Counter[Order]) -> None:
    """The same count by votelib, which gets the orders as it wants them."""
    if counting == "borda":
        RankedToPositionalVotes(Borda(base=0)).convert(votes)
    elif counting == "schulze":
        Schulze().evaluate(RankedToCondorcetVotes().convert(votes), 1)
    else:
        TransferableVoteSelector().evaluate(votes, 1)


def seconds(count: Callable[[], object]) -> float:
    """How long it takes, the best of three."""
    taken = []
    for _ in range(3):
        gc.collect()
        start = time.perf_counter()
        count()
        taken.append(time.perf_counter() - start)
    return min(taken)


if __name__ == "__main__":
    main()

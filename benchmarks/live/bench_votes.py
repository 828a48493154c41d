"""A thousand phones vote within five seconds beside a hundred laptops that write; 200 tap twice, and 50 codes are forged.

Run it as ``python benchmarks/live/bench_votes.py [--phones 1000] [--seconds 5] [--stations 100] [--seed N] [--kill] [--equal]``.
The phones are one process, a real hub over a record on the disk another, and the laptops more: each writes a note of 300 bytes
every 2 s with a record of its own. In a hall the laptops have processors of their own, so here their threads give way to hub
and phones (nice 10), with those of the laptop here that sees every note; with ``--equal`` they take their turn as all others.
With ``--kill`` the hub is killed in the middle and started again. The goal for the POST that casts a vote is 50 ms for 99 of
100, and better 10. Nothing else should run on the machine meanwhile.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "live"))

from giving_way import give_way
from live_laptops import free_port
from phone_crowd import Crowd, Phone, vote_all
from sqlalchemy import select

from facilitator.live.hall_client import ask_hall
from facilitator.live.hub_process import HubProcess
from facilitator.live.rehearsal import Plan, rehearse
from facilitator.live.rehearsal_hall import CrewProcess
from facilitator.live.rehearsal_outcome import Outcome
from facilitator.record import Record
from facilitator.record.models import SpentCode, Vote
from facilitator.record.operations import BallotOption, CodeIssued, IssueCodes, OpenBallot, PrepareBallot
from facilitator.record.voting import code_hash, new_code

GOAL, AIM = 50.0, 10.0
TAPPING_TWICE, FORGED = 0.2, 0.05
OPTIONS = 4
BEFORE, AFTER = 3.0, 2.0
"""Seconds for which the laptops write before anybody votes, and after everybody has. The ballot is open when they come: to
take that in costs a hundred laptops that share one machine a second, in which nobody would vote yet."""


def opened(record: Record, session_id: str, people: int) -> tuple[list[str], list[str]]:
    """Open a secret ballot for phones. Returns a code for each person, and the options' ids."""
    codes = [new_code(record) for _ in range(people)]
    ballot, options = record.new_id(), [record.new_id() for _ in range(OPTIONS)]
    issued = tuple(CodeIssued(code_hash=code_hash(code)) for code in codes)
    shown = tuple(BallotOption(id=id, text=f"Option {place}") for place, id in enumerate(options, start=1))
    record.apply(
        IssueCodes(session_id=session_id, codes=issued),
        PrepareBallot(id=ballot, session_id=session_id, title="First", secret=True, channels=("phone",), options=shown),
        OpenBallot(id=ballot),
    )
    return codes, options


def phones_of(codes: list[str], chance: random.Random) -> list[Phone]:
    """A phone for each code, and those that guess."""
    twice = set(chance.sample(codes, round(len(codes) * TAPPING_TWICE)))
    phones = [Phone(code, 1, chance.randint(1, OPTIONS), taps=2 if code in twice else 1) for code in codes]
    forged = [Phone(f"ZZZZ{number:04d}ZZZZ", 1, 1, forged=True) for number in range(round(len(codes) * FORGED))]
    return chance.sample([*phones, *forged], len(phones) + len(forged))


class Voting:
    """The ballot in the middle of a rehearsal.

    Attributes:
        crowd, phones, options: what the phones saw, the phones, and the options' ids, once they have voted.
        hub_cpu: seconds that the hub took of the processor meanwhile; None where it was killed.
    """

    crowd: Crowd
    phones: list[Phone]
    options: list[str]

    def __init__(self, people: int, seconds: float, seed: int, kill: bool, equal: bool) -> None:
        self._people, self._seconds, self._seed, self._kill, self._equal = people, seconds, seed, kill, equal
        self.hub_cpu: float | None = None

    def open(self, record: Record, session_id: str) -> None:
        """Open the ballot."""
        codes, self.options = opened(record, session_id, self._people)
        self.phones = phones_of(codes, random.Random(self._seed))

    def hold(self, hub: HubProcess, crews: list[CrewProcess], _outcome: Outcome, _began: float) -> None:
        """Let everybody vote."""
        if not self._equal:
            give_way(crews)
        url, real = hub.said["ballot_url"], next(phone for phone in self.phones if not phone.forged)
        first = vote_all(url, [real], 0.0, self._seed)  # somebody tries it before the hall does
        time.sleep(BEFORE)
        before = _cpu_of(hub)
        killing = threading.Thread(target=self._die, args=(hub,))
        if self._kill:
            killing.start()
        self.crowd = vote_all(url, [one for one in self.phones if one is not real], self._seconds, self._seed)
        self.crowd.receipts |= first.receipts
        if self._kill:
            killing.join()
        else:
            self.hub_cpu = _cpu_of(hub) - before

    def _die(self, hub: HubProcess) -> None:
        time.sleep(self._seconds / 2)
        hub.kill()
        hub.start()


def _cpu_of(hub: HubProcess) -> float:
    with Record.open(hub.path) as record:
        return ask_hall(record, hub.port).cpu_seconds


def report(voting: Voting, outcome: Outcome, path: Path, seconds: float) -> bool:
    """Print what was measured. Returns whether every vote and every note was counted once."""
    crowd, phones = voting.crowd, voting.phones
    with Record.open(path) as record, record.reading() as reading:
        votes = list(reading.scalars(select(Vote.vote)))
        spent = len(reading.scalars(select(SpentCode.code_hash)).all())
    real = [phone for phone in phones if not phone.forged]
    counted = Counter(json.loads(vote)["chosen"][0] for vote in votes)
    equal = counted == Counter(voting.options[phone.option - 1] for phone in real)
    once = all(len(crowd.receipts.get(phone.code, ())) == 1 for phone in real) and len(votes) == spent == len(real)
    forged = len(phones) - len(real)
    p50, p99 = crowd.percentile(0.5), crowd.percentile(0.99)
    print(f"  casting: p50 {p50:.1f} ms, p99 {p99:.1f} ms (goal {GOAL:.0f}, aim {AIM:.0f})")
    print(f"  other pages: p50 {crowd.percentile(0.5, 'pages'):.1f} ms, p99 {crowd.percentile(0.99, 'pages'):.1f} ms")
    if voting.hub_cpu is not None:
        requests = len(crowd.casting) + len(crowd.pages) + crowd.turned_away
        print(
            f"  the hub took {voting.hub_cpu / seconds:.0%} of a core, {voting.hub_cpu / requests * 1000:.2f} ms a request "
            f"with all else it did; the phones themselves {crowd.cpu_seconds / seconds:.0%}"
        )
    print(f"  {len(votes):,} votes of {len(real):,} phones, each counted once: {'yes' if once else 'NO'}")
    print(
        f"  the tally equals an independent recount: {'yes' if equal else 'NO'}; verify: {'ok' if outcome.ok else 'NO'}"
    )
    print(f"  forged codes turned away: {crowd.turned_away} of {forged}; requests sent again: {crowd.retries}")
    if outcome.written:
        half, most = outcome.percentile(0.5) or 0.0, outcome.percentile(0.99) or 0.0
        print(
            f"  {outcome.written:,} notes of the laptops, on another laptop: p50 {half:.1f} ms, p99 {most:.1f} ms; "
            f"lost {outcome.lost}, twice {outcome.twice}"
        )
    for trouble in crowd.troubles[:5]:
        print(f"  trouble: {trouble}")
    return once and equal and outcome.whole and not crowd.troubles and crowd.turned_away == forged


def main() -> int:
    """Let them vote; 1 where a vote or a note was lost or counted twice."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=1_000)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--stations", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--equal", action="store_true")
    asked = parser.parse_args()
    beside = f" beside {asked.stations} laptops that write" if asked.stations else ""
    print(f"{asked.phones:,} phones vote within {asked.seconds:g} s{beside}, seed {asked.seed}", flush=True)
    voting = Voting(asked.phones, asked.seconds, asked.seed, asked.kill, asked.equal)
    with tempfile.TemporaryDirectory() as folder:
        plan = Plan(
            Path(folder),
            stations=asked.stations,
            seconds=BEFORE + asked.seconds + AFTER,
            phones=f"127.0.0.1:{free_port()}",
        )
        outcome = rehearse(plan, disturb=voting.hold, furnish=voting.open)
        return 0 if report(voting, outcome, Path(folder) / "hub.roundtable", asked.seconds) else 1


if __name__ == "__main__":
    sys.exit(main())

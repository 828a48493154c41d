"""A thousand phones vote within five seconds, 200 of them tapping twice, and 50 forged codes among them.

Run it as ``python benchmarks/live/bench_votes.py [--phones 1000] [--seconds 5] [--seed N] [--kill]``. The phones are one process,
a real hub over a record on the disk another; with ``--kill`` the hub is killed in the middle and started again. The goal for
the POST that casts a vote is 50 ms for 99 of 100, and better 10. Nothing else should run on the machine meanwhile.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "live"))

from live_hall import Hall, prepare
from live_laptops import HubProcess
from phone_crowd import Crowd, Phone, vote_all
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import SpentCode, Vote
from facilitator.record.operations import BallotOption, CodeIssued, IssueCodes, OpenBallot, PrepareBallot
from facilitator.record.verify import verify
from facilitator.record.voting import code_hash, new_code

GOAL, AIM = 50.0, 10.0
TAPPING_TWICE, FORGED = 0.2, 0.05
OPTIONS = 4


def opened(hall: Hall, people: int) -> tuple[list[str], list[str]]:
    """Open a secret ballot for phones. Returns a code for each person, and the options' ids."""
    with Record.open(hall.path) as record:
        codes = [new_code(record) for _ in range(people)]
        ballot, options = record.new_id(), [record.new_id() for _ in range(OPTIONS)]
        issued = tuple(CodeIssued(code_hash=code_hash(code)) for code in codes)
        shown = tuple(BallotOption(id=id, text=f"Option {place}") for place, id in enumerate(options, start=1))
        record.apply(
            IssueCodes(session_id=hall.session_id, codes=issued),
            PrepareBallot(
                id=ballot, session_id=hall.session_id, title="First", secret=True, channels=("phone",), options=shown
            ),
            OpenBallot(id=ballot),
        )
    return codes, options


def phones_of(codes: list[str], chance: random.Random) -> list[Phone]:
    """A phone for each code, and those that guess."""
    twice = set(chance.sample(codes, round(len(codes) * TAPPING_TWICE)))
    phones = [Phone(code, 1, chance.randint(1, OPTIONS), taps=2 if code in twice else 1) for code in codes]
    forged = [Phone(f"ZZZZ{number:04d}ZZZZ", 1, 1, forged=True) for number in range(round(len(codes) * FORGED))]
    return chance.sample([*phones, *forged], len(phones) + len(forged))


def report(crowd: Crowd, phones: list[Phone], options: list[str], path: Path) -> bool:
    """Print what was measured. Returns whether every vote was counted once."""
    with Record.open(path) as record:
        with record.reading() as reading:
            votes = list(reading.scalars(select(Vote.vote)))
            spent = len(reading.scalars(select(SpentCode.code_hash)).all())
        sound = verify(record).ok
    real = [phone for phone in phones if not phone.forged]
    counted = Counter(json.loads(vote)["chosen"][0] for vote in votes)
    equal = counted == Counter(options[phone.option - 1] for phone in real)
    once = all(len(crowd.receipts.get(phone.code, ())) == 1 for phone in real) and len(votes) == spent == len(real)
    forged = len(phones) - len(real)
    p50, p99 = crowd.percentile(0.5), crowd.percentile(0.99)
    print(f"  casting: p50 {p50:.1f} ms, p99 {p99:.1f} ms (goal {GOAL:.0f}, aim {AIM:.0f})")
    print(f"  other pages: p50 {crowd.percentile(0.5, 'pages'):.1f} ms, p99 {crowd.percentile(0.99, 'pages'):.1f} ms")
    print(f"  {len(votes):,} votes of {len(real):,} phones, each counted once: {'yes' if once else 'NO'}")
    print(f"  the tally equals an independent recount: {'yes' if equal else 'NO'}; verify: {'ok' if sound else 'NO'}")
    print(f"  forged codes turned away: {crowd.turned_away} of {forged}; requests sent again: {crowd.retries}")
    for trouble in crowd.troubles[:5]:
        print(f"  trouble: {trouble}")
    return once and equal and sound and not crowd.troubles and crowd.turned_away == forged


def main() -> int:
    """Let them vote; 1 where a vote was lost or counted twice."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=1_000)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kill", action="store_true")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    print(f"{asked.phones:,} phones vote within {asked.seconds:g} s, seed {asked.seed}")
    with tempfile.TemporaryDirectory() as folder:
        hall = prepare(Path(folder) / "day.roundtable")
        codes, options = opened(hall, asked.phones)
        phones = phones_of(codes, chance)
        with HubProcess(hall.path, phones=True) as hub:
            if asked.kill:
                threading.Thread(target=_kill, args=(hub, asked.seconds / 2)).start()
            crowd = asyncio.run(vote_all(hub.said["ballot_url"], phones, asked.seconds, chance))
            hub.stop()
        return 0 if report(crowd, phones, options, hall.path) else 1


def _kill(hub: HubProcess, after: float) -> None:
    time.sleep(after)
    hub.kill()
    hub.start()


if __name__ == "__main__":
    sys.exit(main())

"""The hub is killed while a hall votes: whoever asks again until there is a receipt is counted, and once."""

from __future__ import annotations

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import httpx2
from live_hall import PATIENCE, Hall, chance, faults_of, prepare, until
from live_laptops import HubProcess
from record_closing import closing
from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import SpentCode, Tally
from facilitator.record.operations import BallotOption, CodeIssued, IssueCodes, OpenBallot, PrepareBallot
from facilitator.record.voting import code_hash, new_code, published_votes

VOTERS, PHONES, DEATHS = 160, 12, 3


@dataclass
class HallOfVoters:
    """Voters with a code and a choice each, and what they hold in their hands: (receipt, vote)."""

    http: httpx2.Client
    receipts: list[tuple[str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    asked_again: int = 0

    def have(self, receipts: int) -> bool:
        """Whether so many receipts are in their hands."""
        return len(self.receipts) >= receipts

    def vote(self, code: str, choice: str, tempo: float) -> None:
        """Send the same vote until there is a receipt."""
        time.sleep(tempo)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                answer = self.http.post(f"v/{code}/1", data={"vote": choice, "step": "cast"})
            except httpx2.HTTPError:
                self.asked_again += 1
                time.sleep(0.1)
                continue
            if (found := re.search(r'class="receipt">([^<]+)<', answer.text)) is not None:
                self.receipts.append((found[1], choice))
                return
            if answer.status_code != 503:
                self.refused.append(answer.text[-400:])
                return
        self.refused.append("no answer any more")


def opened(hall: Hall) -> tuple[str, list[str], list[str]]:
    """A secret ballot for phones: its id, its votes as phones send them, and a code for each voter."""
    with Record.open(hall.path) as record:
        codes = [new_code(record) for _ in range(VOTERS)]
        ballot, options = record.new_id(), [record.new_id() for _ in range(3)]
        record.apply(
            IssueCodes(session_id=hall.session_id, codes=tuple(CodeIssued(code_hash=code_hash(one)) for one in codes)),
            PrepareBallot(
                id=ballot, session_id=hall.session_id, title="무엇이 먼저인가", secret=True, channels=("phone",),
                options=tuple(BallotOption(id=one, text=f"항목 {n}") for n, one in enumerate(options)),
            ),
            OpenBallot(id=ballot),
        )  # fmt: skip
    return ballot, [f'{{"chosen":["{one}"]}}' for one in options], codes


def test_the_hub_is_killed_among_the_votes_and_everybody_is_counted_once(tmp_path: Path) -> None:
    rng = chance("deaths among votes")
    hall = prepare(tmp_path / "day.roundtable")
    ballot, choices, codes = opened(hall)
    with (
        HubProcess(hall.path, phones=True) as hub,
        httpx2.Client(base_url=hub.said["ballot_url"], trust_env=False, timeout=10) as http,
    ):
        voters = HallOfVoters(http)
        deaths = sorted(rng.sample(range(5, VOTERS - 20), DEATHS))

        def die() -> None:
            for receipts in deaths:
                until(partial(voters.have, receipts))
                time.sleep(rng.uniform(0, 0.03))
                hub.kill()
                hub.start()

        killer = threading.Thread(target=die)
        killer.start()
        with ThreadPoolExecutor(PHONES) as phones:
            for code in codes:
                phones.submit(voters.vote, code, rng.choice(choices), rng.uniform(0, 0.02))
        killer.join()
        assert voters.refused == [] and len(voters.receipts) == VOTERS
        assert voters.asked_again > 0, "somebody was cut off by the deaths"
        assert hub.stop() == 0
    with Record.open(hall.path) as record:
        record.apply(*closing(record, ballot))
        with record.reading() as reading:
            assert published_votes(reading, ballot) == sorted(voters.receipts)
            assert sorted(reading.scalars(select(SpentCode.code_hash))) == sorted(map(code_hash, codes))
            assert reading.get_one(Tally, ballot).valid == VOTERS
    assert faults_of(hall.path) == []

"""What laptops push and phones vote at the same moment is one burst: written together, and each told what became of it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from live_hall import Hall, prepare
from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession
from test_phone_record import opened

from facilitator.errors import Refused
from facilitator.live.committing import Committer
from facilitator.live.phone_record import RecordedBallots
from facilitator.record import Record
from facilitator.record.applying import Make
from facilitator.record.arrival import Arrival, Outcome
from facilitator.record.casting import Cast, CastOutcome
from facilitator.record.models import Note, Vote
from facilitator.record.operation import Operation, canonical, plain
from facilitator.record.verify import verify

ABSTAIN = '{"abstain":true}'


@dataclass
class Office:
    """The hub's record with its writer, and all that it writes while ``together`` is one burst."""

    hall: Hall
    record: Record
    codes: list[str]
    transactions: list[int] = field(default_factory=list)
    """How many entries each of them wrote into the journal."""

    def __post_init__(self) -> None:
        self.page = RecordedBallots(self.record, self.hall.session_id)
        self.ballot = self.page.hall().ballots[0].id
        self.place = self.record.place()

    def _committed(self) -> None:
        place = self.record.place()
        self.transactions.append(place - self.place)
        self.place = place

    def push(self, station: str, *numbers: int) -> list[Arrival]:
        """What a note-taker's laptop pushes: its operations with these numbers."""
        notes = [self.hall.note(f"{station}-{n}", "문턱이 높다") for n in numbers]
        return [
            Arrival(station, n, self.record.time(), "note-taker", "AddNote", canonical(plain(note)))
            for n, note in zip(numbers, notes, strict=True)
        ]

    def vote(self, person: int) -> Cast:
        return Cast(self.codes[person], self.ballot, ABSTAIN)

    def together(self, pushes: list[list[Arrival]], votes: list[Cast]) -> tuple[list[Any], list[Any]]:
        """What everybody is told whose push and vote waits when the writer looks."""
        committer = Committer(self.record, lambda _s, arrival, _o: arrival.actor, self.page, self._committed)

        async def hall() -> list[Any]:
            asked: list[Coroutine[Any, Any, list[Outcome]] | Coroutine[Any, Any, CastOutcome]] = []
            for turn in range(max(len(pushes), len(votes))):  # they come one after the other, as they do in a hall
                asked += [committer.commit(push) for push in pushes[turn : turn + 1]]
                asked += [committer.cast(vote) for vote in votes[turn : turn + 1]]
            told = asyncio.gather(*asked, return_exceptions=True)
            await asyncio.sleep(0)  # all of it waits
            committer.start()
            try:
                return await told
            finally:
                await asyncio.to_thread(committer.stop)

        told = asyncio.run(asyncio.wait_for(hall(), 60))
        to_votes = [one for one in told if isinstance(one, CastOutcome)]
        return [one for one in told if not isinstance(one, CastOutcome)], to_votes

    def counted(self) -> list[int | None]:
        """How many notes and votes are in the record."""
        with self.record.reading() as session:
            return [session.scalar(select(func.count()).select_from(one)) for one in (Note, Vote)]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    hall = prepare(tmp_path / "day.roundtable")
    codes = opened(hall)
    with Record.open(hall.path) as record:
        yield Office(hall, record, codes)


def test_notes_and_votes_of_one_moment_are_one_transaction_and_everybody_is_told_of_the_own(office: Office) -> None:
    pushed, voted = office.together([office.push("a", 1, 2), office.push("b", 1)], [office.vote(0), office.vote(1)])
    assert [[(one.arrival.station_id, one.arrival.station_seq) for one in told] for told in pushed] == [
        [("a", 1), ("a", 2)],
        [("b", 1)],
    ]
    assert all(one.refusal is None for told in pushed for one in told)
    assert all(one.receipt and not one.again for one in voted)
    assert office.counted() == [3, 2]
    assert office.transactions == [4]  # three notes and one entry for all votes of the burst


def test_the_journal_holds_together_where_both_were_written(office: Office) -> None:
    office.together([office.push("a", 1)], [office.vote(0)])
    office.together([office.push("a", 2)], [office.vote(1)])

    assert verify(office.record).ok


def test_a_note_that_nobody_can_read_goes_aside_and_holds_up_no_vote(office: Office) -> None:
    broken = [Arrival("a", 1, office.record.time(), "note-taker", "AddNote", '{"id":')]
    (pushed,), (voted,) = office.together([broken], [office.vote(0)])
    assert pushed[0].refusal is not None
    assert voted.receipt
    assert office.counted() == [0, 1]


@pytest.mark.parametrize("stopped", ["notes", "votes"])
def test_what_keeps_one_from_being_written_does_not_keep_the_other(
    office: Office, monkeypatch: pytest.MonkeyPatch, stopped: str
) -> None:
    receive = Record.receive

    def refusing(record: Record, arrivals: list[Arrival], *, also: Make | None, **how: Any) -> Any:
        if arrivals and stopped == "notes":
            raise Refused("Somebody holds the file.", "파일을 다른 곳에서 쓰고 있습니다.")
        if also is not None and stopped == "votes":
            also = _refused
        return receive(record, arrivals, also=also, **how)

    monkeypatch.setattr(Record, "receive", refusing)
    notes, votes = office.together([office.push("a", 1)], [office.vote(0)])
    expected = [0, 1] if stopped == "notes" else [1, 0]
    assert office.counted() == expected
    assert sum(isinstance(one, Refused) for one in notes) == 1
    assert len(votes) == expected[1]


def _refused(_: OrmSession) -> list[Operation]:
    raise Refused("The ballot cannot be read.", "투표를 읽을 수 없습니다.")

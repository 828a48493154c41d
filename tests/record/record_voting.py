"""A day on which people vote by phone: codes, ballots, and what a record holds of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from record_day import Day
from sqlalchemy import func, select

from facilitator.record.casting import Cast, CastOutcome, cast_votes
from facilitator.record.models import SpentCode, Vote
from facilitator.record.operations import BallotOption, CodeIssued, IssueCodes, OpenBallot, PrepareBallot
from facilitator.record.voting import code_hash, new_code


@dataclass
class Voting:
    """A day on which people vote, with codes."""

    day: Day
    codes: list[str] = field(default_factory=list)

    def issue(self, *people: str | None) -> list[str]:
        """A new code for each of these people; None for nobody's. It is put behind the others."""
        made = [new_code(self.day.record) for _ in people]
        issued = [CodeIssued(code_hash=code_hash(c), participant_id=p) for c, p in zip(made, people, strict=True)]
        self.day.apply(IssueCodes(session_id=self.day.session_id, codes=tuple(issued)))
        self.codes += made
        return made

    def open(self, secret: bool = True) -> tuple[str, list[str]]:
        """Open a ballot. Returns its id and its two options."""
        id, options = self.day.record.new_id(), [self.day.record.new_id() for _ in range(2)]
        self.day.apply(
            PrepareBallot(
                id=id, session_id=self.day.session_id, title="무엇이 먼저인가", secret=secret, channels=("phone",),
                options=tuple(BallotOption(id=one, text=f"항목 {n}") for n, one in enumerate(options)),
            ),
            OpenBallot(id=id),
        )  # fmt: skip
        return id, options

    def take(self, *casts: Cast) -> list[CastOutcome]:
        """Let these come together."""
        return cast_votes(self.day.record, casts)

    def counted(self, ballot: str) -> Counter[str]:
        """How often each vote is in the record; there are as many spent codes."""
        with self.day.record.reading() as session:
            found = Counter(session.scalars(select(Vote.vote).where(Vote.ballot_id == ballot)))
            spent = session.scalar(select(func.count()).select_from(SpentCode).where(SpentCode.ballot_id == ballot))
        assert found.total() == spent
        return found


def choice(option: str) -> str:
    """The vote for one option."""
    return f'{{"chosen":["{option}"]}}'

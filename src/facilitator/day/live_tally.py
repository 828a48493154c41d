"""What every screen shows of a ballot: the stored result once it is closed, the live count before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots import Result, in_words, read_result
from facilitator.errors import Refused
from facilitator.record.counting import count_ballot
from facilitator.record.models import (
    Ballot,
    Option,
    SpentCode,
    SpentDevice,
    Table,
    TableVote,
    Tally,
)
from facilitator.record.paper_piles import paper_votes
from facilitator.record.present import seated_by_table
from facilitator.record.reopened import only_corrected
from facilitator.record.sealing import short_seal


@dataclass(frozen=True)
class TallyOption:
    """One option: its votes, their share of the basis (0 to 1), and whether it leads (several when tied)."""

    id: str
    text: str
    theme_id: str | None
    count: float
    share: float
    leads: bool


@dataclass(frozen=True)
class LiveTally:
    """A ballot with its figures.

    Attributes:
        number: the ballot's number in the session.
        state: "draft", "open", "closed", "corrected" or "annulled".
        sealed: whether the figures are the stored result, which changes no more.
        eligible, present, cast, valid, abstain, invalid: people.
        seal: the short seal of a closed ballot; empty while it is open, and in records of an older program.
        options: in the order of the ballot.
        tables: how many tables are asked.
        missing: numbers of the tables whose hands are not entered.
        replaces_id: the ballot that this one corrects.
        reason: why this ballot was corrected by another one, or annulled.
        channels: how people vote, of ``record.ballot_rules.CHANNELS``.
        secret: whether nobody can tell who voted what. While such a ballot is open only ``cast`` is told of its votes:
            who looks on while figures change sees what the last person chose.
        phones: how many have voted by phone.
        keypads: how many have voted by keypad.
        slips: how many slips of paper count.
        only_corrected: whether it was reopened so that entries can be corrected, and nobody can vote any more.
        rules: what ``PrepareBallot.rules`` says beyond method, basis and choices.
        result: the stored result, or the count as it stands, with the options' texts for their ids; None while the ballot
            is held back, and in records of an older program.
    """

    id: str
    number: int
    title: str
    question: str
    method: str
    basis: str
    most: int
    state: str
    sealed: bool
    seal: str
    eligible: int
    present: int
    cast: int
    valid: int
    abstain: int
    invalid: int
    options: tuple[TallyOption, ...]
    tables: int
    missing: tuple[int, ...]
    replaces_id: str | None
    reason: str
    channels: tuple[str, ...] = ("hands",)
    secret: bool = False
    phones: int = 0
    keypads: int = 0
    slips: int = 0
    only_corrected: bool = False
    rules: Mapping[str, Any] = field(default_factory=dict, hash=False)
    result: Result | None = None

    @property
    def held_back(self) -> bool:
        """Whether nobody is told yet how the votes fall."""
        return self.secret and not self.sealed

    @property
    def whole(self) -> int:
        """How many people (of the basis) a share is a share of."""
        return {"present": self.present, "cast": self.cast, "valid": self.valid}[self.basis]

    @property
    def turnout(self) -> float:
        """The share of those present who voted, 0 to 1."""
        return self.cast / self.present if self.present else 0.0


def live_tally(reading: OrmSession, ballot_id: str) -> LiveTally:
    """The figures of one ballot.

    Raises:
        Refused: there is no such ballot.
    """
    ballot = reading.get(Ballot, ballot_id)
    if ballot is None:
        raise Refused("There is no such ballot in this record.", "이 기록에 그 투표가 없습니다.")
    return _tally(reading, ballot)


def tallies_of_session(reading: OrmSession, session_id: str) -> list[LiveTally]:
    """All ballots of a session by number: drafts, open, closed, corrected and annulled ones."""
    ballots = select(Ballot).where(Ballot.session_id == session_id).order_by(Ballot.number)
    return [_tally(reading, ballot) for ballot in reading.scalars(ballots).all()]


def tables_asked(reading: OrmSession, ballot: Ballot) -> list[Table]:
    """The tables that vote, by number: where people can vote, or all where nobody can, as before people are seated."""
    tables = list(reading.scalars(select(Table).where(Table.session_id == ballot.session_id).order_by(Table.number)))
    seated = seated_by_table(reading, ballot)
    return [table for table in tables if table.id in seated] if seated else tables


def _most(figures: Mapping[str, tuple[float, float]]) -> list[str]:
    """The options with the most votes, of a result that an older program stored."""
    highest = max((count for count, _ in figures.values()), default=0)
    return [option for option, (count, _) in figures.items() if 0 < highest == count]


def _tally(reading: OrmSession, ballot: Ballot) -> LiveTally:
    stored = reading.get(Tally, ballot.id)
    options = list(reading.scalars(select(Option).where(Option.ballot_id == ballot.id).order_by(Option.position)))
    texts = {option.id: option.text for option in options}
    result = None
    if stored is not None:
        result = in_words(read_result(stored.result), texts) if stored.result else None
        figures = {one["option_id"]: (one["count"], float(one["share"])) for one in stored.options}
        leading = stored.result.get("winners") or _most(figures)
        people = (stored.eligible, stored.present, stored.cast, stored.valid, stored.abstain, stored.invalid)
    else:
        counted = count_ballot(reading, ballot)
        figures = {one.option: (one.count, one.share) for one in counted.options}
        leading = counted.winners
        result = None if ballot.secret else in_words(counted, texts)
        people = (counted.eligible, counted.present, counted.cast, counted.valid, counted.abstain, counted.invalid)
        if ballot.secret:
            figures, leading = {option.id: (0, 0.0) for option in options}, ()
            people = (*people[:3], counted.cast, 0, 0)
    entered = set(reading.scalars(select(TableVote.table_id).where(TableVote.ballot_id == ballot.id)))
    asked = tables_asked(reading, ballot) if "hands" in ballot.channels else []
    phones, keypads = (
        reading.scalar(select(func.count()).select_from(spent).where(spent.ballot_id == ballot.id)) or 0
        for spent in (SpentCode, SpentDevice)
    )
    eligible, present, cast, valid, abstain, invalid = people
    return LiveTally(
        id=ballot.id, number=ballot.number, title=ballot.title, question=ballot.question, method=ballot.method,
        basis=ballot.basis, most=ballot.most, state=ballot.state, sealed=stored is not None,
        seal=short_seal(stored.seal) if stored is not None else "", eligible=eligible,
        present=present, cast=cast, valid=valid, abstain=abstain, invalid=invalid,
        options=tuple(
            TallyOption(
                id=option.id, text=option.text, theme_id=option.theme_id, count=figures[option.id][0],
                share=figures[option.id][1], leads=option.id in leading,
            )
            for option in options
        ),
        tables=len(asked), missing=tuple(table.number for table in asked if table.id not in entered),
        replaces_id=ballot.replaces_id, reason=ballot.reason, channels=tuple(ballot.channels), secret=ballot.secret,
        phones=phones, keypads=keypads, slips=sum(paper_votes(reading, ballot.id).values()),
        only_corrected=ballot.state == "open" and only_corrected(reading, ballot),
        rules=dict(ballot.rules), result=result,
    )  # fmt: skip

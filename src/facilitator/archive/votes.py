"""The votes that go into a package: hands by table, and votes one by one where the ballot was open.

No vote carries its receipt, its table or its place in the order; equal votes are one line with how many people gave it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots import TableHands, tally
from facilitator.ballots.rules import Rules
from facilitator.minutes.gather.outline_words import printed_options
from facilitator.minutes.gather.standing_words import PrintedWords, printed_words
from facilitator.minutes.words import Words
from facilitator.record.ballot_rules import rules_of
from facilitator.record.counting import votes_of
from facilitator.record.models import Ballot, Option, Session, Table, TableVote, Tally

VOTES_JSON, VOTES_SCHEMA = "votes.json", "votes-1.schema.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class VoteOption:
    """An option as votes name it, and its words."""

    id: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Hands:
    """What one table entered: how many voted, and how many hands each option had."""

    table: int
    voters: int
    abstain: int
    invalid: int
    counts: dict[str, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class GivenVote:
    """A vote that people gave one by one, as its one text (JSON), and how many gave it."""

    vote: str
    people: int


@dataclass(frozen=True, kw_only=True, slots=True)
class BallotVotes:
    """The votes of one ballot.

    ``number`` is that of the ballot in minutes.json. ``withheld`` is how many votes of a secret ballot are not told here.
    ``result`` is what they come to; empty in records of an older program. ``seal`` covers all that was counted, and
    ``seal_signature`` is the hub's (ECDSA with SHA-256 over the text of the seal, in hexadecimal).
    """

    number: int
    title: str
    secret: bool
    rules: Rules
    options: tuple[VoteOption, ...]
    eligible: int
    present: int
    hands: tuple[Hands, ...] = ()
    votes: tuple[GivenVote, ...] = ()
    withheld: int = 0
    result: dict[str, Any]
    seal: str = ""
    seal_signature: str = ""

    def recounted(self) -> dict[str, Any]:
        """What the votes that are told here come to, as ``result`` has it.

        Raises:
            Refused: the votes contradict the rules.
        """
        hands = [
            TableHands(counts=one.counts, voters=one.voters, abstain=one.abstain, invalid=one.invalid)
            for one in self.hands
        ]
        votes = {one.vote: one.people for one in self.votes}
        return tally(self.rules, votes, hands, eligible=self.eligible, present=self.present).values()


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionVotes:
    """The votes of every ballot of a session that has a result which stands or was annulled."""

    ballots: tuple[BallotVotes, ...]


def read_votes(reading: OrmSession, session_id: str) -> SessionVotes:
    """The votes that may be told, read from the record; titles and options as they read in print."""
    wording = printed_words(reading, Words(reading.get_one(Session, session_id).language))
    rows = reading.execute(
        select(Ballot, Tally)
        .join(Tally, Tally.ballot_id == Ballot.id)
        .where(Ballot.session_id == session_id, Ballot.state.in_(("closed", "annulled")))
        .order_by(Ballot.number)
    ).all()
    return SessionVotes(ballots=tuple(_votes(reading, ballot, stored, wording) for ballot, stored in rows))


def _votes(reading: OrmSession, ballot: Ballot, stored: Tally, wording: PrintedWords) -> BallotVotes:
    options = reading.execute(
        select(Option.id, Option.text).where(Option.ballot_id == ballot.id).order_by(Option.position)
    ).all()
    hands = reading.execute(
        select(Table.number, TableVote)
        .join(TableVote, TableVote.table_id == Table.id)
        .where(TableVote.ballot_id == ballot.id)
        .order_by(Table.number)
    ).all()
    given = votes_of(reading, ballot.id)
    printed = printed_options((text for _, text in options), ballot.session_id, wording)
    return BallotVotes(
        number=ballot.number,
        title=wording("ballot-title", ballot.session_id, ballot.title),
        secret=ballot.secret,
        rules=rules_of(reading, ballot),
        options=tuple(VoteOption(id=id, text=printed[text]) for id, text in options),
        eligible=stored.eligible,
        present=stored.present,
        hands=tuple(
            Hands(
                table=number, voters=one.voters, abstain=one.abstain, invalid=one.invalid,
                counts=dict(sorted(one.counts.items())),
            )
            for number, one in hands
        ),
        votes=() if ballot.secret else tuple(GivenVote(vote=vote, people=given[vote]) for vote in sorted(given)),
        withheld=sum(given.values()) if ballot.secret else 0,
        result=stored.result,
        seal=stored.seal,
        seal_signature=stored.signature,
    )  # fmt: skip

"""Reconciliation: whether as many people voted as can have voted, at every table and in the hall as a whole.

Whoever sits at a table and has not gone can vote there, and so could those who have gone since. A table with more votes
than people, or with none at all, is a difference; so is a hall in which more people voted than are there. Keypads, and
slips that lie together, belong to the hall only. A ballot is closed once every difference is mended or accepted with a
reason. Fewer votes than people are none: nobody must vote.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots.methods import TableHands, voters_of
from facilitator.record.counting import hands_of
from facilitator.record.models import AcceptedDifference, Ballot, SpentCode, SpentDevice, Table, TableVote
from facilitator.record.paper_piles import paper_at
from facilitator.record.present import people_there, phones_at, seated_by_table

HALL = ""
"""The ``place`` of the whole hall."""


@dataclass(frozen=True)
class Place:
    """One table, or the hall: who can vote there, and who did.

    Attributes:
        id: the table's id, or ``HALL``.
        number: the table's number; 0 for the hall.
        expected: people who can vote here, or could and have gone since.
        found: people who voted, by channel.
        asked: whether somebody has to enter something here, even that nobody voted.
        explained: how many votes too many are those of tables which are named themselves; of the hall only.
        reason: why a difference of exactly these figures was accepted; empty where it was not.
    """

    id: str
    number: int
    expected: int
    found: Mapping[str, int] = field(default_factory=dict)
    asked: bool = False
    explained: int = 0
    reason: str = ""

    @property
    def voted(self) -> int:
        """People who voted here, over all channels."""
        return sum(self.found.values())

    @property
    def differs(self) -> bool:
        """Whether votes and people contradict each other."""
        return self.voted > self.expected + self.explained or (self.asked and not self.found)

    @property
    def is_open(self) -> bool:
        """Whether the difference still has to be mended or accepted."""
        return self.differs and not self.reason


def places_of(session: OrmSession, ballot: Ballot) -> tuple[Place, ...]:
    """Every table where people can vote or did, by number, and the hall at the end.

    The hall is left out where no list of people is kept.
    """
    accepted = {
        one.place: one
        for one in session.scalars(select(AcceptedDifference).where(AcceptedDifference.ballot_id == ballot.id))
    }

    def settled(place: Place) -> Place:
        one = accepted.get(place.id)
        fits = one is not None and (one.expected, one.found) == (place.expected, place.voted)
        return Place(**{**vars(place), "reason": one.reason}) if one is not None and fits else place

    tables = _tables(session, ballot)
    too_many = sum(max(0, place.voted - place.expected) for place in tables)
    return tuple(settled(place) for place in (*tables, *_hall(session, ballot, too_many)))


def open_differences(session: OrmSession, ballot: Ballot) -> tuple[Place, ...]:
    """The places of a ballot whose difference is neither mended nor accepted."""
    return tuple(place for place in places_of(session, ballot) if place.is_open)


def _tables(session: OrmSession, ballot: Ballot) -> list[Place]:
    seated, phones = seated_by_table(session, ballot), phones_at(session, ballot)
    paper = paper_at(session, ballot.id)
    hands = {vote.table_id: vote for vote in session.scalars(select(TableVote).where(TableVote.ballot_id == ballot.id))}
    by_hands = "hands" in ballot.channels
    places = []
    for table in session.scalars(select(Table).where(Table.session_id == ballot.session_id).order_by(Table.number)):
        people, vote, found = table.seats if seated is None else seated.get(table.id, 0), hands.get(table.id), {}
        if vote is not None:
            found["hands"] = _voters(ballot, vote)
            people = max(people, vote.seated or 0)
        if table.id in phones:
            found["phone"] = phones[table.id]
        if table.id in paper:
            found["paper"] = paper[table.id]
        if people or found:
            places.append(Place(table.id, table.number, people, found, asked=by_hands and people > 0))
    return places


def _voters(ballot: Ballot, vote: TableVote) -> int:
    hands = TableHands(counts=dict(vote.counts), voters=vote.voters, abstain=vote.abstain, invalid=vote.invalid)
    return voters_of(ballot.method, hands)


def _hall(session: OrmSession, ballot: Ballot, explained: int) -> list[Place]:
    eligible, present = people_there(session, ballot)
    if not eligible:
        return []
    found = {}
    if "hands" in ballot.channels:
        found["hands"] = sum(voters_of(ballot.method, hands) for hands in hands_of(session, ballot.id))
    if "phone" in ballot.channels:
        spent = select(func.count()).select_from(SpentCode).where(SpentCode.ballot_id == ballot.id)
        found["phone"] = session.scalar(spent) or 0
    if "paper" in ballot.channels:
        found["paper"] = sum(paper_at(session, ballot.id).values())
    if "keypad" in ballot.channels:
        devices = select(func.count()).select_from(SpentDevice).where(SpentDevice.ballot_id == ballot.id)
        found["keypad"] = session.scalar(devices) or 0
    return [Place(HALL, 0, present, found, explained=explained)]

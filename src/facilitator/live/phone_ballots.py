"""What the page for phones shows as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from facilitator.ballots.rules import Rules


@dataclass(frozen=True)
class PhoneOption:
    """One option of a ballot: its id and its words."""

    id: str
    text: str


@dataclass(frozen=True)
class PhoneBallot:
    """A ballot in which phones may vote, or could while it was open.

    Attributes:
        number: the ballot's number in the session, by which the page's addresses name it.
        is_open: whether it takes votes now; otherwise it is closed.
        secret: whether nobody may learn who chose what.
        options: in the order of the ballot.
        linked: whether people are asked if their vote may be compared, without a name, with their other one of a pair.
        grouped: whether results are shown by groups of people.
    """

    id: str
    number: int
    title: str
    question: str
    is_open: bool
    secret: bool
    rules: Rules
    options: tuple[PhoneOption, ...]
    linked: bool = False
    grouped: bool = False


@dataclass(frozen=True)
class PhoneHall:
    """The session as phones see it: ``language`` is its own, ``ballots`` those that are open or closed."""

    title: str
    language: str
    ballots: tuple[PhoneBallot, ...] = ()

    def ballot(self, number: str) -> PhoneBallot | None:
        """The ballot with this number, as an address gives it; None where there is none."""
        return next((ballot for ballot in self.ballots if str(ballot.number) == number), None)


@dataclass(frozen=True)
class PublishedVote:
    """A line of the published list: a receipt, and the vote's canonical text."""

    receipt: str
    vote: str


@dataclass(frozen=True)
class Published:
    """What is published of a closed ballot.

    Attributes:
        votes: sorted by receipt.
        cast, valid, abstain, invalid: people, by all channels.
        figures: (option, its figure) in the order of the ballot.
        seal: the short form of the seal; empty where there is none.
    """

    votes: tuple[PublishedVote, ...]
    cast: int
    valid: int
    abstain: int
    invalid: int
    figures: tuple[tuple[str, str], ...]
    seal: str = ""


class PhoneSource(Protocol):
    """Where the page has its values from. Each method may be called from any thread."""

    @property
    def kept(self) -> PhoneHall | None:
        """What ``hall`` would give, where it need not be read for it; never waits."""

    def hall(self) -> PhoneHall:
        """The session, with the ballots that phones may see."""

    def remembered(self, code: str) -> frozenset[str] | None:
        """What ``spent`` would give, where it need not be read for it, else None; never waits."""

    def spent(self, code: str) -> frozenset[str] | None:
        """The ids of the ballots in which this code (or an earlier one of the same person) has voted; None where nobody
        has this code."""

    def published(self, ballot_id: str) -> Published:
        """What is published of a closed ballot."""

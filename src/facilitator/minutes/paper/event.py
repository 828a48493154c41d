"""What papers are made of: a session with its rounds, people and tables, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.minutes.paper.paper_words import paper_words
from facilitator.minutes.words import Words

__all__ = ["PrintedBallot", "PrintedEvent", "PrintedPerson", "PrintedRound", "PrintedTable", "VotingCode"]


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedRound:
    """One round. ``starts`` and ``ends`` are ``HH:MM`` or empty."""

    number: int
    title: str = ""
    question: str = ""
    guidance: str = ""
    minutes: int = 0
    starts: str = ""
    ends: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class VotingCode:
    """A code with which one person votes by phone.

    Attributes:
        letters: the code as it is typed, in groups: "ABCD-EFGH-JKMN-PQRS".
        address: of the page that votes with it, which its QR code says.
        base: the address at which a person types the code.
    """

    letters: str
    address: str
    base: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedPerson:
    """One participant.

    Attributes:
        number: the number on the badge.
        name: may be empty, where personal data was deleted.
        code: the digits that the QR code says.
        tables: the table's number in each of the event's rounds, 0 where the person has no seat.
        places: the zone or group of that table, in the same order.
        vote: the person's voting code; None where none is printed.
        details: what else is printed where it was asked for, as "age 30s · gender f".
    """

    number: int
    name: str
    code: str = ""
    tables: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    vote: VotingCode | None = None
    details: str = ""

    @property
    def called(self) -> str:
        """The name, or the number where there is none."""
        return self.name.strip() or str(self.number)


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedTable:
    """One table; ``people`` are those who sit there in each of the event's rounds, by badge number."""

    number: int
    place: str = ""
    features: tuple[str, ...] = ()
    facilitator: str = ""
    note_taker: str = ""
    people: tuple[tuple[PrintedPerson, ...], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedBallot:
    """A ballot whose hands the table counts."""

    number: int
    title: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintedEvent:
    """The session; ``rounds`` are those that the paper is about."""

    language: str
    title: str
    date: str = ""
    venue: str = ""
    rounds: tuple[PrintedRound, ...] = ()

    @property
    def words(self) -> Words:
        """The fixed words in the paper's language."""
        return paper_words(self.language)

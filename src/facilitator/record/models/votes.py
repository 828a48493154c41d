"""Votes that people cast one by one: who may vote and has voted, and, apart from that, what was voted."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class VotingCode(Base):
    """A code with which one person can vote by phone. Only its SHA-256 is here; the code itself is on paper.

    ``participant_id`` is None for codes that are handed out without names; ``label`` is then what the slip says.
    """

    __tablename__ = "voting_code"

    code_hash: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"), index=True)
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participant.id"), index=True)
    label: Mapped[str]
    issued_at: Mapped[str]
    revoked: Mapped[bool]


class SpentCode(Base):
    """That somebody voted with a code in a ballot; never what."""

    __tablename__ = "spent_code"

    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    code_hash: Mapped[str] = mapped_column(ForeignKey("voting_code.code_hash"), primary_key=True)


class SpentDevice(Base):
    """That a keypad voted in a ballot; never what.

    Keypads have small numbers, so whoever tries them all finds which one a hash is of: it is known who holds which.
    """

    __tablename__ = "spent_device"

    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    device_hash: Mapped[str] = mapped_column(primary_key=True)


class Vote(Base):
    """One vote. Not in the journal, whose order would tell who cast it.

    ``key`` gives the receipt. Of a phone's vote it follows from the voter's code and the vote itself, so nobody without
    the code can tell whose it is; of a keypad's it is random. ``vote`` is its one text (``ballots.votes``). ``table_id`` is
    None in a secret ballot. ``pseudonym`` is the same in two ballots that are compared, where the person agreed to it; it
    leads to nobody without the code.
    """

    __tablename__ = "vote"
    __table_args__ = ({"sqlite_with_rowid": False},)

    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    vote: Mapped[str]
    channel: Mapped[str]
    table_id: Mapped[str | None] = mapped_column(ForeignKey("hall_table.id"))
    pseudonym: Mapped[str | None]


class GroupCount(Base):
    """How many people with this value of one attribute gave this vote by phone. Not in the journal, as votes are not.

    Of each attribute the counts are those of all votes by phone. ``value`` is the first where somebody has several, empty where it is not known, and
    once the ballot is closed for groups that would tell of too few. No row tells two attributes of the same people.
    """

    __tablename__ = "group_count"
    __table_args__ = ({"sqlite_with_rowid": False},)

    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    attribute: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    vote: Mapped[str] = mapped_column(primary_key=True)
    people: Mapped[int]

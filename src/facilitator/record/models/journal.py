"""The journal, the personal data beside it, and what belongs to this laptop alone."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class JournalEntry(Base):
    """One operation that was done: its place, who sent it, and its link in the chain.

    ``payload`` is the operation without its personal fields, as canonical JSON; ``personal_hash`` covers those fields.
    """

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("station_id", "station_seq"),)

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    station_id: Mapped[str]
    station_seq: Mapped[int]
    time: Mapped[str]
    actor: Mapped[str]
    kind: Mapped[str]
    payload: Mapped[str]
    personal_hash: Mapped[str | None]
    previous: Mapped[str]
    hash: Mapped[str]


class PersonalPart(Base):
    """The personal fields of one entry and the salt of their hash. May be deleted; the chain still verifies."""

    __tablename__ = "journal_personal"

    seq: Mapped[int] = mapped_column(ForeignKey("journal.seq"), primary_key=True, autoincrement=False)
    salt: Mapped[str]
    payload: Mapped[str]


class ThisStation(Base):
    """Which station writes into this file. Not part of what other stations see."""

    __tablename__ = "this_station"

    id: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[str]


class ToClear(Base):
    """Something that was removed and of which traces may still lie in the place of the record. Not part of the journal.

    ``what`` is "people" (a purge) or "votes" (the order in which they came). The row is written with the removal and goes
    once the traces are cleared away, so a program that dies in between leaves it to the next.
    """

    __tablename__ = "to_clear"

    id: Mapped[str] = mapped_column(primary_key=True)
    what: Mapped[str]


class Draft(Base):
    """Text that is being typed and is not yet a note. Not part of the journal."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    saved_at: Mapped[str]

"""Participants and where they sit."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base

GONE = ("absent", "left")
"""States of people who are not in the hall: they did not come, or came and went home early."""


class Participant(Base):
    """One invited person. ``name``, ``contact``, ``attributes`` and ``key`` are personal data.

    ``key`` tells the same person in a list that is imported twice; ``number`` is the number on the badge.
    """

    __tablename__ = "participant"
    __table_args__ = (Index("ix_participant_session_key", "session_id", "key"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    number: Mapped[int]
    name: Mapped[str]
    contact: Mapped[str]
    attributes: Mapped[dict[str, str]]
    key: Mapped[str]
    state: Mapped[str]
    walk_in: Mapped[bool]


class Purge(Base):
    """That the personal data of a session were removed, how much of each kind, and what still tells who came.

    ``removed`` is kind -> how many (``record.personal_data``); ``who_came`` the counts that took the place of the
    people's attributes (``record.who_came.WhoCame``).
    """

    __tablename__ = "purge"

    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"), primary_key=True)
    purged_at: Mapped[str]
    removed: Mapped[dict[str, int]]
    who_came: Mapped[dict[str, Any]]


class Seat(Base):
    """One participant's table in one round."""

    __tablename__ = "seat"
    __table_args__ = (Index("ix_seat_round_table", "round_id", "table_id"),)

    round_id: Mapped[str] = mapped_column(ForeignKey("round.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    table_id: Mapped[str] = mapped_column(ForeignKey("hall_table.id"))
    pinned: Mapped[bool]

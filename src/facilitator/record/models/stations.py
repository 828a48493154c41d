"""The laptops of a hall: the stations, what is said to them and asked by them, and what holds them together."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base

ROLES = ("note-taker", "theme team", "check-in", "projector")
"""What a laptop can be in the hall; the hub's own is the organizer's."""


class Station(Base):
    """One laptop that was let into a session.

    ``epoch`` counts the laptops of one table: the table belongs to the one with the largest, and what an earlier one
    still sends is kept. ``token_hash`` is the SHA-256, in hexadecimal, of the secret that the laptop shows to the hub.
    """

    __tablename__ = "station"

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    role: Mapped[str]
    table_id: Mapped[str | None] = mapped_column(ForeignKey("hall_table.id"))
    epoch: Mapped[int]
    name: Mapped[str]
    token_hash: Mapped[str]
    joined_at: Mapped[str]
    revoked: Mapped[bool]


class Message(Base):
    """What the organizer told the tables ("five minutes left"); ``table_id`` is None for all of them."""

    __tablename__ = "message"

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    table_id: Mapped[str | None] = mapped_column(ForeignKey("hall_table.id"))
    text: Mapped[str]
    sent_at: Mapped[str]


class HelpCall(Base):
    """A table that asked for help; ``ended_at`` is None while it waits."""

    __tablename__ = "help_call"

    id: Mapped[str] = mapped_column(primary_key=True)
    table_id: Mapped[str] = mapped_column(ForeignKey("hall_table.id"))
    text: Mapped[str]
    asked_at: Mapped[str]
    ended_at: Mapped[str | None]


class Quarantined(Base):
    """What another laptop sent and this record could not take, with the reason. Not part of the journal.

    ``payload`` is what came, as text, so that it can be tried again; ``state`` is "waiting", "taken",
    "set aside", "damaged" where no trying will help, or on a station "refused" for its own that the hub did not take.
    """

    __tablename__ = "quarantine"
    __table_args__ = (UniqueConstraint("station_id", "station_seq"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    station_id: Mapped[str]
    station_seq: Mapped[int]
    time: Mapped[str]
    actor: Mapped[str]
    kind: Mapped[str]
    payload: Mapped[str]
    reason_en: Mapped[str]
    reason_ko: Mapped[str]
    arrived_at: Mapped[str]
    state: Mapped[str]


class Hub(Base):
    """What makes this record's hub the same one after a restart or a restored backup. One row. Not in the journal.

    ``generation`` grows each time a backup takes the record's place, and ``incarnation`` is a new text then: a station
    that has seen a later generation does not follow an earlier one. ``join_secret`` is what the join code ends in;
    ``window_token`` is how the window beside the hub proves to be its own.
    """

    __tablename__ = "hub"

    id: Mapped[int] = mapped_column(primary_key=True)
    private_key: Mapped[str]
    certificate: Mapped[str]
    generation: Mapped[int]
    incarnation: Mapped[str]
    join_secret: Mapped[str]
    window_token: Mapped[str]


class Link(Base):
    """On a station: the hub it belongs to, and how far it followed its journal. One row. Not in the journal."""

    __tablename__ = "link"

    id: Mapped[int] = mapped_column(primary_key=True)
    address: Mapped[str]
    certificate: Mapped[str]
    token: Mapped[str]
    generation: Mapped[int]
    incarnation: Mapped[str]
    session_id: Mapped[str]
    role: Mapped[str]
    table_id: Mapped[str | None]
    cursor: Mapped[int]
    held: Mapped[int]

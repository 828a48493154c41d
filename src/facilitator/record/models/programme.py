"""Programmes, their sessions, and what a session is planned with: rounds and tables."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class Programme(Base):
    """One policy that is deliberated over many sessions."""

    __tablename__ = "programme"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    body: Mapped[str]


class Session(Base):
    """One meeting in one hall.

    ``date`` is YYYY-MM-DD; ``starts_at`` and ``ends_at`` are HH:MM of the hall's clock, which ``time_zone`` names (IANA,
    "Asia/Seoul"). ``stage`` is where the stage stands on the map of the hall: left, top, width and height in hundredths
    of the distance between two tables; empty for its usual place, before the first row. ``keep_until`` is the day
    (YYYY-MM-DD) from which the personal data may be removed; empty where nobody set one.
    """

    __tablename__ = "session"

    id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(ForeignKey("programme.id"))
    kind: Mapped[str]
    title: Mapped[str]
    purpose: Mapped[str]
    venue: Mapped[str]
    date: Mapped[str]
    starts_at: Mapped[str]
    ends_at: Mapped[str]
    time_zone: Mapped[str] = mapped_column(server_default="Asia/Seoul")
    language: Mapped[str]
    organizer: Mapped[str]
    observers: Mapped[str]
    introduction: Mapped[str]
    closing: Mapped[str]
    stage: Mapped[list[int]] = mapped_column(server_default="[]")
    keep_until: Mapped[str] = mapped_column(server_default="")


class Round(Base):
    """One question that all tables talk about.

    ``minutes`` is how long it lasts, ``break_after`` the minutes of rest before the next. While it is open ``closes_at``
    says when it ends (UTC); while it is paused ``remaining_seconds`` says how much is left. ``groups`` says how people sit
    where the tables belong to groups: "stay" in their group, "change" to another, or "mix" over the whole hall.
    """

    __tablename__ = "round"
    __table_args__ = (UniqueConstraint("session_id", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    number: Mapped[int]
    title: Mapped[str]
    question: Mapped[str]
    guidance: Mapped[str]
    minutes: Mapped[int]
    break_after: Mapped[int]
    state: Mapped[str]
    opened_at: Mapped[str | None]
    closes_at: Mapped[str | None]
    remaining_seconds: Mapped[int | None]
    closed_at: Mapped[str | None]
    groups: Mapped[str] = mapped_column(server_default="stay")


class Table(Base):
    """One table of the hall. The names of its facilitator and note-taker are personal data.

    ``group`` is what the table talks about where tables belong to groups ("housing"). ``closed`` tables are left out
    when seats are given. ``x`` and ``y`` are where its middle stands on the map of the hall, in hundredths of the
    distance between two tables from the upper left corner; None for its place in the grid.
    """

    __tablename__ = "hall_table"
    __table_args__ = (UniqueConstraint("session_id", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    number: Mapped[int]
    seats: Mapped[int]
    zone: Mapped[str]
    features: Mapped[list[str]]
    facilitator: Mapped[str]
    note_taker: Mapped[str]
    group: Mapped[str] = mapped_column(server_default="")
    closed: Mapped[bool] = mapped_column(server_default=false())
    x: Mapped[int | None]
    y: Mapped[int | None]

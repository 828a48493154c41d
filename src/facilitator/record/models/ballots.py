"""Ballots, their options, the votes as they were entered, and the one stored result."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class Ballot(Base):
    """One question put to the vote.

    ``most`` is how many options one person may choose. A corrected or annulled ballot stays, with ``reason``; the ballot
    that took a corrected one's place names it in ``replaces_id``. ``rules`` is what the rules need beyond method, basis and ``most``;
    ``channels`` is how votes are collected.

    ``compared`` is whether a later ballot will ask the same, ``before_id`` the earlier one that this one is compared with.
    ``shown_by`` names the attributes of people by which the votes by phone are counted apart.
    """

    __tablename__ = "ballot"
    __table_args__ = (UniqueConstraint("session_id", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    round_id: Mapped[str | None] = mapped_column(ForeignKey("round.id"))
    number: Mapped[int]
    title: Mapped[str]
    question: Mapped[str]
    method: Mapped[str]
    basis: Mapped[str]
    most: Mapped[int]
    state: Mapped[str]
    replaces_id: Mapped[str | None] = mapped_column(ForeignKey("ballot.id"))
    reason: Mapped[str]
    opened_at: Mapped[str | None]
    closed_at: Mapped[str | None]
    secret: Mapped[bool] = mapped_column(server_default=false())
    rules: Mapped[dict[str, Any]] = mapped_column(server_default="{}")
    channels: Mapped[list[str]] = mapped_column(server_default='["hands"]')
    before_id: Mapped[str | None]
    compared: Mapped[bool] = mapped_column(server_default=false())
    shown_by: Mapped[list[str]] = mapped_column(server_default="[]")


class Option(Base):
    """One thing that can be chosen in a ballot."""

    __tablename__ = "option"

    id: Mapped[str] = mapped_column(primary_key=True)
    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"))
    position: Mapped[int]
    text: Mapped[str]
    theme_id: Mapped[str | None] = mapped_column(ForeignKey("theme.id"))


class TableVote(Base):
    """The hands of one table in one ballot: how many voted, and how many hands each option (by id) had.

    ``seated`` is how many people could vote at the table when the hands were entered; None in records of an older
    program.
    """

    __tablename__ = "table_vote"

    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    table_id: Mapped[str] = mapped_column(ForeignKey("hall_table.id"), primary_key=True)
    counts: Mapped[dict[str, int]]
    voters: Mapped[int]
    abstain: Mapped[int]
    invalid: Mapped[int]
    confirmed: Mapped[bool]
    seated: Mapped[int | None]


class AcceptedDifference(Base):
    """Why a ballot is closed though votes and people differ at a table (``place`` is its id) or in the hall ("").

    It holds for these two figures only: ``expected`` people who can vote, ``found`` people who did.
    """

    __tablename__ = "accepted_difference"

    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    place: Mapped[str] = mapped_column(primary_key=True)
    expected: Mapped[int]
    found: Mapped[int]
    reason: Mapped[str]


class Tally(Base):
    """The stored result of a closed ballot; every screen and document shows this one.

    ``result`` is the whole result as the method gives it; ``votes_hash``, ``seal`` and ``signature`` prove it
    (``record/sealing.py``) and are empty in ballots of an older program.
    """

    __tablename__ = "tally"

    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    eligible: Mapped[int]
    present: Mapped[int]
    cast: Mapped[int]
    valid: Mapped[int]
    abstain: Mapped[int]
    invalid: Mapped[int]
    options: Mapped[list[dict[str, Any]]]
    result: Mapped[dict[str, Any]] = mapped_column(server_default="{}")
    votes_hash: Mapped[str] = mapped_column(server_default="")
    seal: Mapped[str] = mapped_column(server_default="")
    signature: Mapped[str] = mapped_column(server_default="")


class Reopening(Base):
    """What a closed ballot said before it was opened once more, and why it was.

    ``number`` counts from 1; ``tally`` is the fields of the ``Tally`` that stood until then.
    """

    __tablename__ = "reopening"

    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    reason: Mapped[str]
    closed_at: Mapped[str]
    reopened_at: Mapped[str]
    tally: Mapped[dict[str, Any]]

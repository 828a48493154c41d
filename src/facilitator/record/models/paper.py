"""Votes on paper: piles of slips, each entered twice by two people."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class PaperBatch(Base):
    """A pile of slips that was entered, and entered again by somebody else. It counts once it is ``accepted``.

    ``first`` and ``second`` are the votes (their one text, ``ballots.votes``) of slips 1, 2, 3 … of the pile. ``settled``
    is what a person who looked at the paper decided where they differ: slip number -> vote, empty where there is no such
    slip. ``table_id`` is None where the slips of several tables lie together, and always in a secret ballot.
    """

    __tablename__ = "paper_batch"
    __table_args__ = (UniqueConstraint("ballot_id", "label"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), index=True)
    table_id: Mapped[str | None] = mapped_column(ForeignKey("hall_table.id"))
    label: Mapped[str]
    first: Mapped[list[str]]
    second: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    settled: Mapped[dict[str, str]]
    accepted: Mapped[bool]

"""Notes, the themes they are filed under, and the quotes chosen from them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class Note(Base):
    """What was said at a table, as it reads now. The hub gives it its number in (round, table), which is never used again."""

    __tablename__ = "note"
    __table_args__ = (UniqueConstraint("round_id", "table_id", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    round_id: Mapped[str] = mapped_column(ForeignKey("round.id"))
    table_id: Mapped[str] = mapped_column(ForeignKey("hall_table.id"))
    number: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]
    support: Mapped[int]
    revision: Mapped[int]
    retracted: Mapped[bool]
    written_at: Mapped[str]
    revised_at: Mapped[str]
    station_id: Mapped[str]


class NoteRevision(Base):
    """One wording of a note. Two revisions of one base are both kept."""

    __tablename__ = "note_revision"

    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True)
    base_revision: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]
    support: Mapped[int]
    at: Mapped[str]


class Theme(Base):
    """What many notes say, in the theme team's words. ``colour`` is a place in the palette of themes, from 0."""

    __tablename__ = "theme"

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    round_id: Mapped[str | None] = mapped_column(ForeignKey("round.id"))
    position: Mapped[int]
    title: Mapped[str]
    summary: Mapped[str]
    colour: Mapped[int]
    removed: Mapped[bool]


class Filing(Base):
    """One note under one theme."""

    __tablename__ = "filing"
    __table_args__ = (Index("ix_filing_note", "note_id"),)

    theme_id: Mapped[str] = mapped_column(ForeignKey("theme.id"), primary_key=True)
    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), primary_key=True)


class Quote(Base):
    """A note chosen to speak for its theme, word for word."""

    __tablename__ = "quote"

    theme_id: Mapped[str] = mapped_column(ForeignKey("theme.id"), primary_key=True)
    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), primary_key=True)
    position: Mapped[int]

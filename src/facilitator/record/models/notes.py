"""Notes, the themes they are filed under or the marks they got, and the quotes chosen from them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class Note(Base):
    """What was said at a table, or came in from a source outside the hall, as it reads now.

    It has a table or a source, never both. The hub gives it its number in (round, table) or (round, source), which is
    never used again.
    """

    __tablename__ = "note"
    __table_args__ = (
        UniqueConstraint("round_id", "table_id", "number"),
        Index("ix_note_source", "round_id", "source_id", "number", unique=True),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    round_id: Mapped[str] = mapped_column(ForeignKey("round.id"))
    table_id: Mapped[str | None] = mapped_column(ForeignKey("hall_table.id"))
    source_id: Mapped[str | None] = mapped_column(ForeignKey("source.id"))
    number: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]
    support: Mapped[int]
    revision: Mapped[int]
    retracted: Mapped[bool]
    written_at: Mapped[str]
    revised_at: Mapped[str]
    station_id: Mapped[str]
    felt_strongly: Mapped[bool] = mapped_column(default=False)


class Source(Base):
    """Where voices from outside the hall come from: an online board, e-mails, a social network."""

    __tablename__ = "source"

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    number: Mapped[int]
    title: Mapped[str]
    removed: Mapped[bool]


class Post(Base):
    """What a note from outside has besides its text; never who wrote it.

    ``key`` knows the post again in another reading of the file. ``posted`` is the day it was written, with the time where
    that is known ("2026-08-03", "2026-08-03T14:05"), empty where it is not. ``agreements`` are clicks of readers there, not people of the hall.
    """

    __tablename__ = "post"
    __table_args__ = (UniqueConstraint("source_id", "key"),)

    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), primary_key=True)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"))
    key: Mapped[str]
    title: Mapped[str]
    category: Mapped[str]
    posted: Mapped[str]
    agreements: Mapped[int]


class NoteRevision(Base):
    """One wording of a note. A post has none besides its own. Two revisions of one base are both kept."""

    __tablename__ = "note_revision"

    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True)
    base_revision: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]
    support: Mapped[int]
    at: Mapped[str]
    felt_strongly: Mapped[bool] = mapped_column(default=False)


class Theme(Base):
    """What many notes say, in the theme team's words. ``colour`` is a place in the palette of themes, from 0.

    ``title`` and ``summary`` are those of the wording that is shown. ``parent_id`` and ``into_id`` (merged into) are as
    people said it; ``record.theme_shape`` says what follows from them. ``from_proposal`` is how it was made, and stays;
    ``record.wordings.worded_by_nobody`` says whether that still shows.
    """

    __tablename__ = "theme"

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    round_id: Mapped[str | None] = mapped_column(ForeignKey("round.id"))
    position: Mapped[int]
    title: Mapped[str]
    summary: Mapped[str]
    colour: Mapped[int]
    removed: Mapped[bool]
    parent_id: Mapped[str | None]
    into_id: Mapped[str | None]
    from_proposal: Mapped[bool] = mapped_column(default=False)


class Wording(Base):
    """A title and summary that somebody gave a theme, in place of the wordings that ``replaces`` names.

    A theme begins with one that has the theme's own id and no author.
    """

    __tablename__ = "wording"

    id: Mapped[str] = mapped_column(primary_key=True)
    theme_id: Mapped[str] = mapped_column(ForeignKey("theme.id"), index=True)
    title: Mapped[str]
    summary: Mapped[str]
    replaces: Mapped[list[str]]
    station_id: Mapped[str]
    actor: Mapped[str]
    removed: Mapped[bool]


class Filing(Base):
    """One note under one theme, and who filed it; nobody is named where an older version of the program filed it."""

    __tablename__ = "filing"
    __table_args__ = (Index("ix_filing_note", "note_id"),)

    theme_id: Mapped[str] = mapped_column(ForeignKey("theme.id"), primary_key=True)
    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), primary_key=True)
    station_id: Mapped[str]
    actor: Mapped[str]


class NoteMark(Base):
    """Why a note is under no theme: it stands alone, was set aside for a reason, or was knowingly not read."""

    __tablename__ = "note_mark"

    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), primary_key=True)
    mark: Mapped[str]
    reason: Mapped[str]


class LastWrite(Base):
    """Which write to one thing was the last, where several laptops may write to it at once; see ``operations.last_write``."""

    __tablename__ = "last_write"

    thing: Mapped[str] = mapped_column(primary_key=True)
    clock: Mapped[int] = mapped_column(index=True)
    station_id: Mapped[str]


class Quote(Base):
    """A note chosen to speak for its theme, word for word."""

    __tablename__ = "quote"

    theme_id: Mapped[str] = mapped_column(ForeignKey("theme.id"), primary_key=True)
    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), primary_key=True)
    position: Mapped[int]

"""What the organizer settles before minutes are published: their plan, who signs, the quotes, and what is not printed."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class MinutesPlan(Base):
    """How the minutes of a session are arranged; there is no row while everything is as usual.

    ``theme_order`` is one of ``THEME_ORDERS``. ``chapters`` is a full order of ``CHAPTERS``, or empty for the usual one.
    ``logo`` is a PNG in base64, or empty.
    """

    __tablename__ = "minutes_plan"

    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"), primary_key=True)
    theme_order: Mapped[str]
    chapters: Mapped[list[str]]
    logo: Mapped[str]


class Signature(Base):
    """A line on which somebody signs the minutes by hand. ``name`` is personal data."""

    __tablename__ = "signature"

    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str]
    name: Mapped[str]


class ChosenQuotes(Base):
    """The notes that the organizer has quoted for a theme, in order, in place of those that the theme team picked."""

    __tablename__ = "chosen_quotes"

    theme_id: Mapped[str] = mapped_column(ForeignKey("theme.id"), primary_key=True)
    note_ids: Mapped[list[str]]


class Passage(Base):
    """A passage of one wording of a note that somebody looked at before it was published.

    ``begins`` and ``ends`` are places in the text (of a post in its ``record.whole_text``) in Unicode characters, ``ends``
    excluded. ``reason`` says why it is not
    printed, one of ``REDACTION_REASONS``; empty where it is printed as it is. What it says is kept in the note alone.
    """

    __tablename__ = "passage"

    note_id: Mapped[str] = mapped_column(ForeignKey("note.id"), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True)
    begins: Mapped[int] = mapped_column(primary_key=True)
    ends: Mapped[int] = mapped_column(primary_key=True)
    reason: Mapped[str]


class WordPassage(Base):
    """A passage of words that no note holds, as a theme's title, that somebody looked at before they were published.

    ``place`` is one of ``WORD_PLACES``, ``of_id`` the theme, source or session; ``wording`` knows the words about which it was decided
    (``record.whole_text.wording_of``), so that other words are looked at again. The rest as in ``Passage``.
    """

    __tablename__ = "word_passage"

    place: Mapped[str] = mapped_column(primary_key=True)
    of_id: Mapped[str] = mapped_column(primary_key=True)
    wording: Mapped[str] = mapped_column(primary_key=True)
    begins: Mapped[int] = mapped_column(primary_key=True)
    ends: Mapped[int] = mapped_column(primary_key=True)
    reason: Mapped[str]

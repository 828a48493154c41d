"""What the hall sees on the big screen."""

from __future__ import annotations

from sqlalchemy import ForeignKey, true
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class Screen(Base):
    """The big screen of a session: what it shows, and what it is like. No row until somebody chose something.

    ``detail`` says what of the scene is meant: a round's or a ballot's id, or the words of the scene "text"; empty for what
    is natural at the moment. ``page`` counts from 0. ``released`` are the ballots whose figures the hall may see.
    ``height`` is that of the picture and ``distance`` that of the last row from it, both in centimetres.
    """

    __tablename__ = "screen"

    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"), primary_key=True)
    scene: Mapped[str]
    detail: Mapped[str]
    page: Mapped[int]
    released: Mapped[list[str]]
    dark: Mapped[bool] = mapped_column(server_default=true())
    height: Mapped[int]
    distance: Mapped[int]

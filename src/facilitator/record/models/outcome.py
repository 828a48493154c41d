"""What the session asks of those who decide."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class Recommendation(Base):
    """One recommendation and the body that is asked to answer it."""

    __tablename__ = "recommendation"

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    position: Mapped[int]
    text: Mapped[str]
    responsible: Mapped[str]
    theme_id: Mapped[str | None] = mapped_column(ForeignKey("theme.id"))

"""What the city's population is made of, for comparing those who came with it."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class Population(Base):
    """The population by one attribute: ``shares`` are hundredths of a percent by value, ``source`` says where they are from."""

    __tablename__ = "population"

    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"), primary_key=True)
    attribute: Mapped[str] = mapped_column(primary_key=True)
    shares: Mapped[dict[str, int]]
    source: Mapped[str]

"""What was packaged for an archive, where it goes, and how far it has come."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.record.models.base import Base


class Delivery(Base):
    """One package on its way to one place; it is there once ``delivered_at`` is set, which only the far side's checksum does.

    ``package`` is the name of the file, ``sha512`` (hexadecimal) and ``bytes`` what is in it. ``version`` counts from 1, and
    ``follows`` is the SHA-512 of the version before, empty for the first. ``address`` names neither user nor password.
    """

    __tablename__ = "delivery"

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    package: Mapped[str]
    sha512: Mapped[str]
    bytes: Mapped[int] = mapped_column(BigInteger)
    version: Mapped[int]
    follows: Mapped[str]
    label: Mapped[str]
    address: Mapped[str]
    queued_at: Mapped[str]
    delivered_at: Mapped[str | None]


class DeliveryProgress(Base):
    """How far a delivery is at the moment: for this laptop alone, not in the journal, kept over restarts.

    ``sent`` are the bytes that the far side holds as far as is known; ``attempts`` counts those in vain since bytes last
    went; ``next_try`` is a time, empty for at once. ``halted`` is "" while it goes on by itself, "paused" by a person, or
    "stopped" until a person has done something; the reasons say what came in between last.
    """

    __tablename__ = "delivery_progress"

    delivery_id: Mapped[str] = mapped_column(primary_key=True)
    sent: Mapped[int] = mapped_column(BigInteger)
    attempts: Mapped[int]
    next_try: Mapped[str]
    halted: Mapped[str]
    reason_en: Mapped[str]
    reason_ko: Mapped[str]

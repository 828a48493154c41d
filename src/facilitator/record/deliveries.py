"""The queue of deliveries as it stands: what the journal says of each, and how far it is at the moment."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import Delivery, DeliveryProgress
from facilitator.record.record import Record


@dataclass(frozen=True)
class Queued:
    """A delivery with its state of the moment: the fields are those of ``Delivery`` and ``DeliveryProgress``."""

    id: str
    session_id: str
    package: str
    sha512: str
    bytes: int
    version: int
    follows: str
    label: str
    address: str
    queued_at: str
    delivered_at: str | None
    sent: int = 0
    attempts: int = 0
    next_try: str = ""
    halted: str = ""
    reason_en: str = ""
    reason_ko: str = ""

    @property
    def state(self) -> str:
        """ "delivered", "paused", "stopped" or "waiting"."""
        return "delivered" if self.delivered_at is not None else self.halted or "waiting"

    def reason(self, language: str) -> str:
        """What came in between last, in this language; empty for nothing."""
        return self.reason_ko if language == "ko" else self.reason_en


def queue_of(session: OrmSession, session_id: str | None = None) -> tuple[Queued, ...]:
    """All deliveries, or those of one session of the day, in the order in which they came into the queue."""
    rows = session.execute(
        select(Delivery, DeliveryProgress)
        .outerjoin(DeliveryProgress, DeliveryProgress.delivery_id == Delivery.id)
        .order_by(Delivery.queued_at, Delivery.id)
    )
    return tuple(_queued(*row) for row in rows if session_id in (None, row[0].session_id))


def queued(session: OrmSession, id: str) -> Queued | None:
    """One delivery; None where it was taken out."""
    row = session.get(Delivery, id)
    return None if row is None else _queued(row, session.get(DeliveryProgress, id))


def keep_progress(
    record: Record,
    id: str,
    *,
    sent: int | None = None,
    attempts: int | None = None,
    next_try: str | None = None,
    halted: str | None = None,
    reason: tuple[str, str] | None = None,
) -> None:
    """Keep how far a delivery is; what is None stays. On the disk when this returns.

    Args:
        reason: what came in between, in English and Korean.
    """
    said = {} if reason is None else {"reason_en": reason[0], "reason_ko": reason[1]}
    given = {"sent": sent, "attempts": attempts, "next_try": next_try, "halted": halted, **said}
    with record.writing_aside() as session:
        row = session.get(DeliveryProgress, id)
        if row is None:
            row = DeliveryProgress(
                delivery_id=id, sent=0, attempts=0, next_try="", halted="", reason_en="", reason_ko=""
            )
            session.add(row)
        for name, value in given.items():
            if value is not None:
                setattr(row, name, value)


def _queued(row: Delivery, progress: DeliveryProgress | None) -> Queued:
    done = {column.key: getattr(row, column.key) for column in Delivery.__table__.columns}
    if progress is not None:
        so_far = {column.key: getattr(progress, column.key) for column in DeliveryProgress.__table__.columns}
        done |= {name: value for name, value in so_far.items() if name != "delivery_id"}
    return Queued(**done)

"""What could not be taken from other laptops: kept, looked at, tried again or set aside by a person."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.arrival import Arrival
from facilitator.record.models import Quarantined
from facilitator.record.record import Record


def in_quarantine(record: Record) -> list[Quarantined]:
    """What lies there and nobody has decided about, oldest first. The rows are copies."""
    with record.reading() as session:
        open_states = ("waiting", "damaged", "refused")
        rows = session.scalars(
            select(Quarantined).where(Quarantined.state.in_(open_states)).order_by(Quarantined.id)
        ).all()
        session.expunge_all()
        return list(rows)


def set_aside(record: Record, ids: Iterable[int]) -> None:
    """A person looked at these and leaves them out for good; they stay where they are, with their reasons."""
    with record.writing_aside() as session:
        for row in session.scalars(select(Quarantined).where(Quarantined.id.in_(list(ids)))):
            row.state = "set aside"


def keep_refused(record: Record, refused: Iterable[tuple[Arrival, Refused]]) -> None:
    """On a station: what it wrote and the hub did not take, with the hub's reasons. Its own record keeps what it says."""
    with record.writing_aside() as session:
        for one, reason in refused:
            known = select(Quarantined.id).where(
                Quarantined.station_id == one.station_id, Quarantined.station_seq == one.station_seq
            )
            if session.scalar(known) is None:
                session.add(
                    Quarantined(
                        station_id=one.station_id, station_seq=one.station_seq, time=one.time, actor=one.actor,
                        kind=one.kind, payload=one.payload, reason_en=reason.en, reason_ko=reason.ko,
                        arrived_at=record.time(), state="refused",
                    )
                )  # fmt: skip


def refused_here(record: Record) -> list[int]:
    """On a station: the numbers of its own operations that the hub has not taken, as far as this station heard."""
    with record.reading() as session:
        mine = Quarantined.station_id == record.station_id
        return list(session.scalars(select(Quarantined.station_seq).where(mine, Quarantined.state == "refused")))


def mark_taken(record: Record, station_seqs: Iterable[int]) -> None:
    """On a station: the hub has taken these of its operations after all."""
    with record.writing_aside() as session:
        mine = Quarantined.station_id == record.station_id
        for row in session.scalars(select(Quarantined).where(mine, Quarantined.station_seq.in_(list(station_seqs)))):
            row.state = "taken"

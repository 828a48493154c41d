"""Which edition of a session's package is next, and when there is nothing new to deliver."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.archive.edition import Edition, Packaged
from facilitator.archive.package import Package, write_package
from facilitator.record import Record
from facilitator.record.models import Delivery

Made = TypeVar("Made", bound=Packaged)


def earlier_version(reading: OrmSession, session_id: str) -> tuple[Edition, str] | None:
    """The last edition of a session's package that was delivered anywhere, and its SHA-512; None where none was."""
    row = reading.scalars(
        select(Delivery)
        .where(Delivery.session_id == session_id, Delivery.delivered_at.is_not(None))
        .order_by(Delivery.version.desc(), Delivery.delivered_at.desc(), Delivery.id.desc())
        .limit(1)
    ).first()
    return None if row is None else (Edition(row.version, row.follows), row.sha512)


def packaged(record: Record, session_id: str, make: Callable[[Edition], Made]) -> Made:
    """The package of a session as it stands now.

    Where nothing has changed since the last edition that was delivered, it is that one again, byte for byte; else it is a
    new one that names the last.

    Args:
        make: writes the package of this edition.
    """
    with record.reading() as reading:
        earlier = earlier_version(reading, session_id)
    if earlier is None:
        return make(Edition())
    edition, sha512 = earlier
    made = make(edition)
    if made.sha512 == sha512:
        return made
    made.path.unlink()
    return make(Edition(edition.number + 1, sha512))


def package_now(
    record: Record,
    session_id: str,
    folder: Path,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Package:
    """Write the package of a session as it stands now, in the edition that follows from what was delivered.

    Raises:
        Refused, Cancelled: as for ``write_package``.
    """

    def make(edition: Edition) -> Package:
        return write_package(record, session_id, folder, edition=edition, progress=progress, cancelled=cancelled)

    return packaged(record, session_id, make)

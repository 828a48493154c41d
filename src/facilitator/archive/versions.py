"""Which version of a session's package is next, and when there is nothing new to deliver."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record import Record
from facilitator.record.models import Delivery


@dataclass(frozen=True)
class Version:
    """A version of a session's package: its number from 1, and the SHA-512 of the one that it follows, empty for the first."""

    number: int
    follows: str


@dataclass(frozen=True)
class Packaged:
    """A package that was made: the file, its SHA-512 in hexadecimal, and its version."""

    path: Path
    sha512: str
    version: Version


MakePackage = Callable[[Record, str, Path, Version], tuple[Path, str]]
"""Given a record, a session, a folder to write to and the version: makes the package. Returns (the file, its SHA-512)."""


def earlier_version(reading: OrmSession, session_id: str) -> tuple[Version, str] | None:
    """The last version of a session's package that was delivered anywhere, and its SHA-512; None where none was."""
    row = reading.scalars(
        select(Delivery)
        .where(Delivery.session_id == session_id, Delivery.delivered_at.is_not(None))
        .order_by(Delivery.version.desc(), Delivery.delivered_at.desc(), Delivery.id.desc())
        .limit(1)
    ).first()
    return None if row is None else (Version(row.version, row.follows), row.sha512)


def packaged(record: Record, session_id: str, folder: Path, make: MakePackage) -> Packaged:
    """The package of a session as it stands now.

    Where nothing has changed since the last version that was delivered, it is that version again, byte for byte; else it is a
    new one that names the last.
    """
    with record.reading() as reading:
        earlier = earlier_version(reading, session_id)
    if earlier is None:
        first = Version(1, "")
        return Packaged(*make(record, session_id, folder, first), first)
    version, sha512 = earlier
    path, now = make(record, session_id, folder, version)
    if now == sha512:
        return Packaged(path, now, version)
    path.unlink()
    following = Version(version.number + 1, sha512)
    return Packaged(*make(record, session_id, folder, following), following)

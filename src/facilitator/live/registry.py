"""Which laptops were let in: the hub's own view of the stations in the record, kept in memory for every request."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import func, select

from facilitator.record import Record
from facilitator.record.models import Station, Table


@dataclass(frozen=True)
class Known:
    """One laptop that was let in; ``table_number`` is 0 where it belongs to no table, ``name`` what people call it."""

    id: str
    role: str
    table_id: str | None
    table_number: int
    epoch: int
    revoked: bool
    token_hash: str
    name: str


def hash_of(token: str) -> str:
    """The SHA-256 of a token, in hexadecimal, as the record keeps it."""
    return hashlib.sha256(token.encode()).hexdigest()


class Registry:
    """The stations of one session. ``reload`` after any of them changed."""

    def __init__(self, record: Record, session_id: str) -> None:
        self._record = record
        self.session_id = session_id
        self._by_id: dict[str, Known] = {}
        self._by_token: dict[str, Known] = {}
        self._latest: dict[str, int] = {}
        self.reload()

    def reload(self) -> None:
        """Read the stations again."""
        with self._record.reading() as session:
            rows = session.execute(
                select(
                    Station.id,
                    Station.role,
                    Station.table_id,
                    func.coalesce(Table.number, 0),
                    Station.epoch,
                    Station.revoked,
                    Station.token_hash,
                    Station.name,
                )
                .outerjoin(Table, Table.id == Station.table_id)
                .where(Station.session_id == self.session_id)
            ).all()
        known = [Known(*row) for row in rows]
        latest: dict[str, int] = {}
        for one in known:
            if one.table_id is not None:
                latest[one.table_id] = max(one.epoch, latest.get(one.table_id, 0))
        self._by_id = {one.id: one for one in known}
        self._by_token = {one.token_hash: one for one in known}
        self._latest = latest

    def by_id(self, station_id: str) -> Known | None:
        """The station with this id."""
        return self._by_id.get(station_id)

    def by_token(self, token: str) -> Known | None:
        """The station that shows this token."""
        return self._by_token.get(hash_of(token))

    def is_current(self, station: Known) -> bool:
        """Whether its table still belongs to this laptop; a laptop without a table is always current."""
        return station.table_id is None or station.epoch == self._latest.get(station.table_id)

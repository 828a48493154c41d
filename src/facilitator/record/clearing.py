"""Clearing away what is left of something that was removed: names after a purge, the order in which votes came.

That it has to be done is noted in the transaction that removes it (``ToClear``), so a program that dies over it, at whatever
moment, leaves it to the next that opens the record.
"""

from __future__ import annotations

import contextlib
import threading

from sqlalchemy import Engine, delete, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record.models import ToClear
from facilitator.record.source import Source
from facilitator.record.store import Store


class Clearing:
    """What one open record has still to clear away.

    Args:
        lock: held by whoever writes with ``writer``.

    Attributes:
        remains: why something is not cleared away yet; None where nothing is left of it.
        people_remain: whether something of people whose data were purged may still lie in the files of the record.
    """

    def __init__(self, store: Store, writer: Engine, reader: Engine, lock: threading.Lock, source: Source) -> None:
        self._store, self._writer, self._reader, self._lock, self._source = store, writer, reader, lock, source
        self.remains: Refused | None = None
        self.people_remain = False

    def note(self, session: OrmSession, *, people: bool, votes: bool) -> None:
        """Note, in the transaction that removes something, that its traces have to be cleared away after it."""
        what = [name for name, needed in (("people", people), ("votes", votes)) if needed]
        session.add_all(ToClear(id=self._source.new_id(), what=name) for name in what)
        self.people_remain |= people  # before anybody can read that they were removed

    def finish(self) -> None:
        """Clear away what a program left that died before it could do so itself."""
        with contextlib.suppress(Exception):
            self._store.fold(self._writer)
        with self._store.said_plainly():
            noted = self._noted()
        if noted:
            self.clear()

    def clear(self, patience: float = 0.0) -> None:
        """Clear all of it away, or say in ``remains`` why that cannot be done now."""
        try:
            with self._lock, self._store.said_plainly():
                noted = self._noted()
                self.people_remain |= "people" in noted.values()
                forget = self._store.forget_people if self.people_remain else self._store.forget
                self.remains = forget(self._writer, patience)
                if self.remains is None:
                    self.people_remain = False
                    self._strike_out(noted)
        except Refused as refused:  # what was written before is on the disk all the same
            self.remains = refused

    def _noted(self) -> dict[str, str]:
        """What is noted, by its id: also by other programs that write into the same record."""
        with OrmSession(self._reader) as session:
            return {row.id: row.what for row in session.scalars(select(ToClear))}

    def _strike_out(self, noted: dict[str, str]) -> None:
        if noted:
            with OrmSession(self._writer) as session, session.begin():
                session.execute(delete(ToClear).where(ToClear.id.in_(noted)))
            self._store.fold(self._writer)

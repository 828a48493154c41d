"""Several laptops change one thing at once: which of them wrote last, so that all come to the same end.

A laptop does its own operations first and takes those of others later, so each does them in another order than the hub. An
operation that sets something which others may set as well (a note's mark, a theme's parent, whether a note is under a theme)
therefore carries a clock: one more than any that its laptop had seen. The highest clock stays, and of the same clock the
highest station, in whatever order they come. Operations of older journals carry none: what comes later stays.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import LastWrite, table_of
from facilitator.record.portions import portions
from facilitator.record.transaction import Transaction

_LAST = table_of(LastWrite)
_OF = select(_LAST).where(_LAST.c.thing.in_(bindparam("things", expanding=True)))
_AGAIN = update(_LAST).where(_LAST.c.thing == bindparam("of"))


def next_clock(tx: Transaction) -> int:
    """One more than any clock that this record has seen."""
    return (tx.session.scalar(select(func.max(LastWrite.clock))) or 0) + 1


def name_of(*thing: str) -> str:
    """The name under which the last write to a thing is known."""
    return " ".join(thing)


def stays(tx: Transaction, clock: int | None, *thing: str) -> bool:
    """Whether what is written to a thing with this clock stays; it is then known as its last write.

    Args:
        clock: that of the operation; None of one from an older journal, which always stays.
        thing: what it is, and the ids of what it belongs to.
    """
    if clock is None:
        return True
    name = name_of(*thing)
    last = tx.session.get(LastWrite, name)
    if last is None:
        tx.session.add(LastWrite(thing=name, clock=clock, station_id=tx.station_id))
        return True
    if (last.clock, last.station_id) > (clock, tx.station_id):
        return False
    last.clock, last.station_id = clock, tx.station_id
    return True


class LastWrites:
    """The last writes to many things, read at once and, by ``write``, written at once.

    Args:
        session: the open transaction; none of these may wait to be written in it.
        things: their names, each as ``name_of`` gives it.
    """

    def __init__(self, session: OrmSession, things: Iterable[str]) -> None:
        self._session = session
        self._known = {
            row.thing: (row.clock, row.station_id)
            for part in portions(things)
            for row in session.execute(_OF, {"things": part})
        }
        self._stored = frozenset(self._known)
        self._changed: set[str] = set()

    def stays(self, tx: Transaction, clock: int | None, *thing: str) -> bool:
        """As the function of this name."""
        if clock is None:
            return True
        name = name_of(*thing)
        if name in self._known and self._known[name] > (clock, tx.station_id):
            return False
        self._known[name] = clock, tx.station_id
        self._changed.add(name)
        return True

    def write(self) -> None:
        """Write those that are new or others now."""
        new = [{"thing": one, **self._row(one)} for one in sorted(self._changed - self._stored)]
        again = [{"of": one, **self._row(one)} for one in sorted(self._changed & self._stored)]
        if new:
            self._session.execute(insert(_LAST), new)
        if again:
            self._session.connection().execute(_AGAIN, again)

    def _row(self, name: str) -> dict[str, int | str]:
        clock, station_id = self._known[name]
        return {"clock": clock, "station_id": station_id}

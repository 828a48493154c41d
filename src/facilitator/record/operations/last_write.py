"""Several laptops change one thing at once: which of them wrote last, so that all come to the same end.

A laptop does its own operations first and takes those of others later, so each does them in another order than the hub. An
operation that sets something which others may set as well (a note's mark, a theme's parent, whether a note is under a theme)
therefore carries a clock: one more than any that its laptop had seen. The highest clock stays, and of the same clock the
highest station, in whatever order they come. Operations of older journals carry none: what comes later stays.
"""

from __future__ import annotations

from sqlalchemy import func, select

from facilitator.record.models import LastWrite
from facilitator.record.transaction import Transaction


def next_clock(tx: Transaction) -> int:
    """One more than any clock that this record has seen."""
    return (tx.session.scalar(select(func.max(LastWrite.clock))) or 0) + 1


def stays(tx: Transaction, clock: int | None, *thing: str) -> bool:
    """Whether what is written to a thing with this clock stays; it is then known as its last write.

    Args:
        clock: that of the operation; None of one from an older journal, which always stays.
        thing: what it is, and the ids of what it belongs to.
    """
    if clock is None:
        return True
    name = " ".join(thing)
    last = tx.session.get(LastWrite, name)
    if last is None:
        tx.session.add(LastWrite(thing=name, clock=clock, station_id=tx.station_id))
        return True
    if (last.clock, last.station_id) > (clock, tx.station_id):
        return False
    last.clock, last.station_id = clock, tx.station_id
    return True

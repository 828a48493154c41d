"""Doing this station's own operations in an open transaction, and writing them into the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sqlalchemy.orm import Session as OrmSession

from facilitator.record import journal
from facilitator.record.operation import Operation, decode, plain
from facilitator.record.operations import BY_NAME
from facilitator.record.source import Source
from facilitator.record.transaction import Transaction

Make = Callable[[OrmSession], Iterable[Operation]]
"""Finds what is to be done, in the very state of the record to which it is done. May be called again in another state, where
the first transaction came to nothing. Where it finds one after the other, each is done before the next is asked for."""


@dataclass
class Application:
    """Operations of this station on their way into its record.

    Args:
        session: the open transaction.
        station_id: the station that this record belongs to.
        source: where times and salts come from.
        actor: who does it, as a role.
    """

    session: OrmSession
    station_id: str
    source: Source
    actor: str
    done: list[Operation] = field(default_factory=list)
    _back: list[tuple[Operation, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        # The head first: it takes the write lock, and the time of what is written is that of its turn.
        self.head = journal.head_of(self.session, self.station_id)
        self.tx = Transaction(self.session, self.source.time(), self.station_id, self.actor)

    def do(self, make: Make) -> None:
        """Do what this finds to be done.

        Raises:
            Refused: one of them cannot be done.
            NeedsConfirmation: one of them must be confirmed by a person first.
        """
        for operation in make(self.session):
            # Only what can be read back from the journal may go into it.
            operation = decode(BY_NAME, type(operation).__name__, plain(operation)).prepared(self.tx)
            self._back.append(operation.perform(self.tx))
            self.session.flush()
            self.head = journal.append(
                self.session,
                self.head,
                operation,
                station_id=self.station_id,
                time=self.tx.time,
                actor=self.actor,
                salt=self.source.entropy(16),
            )
            self.done.append(operation)

    @property
    def inverse(self) -> tuple[Operation, ...]:
        """What takes all of it back, in order; empty when something in it cannot be taken back."""
        return tuple(step for steps in reversed(self._back) for step in steps) if all(self._back) else ()

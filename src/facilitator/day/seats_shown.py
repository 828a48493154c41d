"""Everything that the seats page shows of one round, read in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from facilitator.day.balance import BalanceAttribute, balance_attributes
from facilitator.day.seat_rules import SeatRule, seat_rules
from facilitator.day.seated import Picture, SeatedPerson, SeatedTable, picture_of, seated_round
from facilitator.record import Record
from facilitator.record.models import Round


@dataclass(frozen=True)
class SeatsShown:
    """One round's seats.

    Attributes:
        rounds: the id and the number of every round of the session.
        tables: the tables with the people at them.
        without: who has no seat in the round.
        attributes: what the tables may mirror, the pairs asked for included.
        rules: what the list says about who sits where, and who is pinned in this round.
        picture: which attributes the tables' cards show.
    """

    rounds: tuple[tuple[str, int], ...]
    tables: tuple[SeatedTable, ...]
    without: tuple[SeatedPerson, ...]
    attributes: tuple[BalanceAttribute, ...]
    rules: tuple[SeatRule, ...]
    picture: Picture

    @property
    def people(self) -> list[SeatedPerson]:
        """Everybody on the list."""
        return [*(person for table in self.tables for person in table.people), *self.without]

    @property
    def is_seated(self) -> bool:
        """Whether anybody has a seat in the round."""
        return any(table.people for table in self.tables)

    @property
    def groups(self) -> list[str]:
        """The groups that tables belong to, in the order of the tables."""
        return list(dict.fromkeys(table.group for table in self.tables if table.group))

    def table(self, id: str) -> SeatedTable | None:
        """The table with this id."""
        return next((table for table in self.tables if table.id == id), None)

    def person(self, id: str) -> SeatedPerson | None:
        """The person with this id."""
        return next((person for person in self.people if person.id == id), None)


NOTHING = SeatsShown((), (), (), (), (), Picture())
"""Before anything was read."""


def seats_shown(record: Record, session_id: str, round_id: str | None, joined: Sequence[str] = ()) -> SeatsShown:
    """Read what the page shows.

    Args:
        record: the record.
        session_id: the session.
        round_id: the round; None where the session has none, and then there are no seats to show.
        joined: pairs of attributes that the organizer asked for ("gender×district").
    """
    with record.reading() as reading:
        rows = reading.execute(
            select(Round.id, Round.number).where(Round.session_id == session_id).order_by(Round.number)
        )
        rounds = tuple((id, number) for id, number in rows)
        tables, without = ((), ()) if round_id is None else seated_round(reading, session_id, round_id)
    attributes = balance_attributes(record, session_id, joined)
    seated = [person for table in tables for person in table.people]
    numbers = {table.id: table.number for table in tables}
    rules, picture = seat_rules([*seated, *without], numbers), picture_of(attributes, seated)
    return SeatsShown(rounds, tables, without, attributes, rules, picture)

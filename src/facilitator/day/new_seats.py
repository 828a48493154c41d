"""From seats before and after to the operations that make the change."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from facilitator.day.seating_problem import Hall
from facilitator.record import Operation
from facilitator.record.models import Round
from facilitator.record.operations import FreeSeats, MoveSeats, PlaceSeats, SeatPlace
from facilitator.seating.problem import IntArray


@dataclass(frozen=True)
class NewSeats:
    """What changes: seats freed as (round, participant), people moved, and people who had no seat."""

    freed: tuple[tuple[str, str], ...]
    moved: tuple[SeatPlace, ...]
    placed: tuple[SeatPlace, ...]

    @property
    def operations(self) -> tuple[Operation, ...]:
        """To be applied in this order: seats are freed before somebody takes them."""
        found: list[Operation] = []
        if self.freed:
            found.append(FreeSeats(seats=self.freed))
        if self.moved:
            found.append(MoveSeats(places=self.moved))
        if self.placed:
            found.append(PlaceSeats(places=self.placed))
        return tuple(found)


def new_seats(
    hall: Hall,
    rounds: Sequence[Round],
    before: IntArray,
    after: IntArray,
    freed: Collection[tuple[str, str]] = (),
) -> NewSeats:
    """What takes the people of a hall from ``before`` to ``after``, both (rounds x people).

    Args:
        hall: its people are the columns; whoever else has a seat does not count as present.
        rounds: the rows.
        before: the seats as the record has them.
        after: the seats wanted.
        freed: seats of people who are not present that are taken away in any case. Others of theirs are taken only at a
            table that would be too full.
    """
    here = {person.id for person in hall.people}
    gone: set[tuple[str, str]] = set(freed)
    moved: list[SeatPlace] = []
    placed: list[SeatPlace] = []
    for row, old, new in zip(rounds, before.tolist(), after.tolist(), strict=True):
        filling: dict[str, int] = {}
        for person, was, now in zip(hall.people, old, new, strict=True):
            if now < 0:
                continue
            table = hall.tables[now]
            filling[table.id] = filling.get(table.id, 0) + 1
            if was != now:
                place = SeatPlace(round_id=row.id, participant_id=person.id, table_id=table.id)
                (placed if was < 0 else moved).append(place)
        absent = [
            seat for (round_id, id), seat in sorted(hall.places.items())
            if round_id == row.id and id not in here and (round_id, id) not in gone
        ]  # fmt: skip
        seats = {table.id: table.seats for table in hall.tables}
        for seat in absent:
            if filling.get(seat.table_id, 0) >= seats[seat.table_id]:
                gone.add((row.id, seat.participant_id))
            else:
                filling[seat.table_id] = filling.get(seat.table_id, 0) + 1
    return NewSeats(tuple(sorted(gone)), tuple(moved), tuple(placed))

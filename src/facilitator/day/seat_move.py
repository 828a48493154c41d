"""The operations that bring one person to another table of a round, once it is known what that does."""

from __future__ import annotations

from facilitator.day.seat_effects import SeatEffect
from facilitator.day.seated import SeatedPerson, SeatedTable
from facilitator.record import Operation
from facilitator.record.models import GONE
from facilitator.record.operations import FreeSeats, MoveSeat, PlaceSeats, SeatPlace


def move_operations(
    round_id: str, person: SeatedPerson, table: SeatedTable, effect: SeatEffect
) -> tuple[Operation, ...]:
    """What moves the person, to be applied in one step.

    At a full table the two change seats. Where all seats are taken but one belongs to somebody who is absent or has left,
    that one is freed.

    Args:
        round_id: the round.
        person: who moves.
        table: where to.
        effect: what ``effects_of`` says of this table; it does not refuse.
    """
    if effect.partner is not None:
        swap = effect.partner.participant_id
        return (MoveSeat(round_id=round_id, participant_id=person.id, table_id=table.id, swap_with=swap),)
    gone = [other.id for other in table.people if other.state in GONE]
    freed: tuple[Operation, ...] = ()
    if len(table.people) >= table.seats and gone:
        freed = (FreeSeats(seats=((round_id, gone[0]),)),)
    if person.table_id is None:
        place = SeatPlace(round_id=round_id, participant_id=person.id, table_id=table.id)
        return (*freed, PlaceSeats(places=(place,)))
    return (*freed, MoveSeat(round_id=round_id, participant_id=person.id, table_id=table.id))

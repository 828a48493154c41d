"""Seating a session: the operations that seat everyone, how good a seating is, and seats for one person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facilitator.day.balance import balance_attributes, chosen_attributes
from facilitator.day.new_seats import new_seats
from facilitator.day.remaining import remaining
from facilitator.day.seating_problem import Hall, problem_of, read_hall, refuse_unknown_groups
from facilitator.day.seats_explained import explained_seats
from facilitator.errors import Refused
from facilitator.record import Operation, Record
from facilitator.record.operations import AssignSeats, SeatPlace
from facilitator.seating.explanation import Explanation, explain
from facilitator.seating.rearranging import rearrange
from facilitator.seating.score import Score
from facilitator.seating.solver import TIME_LIMIT, solve

__all__ = ["SeatPlan", "balance_attributes", "chosen_attributes", "score", "seat", "seats_for"]


@dataclass(frozen=True, eq=False)
class SeatPlan:
    """A new seating: the operations that make it, to be applied in one step, and how good it is.

    Attributes:
        operations: one ``AssignSeats`` a round that was not held yet.
        explanation: how good it is, in words and numbers.
        seconds: how long the search took.
    """

    operations: tuple[Operation, ...]
    explanation: Explanation
    seconds: float

    @property
    def score(self) -> Score:
        """Cells, repeats and rules."""
        return self.explanation.score


def seat(
    record: Record,
    session_id: str,
    attributes: Sequence[str] | None = None,
    *,
    seed: int = 1,
    time_limit: float = TIME_LIMIT,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SeatPlan:
    """Seat everyone who is not absent in every round that was not opened yet. Nothing is written.

    Pinned seats stay, the rules of the list hold, and who met in the rounds already opened counts as having met.

    Args:
        record: the record.
        session_id: the session.
        attributes: what every table is to mirror; the usual ones where it is None.
        seed: the same seed gives the same seats.
        time_limit: seconds.
        progress: told a number from 0 to 1.
        cancelled: asked often whether to stop.

    Raises:
        Refused: all rounds were opened, there is nobody to seat or no table, or the rules cannot all hold.
        Cancelled: ``cancelled`` said so.
    """
    with record.reading() as reading:
        hall = read_hall(reading, session_id)
        rounds = [row for row in hall.rounds if row.state == "planned"]
        if not rounds:
            raise Refused(
                "There is no round left to seat. Add a round, or move single people.",
                "배치할 라운드가 남아 있지 않습니다. 라운드를 더하거나 한 사람씩 옮기십시오.",
            )
        held = [row for row in hall.rounds if row.state != "planned"]
        refuse_unknown_groups(hall)
        wanted = chosen_attributes(record, session_id) if attributes is None else attributes
        problem = problem_of(hall, rounds, held, wanted)
        pinned = {(seat.round_id, seat.participant_id) for seat in hall.places.values() if seat.pinned}
    found = solve(problem, seed, time_limit, progress, cancelled)
    operations = tuple(
        AssignSeats(
            round_id=row.id,
            places=tuple(
                SeatPlace(
                    round_id=row.id, participant_id=person.id, table_id=hall.tables[table].id,
                    pinned=(row.id, person.id) in pinned,
                )
                for person, table in zip(hall.people, seats.tolist(), strict=True)
            ),
        )
        for row, seats in zip(rounds, found.seats, strict=True)
    )  # fmt: skip
    return SeatPlan(operations, explain(problem, found.seats), found.seconds)


def score(record: Record, session_id: str, attributes: Sequence[str] | None = None) -> Explanation | None:
    """How good the seats of all rounds are as they stand, whoever made them; None where nobody is seated.

    People who are absent are left out. A rule of the list that the seats break is named.

    Raises:
        Refused: there is no such session, or somebody's fixed table is not in the hall.
    """
    found = explained_seats(record, session_id, attributes)
    return None if found is None else found.explanation


def seats_for(hall: Hall, place: int, attributes: Sequence[str]) -> tuple[Operation, ...]:
    """What gives the person at this place of ``hall.people`` a seat in every round that is open or still to come.

    The person need not be in the record yet.

    Raises:
        Refused: nobody is seated yet, or no free seat keeps the rules.
    """
    left = remaining(hall, attributes)
    found = rearrange(left.problem, left.seats, newcomers=[place], close=left.closed, still=left.begun)
    return new_seats(hall, left.rounds, left.seats, found.seats).operations

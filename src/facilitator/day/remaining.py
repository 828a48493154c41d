"""What is left to be seated once the day has begun: the rounds that are open or still to come, as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from facilitator.day.seating_problem import Hall, problem_of
from facilitator.errors import Refused
from facilitator.record.models import Round
from facilitator.seating.problem import IntArray, Problem

BEGUN = ("open", "paused")
"""States of a round in which people sit right now."""


@dataclass(frozen=True, eq=False)
class Remaining:
    """The rounds that have seats and are not over.

    Attributes:
        hall: everybody who is not gone.
        rounds: the rounds, those that have begun included.
        problem: of seating them; rounds that are over count as held, and closed tables have the seats they have.
        seats: (rounds x people) as they stand.
        closed: the places of the tables that are closed.
        begun: the places of the rounds that have begun.
    """

    hall: Hall
    rounds: tuple[Round, ...]
    problem: Problem
    seats: IntArray
    closed: tuple[int, ...]
    begun: tuple[int, ...]

    @property
    def to_come(self) -> list[int]:
        """The places of the rounds that have not begun."""
        return [place for place in range(len(self.rounds)) if place not in self.begun]


def remaining(hall: Hall, attributes: Sequence[str]) -> Remaining:
    """What is left to be seated.

    Args:
        hall: from ``read_hall``.
        attributes: what every table is to mirror.

    Raises:
        Refused: no round with seats is left, there is nobody, or a rule of the list cannot be followed.
    """
    rounds = tuple(row for row in hall.rounds if row.state != "closed" and hall.has_seats(row))
    if not rounds:
        raise Refused(
            "There is no round with seats left. Seat the session first.",
            "자리를 배치한 라운드가 남아 있지 않습니다. 먼저 자리를 배치하십시오.",
        )
    held = [row for row in hall.rounds if row.state == "closed"]
    seats = np.array([table.seats for table in hall.tables], dtype=np.int64)
    return Remaining(
        hall=hall,
        rounds=rounds,
        problem=replace(problem_of(hall, rounds, held, attributes), seats=seats),
        seats=hall.rows(rounds),
        closed=tuple(place for place, table in enumerate(hall.tables) if table.closed),
        begun=tuple(place for place, row in enumerate(rounds) if row.state in BEGUN),
    )

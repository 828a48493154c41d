"""How good the seats of a session are, with the ids that lead from a finding back to its round, table and people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.day.balance import chosen_attributes
from facilitator.day.hall_colours import out_of_band
from facilitator.day.seating_problem import problem_of, read_hall
from facilitator.record import Record
from facilitator.seating.causes import CellCause, RepeatCause
from facilitator.seating.explanation import Explanation, explain


@dataclass(frozen=True, eq=False)
class ExplainedSeats:
    """An explanation, and the ids of what it counts.

    Attributes:
        explanation: of the rounds in which anybody has a seat.
        rounds: their ids, in the order of the explanation.
        tables: the ids of its tables.
        people: the ids of its people.
    """

    explanation: Explanation
    rounds: tuple[str, ...]
    tables: tuple[str, ...]
    people: tuple[str, ...]

    def out_of_band(self, round_id: str) -> dict[str, int]:
        """How many counts of each table lie out of band in a round; tables with none are left out."""
        if round_id not in self.rounds:
            return {}
        return out_of_band(self.explanation.score, self.rounds.index(round_id), self.tables)

    def place_of(self, fault: CellCause | RepeatCause) -> tuple[str, str]:
        """(round, table) where a fault can be looked at; of a pair that meets again, the last time."""
        if isinstance(fault, CellCause):
            return self.rounds[fault.round], self.tables[fault.table]
        last = fault.rounds[-1] - 1
        return self.rounds[last], self.tables[int(self.explanation.seats[last, fault.people[0]])]

    def place_of_broken(self) -> tuple[str, str] | None:
        """(round, table) of the first hard rule that does not hold; None where all do, or its people have no seat."""
        for rule in self.explanation.score.broken[:1]:
            tables = [int(self.explanation.seats[rule.round, person]) for person in rule.people]
            for table in tables:
                if table >= 0:
                    return self.rounds[rule.round], self.tables[table]
        return None


def explained_seats(record: Record, session_id: str, attributes: Sequence[str] | None = None) -> ExplainedSeats | None:
    """How good the seats of all rounds are as they stand, whoever made them; None where nobody is seated.

    People who are absent or have left are left out. A rule of the list that the seats break is named.

    Raises:
        Refused: there is no such session, or somebody's fixed table is not in the hall.
    """
    wanted = chosen_attributes(record, session_id) if attributes is None else attributes
    with record.reading() as reading:
        hall = read_hall(reading, session_id)
        rounds = [row for row in hall.rounds if hall.has_seats(row)]
        if not rounds or not hall.people:
            return None
        return ExplainedSeats(
            explain(problem_of(hall, rounds, (), wanted), hall.rows(rounds)),
            tuple(row.id for row in rounds),
            tuple(table.id for table in hall.tables),
            tuple(person.id for person in hall.people),
        )

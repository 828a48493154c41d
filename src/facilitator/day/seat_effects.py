"""What it would do to bring one person to another table, for the page on which people are dragged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from facilitator.day.balance import chosen_attributes
from facilitator.day.seating_problem import Hall, problem_of, read_hall
from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.models import Participant
from facilitator.seating.effects import Effects, effects_of_moving


@dataclass(frozen=True)
class SeatPartner:
    """Whom somebody would change seats with."""

    participant_id: str
    number: int
    name: str


@dataclass(frozen=True)
class SeatEffect:
    """What it would do to bring the person to one table.

    Attributes:
        table_id: the table.
        cells_out: how many more numbers of the round would lie outside their band; negative is better.
        repeats: how many more pairs would meet in more than one round.
        free: whether a seat is free.
        partner: with whom to change seats where the table is full.
        refused: why it cannot be done, (English, Korean), or None. The numbers mean nothing then.
    """

    table_id: str
    cells_out: int
    repeats: int
    free: bool
    partner: SeatPartner | None
    refused: tuple[str, str] | None


def effects_of(
    record: Record, session_id: str, round_id: str, participant_id: str, attributes: Sequence[str] | None = None
) -> Mapping[str, SeatEffect]:
    """What moving a person in one round would do, by the id of each table of the hall.

    Seats of people who are absent or have left count as free.

    Args:
        record: the record.
        session_id: the session.
        round_id: the round in which the person would be moved.
        participant_id: who.
        attributes: what every table is to mirror; the usual ones where it is None.

    Raises:
        Refused: there is no such round, or the person is not here.
    """
    wanted = chosen_attributes(record, session_id) if attributes is None else attributes
    with record.reading() as reading:
        hall = read_hall(reading, session_id)
        rounds = [row for row in hall.rounds if hall.has_seats(row) or row.id == round_id]
        place = _place([row.id for row in rounds], round_id)
        person = _place([one.id for one in hall.people], participant_id)
        to_come = rounds[place].state == "planned"
        seats = np.array([0 if table.closed and to_come else table.seats for table in hall.tables], dtype=np.int64)
        problem = replace(problem_of(hall, rounds, (), wanted), seats=seats)
        effects = effects_of_moving(problem, hall.rows(rounds), person, place)
        return {table.id: _effect(hall, effects, number) for number, table in enumerate(hall.tables)}


def _place(ids: Sequence[str], id: str) -> int:
    """Where in its list somebody or something is.

    Raises:
        Refused: it is not there.
    """
    if id in ids:
        return ids.index(id)
    raise Refused(
        "This person or round is not in the session any more, or the person has gone. Look again.",
        "이 회의에 없는 사람이나 라운드이거나 이미 자리를 떠난 사람입니다. 다시 확인하십시오.",
    )


def _effect(hall: Hall, effects: Effects, table: int) -> SeatEffect:
    partner, refused = int(effects.partner[table]), effects.refused[table]
    return SeatEffect(
        table_id=hall.tables[table].id,
        cells_out=int(effects.cells_out[table]),
        repeats=int(effects.repeats[table]),
        free=bool(effects.free[table]),
        partner=None if partner < 0 else _partner(hall.people[partner]),
        refused=None if refused is None else (refused.en, refused.ko),
    )


def _partner(person: Participant) -> SeatPartner:
    return SeatPartner(person.id, person.number, person.name)

"""The morning: seats for whoever came without one, after whoever did not come, with as few people moved as is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from time import monotonic

import numpy as np

from facilitator.day.balance import chosen_attributes
from facilitator.day.morning_words import morning_words
from facilitator.day.new_seats import new_seats
from facilitator.day.remaining import Remaining, remaining
from facilitator.day.seating_problem import Hall, read_hall
from facilitator.errors import Refused
from facilitator.record import Operation, Record
from facilitator.record.operations import CloseTable, MarkParticipants
from facilitator.seating.explanation import Explanation, explain
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.rearranging import Move, Rearrangement, Why, rearrange, tables_to_close


@dataclass(frozen=True)
class MorningMove:
    """Somebody's new table in one round, for a person to read.

    Attributes:
        participant_id, number, name: who; the number is the one on the badge.
        round_id, round: in which round.
        before: the number of the table until now, None for somebody who had no seat.
        after: the number of the new table.
        why: "newcomer" who had no seat, "closing" of their table, or "balance".
    """

    participant_id: str
    number: int
    name: str
    round_id: str
    round: int
    before: int | None
    after: int
    why: Why


@dataclass(frozen=True, eq=False)
class MorningPlan:
    """What to do on the morning, to be applied in one step, and what comes of it.

    Attributes:
        operations: empty where there is nothing to do.
        moves: who sits where from now on, by round and badge number.
        placed: how many people without a seat get one.
        moved: how many people who had a seat sit elsewhere in some round.
        freed: how many seats of people who are gone are freed.
        marked_absent: how many people who were expected are marked absent.
        closed: the numbers of the tables that are closed.
        before: how good the seats are without the people who are gone, before newcomers sit down.
        after: how good they are when the plan is applied.
        sizes: how many tables have how many people in the rounds to come, as (people, tables), afterwards.
        seconds: how long the search took.
        en, ko: sentences for a person.
    """

    operations: tuple[Operation, ...]
    moves: tuple[MorningMove, ...]
    placed: int
    moved: int
    freed: int
    marked_absent: int
    closed: tuple[int, ...]
    before: Explanation
    after: Explanation
    sizes: tuple[tuple[int, int], ...]
    seconds: float
    en: tuple[str, ...]
    ko: tuple[str, ...]

    def text(self, language: str) -> str:
        """All sentences in ``language`` ("ko" or anything else for English)."""
        return " ".join(self.ko if language == "ko" else self.en)


def plan_morning(
    record: Record,
    session_id: str,
    *,
    attributes: Sequence[str] | None = None,
    close: Collection[str] = (),
    close_below: int | None = None,
    move_share: float = 0.0,
    count_expected_as_gone: bool = False,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> MorningPlan:
    """Seats for everyone who has arrived, in every round that is open or still to come. Nothing is written.

    People who are absent or have left lose their seats in the rounds to come. Nobody who sits is moved unless their
    table is closed or ``move_share`` allows it. In a round that is open only newcomers get a seat.

    Args:
        record: the record.
        session_id: the session.
        attributes: what every table is to mirror; the usual ones where it is None.
        close: ids of tables to close for the rounds to come.
        close_below: close tables with fewer people than this in a round to come, as long as there are seats elsewhere.
        move_share: how many of the people seated in a round may be moved in it for the sake of balance, 0 to 1.
        count_expected_as_gone: check-in has ended: whoever has not come is marked absent.
        progress: told a number from 0 to 1.
        cancelled: asked often whether to stop.

    Raises:
        Refused: nobody is seated yet, no such table, too few free seats, none that keep the rules, or somebody is
            pinned to a table that is to be closed.
        Cancelled: ``cancelled`` said so.
    """
    wanted = chosen_attributes(record, session_id) if attributes is None else attributes
    with record.reading() as reading:
        hall = read_hall(reading, session_id)
        missing = tuple(person.id for person in hall.people if count_expected_as_gone and person.state == "expected")
        hall = replace(hall, people=tuple(person for person in hall.people if person.id not in missing))
        _refuse_strangers(hall, close)
        left = remaining(hall, wanted)
        began = monotonic()
        found, closed = _rearranged(left, close, close_below, move_share, progress, cancelled)
        seconds = monotonic() - began
        change = new_seats(hall, left.rounds, left.seats, found.seats, _freed(left))
        operations: list[Operation] = [MarkParticipants(ids=missing, state="absent")] if missing else []
        operations += change.operations
        operations += [CloseTable(id=hall.tables[table].id) for table in closed]
        plan = MorningPlan(
            operations=tuple(operations),
            moves=tuple(_move(left, move) for move in found.moves),
            placed=found.placed,
            moved=found.moved,
            freed=len(change.freed),
            marked_absent=len(missing),
            closed=tuple(hall.tables[table].number for table in closed),
            before=explain(left.problem, left.seats),
            after=explain(left.problem, found.seats),
            sizes=_sizes(found.seats[left.to_come], len(hall.tables)),
            seconds=seconds,
            en=(),
            ko=(),
        )
    en, ko = morning_words(plan)
    return replace(plan, en=en, ko=ko)


def _refuse_strangers(hall: Hall, close: Collection[str]) -> None:
    if set(close) - {table.id for table in hall.tables}:
        raise Refused(
            "A table that is to be closed is not in this hall. Choose one of its tables.",
            "닫을 테이블이 이 회의장에 없습니다. 회의장의 테이블을 고르십시오.",
        )


def _freed(left: Remaining) -> list[tuple[str, str]]:
    """The seats of people who are gone, as (round, participant), in the rounds to come."""
    to_come = {left.rounds[place].id for place in left.to_come}
    here = {person.id for person in left.hall.people}
    return [place for place in left.hall.places if place[0] in to_come and place[1] not in here]


def _rearranged(
    left: Remaining,
    close: Collection[str],
    close_below: int | None,
    move_share: float,
    progress: Callable[[float], None] | None,
    cancelled: Callable[[], bool] | None,
) -> tuple[Rearrangement, list[int]]:
    """The new seats, and the places of the tables that are newly closed."""
    closing = [place for place, table in enumerate(left.hall.tables) if table.id in close and not table.closed]
    newcomers = [place for place, person in enumerate(left.hall.people) if person.state == "arrived"]

    def found(share: float) -> Rearrangement:
        return rearrange(
            left.problem, left.seats, newcomers=newcomers, close=[*left.closed, *closing], still=left.begun,
            move_share=share, progress=progress, cancelled=cancelled,
        )  # fmt: skip

    if close_below is not None and left.to_come:
        rest = _to_come(left, closing)
        closing += tables_to_close(rest, found(0.0).seats[left.to_come], close_below)
    return found(move_share), sorted(closing)


def _to_come(left: Remaining, closing: list[int]) -> Problem:
    """The problem of the rounds to come, without the tables that are closed or to be closed."""
    seats = left.problem.seats.copy()
    seats[[*left.closed, *closing]] = 0
    rounds = left.to_come
    pinned = tuple(
        pin if pin.round is None else replace(pin, round=rounds.index(pin.round))
        for pin in left.problem.pinned
        if pin.round is None or pin.round in rounds
    )
    plan = tuple(left.problem.plan_of(place) for place in rounds) if left.problem.has_groups else ()
    return replace(left.problem, seats=seats, rounds=len(rounds), pinned=pinned, group_plan=plan)


def _move(left: Remaining, move: Move) -> MorningMove:
    hall, person, row = left.hall, left.hall.people[move.person], left.rounds[move.round]
    return MorningMove(
        participant_id=person.id, number=person.number, name=person.name, round_id=row.id, round=row.number,
        before=None if move.before < 0 else hall.tables[move.before].number, after=hall.tables[move.after].number,
        why=move.why,
    )  # fmt: skip


def _sizes(seats: IntArray, tables: int) -> tuple[tuple[int, int], ...]:
    sizes = np.concatenate([np.bincount(row[row >= 0], minlength=tables) for row in seats]) if len(seats) else seats
    people, count = np.unique(sizes[sizes > 0], return_counts=True)
    return tuple(zip(people.tolist(), count.tolist(), strict=True))

"""The morning: seats for whoever came without one, after whoever did not come, with as few people moved as is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from time import monotonic

import numpy as np

from facilitator.day.balance import chosen_attributes
from facilitator.day.morning_words import morning_words
from facilitator.day.new_seats import new_seats
from facilitator.day.seating_problem import Hall, problem_of, read_hall
from facilitator.errors import Refused
from facilitator.record import Operation, Record
from facilitator.record.models import Round
from facilitator.record.operations import CloseTable, MarkParticipants
from facilitator.seating import Explanation, Move, Problem, Rearrangement, explain, rearrange, tables_to_close
from facilitator.seating.problem import IntArray
from facilitator.seating.rearranging import Why

BEGUN = ("open", "paused")
"""States of a round in which people sit right now."""


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
        rounds = remaining_rounds(hall)
        problem = remaining_problem(hall, rounds, wanted)
        _refuse_strangers(hall, close)
        before = hall.rows(rounds)
        began = monotonic()
        found, closed = _rearranged(hall, rounds, problem, before, close, close_below, move_share, progress, cancelled)
        seconds = monotonic() - began
        planned = {row.id for row in rounds if row.state == "planned"}
        here = {person.id for person in hall.people}
        freed = [place for place in hall.places if place[0] in planned and place[1] not in here]
        change = new_seats(hall, rounds, before, found.seats, freed)
        operations: list[Operation] = []
        if missing:
            operations.append(MarkParticipants(ids=missing, state="absent"))
        operations += change.operations
        operations += [CloseTable(id=hall.tables[table].id) for table in closed]
        numbers = tuple(hall.tables[table].number for table in closed)
        later = [number for number, row in enumerate(rounds) if row.state == "planned"]
        plan = MorningPlan(
            operations=tuple(operations),
            moves=tuple(_move(hall, rounds, move) for move in found.moves),
            placed=found.placed,
            moved=found.moved,
            freed=len(change.freed),
            marked_absent=len(missing),
            closed=numbers,
            before=explain(problem, before),
            after=explain(problem, found.seats),
            sizes=_sizes(found.seats[later], len(hall.tables)),
            seconds=seconds,
            en=(),
            ko=(),
        )
    en, ko = morning_words(plan)
    return replace(plan, en=en, ko=ko)


def remaining_rounds(hall: Hall) -> list[Round]:
    """The rounds with seats that are open or still to come.

    Raises:
        Refused: there is none.
    """
    rounds = [row for row in hall.rounds if row.state != "closed" and hall.has_seats(row)]
    if not rounds:
        raise Refused(
            "There is no round with seats left. Seat the session first.",
            "자리를 배치한 라운드가 남아 있지 않습니다. 먼저 자리를 배치하십시오.",
        )
    return rounds


def remaining_problem(hall: Hall, rounds: Sequence[Round], attributes: Sequence[str]) -> Problem:
    """The problem of seating the rounds that remain, with the seats that tables have even where they are closed.

    Raises:
        Refused: there is nobody, or a rule of the list cannot be read.
    """
    held = [row for row in hall.rounds if row.state == "closed"]
    seats = np.array([table.seats for table in hall.tables], dtype=np.int64)
    return replace(problem_of(hall, rounds, held, attributes), seats=seats)


def _refuse_strangers(hall: Hall, close: Collection[str]) -> None:
    if set(close) - {table.id for table in hall.tables}:
        raise Refused(
            "A table that is to be closed is not in this hall. Choose one of its tables.",
            "닫을 테이블이 이 회의장에 없습니다. 회의장의 테이블을 고르십시오.",
        )


def _rearranged(
    hall: Hall,
    rounds: Sequence[Round],
    problem: Problem,
    seats: IntArray,
    close: Collection[str],
    close_below: int | None,
    move_share: float,
    progress: Callable[[float], None] | None,
    cancelled: Callable[[], bool] | None,
) -> tuple[Rearrangement, list[int]]:
    """The new seats, and the places of the tables that are newly closed."""
    closed_before = [place for place, table in enumerate(hall.tables) if table.closed]
    closing = [place for place, table in enumerate(hall.tables) if table.id in close and not table.closed]
    still = [number for number, row in enumerate(rounds) if row.state in BEGUN]
    newcomers = [place for place, person in enumerate(hall.people) if person.state == "arrived"]
    later = [number for number in range(len(rounds)) if number not in still]

    def found(closed: list[int], share: float) -> Rearrangement:
        return rearrange(
            problem, seats, newcomers=newcomers, close=[*closed_before, *closed], still=still, move_share=share,
            progress=progress, cancelled=cancelled,
        )  # fmt: skip

    if close_below is not None and later:
        first = found(closing, 0.0)
        open_seats = problem.seats.copy()
        open_seats[[*closed_before, *closing]] = 0
        rest = replace(problem, seats=open_seats, rounds=len(later), pinned=_later_pins(problem, later))
        closing += tables_to_close(rest, first.seats[later], close_below)
    return found(closing, move_share), sorted(closing)


def _later_pins(problem: Problem, later: list[int]) -> tuple:
    kept = [pin for pin in problem.pinned if pin.round is None or pin.round in later]
    return tuple(pin if pin.round is None else replace(pin, round=later.index(pin.round)) for pin in kept)


def _move(hall: Hall, rounds: Sequence[Round], move: Move) -> MorningMove:
    person, row = hall.people[move.person], rounds[move.round]
    return MorningMove(
        participant_id=person.id, number=person.number, name=person.name, round_id=row.id, round=row.number,
        before=None if move.before < 0 else hall.tables[move.before].number, after=hall.tables[move.after].number,
        why=move.why,
    )  # fmt: skip


def _sizes(seats: IntArray, tables: int) -> tuple[tuple[int, int], ...]:
    sizes = np.concatenate([np.bincount(row[row >= 0], minlength=tables) for row in seats]) if len(seats) else seats
    people, count = np.unique(sizes[sizes > 0], return_counts=True)
    return tuple(zip(people.tolist(), count.tolist(), strict=True))

"""What papers say, gathered from the record as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.badge_code import badge_code
from facilitator.day.balance import value_of
from facilitator.day.schedule import schedule
from facilitator.errors import Refused
from facilitator.minutes.paper.event import PrintedBallot, PrintedEvent, PrintedPerson, PrintedRound, PrintedTable
from facilitator.record import Record
from facilitator.record.models import GONE, Ballot, Note, Option, Participant, Round, Seat, Session, Table

EVERYBODY, EXPECTED, WALK_INS = "everybody", "expected", "walk-ins"
WHO = (EVERYBODY, EXPECTED, WALK_INS)
"""Whom a paper is about: everybody who is not gone, those who have not come yet, those who came uninvited."""


@dataclass(frozen=True)
class Whom:
    """Which people a paper is about.

    Attributes:
        who: one of ``WHO``.
        ids: these people alone, whatever their state; ``who`` does not matter then.
        details: attributes to print with every name.
    """

    who: str = EVERYBODY
    ids: tuple[str, ...] | None = None
    details: tuple[str, ...] = ()


def printed_event(
    reading: OrmSession, session_id: str, language: str = "", number: int | None = None, *, seated: bool = False
) -> PrintedEvent:
    """The session with its rounds.

    Args:
        reading: an open reading session.
        session_id: the session.
        language: "ko" or "en"; the session's own where it is empty.
        number: the one round that the paper is about; all of them where it is None.
        seated: leave out rounds in which nobody has a seat.

    Raises:
        Refused: there is no round of that number, or nobody has a seat in it.
    """
    session = reading.get_one(Session, session_id)
    rounds = reading.scalars(select(Round).where(Round.session_id == session_id).order_by(Round.number)).all()
    slots = {slot.round_id: slot for slot in schedule(session, rounds)}
    if number is not None:
        rounds = [row for row in rounds if row.number == number] or _no_round(number, rounds)
    if seated:
        taken = set(reading.scalars(select(Seat.round_id).where(Seat.round_id.in_([row.id for row in rounds]))))
        if number is not None and not taken:
            raise Refused(
                f"Nobody has a seat in round {number} yet. Seat the session first.",
                f"{number}라운드에 아직 자리가 없습니다. 먼저 자리를 배치하십시오.",
            )
        rounds = [row for row in rounds if row.id in taken]
    return PrintedEvent(
        language=language or session.language,
        title=session.title,
        date=session.date,
        venue=session.venue,
        rounds=tuple(
            PrintedRound(
                number=row.number,
                title=row.title,
                question=row.question,
                guidance=row.guidance,
                minutes=row.minutes,
                starts=f"{slots[row.id].starts:%H:%M}" if row.id in slots else "",
                ends=f"{slots[row.id].ends:%H:%M}" if row.id in slots else "",
            )
            for row in rounds
        ),
    )


def _no_round(number: int, rounds: Sequence[Round]) -> list[Round]:
    there = ", ".join(str(row.number) for row in rounds) or "–"
    raise Refused(
        f"There is no round {number}. The rounds are: {there}.", f"{number}라운드가 없습니다. 있는 라운드: {there}."
    )


def printed_people(
    reading: OrmSession, session_id: str, event: PrintedEvent, whom: Whom | None = None
) -> list[PrintedPerson]:
    """The people with their tables in the event's rounds, by badge number.

    Raises:
        Refused: somebody chosen is not on the list, or nobody fits.
    """
    whom = whom or Whom()
    wanted = select(Participant).where(Participant.session_id == session_id).order_by(Participant.number)
    if whom.ids is None:
        wanted = wanted.where(Participant.state.not_in(GONE))
        if whom.who == EXPECTED:
            wanted = wanted.where(Participant.state == EXPECTED)
        elif whom.who == WALK_INS:
            wanted = wanted.where(Participant.walk_in)
    people = [row for row in reading.scalars(wanted) if whom.ids is None or row.id in whom.ids]
    if whom.ids is not None and len(people) < len(set(whom.ids)):
        raise Refused(
            "Somebody chosen is not on this session's list. Choose again.",
            "고른 사람 가운데 이 회의의 명단에 없는 사람이 있습니다. 다시 골라 주십시오.",
        )
    if not people:
        listed = reading.scalar(select(func.count()).where(Participant.session_id == session_id))
        raise _nobody(whom.who if listed else EVERYBODY)
    tables = {row.id: row for row in _tables(reading, session_id)}
    places = {number: place for place, number in enumerate(held.number for held in event.rounds)}
    seats: dict[str, list[str]] = {}
    for participant_id, number, table_id in reading.execute(
        select(Seat.participant_id, Round.number, Seat.table_id)
        .join(Round, Round.id == Seat.round_id)
        .where(Round.session_id == session_id)
    ):
        if number in places:
            seats.setdefault(participant_id, [""] * len(places))[places[number]] = table_id
    return [_person(row, session_id, tables, seats.get(row.id, [""] * len(places)), whom.details) for row in people]


def ids_of_numbers(record: Record, session_id: str, numbers: Sequence[int]) -> tuple[str, ...]:
    """The ids of the people with these badge numbers.

    Raises:
        Refused: somebody is not on the list.
    """
    with record.reading() as reading:
        rows = reading.execute(
            select(Participant.number, Participant.id)
            .where(Participant.session_id == session_id, Participant.number.in_(numbers))
            .order_by(Participant.number)
        ).all()
    missing = ", ".join(str(number) for number in sorted(set(numbers) - {row.number for row in rows}))
    if missing:
        raise Refused(f"There is nobody with badge number {missing}.", f"명찰 번호 {missing}번인 사람이 없습니다.")
    return tuple(row.id for row in rows)


def _nobody(who: str) -> Refused:
    if who == EXPECTED:
        return Refused(
            "Everybody has arrived: there is nobody left to print.", "모두 왔습니다. 인쇄할 사람이 없습니다."
        )
    if who == WALK_INS:
        return Refused(
            "Nobody came uninvited: there is nobody to print.", "현장 참여자가 없습니다. 인쇄할 사람이 없습니다."
        )
    return Refused(
        "There is nobody on the list. Import the participants first.",
        "명단에 사람이 없습니다. 먼저 참가자 명단을 가져오십시오.",
    )


def _person(
    row: Participant, session_id: str, tables: dict[str, Table], seats: Sequence[str], details: Sequence[str]
) -> PrintedPerson:
    return PrintedPerson(
        number=row.number,
        name=row.name,
        code=badge_code(session_id, row.number),
        tables=tuple(tables[id].number if id else 0 for id in seats),
        places=tuple(_place(tables[id]) if id else "" for id in seats),
        details=" · ".join(value for name in details if (value := value_of(row.attributes, name))),
    )


def printed_tables(
    reading: OrmSession, session_id: str, event: PrintedEvent, people: Iterable[PrintedPerson] = ()
) -> list[PrintedTable]:
    """The tables in use, with those of the people who sit there in each of the event's rounds.

    A table that was closed is in use where somebody has a seat at it in one of these rounds.

    Raises:
        Refused: there is no table.
    """
    at: dict[tuple[int, int], list[PrintedPerson]] = {}
    for person in people:
        for place, number in enumerate(person.tables):
            at.setdefault((number, place), []).append(person)
    rounds = range(len(event.rounds))
    taken = set(
        reading.scalars(
            select(Seat.table_id)
            .join(Round, Round.id == Seat.round_id)
            .where(Round.session_id == session_id, Round.number.in_([held.number for held in event.rounds]))
            .distinct()
        )
    )
    tables = [
        PrintedTable(
            number=row.number,
            place=_place(row),
            features=tuple(row.features),
            facilitator=row.facilitator,
            note_taker=row.note_taker,
            people=tuple(tuple(at.get((row.number, place), ())) for place in rounds),
        )
        for row in _tables(reading, session_id)
        if not row.closed or row.id in taken
    ]
    if not tables:
        raise Refused("This session has no tables yet. Add them first.", "아직 테이블이 없습니다. 먼저 추가하십시오.")
    return tables


def following_numbers(reading: OrmSession, session_id: str) -> dict[tuple[int, int], int]:
    """The number of the next note by (table, round), as ``AddNote`` gives it; where there is none yet it is 1."""
    return {
        (table, number): last + 1
        for table, number, last in reading.execute(
            select(Table.number, Round.number, func.max(Note.number))
            .join(Round, Round.id == Note.round_id)
            .join(Table, Table.id == Note.table_id)
            .where(Round.session_id == session_id)
            .group_by(Table.number, Round.number)
        )
    }


def printed_ballots(reading: OrmSession, session_id: str) -> dict[int, PrintedBallot]:
    """The ballot of each round (by number) whose hands are counted: one that is not closed before one that is."""
    chosen: dict[int, Ballot] = {}
    for ballot, number in reading.execute(
        select(Ballot, Round.number)
        .join(Round, Round.id == Ballot.round_id)
        .where(Ballot.session_id == session_id, Ballot.state.not_in(("corrected", "annulled")))
        .order_by(Ballot.number)
    ):
        if number not in chosen or chosen[number].state == "closed":
            chosen[number] = ballot
    return {
        number: PrintedBallot(
            number=ballot.number,
            title=ballot.title,
            options=tuple(
                reading.scalars(select(Option.text).where(Option.ballot_id == ballot.id).order_by(Option.position))
            ),
        )
        for number, ballot in chosen.items()
    }


def _tables(reading: OrmSession, session_id: str) -> Sequence[Table]:
    return reading.scalars(select(Table).where(Table.session_id == session_id).order_by(Table.number)).all()


def _place(table: Table) -> str:
    return " · ".join(dict.fromkeys(part for part in (table.zone, table.group) if part))

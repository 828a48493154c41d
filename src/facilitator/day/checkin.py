"""What the check-in desk knows: who is on the list, which rounds and tables there are, and when people came."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.arrivals import Arrival, ArrivalSearch, arrivals
from facilitator.day.hall_layout import HallLayout, read_layout
from facilitator.record.models import GONE, JournalEntry, Round, Session, Table
from facilitator.record.source import as_moment, as_text, hall_zone

MINUTES_SHOWN = 15
FULL_ENOUGH = 0.8
"""A table with fewer people than this share of its seats is thin."""


@dataclass(frozen=True)
class DeskRound:
    """One round: its number, its state, and whether anybody is seated in it."""

    number: int
    state: str
    seated: bool


@dataclass(frozen=True)
class DeskTable:
    """One table of the hall."""

    id: str
    number: int
    seats: int
    zone: str
    group: str
    closed: bool


@dataclass(frozen=True)
class Trouble:
    """What is wrong with the seats of the rounds to come: how many tables are thin, and who has no seat."""

    thin: int = 0
    without_seat: int = 0


@dataclass(frozen=True)
class Marks:
    """When people were marked as arrived (UTC, by id), as far as the journal was read, which is entry ``seq``."""

    times: Mapping[str, str] = field(default_factory=dict)
    seq: int = 0


@dataclass(frozen=True)
class CheckIn:
    """Everything the desk shows, at one moment.

    Attributes:
        search: everybody on the list.
        rounds: in the order of their numbers.
        tables: by number.
        layout: where the tables stand; None where there are none.
        marks: when people arrived.
        zone: the hall's time zone; None for this computer's.
    """

    search: ArrivalSearch = field(default_factory=lambda: ArrivalSearch([]))
    rounds: tuple[DeskRound, ...] = ()
    tables: Mapping[int, DeskTable] = field(default_factory=dict)
    layout: HallLayout | None = None
    marks: Marks = Marks()
    zone: tzinfo | None = None

    @property
    def people(self) -> list[Arrival]:
        """Everybody on the list, by badge number."""
        return self.search.people

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many people are in each state, how many walked in ("walk-ins"), and how many there are ("all")."""
        counted = Counter(person.state for person in self.people)
        counted["walk-ins"] = sum(person.walk_in for person in self.people)
        counted["all"] = len(self.people)
        return counted

    @property
    def round_now(self) -> int | None:
        """The round that people who come now go to: the open one, else the next, else the last."""
        running = [row.number for row in self.rounds if row.state in ("open", "paused")]
        planned = [row.number for row in self.rounds if row.state == "planned"]
        last = [self.rounds[-1].number] if self.rounds else []
        return next(iter(running + planned + last), None)

    @property
    def rounds_left(self) -> tuple[int, ...]:
        """The rounds with seats that are open or still to come."""
        return tuple(row.number for row in self.rounds if row.state != "closed" and row.seated)

    def lacks_seat(self, person: Arrival) -> bool:
        """Whether somebody has no seat in a round that is left."""
        return any(number not in person.tables for number in self.rounds_left)

    @property
    def without_seat(self) -> list[Arrival]:
        """People who are here or expected and have no seat in a round that is left."""
        left = self.rounds_left
        return [
            person
            for person in self.people
            if person.state not in GONE and any(number not in person.tables for number in left)
        ]

    def sizes(self, *, count_expected: bool = True) -> dict[int, dict[int, int]]:
        """How many people have a seat in the rounds still to come: round -> table in use -> people.

        Args:
            count_expected: whether people who have not come yet count.
        """
        states = ("arrived", "expected") if count_expected else ("arrived",)
        open_tables = [number for number, table in self.tables.items() if not table.closed]
        counted = {
            row.number: dict.fromkeys(open_tables, 0) for row in self.rounds if row.state == "planned" and row.seated
        }
        for person in self.people:
            if person.state in states:
                for number, tables in counted.items():
                    table = person.tables.get(number)
                    if table in tables:
                        tables[table] += 1
        return counted

    @property
    def usual_least(self) -> int:
        """How many people a table should have at least, as long as nobody says otherwise."""
        seats = Counter(table.seats for table in self.tables.values())
        return max(2, int(seats.most_common(1)[0][0] * FULL_ENOUGH)) if seats else 2

    def thin(self, least: int, *, count_expected: bool = True) -> dict[int, int]:
        """Tables with fewer people than ``least`` in a round still to come, with how many they have in the emptiest.

        A table at which nobody sits in any of these rounds is none.
        """
        rounds = list(self.sizes(count_expected=count_expected).values())
        fewest = {table: min(sizes[table] for sizes in rounds) for table in (rounds[0] if rounds else ())}
        used = {table for sizes in rounds for table, people in sizes.items() if people}
        return {table: people for table, people in fewest.items() if table in used and people < least}

    def trouble(self) -> Trouble:
        """What is wrong with the seats by now."""
        return Trouble(len(self.thin(self.usual_least)), len(self.without_seat))

    def per_minute(self, now: datetime) -> tuple[int, ...]:
        """How many arrived in each of the last minutes, oldest first."""
        since = now - timedelta(minutes=MINUTES_SHOWN)
        earliest = as_text(since)
        moments = [as_moment(time) for time in self.marks.times.values() if time >= earliest]
        counted = Counter(int((now - moment).total_seconds() // 60) for moment in moments if since < moment <= now)
        return tuple(counted[ago] for ago in range(MINUTES_SHOWN - 1, -1, -1))

    def arrived_at(self, person_id: str) -> str:
        """When somebody was marked as arrived, on the hall's clock ("10:12"); empty where the journal does not say."""
        time = self.marks.times.get(person_id)
        return f"{as_moment(time).astimezone(self.zone):%H:%M}" if time else ""

    def by_number(self, number: int) -> Arrival | None:
        """Who has this badge number."""
        return next((person for person in self.people if person.number == number), None)

    def person(self, person_id: str) -> Arrival | None:
        """Who has this id."""
        return self.search.person(person_id)

    def with_changed(self, reading: OrmSession, session_id: str, ids: frozenset[str]) -> CheckIn:
        """The same, with some people and the arrivals as they are now."""
        changed = {person.id: person for person in arrivals(reading, session_id, ids)}
        return replace(self, search=self.search.with_changed(changed), marks=read_marks(reading, self.marks))


def read_check_in(reading: OrmSession, session_id: str) -> CheckIn:
    """Everything the desk of a session shows."""
    session = reading.get_one(Session, session_id)
    people = arrivals(reading, session_id)
    seated = {number for person in people for number in person.tables}
    rounds = reading.execute(
        select(Round.number, Round.state).where(Round.session_id == session_id).order_by(Round.number)
    )
    tables = reading.execute(
        select(Table.id, Table.number, Table.seats, Table.zone, Table.group, Table.closed)
        .where(Table.session_id == session_id)
        .order_by(Table.number)
    )
    found = {row.number: DeskTable(*row) for row in tables}
    return CheckIn(
        search=ArrivalSearch(people),
        rounds=tuple(DeskRound(number, state, number in seated) for number, state in rounds),
        tables=found,
        layout=read_layout(reading, session_id) if found else None,
        marks=read_marks(reading),
        zone=hall_zone(session.time_zone),
    )


def read_marks(reading: OrmSession, known: Marks | None = None) -> Marks:
    """When people were marked as arrived; only what the journal has beyond ``known`` is read."""
    known = known or Marks()
    times, last = dict(known.times), known.seq
    rows = reading.execute(
        select(JournalEntry.seq, JournalEntry.time, JournalEntry.kind, JournalEntry.payload)
        .where(JournalEntry.seq > known.seq, JournalEntry.kind.in_(("MarkParticipants", "ImportParticipants")))
        .order_by(JournalEntry.seq)
    )
    for seq, time, kind, payload in rows:
        said, last = json.loads(payload), seq
        marked = (
            [(id, said["state"]) for id in said["ids"]]
            if kind == "MarkParticipants"
            else [(person["id"], person["state"]) for person in said["people"]]
        )
        for id, state in marked:
            if state == "arrived":
                times.setdefault(id, time)
            elif state != "left":
                times.pop(id, None)
    return Marks(times, last)

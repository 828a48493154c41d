"""Who came to a session, in numbers: what the minutes tell of people, and what is left of them after a purge.

While the people's attributes are in the record they are counted; once these were purged, the counts of that moment stand
in their place, so that the minutes say the same before and after.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import Participant, Population, Purge, Round, Seat, Table
from facilitator.seating.fields import SEVERAL, group_word

if TYPE_CHECKING:
    import numpy as np

RULES = ("together", "apart", "table", "needs")
"""Columns of the list that say where a person must sit; they describe nobody."""

USUAL = ("gender", "age", "district", "occupation", "opinion", "group")
"""What the tables of a session mirror, in the order in which it is told."""

MOST_VALUES = 30
"""Values of an attribute that are told one by one; the rarest beyond them are added up."""


class Someone(NamedTuple):
    """What is counted of one participant: no name and no contact."""

    id: str
    state: str
    walk_in: bool
    attributes: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class AttributeCount:
    """How those who came are made up by one attribute.

    Attributes:
        name: what the record calls the attribute ("gender").
        values: (value, people), in the order in which they are told.
        others: people with a value that is too rare to be told by itself.
        unknown: people of whom it is not known.
    """

    name: str
    values: tuple[tuple[str, int], ...]
    others: int = 0
    unknown: int = 0


@dataclass(frozen=True, kw_only=True)
class HowSeated:
    """How evenly those who came were seated.

    Attributes:
        attributes: the names of what the tables were compared in.
        rounds: how many rounds had seats.
        cells, in_band: (table, value) counts over all rounds, and how many of them lie in their band.
        repeats: pairs that sat together more than once.
    """

    attributes: tuple[str, ...] = ()
    rounds: int = 0
    cells: int = 0
    in_band: int = 0
    repeats: int = 0


@dataclass(frozen=True, kw_only=True)
class WhoCame:
    """All that the minutes tell of people and that names or attributes are needed for.

    Attributes:
        people: how many came; the base of every attribute.
        facilitators, note_takers: tables at which somebody's name stood.
        attributes: one count for each attribute that sorts people into groups.
        seated: how evenly they sat.
    """

    people: int
    facilitators: int = 0
    note_takers: int = 0
    attributes: tuple[AttributeCount, ...] = ()
    seated: HowSeated = HowSeated()


def everyone(reading: OrmSession, session_id: str) -> list[Someone]:
    """All participants of the session, without names and contacts."""
    columns = select(Participant.id, Participant.state, Participant.walk_in, Participant.attributes)
    rows = reading.execute(columns.where(Participant.session_id == session_id).order_by(Participant.number))
    return [Someone(id, state, walk_in, attributes or {}) for id, state, walk_in, attributes in rows]


def who_came(reading: OrmSession, session_id: str, people: Sequence[Someone] | None = None) -> WhoCame:
    """The counts of a session: those kept at its purge, else counted now.

    Args:
        people: everybody of the session, where the caller has read them already.
    """
    purge = reading.get(Purge, session_id)
    if purge is not None:
        return msgspec.convert(purge.who_came, WhoCame)
    came = there(everyone(reading, session_id) if people is None else people)
    facilitators, note_takers = reading.execute(
        select(
            func.count().filter(Table.facilitator != ""),
            func.count().filter(Table.note_taker != ""),
        ).where(Table.session_id == session_id)
    ).one()
    given = set(reading.scalars(select(Population.attribute).where(Population.session_id == session_id)))
    return WhoCame(
        people=len(came),
        facilitators=facilitators,
        note_takers=note_takers,
        attributes=tuple(_counted(came, name) for name in _grouping(came, given)),
        seated=_seated(reading, session_id, came),
    )


def there(people: Sequence[Someone]) -> list[Someone]:
    """Those who came, whether they stayed or not; everybody not absent where nobody was checked in."""
    arrived = [person for person in people if person.state in ("arrived", "left")]
    return arrived or [person for person in people if person.state != "absent"]


def _seated(reading: OrmSession, session_id: str, came: Sequence[Someone]) -> HowSeated:
    """How evenly they sat in the rounds that were held (in the planned ones where none was)."""
    seats = reading.execute(
        select(Round.number, Round.state, Round.groups, Seat.participant_id, Seat.table_id)
        .join(Round, Round.id == Seat.round_id)
        .where(Round.session_id == session_id)
    ).all()
    if not seats:
        return HowSeated()
    import numpy as np

    from facilitator.seating.problem import Attribute, Problem
    from facilitator.seating.score import score

    held = {number for number, state, _, _, _ in seats if state != "planned"} or {seat[0] for seat in seats}
    tables = reading.execute(
        select(Table.id, Table.number, Table.seats, Table.group).where(Table.session_id == session_id)
    ).all()
    person_place = {person.id: place for place, person in enumerate(came)}
    table_place = {id: place for place, (id, _, _, _) in enumerate(tables)}
    round_place = {number: place for place, number in enumerate(sorted(held))}
    rows = np.full((len(held), len(came)), -1, dtype=np.int64)
    for number, _, _, participant_id, table_id in seats:
        person = person_place.get(participant_id)
        if number in held and person is not None:
            rows[round_place[number], person] = table_place[table_id]
    groups = tuple(sorted({group_word(group) for _, _, _, group in tables} - {""}))
    names = [name for name in _grouping(came) if name in USUAL and (name != "group" or not groups)]
    problem = Problem(
        attributes=_columns(came, names),
        names=tuple(Attribute(name, _known(came, name)) for name in names),
        seats=np.array([seats_of for _, _, seats_of, _ in tables], dtype=np.int64),
        rounds=len(held),
        groups=groups,
        table_groups=np.array(
            [groups.index(group_word(group)) if group_word(group) else -1 for _, _, _, group in tables], dtype=np.int64
        ),
        group_plan=tuple(
            plan for _, plan in sorted({(number, plan) for number, _, plan, _, _ in seats if number in held})
        ),
    )
    result = score(problem, rows)
    return HowSeated(
        attributes=tuple(names),
        rounds=len(held),
        cells=int(result.cells),
        in_band=int(result.in_band),
        repeats=int(result.repeats),
    )


def _grouping(came: Sequence[Someone], given: Collection[str] = ()) -> list[str]:
    """Attributes with two values at least, and fewer than half as many values as people: not free text. Those that were
    ``given`` of the population are among them anyway."""
    names = dict.fromkeys(name for person in came for name in person.attributes)
    ordered = [name for name in USUAL if name in names]
    ordered += sorted(name for name in names if name not in USUAL and name not in RULES)
    found = []
    for name in ordered:
        counts = Counter(_value(person, name) for person in came)
        known = len(came) - counts.pop("", 0)
        if name in given or (len(counts) >= 2 and len(counts) * 2 <= max(known, 4)):
            found.append(name)
    return found


def _value(person: Someone, name: str) -> str:
    """Somebody's value; of the groups that a person wants, the dearest."""
    value = person.attributes.get(name, "")
    return value.split(SEVERAL)[0].strip() if name == "group" else value


def _counted(came: Sequence[Someone], name: str) -> AttributeCount:
    counts = Counter(_value(person, name) for person in came)
    unknown = counts.pop("", 0)
    told = dict(counts.most_common(MOST_VALUES))
    return AttributeCount(
        name=name,
        values=tuple(sorted(told.items(), key=lambda item: in_order(item[0]))),
        others=sum(counts.values()) - sum(told.values()),
        unknown=unknown,
    )


def _known(came: Sequence[Someone], name: str) -> tuple[str, ...]:
    return tuple(sorted({_value(person, name) for person in came} - {""}))


def _columns(came: Sequence[Someone], names: Sequence[str]) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    import numpy as np

    columns = np.full((len(came), len(names)), -1, dtype=np.int64)
    for place, name in enumerate(names):
        number = {value: code for code, value in enumerate(_known(came, name))}
        for row, person in enumerate(came):
            columns[row, place] = number.get(_value(person, name), -1)
    return columns


def in_order(value: str) -> list[tuple[int, str]]:
    """For sorting: numbers in a value count as numbers, so that 9 comes before 10."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", value) if part]

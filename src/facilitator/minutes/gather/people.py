"""Who came, in numbers; and how evenly they sat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.gather.population import GivenShares, beside_population
from facilitator.minutes.outline import Attendance, Distribution, Seating, ValueCount
from facilitator.minutes.words import PHRASES, Words
from facilitator.record.models import Participant, Round, Seat, Table
from facilitator.seating import Attribute, Problem, score
from facilitator.seating.rows import SEVERAL, group_word

__all__ = ["Someone", "attendance", "attribute_label", "distributions", "everyone", "seating"]

RULES = ("together", "apart", "table", "needs")
"""Columns of the list that say where a person must sit; they describe nobody."""

USUAL = ("gender", "age", "district", "occupation", "opinion", "group")
"""What the tables of a session mirror, in the order in which it is told."""

MOST_VALUES = 30
"""Values of an attribute that are told one by one; the rarest beyond them are added up."""


class Someone(NamedTuple):
    """What the minutes may know of one participant."""

    id: str
    state: str
    walk_in: bool
    attributes: Mapping[str, str]


def everyone(reading: OrmSession, session_id: str) -> list[Someone]:
    """All participants of the session, without names and contacts."""
    columns = select(Participant.id, Participant.state, Participant.walk_in, Participant.attributes)
    rows = reading.execute(columns.where(Participant.session_id == session_id).order_by(Participant.number))
    return [Someone(id, state, walk_in, attributes or {}) for id, state, walk_in, attributes in rows]


def attendance(reading: OrmSession, session_id: str, people: Sequence[Someone], observers: str) -> Attendance:
    """Invited, came, did not come; tables and who worked at them, as numbers.

    Where nobody was checked in, everybody who was not marked absent came, as for the votes.
    """
    states = Counter(person.state for person in people)
    tables, facilitators, note_takers = reading.execute(
        select(
            func.count(),
            func.count().filter(Table.facilitator != ""),
            func.count().filter(Table.note_taker != ""),
        ).where(Table.session_id == session_id)
    ).one()
    return Attendance(
        invited=sum(not person.walk_in for person in people),
        arrived=states["arrived"] + states["left"] or states["expected"],
        absent=states["absent"],
        unmarked=states["expected"] if states["arrived"] or states["left"] else 0,
        walk_ins=sum(person.walk_in for person in people),
        tables=tables,
        facilitators=facilitators,
        note_takers=note_takers,
        observers=observers,
    )


def distributions(
    people: Sequence[Someone], words: Words, population: Mapping[str, GivenShares] = MappingProxyType({})
) -> tuple[Distribution, ...]:
    """How those who came are made up, by each attribute that sorts people into groups or was given of the ``population``."""
    came = _there(people)
    return tuple(_distribution(name, came, words, population.get(name)) for name in _grouping(came, population))


def _distribution(name: str, came: Sequence[Someone], words: Words, given: GivenShares | None) -> Distribution:
    found, folded = _values(came, name, words, given)
    counted = [ValueCount(value=value, count=count, share=count / len(came)) for value, count in found]
    label = attribute_label(name, words)
    if given is None:
        return Distribution(attribute=label, people=len(came), values=tuple(counted))
    values, unknown = beside_population(counted, given, folded, words)
    return Distribution(
        attribute=label, people=len(came), values=values, compared=True, source=given.source, unknown=unknown
    )


def seating(reading: OrmSession, session_id: str, people: Sequence[Someone], words: Words) -> Seating:
    """How evenly those who came sat in the rounds that were held (in the planned ones where none was)."""
    seats = reading.execute(
        select(Round.number, Round.state, Round.groups, Seat.participant_id, Seat.table_id)
        .join(Round, Round.id == Seat.round_id)
        .where(Round.session_id == session_id)
    ).all()
    if not seats:
        return Seating()
    came = _there(people)
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
        names=tuple(Attribute(attribute_label(name, words), _known(came, name)) for name in names),
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
    return Seating(
        attributes=tuple(attribute.name for attribute in problem.names),
        rounds=len(held),
        cells=result.cells,
        in_band=result.in_band,
        repeats=result.repeats,
    )


def _there(people: Sequence[Someone]) -> list[Someone]:
    """Those who came, whether they stayed or not; everybody not absent where nobody was checked in."""
    arrived = [person for person in people if person.state in ("arrived", "left")]
    return arrived or [person for person in people if person.state != "absent"]


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


def _values(
    came: Sequence[Someone], name: str, words: Words, given: GivenShares | None
) -> tuple[list[tuple[str, int]], tuple[str, ...]]:
    """The values with their people, nobody of what only the population has, and the values that are told as others."""
    counts = Counter(_value(person, name) for person in came)
    missing = counts.pop("", 0)
    shares = {} if given is None else given.shares
    counts.update(dict.fromkeys(shares, 0))
    ranked = sorted(counts, key=lambda value: (-counts[value], -shares.get(value, 0.0)))
    told, folded = ranked[:MOST_VALUES], tuple(ranked[MOST_VALUES:])
    values = [(value, counts[value]) for value in sorted(told, key=_in_order)]
    if folded:
        values.append((words("value.others"), sum(counts[value] for value in folded)))
    if missing:
        values.append((words("value.none"), missing))
    return values, folded


def _known(came: Sequence[Someone], name: str) -> tuple[str, ...]:
    return tuple(sorted({_value(person, name) for person in came} - {""}))


def _columns(came: Sequence[Someone], names: Sequence[str]) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    columns = np.full((len(came), len(names)), -1, dtype=np.int64)
    for place, name in enumerate(names):
        number = {value: code for code, value in enumerate(_known(came, name))}
        for row, person in enumerate(came):
            columns[row, place] = number.get(_value(person, name), -1)
    return columns


def attribute_label(name: str, words: Words) -> str:
    """The attribute's name in the language of the minutes; one of the organizer's own stays as it was written."""
    key = f"attribute.{name}"
    return words(key) if key in PHRASES else name


def _in_order(value: str) -> list[tuple[int, str]]:
    """For sorting: numbers in a value count as numbers, so that 9 comes before 10."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", value) if part]

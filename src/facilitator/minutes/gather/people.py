"""Who came, in numbers; and how evenly they sat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.gather.population import GivenShares, beside_population
from facilitator.minutes.outline import Attendance, Distribution, Seating, ValueCount
from facilitator.minutes.words import PHRASES, Words
from facilitator.record.models import Table
from facilitator.record.who_came import MOST_VALUES, AttributeCount, HowSeated, Someone, WhoCame, in_order

__all__ = ["attendance", "attribute_label", "distributions", "seating"]


def attendance(
    reading: OrmSession, session_id: str, people: Sequence[Someone], counted: WhoCame, observers: str
) -> Attendance:
    """Invited, came, did not come; tables and who worked at them, as numbers.

    Where nobody was checked in, everybody who was not marked absent came, as for the votes.
    """
    states = Counter(person.state for person in people)
    return Attendance(
        invited=sum(not person.walk_in for person in people),
        arrived=states["arrived"] + states["left"] or states["expected"],
        absent=states["absent"],
        unmarked=states["expected"] if states["arrived"] or states["left"] else 0,
        walk_ins=sum(person.walk_in for person in people),
        tables=reading.scalar(select(func.count()).where(Table.session_id == session_id)) or 0,
        facilitators=counted.facilitators,
        note_takers=counted.note_takers,
        observers=observers,
    )


def distributions(
    counted: WhoCame, words: Words, population: Mapping[str, GivenShares] = MappingProxyType({})
) -> tuple[Distribution, ...]:
    """How those who came are made up, by each attribute that sorts people into groups or was given of the ``population``."""
    return tuple(_distribution(one, counted.people, words, population.get(one.name)) for one in counted.attributes)


def _distribution(one: AttributeCount, people: int, words: Words, given: GivenShares | None) -> Distribution:
    found, folded = _values(one, words, given)
    counted = [ValueCount(value=value, count=count, share=count / people if people else 0.0) for value, count in found]
    label = attribute_label(one.name, words)
    if given is None:
        return Distribution(attribute=label, people=people, values=tuple(counted))
    values, unknown = beside_population(counted, given, folded, words)
    return Distribution(
        attribute=label, people=people, values=values, compared=True, source=given.source, unknown=unknown
    )


def seating(seated: HowSeated, words: Words) -> Seating:
    """How evenly those who came sat."""
    return Seating(
        attributes=tuple(attribute_label(name, words) for name in seated.attributes),
        rounds=seated.rounds,
        cells=seated.cells,
        in_band=seated.in_band,
        repeats=seated.repeats,
    )


def _values(
    counted: AttributeCount, words: Words, given: GivenShares | None
) -> tuple[list[tuple[str, int]], tuple[str, ...]]:
    """The values with their people, nobody of what only the population has, and the values that are told as others."""
    told = dict(counted.values)
    lacking = sorted(given.shares.keys() - told.keys(), key=lambda value: -given.shares[value]) if given else []
    room = 0 if counted.others else max(MOST_VALUES - len(told), 0)
    told |= dict.fromkeys(lacking[:room], 0)
    folded = tuple(lacking[room:])
    values = sorted(told.items(), key=lambda item: in_order(item[0]))
    if counted.others or folded:
        values.append((words("value.others"), counted.others))
    if counted.unknown:
        values.append((words("value.none"), counted.unknown))
    return values, folded


def attribute_label(name: str, words: Words) -> str:
    """The attribute's name in the language of the minutes; one of the organizer's own stays as it was written."""
    key = f"attribute.{name}"
    return words(key) if key in PHRASES else name

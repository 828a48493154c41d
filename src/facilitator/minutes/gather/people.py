"""Who came, in numbers; and how evenly they sat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.outline import Attendance, Distribution, Seating, ValueCount
from facilitator.minutes.words import PHRASES, Words
from facilitator.record.models import Table
from facilitator.record.who_came import AttributeCount, HowSeated, Someone, WhoCame

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


def distributions(counted: WhoCame, words: Words) -> tuple[Distribution, ...]:
    """How those who came are made up, by each attribute that sorts people into groups."""
    return tuple(
        Distribution(
            attribute=attribute_label(one.name, words),
            people=counted.people,
            values=tuple(
                ValueCount(value=value, count=count, share=count / counted.people)
                for value, count in _values(one, words)
            ),
        )
        for one in counted.attributes
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


def _values(counted: AttributeCount, words: Words) -> list[tuple[str, int]]:
    rest = ((words("value.others"), counted.others), (words("value.none"), counted.unknown))
    return [*counted.values, *(one for one in rest if one[1])]


def attribute_label(name: str, words: Words) -> str:
    """The attribute's name in the language of the minutes; one of the organizer's own stays as it was written."""
    key = f"attribute.{name}"
    return words(key) if key in PHRASES else name

"""The participant list for looking things up: search, filter and order 10,000 people between two keystrokes.

Everything a keystroke needs is worked out once, when the list is read: one text to search in for each person, and the
order by each column when it is first asked for. Korean is found while it is being typed: "ㄱㅁㅈ" and "김미" find 김민준.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from facilitator.day.people_search import SearchedPeople, searched_text
from facilitator.record import Record
from facilitator.record.models import Participant
from facilitator.roster.fields import FIELD_IDS

STATES = ("expected", "arrived", "absent", "left")
NUMBER, NAME, CONTACT, STATE = "#number", "#name", "#contact", "#state"
"""Columns that everybody has; every other column is an attribute, under its own name."""

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class ListedParticipant:
    """One person on the list."""

    id: str
    number: int
    name: str
    contact: str
    attributes: Mapping[str, str]
    state: str
    walk_in: bool


class PeopleList:
    """The people of a session as arrays. ``columns`` are the columns' names, in the order to show them."""

    def __init__(self, people: Iterable[ListedParticipant]) -> None:
        self.people = sorted(people, key=lambda person: person.number)
        self.columns = (NUMBER, NAME, *_attributes(self.people), CONTACT, STATE)
        self._place = {person.id: place for place, person in enumerate(self.people)}
        self._words = SearchedPeople(map(_search_text, self.people))
        self._orders: dict[str, list[int]] = {NUMBER: list(range(len(self.people)))}

    def __len__(self) -> int:
        return len(self.people)

    def replace(self, people: Iterable[ListedParticipant]) -> bool:
        """Put these in the place of who they were.

        Returns False, with nothing changed, where the whole list must be read again: somebody is not on it, or has an
        attribute that has no column.
        """
        people = list(people)
        if any(
            person.id not in self._place or not set(_attributes([person])) <= set(self.columns) for person in people
        ):
            return False
        for person in people:
            place = self._place[person.id]
            self.people[place] = person
            self._words.replace(place, _search_text(person))
        self._orders = {NUMBER: self._orders[NUMBER]}
        return True

    def place_of(self, id: str) -> int | None:
        """Where a person stands in ``people``."""
        return self._place.get(id)

    def shown(
        self, text: str = "", where: tuple[str, str] | None = None, by: str = NUMBER, *, down: bool = False
    ) -> list[int]:
        """The places of the people who fit, in order.

        Args:
            text: every word of it must be found; the last syllable may be unfinished.
            where: (column, value): only those who have this value there.
            by: the column to order by; people with nothing there come last.
            down: from the last to the first.
        """
        order = self._order(by)
        if down:
            known = reader(by)
            filled = [place for place in order if known(self.people[place])]
            order = [*reversed(filled), *order[len(filled) :]]
        if where is not None:
            value_of, wanted = reader(where[0]), where[1]
            order = [place for place in order if value_of(self.people[place]) == wanted]
        if text.strip():
            found = set(self._words.places(text))
            order = [place for place in order if place in found]
        return list(order)

    def values(self, column: str) -> list[tuple[str, int]]:
        """The values in a column with how many people have them, in order; people without one are not counted."""
        counts = Counter(map(reader(column), self.people))
        return sorted(((value, count) for value, count in counts.items() if value), key=lambda one: _natural(one[0]))

    def _order(self, column: str) -> list[int]:
        if column not in self._orders:
            value_of = reader(column)
            keys = [(not value, _natural(value)) for value in map(value_of, self.people)]
            self._orders[column] = sorted(range(len(keys)), key=keys.__getitem__)
        return self._orders[column]


def read_people(record: Record, session_id: str) -> PeopleList:
    """The people of a session."""
    return PeopleList(_rows(record, Participant.session_id == session_id))


def read_some(record: Record, ids: Iterable[str]) -> list[ListedParticipant]:
    """These people, as far as they are still there."""
    return _rows(record, Participant.id.in_(list(ids)))


def reader(column: str) -> Callable[[ListedParticipant], str]:
    """What gives a person's value in a column, as text."""
    known: dict[str, Callable[[ListedParticipant], str]] = {
        NUMBER: lambda person: str(person.number),
        NAME: lambda person: person.name,
        CONTACT: lambda person: person.contact,
        STATE: lambda person: person.state,
    }
    return known.get(column) or (lambda person: person.attributes.get(column, ""))


def _rows(record: Record, condition: object) -> list[ListedParticipant]:
    columns = (
        Participant.id, Participant.number, Participant.name, Participant.contact, Participant.attributes,
        Participant.state, Participant.walk_in,
    )  # fmt: skip
    with record.reading() as reading:
        return [ListedParticipant(*row) for row in reading.execute(select(*columns).where(condition))]  # type: ignore[arg-type]


def _attributes(people: Iterable[ListedParticipant]) -> list[str]:
    """The attributes that somebody has: those the program knows in their order, then the others as they came."""
    there = dict.fromkeys(name for person in people for name, value in person.attributes.items() if value)
    known = [name for name in FIELD_IDS if name in there]
    return [*known, *(name for name in there if name not in FIELD_IDS)]


def _search_text(person: ListedParticipant) -> str:
    return searched_text(person.number, person.name, person.contact, person.attributes.values())


def _natural(text: str) -> str:
    """A text for ordering: numbers in it by their size."""
    return _DIGITS.sub(lambda digits: digits.group().zfill(9), text.casefold())

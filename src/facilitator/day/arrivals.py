"""Who has arrived: the list that the check-in desk searches, and the numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from copy import copy
from dataclasses import dataclass

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.people_search import END, SearchedPeople, beginning, folded, searched_text
from facilitator.record.models import Participant, Round, Seat, Table


@dataclass(frozen=True, slots=True)
class Arrival:
    """One participant at the check-in desk; ``tables`` maps a round's number to the table's number."""

    id: str
    number: int
    name: str
    contact: str
    attributes: Mapping[str, str]
    state: str
    walk_in: bool
    tables: Mapping[int, int]


def arrivals(reading: OrmSession, session_id: str, ids: Collection[str] | None = None) -> list[Arrival]:
    """Everybody on the list, or only the people with these ids, by badge number."""
    seats_wanted, people_wanted = Round.session_id == session_id, Participant.session_id == session_id
    if ids is not None:
        seats_wanted &= Seat.participant_id.in_(ids)
        people_wanted &= Participant.id.in_(ids)
    tables: dict[str, dict[int, int]] = {}
    for participant_id, round_number, table_number in reading.execute(
        select(Seat.participant_id, Round.number, Table.number)
        .join(Round, Round.id == Seat.round_id)
        .join(Table, Table.id == Seat.table_id)
        .where(seats_wanted)
        .order_by(Round.number)
    ):
        tables.setdefault(participant_id, {})[round_number] = table_number
    return [
        Arrival(id, number, name, contact, attributes, state, walk_in, tables.get(id, {}))
        for id, number, name, contact, attributes, state, walk_in in reading.execute(
            select(
                Participant.id, Participant.number, Participant.name, Participant.contact, Participant.attributes,
                Participant.state, Participant.walk_in,
            )
            .where(people_wanted)
            .order_by(Participant.number)
        )
    ]  # fmt: skip


class ArrivalSearch:
    """Finds people by part of the name, initial consonants, badge number, or the end of the telephone number."""

    def __init__(self, people: list[Arrival]) -> None:
        self.people = people
        self._words = SearchedPeople(map(_text, people))
        self._place = {person.id: place for place, person in enumerate(people)}

    def with_changed(self, changed: Mapping[str, Arrival]) -> ArrivalSearch:
        """The same people, some of them (by id) as they are now."""
        search = copy(self)
        search.people, search._words = list(self.people), copy(self._words)
        search._words.texts = list(self._words.texts)
        for id, person in changed.items():
            place = self._place.get(id)
            if place is not None:
                search.people[place] = person
                if _text(person) != self._words.texts[place]:
                    search._words.replace(place, _text(person))
        return search

    def person(self, id: str) -> Arrival | None:
        """Who has this id."""
        place = self._place.get(id)
        return None if place is None else self.people[place]

    def find(self, words: str) -> list[Arrival]:
        """Everybody who is found by these words, the nearest first, else by badge number; everybody for no words.

        Nearest is who has just this badge number or name, then whose telephone number ends so, then whose badge number
        or name begins so.
        """
        wanted = folded(words).split()
        if not wanted:
            return self.people
        found, line = np.array(self._words.places(words), dtype=np.int64), re.escape(" ".join(wanted))
        distance = np.full(len(self.people), 3)
        distance[self._words.matching("\n" + beginning(wanted[0]))] = 2
        if wanted[0].isdigit():
            distance[self._words.matching(f"{line}\n(?={END})")] = 1
        distance[self._words.matching(f"\n{line}\n(?!{END})")] = 0
        return [self.people[place] for place in found[np.argsort(distance[found], kind="stable")].tolist()]


def _text(person: Arrival) -> str:
    """What of a person is searched; the digits of the telephone number stand last."""
    return searched_text(person.number, person.name, person.contact)

"""Who has arrived: the list that the check-in desk searches, and the numbers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.people_search import finder, folded, searched_text
from facilitator.record.models import Participant, Round, Seat, Table


@dataclass(frozen=True)
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
        self._texts = [_text(person) for person in people]

    def with_changed(self, changed: Mapping[str, Arrival]) -> ArrivalSearch:
        """The same people, some of them (by id) as they are now."""
        search = ArrivalSearch([])
        search.people = [changed.get(person.id, person) for person in self.people]
        search._texts = [
            _text(changed[person.id]) if person.id in changed else text
            for person, text in zip(self.people, self._texts, strict=True)
        ]
        return search

    def find(self, words: str) -> list[Arrival]:
        """Everybody who is found by these words, the nearest first, else by badge number; everybody for no words.

        Nearest is who has just this badge number or name, then whose telephone number ends so, then whose badge number
        or name begins so.
        """
        wanted = folded(words).split()
        if not wanted:
            return self.people
        fits = [finder(word) for word in wanted]
        found = [place for place, text in enumerate(self._texts) if all(fit(text) for fit in fits)]
        texts, whole, begins = self._texts, f"\n{' '.join(wanted)}\n", finder(f"\n{wanted[0]}")

        def distance(place: int) -> int:
            text = texts[place]
            return 0 if whole in text[:-1] else 1 if text.endswith(whole[1:]) else 2 if begins(text) else 3

        return [self.people[place] for place in sorted(found, key=distance)]


def _text(person: Arrival) -> str:
    """What of a person is searched; the digits of the telephone number stand last."""
    return searched_text(person.number, person.name, person.contact)

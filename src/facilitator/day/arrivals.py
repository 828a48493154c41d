"""Who has arrived: the list that the check-in desk searches, and the numbers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

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


INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST_SYLLABLE, _LAST_SYLLABLE, _SYLLABLES_OF_AN_INITIAL = ord("가"), ord("힣"), 588


def initials(text: str) -> str:
    """The initial consonants (초성) of the syllables of a text; other letters stay.

    The arithmetic of precomposed syllables is that of Unicode 15, section 3.12.

    >>> initials("김하윤 2")
    'ㄱㅎㅇ 2'
    """
    return "".join(
        INITIALS[(ord(letter) - _FIRST_SYLLABLE) // _SYLLABLES_OF_AN_INITIAL]
        if _FIRST_SYLLABLE <= ord(letter) <= _LAST_SYLLABLE
        else letter
        for letter in text
    )


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

    def find(self, words: str, most: int = 50) -> list[Arrival]:
        """At most ``most`` people; a badge number that is meant exactly comes first."""
        wanted = words.casefold().split()
        if not wanted:
            return self.people[:most]
        exact = [person for person in self.people if [str(person.number)] == wanted]
        found = [
            person
            for person, text in zip(self.people, self._texts, strict=True)
            if person not in exact and all(word in text for word in wanted)
        ]
        return (exact + found)[:most]


def _text(person: Arrival) -> str:
    """What of a person is searched."""
    return f"{person.name.casefold()} {initials(person.name)} {''.join(filter(str.isdigit, person.contact))}"

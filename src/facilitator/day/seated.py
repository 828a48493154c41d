"""Who sits where in one round, as the seats page shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.balance import BalanceAttribute, value_of
from facilitator.record.models import Participant, Seat, Table


@dataclass(frozen=True)
class SeatedPerson:
    """One participant and, if they have one, their seat in the round."""

    id: str
    number: int
    name: str
    state: str
    attributes: Mapping[str, str]
    table_id: str | None
    pinned: bool


@dataclass(frozen=True)
class SeatedTable:
    """One table and the people at it, by badge number. ``group`` is "" where the table belongs to none."""

    id: str
    number: int
    seats: int
    zone: str
    features: tuple[str, ...]
    people: tuple[SeatedPerson, ...]
    group: str = ""
    closed: bool = False


def seated_round(
    reading: OrmSession, session_id: str, round_id: str
) -> tuple[tuple[SeatedTable, ...], tuple[SeatedPerson, ...]]:
    """The tables of the hall with their people, and the people who have no seat in the round."""
    at: dict[str, list[SeatedPerson]] = {}
    without: list[SeatedPerson] = []
    rows = reading.execute(
        select(
            Participant.id, Participant.number, Participant.name, Participant.state, Participant.attributes,
            Seat.table_id, Seat.pinned,
        )
        .outerjoin(Seat, (Seat.participant_id == Participant.id) & (Seat.round_id == round_id))
        .where(Participant.session_id == session_id)
        .order_by(Participant.number)
    )  # fmt: skip
    for id, number, name, state, attributes, table_id, pinned in rows:
        person = SeatedPerson(id, number, name, state, attributes, table_id, bool(pinned))
        if table_id is None:
            without.append(person)
        else:
            at.setdefault(table_id, []).append(person)
    tables = tuple(
        SeatedTable(id, number, seats, zone, tuple(features), tuple(at.get(id, ())), group, closed)
        for id, number, seats, zone, features, group, closed in reading.execute(
            select(Table.id, Table.number, Table.seats, Table.zone, Table.features, Table.group, Table.closed)
            .where(Table.session_id == session_id)
            .order_by(Table.number)
        )
    )
    return tables, tuple(without)


@dataclass(frozen=True)
class Picture:
    """Which attributes a table's card shows: ``dots`` by colour, ``counts`` in figures, ``kinds`` as how many different."""

    dots: str = ""
    values: tuple[str, ...] = ()
    counts: str = ""
    kinds: str = ""


def picture_of(attributes: Sequence[BalanceAttribute], people: Sequence[SeatedPerson]) -> Picture:
    """The attributes that tell most at a glance: two or three values as figures, up to eight as dots, many as a number."""
    chosen = [one for one in attributes if one.chosen] or list(attributes)
    counts = next((one.name for one in chosen if one.values <= 3), "")
    dots = next((one.name for one in chosen if 3 <= one.values <= 8 and one.name != counts), counts)
    kinds = next((one.name for one in chosen if one.values > 8), "")
    values = tuple(sorted({value_of(person.attributes, dots) for person in people} - {""})) if dots else ()
    return Picture(dots, values, counts, kinds)


def counts_at(table: SeatedTable, name: str) -> Counter[str]:
    """How many people of each value sit at a table; people without a value are left out."""
    return Counter(value for person in table.people if (value := value_of(person.attributes, name)))

"""The rules about who sits where, as the list of people holds them: together, apart, at a fixed table, with needs.

A rule stands in the attributes of its people, as labels separated by ``;``. Whoever is pinned in a round is listed with
the rules, because that binds the search as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from facilitator.day.balance import RULES
from facilitator.day.seated import SeatedPerson
from facilitator.day.seating_problem import Hall, problem_of, read_hall
from facilitator.errors import Refused
from facilitator.record import Operation, Record
from facilitator.record.models import GONE, Participant
from facilitator.record.operations import EditParticipant, PinSeat
from facilitator.seating.contradiction import refuse_contradictions
from facilitator.seating.fields import SEVERAL

PINNED = "pinned"
"""The kind of a rule that holds in one round only: people who are pinned to their seats."""

NEW_LABELS = {"together": ("together", "함께"), "apart": ("apart", "따로")}
"""What a new group is called, (English, Korean), with a number after it."""


@dataclass(frozen=True)
class SeatRule:
    """One rule.

    Attributes:
        kind: "together", "apart", "table", "needs", or "pinned" for seats of one round.
        label: the label of the group, the number of the table, or what is needed.
        people: the ids of the people it binds.
        names: what they are called.
    """

    kind: str
    label: str
    people: tuple[str, ...]
    names: tuple[str, ...]


def entries(attributes: Mapping[str, str], kind: str) -> list[str]:
    """The labels of one kind that a person has."""
    return [part for part in (text.strip() for text in attributes.get(kind, "").split(SEVERAL)) if part]


def seat_rules(people: Iterable[SeatedPerson], tables: Mapping[str, int]) -> tuple[SeatRule, ...]:
    """The rules that bind people who are not gone, by kind; a group of one binds nobody.

    Args:
        people: everybody, as seated in one round.
        tables: the number of each table by its id.
    """
    found: dict[tuple[str, str], list[SeatedPerson]] = {}
    for person in people:
        if person.state in GONE:
            continue
        for kind in RULES:
            for label in dict.fromkeys(entries(person.attributes, kind)):
                found.setdefault((kind, label), []).append(person)
        if person.pinned and person.table_id is not None:
            found.setdefault((PINNED, str(tables[person.table_id])), []).append(person)
    order = (*RULES, PINNED)
    return tuple(
        SeatRule(kind, label, tuple(one.id for one in bound), tuple(one.name or str(one.number) for one in bound))
        for (kind, label), bound in sorted(found.items(), key=lambda item: order.index(item[0][0]))
        if len(bound) > 1 or kind not in NEW_LABELS
    )


def adding_rule(
    record: Record, session_id: str, kind: str, people: Sequence[str], round_id: str
) -> tuple[Operation, ...]:
    """What binds people by a new rule, to be applied in one step. Nothing is written.

    Args:
        record: the record.
        session_id: the session.
        kind: "together", "apart", or "table" for the tables at which they sit in the round.
        people: their ids.
        round_id: the round that is looked at.

    Raises:
        Refused: there are too few people, they are bound so already, somebody has no seat, or the rules could not all
            hold any more.
    """
    with record.reading() as reading:
        hall = read_hall(reading, session_id)
        bound = [person for person in hall.people if person.id in set(people)]
        if not bound:
            raise Refused("Choose people who are not absent.", "불참이 아닌 사람을 골라 주십시오.")
        if kind == "table":
            labels = {person.id: _table_of(hall, person, round_id) for person in bound}
        else:
            label = _new_label(hall, kind, bound)
            labels = {person.id: label for person in bound}
        written = {person.id: _with_entry(person.attributes, kind, labels[person.id]) for person in bound}
        _refuse_contradictions(_rewritten(hall, written))
    return tuple(EditParticipant(id=id, attributes=attributes) for id, attributes in written.items())


def removing_rule(record: Record, session_id: str, rule: SeatRule, round_id: str) -> tuple[Operation, ...]:
    """What lets go of the people of a rule; those whom it no longer binds are passed over. Nothing is written."""
    if rule.kind == PINNED:
        return tuple(PinSeat(round_id=round_id, participant_id=id, pinned=False) for id in rule.people)
    with record.reading() as reading:
        found = (reading.get(Participant, id) for id in rule.people)
        bound = [
            person for person in found if person is not None and rule.label in entries(person.attributes, rule.kind)
        ]
        return tuple(
            EditParticipant(id=person.id, attributes=_without_entry(person.attributes, rule.kind, rule.label))
            for person in bound
        )


def _table_of(hall: Hall, person: Participant, round_id: str) -> str:
    seat = hall.places.get((round_id, person.id))
    if seat is None:
        name = person.name or str(person.number)
        raise Refused(
            f"{name} has no seat in this round. Give them one first.",
            f"{name} 참가자는 이 라운드에 자리가 없습니다. 먼저 자리를 주십시오.",
        )
    return str(next(table.number for table in hall.tables if table.id == seat.table_id))


def _new_label(hall: Hall, kind: str, bound: Sequence[Participant]) -> str:
    if len(bound) < 2:
        raise Refused(
            "Such a rule needs two people at least who are not absent.",
            "불참이 아닌 두 사람 이상을 골라 주십시오.",
        )
    shared = set.intersection(*(set(entries(person.attributes, kind)) for person in bound))
    if shared:
        names = ", ".join(person.name or str(person.number) for person in bound)
        raise Refused(
            f"{names} are bound in this way already (“{min(shared)}”).",
            f"{names} 참가자는 이미 그렇게 묶여 있습니다(‘{min(shared)}’).",
        )
    used = {label for person in hall.people for label in entries(person.attributes, kind)}
    word = NEW_LABELS[kind][hall.session.language == "ko"]
    return next(label for number in range(1, len(used) + 2) if (label := f"{word} {number}") not in used)


def _with_entry(attributes: Mapping[str, str], kind: str, label: str) -> dict[str, str]:
    """A fixed table takes the place of the one before; other rules are added."""
    before = [] if kind == "table" else entries(attributes, kind)
    return {**attributes, kind: SEVERAL.join(dict.fromkeys([*before, label]))}


def _without_entry(attributes: Mapping[str, str], kind: str, label: str) -> dict[str, str]:
    left = [entry for entry in entries(attributes, kind) if entry != label]
    others = {name: value for name, value in attributes.items() if name != kind}
    return {**others, kind: SEVERAL.join(left)} if left else others


def _rewritten(hall: Hall, written: Mapping[str, dict[str, str]]) -> Hall:
    """The hall as it would be, with people who are in no record."""
    people = tuple(
        person if person.id not in written
        else Participant(id=person.id, number=person.number, name=person.name, attributes=written[person.id])
        for person in hall.people
    )  # fmt: skip
    return replace(hall, people=people)


def _refuse_contradictions(hall: Hall) -> None:
    """Look whether the rounds still to come could be seated; where none is left, whether any could."""
    rounds = [row for row in hall.rounds if row.state == "planned"] or list(hall.rounds[:1])
    held = [row for row in hall.rounds if row not in rounds]
    refuse_contradictions(problem_of(hall, rounds, held, ()))

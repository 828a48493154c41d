"""What every table may mirror: the attributes of a session's people, and which of them are a sensible choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from facilitator.day.attribute_names import CROSS, GROUP, RULES
from facilitator.record import Record
from facilitator.record.models import GONE, Participant, Table
from facilitator.roster.fields import FIELDS
from facilitator.seating.fields import SEVERAL, group_word

__all__ = [
    "CROSS",
    "RULES",
    "BalanceAttribute",
    "balance_attributes",
    "chosen_attributes",
    "known_names",
    "label",
    "rule_names",
    "value_of",
    "wanted_groups",
]

USUAL = ("gender", "age", "district", "occupation", "opinion", "group")
"""What is balanced unless the organizer chooses otherwise."""

MOST_VALUES = 40
"""An attribute with more values is free text or an address; it is not chosen by itself."""

_LABELS = {field.id: field for field in FIELDS}


@dataclass(frozen=True)
class BalanceAttribute:
    """One attribute that tables may mirror.

    Attributes:
        name: what the record calls it ("gender", "gender×age").
        en, ko: its name on screen.
        values: how many different values there are.
        known: how many people have one.
        chosen: whether it is balanced unless the organizer chooses otherwise.
    """

    name: str
    en: str
    ko: str
    values: int
    known: int
    chosen: bool


def balance_attributes(record: Record, session_id: str, joined: Sequence[str] = ()) -> tuple[BalanceAttribute, ...]:
    """The attributes of a session's people that can be balanced, the usual ones first.

    An attribute needs two values at least, and fewer values than half of the people who have one. The groups that people
    want are none where tables belong to them.

    Args:
        record: the record.
        session_id: the session.
        joined: names of joined attributes to offer besides ("gender×district"); those of which a part is not known
            are left out.
    """
    with record.reading() as reading:
        people = [
            dict(attributes)
            for attributes in reading.scalars(
                select(Participant.attributes).where(
                    Participant.session_id == session_id, Participant.state.not_in(GONE)
                )
            )
        ]
        groups = reading.scalars(select(Table.group).where(Table.session_id == session_id)).all()
    rules = rule_names(people, groups)
    names = {name for attributes in people for name, value in attributes.items() if value and name not in rules}
    usual = [name for name in USUAL if name in names]
    offered = [*usual, *sorted(names - set(usual))]
    offered += [
        name
        for name in dict.fromkeys((f"gender{CROSS}age", *joined))
        if CROSS in name and set(name.split(CROSS)) <= names
    ]
    found = []
    for name in offered:
        counts = Counter(value for value in (value_of(attributes, name) for attributes in people) if value)
        known = counts.total()
        if len(counts) >= 2 and len(counts) * 2 <= max(known, 4):
            chosen = name in usual and len(counts) <= MOST_VALUES
            found.append(BalanceAttribute(name, label(name, "en"), label(name, "ko"), len(counts), known, chosen))
    return tuple(found)


def chosen_attributes(record: Record, session_id: str) -> tuple[str, ...]:
    """The names of the attributes that are balanced unless the organizer chooses otherwise."""
    return tuple(one.name for one in balance_attributes(record, session_id) if one.chosen)


def value_of(attributes: Mapping[str, str], name: str) -> str:
    """A person's value of an attribute, of two joined ones where the name says so; empty where it is not known."""
    values = [_value(attributes, part) for part in name.split(CROSS)]
    return " ".join(values) if all(values) else ""


def _value(attributes: Mapping[str, str], name: str) -> str:
    text = attributes.get(name, "")
    return text.split(SEVERAL)[0].strip() if name == GROUP else text


def wanted_groups(attributes: Mapping[str, str]) -> list[str]:
    """The groups that a person named, the dearest first, as they are written."""
    return [part for part in (text.strip() for text in attributes.get(GROUP, "").split(SEVERAL)) if part]


def rule_names(people: Iterable[Mapping[str, str]], groups: Iterable[str]) -> tuple[str, ...]:
    """The attributes that are rules or wishes, and so not balanced.

    Args:
        people: everybody's attributes.
        groups: the group of each table, "" for none.
    """
    there = {group_word(group) for group in groups} - {""}
    wishing = any(group_word(name) in there for attributes in people for name in wanted_groups(attributes))
    return (*RULES, GROUP) if wishing else RULES


def label(name: str, language: str) -> str:
    """An attribute's name on screen in ``language`` ("ko" or anything else for English)."""
    parts = (_LABELS[part].label(language) if part in _LABELS else part for part in name.split(CROSS))
    return f" {CROSS} ".join(parts)


def known_names(people: Iterable[Mapping[str, str]]) -> set[str]:
    """The names of all attributes that somebody has."""
    return {name for attributes in people for name, value in attributes.items() if value}

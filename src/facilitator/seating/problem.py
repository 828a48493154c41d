"""What is to be seated: people, tables, rounds, and the hard rules that must hold."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]


@dataclass(frozen=True)
class Attribute:
    """One column of what people are like: its name and the names of its values, in the order of their numbers."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """People bound by one rule, by their places in the list of people; the label is what the organizer calls it."""

    people: tuple[int, ...]
    label: str = ""


@dataclass(frozen=True)
class Pin:
    """One person's fixed table, in one round (counted from 0 among the rounds to seat) or, with None, in all."""

    person: int
    table: int
    round: int | None = None


@dataclass(frozen=True)
class Need:
    """The features that a person's table must have ("interpreter", "wheelchair")."""

    person: int
    features: frozenset[str]


PLANS = ("stay", "change", "mix")
"""What a round may do with the groups of tables."""


def _no_rounds() -> IntArray:
    return np.empty((0, 0), dtype=np.int64)


def _no_tables() -> IntArray:
    return np.empty(0, dtype=np.int64)


@dataclass(frozen=True, kw_only=True, eq=False)
class Problem:
    """Everything the search is given. People, tables, attributes and rounds are numbered from 0.

    Attributes:
        attributes: (people x attributes) value numbers; -1 where a person's value is not known (counts in no cell).
        names: what the attributes and their values are called, one per column.
        seats: (tables) how many seats each table has.
        rounds: how many rounds are to be seated.
        together: groups whose people share a table in every round.
        apart: groups whose people sit at tables all different from each other in every round; a pair is a group of two.
        pinned: people with a fixed table.
        needs: people whose table must have certain features.
        features: what each table offers, one set per table; empty means that no table offers anything.
        held: (rounds already held x people) the table each person sat at, -1 for nobody's seat. Who met there counts
            as having met.
        people: what each person is called in messages; empty means 1, 2, 3 and so on.
        tables: the number of each table in messages; empty means 1, 2, 3 and so on.
        groups: the names of the groups that tables belong to ("housing"); empty where tables belong to none.
        table_groups: (tables) the number of each table's group, -1 for a table of no group; empty where none has one.
        choices: for each person the groups they want, the dearest first; empty where nobody has a wish.
        group_plan: one word a round to seat. "stay": everybody stays in the group of the round before, and the first
            round goes by the choices; "change": everybody goes to a group where they have not sat yet, by their choices;
            "mix": groups count for nothing in this round. Empty means "stay" in all.
        held_plan: the same for the rounds already held; a group counts as sat in only where it was no "mix".

    Raises:
        ValueError: the arrays do not fit each other (a fault of the caller, never of the organizer's input).
    """

    attributes: IntArray
    names: tuple[Attribute, ...]
    seats: IntArray
    rounds: int
    together: tuple[Group, ...] = ()
    apart: tuple[Group, ...] = ()
    pinned: tuple[Pin, ...] = ()
    needs: tuple[Need, ...] = ()
    features: tuple[frozenset[str], ...] = ()
    held: IntArray = field(default_factory=_no_rounds)
    people: tuple[str, ...] = ()
    tables: tuple[int, ...] = ()
    groups: tuple[str, ...] = ()
    table_groups: IntArray = field(default_factory=_no_tables)
    choices: tuple[tuple[int, ...], ...] = ()
    group_plan: tuple[str, ...] = ()
    held_plan: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "attributes", np.ascontiguousarray(self.attributes, dtype=np.int64))
        object.__setattr__(self, "seats", np.ascontiguousarray(self.seats, dtype=np.int64))
        if self.attributes.ndim != 2 or self.attributes.shape[1] != len(self.names):
            raise ValueError("attributes must be (people x attributes), with one name per attribute")
        for column, attribute in enumerate(self.names):
            values = self.attributes[:, column]
            if len(values) and (values.min() < -1 or values.max() >= len(attribute.values)):
                raise ValueError(f"attribute {attribute.name!r} has a value number outside its names")
        people, tables = len(self.attributes), len(self.seats)
        held = np.ascontiguousarray(self.held, dtype=np.int64)
        if held.size == 0:
            held = np.empty((0, people), dtype=np.int64)
        object.__setattr__(self, "held", held)
        if held.ndim != 2 or held.shape[1] != people or (held.size and held.min() < -1):
            raise ValueError("held must be (rounds held x people), -1 for no seat")
        if self.seats.ndim != 1 or (tables and self.seats.min() < 0) or self.rounds < 0:
            raise ValueError("seats must be one count per table, and rounds a count")
        for given, wanted, what in (
            (self.features, tables, "features"),
            (self.people, people, "people"),
            (self.tables, tables, "tables"),
            (self.choices, people, "choices"),
            (self.group_plan, self.rounds, "group_plan"),
            (self.held_plan, len(held), "held_plan"),
        ):
            if given and len(given) != wanted:
                raise ValueError(f"{what} must have {wanted} entries")
        self._check_numbers(people, tables)
        self._check_groups(tables)

    def _check_groups(self, tables: int) -> None:
        groups = np.ascontiguousarray(self.table_groups, dtype=np.int64)
        object.__setattr__(self, "table_groups", groups)
        count = len(self.groups)
        if groups.size and (groups.shape != (tables,) or not -1 <= groups.min() <= groups.max() < count):
            raise ValueError("table_groups must be one group number per table, -1 for none")
        if any(not 0 <= group < count for choice in set(self.choices) for group in choice):
            raise ValueError("a choice names a group that is not there")
        if not {*self.group_plan, *self.held_plan} <= set(PLANS):
            raise ValueError(f"group_plan must be of {', '.join(PLANS)}")

    def _check_numbers(self, people: int, tables: int) -> None:
        bound = [person for group in (*self.together, *self.apart) for person in group.people]
        bound += [need.person for need in self.needs] + [pin.person for pin in self.pinned]
        if any(not 0 <= person < people for person in bound):
            raise ValueError("a rule names a person who is not in the list")
        for pin in self.pinned:
            if not 0 <= pin.table < tables:
                raise ValueError("a pin names a table that is not there")
            if pin.round is not None and not 0 <= pin.round < self.rounds:
                raise ValueError("a pin names a round that is not there")

    @property
    def person_count(self) -> int:
        """How many people are to be seated."""
        return len(self.attributes)

    @property
    def table_count(self) -> int:
        """How many tables there are."""
        return len(self.seats)

    @property
    def has_groups(self) -> bool:
        """Whether any table belongs to a group."""
        return bool((self.table_groups >= 0).any())

    def plan_of(self, round_: int) -> str:
        """What a round does with the groups: "stay", "change" or "mix"; "mix" where no table belongs to one."""
        if not self.has_groups:
            return "mix"
        return self.group_plan[round_] if self.group_plan else "stay"

    def person_name(self, person: int) -> str:
        """What a message calls this person."""
        return self.people[person] if self.people else str(person + 1)

    def table_number(self, table: int) -> int:
        """The number on this table."""
        return self.tables[table] if self.tables else table + 1

    def round_number(self, round_: int) -> int:
        """The number of a round to seat, counted from 1 after the rounds already held."""
        return len(self.held) + round_ + 1

"""The result of a closed ballot by groups of people, one attribute at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots import tally
from facilitator.record.ballot_rules import rules_of
from facilitator.record.groups import group_counts
from facilitator.record.models import Ballot, Option


@dataclass(frozen=True)
class Group:
    """People with one value of an attribute, or all others ("").

    Attributes:
        value: as the list of participants has it.
        people: who voted by phone.
        figures: for each option in the order of the ballot, its share of the group's valid votes (0 to 1); with grades the
            mean grade.
        valid: of the people, those whose vote is valid.
    """

    value: str
    people: int
    figures: tuple[float, ...]
    valid: int


@dataclass(frozen=True)
class ByGroup:
    """A ballot's result by one attribute.

    Attributes:
        name: what the record calls the attribute.
        options: their words, in the order of the ballot.
        graded: whether figures are mean grades and not shares.
        groups: by value, the others last. Groups of few people are among the others.
    """

    name: str
    options: tuple[str, ...]
    graded: bool
    groups: tuple[Group, ...]


def results_by_group(reading: OrmSession, ballot_id: str) -> tuple[ByGroup, ...]:
    """A closed ballot's result by each attribute that was chosen for it; nothing while it is open, or where nobody voted
    by phone."""
    ballot = reading.get(Ballot, ballot_id)
    if ballot is None or ballot.state != "closed":
        return ()
    votes: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for (attribute, value, vote), people in group_counts(reading, ballot_id).items():
        votes[attribute][value][vote] += people
    rules = replace(rules_of(reading, ballot), basis="valid", quota="", quorum="")
    texts = {id: reading.get_one(Option, id).text for id in rules.options}

    def group(value: str, cast: Counter[str]) -> Group:
        result = tally(rules, cast, (), eligible=0, present=0)
        figures = (one.score if rules.method == "rating" else one.share for one in result.options)
        return Group(value, cast.total(), tuple(figures), result.valid)

    return tuple(
        ByGroup(
            name, tuple(texts.values()), rules.method == "rating",
            tuple(group(value, votes[name][value]) for value in sorted(votes[name], key=lambda value: (not value, value))),
        )
        for name in ballot.shown_by
        if name in votes
    )  # fmt: skip

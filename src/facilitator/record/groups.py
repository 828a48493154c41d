"""Votes by phone counted by one attribute of the people at a time, and what of it may stay in the record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots.small_counts import hidden_counts
from facilitator.record.models import Ballot, GroupCount, Vote, table_of

Counts = Mapping[tuple[str, str, str], int]
"""(attribute, value, vote) -> people."""

ADD = text(
    "INSERT INTO group_count (ballot_id, attribute, value, vote, people) "
    "VALUES (:ballot_id, :attribute, :value, :vote, :people) "
    "ON CONFLICT (ballot_id, attribute, value, vote) DO UPDATE SET people = group_count.people + excluded.people"
)
"""SQLite and PostgreSQL both know it in these words."""


def group_counts(session: OrmSession, ballot_id: str) -> Counts:
    """The counts of a ballot as they are kept."""
    rows = session.execute(select(table_of(GroupCount)).where(GroupCount.ballot_id == ballot_id))
    return {(row.attribute, row.value, row.vote): row.people for row in rows}


def without_small_groups(counts: Counts) -> Counts:
    """The counts with the groups of few people put together under an empty value; see ``ballots.small_counts``."""
    sizes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (attribute, value, _), people in counts.items():
        sizes[attribute][value] += people
    hidden = {
        attribute: hidden_counts({value: n for value, n in groups.items() if value}, rest=groups[""])
        for attribute, groups in sizes.items()
    }
    kept: Counter[tuple[str, str, str]] = Counter()
    for (attribute, value, vote), people in counts.items():
        kept[attribute, "" if value in hidden[attribute] else value, vote] += people
    return kept


def forget_small_groups(session: OrmSession, ballot_id: str) -> None:
    """Keep nothing of groups of few people, and the rest in the order of its names."""
    kept = without_small_groups(group_counts(session, ballot_id))
    if not kept:
        return
    session.execute(delete(GroupCount).where(GroupCount.ballot_id == ballot_id))
    rows = [
        {
            "ballot_id": ballot_id,
            "attribute": attribute,
            "value": value,
            "vote": vote,
            "people": kept[attribute, value, vote],
        }
        for attribute, value, vote in sorted(kept)
    ]
    session.execute(insert(table_of(GroupCount)), rows)


def groups_agree(session: OrmSession, ballot: Ballot) -> bool:
    """Whether each attribute by which a ballot is shown, and no other, has all its votes by phone once."""
    cast = select(Vote.vote, func.count()).where(Vote.ballot_id == ballot.id, Vote.channel == "phone")
    votes = Counter({row[0]: row[1] for row in session.execute(cast.group_by(Vote.vote))})
    counted = {attribute: Counter[str]() for attribute in ballot.shown_by}
    for (attribute, _, vote), people in group_counts(session, ballot.id).items():
        if attribute not in counted or people < 1:
            return False
        counted[attribute][vote] += people
    return all(found == votes for found in counted.values())

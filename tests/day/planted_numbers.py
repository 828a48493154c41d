"""A telephone number in every text of a record, another in each column, put there behind the program's back.

So a column that is new is planted by itself: it is planted or it stands in ``NO_WORDS``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import JSON, String

from facilitator.record.models import REPLAYED, GroupCount

TABLES = {model.__table__.name: model.__table__ for model in (*REPLAYED, GroupCount)}  # type: ignore[attr-defined]

NOBODY_WRITES = frozenset(
    {"purge", "passage", "word_passage", "last_write", "spent_device", "minutes_plan", "chosen_quotes"}
)
"""Tables in which the program alone writes: figures, places, choices."""

# fmt: off
NO_WORDS = frozenset({
    # chosen from a list, or checked as a day or a time
    "session.kind", "session.language", "session.time_zone", "session.date", "session.starts_at", "session.ends_at",
    "session.keep_until", "round.state", "round.groups", "participant.state", "note.kind", "note_revision.kind", "note_mark.mark",
    "ballot.method", "ballot.basis", "ballot.state", "station.role", "screen.scene", "post.posted",
    # moments
    "round.opened_at", "round.closes_at", "round.closed_at", "note.written_at", "note.revised_at", "note_revision.at",
    "ballot.opened_at", "ballot.closed_at", "station.joined_at", "message.sent_at", "help_call.asked_at", "help_call.ended_at",
    "voting_code.issued_at", "reopening.closed_at", "reopening.reopened_at", "delivery.queued_at", "delivery.delivered_at",
    # ids and roles that the program gives
    "note.station_id", "theme.parent_id", "theme.into_id", "wording.station_id", "wording.actor", "filing.station_id",
    "filing.actor", "ballot.before_id", "group_count.vote", "accepted_difference.place",
    # hashes and signatures
    "tally.votes_hash", "tally.seal", "tally.signature", "station.token_hash", "delivery.sha512", "delivery.follows",
    # JSON of ids, choices and figures
    "session.stage", "wording.replaces", "ballot.rules", "ballot.channels", "table_vote.counts", "tally.result",
    "screen.released", "paper_batch.first", "paper_batch.second", "paper_batch.settled",
})
SAME = {
    "ballot.shown_by": "attribute", "population.attribute": "attribute", "group_count.attribute": "attribute",
    "population.shares": "attribute-value", "group_count.value": "attribute-value",
    "tally.options": "option.text", "reopening.tally": "option.text",
}
# fmt: on
"""Columns that say once more what another says, and get the same number; the attributes of people are keys and values of one."""

KEYS = frozenset({"population.attribute", "group_count.attribute", "group_count.value"})
"""Words although they are part of a key; all others of a key are ids."""


def columns() -> list[str]:
    """The columns in which people write."""
    return [
        name
        for table in TABLES.values()
        if table.name not in NOBODY_WRITES
        for column in table.columns
        if isinstance(column.type, String | JSON) and not column.foreign_keys
        if (name := f"{table.name}.{column.name}") not in NO_WORDS and (not column.primary_key or name in KEYS)
    ]


def numbers() -> dict[str, str]:
    """Each thing that is planted, and its number."""
    named = [SAME.get(name, name) for name in columns() if name != "participant.attributes"]
    return {name: f"010-{7000 + n}-{2000 + n}" for n, name in enumerate(dict.fromkeys(named))}


def plant(path: Path) -> list[str]:
    """Put the numbers into a closed record. Returns the columns in which nothing stands."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    empty = []
    for name in columns():
        table, column = name.split(".")
        rows = connection.execute(
            f"SELECT DISTINCT \"{column}\" FROM {table} WHERE \"{column}\" NOT IN ('', '[]')"
        ).fetchall()
        if not rows:
            empty.append(name)
        is_json = isinstance(TABLES[table].columns[column].type, JSON)
        for (held,) in rows:
            new = json.dumps(_in_json(name, json.loads(held)), ensure_ascii=False) if is_json else _said(name, held)
            connection.execute(f'UPDATE {table} SET "{column}" = ? WHERE "{column}" = ?', (new, held))
    connection.close()
    return empty


def _said(name: str, text: str) -> str:
    return f"{text} {numbers()[SAME.get(name, name)]}"


def _in_json(name: str, held: Any) -> Any:
    match name:
        case "participant.attributes":
            return {_said("ballot.shown_by", key): _said("group_count.value", value) for key, value in held.items()}
        case "population.shares":
            return {_said(name, key): share for key, share in held.items()}
        case "tally.options":
            return list(_worded(name, held))
        case "reopening.tally":
            return {**held, "options": list(_worded(name, held["options"]))}
        case _:  # a list of texts; what is new and is none has to be told apart here
            return [_said(name, text) for text in held]


def _worded(name: str, options: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    yield from ({**one, "text": _said(name, one["text"])} for one in options)

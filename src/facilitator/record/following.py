"""Following what somebody else writes into the same record: the hub beside this window, a command, another window."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import func, select

from facilitator.record.models import JournalEntry, Quarantined
from facilitator.record.record import Changes, Record

Touched = frozenset[tuple[str, str]]

MOST_READ = 2_000
"""Entries that are read one by one; after more than that everything counts as changed."""

KINDS = (
    "programme", "session", "hall", "round", "rounds", "table", "tables", "participant", "participants", "arrivals",
    "seats", "note", "notes", "source", "sources", "theme", "themes", "filing", "ballot", "ballots", "table_vote", "recommendation",
    "recommendations", "station", "message", "help", "voting_code", "voting_codes", "screen", "paper_batch",
    "minutes", "passage",
    "delivery",
    "population",
)  # fmt: skip
"""Every kind of thing that an operation touches."""

EVERYTHING: Touched = frozenset((kind, "") for kind in KINDS)
"""Anything may have changed."""

QUARANTINE: Touched = frozenset({("quarantine", "")})


@dataclass(frozen=True)
class Written:
    """One entry of the journal: its place, and what it touched. An id that the entry does not say is empty."""

    place: int
    touched: Touched


class Follower:
    """Looks for what was written into a record since the last look, by anybody."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._place = record.place()
        self._aside = self._quarantine()

    def look(self) -> tuple[Written, ...]:
        """What was written since the last look; a quarantine that changed has the place 0."""
        found: list[Written] = []
        place = self._record.place()
        if place - self._place > MOST_READ:
            found.append(Written(place, EVERYTHING))
        elif place > self._place:
            found += self._entries()
        self._place = place if not found else max(place, found[-1].place)
        aside = self._quarantine()
        if aside != self._aside:
            self._aside = aside
            found.append(Written(0, QUARANTINE))
        return tuple(found)

    def _entries(self) -> list[Written]:
        with self._record.reading() as reading:
            rows = reading.execute(
                select(JournalEntry.seq, JournalEntry.kind, JournalEntry.payload)
                .where(JournalEntry.seq > self._place)
                .order_by(JournalEntry.seq)
            ).all()
        return [Written(row.seq, touched_by(row.kind, json.loads(row.payload))) for row in rows]

    def _quarantine(self) -> tuple[Any, ...]:
        """Another tuple whenever something came into the quarantine or left it."""
        with self._record.reading() as reading:
            rows = reading.execute(select(Quarantined.state, func.count()).group_by(Quarantined.state))
            return tuple(sorted(tuple(row) for row in rows))


def announced(written: Iterable[Written], own: Collection[int] = ()) -> Changes | None:
    """All of this as one announcement, without the places that the reader wrote itself; None where nothing is left."""
    others = [one for one in written if one.place not in own]
    if not others:
        return None
    touched = frozenset().union(*(one.touched for one in others))
    return Changes((), touched, (), max(one.place for one in others))


def touched_by(kind: str, fields: Mapping[str, Any]) -> Touched:
    """What an entry of this kind with these fields touched: exactly for what a hall sends all day, else everything."""
    known = _TOUCHED.get(kind)
    return EVERYTHING if known is None else frozenset(known(fields))


def _note(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return ("note", fields["id"]), ("notes", fields.get("round_id", ""))


def _posts(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    notes = fields.get("note_ids") or [post["id"] for post in fields.get("posts", ())]
    return ("notes", fields.get("round_id", "")), ("source", fields["source_id"]), *(("note", id) for id in notes)


def _source(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return ("source", fields["id"]), ("sources", fields.get("session_id", ""))


def _hands(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return ("ballot", fields["ballot_id"]), ("table_vote", fields["table_id"])


def _ballot(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return ("ballot", fields["id"]), ("ballots", fields.get("session_id", ""))


def _help(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return ("help", fields["id"]), ("table", fields.get("table_id", ""))


def _marks(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return (("filing", id) for id in fields["note_ids"])


def _settled(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    themes = (*(fields.get("kept_ids") or ()), *fields.get("out_ids", ()))
    return ("filing", fields["note_id"]), *(("theme", id) for id in themes)


def _merge(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    into = fields.get("into_id") or fields["id"]
    return ("themes", ""), ("theme", into), *(("theme", id) for id in fields.get("from_ids") or ())


def _split(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    themes = (fields["new_id"], *fields.get("inside", ()))
    return ("themes", ""), *(("theme", id) for id in themes), *(("filing", id) for id in fields["note_ids"])


def _wording(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return (("theme", fields["theme_id"]),)


def _minutes(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return (("minutes", fields.get("session_id", "")),)


def _passage(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return (("passage", fields["note_id"]),)


def _words(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return (("passage", fields["of_id"]),)


def _filing(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return ("theme", fields["theme_id"]), *(("filing", id) for id in fields["note_ids"])


def _quote(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return (("theme", fields["theme_id"]),)


def _theme(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return ("theme", fields["id"]), ("themes", fields.get("session_id", ""))


def _people(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return ("arrivals", ""), *(("participant", id) for id in fields["ids"])


def _seat(fields: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    return (("seats", fields.get("round_id", "")),)


def _one(kind: str) -> Callable[[Mapping[str, Any]], Iterable[tuple[str, str]]]:
    return lambda fields: ((kind, fields["id"]),)


_TOUCHED: Mapping[str, Callable[[Mapping[str, Any]], Iterable[tuple[str, str]]]] = MappingProxyType(
    {
        "AddNote": _note, "ReviseNote": _one("note"), "RetractNote": _note, "RestoreNote": _note,
        "ImportPosts": _posts, "RetractPosts": _posts, "RestorePosts": _posts,
        "CountAgreements": lambda fields: (("note", id) for id in fields["counts"]),
        "AddSource": _source, "RemoveSource": _source, "RestoreSource": _source,
        "EnterTableVote": _hands, "ClearTableVote": _hands,
        "AskForHelp": _help, "EndHelp": _help,
        "AdmitStation": _one("station"), "RevokeStation": _one("station"), "SendMessage": _one("message"),
        "FileNote": _filing, "UnfileNote": _filing, "PickQuote": _quote, "UnpickQuote": _quote,
        "AddTheme": _theme, "EditTheme": _theme, "MoveTheme": _theme, "RemoveTheme": _theme, "RestoreTheme": _theme,
        "NestTheme": _theme, "MergeThemes": _merge, "UnmergeTheme": _merge, "SplitTheme": _split,
        "WordTheme": _wording, "RemoveWording": _wording, "RestoreWording": _wording,
        "MarkNotes": _marks, "UnmarkNotes": _marks, "SettleFiling": _settled,
        "PrepareBallot": _ballot, "RemoveBallot": _ballot,
        "MarkParticipants": _people, "EditParticipant": _one("participant"),
        "PlanMinutes": _minutes, "SignMinutes": _minutes, "ChooseQuotes": _minutes,
        "RedactPassage": _passage, "KeepPassage": _passage, "ReopenPassage": _passage,
        "RedactWords": _words, "KeepWords": _words, "ReopenWords": _words,
        "QueueDelivery": _one("delivery"), "CancelDelivery": _one("delivery"), "RecordReceipt": _one("delivery"),
        "PlaceSeats": _seat, "FreeSeats": _seat, "MoveSeat": _seat, "MoveSeats": _seat,
    }
)  # fmt: skip

"""Which session an operation is about, where a record holds several: two halls, or the morning and the afternoon."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Belonging:
    """What was made so far, by its id, and the session that it belongs to."""

    def __init__(self) -> None:
        self._session_of: dict[str, str] = {}
        self._sessions: set[str] = set()

    @property
    def several(self) -> bool:
        """Whether the record holds more than one session."""
        return len(self._sessions) > 1

    def learn(self, kind: str, fields: dict[str, Any]) -> str | None:
        """The session of an entry of the journal, whose things are known from now on; None where it is about none."""
        if kind == "CreateSession":
            session_id: str | None = str(fields["id"])
            self._sessions.add(str(session_id))
        else:
            session_id = self.session_of(fields)
        if session_id is not None:
            for id in _made(fields):
                self._session_of.setdefault(id, session_id)
        return session_id

    def session_of(self, fields: Any) -> str | None:
        """The session that the fields of an operation name, or that something belongs to which they name."""
        if isinstance(fields, dict) and isinstance(fields.get("session_id"), str):
            return str(fields["session_id"])
        return next((found for id in _named(fields) if (found := self._session_of.get(id)) is not None), None)


def _made(fields: dict[str, Any]) -> Iterator[str]:
    """The ids of what an operation makes: its own, those of the people, posts and piles that it brings."""
    for name in ("id", "new_id"):
        if isinstance(fields.get(name), str):
            yield fields[name]
    for one in (*(fields.get("people") or ()), *(fields.get("posts") or ())):
        yield one["id"]
    for _, pile_id in fields.get("pile_ids") or ():
        yield pile_id


def _named(value: Any) -> Iterator[str]:
    """Every text that may be an id, in an operation's fields and in the lists that it holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            if name in ("id", "ids") or name.endswith(("_id", "_ids")) or isinstance(one, list | dict):
                yield from _named(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _named(one)

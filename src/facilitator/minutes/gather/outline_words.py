"""The other words of an outline: which of its texts are searched for names and numbers, and how they read in print.

Texts of notes, themes and sources, and the organizer's words at both ends, reach the outline as they are printed (``redactions``,
``standing_words``). Every other text that people wrote is looked at here, on the finished outline, so what is searched and what is
printed cannot differ. It is of the session: the same words in two places of one kind are decided about once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from facilitator.ballots import Result, in_words
from facilitator.minutes.gather.standing_words import PrintedWords, StandingWords
from facilitator.minutes.outline import (
    Accepted,
    Attendance,
    Ballot,
    Correction,
    Distribution,
    Note,
    NoteTable,
    OptionResult,
    Outline,
    Post,
    Recommendation,
    Round,
    RoundNotes,
    Seating,
    Signature,
    ValueCount,
)
from facilitator.minutes.outline_beside import BeforeAndAfter, GroupFigures, GroupTable, Move, OptionChange

__all__ = ["NAMED", "SEARCHED", "in_print", "outline_words", "printed_options"]

SEARCHED: Mapping[type[Any], Mapping[str, str]] = MappingProxyType(
    {
        Outline: {
            "title": "session-title", "programme": "programme", "body": "body", "organizer": "organizer", "venue": "venue",
            "purpose": "purpose",
        },
        Attendance: {"observers": "observers"},
        Signature: {"role": "signature-role"},
        Distribution: {"attribute": "attribute", "source": "population-source", "unknown": "attribute-value"},
        ValueCount: {"value": "attribute-value"},
        Seating: {"attributes": "attribute"},
        Round: {"title": "round-title", "question": "round-question", "guidance": "round-guidance"},
        RoundNotes: {"title": "round-title"},
        NoteTable: {"zone": "zone"},
        Note: {"reason": "set-aside"},
        Post: {"reason": "set-aside"},
        Ballot: {
            "title": "ballot-title", "question": "ballot-question", "pending": "ballot-reason", "annulled": "ballot-reason",
        },
        OptionResult: {"text": "option"},
        Accepted: {"reason": "ballot-reason"},
        Correction: {"reason": "ballot-reason"},
        OptionChange: {"text": "option"},
        Move: {"before": "option", "after": "option"},
        GroupTable: {"attribute": "attribute", "options": "option"},
        GroupFigures: {"value": "attribute-value"},
        Recommendation: {"text": "recommendation", "responsible": "responsible"},
    }
)  # fmt: skip
"""The fields of the outline that are searched, each with the place of its words (``WORD_PLACES``)."""

NAMED = frozenset({"organizer"})
"""Where a name is printed on purpose: who answers for the meeting. Numbers are asked about there as well."""

_TOLD_APART = frozenset({"attribute", "attribute-value", "option"})
"""Words that say which figure is whose: those of one list must not read alike, even where nothing is left of them."""


class _Said(NamedTuple):
    """Words of the outline; ``ballot`` is the number of the ballot of which they are an option, else 0."""

    place: str
    ballot: int
    text: str


def outline_words(outline: Outline, session_id: str) -> list[StandingWords]:
    """The words of an outline that are searched, in its order, each once."""
    return list(dict.fromkeys(StandingWords(one.place, session_id, one.text) for one in _said(outline)))


def in_print(outline: Outline, session_id: str, wording: PrintedWords) -> tuple[Outline, list[str]]:
    """The outline as it is printed, and the reason of each place of these words that is not."""
    if not wording.decided:
        return outline, []
    printed = _apart({one: wording(one.place, session_id, one.text) for one in _said(outline)})
    made: Outline = _printed(outline, printed)
    return made, wording.reasons(outline_words(outline, session_id))


def printed_options(texts: Iterable[str], session_id: str, wording: PrintedWords) -> dict[str, str]:
    """How the options of a ballot, in its order, read in print, by what they say."""
    printed = _apart({_Said("option", 0, text): wording("option", session_id, text) for text in texts})
    return {one.text: said for one, said in printed.items()}


def _said(value: Any, ballot: int = 0) -> Iterator[_Said]:
    if isinstance(value, tuple):
        for one in value:
            yield from _said(one, ballot)
    elif is_dataclass(value) and not isinstance(value, Result | type):
        ballot = _ballot_of(value, ballot)
        for name, place in _fields(type(value)):
            held = getattr(value, name)
            if not place:
                yield from _said(held, ballot)
            else:
                yield from (
                    _said_at(place, ballot, text) for text in (held if isinstance(held, tuple) else (held,)) if text
                )


def _printed(value: Any, printed: Mapping[_Said, str], ballot: int = 0) -> Any:
    if isinstance(value, tuple):
        return tuple(_printed(one, printed, ballot) for one in value)
    if isinstance(value, Result):
        options = (one.option for one in value.options)
        return in_words(value, {text: printed.get(_said_at("option", ballot, text), text) for text in options})
    if not is_dataclass(value) or isinstance(value, type):
        return value
    ballot = _ballot_of(value, ballot)
    changed: dict[str, Any] = {}
    for name, place in _fields(type(value)):
        held = getattr(value, name)
        if not place:
            changed[name] = _printed(held, printed, ballot)
        elif isinstance(held, tuple):
            changed[name] = tuple(printed.get(_said_at(place, ballot, text), text) for text in held)
        else:
            changed[name] = printed.get(_said_at(place, ballot, held), held)
    return replace(value, **changed)


def _said_at(place: str, ballot: int, text: str) -> _Said:
    return _Said(place, ballot if place == "option" else 0, text)


def _ballot_of(value: Any, ballot: int) -> int:
    """The ballot that an element of the outline is about; where it names none, that of the one around it."""
    if isinstance(value, Ballot):
        return value.number
    return value.ballot if isinstance(value, BeforeAndAfter | GroupTable) else ballot


def _apart(printed: Mapping[_Said, str]) -> dict[_Said, str]:
    """The same, with a number behind those of one list that would read alike."""
    taken = {one for one, said in printed.items() if said == one.text}
    told: dict[_Said, str] = {}
    for one, said in printed.items():
        name, number = said, 1
        while one.place in _TOLD_APART and said != one.text and one._replace(text=name) in taken:
            number += 1
            name = f"{said} ({number})"
        taken.add(one._replace(text=name))
        told[one] = name
    return told


@cache
def _fields(kind: Any) -> tuple[tuple[str, str], ...]:
    """The fields of an element in which words are or may be below, with the place of their words or empty."""
    places = SEARCHED.get(kind, {})
    return tuple((one.name, places.get(one.name, "")) for one in fields(kind))

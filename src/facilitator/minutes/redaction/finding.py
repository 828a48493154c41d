"""Looking through notes for what may lead to a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from facilitator.errors import Cancelled
from facilitator.minutes.redaction.letters import Plain
from facilitator.minutes.redaction.names import Roster, often_said, titled_names_in
from facilitator.minutes.redaction.numbers import Found, numbers_in
from facilitator.minutes.redaction.passages import widened

__all__ = ["Finder", "Finding"]

_AROUND = 40
"""Letters that are shown before and after a finding."""

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """A passage of a note that may lead to a person.

    ``begins`` and ``ends`` are places in the note's text in Unicode characters, at whole letters. ``kind`` is a reason for
    redacting it, ``confidence`` is "certain", "likely" or "unsure". ``before`` and ``after`` are the words around it.
    """

    note_id: str
    begins: int
    ends: int
    text: str
    kind: str
    confidence: str
    before: str = ""
    after: str = ""


class Finder:
    """Finds names of a roster, names with titles, and numbers.

    Args:
        names: the names of those who were invited, came, and worked at the tables.
    """

    def __init__(self, names: Collection[str]) -> None:
        self._roster = Roster(names)

    def look(
        self,
        notes: Sequence[tuple[str, str]],
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> list[Finding]:
        """Everything that is found in these notes (id, text), in their order; passages of one note do not overlap.

        Raises:
            Cancelled: ``cancelled`` said so.
        """
        found: list[tuple[str, str, Found]] = []
        often: Counter[str] = Counter()
        for done, (id, text) in enumerate(notes):
            if done % _AT_ONCE == 0:
                if cancelled is not None and cancelled():
                    raise Cancelled
                if progress is not None:
                    progress(done / len(notes))
            own = self._in_text(text)
            found += [(id, text, one) for one in own]
            often.update({text[one.begins : one.ends] for one in own if one.kind == "name"})
        return [
            _finding(id, text, often_said(one, often[text[one.begins : one.ends]]) if one.kind == "name" else one)
            for id, text, one in found
        ]

    def _in_text(self, text: str) -> list[Found]:
        plain = Plain(text)
        seen = [*numbers_in(plain.text), *self._roster.names_in(plain.text), *titled_names_in(plain.text)]
        if not seen:
            return []
        placed = []
        for one in seen:
            begins, ends = widened(text, plain.place(one.begins), plain.place(one.ends))
            placed.append(one._replace(begins=begins, ends=ends))
        return _apart(placed)


def _apart(found: Sequence[Found]) -> list[Found]:
    """Where passages overlap they are one, as wide as all of them, and what was found first says what it is."""
    kept: list[Found] = []
    for one in found:
        touching = [other for other in kept if one.begins < other.ends and other.begins < one.ends]
        if touching:
            kept = [other for other in kept if other not in touching]
            one = touching[0]._replace(
                begins=min(one.begins, *(other.begins for other in touching)),
                ends=max(one.ends, *(other.ends for other in touching)),
            )
        kept.append(one)
    return sorted(kept)


def _finding(id: str, text: str, found: Found) -> Finding:
    begins, ends = found.begins, found.ends
    return Finding(
        note_id=id,
        begins=begins,
        ends=ends,
        text=text[begins:ends],
        kind=found.kind,
        confidence=found.confidence,
        before=text[max(0, begins - _AROUND) : begins],
        after=text[ends : ends + _AROUND],
    )

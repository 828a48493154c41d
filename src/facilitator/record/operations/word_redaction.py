"""Redaction of words that no note holds: of themes, of where posts come from, of rounds and ballots, of the organizer.

As for notes (``redaction``), the words themselves stay as they are, and the journal says where a passage is and never what it says.
They have no revision: a decision is about the words as they stood, known by ``wording_of``. When they are worded anew, all of it
has to be looked at again; a decision that arrives after that is kept and concerns nothing.

What words are known by is a hash in the chain, and stays there. So these are never the words of one person's data: not who signs.
Attributes of participants are here as the minutes tell them, of groups, and as a purge keeps them in the journal (``who_came``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.errors import Refused
from facilitator.record.models import Base, Session, Source, Theme, WordPassage
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import one_of
from facilitator.record.operations.redaction import REDACTION_REASONS
from facilitator.record.transaction import Transaction

_OF_SESSION = (
    "category", "introduction", "closing", "session-title", "programme", "body", "organizer", "venue", "purpose", "observers",
    "signature-role", "attribute", "attribute-value", "population-source", "round-title", "round-question", "round-guidance",
    "zone", "set-aside", "ballot-title", "ballot-question", "option", "ballot-reason", "recommendation", "responsible",
)  # fmt: skip

_OF: Mapping[str, type[Base]] = MappingProxyType(
    {"theme-title": Theme, "theme-summary": Theme, "source": Source, **dict.fromkeys(_OF_SESSION, Session)}
)

WORD_PLACES = tuple(_OF)
"""Where words stand that are published and that no note holds. But for themes and sources they are of the session, so the same words
in two places of one kind, as a zone of many tables or an option of two ballots, are decided about once."""


Place = tuple[str, str, str, int, int]
"""Which words, of what, in which wording, where it begins and ends."""


@dataclass(frozen=True, kw_only=True)
class _AboutWords(Operation):
    """Something about a passage of words that no note holds.

    ``of_id`` is the theme, source or session, ``wording`` is ``wording_of`` the words; ``begins`` and ``ends`` are places in
    them, in Unicode characters, ``ends`` excluded.
    """

    place: str
    of_id: str
    wording: str
    begins: int
    ends: int

    @property
    def key(self) -> Place:
        """Which passage it is."""
        return self.place, self.of_id, self.wording, self.begins, self.ends


@dataclass(frozen=True, kw_only=True)
class RedactWords(_AboutWords):
    """Keep a passage of such words out of everything that is published, for a reason."""

    reason: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Check and keep it."""
        one_of(self.reason, REDACTION_REASONS, "reason for a redaction", "가리는 까닭")
        return _decide(tx, self.key, self.reason)


@dataclass(frozen=True, kw_only=True)
class KeepWords(_AboutWords):
    """Say that a passage of such words which looked like a name or a number may be published as it is."""

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Keep it."""
        return _decide(tx, self.key, "")


@dataclass(frozen=True, kw_only=True)
class ReopenWords(_AboutWords):
    """Take back what was decided about a passage of such words: it has to be looked at again."""

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Forget the decision."""
        row = tx.session.get(WordPassage, self.key)
        if row is None:
            raise Refused("Nothing was decided about this passage.", "이 부분은 아직 정한 것이 없습니다.")
        back = _deciding(row)
        tx.session.delete(row)
        tx.session.flush()  # what is only about to be deleted would still be found
        tx.touch("passage", self.of_id)
        return (back,)


def _decide(tx: Transaction, key: Place, reason: str) -> tuple[Operation, ...]:
    place, of_id, wording, begins, ends = key
    one_of(place, WORD_PLACES, "place of words", "글의 자리")
    tx.find(_OF[place], of_id)
    if not wording or not 0 <= begins < ends:
        raise Refused(
            "This passage is not in these words. Look through the findings again.",
            "글에 없는 부분입니다. 찾은 목록을 다시 확인해 주십시오.",
        )
    tx.touch("passage", of_id)
    row = tx.session.get(WordPassage, key)
    if row is not None:
        back = _deciding(row)
        row.reason = reason
        return (back,)
    tx.session.add(WordPassage(place=place, of_id=of_id, wording=wording, begins=begins, ends=ends, reason=reason))
    tx.session.flush()
    return (ReopenWords(place=place, of_id=of_id, wording=wording, begins=begins, ends=ends),)


def _deciding(row: WordPassage) -> Operation:
    if row.reason:
        return RedactWords(
            place=row.place, of_id=row.of_id, wording=row.wording, begins=row.begins, ends=row.ends, reason=row.reason
        )
    return KeepWords(place=row.place, of_id=row.of_id, wording=row.wording, begins=row.begins, ends=row.ends)

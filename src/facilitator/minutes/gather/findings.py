"""What is to be looked at before a session is published: names and numbers in its notes and words about which nobody decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.gather.outline_words import NAMED
from facilitator.minutes.gather.redactions import Looked, looked_at
from facilitator.minutes.gather.session import other_words
from facilitator.minutes.gather.standing_words import StandingWords, decided_words, standing_words
from facilitator.minutes.redaction import Finder, Finding
from facilitator.minutes.redaction.passages import Span, widened
from facilitator.record import Record
from facilitator.record.models import Note, Participant, Post, Round, Source, Table
from facilitator.record.operation import Operation
from facilitator.record.operations import KeepPassage, KeepWords, RedactPassage, RedactWords
from facilitator.record.serial import post_serial, serial
from facilitator.record.whole_text import whole_text

__all__ = ["CHANGED", "Findings", "FoundPlace", "findings"]

CHANGED = "changed"
"""The kind of a finding that is a whole note: it was revised, and no longer says what was redacted in it before."""

_FIRST = {"certain": 0, "likely": 1, "unsure": 2}


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A finding with its note: the serial, the wording that was searched, and all of its text (``record.whole_text``).

    ``words`` says which words these are where no note holds them; then there is no serial and no revision.
    ``finding.kind`` is a reason for redacting it, or ``CHANGED``. ``state`` is empty where nobody decided about it;
    "again" where nobody did but the passage was redacted in an earlier wording, so that it is not printed as long as nobody
    decides otherwise; "redacted" or "kept" where somebody decided.
    """

    finding: Finding
    serial: str
    revision: int
    text: str
    state: str = ""
    words: StandingWords | None = None

    def redact(self, begins: int, ends: int, reason: str) -> Operation:
        """The operation that keeps a passage of this note, or of these words, out of what is published."""
        if self.words is None:
            return RedactPassage(
                note_id=self.finding.note_id, revision=self.revision, begins=begins, ends=ends, reason=reason
            )
        place, of_id, wording = self.words.place, self.words.of_id, self.words.wording
        return RedactWords(place=place, of_id=of_id, wording=wording, begins=begins, ends=ends, reason=reason)

    def keep(self) -> Operation:
        """The operation that leaves the finding as it is."""
        begins, ends = self.finding.begins, self.finding.ends
        if self.words is None:
            return KeepPassage(note_id=self.finding.note_id, revision=self.revision, begins=begins, ends=ends)
        place, of_id, wording = self.words.place, self.words.of_id, self.words.wording
        return KeepWords(place=place, of_id=of_id, wording=wording, begins=begins, ends=ends)


class Findings(NamedTuple):
    """What is still to be looked at, the surest first; and what was decided, in the order of the notes."""

    open: tuple[FoundPlace, ...]
    decided: tuple[FoundPlace, ...]


def findings(
    record: Record,
    session_id: str,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Findings:
    """Names and numbers in the notes of a session and posts from outside, by round, table and number, then in its other words, and
    what was decided about them.

    Raises:
        Cancelled: ``cancelled`` said so.
    """
    with record.reading() as reading:
        rows = _rows(reading, session_id)
        names = _names(reading, session_id)
        looked = looked_at(reading)
        words = [*standing_words(reading, session_id), *other_words(reading, session_id)]
        settled = decided_words(reading)
    found: dict[str, list[Finding]] = {}
    for one in Finder(names).look(
        [*((id, text) for id, text, _, _ in rows), *((one.key, one.text) for one in words)], progress, cancelled
    ):
        found.setdefault(one.note_id, []).append(one)
    waiting: list[FoundPlace] = []
    decided: list[FoundPlace] = []
    for id, text, revision, name in rows:
        own, known = found.get(id, []), looked.get(id)
        if known is not None:
            decided += [
                FoundPlace(_passage(id, text, span, own), name, revision, text, "redacted" if span.reason else "kept")
                for span in known.decided
            ]
            again = list(_again(id, known))
            rest = [one for one in own if not _within(one, again) and not _settled(one, known.decided)]
            places = [FoundPlace(one, name, revision, text, "again") for one in again]
            places += [FoundPlace(one, name, revision, text) for one in rest]
            waiting += sorted(places, key=lambda one: one.finding.begins)
        else:
            waiting += [FoundPlace(one, name, revision, text) for one in own]
    for told in words:
        own, spans = _asked(told, found), settled.get((told.place, told.of_id, told.wording), [])
        decided += [
            FoundPlace(
                _passage(told.key, told.text, span, own), "", 0, told.text, "redacted" if span.reason else "kept", told
            )
            for span in spans
        ]
        waiting += [FoundPlace(one, "", 0, told.text, "", told) for one in own if not _settled(one, spans)]
    waiting.sort(key=lambda one: _FIRST[one.finding.confidence])
    return Findings(tuple(waiting), tuple(decided))


def _asked(words: StandingWords, found: Mapping[str, list[Finding]]) -> list[Finding]:
    """What was found in such words, but for a name where one is printed on purpose."""
    return [one for one in found.get(words.key, ()) if one.kind != "name" or words.place not in NAMED]


def _passage(id: str, text: str, span: Span, own: list[Finding]) -> Finding:
    """What was decided about, as a finding: of the kind for which it was redacted, or which it looks like."""
    looks = (one.kind for one in own if (one.begins, one.ends) == (span.begins, span.ends))
    kind = span.reason or next(looks, "other")
    return Finding(id, span.begins, span.ends, text[span.begins : span.ends], kind, "certain")


def _rows(reading: OrmSession, session_id: str) -> list[tuple[str, str, int, str]]:
    """(id, all that it says, revision, serial) of every note that may be printed, by round, table and number; posts after those."""
    rows = reading.execute(
        select(
            Note.id, Note.text, Post.title, Note.revision, Table.number, Source.number, Round.number, Note.number,
        )
        .join(Round, Round.id == Note.round_id)
        .outerjoin(Table, Table.id == Note.table_id)
        .outerjoin(Source, Source.id == Note.source_id)
        .outerjoin(Post, Post.note_id == Note.id)
        .where(Round.session_id == session_id, Note.retracted.is_(False))
        .order_by(Round.number, func.coalesce(Source.number, 0), Table.number, Note.number)
    )  # fmt: skip
    return [
        (
            id, whole_text(title or "", text), revision,
            serial(table, held, number) if source is None else post_serial(source, held, number),
        )
        for id, text, title, revision, table, source, held, number in rows
    ]  # fmt: skip


def _names(reading: OrmSession, session_id: str) -> set[str]:
    """The names of participants, table facilitators and note-takers, for searching only."""
    names = set(reading.scalars(select(Participant.name).where(Participant.session_id == session_id)))
    columns = select(Table.facilitator, Table.note_taker).where(Table.session_id == session_id)
    return names | {name for row in reading.execute(columns) for name in row}


def _settled(finding: Finding, decided: Sequence[Span]) -> bool:
    """Whether it is inside what was redacted, or exactly what somebody left as it is."""
    return any(
        span.begins <= finding.begins and finding.ends <= span.ends
        if span.reason
        else (span.begins, span.ends) == (finding.begins, finding.ends)
        for span in decided
    )


def _again(id: str, known: Looked) -> Iterator[Finding]:
    """What was redacted in an earlier wording: where it stands now, or the whole note where it is not to be found."""
    said = {text for text, _ in known.earlier}
    for span in known.carried():
        said.discard(known.text[span.begins : span.ends])
        begins, ends = widened(known.text, span.begins, span.ends)
        one = Finding(id, begins, ends, known.text[begins:ends], span.reason, "certain")
        if not _settled(one, known.decided):
            yield one
    whole = Finding(id, 0, len(known.text), known.text, CHANGED, "certain")
    if said and not _settled(whole, known.decided):
        yield whole


def _within(finding: Finding, others: list[Finding]) -> bool:
    return any(one.kind != CHANGED and one.begins < finding.ends and finding.begins < one.ends for one in others)

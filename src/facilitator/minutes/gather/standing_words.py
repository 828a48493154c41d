"""Words that are published and that no note holds: of themes, of where posts come from, and of the organizer.

Passages of them are taken out here, as ``redactions`` takes them out of notes; of all others in ``outline_words``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.redaction.passages import Redacted, Span, redacted
from facilitator.minutes.words import Words
from facilitator.record.models import Note, Post, Round, Session, Source, Theme, WordPassage
from facilitator.record.operations import REDACTION_REASONS
from facilitator.record.theme_shape import read_shape
from facilitator.record.whole_text import wording_of

__all__ = ["PrintedWords", "StandingWords", "decided_words", "printed_words", "standing_words"]


class StandingWords(NamedTuple):
    """Words of a session as they stand: ``place`` is one of ``WORD_PLACES``, ``of_id`` the theme, source or session."""

    place: str
    of_id: str
    text: str

    @property
    def wording(self) -> str:
        """What they are known by."""
        return wording_of(self.text)

    @property
    def key(self) -> str:
        """The same as one text, which no note has for its id."""
        return f"{self.place} {self.of_id} {self.wording}"


class PrintedWords(NamedTuple):
    """How such words read in print: ``decided`` is as in ``decided_words``, ``instead`` has the word for each reason."""

    decided: Mapping[tuple[str, str, str], Sequence[Span]]
    instead: Mapping[str, str]

    def __call__(self, place: str, of_id: str, text: str) -> str:
        """How these words read in print."""
        return self._made(StandingWords(place, of_id, text)).text if self.decided else text

    def reasons(self, words: Iterable[StandingWords]) -> list[str]:
        """The reason of each place of these words that is not printed."""
        return [reason for one in words for reason in self._made(one).reasons] if self.decided else []

    def _made(self, one: StandingWords) -> Redacted:
        spans = self.decided.get((one.place, one.of_id, one.wording), ())
        return redacted(one.text, (span for span in spans if span.reason), self.instead)


def standing_words(reading: OrmSession, session_id: str) -> list[StandingWords]:
    """Those words of a session that it has beside its outline, empty ones left out: the introduction, the themes in their order,
    sources, categories, the closing."""
    return [one for one in _every(reading, session_id) if one.text]


def _every(reading: OrmSession, session_id: str) -> Iterator[StandingWords]:
    session = reading.get_one(Session, session_id)
    yield StandingWords("introduction", session_id, session.introduction)
    themes = select(Theme.id, Theme.title, Theme.summary).where(Theme.session_id == session_id)
    said = {id: (title, summary) for id, title, summary in reading.execute(themes)}
    for id in read_shape(reading, session_id).order:
        title, summary = said[id]
        yield StandingWords("theme-title", id, title)
        yield StandingWords("theme-summary", id, summary)
    sent = (
        select(Source.id, Source.number, Source.title, Post.category)
        .join(Post, Post.source_id == Source.id)
        .join(Note, Note.id == Post.note_id)
        .join(Round, Round.id == Note.round_id)
        .where(Round.session_id == session_id, Note.retracted.is_(False))
        .distinct()
    )
    rows = reading.execute(sent).all()
    for _, id, title in sorted({(number, id, title) for id, number, title, _ in rows}):
        yield StandingWords("source", id, title)
    for category in sorted({category for *_, category in rows}):
        yield StandingWords("category", session_id, category)
    yield StandingWords("closing", session_id, session.closing)


def decided_words(reading: OrmSession) -> dict[tuple[str, str, str], list[Span]]:
    """What was decided about such words, by place, what they are of, and wording; without a reason it was left as it is."""
    decided: defaultdict[tuple[str, str, str], list[Span]] = defaultdict(list)
    for row in reading.scalars(select(WordPassage).order_by(WordPassage.begins, WordPassage.ends)):
        decided[row.place, row.of_id, row.wording].append(Span(row.begins, row.ends, row.reason))
    return dict(decided)


def printed_words(reading: OrmSession, words: Words) -> PrintedWords:
    """How words that no note holds read in print, in the language of ``words``."""
    return PrintedWords(decided_words(reading), {reason: words(f"redacted.{reason}") for reason in REDACTION_REASONS})

"""What of the notes is printed: the one place where passages are taken out of their texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.redaction.passages import Span, redacted
from facilitator.minutes.words import Words
from facilitator.record.models import Note, NoteRevision, Passage, Post
from facilitator.record.operations import REDACTION_REASONS
from facilitator.record.whole_text import text_begins, whole_text

__all__ = ["Looked", "Printed", "counted", "looked_at", "printed_texts"]


class Printed(NamedTuple):
    """How a note reads in print; ``title`` is empty but of a post from outside. ``reasons`` has one for each place that is not printed."""

    title: str
    text: str
    reasons: tuple[str, ...]


class Looked(NamedTuple):
    """What was decided about a note.

    ``text`` is how it reads now, of a post from outside with its ``title`` before it. ``decided`` are the decisions about
    this wording. ``earlier`` is what was redacted in other wordings, with the reason: what it said then, never to be shown
    but to be looked for.
    """

    text: str
    decided: tuple[Span, ...]
    earlier: tuple[tuple[str, str], ...]
    title: str = ""

    def spans(self) -> list[Span]:
        """The passages that are not printed: those of this wording, and what was redacted in another and still stands here.

        So a note that was revised never shows by itself what was hidden before.
        """
        settled = {(span.begins, span.ends) for span in self.decided}
        again = [span for span in self.carried() if (span.begins, span.ends) not in settled]
        return [*(span for span in self.decided if span.reason), *again]

    def printed(self, instead: Mapping[str, str]) -> Printed:
        """How it reads in print; ``instead`` has the word for each reason."""
        spans, begins = self.spans(), text_begins(self.title)
        title = redacted(self.title, spans, instead)
        moved = (span._replace(begins=span.begins - begins, ends=span.ends - begins) for span in spans)
        text = redacted(self.text[begins:], moved, instead)
        return Printed(title.text, text.text, title.reasons + text.reasons)

    def carried(self) -> Iterator[Span]:
        """Where this wording still says what was redacted in another."""
        for said, reason in self.earlier:
            at = self.text.find(said)
            while at >= 0:
                yield Span(at, at + len(said), reason)
                at = self.text.find(said, at + len(said))


def looked_at(reading: OrmSession) -> dict[str, Looked]:
    """Every note about which something was decided, by its id."""
    rows = reading.execute(
        select(Passage, Note.revision, Note.text, Post.title, NoteRevision.text)
        .join(Note, Note.id == Passage.note_id)
        .outerjoin(Post, Post.note_id == Passage.note_id)
        .outerjoin(
            NoteRevision, (NoteRevision.note_id == Passage.note_id) & (NoteRevision.revision == Passage.revision)
        )
        .order_by(Passage.note_id, Passage.revision, Passage.begins, Passage.ends)
    )
    texts: dict[str, tuple[str, str]] = {}
    decided: defaultdict[str, list[Span]] = defaultdict(list)
    earlier: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for passage, revision, text, title, wording in rows:
        texts[passage.note_id] = (title or "", text)
        if passage.revision == revision:
            decided[passage.note_id].append(Span(passage.begins, passage.ends, passage.reason))
        elif passage.reason:
            earlier[passage.note_id][wording[passage.begins : passage.ends]] = passage.reason
    return {
        id: Looked(
            whole_text(title, text), tuple(decided[id]), tuple(earlier[id].items() if id in earlier else ()), title
        )
        for id, (title, text) in texts.items()
    }


def printed_texts(reading: OrmSession, words: Words) -> Mapping[str, Printed]:
    """How the notes read in print that do not read as they were written, by their id."""
    instead = {reason: words(f"redacted.{reason}") for reason in REDACTION_REASONS}
    made = ((id, one.printed(instead)) for id, one in looked_at(reading).items())
    return {id: printed for id, printed in made if printed.reasons}


def counted(reasons: Iterable[str]) -> dict[str, int]:
    """How many places there are for each reason, in the order of the reasons."""
    every = list(reasons)
    return {reason: every.count(reason) for reason in REDACTION_REASONS if reason in every}

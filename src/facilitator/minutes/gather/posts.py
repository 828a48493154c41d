"""Posts from outside the hall, as the outline needs them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.gather.redactions import Printed
from facilitator.minutes.gather.standing_words import PrintedWords
from facilitator.record.models import Note, Post, Round, Source
from facilitator.record.serial import post_serial

__all__ = ["Sent", "read_sent"]


class Sent(NamedTuple):
    """One post that was not retracted."""

    id: str
    round: int
    source: str
    serial: str
    text: str
    title: str
    category: str
    posted: str
    agreements: int


def read_sent(
    reading: OrmSession, session_id: str, printed: Mapping[str, Printed], wording: PrintedWords
) -> list[Sent]:
    """All posts of the session as they are printed, by round, source and number."""
    rows = reading.execute(
        select(
            Note.id, Round.number, Source.id, Source.number, Source.title, Note.number, Note.text, Post.title, Post.category,
            Post.posted, Post.agreements,
        )
        .join(Round, Round.id == Note.round_id)
        .join(Post, Post.note_id == Note.id)
        .join(Source, Source.id == Note.source_id)
        .where(Round.session_id == session_id, Note.retracted.is_(False))
        .order_by(Round.number, Source.number, Note.number)
    )  # fmt: skip
    return [
        Sent(
            id, held, wording("source", source_id, source), post_serial(number, held, place),
            printed[id].text if id in printed else text, printed[id].title if id in printed else title,
            wording("category", session_id, category), posted, agreements,
        )
        for id, held, source_id, number, source, place, text, title, category, posted, agreements in rows
    ]  # fmt: skip

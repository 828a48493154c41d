"""The words of one theme as they stand: what a person saw who begins to word it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import Theme, Wording
from facilitator.record.wordings import standing_wordings


def standing_ids(reading: OrmSession, theme_id: str) -> tuple[str, ...]:
    """The ids of the wordings of a theme that nobody replaced."""
    wordings = reading.scalars(select(Wording).where(Wording.theme_id == theme_id))
    return tuple(one.id for one in standing_wordings(wordings))


def titles_of(reading: OrmSession, theme_ids: tuple[str, ...]) -> tuple[str, ...]:
    """The titles of themes, also of those that were merged into another, in the order of the ids."""
    titles = {
        row.id: row.title for row in reading.execute(select(Theme.id, Theme.title).where(Theme.id.in_(theme_ids)))
    }
    return tuple(titles[id] for id in theme_ids if id in titles)

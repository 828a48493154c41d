"""Which wordings of a theme stand, where several people worded it at once, and whether anybody worded it at all."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, and_, select

from facilitator.record.models import Theme, Wording


def standing_wordings(wordings: Iterable[Wording]) -> list[Wording]:
    """The wordings of one theme that nobody replaced, by their ids; the first is shown until somebody chooses.

    A wording replaces what it names, and what those had replaced: also where one of these was removed since.
    """
    known = {one.id: one for one in wordings}
    replaced: set[str] = set()
    waiting = [id for one in known.values() if not one.removed for id in one.replaces]
    while waiting:
        id = waiting.pop()
        if id not in replaced:
            replaced.add(id)
            waiting += known[id].replaces if id in known else ()
    return [known[id] for id in sorted(known) if id not in replaced and not known[id].removed]


def worded_by_nobody() -> ColumnElement[bool]:
    """Of a theme, to select: it was made of a proposed group, and still has the words of the proposal alone.

    It follows from the wordings that stand, so all laptops come to the same whoever worded it first, and the mark is back
    when the last wording is taken back.
    """
    by_people = select(Wording.id).where(
        Wording.theme_id == Theme.id, Wording.id != Theme.id, Wording.removed.is_(False)
    )
    return and_(Theme.from_proposal, ~by_people.exists())

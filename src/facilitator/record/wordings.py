"""Which wordings of a theme stand, where several people worded it at once."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.record.models import Wording


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

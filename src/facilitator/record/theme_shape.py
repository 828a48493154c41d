"""What follows from what people said of themes: which stand, which are seen in which, and the tree they make.

Several laptops nest and merge at once. Each keeps what was said as it was said, and this makes of it, whatever it is, the
same tree on all of them: without circles, at most ``LEVELS`` deep.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import Theme

LEVELS = 3
"""How deep a tree of themes is at most."""


class ThemeSaid(NamedTuple):
    """What was said of one theme; the fields are those of ``models.Theme``."""

    id: str
    round_id: str | None
    position: int
    removed: bool
    parent_id: str | None
    into_id: str | None


@dataclass(frozen=True)
class ThemeShape:
    """The themes of a session as they are seen.

    Attributes:
        order: those that stand, parents before their children, each among its siblings by position.
        seen_in: theme -> the theme that stands in which its notes are seen: itself, or the one it was merged into. Those
            that are removed, or merged into a removed one, are missing.
        parent: theme that stands -> the one above it, or None.
        depth: theme that stands -> 1 for those at the top, at most ``LEVELS``.
    """

    order: tuple[str, ...]
    seen_in: Mapping[str, str]
    parent: Mapping[str, str | None]
    depth: Mapping[str, int]

    def inside(self, theme_id: str) -> tuple[str, ...]:
        """The themes whose notes are seen in this one, itself first."""
        others = sorted(id for id, seen in self.seen_in.items() if seen == theme_id and id != theme_id)
        return (theme_id, *others)

    def upwards(self, theme_id: str) -> tuple[str, ...]:
        """A theme that stands and those above it, the top last."""
        found, above = [theme_id], self.parent[theme_id]
        while above is not None:
            found.append(above)
            above = self.parent[above]
        return tuple(found)

    def children(self, theme_id: str | None) -> tuple[str, ...]:
        """Those right below a theme, or at the top, in their order."""
        return tuple(id for id in self.order if self.parent[id] == theme_id)


def read_shape(reading: OrmSession, session_id: str) -> ThemeShape:
    """The shape of the themes of a session."""
    columns = (Theme.id, Theme.round_id, Theme.position, Theme.removed, Theme.parent_id, Theme.into_id)
    rows = reading.execute(select(*columns).where(Theme.session_id == session_id))
    return shape_of([ThemeSaid(*row) for row in rows])


def shape_of(themes: Sequence[ThemeSaid]) -> ThemeShape:
    """The shape that follows from what was said, in whatever order the themes come."""
    said = {theme.id: theme for theme in sorted(themes)}
    seen_in = {id: seen for id in said if (seen := _seen_in(id, said)) is not None}
    standing = [id for id in said if seen_in.get(id) == id]
    parent = _shallow(_without_circles({id: _above(id, said, seen_in) for id in standing}))
    order, depth = _in_order(said, parent)
    return ThemeShape(tuple(order), seen_in, parent, depth)


def _seen_in(id: str, said: Mapping[str, ThemeSaid]) -> str | None:
    """Along the merges to the last; of themes that were merged in a circle, the smallest id stands."""
    path = [id]
    while True:
        theme = said[path[-1]]
        if theme.removed:
            return None
        if theme.into_id is None or theme.into_id not in said:
            return theme.id
        if theme.into_id in path:
            circle = path[path.index(theme.into_id) :]
            return None if any(said[one].removed for one in circle) else min(circle)
        path.append(theme.into_id)


def _above(id: str, said: Mapping[str, ThemeSaid], seen_in: Mapping[str, str]) -> str | None:
    """The nearest theme above that stands: where one between was removed or merged, what was below it is lifted."""
    passed, above = {id}, said[id].parent_id
    while above is not None and above in said and above not in passed:
        if seen_in.get(above) == above and said[above].round_id == said[id].round_id:
            return above
        passed.add(above)
        above = said[above].parent_id
    return None


def _without_circles(parent: Mapping[str, str | None]) -> dict[str, str | None]:
    """Links are taken by the id of the child; one that would close a circle is left out."""
    taken: dict[str, str | None] = {}
    for id in sorted(parent):
        above = parent[id]
        up = above
        while up is not None and up != id:
            up = taken.get(up)
        taken[id] = above if up is None else None
    return taken


def _shallow(parent: Mapping[str, str | None]) -> dict[str, str | None]:
    """What would stand too deep goes beside the theme that it would stand under."""
    depth: dict[str, int] = {}
    lifted: dict[str, str | None] = {}

    def place(id: str) -> int:
        if id not in depth:
            above = parent[id]
            if above is not None and place(above) == LEVELS:
                above = lifted[above]
            lifted[id], depth[id] = above, 1 if above is None else depth[above] + 1
        return depth[id]

    for id in parent:
        place(id)
    return lifted


def _in_order(said: Mapping[str, ThemeSaid], parent: Mapping[str, str | None]) -> tuple[list[str], dict[str, int]]:
    """Parents before their children, each among its siblings by position; and how deep each stands."""
    below: defaultdict[str | None, list[str]] = defaultdict(list)
    for id in sorted(parent, key=lambda id: (said[id].position, id)):
        below[parent[id]].append(id)
    order: list[str] = []
    depth: dict[str, int] = {}
    waiting = [(id, 1) for id in reversed(below[None])]
    while waiting:
        id, level = waiting.pop()
        order.append(id)
        depth[id] = level
        waiting += [(child, level + 1) for child in reversed(below[id])]
    return order, depth

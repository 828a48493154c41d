"""Many values in one question to the database: a portion of them at a time."""

from __future__ import annotations

from collections.abc import Iterable

AT_ONCE = 500
"""So many values stand in one question at most; SQLite takes 32,766, and a plan for each new number of them."""


def portions(values: Iterable[str]) -> list[list[str]]:
    """The values in their order, each once, in portions of at most ``AT_ONCE``."""
    ordered = sorted(set(values))
    return [ordered[first : first + AT_ONCE] for first in range(0, len(ordered), AT_ONCE)]

"""Keypads vote in tranches: so few at a time that the receivers do not lose what is pressed together.

The receivers of the city's keypads drop presses that come within 20 ms of each other. Where n people press at moments
that are spread evenly over w seconds, one press meets none of the n - 1 others within 20 ms before or after it with a
probability of (1 - 2 x 0.020 / w) ** (n - 1); the rest is the share of presses that must be repeated. With 1,000 keypads
and 20 s that would be 86 %; with 53 keypads it is under 10 %, and a second press in the same window gets nearly all of
those through.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

APART_SECONDS = 0.020
"""Presses closer than this to each other are dropped."""

WINDOW_SECONDS = 20.0
"""How long one tranche has to press."""

MOST_DROPPED = 0.10
"""The share of first presses that may have to be repeated."""


@dataclass(frozen=True)
class Tranche:
    """Tables that press at the same time: their numbers in order, and how many keypads lie on them."""

    tables: tuple[int, ...]
    keypads: int


def dropped_share(keypads: int, seconds: float = WINDOW_SECONDS) -> float:
    """The share of presses (0 to 1) that are expected to be dropped where so many keypads press within ``seconds``."""
    if keypads <= 1:
        return 0.0
    alone = max(0.0, 1 - 2 * APART_SECONDS / seconds)
    return 1 - alone ** (keypads - 1)


def most_keypads(seconds: float = WINDOW_SECONDS, most_dropped: float = MOST_DROPPED) -> int:
    """How many keypads may press within ``seconds`` so that no larger share than ``most_dropped`` is dropped; at least 1."""
    alone = 1 - 2 * APART_SECONDS / seconds
    if alone <= 0:
        return 1
    return 1 + math.floor(math.log(1 - most_dropped) / math.log(alone) + 1e-9)


def tranches(tables: Iterable[tuple[int, int]], most: int) -> tuple[Tranche, ...]:
    """Group tables so that at most ``most`` keypads press in one window.

    Tables stay together and in the order of their numbers, so that a facilitator finds a table in a row ("tables 21 to 25");
    the tranches are as even as that allows. A table with more keypads than ``most`` is a tranche of its own.

    Args:
        tables: (number, keypads) of each; tables without keypads are left out.
        most: keypads in one window, at least 1.
    """
    left = sorted((number, keypads) for number, keypads in tables if keypads > 0)
    groups = _filled(left, most)
    # As few windows as before, but none much fuller than the others: the smallest limit that needs no more of them.
    limit = next(
        (fewer for fewer in range(max(1, min(most, _largest(left))), most) if len(_filled(left, fewer)) == len(groups)),
        most,
    )
    return tuple(
        Tranche(tuple(number for number, _ in group), sum(keypads for _, keypads in group))
        for group in _filled(left, limit)
    )


def _largest(tables: list[tuple[int, int]]) -> int:
    return max((keypads for _, keypads in tables), default=1)


def _filled(tables: list[tuple[int, int]], most: int) -> list[list[tuple[int, int]]]:
    """Tables in their order, each joining the group before it while there is room."""
    groups: list[list[tuple[int, int]]] = []
    room = 0
    for number, keypads in tables:
        if not groups or keypads > room:
            groups.append([])
            room = most
        groups[-1].append((number, keypads))
        room -= keypads
    return groups

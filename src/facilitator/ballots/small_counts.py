"""Counts of few people are hidden, and enough others with them that nobody finds them by subtracting.

The threshold rule with complementary suppression: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from typing import TypeVar

from facilitator.ballots.subtraction import told_by_sums

LEAST = 5
"""A figure tells of so many people at least."""

Key = TypeVar("Key", bound=Hashable)


def hidden_counts(counts: Mapping[Key, int], rest: int = 0) -> frozenset[Key]:
    """The keys whose counts must not be shown.

    These are the counts under ``LEAST``, and after them the smallest others, until whoever subtracts all that is shown from
    the whole is left with nobody or with ``LEAST`` people at least. Where even all together are fewer, all are hidden.

    >>> sorted(hidden_counts({"a": 20, "b": 8, "c": 3}))
    ['b', 'c']

    Args:
        counts: people for each key.
        rest: people of the whole who are in none of the counts.
    """
    hidden = {key for key, people in counts.items() if 0 < people < LEAST}
    unseen = rest + sum(counts[key] for key in hidden)
    for key in sorted(counts.keys() - hidden, key=lambda key: (counts[key], str(key))):
        if unseen == 0 or unseen >= LEAST:
            break
        if counts[key]:
            hidden.add(key)
            unseen += counts[key]
    return frozenset(hidden)


def hidden_cells(
    cells: Mapping[tuple[int, int], int], others: tuple[Mapping[int, int], Mapping[int, int]] = ({}, {})
) -> frozenset[tuple[int, int]]:
    """The cells (row, column) of a table that must not be shown, since the sums of its rows and columns are known.

    In every row, in every column and in the whole, whoever subtracts what is shown is left with nobody or with ``LEAST`` people
    at least, as far as the line has so many; and as long as anything is shown, no count under ``LEAST`` follows from all sums
    together (``told_by_sums``).

    Args:
        cells: people for each cell.
        others: of each row, and of each column, people who are in the known sum and in none of the cells.
    """
    lines = [(0, list(cells))]
    for side in (0, 1):
        for place in sorted({cell[side] for cell in cells}):
            lines.append((others[side].get(place, 0), [cell for cell in cells if cell[side] == place]))
    hidden: set[tuple[int, int]] = set()
    while True:
        before = len(hidden)
        for rest, line in lines:
            unseen = sum(cells[cell] for cell in line if cell in hidden)
            if unseen or line is lines[0][1]:
                hidden |= hidden_counts({cell: cells[cell] for cell in line if cell not in hidden}, rest + unseen)
        if len(hidden) == before and not _hide_one_more(cells, hidden, others):
            return frozenset(hidden)


def _hide_one_more(
    cells: Mapping[tuple[int, int], int],
    hidden: set[tuple[int, int]],
    others: tuple[Mapping[int, int], Mapping[int, int]],
) -> bool:
    """Hide the smallest cell without which fewer small counts can be found; returns whether one had to be hidden."""

    def found(seen: Collection[tuple[int, int]]) -> int:
        return sum(0 < cells[cell] < LEAST for cell in told_by_sums(cells, seen, others))

    shown = sorted((cell for cell in cells if cell not in hidden), key=lambda cell: (cells[cell], cell))
    now = found(shown)
    if not now or not shown:
        return False
    hidden.add(next((cell for cell in shown if found([one for one in shown if one != cell]) < now), shown[0]))
    return True

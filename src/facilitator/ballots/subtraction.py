"""Which unseen cells of a two-way table follow from the sums of its rows and columns and from the cells that are seen.

Whoever knows those sums and that no cell is negative has a transportation problem. A cell can be larger, with the sums as they
are, if in the residual network of one solution a way leads back from its column to its row without it, and smaller if a way
leads from its row to its column (Ahuja, Magnanti and Orlin, Network Flows, Prentice Hall, 1993, chapters 2 and 9; for tables
without bounds Gusfield, A graph theoretic approach to statistical data security, SIAM Journal on Computing 17, 1988).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

Node = tuple[str, int]

_APART: tuple[Node, Node] = (("column", -1), ("row", -1))
"""Where people stand who are in the sum of a row, and of a column, and in none of the cells."""


def told_by_sums(
    cells: Mapping[tuple[int, int], int],
    seen: Collection[tuple[int, int]],
    others: tuple[Mapping[int, int], Mapping[int, int]] = ({}, {}),
) -> frozenset[tuple[int, int]]:
    """The cells (row, column) that are not seen and have one possible value only.

    Args:
        cells: people for each cell; of those that are not there nobody, which is not seen either.
        seen: the cells whose people are known.
        others: of each row, and of each column, people who are in its known sum and in none of the cells; how many is not known.
    """
    unseen = _unseen(cells, seen, others)
    return frozenset(
        cell for cell in cells if cell not in seen and _one_value(("row", cell[0]), ("column", cell[1]), unseen)
    )


def _unseen(
    cells: Mapping[tuple[int, int], int],
    seen: Collection[tuple[int, int]],
    others: tuple[Mapping[int, int], Mapping[int, int]],
) -> dict[tuple[Node, Node], int]:
    rows = {cell[0] for cell in cells} | others[0].keys()
    columns = {cell[1] for cell in cells} | others[1].keys()
    unseen = {
        (("row", row), ("column", column)): cells.get((row, column), 0)
        for row in rows
        for column in columns
        if (row, column) not in seen
    }
    unseen |= {(("row", row), _APART[0]): people for row, people in others[0].items()}
    unseen |= {(_APART[1], ("column", column)): people for column, people in others[1].items()}
    return unseen


def _one_value(row: Node, column: Node, unseen: Mapping[tuple[Node, Node], int]) -> bool:
    """Whether no other solution gives the cell another value."""
    ways: dict[Node, list[Node]] = {}
    for (begin, end), people in unseen.items():
        if (begin, end) == (row, column):
            continue
        ways.setdefault(begin, []).append(end)  # one person more
        if people:
            ways.setdefault(end, []).append(begin)  # one fewer
    return not _leads(ways, column, row) and not (unseen[row, column] and _leads(ways, row, column))


def _leads(ways: Mapping[Node, Collection[Node]], begin: Node, end: Node) -> bool:
    reached, waiting = {begin}, [begin]
    while waiting:
        for node in ways.get(waiting.pop(), ()):
            if node == end:
                return True
            if node not in reached:
                reached.add(node)
                waiting.append(node)
    return False

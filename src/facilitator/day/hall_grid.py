"""The grid in which tables stand where nobody has put them elsewhere; arithmetic alone."""

from __future__ import annotations

from dataclasses import dataclass

GAP = 0.14
"""Least distance between two tables as a share of a cell."""


@dataclass(frozen=True)
class HallGrid:
    """A grid of cells: so many columns and rows, each cell ``wide`` by ``high``."""

    columns: int
    rows: int
    wide: float
    high: float

    def diameter(self, below: float = 0.0) -> float:
        """The largest circle in a cell that leaves ``below`` for a line of text under it."""
        return max(0.0, min(self.wide * (1 - GAP), self.high * (1 - GAP / 2) - below))


def best_grid(tables: int, width: float, height: float, *, below: float = 0.0) -> HallGrid:
    """The grid with the largest circles for so many tables in an area of ``width`` by ``height``.

    Of grids that are nearly as good (within a sixth) the one with the fewest empty cells is taken, then the one with a
    round number of columns, because people count tables by fives and tens.
    """
    if tables <= 0:
        return HallGrid(1, 1, width, height)
    grids = []
    for columns in range(1, tables + 1):
        rows = -(-tables // columns)
        grids.append(HallGrid(columns, rows, width / columns, height / rows))
    largest = max(grid.diameter(below) for grid in grids)
    good = [grid for grid in grids if grid.diameter(below) >= largest * 5 / 6]
    return min(
        good,
        key=lambda grid: (
            grid.columns * grid.rows - tables,
            grid.columns % 5 != 0,
            -grid.diameter(below),
        ),
    )

"""Ways to set up the tables of a hall in one go: rows, blocks of a zone, staggered rows, arcs before the stage.

All measures are hundredths of the distance between two neighbouring tables, from the upper left corner. These functions
say where the middle of each table goes, by the table's number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, cos, floor, pi, sin, sqrt

from facilitator.day.hall_grid import best_grid
from facilitator.record.operations.hall import FARTHEST

PITCH = 100
"""The distance between two neighbouring tables."""

TABLE = 86
"""How broad a table is drawn."""

CORNER = 1000
"""Where the first table stands: far enough from the corner that others can be dragged to the left of it and above it."""

SIDE, HEAD, FOOT = 64, 96, 68
"""How far a zone reaches beyond the middles of its tables: at the sides, above (where its name stands), and below, where
something can be written under a table."""

APART = 22
"""Free ground between two zones."""

LIMIT = FARTHEST
"""Nothing stands farther from the corner than this."""

HALL = (1200, 1000)
"""The proportions of a usual hall, and of the room that a map has on the screen."""

LONGEST_BLOCK = 4
"""No block of a zone is more times as long as it is broad."""

BEFORE_ROWS = 130
"""What the stage and the ground before it take of the hall's length."""

BEFORE_STAGE, BETWEEN_ARCS = 260, 110
"""Radius of the first arc, and the distance from one to the next."""

ARC, AISLE = 150 * pi / 180, 4 * pi / 180
"""How far round the arcs reach, and the angle between two zones there."""

Places = dict[int, tuple[int, int]]


@dataclass(frozen=True)
class StandingTable:
    """What the map of the hall needs to know of a table; ``x`` and ``y`` are None where nobody has put it anywhere."""

    id: str
    number: int
    zone: str = ""
    group: str = ""
    x: int | None = None
    y: int | None = None


def zones_of(tables: Sequence[StandingTable]) -> Mapping[str, list[StandingTable]]:
    """The tables of each zone, or of each group where no table has a zone; those of no zone under "".

    Zones come in the order of their first table, tables without a zone last.
    """
    ordered = sorted(tables, key=lambda table: table.number)
    by_zone = any(table.zone for table in ordered)
    found: dict[str, list[StandingTable]] = {}
    for table in ordered:
        found.setdefault(table.zone if by_zone else table.group, []).append(table)
    if "" in found:
        found[""] = found.pop("")
    return found


def in_rows(tables: Sequence[StandingTable]) -> Places:
    """One grid over the hall."""
    columns = best_grid(len(tables), *HALL).columns
    return _grid([table.number for table in _ordered(tables)], columns, CORNER, CORNER)


def staggered(tables: Sequence[StandingTable]) -> Places:
    """Rows of which every second one is shifted by half a table, so that people see the stage between two heads."""
    columns = best_grid(len(tables), *HALL).columns
    places = in_rows(tables)
    numbers = [table.number for table in _ordered(tables)]
    for place, number in enumerate(numbers):
        if place // columns % 2:
            x, y = places[number]
            places[number] = x + PITCH // 2, y
    return places


def in_blocks(tables: Sequence[StandingTable]) -> Places:
    """Every zone a grid of its own, with free ground between them."""
    blocks = [[table.number for table in block] for block in zones_of(tables).values()]
    if len(blocks) < 2:
        return in_rows(tables)
    columns, abreast = _best_blocks([len(block) for block in blocks])
    rows = [blocks[first : first + abreast] for first in range(0, len(blocks), abreast)]
    widest = max(_width(row, columns) for row in rows)
    places: Places = {}
    top = CORNER
    for row in rows:
        left = CORNER + (widest - _width(row, columns)) // 2
        for block in row:
            places |= _grid(block, columns, left, top)
            left += (min(columns, len(block)) - 1) * PITCH + 2 * SIDE + APART
        top += (max(ceil(len(block) / columns) for block in row) - 1) * PITCH + HEAD + FOOT + APART
    return places


def in_arcs(tables: Sequence[StandingTable]) -> Places:
    """Arcs around the stage, every zone a sector between two aisles."""
    blocks = [[table.number for table in block] for block in zones_of(tables).values()]
    free = ARC - AISLE * (len(blocks) - 1)
    sectors = [free * len(block) / len(tables) for block in blocks]
    radii = _radii(sectors, [len(block) for block in blocks])
    middle = CORNER + max(radii, default=0)
    places: Places = {}
    begins = -ARC / 2
    for block, sector in zip(blocks, sectors, strict=True):
        numbers = iter(block)
        for radius, seats in zip(radii, _shared(len(block), [_room(sector, radius) for radius in radii]), strict=True):
            for place in range(seats):
                angle = begins + sector * (place + 0.5) / seats
                x, y = middle + radius * sin(angle), CORNER + radius * cos(angle)
                places[next(numbers)] = round(x), round(y)
        begins += sector + AISLE
    return places


def _radii(sectors: Sequence[float], sizes: Sequence[int]) -> list[int]:
    """As many arcs as it takes until every sector has room for its tables."""
    radii: list[int] = []
    while any(
        sum(_room(sector, radius) for radius in radii) < size for sector, size in zip(sectors, sizes, strict=True)
    ):
        radii.append(BEFORE_STAGE + BETWEEN_ARCS * len(radii))
    return radii


def _room(sector: float, radius: int) -> int:
    """How many tables an arc of a sector has room for."""
    return floor(2 * radius * sin(sector / 2) / PITCH) if sector < ARC else floor(sector * radius / PITCH)


def _ordered(tables: Sequence[StandingTable]) -> list[StandingTable]:
    return sorted(tables, key=lambda table: table.number)


def _grid(numbers: Sequence[int], columns: int, left: int, top: int) -> Places:
    return {
        number: (left + place % columns * PITCH, top + place // columns * PITCH) for place, number in enumerate(numbers)
    }


def _width(row: Sequence[Sequence[int]], columns: int) -> int:
    """From the first to the last middle of a table in a row of blocks."""
    return sum((min(columns, len(block)) - 1) * PITCH for block in row) + (len(row) - 1) * (2 * SIDE + APART)


def _best_blocks(sizes: Sequence[int]) -> tuple[int, int]:
    """How many tables abreast in a block, and how many blocks abreast, so that the tables come out largest."""
    tried = []
    narrowest = ceil(sqrt(max(sizes) / LONGEST_BLOCK))
    for columns in range(narrowest, max(sizes) + 1):
        for abreast in range(1, len(sizes) + 1):
            rows = [sizes[first : first + abreast] for first in range(0, len(sizes), abreast)]
            width = max(
                sum((min(columns, size) - 1) * PITCH + 2 * SIDE for size in row) + (len(row) - 1) * APART
                for row in rows
            )
            height = sum((max(ceil(size / columns) for size in row) - 1) * PITCH + HEAD + FOOT + APART for row in rows)
            empty = sum(-size % min(columns, size) for size in sizes)
            tried.append((min(HALL[0] / width, HALL[1] / (BEFORE_ROWS + height)), empty, columns, abreast))
    largest = max(scale for scale, *_ in tried)
    good = [one for one in tried if one[0] >= largest * 5 / 6]
    _, _, columns, abreast = min(good, key=lambda one: (one[1], -one[0]))
    return columns, abreast


def _shared(tables: int, rooms: Sequence[int]) -> list[int]:
    """So many tables shared out over arcs with so much room each, evenly for their length."""
    total = sum(rooms)
    shares = [tables * room // total for room in rooms] if total else []
    for arc in sorted(range(len(rooms)), key=lambda arc: -(tables * rooms[arc] % total))[: tables - sum(shares)]:
        shares[arc] += 1
    return shares

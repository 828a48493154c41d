"""The map of the hall: where every table, every zone and the stage stand.

All measures are hundredths of the distance between two neighbouring tables, from the upper left corner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.hall_places import (
    FOOT,
    HEAD,
    PITCH,
    SIDE,
    TABLE,
    Places,
    StandingTable,
    in_arcs,
    in_blocks,
    in_rows,
    staggered,
    zones_of,
)
from facilitator.record.models import Session, Table
from facilitator.record.operations import TablePlace

WAYS: Mapping[str, Callable[[Sequence[StandingTable]], Places]] = {
    "rows": in_rows,
    "blocks": in_blocks,
    "staggered": staggered,
    "arcs": in_arcs,
}
"""The ways to set up a hall in one go."""

STAGE_HEIGHT, STAGE_SHARE, STAGE_LEAST, STAGE_GAP = 46, 0.38, 220, 34
"""The usual stage: its height, its width as a share of the hall's and at least, and the free ground before it."""

MARGIN = 8
"""Free ground around everything."""


@dataclass(frozen=True)
class Area:
    """A rectangle of the hall."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def overlaps(self, other: Area) -> bool:
        """Whether they have ground in common."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def joined(self, other: Area) -> Area:
        """The least area that holds both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        return Area(left, top, max(self.right, other.right) - left, max(self.bottom, other.bottom) - top)

    def grown(self, sides: float, above: float, below: float) -> Area:
        """An area that reaches farther."""
        return Area(self.left - sides, self.top - above, self.width + 2 * sides, self.height + above + below)


@dataclass(frozen=True)
class HallZone:
    """A part of the hall with a name.

    Attributes:
        area: the least area around its tables, with room for the name above them.
        places: the middles of its tables.
        mingled: whether the area overlaps that of another zone, so that it does not tell whose a table is.
    """

    name: str
    area: Area
    places: tuple[tuple[int, int], ...] = ()
    mingled: bool = False


@dataclass(frozen=True)
class HallLayout:
    """Where everything stands.

    Attributes:
        places: the middle of each table, by its number.
        stage: the stage.
        zones: named parts of the hall, where there are two at least; they may overlap.
        plain: nothing was put anywhere and there are no zones: a grid that may as well be drawn in other proportions.
    """

    places: Mapping[int, tuple[int, int]]
    stage: Area
    zones: tuple[HallZone, ...] = ()
    plain: bool = True

    @property
    def stage_measures(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of the stage, as the record keeps them."""
        stage = self.stage
        return round(stage.left), round(stage.top), round(stage.width), round(stage.height)

    @property
    def extent(self) -> Area:
        """The least area that holds everything, with a margin."""
        whole = self.stage
        for zone in self.zones:
            whole = whole.joined(zone.area)
        if self.places:
            whole = whole.joined(_around(list(self.places.values())).grown(TABLE / 2, TABLE / 2, FOOT))
        return whole.grown(MARGIN, MARGIN, MARGIN)


def standing_tables(reading: OrmSession, session_id: str) -> tuple[StandingTable, ...]:
    """The tables of a session as the map needs them, by number."""
    rows = reading.execute(
        select(Table.id, Table.number, Table.zone, Table.group, Table.x, Table.y)
        .where(Table.session_id == session_id)
        .order_by(Table.number)
    )
    return tuple(StandingTable(*row) for row in rows)


def read_layout(reading: OrmSession, session_id: str) -> HallLayout:
    """Where the tables, zones and the stage of a session stand."""
    stage = reading.scalar(select(Session.stage).where(Session.id == session_id))
    return hall_layout(standing_tables(reading, session_id), stage or ())


def hall_layout(tables: Sequence[StandingTable], stage: Sequence[int] = ()) -> HallLayout:
    """Where everything stands.

    Tables that were put somewhere stand there. The others stand in a grid in the order of their numbers, every zone by
    itself; where somebody has put another table into such a place, they stand behind all others.

    Args:
        tables: the tables of the hall.
        stage: left, top, width and height; empty for the usual place, before the first row.
    """
    places = _places(tables)
    zones = _zones(tables, places)
    placed = any(table.x is not None for table in tables)
    return HallLayout(
        places=places,
        stage=Area(*stage) if stage else _usual_stage(places, bool(zones)),
        zones=zones,
        plain=not placed and not zones and not stage,
    )


def set_up(tables: Sequence[StandingTable], way: str) -> tuple[TablePlace, ...]:
    """Every table's place when the hall is set up in one of ``WAYS``; the stage then stands before the first row.

    A table that goes where the grid would put it anyway is put back into the grid, so that the grid stays whole when
    tables are added.
    """
    usual, wanted = in_blocks(tables), WAYS[way](tables)
    if usual == wanted:
        return tuple(TablePlace(table_id=table.id) for table in tables)
    return tuple(
        TablePlace(table_id=table.id, x=wanted[table.number][0], y=wanted[table.number][1]) for table in tables
    )


def where_all_stand(
    tables: Sequence[StandingTable], layout: HallLayout, moved: Mapping[int, tuple[int, int]]
) -> tuple[TablePlace, ...]:
    """The places of tables that were moved, and of those that the grid has placed so far.

    From then on a table stays where people saw it, also when others are added or taken away.
    """
    return tuple(
        TablePlace(table_id=table.id, x=place[0], y=place[1])
        for table in tables
        if (place := moved.get(table.number, layout.places[table.number] if table.x is None else None)) is not None
    )


def _zones(tables: Sequence[StandingTable], places: Places) -> tuple[HallZone, ...]:
    """The named parts of the hall; none where all tables belong to one."""
    blocks = zones_of(tables)
    if len(blocks) < 2:
        return ()
    spots = {name: tuple(places[table.number] for table in block) for name, block in blocks.items() if name}
    areas = {name: _around(block).grown(SIDE, HEAD, FOOT) for name, block in spots.items()}
    return tuple(
        HallZone(
            _named(name, blocks[name]), area, spots[name],
            any(area.overlaps(other) for another, other in areas.items() if another != name),
        )
        for name, area in areas.items()
    )  # fmt: skip


def _named(zone: str, block: Sequence[StandingTable]) -> str:
    """A zone's name, with the group of its tables where they have one in common."""
    groups = {table.group for table in block}
    (group,) = groups if len(groups) == 1 else ("",)
    return f"{zone} · {group}" if group and group != zone else zone


def _places(tables: Sequence[StandingTable]) -> Places:
    placed = {table.number: (table.x, table.y) for table in tables if table.x is not None and table.y is not None}
    usual = in_blocks(tables)
    if not placed:
        return usual
    taken = _Taken(placed.values())
    places: Places = dict(placed)
    homeless = []
    for number, spot in usual.items():
        if number in placed:
            continue
        if taken.near(spot):
            homeless.append(number)
        else:
            places[number] = spot
            taken.add(spot)
    behind = _behind(places)
    for number in homeless:
        places[number] = next(spot for spot in behind if not taken.near(spot))
    return {table.number: places[table.number] for table in tables}


class _Taken:
    """Ground that tables stand on, found by the cell it lies in."""

    def __init__(self, spots: Iterable[tuple[int, int]]) -> None:
        self._cells: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for spot in spots:
            self.add(spot)

    def add(self, spot: tuple[int, int]) -> None:
        """A table stands there."""
        self._cells.setdefault((spot[0] // PITCH, spot[1] // PITCH), []).append(spot)

    def near(self, spot: tuple[int, int]) -> bool:
        """Whether a table there would overlap another."""
        x, y = spot
        return any(
            (x - other[0]) ** 2 + (y - other[1]) ** 2 < TABLE**2
            for column in range(x // PITCH - 1, x // PITCH + 2)
            for row in range(y // PITCH - 1, y // PITCH + 2)
            for other in self._cells.get((column, row), ())
        )


def _behind(places: Places) -> Iterator[tuple[int, int]]:
    """Free spots behind all tables, row by row."""
    area = _around(list(places.values()))
    columns = max(1, round(area.width / PITCH) + 1)
    for row in count(1):
        for column in range(columns):
            yield round(area.left) + column * PITCH, round(area.bottom) + row * PITCH


def _around(spots: Sequence[tuple[int, int]]) -> Area:
    left, top = min(x for x, _ in spots), min(y for _, y in spots)
    return Area(left, top, max(x for x, _ in spots) - left, max(y for _, y in spots) - top)


def _usual_stage(places: Places, zones: bool) -> Area:
    area = _around(list(places.values())) if places else Area(0, 0, 0, 0)
    width = max(STAGE_LEAST, round((area.width + PITCH) * STAGE_SHARE))
    top = area.top - (HEAD if zones else TABLE / 2) - STAGE_GAP - STAGE_HEIGHT
    return Area(round(area.left + area.width / 2 - width / 2), round(top), width, STAGE_HEIGHT)

"""Where the tables of a hall stand: in the grid, in their zones, or where somebody has put them."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import dist
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_days import small_day

from facilitator.day.hall_layout import WAYS, Area, HallLayout, hall_layout, read_layout, set_up, where_all_stand
from facilitator.day.hall_places import PITCH, TABLE, StandingTable
from facilitator.record.operations import ArrangeHall, EditTable, TablePlace

FIELDS = ("돌봄", "주거", "교육", "건강", "소득")


def hall(count: int, zones: int = 0) -> list[StandingTable]:
    """So many tables, in so many zones one after the other."""
    return [
        StandingTable(f"t{number}", number, FIELDS[(number - 1) * zones // count] if zones else "")
        for number in range(1, count + 1)
    ]


def stood(tables: list[StandingTable], places: tuple[TablePlace, ...]) -> list[StandingTable]:
    """The tables after they were put there."""
    at = {place.table_id: place for place in places}
    return [
        StandingTable(table.id, table.number, table.zone, table.group, at[table.id].x, at[table.id].y)
        if table.id in at
        else table
        for table in tables
    ]


def holds(area: Area, x: float, y: float, around: float = TABLE / 2) -> bool:
    """Whether a table stands wholly in an area."""
    return area.left <= x - around and x + around <= area.right and area.top <= y - around and y + around <= area.bottom


def crowded(layout: HallLayout) -> list[tuple[int, int]]:
    """The pairs of tables that overlap."""
    return [
        (one, other)
        for (one, here), (other, there) in combinations(layout.places.items(), 2)
        if dist(here, there) < TABLE
    ]


def test_tables_stand_in_rows_in_the_order_of_their_numbers() -> None:
    layout = hall_layout(hall(100))
    assert layout.plain and layout.zones == ()
    in_reading_order = sorted(layout.places, key=lambda number: (layout.places[number][1], layout.places[number][0]))
    assert in_reading_order == list(range(1, 101))
    assert {y for _, y in layout.places.values()} == {1000 + PITCH * row for row in range(10)}


def test_the_stage_stands_before_the_first_row_in_the_middle() -> None:
    layout = hall_layout(hall(40))
    first_row = min(y for _, y in layout.places.values())
    assert layout.stage.bottom < first_row - TABLE / 2
    middle = (min(x for x, _ in layout.places.values()) + max(x for x, _ in layout.places.values())) / 2
    assert layout.stage.left + layout.stage.width / 2 == pytest.approx(middle, abs=1)


def test_zones_are_blocks_with_free_ground_between_them() -> None:
    layout = hall_layout(hall(100, 5))
    assert [zone.name for zone in layout.zones] == list(FIELDS)
    for zone in layout.zones:
        inside = [number for number, (x, y) in layout.places.items() if holds(zone.area, x, y)]
        assert [FIELDS[(number - 1) // 20] for number in inside] == [zone.name] * 20
        assert not zone.mingled and not zone.area.overlaps(layout.stage)


def test_groups_are_zones_where_no_table_has_one() -> None:
    by_group = [StandingTable(t.id, t.number, group=t.zone) for t in hall(20, 2)]
    assert hall_layout(by_group).places == hall_layout(hall(20, 2)).places
    zoned = [StandingTable(t.id, t.number, zone="hall", group=t.zone) for t in hall(20, 2)]
    assert hall_layout(zoned).zones == ()


def test_a_zone_whose_tables_talk_about_one_thing_says_so() -> None:
    tables = [
        StandingTable(f"t{n}", n, "A구역" if n < 5 else "B구역", "주거" if n < 5 else FIELDS[n % 2])
        for n in range(1, 9)
    ]
    assert [zone.name for zone in hall_layout(tables).zones] == ["A구역 · 주거", "B구역"]


def test_one_zone_for_all_tables_needs_no_name_on_the_map() -> None:
    assert hall_layout(hall(12, 1)).plain


def test_a_table_stands_where_it_was_put_and_the_others_stay() -> None:
    before = hall_layout(hall(30))
    tables = stood(hall(30), (TablePlace(table_id="t7", x=3000, y=2000),))
    after = hall_layout(tables)
    assert after.places[7] == (3000, 2000) and not after.plain
    assert all(after.places[number] == before.places[number] for number in after.places if number != 7)


def test_a_new_table_finds_a_place_where_none_stands() -> None:
    tables = hall(9)
    tables = stood(tables, where_all_stand(tables, hall_layout(tables), {}))
    tables.append(StandingTable("t10", 10))
    layout = hall_layout(tables)
    assert crowded(layout) == []
    assert layout.places[10][1] >= max(layout.places[number][1] for number in range(1, 10))


def test_the_first_move_says_where_all_tables_stand_so_that_none_moves_by_itself_later() -> None:
    tables = hall(10)
    seen = hall_layout(tables)
    tables = stood(tables, where_all_stand(tables, seen, {3: (2500, 2500)}))
    assert hall_layout(tables).places == {**seen.places, 3: (2500, 2500)}
    fewer = [table for table in tables if table.number != 1]
    assert hall_layout(fewer).places == {number: hall_layout(tables).places[number] for number in range(2, 11)}
    again = where_all_stand(tables, hall_layout(tables), {4: (10, 10)})
    assert again == (TablePlace(table_id="t4", x=10, y=10),)


@pytest.mark.parametrize("way", WAYS)
@given(count=st.integers(1, 130), zones=st.integers(0, 5))
@settings(max_examples=25, deadline=None)
def test_a_hall_set_up_in_any_way_has_no_table_on_another_nor_on_the_stage(way: str, count: int, zones: int) -> None:
    tables = hall(count, zones)
    layout = hall_layout(stood(tables, set_up(tables, way)))
    assert layout.places.keys() == {table.number for table in tables}
    assert crowded(layout) == []
    assert all(min(place) >= 0 for place in layout.places.values())
    assert all(y - TABLE / 2 >= layout.stage.bottom for _, y in layout.places.values())
    assert all(holds(layout.extent, x, y) for x, y in layout.places.values())


def test_rows_put_back_what_the_grid_would_do_anyway() -> None:
    assert {(place.x, place.y) for place in set_up(hall(50), "rows")} == {(None, None)}
    assert {(place.x, place.y) for place in set_up(hall(50, 5), "blocks")} == {(None, None)}
    assert None not in {place.x for place in set_up(hall(50, 5), "rows")}


def test_every_second_row_is_shifted_by_half_a_table() -> None:
    tables = hall(30)
    places = hall_layout(stood(tables, set_up(tables, "staggered"))).places
    rows = sorted({y for _, y in places.values()})
    lefts = [min(x for x, other in places.values() if other == y) for y in rows]
    assert {abs(one - other) for one, other in pairwise(lefts)} == {PITCH // 2}


def test_in_arcs_every_zone_is_a_sector_before_the_stage() -> None:
    tables = hall(100, 5)
    places = hall_layout(stood(tables, set_up(tables, "arcs"))).places
    middles = [sum(places[n][0] for n in range(first, first + 20)) / 20 for first in range(1, 101, 20)]
    assert middles == sorted(middles)
    assert places[1][1] < places[50][1]


def test_zones_that_mingle_say_so() -> None:
    tables = [StandingTable(str(n), n, FIELDS[n % 2], x=1000 + 100 * n, y=1000) for n in range(1, 7)]
    assert [zone.mingled for zone in hall_layout(tables).zones] == [True, True]


def test_an_empty_hall_has_a_stage() -> None:
    layout = hall_layout([])
    assert layout.places == {} and layout.extent.width > 0


def test_the_record_keeps_the_hall(tmp_path: Path) -> None:
    with small_day(tmp_path) as day:
        tables = day.tables
        day.record.apply(
            ArrangeHall(
                session_id=day.session_id, places=(TablePlace(table_id=tables[2], x=700, y=800),),
                stage=(10, 20, 300, 40),
            ),
            EditTable(id=tables[1], zone="돌봄"),
            EditTable(id=tables[2], zone="주거"),
        )  # fmt: skip
        with day.record.reading() as reading:
            layout = read_layout(reading, day.session_id)
    assert layout.places[2] == (700, 800)
    assert layout.stage == Area(10, 20, 300, 40) and layout.stage_measures == (10, 20, 300, 40)
    assert {zone.name for zone in layout.zones} == {"돌봄", "주거"}

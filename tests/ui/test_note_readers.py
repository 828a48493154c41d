"""Who reads which note, as the windows of two laptops of the theme team see it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from days import Day, small_day
from pytestqt.qtbot import QtBot

from facilitator.live.hub_process import HubProcess
from facilitator.live.joining import Wish, join
from facilitator.ui.desk import Desk
from facilitator.ui.station_link import StationLink

PATIENCE = 60_000


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path, open_round=1, notes=2)


@pytest.fixture
def links(qtbot: QtBot, day: Day, tmp_path: Path) -> Iterator[list[StationLink]]:
    """Two laptops of the theme team, one of a note-taker."""
    wishes = [Wish("theme team", None, "왼쪽"), Wish("theme team", None, "오른쪽"), Wish("note-taker", 1, "테이블")]
    with HubProcess(day.record.path, "127.0.0.1:0") as hub:
        links = []
        for wish in wishes:
            desk = Desk(join(hub.code, wish, tmp_path / f"{wish.name}.roundtable"))
            links.append(StationLink(desk, desk))
            links[-1].start()
        yield links
        for link in links:
            link.stop()
            link.record.close()


def seen(link: StationLink) -> list[tuple[str, str]]:
    return [(one.name, one.note_id) for one in link.readers.now]


def test_two_laptops_see_each_other_and_a_table_sees_nobody(qtbot: QtBot, day: Day, links: list[StationLink]) -> None:
    left, right, table = links
    table.readers.read(day.notes[0])
    left.readers.read(day.notes[0])
    qtbot.waitUntil(lambda: seen(right) == [("왼쪽", day.notes[0])], timeout=PATIENCE)
    right.readers.read(day.notes[1])
    qtbot.waitUntil(lambda: seen(left) == [("오른쪽", day.notes[1])], timeout=PATIENCE)
    assert seen(table) == []


def test_a_laptop_that_begins_again_reads_what_it_read(qtbot: QtBot, day: Day, links: list[StationLink]) -> None:
    left, right, _ = links
    left.readers.read(day.notes[0])
    qtbot.waitUntil(lambda: len(seen(right)) == 1, timeout=PATIENCE)
    left.stop()
    qtbot.waitUntil(lambda: seen(right) == [], timeout=PATIENCE)
    left.begin_again()
    qtbot.waitUntil(lambda: seen(right) == [("왼쪽", day.notes[0])], timeout=PATIENCE)

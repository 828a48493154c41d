"""A network that breaks, clocks that are wrong, and a second hub: nothing is lost, and the order of each table is kept."""

from __future__ import annotations

import shutil
import threading
import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from live_hall import (
    Hall,
    all_arrived,
    chance,
    faults_of,
    journal_of,
    notes_of,
    notes_on,
    quarantine_of,
    until,
    write,
)
from live_laptops import HubProcess, Laptop, Network, facilitator
from test_live_following import knows_its_round

from facilitator.live.joining import link_of
from facilitator.live.station import OldHub, Station
from facilitator.record import Record
from facilitator.record.backup import backup
from facilitator.record.source import Source, as_moment

TABLES = 3


def test_while_the_network_is_cut_and_slow_everybody_writes_on(
    hall: Hall, hub: HubProcess, network: Network, tmp_path: Path
) -> None:
    rng = chance("network")
    with ExitStack() as on:
        laptops = [
            on.enter_context(Laptop(network.code(hub.code), tmp_path / f"{n}.roundtable", n + 1)) for n in range(TABLES)
        ]
        until(lambda: all(knows_its_round(one, hall) for one in laptops))

        def type_notes(table: int) -> None:
            for turn in range(60):
                write(laptops[table].record, hall.tables[table], hall.rounds[0], f"{turn}")
                laptops[table].station.wrote()
                time.sleep(0.02)

        typing = [threading.Thread(target=type_notes, args=(n,)) for n in range(TABLES)]
        for one in typing:
            one.start()
        for _ in range(3):
            time.sleep(rng.uniform(0.1, 0.3))
            network.pause = rng.choice((0.0, 0.02))
            network.cut()
            until(lambda: not any(one.station.state.connected for one in laptops))
            assert all(one.station.state.trouble is None for one in laptops), "nothing that anybody has to do"
            network.mend()
        network.pause = 0.0
        for one in typing:
            one.join()
        until(lambda: all(one.station.state.held == 60 for one in laptops))
        assert notes_on(hall.path) == [(n, k + 1, f"{k}") for n in range(1, TABLES + 1) for k in range(60)]
        with Record.open(hall.path) as record:
            assert all_arrived(record, [one.record for one in laptops])
            assert quarantine_of(record) == []
    assert [faults_of(one.record.path) for one in laptops] == [[]] * TABLES


def test_without_a_network_what_is_not_on_the_hub_is_counted(
    hall: Hall, hub: HubProcess, network: Network, tmp_path: Path
) -> None:
    with Laptop(network.code(hub.code), tmp_path / "own.roundtable", 1) as laptop:
        until(lambda: knows_its_round(laptop, hall))
        network.cut()
        until(lambda: not laptop.station.state.connected)
        for turn in range(120):
            write(laptop.record, hall.tables[0], hall.rounds[0], f"{turn}")
            if turn == 59:
                until(lambda: laptop.station.state.waiting >= 60)
        laptop.station.stop()
        laptop.begin()
        assert laptop.station.state.waiting == 120
        network.mend()
        until(lambda: laptop.station.state.waiting == 0)
        assert [text for _, _, text in notes_on(hall.path)] == [f"{turn}" for turn in range(120)]


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_laptop_whose_clock_is_wrong_writes_at_the_right_time(
    hall: Hall, hub: HubProcess, tmp_path: Path, hours: int
) -> None:
    with Laptop(hub.code, tmp_path / "own.roundtable", 1) as laptop:
        until(lambda: knows_its_round(laptop, hall))
    with Record.open(hall.path) as window:
        ago = timedelta(minutes=10)  # it wrote without a network, and sends now
        off = Source(clock=lambda: datetime.now(UTC) + timedelta(hours=hours) - ago)
        with Record.open(tmp_path / "own.roundtable", source=off) as record:
            written = []
            for turn in range(3):
                write(record, hall.tables[0], hall.rounds[0], f"{turn}")
                written.append(datetime.now(UTC) - ago)
                time.sleep(0.05)
            ago = timedelta()
            station = Station(record)
            station.start()
            until(lambda: len(notes_of(window)) == 3)
            station.stop()
        times = [as_moment(entry.time) for entry in journal_of(window, record.station_id)]
        assert [abs(one - other) < timedelta(seconds=2) for one, other in zip(times, written, strict=True)] == [
            True
        ] * 3
        assert times == sorted(times)
        assert notes_of(window) == [(1, turn + 1, f"{turn}") for turn in range(3)]


def test_a_hub_from_a_backup_gets_again_what_it_lost_and_the_older_hub_is_not_followed(
    hall: Hall, hub: HubProcess, network: Network, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    with ExitStack() as on:
        laptops = [
            on.enter_context(Laptop(network.code(hub.code), tmp_path / f"{n}.roundtable", n + 1)) for n in range(TABLES)
        ]
        screen = on.enter_context(Laptop(network.code(hub.code), tmp_path / "screen.roundtable", role="projector"))
        until(lambda: all(knows_its_round(one, hall) for one in laptops))

        def all_write(first: int, last: int) -> None:
            for turn in range(first, last):
                for table, one in enumerate(laptops):
                    write(one.record, hall.tables[table], hall.rounds[0], f"{turn}")
                    one.station.wrote()

        all_write(0, 5)
        until(lambda: len(notes_of(screen.record)) == 5 * TABLES)
        with Record.open(hall.path) as window:
            older = backup(window, copies)
        all_write(5, 30)
        until(lambda: len(notes_of(screen.record)) == 30 * TABLES)
        until(lambda: all(one.station.state.waiting == 0 for one in laptops))
        hub.kill()
        lost = tmp_path / "lost.roundtable"
        for ending in ("", "-wal", "-shm"):
            if (left := hall.path.with_name(hall.path.name + ending)).exists():
                shutil.copy(left, lost.with_name(lost.name + ending))
        restored = facilitator("restore", older, hall.path, "--replace")
        assert restored.communicate()[1] == ""
        assert restored.returncode == 0
        assert len(notes_on(hall.path)) == 5 * TABLES
        all_write(30, 35)
        hub.start()
        until(lambda: all(one.station.state.connected and one.station.state.waiting == 0 for one in laptops))
        expected = [(n, k + 1, f"{k}") for n in range(1, TABLES + 1) for k in range(35)]
        until(lambda: notes_of(screen.record) == expected)
        assert notes_on(hall.path) == expected
        with Record.open(hall.path) as window:
            assert all_arrived(window, [one.record for one in laptops])
        assert [link.generation for one in (*laptops, screen) if (link := link_of(one.record))] == [2] * (TABLES + 1)

        old = on.enter_context(HubProcess(lost))
        network.target = old.port
        network.cut()
        network.mend()
        until(lambda: all(isinstance(one.station.state.trouble, OldHub) for one in (*laptops, screen)))
        assert "Two hubs" in laptops[0].station.state.trouble.en  # type: ignore[union-attr]
        all_write(35, 40)
        assert len(notes_on(lost)) == 30 * TABLES, "nothing went to the older hub"
        network.target = hub.port
        network.cut()
        network.mend()
        until(lambda: len(notes_of(screen.record)) == 40 * TABLES)
        assert all(one.station.state.trouble is None for one in (*laptops, screen))
        assert [text for _, _, text in notes_on(hall.path, 1)] == [f"{k}" for k in range(40)]
    paths = [hall.path, screen.record.path, *(one.record.path for one in laptops)]
    assert [faults_of(path) for path in paths] == [[]] * len(paths)

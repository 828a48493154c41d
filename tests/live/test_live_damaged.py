"""A laptop whose disk changed what it wrote: the rest arrives, and what is left of the damaged is kept with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from live_hall import Hall, damage, faults_of, notes_of, notes_on, prepare, quarantine_of, until, write
from live_laptops import HubProcess, Laptop
from test_live_following import knows_its_round

from facilitator.record import Record
from facilitator.record.models import Quarantined
from facilitator.record.outbox import last_written


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Hall:
    return prepare(tmp_path_factory.mktemp("damaged") / "hub.roundtable", tables=8)


@pytest.fixture(scope="module")
def hub(hall: Hall) -> Iterator[HubProcess]:
    with HubProcess(hall.path) as hub:
        yield hub


DAMAGES = {
    2: "payload = substr(payload, 1, 30)",
    3: "payload = replace(payload, '넷', '셋')",
    5: "payload = CAST(substr(CAST(payload AS BLOB), 1, 40) || x'fffe80' AS TEXT)",
    6: "time = 'yesterday'",
    7: "time = CAST(x'ff80' AS TEXT)",
    8: "kind = CAST(x'ff80' AS TEXT)",
    9: "hash = 'x'",
}
WORDS = ("하나", "둘", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열하나", "열둘")


def damaged_laptop(hall: Hall, hub: HubProcess, path: Path, table: int, damages: dict[int, str]) -> Laptop:
    """A laptop that wrote eleven notes without a network, and found some of them changed when it started again."""
    laptop = Laptop(hub.code, path, table)
    until(lambda: knows_its_round(laptop, hall))
    laptop.station.stop()
    for word in WORDS:
        write(laptop.record, hall.tables[table - 1], hall.rounds[0], word)
    id = laptop.record.station_id
    laptop.record.close()
    for seq, change in damages.items():
        damage(path, id, seq, change)
    laptop.record = Record.open(path)
    assert last_written(laptop.record) == len(WORDS)
    laptop.begin()
    return laptop


def aside_on(hub_path: Path, station_id: str) -> dict[int, Quarantined]:
    with Record.open(hub_path) as window:
        return {row.station_seq: row for row in quarantine_of(window) if row.station_id == station_id}


def test_rows_that_a_disk_changed_are_put_aside_and_the_others_arrive(
    hall: Hall, hub: HubProcess, tmp_path: Path
) -> None:
    damages = DAMAGES
    with damaged_laptop(hall, hub, tmp_path / "own.roundtable", 1, damages) as laptop:
        until(lambda: laptop.station.state.held == len(WORDS))
        whole = [(1, seq, word) for seq, word in enumerate(WORDS, 1) if seq not in damages]
        assert notes_on(hall.path, 1) == whole
        aside = aside_on(hall.path, laptop.record.station_id)
        assert {seq: row.state for seq, row in aside.items()} == dict.fromkeys(damages, "damaged")
        assert all("disk" in row.reason_en and "디스크" in row.reason_ko for row in aside.values())
        assert "셋" in aside[3].payload, "what it holds now is kept"
        assert "�" in aside[5].payload
        until(lambda: len(quarantine_of(laptop.record)) == len(damages))
        told = {row.station_seq: (row.state, row.reason_en) for row in quarantine_of(laptop.record)}
        assert told == {seq: ("refused", row.reason_en) for seq, row in aside.items()}
        assert laptop.station.state.trouble is None
        assert notes_of(laptop.record) == [(1, seq, word) for seq, word in enumerate(WORDS, 1)], "nothing is lost here"
        write(laptop.record, hall.tables[0], hall.rounds[0], "그다음")
        laptop.station.wrote()
        until(lambda: notes_on(hall.path, 1)[-1] == (1, 12, "그다음"))
    assert faults_of(hall.path) == []


def test_what_was_damaged_is_told_once_however_often_it_is_offered(hall: Hall, hub: HubProcess, tmp_path: Path) -> None:
    with damaged_laptop(hall, hub, tmp_path / "own.roundtable", 2, {3: DAMAGES[3]}) as laptop:
        until(lambda: laptop.station.state.held == len(WORDS))
        for _ in range(2):
            laptop.station.stop()
            laptop.begin()
            until(lambda: laptop.station.state.held == len(WORDS))
        assert len(quarantine_of(laptop.record)) == 1
        assert len(aside_on(hall.path, laptop.record.station_id)) == 1
        assert len(notes_on(hall.path, 2)) == len(WORDS) - 1

"""Hubs and laptops that die in the middle of their work: what was answered is there, once."""

from __future__ import annotations

import random
import threading
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from live_hall import Hall, all_arrived, chance, faults_of, notes_of, notes_on, prepare, quarantine_of, until, write
from live_laptops import HubProcess, Laptop, LaptopProcess
from live_web import Web, new_id

from facilitator.errors import Refused
from facilitator.record import Record

PROCESSES, LAPTOPS, NOTES = 4, 8, 25


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return prepare(tmp_path / "hub.roundtable", tables=PROCESSES + LAPTOPS)


def test_what_the_hub_answered_survives_its_death_at_that_moment(hall: Hall, hub: HubProcess) -> None:
    laptop = Web(hub).join("note-taker", 1)
    for life in range(3):
        answer = laptop.push(*(hall.note(new_id(), f"말 {life} {n}", number=life * 5 + n) for n in range(1, 6)))
        hub.kill()
        assert answer.json()["held"] == life * 5 + 5
        assert [text for _, _, text in notes_on(hall.path, 1)][life * 5 :] == [f"말 {life} {n}" for n in range(1, 6)]
        hub.start()
        assert laptop.held() == life * 5 + 5
    assert faults_of(hall.path) == []


def test_laptops_write_while_the_hub_and_some_of_them_are_killed(hall: Hall, hub: HubProcess, tmp_path: Path) -> None:
    rng = chance("deaths")
    with ExitStack() as on:
        processes = [
            on.enter_context(LaptopProcess(hub.code, n, tmp_path / f"process-{n}.roundtable"))
            for n in range(1, PROCESSES + 1)
        ]
        laptops = [
            on.enter_context(Laptop(hub.code, tmp_path / f"laptop-{n}.roundtable", n))
            for n in range(PROCESSES + 1, PROCESSES + LAPTOPS + 1)
        ]
        for process in processes:
            process.ready()
        until(lambda: all(can_write(hall, one) for one in laptops))
        works = [threading.Thread(target=type_and_die, args=(one, random.Random(rng.random()))) for one in processes]
        works += [
            threading.Thread(target=type_notes, args=(hall, one, PROCESSES + place, random.Random(rng.random())))
            for place, one in enumerate(laptops)
        ]
        for work in works:
            work.start()
        for _ in range(2):
            time.sleep(rng.uniform(0.2, 1.0))
            hub.kill()
            time.sleep(rng.uniform(0.0, 0.5))
            hub.start()
        for work in works:
            work.join()
        with Record.open(hall.path) as window:
            own = [on.enter_context(Record.open(one.path)) for one in processes]
            own += [one.record for one in laptops]
            until(lambda: all_arrived(window, own), "all that was written is on the hub, each once and in its order")
            assert quarantine_of(window) == []
            on_hub = notes_of(window)
        texts = [text for _, _, text in on_hub]
        assert len(texts) == len(set(texts)), "nothing is there twice"
        for table, process in enumerate(processes, 1):
            here = [text for at, _, text in on_hub if at == table]
            assert [text for text in here if text in process.saved] == process.saved
            assert len(here) - len(process.saved) <= 1, "saved, and killed before it could say so"
        for table, laptop in enumerate(laptops, PROCESSES + 1):
            assert [line for line in on_hub if line[0] == table] == notes_of(laptop.record)
            assert len(notes_of(laptop.record)) == NOTES + 1
        assert [process.stop() for process in processes] == [0] * PROCESSES
    assert hub.stop() == 0
    paths = [hall.path, *(one.path for one in processes), *(one.record.path for one in laptops)]
    assert [faults_of(path) for path in paths] == [[]] * len(paths)


def can_write(hall: Hall, laptop: Laptop) -> bool:
    table_id = laptop.station.link.table_id
    assert table_id is not None
    try:
        write(laptop.record, table_id, hall.rounds[0], f"첫말 {table_id}")
    except Refused:
        return False
    return True


def type_notes(hall: Hall, laptop: Laptop, table: int, rng: random.Random) -> None:
    for turn in range(NOTES):
        write(laptop.record, hall.tables[table], hall.rounds[0], f"{table + 1}번 테이블 {turn}")
        laptop.station.wrote()
        time.sleep(rng.uniform(0, 0.06))


def type_and_die(process: LaptopProcess, rng: random.Random) -> None:
    """Type; once, between two notes or in the middle of one, the laptop is killed and started again."""
    dies_at, name = rng.randrange(5, NOTES - 5), process.path.stem
    killer = threading.Timer(rng.uniform(0, 0.02), process.process.kill)
    for turn in range(NOTES):
        if turn == dies_at:
            killer.start()
        if not process.write(f"{name} {turn}"):
            process.kill()
            process.start()
            assert process.write(f"{name} {turn} 다시")
        time.sleep(rng.uniform(0, 0.06))
    assert killer.finished.is_set()

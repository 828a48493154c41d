"""A rehearsal in the empty hall: real processes, and an honest answer about what was slow or lost."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from live_hall import damage_newest_note, until
from live_laptops import Laptop, facilitator
from sqlalchemy import select

from facilitator.cli.rehearsal_words import rehearsal_answer, rehearsal_words
from facilitator.live.hub_process import HubProcess
from facilitator.live.join_code import JoinCode
from facilitator.live.rehearsal import Plan, rehearse
from facilitator.live.rehearsal_hall import CrewProcess, prepare
from facilitator.live.rehearsal_outcome import Outcome
from facilitator.record import Record
from facilitator.record.backup import backup, restore
from facilitator.record.models import Note, Round
from facilitator.record.moving import copy_into
from facilitator.record.operations import AddNote
from facilitator.record.verify import verify


@pytest.fixture
def seed() -> int:
    """Given again as REHEARSAL_SEED, the same deaths come at the same moments."""
    seed = int(os.environ.get("REHEARSAL_SEED") or random.SystemRandom().randrange(2**32))
    print(f"REHEARSAL_SEED={seed}")
    return seed


def test_hub_and_laptops_die_on_the_way_and_nothing_is_lost_or_there_twice(tmp_path: Path, seed: int) -> None:
    plan = Plan(tmp_path, stations=9, seconds=6, every=0.4, crew=3, faults=seed)
    outcome = rehearse(plan)
    assert len(outcome.faults) == 3
    assert (outcome.lost, outcome.twice, outcome.ok) == (0, 0, True)
    assert outcome.on_hub == outcome.written > 50
    assert len(outcome.latencies) == outcome.written, "all of it was seen on the other laptop"


def test_all_laptops_connect_at_once_with_what_they_wrote_before(tmp_path: Path) -> None:
    outcome = rehearse(Plan(tmp_path, stations=6, seconds=0.001, burst=30, crew=3))
    assert (outcome.lost, outcome.twice, outcome.ok) == (0, 0, True)
    assert outcome.on_hub >= 180
    assert outcome.hub_rss_mb is None or outcome.hub_rss_mb > 10


def test_a_note_that_a_disk_changed_lies_aside_and_is_not_lost(tmp_path: Path) -> None:
    def change_a_note_that_waits(hub: HubProcess, crews: list[CrewProcess], outcome: Outcome, began: float) -> None:
        until(lambda: len(crews[0].written()) >= 4)
        hub.kill()
        before = len(crews[0].written())
        until(lambda: len(crews[0].written()) >= before + 4)
        damage_newest_note(tmp_path / "table-1.roundtable")
        hub.start()

    plan = Plan(tmp_path, stations=2, seconds=6, every=0.2, settle=10)  # it never comes
    outcome = rehearse(plan, disturb=change_a_note_that_waits)
    assert (outcome.aside, outcome.lost, outcome.twice, outcome.ok) == (1, 0, 0, True)
    assert outcome.on_hub == outcome.written - 1
    assert rehearsal_answer(outcome)["aside"] == 1
    assert "aside" in rehearsal_words(outcome, 2)


def test_the_same_with_the_session_in_a_database(tmp_path: Path, database: str) -> None:
    outcome = rehearse(Plan(tmp_path, stations=4, seconds=3, every=0.3, crew=2, faults=5, database=database))
    assert (outcome.lost, outcome.twice, outcome.ok) == (0, 0, True)
    assert outcome.on_hub == outcome.written > 20


def test_two_halls_share_one_database_each_with_its_own_hub(tmp_path: Path, database: str) -> None:
    one, other = tmp_path / "one.roundtable", tmp_path / "other.roundtable"
    with Record.create(one) as record:
        sessions = [prepare(record, 2), prepare(record, 2)]
        made = backup(record, tmp_path)
    restore(made, other)
    with ExitStack() as halls:
        codes = [halls.enter_context(hub(path, id, database)) for path, id in zip((one, other), sessions, strict=True)]
        assert codes[0].pin != codes[1].pin
        laptops = [
            halls.enter_context(Laptop(code, tmp_path / f"{hall}-{table}.roundtable", table))
            for hall, code in enumerate(codes)
            for table in (1, 2)
        ]
        for laptop in laptops:
            until(lambda one=laptop: len(rounds_of(one.record)) == 1)  # type: ignore[misc]
        for turn in range(5):
            for laptop in laptops:
                write_at(laptop, f"{laptop.record.path.stem} {turn}")
        until(lambda: all(one.station.state.waiting == 0 for one in laptops))
    with Record.open(database) as shared:
        with shared.reading() as session:
            assert len(session.scalars(select(Note.text)).all()) == len(laptops) * 5
        assert verify(shared).faults == ()


def test_a_session_that_is_not_in_the_database_is_not_served(tmp_path: Path, database: str) -> None:
    one, other = tmp_path / "one.roundtable", tmp_path / "other.roundtable"
    for path in (one, other):
        with Record.create(path) as record:
            prepare(record, 1)
    with Record.open(one) as record:
        copy_into(record, database)
    with facilitator("hub", other, "--listen", "127.0.0.1:0", "--database", database) as process:
        _, complained = process.communicate()
    assert process.returncode == 2
    assert "no session" in complained


@contextmanager
def hub(path: Path, session_id: str, database: str) -> Iterator[JoinCode]:
    """A hub of one hall, until it is told to stop."""
    with HubProcess(path, "127.0.0.1:0", session=session_id, database=database) as serving:
        yield serving.code
        assert serving.stop() == 0


def rounds_of(record: Record) -> list[str]:
    with record.reading() as session:
        return list(session.scalars(select(Round.id).where(Round.state == "open")))


def write_at(laptop: Laptop, text: str) -> None:
    link = laptop.station.link
    with laptop.record.reading() as session:
        round_id = session.scalars(select(Round.id).where(Round.session_id == link.session_id)).one()
    laptop.record.apply(
        AddNote(
            id=laptop.record.new_id(), round_id=round_id, table_id=str(link.table_id), kind="idea", text=text
        )
    )  # fmt: skip
    laptop.station.wrote()


def test_the_command_answers_as_its_contract_says(tmp_path: Path) -> None:
    with facilitator("rehearse", "--stations", 2, "--seconds", 2, "--keep", tmp_path / "kept", "--json") as process:
        printed, _ = process.communicate()
    answer = json.loads(printed)
    assert process.returncode == 0
    assert {
        "written", "on_hub", "aside", "lost", "twice", "p50_ms", "p99_ms", "hub_cpu_s", "hub_rss_mb", "faults",
    } <= answer.keys()  # fmt: skip
    assert answer["written"] == answer["on_hub"] > 0
    assert (tmp_path / "kept" / "hub.roundtable").is_file()


def test_a_folder_that_is_there_is_not_written_into(tmp_path: Path) -> None:
    with facilitator("rehearse", "--stations", 2, "--seconds", 2, "--keep", tmp_path) as process:
        _, complained = process.communicate()
    assert process.returncode == 2
    assert "exists already" in complained
    assert list(tmp_path.iterdir()) == []

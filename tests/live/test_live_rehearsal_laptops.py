"""Real laptops in a rehearsal: who is waited for, who dies on the way, and what is said of each at the end."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from live_hall import PATIENCE, Hall, notes_on, until
from live_laptops import HubProcess, Laptop, LaptopProcess, facilitator
from sqlalchemy import select

from facilitator.live import rehearsal_table
from facilitator.live.hub_process import HubProcess as AnyHub
from facilitator.live.join_code import JoinCode, read_join_code
from facilitator.live.joining import Wish, join
from facilitator.live.rehearsal import Plan, rehearse
from facilitator.live.rehearsal_hall import CrewProcess
from facilitator.live.rehearsal_notes import number_of
from facilitator.live.rehearsal_outcome import Outcome
from facilitator.live.rehearsal_table import TableLaptop, TablePlan
from facilitator.program import program
from facilitator.record import Record
from facilitator.record.models import JournalEntry


class Brought:
    """A laptop that somebody brought, on which ``facilitator rehearse --join`` runs."""

    def __init__(self, code: str, table: int, folder: Path, name: str) -> None:
        self.folder = folder
        self._arguments = (
            "rehearse",
            "--join",
            code,
            "--table",
            table,
            "--name",
            name,
            "--every",
            0.2,
            "--keep",
            folder,
        )
        self.start()

    def start(self) -> None:
        """Start it, the first time or with the record that it left."""
        self.process = facilitator(*self._arguments, "--json")

    def notes(self) -> list[str]:
        """What is on its own disk."""
        return [text for path in self.folder.glob("*.roundtable") for _, _, text in notes_on(path)]

    def dies(self) -> None:
        """As a laptop dies that falls off the table."""
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def ends(self) -> tuple[int, dict[str, Any]]:
        """Wait for its end. Returns its exit status, and what it says of itself."""
        printed, _ = self.process.communicate(timeout=120)
        return self.process.returncode, json.loads(printed)

    def __enter__(self) -> Brought:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def brought() -> Iterator[ExitStack]:
    """What is switched off at the end, whatever happens."""
    with ExitStack() as brought:
        yield brought


def test_one_of_the_laptops_is_killed_and_started_again_and_nothing_is_missing(
    tmp_path: Path, brought: ExitStack
) -> None:
    first: Brought
    second: Brought
    typed: LaptopProcess

    def come(hub: dict[str, Any]) -> None:
        nonlocal first, second, typed
        first = brought.enter_context(Brought(hub["join"], 3, tmp_path / "first", "첫째"))
        second = brought.enter_context(Brought(hub["join"], 4, tmp_path / "second", "둘째"))
        typed = brought.enter_context(LaptopProcess(read_join_code(hub["join"]), 5, tmp_path / "typed.roundtable"))

    def kill_the_second(hub: AnyHub, crews: list[CrewProcess], outcome: Outcome, began: float) -> None:
        until(lambda: len(second.notes()) >= 3)
        second.dies()
        before = len(second.notes())
        second.start()
        typed.ready()
        assert typed.write("손으로 쓴 말")
        until(lambda: len(second.notes()) >= before + 3 and len(first.notes()) >= 3)

    plan = Plan(tmp_path, stations=2, laptops=3, seconds=2, every=0.2)
    outcome = rehearse(plan, disturb=kill_the_second, invite=come)
    assert [(one.table, one.name) for one in outcome.laptops] == [(3, "첫째"), (4, "둘째"), (5, "typed")]
    for one, laptop in zip(outcome.laptops, (first, second), strict=False):
        status, own = laptop.ends()
        assert (status, own["table"], own["name"]) == (0, one.table, one.name)
        assert (one.notes, one.missing, one.waiting, one.silent, one.twice) == (own["written"], [], 0, None, 0)
        assert own["on_hub"] == own["written"] == len(laptop.notes()) >= 3
        assert [number_of(text) for text in laptop.notes()] == list(range(1, own["written"] + 1))
        assert own["p50_ms"] is not None and own["p50_ms"] <= own["p99_ms"]
        assert len(one.latencies) == one.notes, "all of it was seen on the other screen"
    assert outcome.laptops[2].notes == 2 and outcome.laptops[2].missing == []
    assert outcome.whole
    with Record.open(plan.place) as record, record.reading() as session:
        kinds = list(session.scalars(select(JournalEntry.kind).order_by(JournalEntry.seq)))
    assert "AdmitStation" not in kinds[kinds.index("OpenRound") :], "nobody begins before all are there"
    simulated = outcome.written - sum(one.notes for one in outcome.laptops)
    assert simulated == len(outcome.latencies) > 0
    assert outcome.on_hub == outcome.written


def test_a_laptop_that_dies_for_good_is_silent_and_a_table_without_one_is_named(
    tmp_path: Path, brought: ExitStack
) -> None:
    lost: Brought

    def come(hub: dict[str, Any]) -> None:
        nonlocal lost
        lost = brought.enter_context(Brought(hub["join"], 1, tmp_path / "lost", "잃을 것"))
        brought.enter_context(Laptop(read_join_code(hub["join"]), tmp_path / "stage.roundtable", role="projector"))

    def kill_it(hub: AnyHub, crews: list[CrewProcess], outcome: Outcome, began: float) -> None:
        until(lambda: len(lost.notes()) >= 3)
        lost.dies()

    plan = Plan(tmp_path, stations=0, laptops=2, seconds=1, settle=1)
    outcome = rehearse(plan, disturb=kill_it, invite=come)
    stage, gone, nobody = sorted(outcome.laptops, key=lambda one: one.table or 0)
    assert (stage.role, stage.name, stage.silent) == ("projector", "stage", None)
    assert (gone.table, gone.name) == (1, "잃을 것")
    assert gone.silent is not None and gone.notes <= len(lost.notes())
    assert (nobody.table, nobody.came) == (2, False)
    assert not outcome.whole


@pytest.fixture
def own(hub: HubProcess, tmp_path: Path) -> Iterator[Record]:
    with join(hub.code, Wish("note-taker", 1, "own"), tmp_path / "own.roundtable") as own:
        yield own


def quietly(en: str, ko: str) -> None:
    """Say nothing."""


def test_a_laptop_that_lost_the_hub_says_what_waits_and_the_same_command_goes_on(
    hall: Hall, hub: HubProcess, own: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill_the_hub_and_stop(en: str, ko: str) -> None:
        if "round is open" in en:
            hub.kill()
        if "does not answer" in en:
            assert "응답하지 않습니다" in ko
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        TableLaptop(own, TablePlan(every=0.1, seconds=PATIENCE), kill_the_hub_and_stop).play()
    monkeypatch.setattr(rehearsal_table, "DRAIN_SECONDS", 0.1)
    alone = TableLaptop(own, TablePlan(every=0.1, seconds=3), quietly).play()
    assert alone.written > 0
    assert (alone.waiting, alone.on_hub, alone.aside, alone.latencies) == (alone.written, 0, 0, [])
    hub.start()
    monkeypatch.undo()
    again = TableLaptop(own, TablePlan(every=0.1, seconds=3), quietly).play()
    assert again.written > alone.written
    assert (again.waiting, again.on_hub) == (0, again.written)
    assert len(again.latencies) == again.written - alone.written, "of notes from before nobody knows when they came"
    assert [number_of(text) for _, _, text in notes_on(hall.path, 1)] == list(range(1, again.written + 1))


def test_what_the_hub_cannot_take_is_counted_apart_on_the_laptop(hall: Hall, hub: HubProcess, own: Record) -> None:
    TableLaptop(own, TablePlan(every=0.1, seconds=0.5), quietly).play()
    own.apply(hall.note(own.new_id(), "남의 테이블", table=2), actor="note-taker")
    report = TableLaptop(own, TablePlan(every=0.1, seconds=3), quietly).play()
    assert (report.aside, report.waiting, report.on_hub) == (1, 0, report.written - 1)


@pytest.fixture
def organizer(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], JoinCode]]:
    """``facilitator rehearse`` in a process group of its own, as in a terminal, waiting for one laptop; its join code."""
    arguments = ["--stations", "1", "--laptops", "1", "--listen", "127.0.0.1:0", "--seconds", "2", "--json"]
    with subprocess.Popen(
        [*program(), "rehearse", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "FACILITATOR_LANGUAGE": "en", "TMPDIR": str(tmp_path)},
        start_new_session=True,
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        code = read_join_code(json.loads(process.stdout.readline())["join"])
        while "0 of 1" not in (line := process.stderr.readline()):
            assert line, "it waits for a laptop"
        yield process, code
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


@pytest.mark.parametrize("how", ["Ctrl C", "told to end"])
def test_who_waits_for_laptops_may_stop_and_leaves_nothing(
    organizer: tuple[subprocess.Popen[str], JoinCode], tmp_path: Path, how: str
) -> None:
    process, code = organizer
    if how == "Ctrl C":
        os.killpg(process.pid, signal.SIGINT)
    else:
        process.terminate()
    printed, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert (printed, said) == ("", "")
    assert nobody_listens(code)
    assert list(tmp_path.iterdir()) == []


def test_hub_and_crew_end_with_a_rehearsal_that_is_killed(organizer: tuple[subprocess.Popen[str], JoinCode]) -> None:
    process, code = organizer
    assert not nobody_listens(code)
    process.kill()
    process.communicate(timeout=PATIENCE)  # what they share with it is closed once the last of them has ended
    until(lambda: nobody_listens(code))


def nobody_listens(code: JoinCode) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((code.host, code.port)) != 0


def test_the_command_tells_of_the_laptops_and_takes_their_records_away(
    organizer: tuple[subprocess.Popen[str], JoinCode], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    process, code = organizer
    own = tmp_path / "laptop"
    own.mkdir()
    monkeypatch.chdir(own)
    with facilitator("rehearse", "--join", code, "--table", 2, "--name", "둘째", "--every", 0.2) as laptop:
        until(lambda: list(own.glob("rehearsal-2-*.roundtable")))
        printed, _ = process.communicate(timeout=PATIENCE)
        mine, _ = laptop.communicate(timeout=PATIENCE)
    answer = json.loads(printed)
    assert (process.returncode, laptop.returncode) == (0, 0)
    [one] = answer["laptops"]
    assert (one["table"], one["name"], one["missing"], one["waiting"], one["silent_s"]) == (2, "둘째", [], 0, None)
    assert f"Table 2: {one['notes']} notes written on this laptop, {one['notes']} of them on the hub." in mine
    assert answer["lost"] == 0 and answer["written"] == answer["on_hub"] > one["notes"] > 0
    assert list(own.iterdir()) == [], "the hub has everything"

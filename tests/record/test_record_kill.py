"""A laptop that dies in the middle of its work: what was confirmed is there, and nothing is half done."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from record_day import first_version, prepared_day
from sqlalchemy import func, select

from facilitator.record import Record
from facilitator.record.models import Note, NoteRevision, Participant
from facilitator.record.operations import OpenRound
from facilitator.record.verify import verify

CHILD = Path(__file__).with_name("record_child.py")


@pytest.fixture
def rng() -> random.Random:
    seed = random.SystemRandom().randrange(2**32)
    print(f"killed with seed {seed}")
    return random.Random(seed)


def child(work: str, path: Path | str, most: int = 1_000_000) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, CHILD, work, path, str(most)], stdout=subprocess.PIPE, text=True)


def kill(process: subprocess.Popen[str]) -> list[list[str]]:
    """Kill it as a power cut does; returns the words of every whole line that it had still printed."""
    process.send_signal(signal.SIGKILL)
    printed, _ = process.communicate()
    assert process.returncode in (0, -signal.SIGKILL)
    return [line.split() for line in printed.splitlines(keepends=True) if line.endswith("\n")]


def seconds_to_the_end(work: str, path: Path, most: int) -> float:
    """How long the work takes here from its "begin" on."""
    with child(work, path, most) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        began = time.perf_counter()
        assert process.stdout.read() == "done\n"
        return time.perf_counter() - began


def killed_within(work: str, path: Path | str, most: int, seconds: float) -> list[list[str]]:
    """Start the work, and kill it so many seconds after its "begin"."""
    with child(work, path, most) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        time.sleep(seconds)
        return kill(process)


def test_every_note_that_was_confirmed_survives_kill_9(tmp_path: Path, rng: random.Random) -> None:
    path = tmp_path / "day.roundtable"
    day = prepared_day(path, seated=False)
    day.apply(OpenRound(id=day.rounds[0]))
    day.record.close()
    notes: set[str] = set()
    revisions: set[str] = set()
    for life in range(1, 6):
        with child("notes", path) as process:
            assert process.stdout is not None
            lines = [process.stdout.readline().split() for _ in range(rng.randrange(1, 60))]
            time.sleep(rng.random() / 50)
            lines += kill(process)
        notes |= {which for what, which in lines if what == "note"}
        revisions |= {which for what, which in lines if what == "revision"}
        drafts = [int(which) for what, which in lines if what == "draft"]
        with Record.open(path) as record:
            assert [fault.en for fault in verify(record).faults] == []
            with record.reading() as session:
                kept = set(session.scalars(select(Note.id)))
                revised = set(session.scalars(select(NoteRevision.note_id).where(NoteRevision.revision == 2)))
            assert notes <= kept
            assert revisions <= revised
            assert len(kept) - len(notes) <= life, "at most one note of each life was saved and not yet confirmed"
            if drafts:
                assert int(record.draft("table 1")) in (drafts[-1], drafts[-1] + 1)


def test_a_list_of_2000_people_goes_in_whole_or_not_at_all(tmp_path: Path, rng: random.Random) -> None:
    path, trial = tmp_path / "day.roundtable", tmp_path / "trial.roundtable"
    prepared_day(path, seated=False).record.close()
    shutil.copy(path, trial)
    whole = seconds_to_the_end("import", trial, 2_000)
    before = 10
    for _ in range(4):
        printed = killed_within("import", path, 2_000, rng.random() * whole)
        with Record.open(path) as record:
            with record.reading() as session:
                now = session.scalar(select(func.count()).select_from(Participant)) or 0
            assert now in ((before + 2_000,) if printed else (before, before + 2_000))
            assert verify(record).ok
        before = now


def test_a_kill_while_an_older_record_is_brought_up_to_date_loses_nothing(tmp_path: Path, rng: random.Random) -> None:
    whole = seconds_to_the_end("open", first_version(tmp_path / "trial.roundtable", drafts=25), 0)
    for turn in range(3):
        folder = tmp_path / f"{turn}"
        folder.mkdir()
        path = first_version(folder / "old.roundtable", drafts=25)
        killed_within("open", path, 0, rng.random() * whole)
        with Record.open(path) as record:
            assert verify(record).ok
            assert record.draft("d24").startswith("말말")
        copies = sorted(folder.glob("*.before-0001*.roundtable"))
        assert copies, "the record as it was lies beside it"
        for copy in copies:
            with Record.open(copy) as record:
                assert verify(record).entries == 31
        assert list(folder.glob("*.part")) == []

"""A laptop that dies in the middle of its work: what was confirmed is there, and nothing is half done."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest
from record_day import first_version, prepared_day
from record_deaths import Confirmed, child, killed_within
from sqlalchemy import func, select

from facilitator.record import Record
from facilitator.record.models import Participant
from facilitator.record.operations import OpenRound
from facilitator.record.verify import verify


@pytest.fixture
def rng() -> random.Random:
    seed = random.SystemRandom().randrange(2**32)
    print(f"killed with seed {seed}")
    return random.Random(seed)


def seconds_to_the_end(work: str, path: Path, most: int) -> float:
    """How long the work takes here from its "begin" on."""
    with child(work, path, most) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        began = time.perf_counter()
        assert process.stdout.read() == "done\n"
        return time.perf_counter() - began


def test_every_note_that_was_confirmed_survives_kill_9(tmp_path: Path, rng: random.Random) -> None:
    path = tmp_path / "day.roundtable"
    day = prepared_day(path, seated=False)
    day.apply(OpenRound(id=day.rounds[0]))
    day.record.close()
    confirmed = Confirmed()
    for _ in range(5):
        confirmed.write_and_die(path, rng)
        with Record.open(path) as record:
            assert [fault.en for fault in verify(record).faults] == []
            confirmed.all_in(record)
            if drafts := confirmed.drafts:
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

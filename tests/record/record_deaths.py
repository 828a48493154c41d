"""Programs that work on a record and are killed on the way, and what they had confirmed until then."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from facilitator.record import Record
from facilitator.record.models import Note, NoteRevision

CHILD = Path(__file__).with_name("record_child.py")


def child(work: str, place: Path | str, most: int = 1_000_000) -> subprocess.Popen[str]:
    """Start the work on a record: a file, or the address of a database."""
    return subprocess.Popen([sys.executable, CHILD, work, place, str(most)], stdout=subprocess.PIPE, text=True)


def killed_within(work: str, place: Path | str, most: int, seconds: float) -> list[list[str]]:
    """Start the work, and kill it so many seconds after its "begin". Returns what it had still printed."""
    with child(work, place, most) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        time.sleep(seconds)
        return _kill(process)


@dataclass
class Confirmed:
    """What note-takers were told is saved, over their lives so far.

    Attributes:
        notes: the notes.
        revisions: the notes whose second revision is saved.
        drafts: the drafts of the last life, oldest first.
        lives: how many there were.
    """

    notes: set[str] = field(default_factory=set)
    revisions: set[str] = field(default_factory=set)
    drafts: list[int] = field(default_factory=list)
    lives: int = 0

    def write_and_die(self, place: Path | str, chance: random.Random) -> None:
        """One more life: a note-taker writes into the record, and is killed in the middle of it."""
        with child("notes", place) as process:
            assert process.stdout is not None
            lines = [process.stdout.readline().split() for _ in range(chance.randrange(1, 60))]
            time.sleep(chance.random() / 50)
            lines += _kill(process)
        self.notes |= {which for what, which in lines if what == "note"}
        self.revisions |= {which for what, which in lines if what == "revision"}
        self.drafts = [int(which) for what, which in lines if what == "draft"]
        self.lives += 1

    def all_in(self, record: Record) -> None:
        """See that all of it is in the record, and next to nothing else that these note-takers wrote."""
        with record.reading() as session:
            kept = set(session.scalars(select(Note.id).where(Note.text.like("%말 %"))))
            revised = set(session.scalars(select(NoteRevision.note_id).where(NoteRevision.revision == 2)))
        assert self.notes <= kept
        assert self.revisions <= revised
        assert len(kept) - len(self.notes) <= self.lives, (
            "at most one note of each life was saved and not yet confirmed"
        )


def _kill(process: subprocess.Popen[str]) -> list[list[str]]:
    """Kill it as a power cut does; returns the words of every whole line that it had still printed."""
    process.send_signal(signal.SIGKILL)
    printed, _ = process.communicate()
    assert process.returncode in (0, -signal.SIGKILL)
    return [line.split() for line in printed.splitlines(keepends=True) if line.endswith("\n")]


def dies(work: str, place: Path | str) -> None:
    """Start work that kills itself on the way, and see that it did."""
    with child(work, place) as process:
        process.communicate()
    assert process.returncode == -signal.SIGKILL

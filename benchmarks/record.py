"""How fast a record writes, opens and is verified, and how much memory that takes.

Run it as ``python benchmarks/record.py``. It builds a record of 10,000 notes in a temporary folder and measures, each in
a process of its own: one note saved (median and slowest hundredth), beside a bare insert and commit of as many bytes;
opening the record; and verifying it.
"""

from __future__ import annotations

import multiprocessing
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import func, select

from facilitator.record import Record
from facilitator.record.models import JournalEntry, Note, Table
from facilitator.record.operations import (
    AddNote,
    AddRound,
    AddTable,
    AddTheme,
    CreateProgramme,
    CreateSession,
    FileNote,
    ImportParticipants,
    OpenRound,
    Person,
)
from facilitator.record.verify import verify

TABLES, NOTES, FILINGS, THEMES, SAVED = 100, 10_000, 4_000, 20, 2_000
SENTENCE = "혼자 사는 어르신 댁에 일주일에 한 번이라도 안부를 묻는 사람이 있으면 좋겠습니다. "


@dataclass(frozen=True)
class Measured:
    """One line of the table: what was measured, the figures in words, and the peak memory of its process in MB."""

    what: str
    figures: str
    peak_mb: float


def peak_mb() -> float:
    """The most memory this process has had, in MB (the system says it in kB on Linux, in bytes on macOS)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def build(path: Path) -> Measured:
    """A session with 1,000 people, 100 tables, one open round, 10,000 notes and 4,000 filings."""
    began = time.perf_counter()
    with Record.create(path) as record:
        programme, session, round_id = record.new_id(), record.new_id(), record.new_id()
        tables = [record.new_id() for _ in range(TABLES)]
        themes = [record.new_id() for _ in range(THEMES)]
        record.apply(
            CreateProgramme(id=programme, title="서울 복지 기준"),
            CreateSession(id=session, programme_id=programme, kind="roundtable", title="1000인 원탁회의"),
            AddRound(id=round_id, session_id=session, title="무엇이 먼저인가"),
            *(AddTable(id=id, session_id=session, number=n) for n, id in enumerate(tables, start=1)),
            ImportParticipants(
                session_id=session, people=tuple(Person(id=record.new_id(), name=f"참가자 {n}") for n in range(1_000))
            ),
            OpenRound(id=round_id),
            *(AddTheme(id=id, session_id=session, title=f"주제 {n}") for n, id in enumerate(themes, start=1)),
        )
        notes = [record.new_id() for _ in range(NOTES)]
        for first in range(0, NOTES, 500):
            record.apply(
                *(
                    AddNote(
                        id=notes[n], round_id=round_id, table_id=tables[n % TABLES], kind="idea",
                        text=f"{SENTENCE * (1 + n % 3)}({n})",
                    )
                    for n in range(first, first + 500)
                )
            )  # fmt: skip
        for first in range(0, FILINGS, 500):
            record.apply(
                *(FileNote(theme_id=themes[n % THEMES], note_ids=(notes[n],)) for n in range(first, first + 500))
            )
    return Measured("building it, 500 operations a commit", f"{time.perf_counter() - began:.1f} s", peak_mb())


def save_notes(path: Path) -> Measured:
    """One note after the other, each saved by itself."""
    with Record.open(path) as record:
        with record.reading() as session:
            at_tables = select(Note.round_id, Table.id).join(Table, Table.id == Note.table_id)
            round_id, table_id = session.execute(at_tables.limit(1)).one()
        taken = []
        for n in range(SAVED):
            note = AddNote(id=record.new_id(), round_id=round_id, table_id=table_id, kind="idea", text=f"{SENTENCE}{n}")
            taken.append(_seconds(lambda note=note: record.apply(note)))  # type: ignore[misc]
        return Measured(f"one note saved, of {SAVED:,}", _spread(taken), peak_mb())


def save_bare(path: Path) -> Measured:
    """As many bytes as one note writes, by one INSERT and COMMIT of the bare driver in the same folder."""
    connection = driver.connect(str(path.with_name("bare.db")), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, line TEXT)")
    taken = []
    for n in range(SAVED):
        line = f"{SENTENCE}{n}" * 3

        def save(line: str = line) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO bare (line) VALUES (?)", (line,))
            connection.execute("COMMIT")

        taken.append(_seconds(save))
    connection.close()
    return Measured("the same bytes, bare INSERT and COMMIT", _spread(taken), peak_mb())


def open_it(path: Path) -> Measured:
    """Opening, until the notes can be counted."""
    taken = []
    for _ in range(20):
        began = time.perf_counter()
        record = Record.open(path)
        with record.reading() as session:
            session.scalar(select(func.count()).select_from(Note))
        taken.append(time.perf_counter() - began)
        record.close()
    return Measured("opening it, of 20", _spread(taken), peak_mb())


def verify_it(path: Path) -> Measured:
    """The whole check: chain, replay, comparison, recount."""
    with Record.open(path) as record:
        with record.reading() as session:
            entries = session.scalar(select(func.count()).select_from(JournalEntry))
        began = time.perf_counter()
        answer = verify(record)
        taken = time.perf_counter() - began
    said = "no fault" if answer.ok else f"{len(answer.faults)} faults"
    return Measured(f"verifying its {entries:,} entries ({said})", f"{taken:.1f} s", peak_mb())


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _spread(seconds: list[float]) -> str:
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return f"p50 {cuts[49] * 1000:.2f} ms, p99 {cuts[98] * 1000:.2f} ms"


def main() -> None:
    """Measure and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.roundtable"
        workers = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"), max_tasks_per_child=1)
        with workers:
            print(f"A record of {NOTES:,} notes")
            for work in (build, open_it, verify_it, save_notes, save_bare):
                line = workers.submit(work, path).result()
                print(f"  {line.what:<44} {line.figures:<32} peak {line.peak_mb:6.0f} MB", flush=True)


if __name__ == "__main__":
    main()

"""What a rehearsal showed: every note that was written is looked for on the hub, and how long each took is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from facilitator.live.crew import Written
from facilitator.record import Record
from facilitator.record.models import Note, Station, Table
from facilitator.record.quarantine import in_quarantine
from facilitator.record.verify import verify

SLOW_TABLES = 5


@dataclass
class Outcome:
    """What a rehearsal showed.

    Attributes:
        written: notes that were on the disk of a laptop.
        on_hub: of them, on the hub's disk.
        aside: of the others, those that lie in the hub's quarantine with a reason.
        lost: written, and on the hub in no form.
        twice: on the hub more than once.
        faults: what was killed, and when.
        latencies: milliseconds from the laptop's disk to another laptop's screen, sorted.
        slowest: (table, milliseconds) of the tables with the slowest note.
        seconds: from the start of writing until all was visible.
        hub: what the hub used.
        ok: whether the hub's record verifies.
    """

    written: int = 0
    on_hub: int = 0
    aside: int = 0
    lost: int = 0
    twice: int = 0
    faults: list[str] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)
    slowest: list[tuple[int, float]] = field(default_factory=list)
    seconds: float = 0.0
    hub_cpu_s: float = 0.0
    hub_rss_mb: float | None = None
    ok: bool = True

    def percentile(self, share: float) -> float | None:
        """The latency that this share of the notes did not exceed; None where no note was seen."""
        if not self.latencies:
            return None
        return self.latencies[min(len(self.latencies) - 1, int(len(self.latencies) * share))]


def compare(outcome: Outcome, record: Record, written: Collection[Written], seen: Mapping[str, float]) -> None:
    """Look for every note in the hub's record, and say in ``outcome`` what was found.

    Args:
        outcome: filled in.
        record: the hub's.
        written: what was on the disks of the laptops.
        seen: note -> when another laptop had it, by the clock of ``written``.
    """
    with record.reading() as session:
        texts = Counter(session.scalars(select(Note.text)))
        held = set(session.scalars(select(Note.id)))
    missing = Counter(note.table for note in written if note.id not in held)
    # What lies aside may be damaged so that it does not tell which note it was: of which table is known all the same.
    aside = {table: min(missing[table], count) for table, count in _aside_by_table(record).items()}
    outcome.ok = verify(record).ok
    outcome.written = len(written)
    outcome.on_hub = len(written) - missing.total()
    outcome.aside = sum(aside.values())
    outcome.lost = missing.total() - outcome.aside
    outcome.twice = sum(count - 1 for count in texts.values())
    took = [((seen[note.id] - note.at) * 1000, note.table) for note in written if note.id in seen]
    outcome.latencies = sorted(ms for ms, _ in took)
    slowest: dict[int, float] = {}
    for ms, table in sorted(took):
        slowest[table] = ms
    outcome.slowest = sorted(slowest.items(), key=lambda one: -one[1])[:SLOW_TABLES]


def _aside_by_table(record: Record) -> Counter[int]:
    """The number of a table -> how much of its laptops lies in quarantine."""
    with record.reading() as session:
        at_tables = select(Station.id, Table.number).join(Table, Table.id == Station.table_id)
        tables = {station.id: station.number for station in session.execute(at_tables)}
    return Counter(tables[row.station_id] for row in in_quarantine(record) if row.station_id in tables)

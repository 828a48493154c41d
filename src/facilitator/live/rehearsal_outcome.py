"""What a rehearsal showed: every note that was written is looked for on the hub, and how long each took is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from facilitator.live.crew import Written
from facilitator.record import Record
from facilitator.record.models import Note, Station, Table
from facilitator.record.quarantine import in_quarantine
from facilitator.record.verify import verify

SLOW_TABLES = 5


@dataclass(frozen=True)
class LaptopOutcome:
    """What a rehearsal showed of one real laptop.

    Attributes:
        name: what people call it.
        role: what it was.
        table: its table; None where it was at none.
        notes: its notes that are in the hub's record.
        missing: numbers of its notes that are nowhere on the hub, though a later one is.
        aside: what of it lies in the hub's quarantine with a reason.
        twice: its notes that are on the hub more than once.
        waiting: how many operations were still on the laptop when it was last heard of.
        silent: seconds since it was last heard of, where that was before the round was closed; None otherwise.
        latencies: milliseconds from the laptop's disk to another laptop's screen without the way to the hub, sorted.
        ids: the notes.
        came: false for a table that was there for a real laptop, and to which none came.
    """

    name: str
    role: str
    table: int | None
    notes: int = 0
    missing: list[int] = field(default_factory=list)
    aside: int = 0
    twice: int = 0
    waiting: int = 0
    silent: float | None = None
    latencies: list[float] = field(default_factory=list)
    ids: frozenset[str] = frozenset()
    came: bool = True

    def percentile(self, share: float) -> float | None:
        """The latency that this share of its notes did not exceed; None where no note was seen."""
        return percentile(self.latencies, share)


@dataclass
class Outcome:
    """What a rehearsal showed.

    Attributes:
        written: notes that were on the disk of a laptop.
        on_hub: of them, on the hub's disk.
        aside: of the others, those that lie in the hub's quarantine with a reason.
        lost: written, and on the hub in no form.
        twice: on the hub more than once.
        faults: what was killed, and when, in English and Korean.
        latencies: milliseconds from a simulated laptop's disk to another laptop's screen, sorted.
        slowest: (table, milliseconds) of the tables with the slowest note.
        seconds: from the start of writing until all was visible.
        hub: what the hub used.
        ok: whether the hub's record verifies.
        laptops: what came of each real laptop, also counted in the above, and the tables to which none came.
    """

    written: int = 0
    on_hub: int = 0
    aside: int = 0
    lost: int = 0
    twice: int = 0
    faults: list[tuple[str, str]] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)
    slowest: list[tuple[int, float]] = field(default_factory=list)
    seconds: float = 0.0
    hub_cpu_s: float = 0.0
    hub_rss_mb: float | None = None
    ok: bool = True
    laptops: list[LaptopOutcome] = field(default_factory=list)

    def percentile(self, share: float) -> float | None:
        """The latency that this share of the notes did not exceed; None where no note was seen."""
        return percentile(self.latencies, share)

    @property
    def whole(self) -> bool:
        """Whether no note and no laptop was lost, nothing is there twice, and the record verifies.

        A laptop that is silent at the end, or still has something to send, counts as lost.
        """
        gone = any(one.waiting or one.silent is not None for one in self.laptops)
        return not (self.lost or self.twice or gone) and self.ok


def percentile(values: Sequence[float], share: float) -> float | None:
    """Of sorted values, the one that this share of them does not exceed; None where there are none."""
    return values[min(len(values) - 1, int(len(values) * share))] if values else None


def compare(outcome: Outcome, record: Record, written: Collection[Written], seen: Mapping[str, float]) -> None:
    """Look for every note in the hub's record, and say in ``outcome`` what was found.

    Args:
        outcome: filled in, beside what it knows of the real laptops.
        record: the hub's.
        written: what was on the disks of the simulated laptops.
        seen: note -> when another laptop had it, by the clock of ``written``.
    """
    real = frozenset[str]().union(*(one.ids for one in outcome.laptops))
    with record.reading() as session:
        held = {note.id: note.text for note in session.execute(select(Note.id, Note.text)) if note.id not in real}
    missing = Counter(note.table for note in written if note.id not in held)
    # What lies aside may be damaged so that it does not tell which note it was: of which table is known all the same.
    aside = {table: min(missing[table], count) for table, count in _aside_by_table(record).items()}
    outcome.ok = verify(record).ok
    outcome.aside = sum(aside.values())
    outcome.lost = missing.total() - outcome.aside
    outcome.on_hub = len(written) - missing.total()
    outcome.twice = sum(count - 1 for count in Counter(held.values()).values())
    for one in outcome.laptops:
        outcome.aside += one.aside
        outcome.lost += len(one.missing)
        outcome.on_hub += one.notes
        outcome.twice += one.twice
    outcome.written = outcome.on_hub + outcome.aside + outcome.lost
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

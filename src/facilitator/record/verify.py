"""Verifying a record: walk the chain, play the journal into an empty record and compare, recount the ballots."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Cancelled, Refused
from facilitator.record import journal
from facilitator.record.counting import recount
from facilitator.record.database import memory_engine
from facilitator.record.models import (
    REPLAYED,
    Ballot,
    Base,
    JournalEntry,
    Note,
    Participant,
    PersonalPart,
    Round,
    Table,
    Tally,
)  # fmt: skip
from facilitator.record.operation import canonical, decode
from facilitator.record.operations import BY_NAME
from facilitator.record.record import Record
from facilitator.record.transaction import Transaction

Progress = Callable[[float], None]


@dataclass(frozen=True)
class Fault:
    """One thing that does not agree, in words."""

    en: str
    ko: str


@dataclass(frozen=True)
class Verification:
    """The answer of ``verify``: entries of the journal, the hash at its end, and every fault found."""

    entries: int
    head: str
    faults: tuple[Fault, ...]

    @property
    def ok(self) -> bool:
        """Whether everything agrees."""
        return not self.faults


def verify(
    record: Record, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> Verification:
    """Check a record from its first entry to its last vote. Changes nothing.

    Raises:
        Cancelled: ``cancelled`` said so.
    """
    faults: list[Fault] = []
    replayed = memory_engine()
    try:
        Base.metadata.create_all(replayed)
        with record.reading() as session:
            entries = session.scalar(select(func.count()).select_from(JournalEntry)) or 0
            head = journal.head_of(session, record.station_id).hash
            with OrmSession(replayed) as copy, copy.begin():
                for done, (entry, part) in enumerate(_chain(session, faults), start=1):
                    if cancelled is not None and cancelled():
                        raise Cancelled
                    _replay(copy, entry, part, faults)
                    if progress is not None and done % 50 == 0:
                        progress(0.9 * done / max(entries, 1))
            faults.extend(_compare(session, replayed))
            faults.extend(_recount(session))
    finally:
        replayed.dispose()
    if progress is not None:
        progress(1.0)
    return Verification(entries=entries, head=head, faults=tuple(faults))


def _chain(session: OrmSession, faults: list[Fault]) -> Iterator[tuple[JournalEntry, PersonalPart | None]]:
    """Every entry in its order with its personal part, checking its links on the way."""
    previous, place = journal.BEGINNING, 0
    rows = session.execute(
        select(JournalEntry, PersonalPart)
        .outerjoin(PersonalPart, PersonalPart.seq == JournalEntry.seq)
        .order_by(JournalEntry.seq)
        .execution_options(yield_per=500)
    )
    for entry, part in rows:
        if entry.seq != place + 1:
            faults.append(
                Fault(
                    f"The journal has a gap: entry {place + 1} is missing.",
                    f"기록 일지에 빈 곳이 있습니다: {place + 1}번째 항목이 없습니다.",
                )
            )
        if entry.previous != previous or journal.entry_hash(entry) != entry.hash:
            faults.append(
                Fault(
                    f"Entry {entry.seq} of the journal ({entry.kind}, {entry.time}) was changed after it was written.",
                    f"기록 일지의 {entry.seq}번째 항목({entry.kind}, {entry.time})이 쓰인 뒤에 바뀌었습니다.",
                )
            )
        if part is not None and journal.personal_hash(part.salt, part.payload) != entry.personal_hash:
            faults.append(
                Fault(
                    f"The personal data beside entry {entry.seq} were changed after they were written.",
                    f"{entry.seq}번째 항목 곁의 개인정보가 쓰인 뒤에 바뀌었습니다.",
                )
            )
        previous, place = entry.hash, entry.seq
        yield entry, part


def _replay(copy: OrmSession, entry: JournalEntry, part: PersonalPart | None, faults: list[Fault]) -> None:
    try:
        operation = decode(BY_NAME, entry.kind, journal.operation_fields(entry, part))
        with copy.begin_nested():
            operation.perform(Transaction(session=copy, time=entry.time, station_id=entry.station_id))
    except (Refused, json.JSONDecodeError, KeyError, ValueError) as error:
        reason_en = error.en if isinstance(error, Refused) else str(error)
        reason_ko = error.ko if isinstance(error, Refused) else str(error)
        faults.append(
            Fault(
                f"Entry {entry.seq} of the journal ({entry.kind}) cannot be done again: {reason_en}",
                f"기록 일지의 {entry.seq}번째 항목({entry.kind})을 다시 할 수 없습니다: {reason_ko}",
            )
        )


def _rows(session: OrmSession, model: type[Base]) -> dict[tuple[Any, ...], dict[str, Any]]:
    keys = [column.name for column in model.__table__.primary_key]
    return {
        tuple(row[key] for key in keys): dict(row)
        for row in session.execute(select(*model.__table__.columns)).mappings()
    }


def _compare(session: OrmSession, replayed: Engine) -> Iterator[Fault]:
    """Every row that differs between the record and its journal."""
    with OrmSession(replayed) as copy:
        names = _Names(session, copy)
        for model in REPLAYED:
            kept, told = _rows(session, model), _rows(copy, model)
            for key in sorted(kept.keys() | told.keys()):
                name = names.of(model, key, kept.get(key) or told[key])
                if key not in kept:
                    yield Fault(f"{name[0]} is in the journal but was deleted from the record.",
                                f"{name[1]}: 일지에는 있는데 기록에서 지워졌습니다.")  # fmt: skip
                elif key not in told:
                    yield Fault(f"{name[0]} is in the record but no journal entry made it.",
                                f"{name[1]}: 기록에는 있는데 일지에 없습니다.")  # fmt: skip
                elif kept[key] != told[key]:
                    fields = ", ".join(
                        field for field in kept[key] if canonical(kept[key][field]) != canonical(told[key][field])
                    )
                    yield Fault(f"{name[0]} differs from the journal in: {fields}.",
                                f"{name[1]}: 일지와 다릅니다({fields}).")  # fmt: skip


class _Names:
    """What a person calls a row: "Note T37-R2-05", "Participant 12"."""

    def __init__(self, *sessions: OrmSession) -> None:
        self._tables: dict[str, int] = {}
        self._rounds: dict[str, int] = {}
        for session in sessions:
            self._tables.update(dict(session.execute(select(Table.id, Table.number)).tuples().all()))
            self._rounds.update(dict(session.execute(select(Round.id, Round.number)).tuples().all()))

    def of(self, model: type[Base], key: tuple[Any, ...], row: dict[str, Any]) -> tuple[str, str]:
        if model is Note:
            serial = (
                f"T{self._tables.get(row['table_id'], 0)}-R{self._rounds.get(row['round_id'], 0)}-{row['number']:02d}"
            )
            return f"Note {serial}", f"기록 {serial}"
        if model is Participant:
            return f"Participant {row['number']}", f"참가자 {row['number']}번"
        if model is Ballot:
            return f"Ballot {row['number']}", f"투표 {row['number']}"
        word = model.__name__
        if "table_id" in row:
            return (
                f"{word} of table {self._tables.get(row['table_id'], 0)}",
                f"{word}(테이블 {self._tables.get(row['table_id'], 0)}번)",
            )
        return f"{word} {'/'.join(map(str, key))}", f"{word} {'/'.join(map(str, key))}"


def _recount(session: OrmSession) -> Iterator[Fault]:
    """Every closed ballot whose stored result is not what its votes give."""
    for tally, ballot in session.execute(
        select(Tally, Ballot).join(Ballot, Ballot.id == Tally.ballot_id).order_by(Ballot.number)
    ).tuples():
        try:
            result = recount(session, ballot, eligible=tally.eligible, present=tally.present)
        except Refused as error:
            yield Fault(f"Ballot {ballot.number} cannot be counted again: {error.en}",
                        f"투표 {ballot.number}을(를) 다시 셀 수 없습니다: {error.ko}")  # fmt: skip
            continue
        stored = [(one["option_id"], one["count"]) for one in tally.options]
        counted = [(one.option, one.count) for one in result.options]
        figures = ("cast", "valid", "abstain", "invalid")
        if stored != counted or any(getattr(tally, name) != getattr(result, name) for name in figures):
            yield Fault(f"Ballot {ballot.number}: the stored result is not what its votes give when counted again.",
                        f"투표 {ballot.number}: 저장된 결과와 다시 센 결과가 다릅니다.")  # fmt: skip

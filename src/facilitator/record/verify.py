"""Verifying a record: walk the chain, play the journal into an empty record and compare, recount the ballots."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Engine, func, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots import Result
from facilitator.errors import Cancelled, Refused
from facilitator.record import journal
from facilitator.record.comparing import each_is_linked_once
from facilitator.record.counting import recount
from facilitator.record.database import memory_engine
from facilitator.record.groups import groups_agree
from facilitator.record.models import (
    REPLAYED,
    Ballot,
    Base,
    JournalEntry,
    Link,
    PersonalPart,
    Reopening,
    SpentCode,
    SpentDevice,
    Tally,
    Vote,
)
from facilitator.record.naming import Names, Row, plain_rows
from facilitator.record.operation import decode
from facilitator.record.operations import BY_NAME
from facilitator.record.personal_data import unexplained_parts
from facilitator.record.record import Record
from facilitator.record.reopened import reopenings_of
from facilitator.record.sealing import seal_of, signature_agrees, votes_hash
from facilitator.record.transaction import Transaction

MOST_PLACES = 5
"""Entries that a fault names one by one."""

Progress = Callable[[float], None]
Step = Callable[[int], None]


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


class _Stumbled(Exception):
    """An entry of the journal could not be done again."""


def verify(
    record: Record, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> Verification:
    """Check a record from its first entry to its last vote. Changes nothing.

    Raises:
        Cancelled: ``cancelled`` said so.
    """
    faults: list[Fault] = []
    entries, head = 0, journal.BEGINNING
    replayed = memory_engine()
    try:
        Base.metadata.create_all(replayed)
        with record.reading() as session, record.store.whatever_it_holds(session):
            faults.extend(_file(record, session))
            entries = session.scalar(select(func.count()).select_from(JournalEntry)) or 0
            head = journal.head_of(session, record.station_id).hash

            def step(done: int) -> None:
                if cancelled is not None and cancelled():
                    raise Cancelled
                if progress is not None and done % 50 == 0:
                    progress(0.9 * done / entries)

            try:
                faults.extend(_play(session, replayed, step, careful=False))
            except _Stumbled:
                faults.extend(_play(session, replayed, step, careful=True))
            faults.extend(_personal(session))
            faults.extend(_compare(session, replayed))
            faults.extend(_recount(session))
    except (DatabaseError, Refused, UnicodeDecodeError) as error:
        reason = error if isinstance(error, Refused) else Refused(str(error), str(error))
        faults.append(
            Fault(f"The file cannot be read to its end: {reason.en}", f"파일을 끝까지 읽을 수 없습니다: {reason.ko}")
        )
    finally:
        replayed.dispose()
    if progress is not None:
        progress(1.0)
    return Verification(entries=entries, head=head, faults=tuple(faults))


def _file(record: Record, session: OrmSession) -> Iterator[Fault]:
    """What the database itself finds damaged in its file."""
    for said in record.store.damage(session):
        yield Fault(f"The file itself is damaged: {said}.", f"파일 자체가 손상되었습니다: {said}.")


def _play(session: OrmSession, empty: Engine, step: Step, *, careful: bool) -> list[Fault]:
    """Walk the chain and do every operation again in an empty record; returns what is wrong with the journal.

    A savepoint around each operation doubles the time, so the first walk does without and gives up at the first
    operation that fails; the careful walk goes on after it.

    Raises:
        _Stumbled: an operation failed, and the walk is not careful. ``empty`` is empty again.
    """
    faults: list[Fault] = []
    found: dict[tuple[type[Base], str], Base] = {}
    with OrmSession(empty) as copy, copy.begin():
        for done, (entry, part) in enumerate(_chain(session, faults), start=1):
            step(done)
            tx = Transaction(copy, entry.time, entry.station_id, entry.actor, found=found)
            try:
                _do_again(tx, entry, part, careful=careful)
            except Exception as error:  # a changed entry can fail in any way, and none may end the check
                if not careful:
                    raise _Stumbled from error
                reason = error if isinstance(error, Refused) else Refused(str(error), str(error))
                faults.append(
                    Fault(
                        f"Entry {entry.seq} of the journal ({entry.kind}) cannot be done again: {reason.en}",
                        f"기록 일지의 {entry.seq}번째 항목({entry.kind})을 다시 할 수 없습니다: {reason.ko}",
                    )
                )
    return faults


def _do_again(tx: Transaction, entry: JournalEntry, part: PersonalPart | None, *, careful: bool) -> None:
    operation = decode(BY_NAME, entry.kind, journal.operation_fields(entry, part))
    if careful:
        with tx.session.begin_nested():
            operation.perform(tx)
    else:
        operation.perform(tx)
        tx.session.flush()


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
        faults.extend(_links(entry, part, previous, place))
        previous, place = entry.hash, entry.seq
        yield entry, part


def _links(entry: JournalEntry, part: PersonalPart | None, previous: str, place: int) -> Iterator[Fault]:
    if entry.seq != place + 1:
        missing = f"{place + 1}" if entry.seq == place + 2 else f"{place + 1} to {entry.seq - 1}"
        missing_ko = missing.replace(" to ", "~")
        yield Fault(
            f"The journal has a gap: entry {missing} is missing.",
            f"기록 일지에 빈 곳이 있습니다: {missing_ko}번째 항목이 없습니다.",
        )
    elif entry.previous != previous:
        yield Fault(
            f"Entry {entry.seq} of the journal does not follow from entry {place}: one of the two was changed.",
            f"기록 일지의 {entry.seq}번째 항목이 {place}번째 항목에 이어지지 않습니다. 둘 중 하나가 바뀌었습니다.",
        )
    if journal.entry_hash(entry) != entry.hash:
        yield Fault(
            f"Entry {entry.seq} of the journal ({entry.kind}, {entry.time}) was changed after it was written.",
            f"기록 일지의 {entry.seq}번째 항목({entry.kind}, {entry.time})이 쓰인 뒤에 바뀌었습니다.",
        )
    if part is not None and not journal.personal_agrees(entry, part):
        yield Fault(
            f"The personal data beside entry {entry.seq} were changed after they were written.",
            f"{entry.seq}번째 항목 곁의 개인정보가 쓰인 뒤에 바뀌었습니다.",
        )


def _personal(session: OrmSession) -> Iterator[Fault]:
    """What lies beside the journal goes only by a purge that is in it, and then it goes."""
    gone, left = unexplained_parts(session)
    if gone:
        yield Fault(
            f"The personal data beside {_entries(gone)} are gone, though no purge in the journal removed them.",
            f"{_entries(gone, korean=True)} 항목 곁의 개인정보가 없어졌는데 일지에는 파기한 기록이 없습니다.",
        )
    if left:
        yield Fault(
            f"The personal data beside {_entries(left)} are still there, though the journal says that they were purged.",
            f"일지에는 파기했다고 되어 있는데 {_entries(left, korean=True)} 항목 곁에 개인정보가 남아 있습니다.",
        )


def _entries(places: list[int], *, korean: bool = False) -> str:
    """ "entry 3", "entries 3, 4, 5 and 12 more"."""
    named = ", ".join(map(str, places[:MOST_PLACES]))
    more = len(places) - MOST_PLACES
    if korean:
        return f"{named}번째" if more <= 0 else f"{named}번째와 그 밖의 {more}개"
    return f"{'entry' if len(places) == 1 else 'entries'} {named}" + (f" and {more} more" if more > 0 else "")


def _compare(session: OrmSession, replayed: Engine) -> Iterator[Fault]:
    """Every row that differs between the record and its journal."""
    names: Names | None = None
    with OrmSession(replayed) as copy:
        for model in REPLAYED:
            kept, told = _by_key(session, model), _by_key(copy, model)
            for key in sorted(kept.keys() | told.keys(), key=str):
                differing = _differing(model, kept.get(key), told.get(key))
                if not differing:
                    continue
                names = names or Names(session, copy)
                en, ko = names.of(model, told.get(key) or kept[key])
                if key not in kept:
                    yield Fault(f"{en} is in the journal but was deleted from the record.",
                                f"{ko}: 일지에는 있는데 기록에서 지워졌습니다.")  # fmt: skip
                elif key not in told:
                    yield Fault(f"{en} is in the record but no journal entry made it.",
                                f"{ko}: 기록에는 있는데 일지에 없습니다.")  # fmt: skip
                else:
                    fields = ", ".join(differing)
                    yield Fault(f"{en} differs from the journal in: {fields}.",
                                f"{ko}: 일지와 다릅니다({fields}).")  # fmt: skip


def _by_key(session: OrmSession, model: type[Base]) -> dict[tuple[Any, ...], Row]:
    keys = [column.name for column in model.__table__.primary_key]
    return {tuple(row[key] for key in keys): row for row in plain_rows(session, model)}


def _differing(model: type[Base], kept: Row | None, told: Row | None) -> list[str]:
    """The fields that differ; all of them when there is only one of the two rows."""
    if kept == told:
        return []
    if kept is None or told is None:
        return list(kept or told or ())
    return [
        column.name
        for column in model.__table__.columns
        if kept[column.name] != told[column.name]
        and not (isinstance(column.type, JSON) and _same_json(kept[column.name], told[column.name]))
    ]


def _same_json(one: Any, other: Any) -> bool:
    """Whether two JSON texts say the same, in whatever order."""
    try:
        return bool(json.loads(one) == json.loads(other))
    except (TypeError, ValueError):
        return False


def _recount(session: OrmSession) -> Iterator[Fault]:
    """Every closed ballot whose stored result is not what its votes give.

    A laptop that follows a hub holds the hub's results and only some of the votes: nothing can be counted there.
    """
    if session.scalar(select(func.count()).select_from(Link)):
        return
    closed = select(Ballot.id, Ballot.number).join(Tally, Tally.ballot_id == Ballot.id).order_by(Ballot.number)
    for ballot_id, number in session.execute(closed).all():
        try:
            agrees = _counts_again(session, ballot_id)
        except Exception as error:  # changed votes can fail in any way, and none may end the check
            reason = error if isinstance(error, Refused) else Refused(str(error), str(error))
            yield Fault(f"Ballot {number} cannot be counted again: {reason.en}",
                        f"투표 {number}을(를) 다시 셀 수 없습니다: {reason.ko}")  # fmt: skip
            continue
        if not agrees:
            yield Fault(f"Ballot {number}: the stored result is not what its votes give when counted again.",
                        f"투표 {number}: 저장된 결과와 다시 센 결과가 다릅니다.")  # fmt: skip


def _counts_again(session: OrmSession, ballot_id: str) -> bool:
    ballot, tally = session.get_one(Ballot, ballot_id), session.get_one(Tally, ballot_id)
    result = recount(session, ballot, eligible=tally.eligible, present=tally.present)
    stored = [(one["option_id"], one["count"], one["share"]) for one in tally.options]
    counted = [(one.option, one.count, one.share) for one in result.options]
    figures = ("eligible", "present", "cast", "valid", "abstain", "invalid")
    return (
        stored == counted
        and all(getattr(tally, name) == getattr(result, name) for name in figures)
        and _votes_were_spent_for(session, ballot_id, "phone", SpentCode)
        and _votes_were_spent_for(session, ballot_id, "keypad", SpentDevice)
        and each_is_linked_once(session, ballot_id)
        and groups_agree(session, ballot)
        and (not tally.seal or _seal_agrees(session, ballot, tally, result))
    )


def _votes_were_spent_for(
    session: OrmSession, ballot_id: str, channel: str, spent: type[SpentCode] | type[SpentDevice]
) -> bool:
    """Whether there are as many votes of a channel as codes or devices that are spent for them."""
    votes = select(func.count()).select_from(Vote).where(Vote.ballot_id == ballot_id, Vote.channel == channel)
    used = select(func.count()).select_from(spent).where(spent.ballot_id == ballot_id)
    return session.scalar(votes) == session.scalar(used)


def _seal_agrees(session: OrmSession, ballot: Ballot, tally: Tally, result: Result) -> bool:
    votes = votes_hash(session, ballot.id)
    return (
        tally.votes_hash == votes
        and tally.result == result.values()
        and tally.seal == seal_of(session, ballot, votes, tally.result)
        and signature_agrees(session, tally.seal, tally.signature)
        and all(signature_agrees(session, *_sealed_before(one)) for one in reopenings_of(session, ballot.id))
    )


def _sealed_before(one: Reopening) -> tuple[str, str]:
    return one.tally["seal"], one.tally["signature"]

"""The papers of a session: chosen by name, gathered from the record, drawn as PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from facilitator.day.balance import chosen_attributes
from facilitator.day.paper_values import (
    WHO,
    Whom,
    following_numbers,
    ids_of_numbers,
    printed_ballots,
    printed_event,
    printed_people,
    printed_tables,
)
from facilitator.day.voting_codes import issued_with, with_codes
from facilitator.errors import Refused
from facilitator.minutes.paper.badges import BADGE_SHEETS, write_badges
from facilitator.minutes.paper.check_in_sheet import write_check_in_sheet
from facilitator.minutes.paper.event import PrintedTable
from facilitator.minutes.paper.name_list import write_name_list, write_table_list
from facilitator.minutes.paper.names import sorted_people
from facilitator.minutes.paper.note_sheets import write_note_sheets
from facilitator.minutes.paper.table_sheets import write_table_sheets
from facilitator.minutes.paper.tents import write_tents
from facilitator.record import Record

BADGES, NAME_LIST, CHECK_IN_LIST, TENTS, TABLE_SHEETS, NOTE_SHEETS = (
    "badges", "name-list", "check-in-list", "tents", "table-sheets", "note-sheets",
)  # fmt: skip

USES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        BADGES: ("language", "who", "order", "per_sheet"),
        NAME_LIST: ("language", "who", "order", "round"),
        CHECK_IN_LIST: ("language", "who", "order", "desks"),
        TENTS: ("language", "table"),
        TABLE_SHEETS: ("language", "table", "round", "details"),
        NOTE_SHEETS: ("language", "table", "round"),
    }
)
"""The kinds of paper, in the order in which they are needed, and the options that each goes by."""

ORDERS = ("number", "name", "table")


@dataclass(frozen=True, kw_only=True)
class PaperOptions:
    """How a paper is to be.

    Attributes:
        language: "ko" or "en"; the session's own where it is empty.
        order: one of ``ORDERS``, for papers with people on them; the paper's own where it is empty.
        per_sheet: badges on a sheet, 8 or 10.
        round: the number of the one round that it is about; None for all.
        table: the number of the one table that it is about; None for all.
        desks: into how many equal parts the check-in sheet is divided.
        who: one of ``WHO``.
        people: ids of the only people it is about, whatever ``who`` says; None for all.
        details: whether table sheets say more of the people than name and number.
        votes_at: the address at which phones vote: each badge gets a new voting code of its person. Empty for none.
    """

    language: str = ""
    order: str = ""
    per_sheet: int = 8
    round: int | None = None
    table: int | None = None
    desks: int = 1
    who: str = WHO[0]
    people: tuple[str, ...] | None = None
    details: bool = False
    votes_at: str = ""


def write_paper(
    record: Record,
    session_id: str,
    paper: str,
    path: Path,
    options: PaperOptions | None = None,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write one kind of paper as the record stands and return how many pages it has.

    Args:
        record: the record.
        session_id: the session.
        paper: a kind of paper, one of ``USES``.
        path: the PDF to write; an older one is replaced.
        options: how it is to be.
        progress: told a number from 0 to 1.
        cancelled: asked often whether to stop.

    Raises:
        Refused: it cannot be made so (nobody on the list, no seats yet, no such round), or the folder cannot be written
            to; nothing was written.
        Cancelled: ``cancelled`` said so; nothing was written.
    """
    tell = progress or (lambda share: None)
    job = _Job(
        record, session_id, options or PaperOptions(), path, lambda done, all: tell(done / max(all, 1)), cancelled
    )
    _refuse_bad(job.options)
    return _WRITERS[paper](job)


@dataclass(frozen=True)
class _Job:
    """One paper that is to be written."""

    record: Record
    session_id: str
    options: PaperOptions
    path: Path
    progress: Callable[[int, int], None]
    cancelled: Callable[[], bool] | None

    @property
    def whom(self) -> Whom:
        return Whom(self.options.who, self.options.people)


def _refuse_bad(options: PaperOptions) -> None:
    for value, known, en, ko in (
        (options.order, ("", *ORDERS), "order", "순서"),
        (options.who, WHO, "choice of people", "대상"),
        (options.per_sheet, tuple(BADGE_SHEETS), "number of badges on a sheet", "한 장의 명찰 수"),
    ):
        if value not in known:
            listed = ", ".join(str(one) for one in known if one)
            raise Refused(
                f"“{value}” is no {en}. Choose one of: {listed}.",
                f"{ko}에 ‘{value}’을(를) 쓸 수 없습니다. 쓸 수 있는 값: {listed}.",
            )
    if options.desks < 1:
        raise Refused("There must be at least one desk.", "접수대는 하나 이상이어야 합니다.")


def _badges(job: _Job) -> int:
    with job.record.reading() as reading:
        event = printed_event(reading, job.session_id, job.options.language, job.options.round, seated=True)
        people = printed_people(reading, job.session_id, event, job.whom)
    if not event.rounds and job.options.people is None:
        raise _no_seats()
    ordered = sorted_people(people, job.options.order or "number")

    def write(path: Path) -> int:
        return write_badges(
            event, ordered, path, per_sheet=job.options.per_sheet, progress=job.progress, cancelled=job.cancelled
        )

    if not job.options.votes_at:
        return write(job.path)
    ids = ids_of_numbers(job.record, job.session_id, [person.number for person in ordered])
    ordered, codes = with_codes(job.record, ordered, ids, job.options.votes_at)
    return issued_with(job.record, job.session_id, codes, job.path, write)


def _name_list(job: _Job) -> int:
    by_table = job.options.order == "table"
    with job.record.reading() as reading:
        event = printed_event(reading, job.session_id, job.options.language, job.options.round, seated=True)
        people = printed_people(reading, job.session_id, event, job.whom)
        tables = printed_tables(reading, job.session_id, event, people) if by_table else []
    if not by_table:
        return write_name_list(
            event, people, job.path, order=job.options.order or "name", progress=job.progress, cancelled=job.cancelled
        )
    if not any(any(person.tables) for person in people):
        raise _no_seats()
    return write_table_list(event, tables, job.path, progress=job.progress, cancelled=job.cancelled)


def _check_in_list(job: _Job) -> int:
    with job.record.reading() as reading:
        event = printed_event(reading, job.session_id, job.options.language, job.options.round, seated=True)
        people = printed_people(reading, job.session_id, event, job.whom)
    order = job.options.order or "name"
    return write_check_in_sheet(
        event, people, job.path, order=order, desks=job.options.desks, progress=job.progress, cancelled=job.cancelled
    )


def _tents(job: _Job) -> int:
    with job.record.reading() as reading:
        event = printed_event(reading, job.session_id, job.options.language)
        tables = _one_table(job, printed_tables(reading, job.session_id, event))
    return write_tents(event, tables, job.path, progress=job.progress, cancelled=job.cancelled)


def _table_sheets(job: _Job) -> int:
    details = chosen_attributes(job.record, job.session_id) if job.options.details else ()
    with job.record.reading() as reading:
        event = printed_event(reading, job.session_id, job.options.language, job.options.round, seated=True)
        if not event.rounds:
            raise _no_seats()
        people = printed_people(reading, job.session_id, event, Whom(details=details))
        tables = _one_table(job, printed_tables(reading, job.session_id, event, people))
    return write_table_sheets(event, tables, job.path, progress=job.progress, cancelled=job.cancelled)


def _note_sheets(job: _Job) -> int:
    with job.record.reading() as reading:
        event = printed_event(reading, job.session_id, job.options.language, job.options.round)
        if not event.rounds:
            raise Refused(
                "This session has no rounds yet. Plan them first.", "아직 라운드가 없습니다. 먼저 추가하십시오."
            )
        tables = _one_table(job, printed_tables(reading, job.session_id, event))
        following = following_numbers(reading, job.session_id)
        ballots = printed_ballots(reading, job.session_id)
    return write_note_sheets(
        event, tables, job.path, following=following, ballots=ballots, progress=job.progress, cancelled=job.cancelled
    )


def _one_table(job: _Job, tables: list[PrintedTable]) -> list[PrintedTable]:
    number = job.options.table
    if number is None:
        return tables
    found = [table for table in tables if table.number == number]
    if not found:
        raise Refused(
            f"There is no table {number} in use. Choose another.",
            f"{number}번 테이블이 없거나 닫혀 있습니다. 다른 테이블을 고르십시오.",
        )
    return found


def _no_seats() -> Refused:
    return Refused(
        "Nobody has a seat yet. Seat the session first.", "아직 자리를 배치하지 않았습니다. 먼저 자리를 배치하십시오."
    )


_WRITERS: Mapping[str, Callable[[_Job], int]] = MappingProxyType(
    {
        BADGES: _badges,
        NAME_LIST: _name_list,
        CHECK_IN_LIST: _check_in_list,
        TENTS: _tents,
        TABLE_SHEETS: _table_sheets,
        NOTE_SHEETS: _note_sheets,
    }
)

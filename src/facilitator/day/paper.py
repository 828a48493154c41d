"""The papers of a session: chosen by name, gathered from the record, drawn as PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from facilitator.day.paper_values import WHO, Whom, printed_event, printed_people
from facilitator.errors import Refused
from facilitator.minutes.paper.badges import BADGE_SHEETS, write_badges
from facilitator.minutes.paper.names import sorted_people
from facilitator.record import Record

BADGES, NAME_LIST, CHECK_IN_LIST, TENTS, TABLE_SHEETS, NOTE_SHEETS = (
    "badges", "name-list", "check-in-list", "tents", "table-sheets", "note-sheets",
)  # fmt: skip

USES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        BADGES: ("language", "who", "order", "per_sheet"),
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
    return write_badges(
        event, ordered, job.path, per_sheet=job.options.per_sheet, progress=job.progress, cancelled=job.cancelled
    )


def _no_seats() -> Refused:
    return Refused(
        "Nobody has a seat yet. Seat the session first.", "아직 자리를 배치하지 않았습니다. 먼저 자리를 배치하십시오."
    )


_WRITERS: dict[str, Callable[[_Job], int]] = {BADGES: _badges}

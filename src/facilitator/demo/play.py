"""The demo day from the first plan to the printed minutes: ``play``."""

from __future__ import annotations

import datetime
import random
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.documents import write_documents
from facilitator.demo.arriving import arrivals
from facilitator.demo.phone_voting import issue_codes
from facilitator.demo.preparing import prepare
from facilitator.demo.script import Script, stopping_moment, timetable
from facilitator.demo.speech import Speech
from facilitator.demo.stage import Size, Stage, Timeline
from facilitator.demo.talk import people, staff
from facilitator.demo.talk.people import MOST_PEOPLE
from facilitator.demo.wording import planned_rounds
from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.journal import head_of
from facilitator.record.models import Ballot, Note, Round, Theme
from facilitator.record.source import PlayedClock, repeatable

RECORD, MINUTES_PDF, MINUTES_DOCX, PRELIMINARY_PDF = (
    "demo.roundtable", "minutes.pdf", "minutes.docx", "preliminary.pdf",
)  # fmt: skip
FILES = (RECORD, MINUTES_PDF, MINUTES_DOCX, PRELIMINARY_PDF)

DATE, STARTS_AT = datetime.date(2026, 9, 12), datetime.time(13, 0)
SEOUL = ZoneInfo("Asia/Seoul")
MOST_PARTICIPANTS, MOST_TABLES, MOST_ROUNDS = int(MOST_PEOPLE / 1.01), 1000, 8
EVENING = 95
"""Minutes from the end of the session to when the minutes are written."""


@dataclass(frozen=True)
class DemoDay:
    """A played day: its files (documents are None where the day was stopped) and what is in the record.

    ``notes`` counts those that were not retracted, ``themes`` those that were not removed, ``ballots`` those that were
    not corrected by another; ``head`` is the last hash of the journal.
    """

    record: Path
    minutes_pdf: Path | None
    minutes_docx: Path | None
    preliminary_pdf: Path | None
    session_id: str
    participants: int
    walk_ins: int
    tables: int
    rounds: int
    notes: int
    themes: int
    ballots: int
    head: str


def play(
    folder: Path | str,
    participants: int = 1000,
    tables: int = 100,
    rounds: int = 3,
    seed: int = 1,
    language: str = "ko",
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    stop_in_round: int | None = None,
    now: datetime.datetime | None = None,
) -> DemoDay:
    """Play a whole day into ``folder``, through the operations that the window uses.

    The same arguments give the same record, to the last hash. The day is Saturday, 12 September 2026, from 13:00 on the
    hall's clock. Nothing is in the folder before all is done.

    Args:
        folder: where ``demo.roundtable``, ``minutes.pdf``, ``minutes.docx`` and ``preliminary.pdf`` go; made if missing.
        participants: how many are invited; at least two a table.
        tables: how many tables.
        rounds: how many rounds.
        seed: another seed, another day.
        language: "ko" or "en".
        progress: told a number from 0 to 1.
        cancelled: asked often whether to stop.
        stop_in_round: leave the day in the middle of this round, with one ballot open and no documents.
        now: with ``stop_in_round``, the moment (with its zone) at which the play stops: the whole day is moved there, so
            that the round's clock runs on from it.

    Raises:
        Refused: there is a demo day in the folder already, or the numbers make no day.
        Cancelled: ``cancelled`` said so; nothing is left behind.
    """
    folder = Path(folder)
    _check(folder, participants, tables, rounds, stop_in_round)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=".demo-", dir=folder))
    except OSError as error:
        said = error.strerror or str(error)
        raise Refused(
            f"The demo day cannot be written to {folder}: {said}. Choose another folder.",
            f"{folder}에 체험용 하루를 쓸 수 없습니다: {said}. 다른 폴더를 고르십시오.",
        ) from error
    try:
        start = _start(rounds, language, stop_in_round, now)
        day = _play(
            unfinished, Size.of(participants, tables, rounds), seed, language, start, stop_in_round,
            progress or (lambda share: None), cancelled or (lambda: False),
        )  # fmt: skip
        for name in FILES:
            if (unfinished / name).exists():
                (unfinished / name).replace(folder / name)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    written = stop_in_round is None
    return replace(
        day,
        record=folder / RECORD,
        minutes_pdf=folder / MINUTES_PDF if written else None,
        minutes_docx=folder / MINUTES_DOCX if written else None,
        preliminary_pdf=folder / PRELIMINARY_PDF if written else None,
    )


def _check(folder: Path, participants: int, tables: int, rounds: int, stop_in_round: int | None) -> None:
    if any((folder / name).exists() for name in (*FILES, f"{RECORD}-wal")):
        raise Refused(
            f"There is a demo day in {folder} already. Open it, or choose another folder.",
            f"{folder}에 이미 체험용 하루가 있습니다. 그것을 열거나 다른 폴더를 고르십시오.",
        )
    if not (
        1 <= tables <= MOST_TABLES and 1 <= rounds <= MOST_ROUNDS and 2 * tables <= participants <= MOST_PARTICIPANTS
    ):
        raise Refused(
            f"A demo day needs 1 to {MOST_TABLES:,} tables, at least two people a table (at most "
            f"{MOST_PARTICIPANTS:,} in all) and 1 to {MOST_ROUNDS} rounds.",
            f"체험용 하루에는 테이블 1~{MOST_TABLES:,}개, 테이블마다 두 사람 이상(모두 {MOST_PARTICIPANTS:,}명까지), "
            f"라운드 1~{MOST_ROUNDS}개가 있어야 합니다.",
        )
    if stop_in_round is not None and not 1 <= stop_in_round <= rounds:
        raise Refused(f"There is no round {stop_in_round} to stop in.", f"멈출 {stop_in_round}라운드가 없습니다.")


def _start(rounds: int, language: str, stop_in_round: int | None, now: datetime.datetime | None) -> datetime.datetime:
    """When the session starts, on the hall's clock."""
    if now is not None and stop_in_round is not None:
        planned = [
            Round(number=number, minutes=one.minutes, break_after=one.break_after)
            for number, one in enumerate(planned_rounds(language, rounds), start=1)
        ]
        stop = stopping_moment(timetable(planned, "roundtable"), stop_in_round)
        return now.astimezone(SEOUL) - datetime.timedelta(minutes=stop)
    return datetime.datetime.combine(DATE, STARTS_AT, tzinfo=SEOUL)


def _play(
    folder: Path,
    size: Size,
    seed: int,
    language: str,
    start: datetime.datetime,
    stop_in_round: int | None,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> DemoDay:
    clock = PlayedClock(start)
    chance = random.Random(f"{seed} {size} {language}")
    stopped = stop_in_round is not None
    with Record.create(folder / RECORD, source=repeatable(chance.getrandbits(64), clock)) as record:
        stage = Stage(record, clock, chance, start, language, size, record.new_id())
        everyone = people(language, seed, size.participants + size.walk_ins)
        invited, walk_ins = everyone[: size.participants], everyone[size.participants :]
        prepare(stage, invited, staff(language, seed, size.tables), lambda share: progress(0.12 * share), cancelled)
        timeline = Timeline()
        speech = Speech(language, seed)
        script = Script(stage, speech, timeline, issue_codes(stage), stop_in_round)
        arrivals(stage, timeline, walk_ins, script.first_round)
        most = 0.98 if stopped else 0.6
        timeline.play(stage, script.end, stopped, lambda share: progress(0.12 + (most - 0.12) * share), cancelled)
        if not stopped:
            stage.at(script.end + EVENING)
            _write(stage, folder, lambda share: progress(0.6 + 0.39 * share), cancelled)
        with record.reading() as reading:
            day = _counted(reading, folder, stage)
    progress(1.0)
    return day


def _write(stage: Stage, folder: Path, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> None:
    write_documents(
        stage.record, stage.session_id, folder, kind="preliminary", formats=("pdf",),
        progress=lambda share: progress(0.1 * share), cancelled=cancelled,
    )  # fmt: skip
    write_documents(
        stage.record, stage.session_id, folder, progress=lambda share: progress(0.1 + 0.9 * share),
        cancelled=cancelled,
    )  # fmt: skip


def _counted(reading: OrmSession, folder: Path, stage: Stage) -> DemoDay:
    return DemoDay(
        record=folder / RECORD, minutes_pdf=None, minutes_docx=None, preliminary_pdf=None,
        session_id=stage.session_id, participants=stage.size.participants, walk_ins=stage.size.walk_ins,
        tables=stage.size.tables, rounds=stage.size.rounds,
        notes=reading.scalar(select(func.count(Note.id)).where(Note.retracted.is_(False))) or 0,
        themes=reading.scalar(select(func.count(Theme.id)).where(Theme.removed.is_(False))) or 0,
        ballots=reading.scalar(select(func.count(Ballot.id)).where(Ballot.state != "corrected")) or 0,
        head=head_of(reading, stage.record.station_id).hash,
    )  # fmt: skip

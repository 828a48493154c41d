"""The outline of one session."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, tzinfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

import facilitator
from facilitator.errors import Refused
from facilitator.minutes.gather.beside import by_group, changes
from facilitator.minutes.gather.clock import moment_text, time_of
from facilitator.minutes.gather.notes import SessionNotes, minority_views, read_notes
from facilitator.minutes.gather.outline_words import in_print, outline_words
from facilitator.minutes.gather.people import attendance, distributions, seating
from facilitator.minutes.gather.population import given_population
from facilitator.minutes.gather.publishing import read_plan
from facilitator.minutes.gather.redactions import counted
from facilitator.minutes.gather.standing_words import StandingWords
from facilitator.minutes.gather.votes import read_ballots
from facilitator.minutes.outline import Ballot, Methods, OrderItem, Outline, Recommendation, Redactions, Round
from facilitator.minutes.story.phrases import round_title
from facilitator.minutes.words import Words
from facilitator.record import Record
from facilitator.record.covered import Covered, covered_head
from facilitator.record.models import JournalEntry, Programme, Session
from facilitator.record.models import Recommendation as RecommendationRow
from facilitator.record.models import Round as RoundRow
from facilitator.record.source import hall_zone
from facilitator.record.who_came import everyone, who_came

__all__ = ["lasting_outline", "other_words", "outline_of"]

KINDS = ("full", "preliminary")


def outline_of(record: Record, session_id: str, kind: str = "full") -> Outline:
    """The outcome of a session as it stands now, read from one unchanging state of the record.

    Args:
        record: the record.
        session_id: one of its sessions.
        kind: ``full``, or ``preliminary``, which leaves out the appendix of all notes.

    Raises:
        Refused: there is no such session, or no such kind of minutes.
    """
    with record.reading() as reading:
        session = _session(reading, session_id, kind)
        zone = hall_zone(session.time_zone)
        return _outline(reading, session, kind, zone, _methods(_now(reading, record.time()), zone))


def lasting_outline(reading: OrmSession, session_id: str, kind: str = "full") -> Outline:
    """The outline for what is kept: the same record gives the same one, whenever and wherever it is made.

    It is dated by the last entry of the journal that a package covers (``record/covered.py``) in place of the clock, and
    names that one as the head of the chain.

    Raises:
        Refused: as for ``outline_of``.
    """
    session = _session(reading, session_id, kind)
    zone = hall_zone(session.time_zone) or UTC
    return _outline(reading, session, kind, zone, _methods(covered_head(reading), zone))


def other_words(reading: OrmSession, session_id: str) -> list[StandingWords]:
    """The words of a session that only its outline has together, as they were written: of rounds, ballots, recommendations …"""
    session = reading.get_one(Session, session_id)
    words = Words(session.language)
    notes = read_notes(reading, session_id, words)
    return outline_words(_as_written(reading, session, "full", UTC, notes, words), session_id)


def _session(reading: OrmSession, session_id: str, kind: str) -> Session:
    if kind not in KINDS:
        raise Refused(
            f"{kind!r} is no kind of minutes. Choose full or preliminary.",
            f"{kind!r}은(는) 회의록 종류가 아닙니다. full이나 preliminary를 고르십시오.",
        )
    session: Session | None = reading.get(Session, session_id)
    if session is None:
        raise Refused(
            "There is no such session in this record. Choose one of its sessions.",
            "이 기록에 그 회의가 없습니다. 기록에 있는 회의를 골라 주십시오.",
        )
    return session


def _outline(reading: OrmSession, session: Session, kind: str, zone: tzinfo | None, methods: Methods) -> Outline:
    words = Words(session.language)
    notes = read_notes(reading, session.id, words)
    outline, reasons = in_print(_as_written(reading, session, kind, zone, notes, words), session.id, notes.wording)
    redactions = counted((*notes.redacted, *reasons)).items()
    return replace(
        outline,
        order=_order(session, outline.rounds, outline.ballots, words),
        agenda=_agenda(outline),
        methods=replace(
            methods, redactions=tuple(Redactions(reason=reason, places=places) for reason, places in redactions)
        ),
    )


def _as_written(
    reading: OrmSession, session: Session, kind: str, zone: tzinfo | None, notes: SessionNotes, words: Words
) -> Outline:
    """The outline without order, agenda and methods; all words as they were written but for those that ``notes`` gives."""
    programme = reading.get_one(Programme, session.programme_id)
    people = everyone(reading, session.id)
    came = who_came(reading, session.id, people)
    plan = read_plan(reading, session.id)
    rows = list(reading.scalars(select(RoundRow).where(RoundRow.session_id == session.id).order_by(RoundRow.number)))
    return Outline(
        language=session.language,
        kind=kind,
        title=session.title,
        session_kind=session.kind,
        programme=programme.title,
        body=programme.body,
        organizer=session.organizer,
        date=session.date,
        starts=session.starts_at,
        ends=session.ends_at,
        venue=session.venue,
        purpose=session.purpose,
        introduction=notes.wording("introduction", session.id, session.introduction),
        closing=notes.wording("closing", session.id, session.closing),
        logo=plan.logo,
        signatures=plan.signatures,
        chapters=plan.chapters,
        attendance=attendance(reading, session.id, people, came, session.observers),
        distributions=distributions(came, words, given_population(reading, session.id)),
        seating=seating(came.seated, words),
        rounds=tuple(_round(row, notes, zone) for row in rows),
        themes=notes.themes.get(None, ()),
        ballots=read_ballots(reading, session.id, notes.theme_number, zone),
        changes=changes(reading, session.id),
        groups=by_group(reading, session.id, words),
        recommendations=_recommendations(reading, session.id, notes),
        notes=notes.appendix({row.number: row.title for row in rows}) if kind == "full" else (),
    )


def _round(row: RoundRow, notes: SessionNotes, zone: tzinfo | None) -> Round:
    own = notes.of_round(row.number)
    outside, posts = notes.outside(row.number), notes.posts_of_round(row.number)
    return Round(
        number=row.number,
        title=row.title,
        question=row.question,
        guidance=row.guidance,
        minutes=row.minutes,
        opened=time_of(row.opened_at, zone),
        closed=time_of(row.closed_at, zone),
        tables=len({note.table for note in own}),
        note_count=len(own),
        kinds=notes.kinds(row.number),
        themes=notes.themes.get(row.number, ()),
        unfiled=len(outside),
        minority=minority_views(outside),
        posts=len(posts),
        posts_unfiled=sum(post.id not in notes.filed for post in posts),
    )


def _order(
    session: Session, rounds: tuple[Round, ...], ballots: tuple[Ballot, ...], words: Words
) -> tuple[OrderItem, ...]:
    """What was held, by the clock: the opening, rounds and ballots."""
    items = [
        OrderItem(starts=held.opened, ends=held.closed, title=round_title(words, held.number, held.title))
        for held in rounds
        if held.opened
    ]
    items += [
        OrderItem(
            starts=ballot.opened,
            ends=ballot.closed,
            title=words("vote.title", n=ballot.number, title=ballot.title),
        )
        for ballot in ballots
    ]
    items.sort(key=lambda item: item.starts)
    if items and session.starts_at and session.starts_at < items[0].starts:
        opening = OrderItem(starts=session.starts_at, ends=items[0].starts, title=words("order.opening"))
        items.insert(0, opening)
    return tuple(items)


def _agenda(outline: Outline) -> tuple[str, ...]:
    """What was put before the meeting: the questions of the rounds that were held, and of the ballots."""
    items = [held.question or held.title for held in outline.rounds if held.opened]
    items += [ballot.question or ballot.title for ballot in outline.ballots]
    return tuple(dict.fromkeys(item for item in items if item))


def _recommendations(reading: OrmSession, session_id: str, notes: SessionNotes) -> tuple[Recommendation, ...]:
    rows = reading.execute(
        select(RecommendationRow.text, RecommendationRow.responsible, RecommendationRow.theme_id)
        .where(RecommendationRow.session_id == session_id)
        .order_by(RecommendationRow.position, RecommendationRow.id)
    )
    return tuple(
        Recommendation(
            number=number,
            text=text,
            responsible=responsible,
            theme=notes.theme_number.get(theme_id or ""),
        )
        for number, (text, responsible, theme_id) in enumerate(rows, start=1)
    )


def _now(reading: OrmSession, time: str) -> Covered:
    """The whole journal as it is at this moment."""
    entries = reading.scalar(select(func.count()).select_from(JournalEntry)) or 0
    head = reading.scalar(select(JournalEntry.hash).order_by(JournalEntry.seq.desc()).limit(1)) or ""
    return Covered(entries, head, time)


def _methods(covered: Covered, zone: tzinfo | None) -> Methods:
    return Methods(
        version=facilitator.__version__,
        chain_head=covered.hash,
        entries=covered.seq,
        made_at=moment_text(covered.time, zone),
    )

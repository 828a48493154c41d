"""Closed ballots beside earlier ones, and by group, as far as somebody chose so."""

from __future__ import annotations

from sqlalchemy import Select, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.gather.people import attribute_label
from facilitator.minutes.outline_beside import BeforeAndAfter, GroupFigures, GroupTable, Move, OptionChange
from facilitator.minutes.words import Words
from facilitator.record.before_and_after import Compared, compared
from facilitator.record.models import Ballot
from facilitator.record.results_by_group import results_by_group

__all__ = ["by_group", "changes"]


def changes(reading: OrmSession, session_id: str) -> tuple[BeforeAndAfter, ...]:
    """Every closed ballot of a session that is compared with an earlier one."""
    paired = [id for id, _, before_id in reading.execute(_closed(session_id)).all() if before_id is not None]
    found = (compared(reading, id) for id in paired)
    return tuple(_change(one) for one in found if one is not None)


def by_group(reading: OrmSession, session_id: str, words: Words) -> tuple[GroupTable, ...]:
    """The results of a session's closed ballots by each attribute that was chosen for them."""
    rows = reading.execute(_closed(session_id)).all()
    return tuple(
        GroupTable(
            ballot=number,
            attribute=attribute_label(one.name, words),
            options=one.options,
            graded=one.graded,
            groups=tuple(
                GroupFigures(value=group.value, people=group.people, figures=group.figures, valid=group.valid)
                for group in one.groups
            ),
        )
        for id, number, _ in rows
        for one in results_by_group(reading, id)
    )


def _closed(session_id: str) -> Select[str, int, str | None]:
    return (
        select(Ballot.id, Ballot.number, Ballot.before_id)
        .where(Ballot.session_id == session_id, Ballot.state == "closed")
        .order_by(Ballot.number)
    )


def _change(one: Compared) -> BeforeAndAfter:
    answers = [*(option.option for option in one.options), ""]
    streams = one.flow.streams if one.flow is not None else ()
    moved = sorted((s for s in streams if s.before != s.after), key=lambda s: (-s.people, s.before, s.after))
    return BeforeAndAfter(
        ballot=one.after,
        earlier=one.before,
        options=tuple(
            OptionChange(
                text=option.option,
                before=option.before,
                after=option.after,
                before_share=option.before_share,
                after_share=option.after_share,
            )
            for option in one.options
        ),
        before_valid=one.before_valid,
        after_valid=one.after_valid,
        linked=one.flow.linked if one.flow is not None else 0,
        hidden=one.flow.hidden if one.flow is not None else 0,
        moves=tuple(Move(before=answers[s.before], after=answers[s.after], people=s.people) for s in moved),
    )

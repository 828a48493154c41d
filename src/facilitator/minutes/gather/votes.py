"""Ballots with their stored tallies, and what they said before they were corrected or reopened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import tzinfo
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots import Result, in_words, read_result
from facilitator.minutes.gather.clock import time_of
from facilitator.minutes.outline_ballots import (
    Accepted,
    AcceptedPlace,
    Ballot,
    BallotTable,
    Correction,
    OptionResult,
    Turnout,
)
from facilitator.record.ballot_rules import rules_of
from facilitator.record.models import AcceptedDifference, Option, Reopening, Round, Table, TableVote, Tally
from facilitator.record.models import Ballot as BallotRow
from facilitator.record.sealing import short_seal

__all__ = ["read_ballots"]


def read_ballots(
    reading: OrmSession, session_id: str, theme_number: Mapping[str, int], zone: tzinfo | None
) -> tuple[Ballot, ...]:
    """What came of every ballot: closed ones, annulled ones, and what is being corrected or was reopened and not closed yet."""
    rows = {
        row.id: row
        for row in reading.scalars(
            select(BallotRow).where(BallotRow.session_id == session_id).order_by(BallotRow.number)
        )
    }
    tallies = {tally.ballot_id: tally for tally in reading.scalars(select(Tally)) if tally.ballot_id in rows}
    rounds = dict(reading.execute(select(Round.id, Round.number).where(Round.session_id == session_id)).all())
    options = _options(reading, rows)
    votes = _votes(reading, rows, options)
    accepted = _accepted(reading, rows)
    before = _before(reading, rows)
    settled = {row.replaces_id for row in rows.values() if row.state == "closed"}
    found = []
    for row in rows.values():
        pending = row.reason if row.state == "corrected" and row.id not in settled else ""
        tally, earlier = tallies.get(row.id), before.get(row.id, [])
        if row.state == "open" and earlier:
            pending, tally, earlier = earlier[0].reason, _as_it_was(earlier[0]), earlier[1:]
        if tally is None or not (row.state in ("closed", "annulled") or pending):
            continue
        themes = {option.id: theme_number.get(option.theme_id or "") for option in options[row.id]}
        rules = rules_of(reading, row)
        found.append(
            Ballot(
                number=row.number,
                title=row.title,
                question=row.question,
                round=rounds.get(row.round_id or ""),
                method=row.method,
                basis=row.basis,
                most=row.most,
                scale=rules.scale,
                points=rules.points if row.method == "points" else 0,
                quorum_counts=rules.quorum_counts,
                secret=row.secret,
                opened=time_of(row.opened_at, zone),
                closed=time_of(row.closed_at or before[row.id][0].closed_at, zone),
                turnout=_turnout(tally),
                options=_results(tally, themes),
                result=_result(tally),
                seal=short_seal(tally.seal),
                accepted=accepted.get(row.id, ()),
                corrections=(*_reopened(earlier, zone), *_corrections(row, rows, tallies, zone)),
                pending=pending,
                annulled=row.reason if row.state == "annulled" else "",
                tables=votes.get(row.id, ()),
            )
        )
    return tuple(found)


def _before(reading: OrmSession, ballots: Mapping[str, BallotRow]) -> dict[str, list[Reopening]]:
    """What each ballot said before it was reopened, by ballot, the latest first."""
    before: dict[str, list[Reopening]] = defaultdict(list)
    for one in reading.scalars(select(Reopening).order_by(Reopening.number.desc())):
        if one.ballot_id in ballots:
            before[one.ballot_id].append(one)
    return before


def _as_it_was(one: Reopening) -> Tally:
    return Tally(ballot_id=one.ballot_id, **one.tally)


def _reopened(before: Sequence[Reopening], zone: tzinfo | None) -> list[Correction]:
    return [
        Correction(
            reason=one.reason,
            reopened=True,
            closed=time_of(one.closed_at, zone),
            turnout=_turnout(_as_it_was(one)),
            options=_results(_as_it_was(one), {}),
            result=_result(_as_it_was(one)),
        )
        for one in before
    ]


def _corrections(
    row: BallotRow, rows: Mapping[str, BallotRow], tallies: Mapping[str, Tally], zone: tzinfo | None
) -> tuple[Correction, ...]:
    """The results that this ballot took the place of, the latest first."""
    found = []
    before = rows.get(row.replaces_id or "")
    while before is not None:
        tally = tallies.get(before.id)
        if tally is not None:
            found.append(
                Correction(
                    reason=before.reason,
                    number=before.number,
                    closed=time_of(before.closed_at, zone),
                    turnout=_turnout(tally),
                    options=_results(tally, {}),
                    result=_result(tally),
                )
            )
        before = rows.get(before.replaces_id or "")
    return tuple(found)


def _turnout(tally: Tally) -> Turnout:
    return Turnout(
        eligible=tally.eligible,
        present=tally.present,
        cast=tally.cast,
        valid=tally.valid,
        abstain=tally.abstain,
        invalid=tally.invalid,
    )


def _result(tally: Tally) -> Result | None:
    """The whole result with the options' texts; None where an older program stored none."""
    if not tally.result:
        return None
    return in_words(read_result(tally.result), {option["option_id"]: option["text"] for option in tally.options})


def _results(tally: Tally, themes: Mapping[str, int | None]) -> tuple[OptionResult, ...]:
    """The options with their counts; where there is no whole result, those with the most votes lead."""
    options: list[dict[str, Any]] = tally.options
    highest = max((option["count"] for option in options), default=0)
    most = [option["option_id"] for option in options if 0 < option["count"] == highest]
    leading = tally.result.get("winners", most)
    return tuple(
        OptionResult(
            text=option["text"],
            count=option["count"],
            share=option["share"],
            leads=option["option_id"] in leading,
            theme=themes.get(option["option_id"]),
        )
        for option in options
    )


def _accepted(reading: OrmSession, ballots: Mapping[str, BallotRow]) -> dict[str, tuple[Accepted, ...]]:
    """The accepted differences by ballot, those of one kind and reason together."""
    rows = reading.execute(
        select(AcceptedDifference, Table.number).join(Table, Table.id == AcceptedDifference.place, isouter=True)
    ).all()
    found: dict[str, dict[tuple[bool, str], list[AcceptedPlace]]] = defaultdict(lambda: defaultdict(list))
    for one, number in sorted(rows, key=lambda row: row[1] or 0):
        if one.ballot_id in ballots:
            place = AcceptedPlace(table=number or 0, people=one.expected, votes=one.found)
            found[one.ballot_id][one.found <= one.expected, one.reason].append(place)
    return {
        ballot_id: tuple(
            Accepted(reason=reason, silent=silent, places=tuple(places)) for (silent, reason), places in groups.items()
        )
        for ballot_id, groups in found.items()
    }


def _options(reading: OrmSession, ballots: Mapping[str, BallotRow]) -> dict[str, list[Option]]:
    options: dict[str, list[Option]] = defaultdict(list)
    for option in reading.scalars(select(Option).order_by(Option.position)):
        if option.ballot_id in ballots:
            options[option.ballot_id].append(option)
    return options


def _votes(
    reading: OrmSession, ballots: Mapping[str, BallotRow], options: Mapping[str, list[Option]]
) -> dict[str, tuple[BallotTable, ...]]:
    """What each table entered, by ballot, in the order of the tables."""
    votes: dict[str, list[BallotTable]] = defaultdict(list)
    rows = reading.execute(
        select(
            TableVote.ballot_id,
            Table.number,
            TableVote.counts,
            TableVote.voters,
            TableVote.abstain,
            TableVote.invalid,
        )
        .join(Table, Table.id == TableVote.table_id)
        .order_by(Table.number)
    )
    for ballot_id, table, counts, voters, abstain, invalid in rows:
        if ballot_id in ballots:
            votes[ballot_id].append(
                BallotTable(
                    table=table,
                    voters=voters,
                    counts=tuple(counts.get(option.id, 0) for option in options.get(ballot_id, ())),
                    abstain=abstain,
                    invalid=invalid,
                )
            )
    return {ballot_id: tuple(own) for ballot_id, own in votes.items()}

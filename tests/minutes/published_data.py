"""What a reader finds in the open data, and invented votes and groups to publish."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from invented_outline import empty

from facilitator.ballots import Rules, TableHands, tally
from facilitator.minutes.data.open_data import open_tables
from facilitator.minutes.data.table import DataTable
from facilitator.minutes.outline import (
    Attendance,
    Ballot,
    BallotTable,
    Distribution,
    OptionResult,
    Outline,
    Turnout,
    ValueCount,
)

NAMES = ("가", "나", "다", "라")
people = st.one_of(st.sampled_from((0, 5, 6, 10, 20)), st.integers(0, 12))


def by_key(outline: Outline) -> dict[str, DataTable]:
    return {one.key: one for one in open_tables(outline)}


def rows(outline: Outline, key: str) -> list[dict[str, object]]:
    one = by_key(outline).get(key)
    names = [column.key for column in one.columns] if one is not None else []
    return [dict(zip(names, row, strict=True)) for row in one.rows] if one is not None else []


def who_came(groups: dict[str, int]) -> Outline:
    whole = sum(groups.values())
    values = tuple(ValueCount(value=name, count=n, share=n / max(whole, 1)) for name, n in groups.items())
    return replace(
        empty(),
        attendance=Attendance(invited=whole, arrived=whole),
        distributions=(Distribution(attribute="구", people=whole, values=values),),
    )


def a_vote(
    tables: list[list[int]], *, abstain: int = 0, invalid: int = 0, silent: int = 0, away: int = 0, phones: int = 0
) -> Outline:
    """One choice between options, by the hands of tables (the last column abstained) and by phone (all for the first option)."""
    options = NAMES[: len(tables[0]) - 1]
    hands = [
        TableHands(counts=dict(zip(options, row[:-1], strict=True)), voters=sum(row), abstain=row[-1]) for row in tables
    ]
    cast = phones + abstain + invalid + sum(map(sum, tables))
    votes = {'{"chosen":["가"]}': phones, '{"abstain":true}': abstain, '{"invalid":true}': invalid}
    result = tally(
        Rules(method="single", options=options, basis="valid"), {vote: n for vote, n in votes.items() if n}, hands,
        eligible=cast + silent + away, present=cast + silent,
    )  # fmt: skip
    ballot = Ballot(
        number=1,
        title="투표",
        turnout=Turnout(
            eligible=result.eligible,
            present=result.present,
            cast=result.cast,
            valid=result.valid,
            abstain=result.abstain,
            invalid=result.invalid,
        ),
        options=tuple(
            OptionResult(text=one.option, count=int(one.count), share=one.share, leads=one.option in result.winners)
            for one in result.options
        ),
        result=result,
        tables=tuple(
            BallotTable(table=number, voters=sum(row), counts=tuple(row[:-1]), abstain=row[-1])
            for number, row in enumerate(tables, start=1)
        ),
    )
    return replace(empty(), attendance=Attendance(arrived=cast + silent + away), ballots=(ballot,))

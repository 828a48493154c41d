"""Results of votes as they may be published: no figure in them tells of few people, whoever subtracts.

What is known of each ballot hangs together: of those who came some voted, of these some validly, of these each chose an option.
So the counts of one choice are parts of one whole, together with those who abstained or did not vote; where people
choose, grade or rank several options each option divides them into two. See ``few`` for the rule.

Left out as a whole, since almost every figure there would tell of few people: earlier results of a ballot, differences that were
accepted, moves between two ballots, runoff counts and comparisons two by two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from facilitator.minutes.data.few import fine, told_mean, told_parts, told_rows, told_sums
from facilitator.minutes.data.table import DataTable, Value, data_words, table
from facilitator.minutes.data.vote_tables import RULES, ballot_rules, places_of
from facilitator.minutes.outline import Ballot, BallotTable, OptionResult, Outline
from facilitator.minutes.outline_beside import GroupTable
from facilitator.minutes.words import Words

__all__ = ["open_vote_tables"]

Rows = Iterator[tuple[Value, ...]]


@dataclass(frozen=True)
class _Told:
    """What may be told of one ballot: its sums by name, and people by option (its place in the ballot)."""

    sums: dict[str, int]
    options: dict[int, int]


class _Part(NamedTuple):
    """A part of those who came: the people of one option, or a word for others."""

    word: str
    option: int = -1


ABSTAIN, INVALID, SILENT, AWAY = _Part("abstain"), _Part("invalid"), _Part("silent"), _Part("away")
VALID = _Part("valid")


def open_vote_tables(outline: Outline, language: str) -> tuple[DataTable, ...]:
    """Every ballot, and the results of those that stand: by option, and by table and by group where that may be told."""
    words = data_words(language)
    told = _told(outline)
    return (
        _ballots(outline, told, words),
        _results(outline, told, words),
        _grades(outline, told),
        _voters_by_table(outline, told),
        *_divided(outline, told, words),
    )


def _told(outline: Outline) -> dict[int, _Told]:
    """What may be told of each ballot that stands, by its number."""
    arrived = outline.attendance.arrived
    found: dict[int, _Told] = {}
    known = [arrived]
    for ballot in outline.ballots:
        if ballot.annulled or ballot.pending:
            continue
        one = _of_ballot(ballot, arrived)
        present = one.sums.get("present")
        if present is not None:
            # Who left or came between two ballots is the difference of the people present.
            if all(fine(abs(present - other)) for other in known):
                known.append(present)
            else:
                del one.sums["present"]
        found[ballot.number] = one
    return found


def _of_ballot(ballot: Ballot, arrived: int) -> _Told:
    came = ballot.turnout
    there = came.present if came.cast <= came.present else came.cast
    whole = max(arrived, there)
    parts = {ABSTAIN: came.abstain, INVALID: came.invalid, SILENT: there - came.cast, AWAY: whole - there}
    counts = [_people(option) for option in ballot.options]
    one_each = _one_each(ballot)
    chosen = (
        {_Part("option", place): people for place, people in enumerate(counts)} if one_each else {VALID: came.valid}
    )
    parts = {**chosen, **parts}
    told = told_parts(parts)
    valid, cast = list(chosen), [*chosen, ABSTAIN, INVALID]
    names = ("valid", "cast", "present")
    good = told_sums(parts, told, (valid, cast, [*cast, SILENT]))
    enough = fine(whole) and fine(arrived)
    sums = {name: getattr(came, name) for name, tell in zip(names, good, strict=True) if tell and enough}
    if came.present != there:
        sums.pop("present", None)
    sums |= {part.word: people for part, people in told.items() if part in (ABSTAIN, INVALID) and enough}
    if not enough:
        return _Told({}, {})
    if one_each:
        return _Told(sums, {part.option: people for part, people in told.items() if part.option >= 0})
    wholes = (came.valid, came.cast, there, whole)
    options = {
        place: people
        for place, people in enumerate(counts)
        if people == ballot.options[place].count and fine(people) and all(fine(all_of - people) for all_of in wholes)
    }
    return _Told(sums, options)


def _one_each(ballot: Ballot) -> bool:
    """Whether each valid vote is in the count of exactly one option."""
    whole = all(float(option.count).is_integer() for option in ballot.options)
    single = ballot.method in ("single", "yes-no", "ranking") or (ballot.method == "approval" and ballot.most == 1)
    return single and whole and sum(_people(option) for option in ballot.options) == ballot.turnout.valid


def _people(option: OptionResult) -> int:
    return round(option.count)


def _ballots(outline: Outline, told: dict[int, _Told], words: Words) -> DataTable:
    earlier = {one.ballot: one.earlier for one in outline.changes}

    def rows() -> Rows:
        for ballot in outline.ballots:
            one, result = told.get(ballot.number, _Told({}, {})), ballot.result
            leading = [place for place, option in enumerate(ballot.options) if option.leads]
            seen = bool(leading) and all(place in one.options for place in leading)
            yield (
                *ballot_rules(ballot, words), earlier.get(ballot.number),
                *(one.sums.get(name) for name in ("present", "cast", "valid", "abstain", "invalid")),
                result.quota.rule if result is not None and result.quota else "",
                words(f"outcome.{result.outcome}") if seen and result is not None else "",
                "; ".join(ballot.options[place].text for place in leading) if seen else "", ballot.pending, ballot.annulled,
            )  # fmt: skip

    sums = "compared_with# present# cast# valid# abstain# invalid#"
    return table("ballots", f"{RULES} {sums} quota outcome leading pending annulled", rows())


def _results(outline: Outline, told: dict[int, _Told], words: Words) -> DataTable:
    def rows() -> Rows:
        for ballot in outline.ballots:
            one, places = told.get(ballot.number), places_of(ballot)
            if one is None:
                continue
            means, points = _means(ballot, one), _points(ballot, one)
            for place, option in enumerate(ballot.options):
                seen = place in one.options
                share = (
                    seen and ballot.basis in one.sums and ballot.method in ("single", "yes-no", "approval", "ranking")
                )
                yield (
                    ballot.number, place + 1, option.text, option.theme, one.options.get(place), option.share if share else None,
                    means.get(place), points.get(place), places.get(option.text) if seen else None,
                    words("yes" if option.leads else "no") if seen else "",
                )  # fmt: skip

    columns = "ballot# option_number# option theme# people# share% mean~ score# place# leads"
    return table("results", columns, rows())


def _means(ballot: Ballot, told: _Told) -> dict[int, float]:
    """Mean grades that may be told, two decimals, by option."""
    found = {}
    for place, option in enumerate(ballot.result.options if ballot.result is not None else ()):
        people = told.options.get(place, 0)
        if people and option.grades is not None and option.grades.mean is not None:
            total = sum(grade * n for grade, n in enumerate(option.grades.distribution, ballot.scale[0]))
            if told_mean(people, total, *ballot.scale):
                found[place] = round(option.grades.mean, 2)
    return found


def _points(ballot: Ballot, told: _Told) -> dict[int, int]:
    """The points of the options: all, or none where one of them may not be told, since all together are known."""
    if ballot.method != "points" or ballot.result is None:
        return {}
    points = {place: round(option.score) for place, option in enumerate(ballot.result.options)}
    good = all(
        place in told.options and told_mean(told.options[place], total, 1 if total else 0, ballot.points)
        for place, total in points.items()
    )
    return points if good else {}


def _grades(outline: Outline, told: dict[int, _Told]) -> DataTable:
    def rows() -> Rows:
        for ballot in outline.ballots:
            for place, option in enumerate(ballot.result.options if ballot.result is not None else ()):
                if option.grades is None or place not in told.get(ballot.number, _Told({}, {})).options:
                    continue
                if all(map(fine, option.grades.distribution)):
                    for grade, people in enumerate(option.grades.distribution, ballot.scale[0]):
                        yield ballot.number, place + 1, option.option, grade, people

    return table("grades", "ballot# option_number# option grade# people#", rows())


def _voters_by_table(outline: Outline, told: dict[int, _Told]) -> DataTable:
    """Who voted at each table, where everybody voted by hand: else it could tell how few abstained in another way."""

    def rows() -> Rows:
        for ballot in outline.ballots:
            voters = {one.table: one.voters for one in ballot.tables}
            whole = sum(voters.values())
            if whole == ballot.turnout.cast and "cast" in told.get(ballot.number, _Told({}, {})).sums:
                yield from ((ballot.number, number, people) for number, people in told_parts(voters).items())

    return table("voters_by_table", "ballot# table# voters#", rows())


def _divided(outline: Outline, told: dict[int, _Told], words: Words) -> tuple[DataTable, DataTable]:
    """Results by table and by group: only tables and groups of which every figure may be told."""
    by_table: list[tuple[Value, ...]] = []
    by_group: list[tuple[Value, ...]] = []
    for ballot in outline.ballots:
        one = told.get(ballot.number)
        # All tables or all groups together would tell a figure of the hall that is not told.
        if one is None or len(one.options) < len(ballot.options) or not {"valid", "cast"} <= one.sums.keys():
            continue
        at_tables = {one.table: _parts_of_table(ballot, one) for one in ballot.tables}
        seen = told_rows(_without_rest(at_tables, ballot))
        for at_table in ballot.tables:
            if at_table.table in seen and at_table.voters:
                by_table += [
                    (ballot.number, at_table.table, place, option.text, count)
                    for place, (option, count) in enumerate(zip(ballot.options, at_table.counts, strict=False), start=1)
                ]
        for group_table in outline.groups:
            if group_table.ballot == ballot.number:
                tables = [parts for number, parts in at_tables.items() if number in seen]
                by_group += _groups(ballot, group_table, tables, words)
    return (
        table("results_by_table", "ballot# table# option_number# option hands#", by_table),
        table("results_by_group", "ballot# attribute group people# valid# option_number# option share%", by_group),
    )


def _parts_of_table(ballot: Ballot, one: BallotTable) -> list[int]:
    """Every count of people that follows from a table's row: who voted, abstained, was invalid; chose each option, or not."""
    return _parts(ballot, list(one.counts), one.voters, one.abstain, one.invalid)


def _parts(ballot: Ballot, counts: list[int], people: int, abstain: int, invalid: int) -> list[int]:
    others = [] if _one_each(ballot) else [people - abstain - invalid - count for count in counts]
    return [people, abstain, invalid, people - abstain - invalid, *counts, *others]


def _hall(ballot: Ballot) -> list[int]:
    came = ballot.turnout
    return _parts(ballot, [_people(option) for option in ballot.options], came.cast, came.abstain, came.invalid)


def _without_rest(rows: dict[int, list[int]], ballot: Ballot) -> dict[int, list[int]]:
    """The rows with one more for all who voted in other ways, which is never told: it has few people, or the rest of the hall."""
    rest = [
        max(whole - sum(column), 0)
        for whole, column in zip(_hall(ballot), zip(*rows.values(), strict=True), strict=False)
    ]
    return rows if all(map(fine, rest)) else {**rows, 0: rest}


def _groups(ballot: Ballot, one: GroupTable, tables: list[list[int]], words: Words) -> Rows:
    """The groups that may be told, beside the tables of the same ballot that are told."""
    if (
        one.graded
        or ballot.method not in ("single", "yes-no", "approval")
        or not all(group.valid for group in one.groups)
    ):
        return
    rows = {
        place: _parts(
            ballot, [round(f * group.valid) for f in group.figures], group.people, group.people - group.valid, 0
        )
        for place, group in enumerate(one.groups)
    }
    seen = told_rows(rows)
    shown = [*tables, *(row for place, row in rows.items() if place in seen)]
    left = [whole - sum(column) for whole, column in zip(_hall(ballot), zip(*shown, strict=True), strict=False)]
    if not all(fine(max(people, 0)) for people in left):
        return
    for place, group in enumerate(one.groups):
        for number, (option, figure) in enumerate(zip(one.options, group.figures, strict=False), start=1):
            if place in seen:
                value = group.value or words("others")
                yield ballot.number, one.attribute, value, group.people, group.valid, number, option, figure

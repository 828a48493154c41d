"""Votes as tables: every ballot with its rules and turnout, its results, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.minutes.data.table import DataTable, Value, data_words, table
from facilitator.minutes.outline import Ballot, Outline
from facilitator.minutes.words import Words

__all__ = ["ballot_rules", "option_numbers", "places_of", "vote_tables"]

Rows = Iterator[tuple[Value, ...]]


def vote_tables(outline: Outline, language: str) -> tuple[DataTable, ...]:
    """All votes, by ballot and then in the order of its options, tables or groups."""
    words = data_words(language)
    return (
        _ballots(outline, words),
        _results(outline, words),
        _grades(outline),
        _counts(outline, words),
        _pairs(outline),
        _voters_by_table(outline),
        _results_by_table(outline),
        _results_by_group(outline, words),
        _changes(outline),
        _moves(outline, words),
        _earlier(outline),
        _differences(outline, words),
    )


def ballot_rules(ballot: Ballot, words: Words) -> tuple[Value, ...]:
    """What was asked and how it was counted, without a figure of what came of it: number, title, question, round, method,
    counting, most, lowest and highest grade, points, basis, secret, opened, closed."""
    said = Words("ko" if words.korean else "en")
    counting = ballot.result.counting if ballot.result is not None else ""
    graded, spent = ballot.method == "rating", ballot.method == "points"
    return (
        ballot.number, ballot.title, ballot.question, ballot.round, said(f"method.{ballot.method}"),
        said(f"method.{counting}") if counting else "", ballot.most or None, ballot.scale[0] if graded else None,
        ballot.scale[1] if graded else None, ballot.points if spent else None, words(f"basis.{ballot.basis}"),
        words("yes" if ballot.secret else "no"), ballot.opened, ballot.closed,
    )  # fmt: skip


RULES = "ballot# title question round# method counting most# lowest# highest# points# basis secret opened closed"


def option_numbers(ballot: Ballot) -> dict[str, int]:
    """The number of each option in the order of the ballot, by its text."""
    return {option.text: number for number, option in enumerate(ballot.options, start=1)}


def places_of(ballot: Ballot) -> dict[str, int]:
    """The place of each option, those that are tied the same; nothing where an older program stored no result."""
    places, ahead = {}, 1
    for together in ballot.result.places if ballot.result is not None else ():
        places.update(dict.fromkeys(together, ahead))
        ahead += len(together)
    return places


def _ballots(outline: Outline, words: Words) -> DataTable:
    earlier = {one.ballot: one.earlier for one in outline.changes}

    def rows() -> Rows:
        for ballot in outline.ballots:
            came, result = ballot.turnout, ballot.result
            quota, quorum = (result.quota, result.quorum) if result is not None else (None, None)
            yield (
                *ballot_rules(ballot, words), earlier.get(ballot.number), came.eligible, came.present, came.cast, came.valid,
                came.abstain, came.invalid, quota.rule if quota else "", quota.needed if quota else None,
                quorum.rule if quorum else "", quorum.needed if quorum else None,
                words(f"outcome.{result.outcome}") if result is not None else "",
                "; ".join(option.text for option in ballot.options if option.leads), ballot.seal, ballot.pending, ballot.annulled,
            )  # fmt: skip

    columns = (
        "compared_with# eligible# present# cast# valid# abstain# invalid# quota quota_needed# quorum quorum_needed#"
    )
    return table("ballots", f"{RULES} {columns} outcome leading seal pending annulled", rows())


def _results(outline: Outline, words: Words) -> DataTable:
    def rows() -> Rows:
        for ballot in outline.ballots:
            places = places_of(ballot)
            full = {one.option: one for one in ballot.result.options} if ballot.result is not None else {}
            for number, option in enumerate(ballot.options, start=1):
                more = full.get(option.text)
                grades = more.grades if more is not None else None
                yield (
                    ballot.number, number, option.text, option.theme, option.count, option.share,
                    more.score if more is not None else None, places.get(option.text), words("yes" if option.leads else "no"),
                    "" if more is None or more.reaches is None else words("yes" if more.reaches else "no"),
                    grades.median if grades else None, grades.polarisation if grades else None,
                )  # fmt: skip

    columns = "ballot# option_number# option theme# votes~ share% score~ place# leads reaches median~ polarisation~"
    return table("results", columns, rows())


def _grades(outline: Outline) -> DataTable:
    def rows() -> Rows:
        for ballot in outline.ballots:
            for option in ballot.result.options if ballot.result is not None else ():
                for grade, people in enumerate(option.grades.distribution if option.grades else (), ballot.scale[0]):
                    yield ballot.number, option_numbers(ballot).get(option.option), option.option, grade, people

    return table("grades", "ballot# option_number# option grade# people#", rows())


def _counts(outline: Outline, words: Words) -> DataTable:
    def rows() -> Rows:
        for ballot in outline.ballots:
            for count, one in enumerate(ballot.result.rounds if ballot.result is not None else (), start=1):
                for option, votes in one.votes:
                    yield ballot.number, count, option, votes, words("yes" if option in one.out else "no")
                yield ballot.number, count, words("exhausted"), one.exhausted, ""

    return table("counts", "ballot# count# option votes~ out", rows())


def _pairs(outline: Outline) -> DataTable:
    def rows() -> Rows:
        for ballot in outline.ballots:
            texts = [option.text for option in ballot.options]
            for row, counts in enumerate(ballot.result.pairwise if ballot.result is not None else ()):
                for column, people in enumerate(counts):
                    if row != column:
                        yield ballot.number, texts[row], texts[column], people

    return table("pairs", "ballot# option other people#", rows())


def _voters_by_table(outline: Outline) -> DataTable:
    rows = (
        (ballot.number, one.table, one.voters, one.abstain, one.invalid)
        for ballot in outline.ballots
        for one in ballot.tables
    )
    return table("voters_by_table", "ballot# table# voters# abstain# invalid#", rows)


def _results_by_table(outline: Outline) -> DataTable:
    rows = (
        (ballot.number, one.table, number, option.text, count)
        for ballot in outline.ballots
        for one in ballot.tables
        for number, (option, count) in enumerate(zip(ballot.options, one.counts, strict=False), start=1)
    )
    return table("results_by_table", "ballot# table# option_number# option hands#", rows)


def _results_by_group(outline: Outline, words: Words) -> DataTable:
    def rows() -> Rows:
        for one in outline.groups:
            for group in one.groups:
                for number, (option, figure) in enumerate(zip(one.options, group.figures, strict=False), start=1):
                    yield (
                        one.ballot, one.attribute, group.value or words("others"), group.people, group.valid, number, option,
                        None if one.graded else figure, figure if one.graded else None,
                    )  # fmt: skip

    columns = "ballot# attribute group people# valid# option_number# option share% mean~"
    return table("results_by_group", columns, rows())


def _changes(outline: Outline) -> DataTable:
    rows = (
        (one.ballot, one.earlier, option.text, option.before, option.after, option.before_share, option.after_share)
        for one in outline.changes
        for option in one.options
    )
    return table("changes", "ballot# earlier# option before# after# before_share% after_share%", rows)


def _moves(outline: Outline, words: Words) -> DataTable:
    abstained = words("abstained")

    def rows() -> Rows:
        for one in outline.changes:
            for move in one.moves:
                yield one.ballot, one.earlier, move.before or abstained, move.after or abstained, move.people
            if one.hidden:
                yield one.ballot, one.earlier, words("hidden"), words("hidden"), one.hidden
            if one.linked:
                yield one.ballot, one.earlier, words("linked"), words("linked"), one.linked

    return table("moves", "ballot# earlier# from to people#", rows())


def _earlier(outline: Outline) -> DataTable:
    def rows() -> Rows:
        for ballot in outline.ballots:
            for place, one in enumerate(ballot.corrections, start=1):
                came = one.turnout
                for option in one.options:
                    yield (
                        ballot.number, place, one.number or None, one.reason, one.closed, came.present, came.cast,
                        came.valid, came.abstain, came.invalid, option.text, option.count, option.share,
                    )  # fmt: skip

    columns = "ballot# back# in_place_of# reason closed present# cast# valid# abstain# invalid# option votes~ share%"
    return table("earlier_results", columns, rows())


def _differences(outline: Outline, words: Words) -> DataTable:
    rows = (
        (
            ballot.number,
            place.table or None,
            place.people,
            place.votes,
            words("silent" if one.silent else "more"),
            one.reason,
        )
        for ballot in outline.ballots
        for one in ballot.accepted
        for place in one.places
    )
    return table("differences", "ballot# table# people# votes# difference reason", rows)

"""The tables of a result: grades, points, the counts of an elimination, Borda points, and options two by two."""

from __future__ import annotations

from math import ceil

from facilitator.ballots import GradeFigures, Moved, Result, moved_votes
from facilitator.minutes import figures
from facilitator.minutes.outline_ballots import Ballot
from facilitator.minutes.story.blocks import Block, Grid, Paragraph, Span, Text, said
from facilitator.minutes.story.outcome import named
from facilitator.minutes.story.phrases import dotted
from facilitator.minutes.words import Words

__all__ = ["result_tables"]

MOST_GRADES = 11
"""A scale of up to so many steps has a column for each grade; a longer one is told in lines."""

COUNTS = 8
"""At most so many counts of an elimination stand side by side; more are divided evenly over several tables."""


def result_tables(ballot: Ballot, words: Words) -> list[Block]:
    """What the chart does not say of a result; nothing where options are chosen, or in records of an older program."""
    result = ballot.result
    if result is None or not result.winners:
        return []
    match result.method, result.counting:
        case "rating", _:
            return _grades(result, ballot.scale, words)
        case "points", _:
            return [_points(result, words)]
        case _, "irv":
            return [*_counts(result, words), *_ties(result, words), *_condorcet(result, words)]
        case _, "borda":
            return [_borda(result, words), *_condorcet(result, words)]
        case _, "schulze":
            return [*_pairs(result, words), *_condorcet(result, words)]
    return []


def _best_first(result: Result) -> list[str]:
    return [option for place in result.places for option in place]


def _grades(result: Result, scale: tuple[int, int], words: Words) -> list[Block]:
    low, high = scale
    steps = range(low, high + 1) if high - low < MOST_GRADES else range(0)
    graded = {one.option: (one.count, one.grades) for one in result.options if one.grades is not None}
    head = (
        words("grades.option"),
        *(str(grade) for grade in steps),
        *(words(f"grades.{column}") for column in ("people", "mean", "median", "polarisation")),
    )
    rows = []
    for option in _best_first(result):
        people, grades = graded[option]
        given = [said(str(n)) for n in grades.distribution] if steps else []
        rows.append((said(option), *given, _number(people), *_middle(grades)))
    narrow = min(0.056, 0.46 / max(len(steps), 1))
    widths = (0.09, 0.07, 0.08, 0.1)
    left = 1.0 - narrow * len(steps) - sum(widths)
    grid = Grid(head, tuple(rows), (left, *(narrow,) * len(steps), *widths), "l" + "r" * (len(head) - 1), dense=True)
    lines = [] if steps else [_distribution(option, graded[option][1], low, words) for option in _best_first(result)]
    return [grid, *lines, Paragraph(said(words("grades.about"), faint=True), "note")]


def _middle(grades: GradeFigures) -> tuple[Text, ...]:
    """Mean, median and polarisation."""
    if grades.mean is None or grades.median is None or grades.polarisation is None:
        return (said("–"),) * 3
    return (said(f"{grades.mean:.2f}"), said(figures.number(grades.median)), said(f"{grades.polarisation:.2f}"))


def _distribution(option: str, grades: GradeFigures, low: int, words: Words) -> Paragraph:
    given = [
        words("grades.given", grade=low + step, people=people)
        for step, people in enumerate(grades.distribution)
        if people
    ]
    return Paragraph(said(words("grades.distribution", name=option, grades=dotted(given) or "–")), "small")


def _points(result: Result, words: Words) -> Grid:
    by_option = {one.option: one for one in result.options}
    rows = []
    for option in _best_first(result):
        one = by_option[option]
        rows.append((said(option), _number(one.score), said(figures.share(one.share)), _number(one.count)))
    head = (words("grades.option"), *(words(f"points.{column}") for column in ("sum", "share", "people")))
    return Grid(head, tuple(rows), (0.55, 0.14, 0.13, 0.18), "lrrr", dense=True)


def _borda(result: Result, words: Words) -> Grid:
    by_option = {one.option: one for one in result.options}
    rows = [
        (said(option), _number(by_option[option].score), _number(by_option[option].count))
        for option in _best_first(result)
    ]
    head = (words("grades.option"), words("borda.score"), words("borda.first"))
    return Grid(head, tuple(rows), (0.6, 0.2, 0.2), "lrr", dense=True)


def _counts(result: Result, words: Words) -> list[Block]:
    """One column a count: what each option had, what came to it from those that went out, and who went out."""
    counts = len(result.rounds)
    each = ceil(counts / ceil(counts / COUNTS))
    grids = [_some_counts(result, range(start, min(start + each, counts)), words) for start in range(0, counts, each)]
    about = Paragraph(said(words("counts.about"), faint=True), "note")
    return [*grids, about] if counts > 1 else list(grids)


def _some_counts(result: Result, numbers: range, words: Words) -> Grid:
    """The table of these counts, numbered from 0; options that went out before the last one are left out."""
    rounds, moved = result.rounds, moved_votes(result.rounds)
    came = [Moved((), 0), *(one for one in moved if one is not None)]
    out = {option: number + 1 for number, one in enumerate(rounds) for option in one.out}
    rows: list[tuple[Text, ...]] = []
    for option in _best_first(result):
        if out.get(option, len(rounds)) < numbers.start:
            continue
        cells: list[Text] = []
        for number in numbers:
            votes = dict(rounds[number].votes).get(option)
            if votes is None:
                cells.append(said(words("counts.out") if out.get(option) == number else "", faint=True))
            else:
                cells.append(_with_gain(votes, dict(came[number].votes).get(option, 0)))
        rows.append((said(option, strong=option in result.winners), *cells))
    if rounds[-1].exhausted:
        left = (_with_gain(rounds[number].exhausted, came[number].exhausted) for number in numbers)
        rows.append((said(words("counts.exhausted"), faint=True), *left))
    head = (words("grades.option"), *(words("counts.nth", n=number + 1) for number in numbers))
    narrow = min(0.14, 0.72 / len(numbers))
    return Grid(
        head,
        tuple(rows),
        (1.0 - narrow * len(numbers), *(narrow,) * len(numbers)),
        "l" + "r" * len(numbers),
        dense=True,
    )


def _with_gain(votes: float, gained: float) -> Text:
    """Votes, and how many of them came from an option that went out."""
    figure = Span(figures.number(votes))
    return (figure, Span(f" +{figures.number(gained)}", faint=True)) if gained else (figure,)


def _ties(result: Result, words: Words) -> list[Block]:
    """Counts in which several options were last together and it was not clear which goes."""
    lines = []
    for number, one in enumerate(result.rounds, start=1):
        if not one.tied:
            continue
        sentences = [words("counts.tied", n=number, names=named(words, one.tied))]
        if one.out:
            sentences.append(words("counts.same"))
        else:
            sentences += [
                words(
                    "counts.fork",
                    name=named(words, [fork.option]),
                    winners=named(words, fork.winners),
                )
                for fork in one.forks
            ]
            sentences.append(words("counts.open"))
        lines.append(" ".join(sentences))
    return [Paragraph(said(line), "small") for line in lines]


def _pairs(result: Result, words: Words) -> list[Block]:
    """How many people prefer each option to each other one, in the order of the ballot; options stand by number."""
    options = [one.option for one in result.options]
    beats = {one.option: one.score for one in result.options}
    rows = []
    for row, option in enumerate(options):
        cells = [
            said("–") if row == column else said(str(count), strong=count > result.pairwise[column][row])
            for column, count in enumerate(result.pairwise[row])
        ]
        rows.append((said(f"{row + 1}. {option}"), *cells, _number(beats[option])))
    head = (words("grades.option"), *(str(number) for number in range(1, len(options) + 1)), words("pairs.wins"))
    narrow = min(0.07, 0.6 / len(options))
    left = 1.0 - narrow * len(options) - 0.08
    widths = (left, *(narrow,) * len(options), 0.08)
    return [
        Grid(head, tuple(rows), widths, "l" + "r" * (len(options) + 1), dense=True),
        Paragraph(said(words("pairs.about"), faint=True), "note"),
    ]


def _condorcet(result: Result, words: Words) -> list[Block]:
    """Who wins two by two: with Schulze's method always, else where it is not the option that came first."""
    if result.counting != "schulze" and (result.condorcet is None or result.condorcet in result.winners):
        return []
    if result.condorcet is None:
        return [Paragraph(said(words("pairs.no_condorcet")), "small")]
    return [Paragraph(said(words("pairs.condorcet", name=named(words, [result.condorcet]))), "small")]


def _number(value: float) -> Text:
    return said(figures.number(value))

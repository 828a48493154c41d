"""The ballots: question, method, outcome, chart, turnout and basis, tables, and what was accepted or corrected."""

from __future__ import annotations

from dataclasses import replace

from facilitator.minutes.outline import Ballot, Correction, Outline
from facilitator.minutes.outline_ballots import Accepted, AcceptedPlace
from facilitator.minutes.story.appendix import votes_appendix
from facilitator.minutes.story.ballot_lines import (
    ballot_bars,
    ballot_method,
    best_first,
    chosen,
    correction_line,
    result_line,
)
from facilitator.minutes.story.ballot_tables import result_tables
from facilitator.minutes.story.beside import beside
from facilitator.minutes.story.blocks import Block, Grid, Heading, Paragraph, Span, said
from facilitator.minutes.story.outcome import conditions, outcome
from facilitator.minutes.words import Words

__all__ = ["votes", "votes_by_table"]


def votes(outline: Outline, words: Words) -> list[Block]:
    """Every closed ballot with its result."""
    blocks: list[Block] = [Heading(1, words("votes"), "section:votes")]
    if not outline.ballots:
        blocks.append(Paragraph(said(words("votes.none"))))
    for ballot in outline.ballots:
        blocks.extend(_ballot(ballot, words))
        blocks.extend(beside(outline, ballot.number, words))
    return blocks


def votes_by_table(outline: Outline, words: Words) -> list[Block]:
    """The second appendix: what each table entered; nothing where no table did."""
    counted = [ballot for ballot in outline.ballots if ballot.tables]
    if not counted:
        return []
    blocks: list[Block] = [Heading(1, words("appendix.votes", n=votes_appendix(outline)), "section:votes-by-table")]
    for ballot in counted:
        back = f"ballot:{ballot.number}"
        blocks.append(Heading(2, _title(ballot, words), _tables_key(ballot), link=back))
        legend = " · ".join(
            words("appendix.votes_option", n=place, text=option.text)
            for place, option in enumerate(ballot.options, start=1)
        )
        blocks.append(Paragraph(said(legend, faint=True), "count"))
        blocks.append(_table_counts(ballot, words))
    return blocks


def _tables_key(ballot: Ballot) -> str:
    """The key of the place where the votes stand by table; empty where none were entered by table."""
    return f"ballot-tables:{ballot.number}" if ballot.tables else ""


def _title(ballot: Ballot, words: Words) -> str:
    return words("vote.title", n=ballot.number, title=ballot.title or words("untitled"))


def _ballot(ballot: Ballot, words: Words) -> list[Block]:
    blocks: list[Block] = [Heading(2, _title(ballot, words), f"ballot:{ballot.number}", link=_tables_key(ballot))]
    if ballot.question and ballot.question != ballot.title:
        blocks.append(Paragraph(said(ballot.question, strong=True), "lead"))
    method = [Span(ballot_method(ballot=ballot, words=words), faint=True)]
    if ballot.tables:
        method.append(Span(f" · {words('vote.by_table')}", faint=True, link=_tables_key(ballot)))
    blocks.append(Paragraph(tuple(method), "count"))
    if ballot.annulled:
        return [*blocks, *_annulled(ballot, words)]
    if ballot.result is not None:
        sentence = outcome(words, ballot.result, ballot.quorum_counts)
        blocks.append(Paragraph(said(sentence, strong=True), "lead"))
    asked = conditions(words, ballot)
    if asked:
        blocks.append(Paragraph(said(asked), "count"))
    if ballot.options:
        # the appendix names options of hands by their number, so these stay in the ballot's order
        shown = ballot.options if chosen(ballot.method) else best_first(ballot.options, ballot.result)
        chart = ballot_bars(words, ballot, shown)
        bars = tuple(replace(bar, link=_tables_key(ballot)) for bar in chart.bars)
        blocks.append(replace(chart, bars=bars))
    else:
        blocks.append(Paragraph(said(words("vote.no_options"))))
    blocks += result_tables(ballot, words)
    blocks += _accepted(ballot.accepted, words)
    if ballot.pending:
        blocks.append(Paragraph(said(words("vote.pending", reason=ballot.pending)), "small"))
    return [*blocks, *_earlier(ballot, words)]


def _annulled(ballot: Ballot, words: Words) -> list[Block]:
    """Why it counts no more, and what it said, in a line: nobody shall take its chart for a result."""
    said_before = "" if ballot.result is None else f"{outcome(words, ballot.result, ballot.quorum_counts)} "
    line = words("vote.earlier", result=said_before + result_line(words, ballot.options, ballot.result))
    return [
        Paragraph(said(words("vote.annulled", reason=ballot.annulled), strong=True), "lead"),
        Paragraph(said(line, faint=True), "small"),
        *_earlier(ballot, words),
    ]


def _earlier(ballot: Ballot, words: Words) -> list[Block]:
    """What stood before, and the seal that closes the ballot."""
    blocks = [block for one in ballot.corrections for block in _correction(one, ballot.quorum_counts, words)]
    if ballot.seal:
        blocks.append(Paragraph(said(words("vote.seal", seal=ballot.seal), faint=True), "note"))
    return blocks


def _accepted(accepted: tuple[Accepted, ...], words: Words) -> list[Block]:
    """Differences between votes and people, one line for each kind and reason."""
    lines = []
    for one in accepted:
        if one.silent:
            lines.append(words("accepted.silent", places=_tables(one.places, words), reason=one.reason))
        else:
            places = ", ".join(
                words("accepted.figures", place=_tables((place,), words), people=place.people, votes=place.votes)
                for place in one.places
            )
            lines.append(words("accepted.more", places=places, reason=one.reason))
    return [
        Paragraph((Span(f"{words('accepted')}  ", strong=True), Span(line)) if place == 0 else said(line), "small")
        for place, line in enumerate(lines)
    ]


def _tables(places: tuple[AcceptedPlace, ...], words: Words) -> str:
    """Tables by number, the hall in words."""
    numbers = [str(place.table) for place in places if place.table]
    if not numbers:
        return words("accepted.hall")
    return words("accepted.tables" if len(numbers) > 1 else "accepted.table", tables=", ".join(numbers))


def _correction(correction: Correction, quorum_counts: str, words: Words) -> list[Block]:
    result = correction.result
    before = "" if result is None else f"{outcome(words, result, quorum_counts)} "
    earlier = words("vote.earlier", result=before + result_line(words, correction.options, result))
    return [
        Paragraph(said(correction_line(words, correction)), "small"),
        Paragraph(said(earlier, faint=True), "note"),
    ]


def _table_counts(ballot: Ballot, words: Words) -> Grid:
    """One row a table, and the sums below; options stand by number, the legend above names them."""
    options = len(ballot.options)
    head = (
        words("appendix.votes_table"),
        *(str(place) for place in range(1, options + 1)),
        words("appendix.votes_abstain"),
        words("appendix.votes_invalid"),
        words("appendix.votes_voters"),
    )
    rows = [
        tuple(
            said(str(figure))
            for figure in (row.table, *_exactly(row.counts, options), row.abstain, row.invalid, row.voters)
        )
        for row in ballot.tables
    ]
    sums = [
        *(sum(_exactly(row.counts, options)[place] for row in ballot.tables) for place in range(options)),
        sum(row.abstain for row in ballot.tables),
        sum(row.invalid for row in ballot.tables),
        sum(row.voters for row in ballot.tables),
    ]
    total = (
        said(words("appendix.votes_total"), strong=True),
        *(said(f"{figure:,}", strong=True) for figure in sums),
    )
    columns = len(head)
    return Grid(head, (*rows, total), (1 / columns,) * columns, "l" + "r" * (columns - 1), dense=True)


def _exactly(counts: tuple[int, ...], options: int) -> tuple[int, ...]:
    """As many counts as there are options; a table that left an option out counted nobody for it."""
    return (counts + (0,) * options)[:options]

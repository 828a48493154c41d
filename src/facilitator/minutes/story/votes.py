"""The ballots: question, method, chart, turnout and basis, and what was corrected."""

from __future__ import annotations

from facilitator.minutes.outline import Ballot, Correction, Outline
from facilitator.minutes.story.beside import beside
from facilitator.minutes.story.blocks import Block, Grid, Heading, Paragraph, Span, said
from facilitator.minutes.story.phrases import ballot_bars, ballot_method, result_line
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
    blocks: list[Block] = [Heading(1, words("appendix.votes"), "section:votes-by-table")]
    for ballot in counted:
        blocks.append(Heading(2, _title(ballot, words), f"ballot-tables:{ballot.number}"))
        legend = " · ".join(
            words("appendix.votes_option", n=place, text=option.text)
            for place, option in enumerate(ballot.options, start=1)
        )
        blocks.append(Paragraph(said(legend, faint=True), "small"))
        blocks.append(_table_counts(ballot, words))
    return blocks


def _title(ballot: Ballot, words: Words) -> str:
    return words("vote.title", n=ballot.number, title=ballot.title or words("untitled"))


def _ballot(ballot: Ballot, words: Words) -> list[Block]:
    blocks: list[Block] = [Heading(2, _title(ballot, words), f"ballot:{ballot.number}")]
    if ballot.question and ballot.question != ballot.title:
        blocks.append(Paragraph(said(ballot.question, strong=True), "lead"))
    method = [Span(ballot_method(ballot=ballot, words=words), faint=True)]
    if ballot.tables:
        method.append(Span(f" · {words('vote.by_table')}", faint=True, link=f"ballot-tables:{ballot.number}"))
    blocks.append(Paragraph(tuple(method), "count"))
    if ballot.options:
        blocks.append(ballot_bars(words, ballot, ballot.options))
    else:
        blocks.append(Paragraph(said(words("vote.no_options"))))
    if ballot.pending:
        blocks.append(Paragraph(said(words("vote.pending", reason=ballot.pending)), "small"))
    for correction in ballot.corrections:
        blocks.extend(_correction(correction, words))
    return blocks


def _correction(correction: Correction, words: Words) -> list[Block]:
    reason = correction.reason or words("vote.no_reason")
    phrase = "vote.correction" if correction.closed else "vote.correction_plain"
    sentence = words(phrase, time=correction.closed, reason=reason)
    earlier = words("vote.earlier", result=result_line(words, correction.options))
    return [
        Paragraph(said(sentence), "small"),
        Paragraph(said(earlier, faint=True), "small"),
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

"""Below a ballot's result: how it stands beside an earlier ballot, and by group."""

from __future__ import annotations

from facilitator.ballots.small_counts import LEAST
from facilitator.minutes import figures
from facilitator.minutes.beside_words import BESIDE_PHRASES
from facilitator.minutes.outline import Outline
from facilitator.minutes.outline_beside import BeforeAndAfter, GroupTable
from facilitator.minutes.story.blocks import Block, Grid, Heading, Paragraph, Text, said
from facilitator.minutes.words import Words

__all__ = ["beside"]

MOST_MOVES = 12
"""Moves that have a line of their own; the others are added up."""

NAMED = 3
"""So many options stand above their columns with their words; of more only their numbers do."""


def beside(outline: Outline, ballot: int, words: Words) -> list[Block]:
    """What is known beside the result of the ballot with this number; nothing where nobody chose to compare it."""
    own = Words("ko" if words.korean else "en", BESIDE_PHRASES)
    blocks: list[Block] = []
    for change in outline.changes:
        if change.ballot == ballot:
            blocks += _change(change, own)
    tables = [table for table in outline.groups if table.ballot == ballot]
    if tables:
        blocks += _groups(tables, own)
    return blocks


def _change(change: BeforeAndAfter, words: Words) -> list[Block]:
    title = words("shift", earlier=change.earlier, ballot=change.ballot)
    head = (
        words("option"),
        words("before", n=change.earlier),
        words("after", n=change.ballot),
        words("change"),
    )
    rows = tuple(
        (
            said(one.text),
            said(words("votes", n=one.before, share=figures.share(one.before_share))),
            said(words("votes", n=one.after, share=figures.share(one.after_share))),
            said(words("points", points=figures.change(100 * (one.after_share - one.before_share)))),
        )
        for one in change.options
    )
    return [
        Heading(3, title, f"shift:{change.ballot}", contents=False),
        Grid(head, rows, (0.43, 0.2, 0.2, 0.17), "lrrr", dense=True),
        Paragraph(said(words("base", before=change.before_valid, after=change.after_valid), faint=True), "note"),
        *_moves(change, words),
    ]


def _moves(change: BeforeAndAfter, words: Words) -> list[Block]:
    if not change.linked:
        return [Paragraph(said(words("totals")), "small")]
    sentences = [words("linked", n=change.linked)]
    if change.hidden:
        sentences.append(words("hidden", n=change.hidden))
        if change.moves:
            sentences.append(words("told"))
    else:
        moved = sum(move.people for move in change.moves)
        sentences.append(words("moved", n=moved, share=figures.share(moved / change.linked)))
    blocks: list[Block] = [Paragraph(said(" ".join(sentences)), "small")]
    if change.moves:
        rows: list[tuple[Text, ...]] = [
            (said(move.before or words("abstained")), said(move.after or words("abstained")), said(f"{move.people:,}"))
            for move in change.moves[:MOST_MOVES]
        ]
        rest = sum(move.people for move in change.moves[MOST_MOVES:])
        if rest:
            rows.append((said(words("more"), faint=True), said(""), said(f"{rest:,}")))
        head = (words("from"), words("to"), words("people"))
        blocks.append(Grid(head, tuple(rows), (0.43, 0.43, 0.14), "llr", dense=True))
    return blocks


def _groups(tables: list[GroupTable], words: Words) -> list[Block]:
    first = tables[0]
    blocks: list[Block] = [Heading(3, words("groups"), f"groups:{first.ballot}", contents=False)]
    few = len(first.options) <= NAMED
    if not few:
        legend = " · ".join(words("legend", n=n, text=text) for n, text in enumerate(first.options, start=1))
        blocks.append(Paragraph(said(legend, faint=True), "count"))
    for table in tables:
        places = (text if few else str(n) for n, text in enumerate(table.options, start=1))
        head = (table.attribute, words("people"), *places)
        rows = tuple(
            (
                said(group.value or words("others" if len(table.groups) > 1 else "all")),
                said(f"{group.people:,}"),
                *(said(f"{one:.2f}" if table.graded else figures.share(one)) for one in group.figures),
            )
            for group in table.groups
        )
        options = len(table.options)
        blocks.append(Grid(head, rows, (0.2, 0.08, *[0.72 / options] * options), "lr" + "r" * options, dense=True))
    about = words("about.grades" if first.graded else "about", n=LEAST)
    return [*blocks, Paragraph(said(about, faint=True), "note")]

"""What was talked about: each round with its question, its themes, and what stands outside them."""

from __future__ import annotations

from facilitator.minutes import figures
from facilitator.minutes.outline import Outline, Round, Theme
from facilitator.minutes.story.appendix import THEMES_APPENDIX
from facilitator.minutes.story.blocks import (
    Block,
    Heading,
    NewPage,
    Paragraph,
    Question,
    Span,
    said,
    theme_key,
    theme_notes_key,
)
from facilitator.minutes.story.phrases import (
    count_line,
    dotted,
    minority_views,
    quotation,
    round_title,
    theme_bars,
    theme_title,
)
from facilitator.minutes.words import Words

__all__ = ["round_facts", "rounds", "themes_across"]


MANY_THEMES = 6
"""A round of so many themes takes several pages, and begins on one of its own where that leaves none nearly empty."""


def rounds(outline: Outline, words: Words) -> list[Block]:
    """Every round as a section of its own."""
    if not outline.rounds:
        return [
            Heading(1, words("rounds"), "section:rounds"),
            Paragraph(said(words("round.no_rounds"))),
        ]
    return [
        block
        for held in outline.rounds
        for block in (*([NewPage(sparing=True)] if len(held.themes) >= MANY_THEMES else []), *_round(held, words))
    ]


def themes_across(outline: Outline, words: Words) -> list[Block]:
    """Themes that belong to no single round; nothing where there are none."""
    if not outline.themes:
        return []
    blocks: list[Block] = [
        Heading(1, words("themes.across"), "section:themes"),
        theme_bars(words, outline.themes, words("themes.across_caption")),
    ]
    for theme in outline.themes:
        blocks.extend(_theme(theme, words))
    return blocks


def round_facts(held: Round, words: Words) -> str:
    """Time, planned minutes, tables and notes of a round in one line."""
    return dotted(
        [
            figures.time_span(held.opened, held.closed),
            words("round.planned", n=held.minutes) if held.minutes else "",
            words("round.tables", n=held.tables),
            words("round.notes", n=held.note_count),
            words("posts", n=held.posts) if held.posts else "",
        ]
    )


def _round(held: Round, words: Words) -> list[Block]:
    blocks: list[Block] = [
        Heading(1, round_title(words, held.number, held.title), f"round:{held.number}"),
    ]
    if held.question:
        blocks.append(Question(words("round.question"), held.question, held.guidance))
    if not held.opened and not held.note_count and not held.posts:
        blocks.append(Paragraph(said(words("round.not_held"))))
        return blocks
    facts = Span(round_facts(held, words), link=f"notes:{held.number}" if held.note_count else "")
    blocks.append(Paragraph((facts,), "count"))
    if not held.note_count and not held.posts:
        blocks.append(Paragraph(said(words("round.no_notes"))))
        return [*blocks, *(block for theme in held.themes for block in _theme(theme, words))]
    kinds = dotted([f"{words(f'note.{count.kind}')} {count.count:,}" for count in held.kinds])
    if kinds:
        blocks.append(Paragraph((Span(kinds, faint=True, link=f"notes:{held.number}"),), "count"))
    else:
        blocks.append(Paragraph(said(words("posts.only"), faint=True), "count"))
    if held.themes:
        blocks.append(theme_bars(words, held.themes, words("round.themes", n=held.note_count)))
        for theme in held.themes:
            blocks.extend(_theme(theme, words))
    else:
        blocks.append(Paragraph(said(words("round.no_themes"))))
    blocks.extend(_outside(held, words))
    return blocks


def _theme(theme: Theme, words: Words) -> list[Block]:
    listed = theme_notes_key(theme.number) if theme.refs or theme.post_refs else ""
    where = words("theme.listed", n=THEMES_APPENDIX) if listed else words("theme.no_notes")
    blocks: list[Block] = [
        Heading(2, theme_title(words, theme), theme_key(theme.number), link=listed),
        Paragraph(said(dotted([count_line(words, theme), where]), faint=True, link=listed), "count"),
    ]
    if theme.summary:
        blocks.append(Paragraph(said(theme.summary), "summary" if theme.quotes or theme.minority else "body"))
    blocks.extend(quotation(words, quote, theme.number) for quote in theme.quotes)
    blocks.extend(minority_views(words, theme.minority, theme.number))
    return blocks


def _outside(held: Round, words: Words) -> list[Block]:
    """Notes and posts in no theme, with the minority views among them in their own words."""
    if not (held.unfiled or held.posts_unfiled) or not held.themes:
        return list(minority_views(words, held.minority))
    blocks: list[Block] = [Heading(2, words("round.unfiled"), f"unfiled:{held.number}", contents=False)]
    for phrase, count, place in (
        ("round.unfiled_count", held.unfiled, "notes"),
        ("posts.unfiled", held.posts_unfiled, "posts"),
    ):
        if count:
            blocks.append(Paragraph((Span(words(phrase, n=count), link=f"{place}:{held.number}"),)))
    return [*blocks, *minority_views(words, held.minority)]

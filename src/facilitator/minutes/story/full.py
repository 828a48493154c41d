"""The full minutes behind the table at the front, up to the last note of the appendix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from facilitator.minutes.outline import Outline
from facilitator.minutes.story.appendix import appendix, notes_by_theme
from facilitator.minutes.story.blocks import Bars, Block, NewPage
from facilitator.minutes.story.ending import closing, introduction, methods, recommendations, signatures
from facilitator.minutes.story.people import people, seating
from facilitator.minutes.story.rounds import rounds, themes_across
from facilitator.minutes.story.votes import votes, votes_by_table
from facilitator.minutes.words import Words

__all__ = ["full_story"]

_CHAPTERS: Mapping[str, Callable[[Outline, Words], list[Block]]] = MappingProxyType(
    {
        "people": people,
        "seating": seating,
        "rounds": rounds,
        "themes": themes_across,
        "votes": votes,
        "recommendations": recommendations,
    }
)
"""The chapters that may change places, in their usual order."""


def full_story(outline: Outline, words: Words, missing: tuple[str, ...] = ()) -> list[Block]:
    """Everything after the table at the front; ``missing`` characters are named among the methods."""
    blocks: list[Block] = [
        *introduction(outline, words),
        *(block for chapter in outline.chapters or _CHAPTERS for block in _CHAPTERS[chapter](outline, words)),
        *closing(outline, words),
        *signatures(outline, words),
        *methods(outline, words, missing),
        *(
            block
            for part in (appendix(outline, words), notes_by_theme(outline, words), votes_by_table(outline, words))
            for block in (*([NewPage()] if part and outline.notes else []), *part)
        ),
    ]
    return _numbered(blocks, words)


def _numbered(blocks: list[Block], words: Words) -> list[Block]:
    """The blocks with their figures counted, those that have a caption."""
    numbered: list[Block] = []
    count = 0
    for block in blocks:
        if isinstance(block, Bars) and block.caption:
            count += 1
            block = replace(block, label=words("figure"), number=count)
        numbered.append(block)
    return numbered

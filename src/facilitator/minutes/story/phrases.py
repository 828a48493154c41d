"""Lines that several parts of the minutes share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.minutes import figures
from facilitator.minutes.outline import Quote, Theme
from facilitator.minutes.story.blocks import Bar, Bars, Quotation, Span, note_key, quote_key, theme_key, theme_notes_key
from facilitator.minutes.words import Words
from facilitator.record.own_lines import said_by_one

__all__ = [
    "count_line",
    "cut",
    "dotted",
    "listed",
    "minority_views",
    "part_of_round",
    "quotation",
    "round_title",
    "theme_bars",
    "theme_title",
]

DOT = " · "

LETTERS_OF_A_POST = 400
"""So much of a post is quoted; the record has it whole."""


def dotted(parts: Sequence[str]) -> str:
    """The parts that are not empty, with a dot between."""
    return DOT.join(part for part in parts if part)


def listed(parts: Sequence[str], words: Words) -> str:
    """ "gender, age and district"; in Korean with a comma before the last as well."""
    if words.korean or len(parts) < 2:
        return ", ".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def round_title(words: Words, number: int, title: str) -> str:
    """ "2라운드. 돌봄", without the dot where the round has no title."""
    return words("round.title", n=number, title=title) if title else words("round", n=number)


def part_of_round(words: Words, key: str, number: int, title: str) -> str:
    """ "2라운드 기록. 돌봄": what ``key`` names of a round, without the dot where the round has no title."""
    return words(key, n=number, title=title) if title else words(f"{key}_untitled", n=number)


def theme_title(words: Words, theme: Theme) -> str:
    """ "주제 4. 어르신 동네 돌봄"."""
    return words("theme.title", n=theme.number, title=theme.title or words("untitled"))


def count_line(words: Words, theme: Theme) -> str:
    """What stands behind a theme: notes, tables, support; and apart from these what came from outside."""
    hall = words("theme.count", notes=theme.note_count, tables=theme.table_count, support=theme.support)
    return dotted([hall, words("posts", n=theme.posts) if theme.posts else ""])


def minority_views(words: Words, quotes: Sequence[Quote], theme: int = 0, *, letters: int = 0) -> list[Quotation]:
    """Minority views under a theme (0: outside all), the first of each kind (said by one, felt strongly; felt strongly;
    others) under the label of those. The others say what they are behind their source: a page may begin with them."""
    views: list[Quotation] = []
    labels = [words(_label(quote)) for quote in quotes]
    for quote, label, before in zip(quotes, labels, ["", *labels], strict=False):
        view = quotation(words, quote, theme, minority=True, label="" if label == before else label, letters=letters)
        if not view.label:
            what = Span(f"{DOT}{label[:1].lower()}{label[1:]}", faint=True)
            view = replace(view, source=(*view.source, what))
        views.append(view)
    return views


def _label(quote: Quote) -> str:
    if not quote.felt_strongly:
        return "theme.minority"
    return "theme.one_strongly" if said_by_one(quote.support) else "theme.minority_strongly"


def quotation(
    words: Words, quote: Quote, theme: int = 0, *, minority: bool = False, label: str = "", letters: int = 0
) -> Quotation:
    """A quote under a theme (0: outside all) with its source; ``letters`` cuts it (0: never, but a post from outside, which
    may have pages)."""
    source: list[Span] = [
        Span(quote.serial, faint=True, link=note_key(quote.serial)),
        Span(DOT + (quote.source or words("quote.source", n=quote.table)), faint=True),
    ]
    if quote.agreements:
        source.append(Span(DOT + words("posts.agreements", n=quote.agreements), faint=True))
    if quote.source:
        letters = min(letters or LETTERS_OF_A_POST, LETTERS_OF_A_POST)
    if quote.support:
        source.append(Span(DOT + words("quote.support", n=quote.support), faint=True))
    if quote.felt_strongly and not minority:
        source.append(Span(DOT + words("quote.strongly"), faint=True))
    text = figures.clip(quote.text, letters) if letters else quote.text
    return Quotation(text, tuple(source), minority, label, quote_key(theme, quote.serial))


def theme_bars(words: Words, themes: Sequence[Theme], caption: str, *, letters: int = 0) -> Bars:
    """Note counts of the themes as bars, each in the theme's own colour and with its number."""
    longest = max((theme.note_count for theme in themes), default=0) or 1
    return Bars(
        tuple(
            Bar(
                label=(
                    Span(f"{theme.number}  ", strong=True, link=theme_key(theme.number)),
                    Span(cut(theme.title or words("untitled"), letters), link=theme_key(theme.number)),
                ),
                length=theme.note_count / longest,
                figure=words("theme.short", notes=theme.note_count, tables=theme.table_count),
                colour=theme.colour,
                link=theme_notes_key(theme.number) if theme.refs else "",
            )
            for theme in themes
        ),
        caption,
    )


def cut(text: str, letters: int) -> str:
    """The text cut to so many letters (0: never)."""
    return figures.clip(text, letters) if letters else text

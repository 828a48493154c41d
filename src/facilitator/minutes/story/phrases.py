"""Lines that several parts of the minutes share."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.minutes import figures
from facilitator.minutes.outline import Ballot, OptionResult, Quote, Theme
from facilitator.minutes.story.blocks import Bar, Bars, Quotation, Span, note_key, said, theme_key
from facilitator.minutes.words import Words

__all__ = [
    "ballot_bars",
    "ballot_method",
    "count_line",
    "dotted",
    "minority_views",
    "quotation",
    "result_line",
    "round_title",
    "theme_bars",
    "theme_title",
    "turnout_line",
]

DOT = " · "


def dotted(parts: Sequence[str]) -> str:
    """The parts that are not empty, with a dot between."""
    return DOT.join(part for part in parts if part)


def round_title(words: Words, number: int, title: str) -> str:
    """ "2라운드. 돌봄", without the dot where the round has no title."""
    return words("round.title", n=number, title=title) if title else words("round", n=number)


def theme_title(words: Words, theme: Theme) -> str:
    """ "주제 4. 어르신 동네 돌봄"."""
    return words("theme.title", n=theme.number, title=theme.title or words("untitled"))


def count_line(words: Words, theme: Theme) -> str:
    """What stands behind a theme: notes, tables, support."""
    return words("theme.count", notes=theme.note_count, tables=theme.table_count, support=theme.support)


def minority_views(words: Words, quotes: Sequence[Quote], *, letters: int = 0) -> list[Quotation]:
    """Minority views, the first under the label of all."""
    return [
        quotation(
            words,
            quote,
            minority=True,
            label=words("theme.minority") if place == 0 else "",
            letters=letters,
        )
        for place, quote in enumerate(quotes)
    ]


def quotation(words: Words, quote: Quote, *, minority: bool = False, label: str = "", letters: int = 0) -> Quotation:
    """A quote with its source; ``letters`` cuts it (0: never)."""
    source: list[Span] = [
        Span(quote.serial, faint=True, link=note_key(quote.serial)),
        Span(DOT + words("quote.source", n=quote.table), faint=True),
    ]
    if quote.support:
        source.append(Span(DOT + words("quote.support", n=quote.support), faint=True))
    text = figures.clip(quote.text, letters) if letters else quote.text
    return Quotation(text, tuple(source), minority, label)


def theme_bars(words: Words, themes: Sequence[Theme], caption: str, *, letters: int = 0) -> Bars:
    """Note counts of the themes as bars, each in the theme's own colour and with its number."""
    longest = max((theme.note_count for theme in themes), default=0) or 1
    return Bars(
        tuple(
            Bar(
                label=(
                    Span(f"{theme.number}  ", strong=True, link=theme_key(theme.number)),
                    Span(_cut(theme.title or words("untitled"), letters), link=theme_key(theme.number)),
                ),
                length=theme.note_count / longest,
                figure=words("theme.short", notes=theme.note_count, tables=theme.table_count),
                colour=theme.colour,
            )
            for theme in themes
        ),
        caption,
    )


def ballot_bars(
    words: Words, ballot: Ballot, options: Sequence[OptionResult], *, letters: int = 0, form: str = "wide"
) -> Bars:
    """The options of a ballot as bars; what leads says so in words."""
    longest = max((option.count for option in ballot.options), default=0) or 1
    tied = sum(option.leads for option in ballot.options) > 1
    return Bars(
        tuple(
            Bar(
                label=said(_cut(option.text, letters), strong=option.leads),
                length=option.count / longest,
                figure=words("vote.figure", count=option.count, share=figures.share(option.share)),
                mark=words("vote.tie" if tied else "vote.leads") if option.leads else "",
                colour=0 if option.leads else -1,
            )
            for option in options
        ),
        turnout_line(words, ballot),
        form,
    )


def turnout_line(words: Words, ballot: Ballot) -> str:
    """Who voted, and what the shares are taken of."""
    turnout = ballot.turnout
    base = {"present": turnout.present, "cast": turnout.cast}.get(ballot.basis, turnout.valid)
    voted = turnout.cast / turnout.present if turnout.present else 0.0
    return dotted(
        [
            words(
                "vote.turnout",
                present=turnout.present,
                cast=turnout.cast,
                share=figures.share(voted),
                abstain=turnout.abstain,
                invalid=turnout.invalid,
            ),
            "" if ballot.basis == "valid" else words("vote.valid", n=turnout.valid),
            words("vote.basis", basis=words(f"basis.{ballot.basis}", n=base)),
        ]
    )


def ballot_method(words: Words, ballot: Ballot) -> str:
    """How a ballot was held: method, choices allowed, those with a vote, round, closing time."""
    several = ballot.method == "approval" and 1 < ballot.most < len(ballot.options)
    return dotted(
        [
            words("round", n=ballot.round) if ballot.round is not None else "",
            words(f"method.{ballot.method}"),
            words("method.most", n=ballot.most) if several else "",
            words("vote.eligible", n=ballot.turnout.eligible),
            words("vote.closed", time=ballot.closed) if ballot.closed else "",
        ]
    )


def result_line(words: Words, options: Sequence[OptionResult]) -> str:
    """All options with their counts in one line."""
    return dotted(
        [
            f"{option.text} {words('vote.figure', count=option.count, share=figures.share(option.share))}"
            for option in options
        ]
    )


def _cut(text: str, letters: int) -> str:
    return figures.clip(text, letters) if letters else text

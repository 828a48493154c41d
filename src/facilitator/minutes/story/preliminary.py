"""The preliminary report: the outcome on at most four pages, as much of it as fits.

What a step of the ladder leaves out is said in the report, with the rule and where to find it.
"""

from __future__ import annotations

from facilitator.minutes import figures
from facilitator.minutes.outline import Outline, Recommendation, Round, Theme
from facilitator.minutes.story.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Masthead,
    Paragraph,
    Question,
    Span,
    Text,
    said,
)
from facilitator.minutes.story.ending import withheld
from facilitator.minutes.story.ladder import Detail
from facilitator.minutes.story.overview import attended_line, when_and_where
from facilitator.minutes.story.people import distribution_bars, key_numbers
from facilitator.minutes.story.phrases import (
    dotted,
    listed,
    minority_views,
    quotation,
    round_title,
    theme_bars,
)
from facilitator.minutes.story.preliminary_votes import preliminary_votes
from facilitator.minutes.story.rounds import round_facts
from facilitator.minutes.words import Words

__all__ = ["preliminary_story"]


def preliminary_story(outline: Outline, words: Words, detail: Detail) -> list[Block]:
    """The whole report at one step of the ladder."""
    head = dotted([outline.programme, words("document.preliminary")])
    below = dotted([outline.body, figures.moment(outline.methods.made_at, words.korean)])
    blocks: list[Block] = [
        Masthead(
            figures.clip(head, 90),
            figures.clip(outline.title or words("untitled"), 90),
            figures.clip(below, 90),
        ),
        key_numbers(outline, words),
        Facts(_facts(outline, words, detail)),
    ]
    blocks += [
        block
        for distribution in outline.distributions[: detail.distributions]
        if len(distribution.values) <= 12
        for block in (
            Heading(3, distribution.attribute, f"people:{distribution.attribute}"),
            distribution_bars(distribution, words),
        )
    ]
    blocks += _talk(outline, words, detail)
    blocks += preliminary_votes(outline, words, detail)
    blocks += _ending(outline, words, detail)
    return blocks


def _facts(outline: Outline, words: Words, detail: Detail) -> tuple[tuple[str, tuple[Text, ...]], ...]:
    rows: list[tuple[str, tuple[Text, ...]]] = [
        (words("overview.when_where"), when_and_where(outline, words)),
        (words("attendance.label"), (said(attended_line(outline.attendance, words)),)),
    ]
    if outline.held_by:
        rows.insert(0, (words("overview.body"), (said(figures.clip(outline.held_by, detail.letters)),)))
    if outline.purpose:
        rows.append((words("overview.purpose"), (said(figures.clip(outline.purpose, detail.letters)),)))
    return tuple((label, _clipped(texts, detail.letters)) for label, texts in rows)


def _clipped(texts: tuple[Text, ...], letters: int) -> tuple[Text, ...]:
    return tuple(
        tuple(span._replace(text=figures.clip(span.text, max(letters, 120))) for span in text) for text in texts
    )


def _talk(outline: Outline, words: Words, detail: Detail) -> list[Block]:
    told = _told_numbers(outline, detail)
    blocks: list[Block] = []
    if not outline.rounds:
        blocks.append(Heading(2, words("rounds"), "section:rounds"))
        blocks.append(Paragraph(said(words("round.no_rounds"))))
    for held in outline.rounds[: detail.rounds]:
        blocks += _round(held, words, detail, told)
    if outline.themes:
        blocks.append(Heading(2, words("themes.across"), "section:themes"))
        blocks += _themes(outline.themes, words, detail, words("themes.across_caption"), told)
    return blocks


def _round(held: Round, words: Words, detail: Detail, told: frozenset[int]) -> list[Block]:
    title = figures.clip(round_title(words, held.number, held.title), detail.title_letters)
    blocks: list[Block] = [Heading(2, title, f"round:{held.number}")]
    if held.question:
        question = figures.clip(held.question, detail.letters)
        blocks.append(Question(words("round.question"), question, ""))
    if not held.opened and not held.note_count and not held.posts:
        return [*blocks, Paragraph(said(words("round.not_held")))]
    blocks.append(Paragraph(said(round_facts(held, words), faint=True), "count"))
    if not held.note_count and not held.posts:
        blocks.append(Paragraph(said(words("round.no_notes"))))
    elif not held.themes:
        blocks.append(Paragraph(said(words("round.no_themes"))))
    else:
        blocks += _themes(held.themes, words, detail, words("round.themes", n=held.note_count), told)
    return blocks


def _themes(themes: tuple[Theme, ...], words: Words, detail: Detail, caption: str, told: frozenset[int]) -> list[Block]:
    """A chart of the largest themes, then the largest of these in words."""
    largest = sorted(themes, key=lambda theme: -theme.note_count)
    shown, hidden = largest[: detail.themes], largest[detail.themes :]
    if hidden:
        notes = sum(theme.note_count for theme in hidden)
        caption = dotted([caption, words("preliminary.more_themes", n=len(hidden), notes=notes)])
    blocks: list[Block] = [theme_bars(words, shown, caption, letters=detail.title_letters)]
    for theme in shown:
        if theme.number in told:
            blocks += _told(theme, words, detail)
    return blocks


def _told_numbers(outline: Outline, detail: Detail) -> frozenset[int]:
    """The themes that are told in words: the largest of every round, then the second, as far as ``told`` goes."""
    ranked = [
        (place, theme.number)
        for group in _groups(outline)
        for place, theme in enumerate(sorted(group, key=lambda theme: -theme.note_count))
    ]
    return frozenset(number for _, number in sorted(ranked)[: detail.told])


def _groups(outline: Outline) -> list[tuple[Theme, ...]]:
    """Themes by round, those of the whole session last."""
    return [*(held.themes for held in outline.rounds), outline.themes]


def _told(theme: Theme, words: Words, detail: Detail) -> list[Block]:
    quotes = theme.quotes[: detail.quotes]
    minority = theme.minority[: detail.minority]
    if not (theme.summary or quotes or minority):
        return []
    title = figures.clip(theme.title or words("untitled"), detail.title_letters)
    blocks: list[Block] = [Heading(3, words("theme.title", n=theme.number, title=title), f"theme:{theme.number}")]
    if theme.summary:
        summary = said(figures.clip(theme.summary, detail.letters))
        blocks.append(Paragraph(summary, "summary" if quotes or minority else "body"))
    blocks += [quotation(words, quote, theme.number, letters=detail.letters) for quote in quotes]
    blocks += minority_views(words, minority, theme.number, letters=detail.letters)
    return blocks


def _ending(outline: Outline, words: Words, detail: Detail) -> list[Block]:
    blocks: list[Block] = []
    if outline.recommendations:
        blocks.append(Heading(2, words("recommendations"), "section:recommendations"))
        blocks.append(
            Bullets(
                tuple(
                    (
                        Span(figures.clip(item.text, detail.letters)),
                        Span(_source(item, words), faint=True),
                    )
                    for item in outline.recommendations[: detail.recommendations]
                )
            )
        )
    if outline.closing.strip():
        blocks.append(Heading(2, words("next"), "section:closing"))
        closing = " ".join(outline.closing.split())
        blocks.append(Paragraph(said(figures.clip(closing, detail.letters * 2))))
    elif not outline.recommendations:
        blocks.append(Heading(2, words("next"), "section:closing"))
        blocks.append(Paragraph(said(_where_to_look(outline, words))))
    limits = _limits(outline, words, detail)
    complete = words("preliminary.complete")
    left_out = words("preliminary.left_out", limits=listed(limits, words)) if limits else complete
    notices = [left_out, words("preliminary.status"), withheld(outline, words)]
    blocks.append(Paragraph(said(" ".join(filter(None, notices)), faint=True), "small"))
    return blocks


def _where_to_look(outline: Outline, words: Words) -> str:
    """Where the next steps will be told, where nobody has written any yet."""
    if not outline.held_by:
        return words("preliminary.no_next")
    return words("preliminary.no_next_by", held_by=figures.clip(outline.held_by, 40))


def _source(item: Recommendation, words: Words) -> str:
    """Who is responsible and which theme it comes from, in brackets."""
    theme = words("theme", n=item.theme) if item.theme is not None else ""
    source = dotted([figures.clip(item.responsible, 40), theme])
    return f" ({source})" if source else ""


def _limits(outline: Outline, words: Words, detail: Detail) -> list[str]:
    """The rules that really left something out."""
    groups = _groups(outline)
    themes = outline.all_themes
    limits: list[str] = []
    if len(outline.rounds) > detail.rounds:
        limits.append(words("preliminary.limit_rounds", n=detail.rounds))
    if any(len(group) > detail.themes for group in groups):
        limits.append(words("preliminary.limit_themes", n=detail.themes))
    if not (detail.quotes and detail.told) and any(theme.quotes or theme.minority for theme in themes):
        limits.append(words("preliminary.limit_no_quotes"))
    else:
        if len(themes) > detail.told:
            limits.append(words("preliminary.limit_told", n=detail.told))
        if any(len(theme.quotes) > detail.quotes or len(theme.minority) > detail.minority for theme in themes):
            limits.append(words("preliminary.limit_quotes", n=detail.quotes))
    if any(len(ballot.options) > detail.options for ballot in outline.ballots):
        limits.append(words("preliminary.limit_options", n=detail.options))
    if len(outline.ballots) > detail.ballots:
        limits.append(words("preliminary.limit_ballots", n=detail.ballots))
    if len(outline.recommendations) > detail.recommendations:
        limits.append(words("preliminary.limit_recommendations", n=detail.recommendations))
    texts = [held.question for held in outline.rounds] + [theme.summary for theme in themes]
    texts += [item.text for item in outline.recommendations] + [outline.purpose, outline.closing]
    if any(not figures.fits(text, detail.letters) for text in texts):
        limits.append(words("preliminary.limit_text"))
    return limits

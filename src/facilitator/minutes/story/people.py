"""Who met, in numbers, and how they were seated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.minutes import figures
from facilitator.minutes.outline import Distribution, Outline, Seating
from facilitator.minutes.story.blocks import Bar, Bars, Block, Heading, Numbers, Paragraph, said
from facilitator.minutes.story.overview import attended_line, staff_line
from facilitator.minutes.story.phrases import dotted, listed
from facilitator.minutes.words import Words

__all__ = ["distribution_bars", "key_numbers", "people", "seating"]


def people(outline: Outline, words: Words) -> list[Block]:
    """Attendance, and one chart for each attribute of those who came."""
    attendance = outline.attendance
    blocks: list[Block] = [Heading(1, words("people"), "section:people")]
    if not attendance.invited and not attendance.arrived:
        blocks.append(Paragraph(said(words("people.none"))))
        return blocks
    blocks.append(Paragraph(said(attended_line(attendance, words))))
    observers = words("overview.observers", text=attendance.observers) if attendance.observers else ""
    blocks.append(Paragraph(said(dotted([staff_line(attendance, words), observers]))))
    blocks.append(Paragraph(said(words("people.privacy"), faint=True), "small"))
    if outline.distributions:
        people = max(distribution.people for distribution in outline.distributions)
        blocks.append(Paragraph(said(words("people.share_of", n=people), faint=True), "small"))
    for distribution, names in _each_once(outline.distributions):
        blocks.append(Heading(3, ", ".join(names), f"people:{distribution.attribute}", contents=False))
        blocks.append(distribution_bars(distribution, words))
    return blocks


def _each_once(distributions: Sequence[Distribution]) -> list[tuple[Distribution, list[str]]]:
    """Each distribution with the attributes that it is the one of: a field that people chose is often their table's too."""
    once: dict[Distribution, list[str]] = {}
    for distribution in distributions:
        once.setdefault(replace(distribution, attribute=""), []).append(distribution.attribute)
    return [(replace(same, attribute=names[0]), names) for same, names in once.items()]


def distribution_bars(distribution: Distribution, words: Words) -> Bars:
    """How many of those who came have each value of one attribute."""
    if distribution.compared:
        return _compared_bars(distribution, words)
    longest = max((value.count for value in distribution.values), default=0) or 1
    return Bars(
        tuple(
            Bar(
                label=said(value.value or words("value.none")),
                length=value.count / longest,
                figure=f"{words('unit.people', n=value.count)} · {figures.share(value.share)}",
                colour=0,
            )
            for value in distribution.values
        ),
        form="short",
    )


def _compared_bars(distribution: Distribution, words: Words) -> Bars:
    """Those who came, each value above its share of the city's population, and where that is from."""
    shares = [share for value in distribution.values for share in (value.share, value.population or 0.0)]
    longest = max(shares, default=0.0) or 1.0
    bars = tuple(
        Bar(
            label=said(value.value or words("value.none")),
            length=value.share / longest,
            figure=words("people.here", n=value.count, share=figures.share(value.share)),
            colour=0,
            beside=(0.0, words("people.city_unknown"))
            if value.population is None
            else (value.population / longest, words("people.city", share=figures.share(value.population))),
        )
        for value in distribution.values
    )
    caption = [
        words("people.beside", n=distribution.people),
        words("people.source", source=distribution.source) if distribution.source else words("people.no_source"),
    ]
    if distribution.unknown:
        caption.append(words("people.unknown", values=", ".join(distribution.unknown)))
    return Bars(bars, " ".join(caption), form="short")


def seating(outline: Outline, words: Words) -> list[Block]:
    """How people were seated, in sentences and in the figures behind them."""
    plan: Seating = outline.seating
    blocks: list[Block] = [Heading(1, words("seating"), "section:seating")]
    if not plan.rounds:
        blocks.append(Paragraph(said(words("seating.none"))))
        return blocks
    blocks.append(Paragraph(said(_seating_sentences(plan, words))))
    if plan.cells and plan.in_band == plan.cells:
        figures_line = words("seating.figures", rounds=plan.rounds, cells=plan.cells, in_band=plan.in_band)
        blocks.append(Paragraph(said(figures_line, faint=True), "small"))
    return blocks


def _seating_sentences(plan: Seating, words: Words) -> str:
    said_of_it = [words("seating.held", rounds=plan.rounds)]
    names = "·".join(plan.attributes) if words.korean else listed([name.lower() for name in plan.attributes], words)
    if plan.cells and plan.in_band == plan.cells:
        said_of_it.append(words("seating.even", attributes=names))
    elif plan.cells:
        said_of_it.append(
            words(
                "seating.nearly",
                attributes=names,
                cells=plan.cells,
                in_band=plan.in_band,
                share=figures.share(plan.in_band / plan.cells),
            )
        )
    if plan.rounds > 1:
        said_of_it.append(
            words("seating.repeats", repeats=plan.repeats) if plan.repeats else words("seating.no_repeats")
        )
    return " ".join(said_of_it)


def key_numbers(outline: Outline, words: Words) -> Numbers:
    """The figures of the day in one row: people, tables, notes, themes, votes."""
    counts = {
        "people": outline.attendance.arrived,
        "tables": outline.attendance.tables,
        "notes": outline.note_count,
        "themes": len(outline.all_themes),
        "ballots": len(outline.ballots),
    }
    return Numbers(
        tuple(
            (words(f"unit.{what}", n=count), words(f"figure.{what}.one" if count == 1 else f"figure.{what}"))
            for what, count in counts.items()
        )
    )

"""The run of the day as a sheet to hold: when each part begins and ends, and what is asked in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitator.minutes import figures
from facilitator.minutes.pdf.book import Book, entries_of, head_and_foot, set_blocks
from facilitator.minutes.pdf.faces import Faces
from facilitator.minutes.pdf.pager import paged
from facilitator.minutes.pdf.write import draw
from facilitator.minutes.story.blocks import Block, Facts, Masthead, Paragraph, Span, Text, said
from facilitator.minutes.story.phrases import dotted, round_title
from facilitator.minutes.whole_file import Progress
from facilitator.minutes.words import Words

__all__ = ["RunItem", "RunOfDay", "write_run_of_day"]

GUIDANCE_LETTERS = 400


@dataclass(frozen=True, kw_only=True, slots=True)
class RunItem:
    """One part of the day. ``starts`` and ``ends`` are ``HH:MM``; ``number`` is that of a round, else 0."""

    starts: str
    ends: str = ""
    minutes: int = 0
    number: int = 0
    title: str = ""
    question: str = ""
    guidance: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RunOfDay:
    """The plan of a session, as the lead facilitator carries it."""

    language: str
    title: str
    date: str = ""
    venue: str = ""
    people: int = 0
    tables: int = 0
    items: tuple[RunItem, ...] = ()


def write_run_of_day(
    run: RunOfDay,
    path: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write the run of the day as a PDF and return how many pages it has.

    Raises:
        Cancelled: when ``cancelled`` said so; nothing was written.
        Refused: when the folder cannot be written to.
    """
    words, faces = Words(run.language), Faces()
    title = run.title or words("untitled")
    pages = paged(set_blocks(faces, _blocks(run, words, title), cancelled))
    head_and_foot(faces, pages, words, title=title, name=words("run.title"), date=run.date)
    return draw(
        Book(pages, entries_of(pages)),
        path,
        title=title,
        subject=words("run.title"),
        author="",
        language=run.language,
        progress=progress,
        cancelled=cancelled,
    )


def _blocks(run: RunOfDay, words: Words, title: str) -> list[Block]:
    above = dotted([words("run.title"), words("run.people", people=run.people, tables=run.tables)])
    below = dotted([figures.day(run.date, words.korean), run.venue])
    blocks: list[Block] = [Masthead(above, title, below)]
    if not run.items:
        blocks.append(Paragraph(said(words("run.empty"))))
        return blocks
    blocks.append(Facts(tuple((_time(item, words), _what(item, words)) for item in run.items), large=True))
    rounds = sum(item.number > 0 for item in run.items)
    if rounds:
        ends = run.items[-1].ends or run.items[-1].starts
        total = words("run.total", rounds=rounds, first=run.items[0].starts, last=ends)
        blocks.append(Paragraph(said(total, faint=True), "small"))
    return blocks


def _time(item: RunItem, words: Words) -> str:
    lines = [figures.time_span(item.starts, item.ends)]
    if item.minutes:
        lines.append(words("run.minutes", n=item.minutes))
    return "\n".join(lines)


def _what(item: RunItem, words: Words) -> tuple[Text, ...]:
    title = round_title(words, item.number, item.title) if item.number else item.title
    texts: list[Text] = [said(title or words("untitled"), strong=True)]
    if item.question:
        texts.append(said(item.question))
    if item.guidance:
        texts.append((Span(figures.clip(item.guidance, GUIDANCE_LETTERS), faint=True),))
    return tuple(texts)

"""From blocks to numbered pages with head and foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from facilitator.errors import Cancelled
from facilitator.minutes import figures
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf.charts import set_bars
from facilitator.minutes.pdf.faces import Faces, fitted, missing_characters, printable
from facilitator.minutes.pdf.front import contents, cover
from facilitator.minutes.pdf.pager import Page, paged, places
from facilitator.minutes.pdf.setting import (
    set_bullets,
    set_heading,
    set_masthead,
    set_numbers,
    set_paragraph,
    set_question,
    set_quotation,
    set_references,
    set_signing,
)
from facilitator.minutes.pdf.sheet import BOTTOM, FAINT, LEFT, LINE, PAGE_HEIGHT, RIGHT, WIDTH
from facilitator.minutes.pdf.slab import Entry, Fill, Letters, Slab
from facilitator.minutes.pdf.tables import set_facts, set_grid, set_notes
from facilitator.minutes.story.blocks import (
    Bars,
    Block,
    Bullets,
    Facts,
    Grid,
    Heading,
    Masthead,
    NewPage,
    NoteList,
    Numbers,
    Paragraph,
    Question,
    Quotation,
    References,
    Signing,
)
from facilitator.minutes.story.full import full_story
from facilitator.minutes.story.ladder import LADDER, PAGES, Detail
from facilitator.minutes.story.overview import MOST_LINES, overview
from facilitator.minutes.story.preliminary import preliminary_story
from facilitator.minutes.words import Words

__all__ = [
    "Book",
    "entries_of",
    "fitting_detail",
    "fitting_overview",
    "full_book",
    "head_and_foot",
    "preliminary_book",
    "set_blocks",
    "where_headings_stand",
]


UNDER_A_HEADING = 5.0


@dataclass(frozen=True, slots=True)
class Book:
    """Finished pages, and the entries of the bookmarks in their order."""

    pages: list[Page]
    entries: list[Entry]


def full_book(outline: Outline, cancelled: Callable[[], bool] | None = None) -> Book:
    """Cover, contents, the minutes and their appendices.

    Raises:
        Cancelled: when ``cancelled`` says so.
    """
    words, faces = Words(outline.language), Faces()
    story = [
        *fitting_overview(outline, words),
        *full_story(outline, words, missing_characters(outline)),
    ]
    body = paged(set_blocks(faces, story, cancelled))
    where = places(body)
    entries = entries_of(body)
    listed = [entry for entry in entries if entry.contents]
    # how many pages the contents take does not depend on the numbers in them
    taken = 1 + len(contents(faces, [(entry, 0) for entry in listed], words))
    numbered = [(entry, where[entry.key][0] + 1 + taken) for entry in listed]
    pages = [cover(faces, outline, words), *contents(faces, numbered, words), *body]
    _frame(faces, pages, outline, words)
    return Book(pages, entries)


def where_headings_stand(blocks: Iterable[Block], words: Words) -> tuple[dict[str, int], set[str]]:
    """For a document that shall look like the PDF: the printed page of every heading by its key, and the keys of the chapters
    that begin a page."""
    faces = Faces()
    body = paged(set_blocks(faces, blocks))
    listed = [entry for entry in entries_of(body) if entry.contents]
    before = 2 + len(contents(faces, [(entry, 0) for entry in listed], words))
    tops = (page.placed[0][1].entry for page in body if page.placed)
    pages = {key: number + before for key, (number, _) in places(body).items()}
    return pages, {top.key for top in tops if top is not None and top.level == 1}


def fitting_overview(outline: Outline, words: Words) -> list[Block]:
    """The table at the front, with as many lines of the gist as keep it on a page of its own; where none do, it takes two
    and the text follows."""
    faces = Faces()
    for lines in range(MOST_LINES, 0, -1):
        blocks = overview(outline, words, lines)
        if len(paged(set_blocks(faces, blocks))) == 1:
            return [*blocks, NewPage()]
    return overview(outline, words, MOST_LINES)


def preliminary_book(outline: Outline, cancelled: Callable[[], bool] | None = None) -> Book:
    """The report at the richest step of its ladder that fits four pages.

    Raises:
        Cancelled: when ``cancelled`` says so.
    """
    words, faces = Words(outline.language), Faces()
    detail = fitting_detail(outline, words, cancelled)
    pages = paged(set_blocks(faces, preliminary_story(outline, words, detail), cancelled))
    _frame(faces, pages, outline, words)
    return Book(pages, entries_of(pages))


def fitting_detail(outline: Outline, words: Words, cancelled: Callable[[], bool] | None = None) -> Detail:
    """The richest step of the preliminary report's ladder that fits its pages."""
    faces = Faces()
    for detail in LADDER:
        story = preliminary_story(outline, words, detail)
        if len(paged(set_blocks(faces, story, cancelled))) <= PAGES:
            return detail
    return LADDER[-1]


def set_blocks(faces: Faces, blocks: Iterable[Block], cancelled: Callable[[], bool] | None = None) -> list[Slab]:
    """The strips of all blocks in their order."""
    strips: list[Slab] = []
    fresh: NewPage | None = None
    for block in blocks:
        if cancelled is not None and cancelled():
            raise Cancelled
        if isinstance(block, NewPage):
            fresh = block
            continue
        begin = len(strips)
        strips += _set(faces, block)
        if 0 < begin < len(strips) and strips[begin - 1].glued and strips[begin].blank:
            # a heading under a heading: close, and never on another page
            strips[begin].glued = True
            strips[begin].height = min(strips[begin].height, UNDER_A_HEADING)
        if isinstance(block, Paragraph) and block.style == "note":
            _keep_together(strips[:begin])
        if fresh is not None:
            first = next((strip for strip in strips[begin:] if not strip.blank), None)
            if first is not None:
                first.fresh, first.sparing = True, fresh.sparing
                fresh = None
    return strips


def _keep_together(before: list[Slab]) -> None:
    """Keep the last strip, and the gap below it, on the page of what follows."""
    for strip in reversed(before):
        strip.glued = True
        if not strip.blank:
            return


def _set(faces: Faces, block: Block) -> list[Slab]:
    match block:
        case Heading():
            return set_heading(faces, block)
        case Paragraph():
            return set_paragraph(faces, block)
        case Quotation():
            return set_quotation(faces, block)
        case References():
            return set_references(faces, block)
        case Bars():
            return set_bars(faces, block)
        case Facts():
            return set_facts(faces, block)
        case Grid():
            return set_grid(faces, block)
        case NoteList():
            return set_notes(faces, block)
        case Question():
            return set_question(faces, block)
        case Bullets():
            return set_bullets(faces, block)
        case Numbers():
            return set_numbers(faces, block)
        case Masthead():
            return set_masthead(faces, block)
        case Signing():
            return set_signing(faces, block)
        case NewPage():
            return []


def _frame(faces: Faces, pages: list[Page], outline: Outline, words: Words) -> None:
    name = words(f"document.{outline.kind}")
    head_and_foot(faces, pages, words, title=outline.title, name=name, date=outline.date)


def entries_of(pages: list[Page]) -> list[Entry]:
    """The entries of the bookmarks, in the order of the pages."""
    return [strip.entry for page in pages for _, strip in page.placed if strip.entry is not None]


def head_and_foot(faces: Faces, pages: list[Page], words: Words, *, title: str, name: str, date: str) -> None:
    """The title above, "page x of y" below; neither on a cover, and no title above a masthead."""
    title = fitted(faces.regular, title or words("untitled"), 8.0, WIDTH * 0.7)
    date = figures.day(date, words.korean)
    cover = pages[0].bare
    for number, page in enumerate(pages, start=1):
        if page.bare:
            continue
        if cover or number > 1:
            wide = faces.regular.width(name) * 8.0
            head = Slab(
                14.0,
                [
                    Letters(LEFT, 9.0, title, 8.0, False, FAINT),
                    Letters(RIGHT - wide, 9.0, name, 8.0, False, FAINT),
                    Fill(LEFT, 14.0, WIDTH, 0.5, LINE),
                ],
            )
            page.placed.append((34.0, head))
        count = words("page", page=number, pages=len(pages))
        wide = faces.regular.width(count) * 8.0
        foot = Slab(
            14.0,
            [
                Letters(LEFT, 9.0, printable(date), 8.0, False, FAINT),
                Letters(RIGHT - wide, 9.0, count, 8.0, False, FAINT),
            ],
        )
        page.placed.append((min(BOTTOM + 18.0, PAGE_HEIGHT - 30.0), foot))

"""Writing the Word document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.shared import Twips

from facilitator.errors import Cancelled
from facilitator.minutes import figures
from facilitator.minutes.docx.bodies import body, keys_of, numbers
from facilitator.minutes.docx.logo import drawn_logo
from facilitator.minutes.docx.markup import LINE, NAMESPACE, TEXT_WIDTH, Places, field, paragraph, possible, run
from facilitator.minutes.docx.styles import set_styles
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf.book import fitting_detail, fitting_overview, where_headings_stand
from facilitator.minutes.pdf.faces import Faces
from facilitator.minutes.pdf.sheet import WIDTH
from facilitator.minutes.story.blocks import Block, Heading, NewPage, Paragraph, Quotation, plain
from facilitator.minutes.story.full import full_story
from facilitator.minutes.story.overview import when_and_where
from facilitator.minutes.story.people import key_numbers
from facilitator.minutes.story.preliminary import preliminary_story
from facilitator.minutes.whole_file import Progress, whole_file
from facilitator.minutes.words import Words

__all__ = ["write"]

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
SIDE = (PAGE_WIDTH - TEXT_WIDTH) // 2

_LOGO = 24.0
"""So many points more than without one does the head of the cover take with the highest logo."""


def write(outline: Outline, path: Path, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
    """Write the document; the contract is that of ``write_docx``."""
    words = Words(outline.language)
    full = outline.kind != "preliminary"
    if full:
        blocks = [*fitting_overview(outline, words), *full_story(outline, words)]
    else:
        blocks = preliminary_story(outline, words, fitting_detail(outline, words))
    places = Places(keys_of(blocks))
    document = docx.Document()
    set_styles(document, outline.language)
    _set_page(document, outline, words, cover=full)
    parts: list[str] = []
    pages, fresh = where_headings_stand(blocks, words) if full else ({}, set())
    if full:
        parts += [
            drawn_logo(document, outline.logo),
            _cover(outline, words),
            _contents(blocks, places, pages, words),
        ]
    odd = False
    for done, (block, following) in enumerate(zip(blocks, [*blocks[1:], None], strict=True), start=1):
        if cancelled is not None and cancelled():
            raise Cancelled
        odd = isinstance(block, Quotation) and not odd
        if not (full and isinstance(block, NewPage)):
            begins = isinstance(block, Heading) and block.key in fresh
            kept = isinstance(following, Paragraph) and following.style == "note"
            parts.append(body(block, places, fresh=begins, odd=odd, kept=kept))
        if progress is not None:
            progress(done, len(blocks))
    _fill(document, parts)
    _set_properties(document, outline, words)
    with whole_file(path) as unfinished:
        document.save(str(unfinished))


def _fill(document: Document, parts: list[str]) -> None:
    """Make the finished markup the document's body, before the properties of the section, which end it.

    The whole part is parsed anew: moving thousands of rows from one tree into another takes seconds.
    """
    section = document.element.body[-1].xml
    markup = f"<w:document {NAMESPACE}><w:body>{''.join(parts)}{section}</w:body></w:document>"
    document.part._element = parse_xml(markup)


def _set_page(document: Document, outline: Outline, words: Words, *, cover: bool) -> None:
    """A4 with the title above and "page x of y" below; neither on the cover."""
    section = document.sections[0]
    section.page_width, section.page_height = Twips(PAGE_WIDTH), Twips(PAGE_HEIGHT)
    section.left_margin = section.right_margin = Twips(SIDE)
    section.top_margin, section.bottom_margin = Twips(1320), Twips(1200)
    section.header_distance, section.footer_distance = Twips(660), Twips(600)
    section.different_first_page_header_footer = cover
    title = figures.clip(outline.title or words("untitled"), 60)
    head = f"{run(title)}<w:r><w:tab/></w:r>{run(words(f'document.{outline.kind}'))}"
    before, between, after = words("page", page="\n", pages="\n").split("\n")
    count = run(before) + field("PAGE", "1") + run(between) + field("NUMPAGES", "1") + run(after)
    foot = f"{run(figures.day(outline.date, words.korean))}<w:r><w:tab/></w:r>{count}"
    for part, style, content in ((section.header, "Header", head), (section.footer, "Footer", foot)):
        part.is_linked_to_previous = False
        for old in list(part._element):
            part._element.remove(old)
        part._element.append(parse_xml(paragraph(content, style).replace("<w:p>", f"<w:p {NAMESPACE}>", 1)))
    document.settings.element.append(parse_xml(f'<w:updateFields {NAMESPACE} w:val="true"/>'))


def _cover(outline: Outline, words: Words) -> str:
    """The first page, its lines about where the PDF has them."""
    title = outline.title or words("untitled")
    lines = [
        _line(
            outline.programme or words(f"kind.{outline.session_kind}"), before=10 if outline.logo else 44, faint=True
        ),
        paragraph(run(title), "Title", _before(62)),
        paragraph(run(words(f"document.{outline.kind}")), "Subtitle"),
    ]
    faces = Faces()
    used = 270.0 + (_LOGO if outline.logo else 0.0) + 41.0 * len(faces.bold.lines(title, 30.0, WIDTH))
    if outline.date or outline.venue:
        for place, text in enumerate(when_and_where(outline, words)):
            lines.append(_line(plain(text), before=0 if place else 36))
            used += 19.0
    if outline.purpose:
        narrow = f'{_before(26)}<w:ind w:right="{round(TEXT_WIDTH * 0.28)}"/>'
        lines.append(paragraph(run(outline.purpose, faint=True, size=10.5), "CoverLine", narrow))
        used += 26.0 + 19.0 * len(faces.regular.lines(outline.purpose, 10.5, WIDTH * 0.72))
    # an empty line keeps the figures at their height; a table has no space above it
    lines.append(paragraph("", "Gap", _before(max(560.0 - used, 40.0))))
    lines.append(numbers(key_numbers(outline, words)))
    if outline.held_by:
        above = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="12" w:color="{LINE}"/></w:pBdr>{_before(104)}'
        lines.append(paragraph(run(outline.held_by, strong=True), "CoverLine", above))
    if outline.methods.made_at:
        made = words("made", time=figures.moment(outline.methods.made_at, words.korean))
        lines.append(_line(made, before=0 if outline.held_by else 104, faint=True, size=9.0))
    return "".join(lines)


def _line(text: str, *, before: float, strong: bool = False, faint: bool = False, size: float = 0.0) -> str:
    return paragraph(run(text, strong=strong, faint=faint, size=size), "CoverLine", _before(before))


def _before(points: float) -> str:
    return f'<w:spacing w:before="{points * 20:.0f}"/>'


def _contents(blocks: list[Block], places: Places, pages: Mapping[str, int], words: Words) -> str:
    """The contents field with its entries already in it, so that it is never empty.

    Page numbers are those of the PDF until the word processor puts its own there: LibreOffice never does so by itself.
    """
    listed = [block for block in blocks if isinstance(block, Heading) and block.contents and block.level < 3]
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    entries = []
    for number, heading in enumerate(listed):
        page = field(f"PAGEREF {places.name(heading.key)} \\h", str(pages[heading.key]))
        line = places.link(heading.key, f"{run(heading.text)}<w:r><w:tab/></w:r>{page}")
        entries.append(paragraph((begin if number == 0 else "") + line, f"TOC{heading.level}"))
    end = paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "Gap")
    reading = paragraph(run(words("reading"), faint=True), "Small", _before(14))
    return paragraph(run(words("contents")), "TOCHeading", "<w:pageBreakBefore/>") + "".join(entries) + end + reading


def _set_properties(document: Document, outline: Outline, words: Words) -> None:
    properties = document.core_properties
    # a property of a document holds 255 letters
    properties.title = figures.clip(possible(outline.title) or words("untitled"), 250)
    properties.subject = words(f"document.{outline.kind}")
    properties.author = figures.clip(possible(outline.body or outline.organizer), 250)
    properties.last_modified_by = "Facilitator"
    properties.comments = ""
    made = datetime.fromisoformat(outline.methods.made_at.replace(" ", "T")) if outline.methods.made_at else None
    if made is not None:
        properties.created = properties.modified = made
    properties.language = outline.language

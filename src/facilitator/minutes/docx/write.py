"""Writing the Word document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.shared import Twips

from facilitator.errors import Cancelled
from facilitator.minutes import figures
from facilitator.minutes.docx.bodies import PAGE_BREAK, body, keys_of, numbers
from facilitator.minutes.docx.logo import drawn_logo
from facilitator.minutes.docx.markup import NAMESPACE, TEXT_WIDTH, Places, field, paragraph, possible, run
from facilitator.minutes.docx.styles import set_styles
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf.book import fitting_detail, fitting_overview
from facilitator.minutes.story.blocks import Block, Heading, plain
from facilitator.minutes.story.full import full_story
from facilitator.minutes.story.overview import when_and_where
from facilitator.minutes.story.people import key_numbers
from facilitator.minutes.story.preliminary import preliminary_story
from facilitator.minutes.whole_file import Progress, whole_file
from facilitator.minutes.words import Words

__all__ = ["write"]

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
SIDE = (PAGE_WIDTH - TEXT_WIDTH) // 2


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
    if full:
        parts += [
            drawn_logo(document, outline.logo),
            _cover(outline, words),
            PAGE_BREAK,
            _contents(blocks, places, words),
        ]
    for done, block in enumerate(blocks, start=1):
        if cancelled is not None and cancelled():
            raise Cancelled
        markup = body(block, places)
        if full and done == 1:
            # a break of its own would leave an empty page where the contents fill theirs
            markup = markup.replace('"Heading1"/>', '"Heading1"/><w:pageBreakBefore/>', 1)
        parts.append(markup)
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
    section.top_margin, section.bottom_margin = Twips(1360), Twips(1240)
    section.header_distance = section.footer_distance = Twips(640)
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
    above = outline.programme or words(f"kind.{outline.session_kind}")
    lines = [
        paragraph(
            run(above, faint=True),
            "CoverLine",
            f'<w:spacing w:before="{600 if outline.logo else 1800}" w:after="600"/>',
        ),
        paragraph(run(outline.title or words("untitled")), "Title"),
        paragraph(run(words(f"document.{outline.kind}")), "Subtitle"),
    ]
    if outline.date or outline.venue:
        lines += [paragraph(run(plain(text)), "CoverLine") for text in when_and_where(outline, words)]
    if outline.purpose:
        lines.append(
            paragraph(
                run(outline.purpose, faint=True),
                "CoverLine",
                '<w:spacing w:before="360"/><w:ind w:right="2800"/>',
            )
        )
    lines.append(paragraph("", "Normal", '<w:spacing w:before="1800"/>'))
    lines.append(numbers(key_numbers(outline, words)))
    if outline.held_by:
        lines.append(paragraph(run(outline.held_by, strong=True), "CoverLine", '<w:spacing w:before="1800"/>'))
    if outline.methods.made_at:
        made = words("made", time=figures.moment(outline.methods.made_at, words.korean))
        lines.append(paragraph(run(made, faint=True, size=9.0), "CoverLine"))
    return "".join(lines)


def _contents(blocks: list[Block], places: Places, words: Words) -> str:
    """The contents field with its entries already in it, so that it is never empty.

    Page numbers come when the field is updated: until a word processor has laid the text out there are none.
    """
    listed = [block for block in blocks if isinstance(block, Heading) and block.contents and block.level < 3]
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    entries = []
    for number, heading in enumerate(listed):
        line = places.link(heading.key, run(heading.text))
        entries.append(paragraph((begin if number == 0 else "") + line, f"TOC{heading.level}"))
    end = paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "Gap")
    reading = paragraph(run(words("reading"), faint=True), "Small", '<w:spacing w:before="160"/>')
    return paragraph(run(words("contents")), "TOCHeading") + "".join(entries) + end + reading


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

"""Every theme, count and quote leads to the appendix and the appendix leads back, in PDF and DOCX; no link is dead."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented_outline import invented, older
from pypdf import PdfReader
from small_record import small_day

from facilitator.demo.play import play
from facilitator.minutes.docx import write_docx
from facilitator.minutes.docx.bodies import keys_of
from facilitator.minutes.gather import outline_of
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.pdf.book import fitting_overview
from facilitator.minutes.story.blocks import (
    Bars,
    Block,
    Bullets,
    Facts,
    Grid,
    Heading,
    NoteList,
    Paragraph,
    Quotation,
    References,
    Text,
    note_key,
    plain,
    quote_key,
    theme_key,
    theme_notes_key,
)
from facilitator.minutes.story.full import full_story
from facilitator.minutes.words import Words
from facilitator.record import Record


def story_of(outline: Outline) -> list[Block]:
    words = Words(outline.language)
    return [*fitting_overview(outline, words), *full_story(outline, words)]


def texts_of(block: Block) -> list[Text]:
    match block:
        case Paragraph():
            return [block.text]
        case Bullets():
            return list(block.items)
        case Facts():
            return [text for _, texts in block.rows for text in texts]
        case Grid():
            return [text for row in block.rows for text in row]
        case Quotation():
            return [block.source]
        case Bars():
            return [bar.label for bar in block.bars]
    return []


def links_of(block: Block) -> set[str]:
    """The keys of all places that a block leads to."""
    found = {span.link for text in texts_of(block) for span in text}
    match block:
        case Heading():
            found.add(block.link)
        case Bars():
            found.update(bar.link for bar in block.bars)
        case References():
            found.update(map(note_key, block.serials))
        case NoteList():
            for group in block.groups:
                for line in group.lines:
                    found.update(theme_key(theme) for theme in line.themes)
                    found.update(place for _, place in line.ways)
    return found - {""}


def appendix_begins(story: list[Block]) -> int:
    return next(n for n, block in enumerate(story) if isinstance(block, Heading) and block.key == "section:notes")


def check(outline: Outline) -> None:
    """Nothing dead; every theme, count and quote of the body leads to the appendix; every note leads back."""
    story = story_of(outline)
    keys = set(keys_of(story))
    for block in story:
        assert links_of(block) <= keys
    begin = appendix_begins(story)
    body, appendix = story[:begin], story[begin:]
    listed = set(keys_of(appendix))
    headings = {block.key: place for place, block in enumerate(body) if isinstance(block, Heading)}
    for theme in outline.all_themes:
        place = headings[theme_key(theme.number)]
        heading, count = body[place], body[place + 1]
        assert isinstance(heading, Heading) and isinstance(count, Paragraph)
        if theme.refs:
            assert heading.link == theme_notes_key(theme.number) in listed
            assert {span.link for span in count.text} == {theme_notes_key(theme.number)}
            assert f"{theme.note_count:,}" in plain(count.text)
    for ballot in outline.ballots:
        vote = body[headings[f"ballot:{ballot.number}"]]
        assert isinstance(vote, Heading)
        assert (vote.link in listed) == bool(ballot.tables)
    for block in body:
        if isinstance(block, Quotation):
            assert block.source[0].link in listed and block.key in keys
        if isinstance(block, Bars) and any(span.link for bar in block.bars for span in bar.label):
            assert all(bar.link in listed for bar in block.bars if bar.length)
    back = {
        line.serial: {*map(theme_key, line.themes), *(place for _, place in line.ways)}
        for block in appendix
        if isinstance(block, NoteList)
        for group in block.groups
        for line in group.lines
    }
    for theme in outline.all_themes:
        for serial in theme.refs:
            assert theme_key(theme.number) in back[serial]
        for quote in (*theme.quotes, *theme.minority):
            assert quote_key(theme.number, quote.serial) in back[quote.serial]
    for held in outline.rounds:
        for quote in held.minority:
            assert quote_key(0, quote.serial) in back[quote.serial]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Outline:
    day = play(tmp_path_factory.mktemp("demo"), 60, 6, 2, seed=5)
    with Record.open(day.record) as record:
        return outline_of(record, day.session_id)


def test_everything_on_the_demo_day_leads_to_the_appendix_and_back(demo: Outline) -> None:
    assert len(demo.all_themes) > 5 and any(theme.quotes for theme in demo.all_themes)
    check(demo)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    language=st.sampled_from(["ko", "en"]),
    notes=st.integers(0, 120),
    rounds=st.integers(0, 4),
    themes=st.integers(0, 9),
    ballots=st.integers(0, 4),
)
def test_everything_leads_to_the_appendix_and_back_on_any_day(
    language: str, notes: int, rounds: int, themes: int, ballots: int
) -> None:
    outline = invented(language=language, notes=notes, tables=4, rounds=rounds, themes=themes, ballots=ballots)
    check(outline)
    check(older(outline))


def test_a_small_real_day_leads_to_the_appendix_and_back(tmp_path: Path) -> None:
    day = small_day(tmp_path)
    check(outline_of(day.record, day.session))


def test_every_link_of_the_pdf_arrives_on_a_page_where_its_place_is(demo: Outline, tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    write_pdf(demo, path)
    reader = PdfReader(path)
    numbers = {page.indirect_reference: number for number, page in enumerate(reader.pages)}
    found = 0
    for page in reader.pages:
        annotations: Any = page.get("/Annots", [])
        for annotation in annotations:
            target, _, _, top, _ = annotation.get_object()["/Dest"]
            assert target.indirect_reference in numbers and 0 < float(top) < 860
            found += 1
    wanted = [key for block in story_of(demo) for key in links_of(block)]
    assert found >= len(wanted)


def test_every_theme_heading_of_the_pdf_is_clickable(demo: Outline, tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    write_pdf(demo, path)
    reader = PdfReader(path)
    texts = [page.extract_text() for page in reader.pages]
    numbers = {page.indirect_reference: number for number, page in enumerate(reader.pages)}
    listed = next(n for n, text in enumerate(texts) if "부록 2. 주제별 근거 기록" in text and "차례" not in text)
    led: set[int] = set()
    for number, page in enumerate(reader.pages[:listed]):
        annotations: Any = page.get("/Annots", [])
        for annotation in annotations:
            link = annotation.get_object()
            high = float(link["/Rect"][3]) - float(link["/Rect"][1])
            if high > 14 and numbers[link["/Dest"][0].indirect_reference] >= listed:
                led.add(number)
    assert led >= {n for n, text in enumerate(texts[:listed]) if "근거 기록은 부록 2" in text}


def test_every_link_of_the_word_document_leads_to_its_bookmark_and_back(demo: Outline, tmp_path: Path) -> None:
    path = tmp_path / "minutes.docx"
    write_docx(demo, path)
    body = docx.Document(str(path)).element.body
    names = [node.get(qn("w:name")) for node in body.iter(qn("w:bookmarkStart"))]
    anchors = [node.get(qn("w:anchor")) for node in body.iter(qn("w:hyperlink"))]
    assert len(names) == len(set(names)) and set(anchors) <= set(names)
    by_style: dict[str, list[bool]] = {}
    for paragraph in body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        linked = next(paragraph.iter(qn("w:hyperlink")), None) is not None
        by_style.setdefault("" if style is None else style.get(qn("w:val")), []).append(linked)
    assert all(by_style["Quote"]) and all(by_style["MinorityView"])
    titles = {theme.title for theme in demo.all_themes}
    headings = [p for p in body.iter(qn("w:p")) if _says(p).split(". ", 1)[-1] in titles]
    assert len(headings) >= 2 * len(titles)
    assert all(next(p.iter(qn("w:hyperlink")), None) is not None for p in headings)
    quoted = [node for node in body.iter(qn("w:hyperlink")) if _says(node) == "인용"]
    quotes = sum(len(theme.quotes) + len(theme.minority) for theme in demo.all_themes)
    assert len(quoted) == quotes + sum(len(held.minority) for held in demo.rounds)


def _says(node: Any) -> str:
    return "".join(text.text or "" for text in node.iter(qn("w:t")))

"""Where pages break: nothing that belongs together is torn apart, and no page is wasted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from invented_outline import invented, with_texts

from facilitator.minutes.docx.bodies import body
from facilitator.minutes.docx.markup import NAMESPACE, Places
from facilitator.minutes.docx.write import write
from facilitator.minutes.outline import Quote
from facilitator.minutes.pdf.book import set_blocks, where_headings_stand
from facilitator.minutes.pdf.faces import Faces
from facilitator.minutes.pdf.pager import HARDLY, Page, paged
from facilitator.minutes.pdf.sheet import TOP
from facilitator.minutes.pdf.slab import Letters
from facilitator.minutes.story.blocks import (
    Bar,
    Bars,
    Block,
    Facts,
    Grid,
    Heading,
    NewPage,
    Paragraph,
    Quotation,
    plain,
    said,
)
from facilitator.minutes.story.full import full_story
from facilitator.minutes.story.phrases import minority_views
from facilitator.minutes.story.votes import votes_by_table
from facilitator.minutes.words import Words

ABOVE_A_CHAPTER = 26.0
"""The gap above the heading of a chapter."""


def text_of(page: Page) -> list[str]:
    """The pieces of text of a page, from top to bottom."""
    return [mark.text for _, strip in page.placed for mark in strip.marks if isinstance(mark, Letters)]


def pages_of(*blocks: Block) -> list[list[str]]:
    return [text_of(page) for page in paged(set_blocks(Faces(), blocks))]


def lines(count: int) -> list[Block]:
    return [Paragraph(said(f"줄 {number}")) for number in range(count)]


def table(rows: int) -> Grid:
    cells = tuple((said(f"표 {number}"), said("1")) for number in range(rows))
    return Grid(("항목", "인원"), cells, (0.5, 0.5), "lr", dense=True)


@pytest.mark.parametrize(
    ("before", "last"),
    [
        (table(3), "표 2"),
        (Bars((Bar(said("가"), 1.0, "3"),), "그림의 설명"), "그림의 설명"),
        (Paragraph(said("앞 문장"), "small"), "앞 문장"),
    ],
)
def test_a_note_below_a_table_a_chart_or_a_sentence_is_never_alone_on_the_next_page(before: Block, last: str) -> None:
    note = Paragraph(said("봉인 0123"), "note")
    for filled in range(20, 31):
        (page,) = (page for page in pages_of(*lines(filled), before, note) if "봉인 0123" in page)
        assert last in page, filled


def test_the_legend_of_the_votes_by_table_stands_on_the_page_of_its_table() -> None:
    outline = invented(notes=40, tables=12, rounds=1, themes=4, ballots=1)
    long = with_texts(outline.ballots[0], [f"{letter} {'긴 항목 ' * 8}" for letter in "가나다라"])
    blocks = votes_by_table(replace(outline, ballots=(long,)), Words("ko"))[1:]
    for filled in range(20, 31):
        for page in pages_of(*lines(filled), *blocks):
            legends = [place for place, text in enumerate(page) if text.startswith("1번 ")]
            assert all("투표자" in page[place:] for place in legends), filled


def test_a_round_begins_a_page_unless_the_one_before_would_stay_nearly_empty() -> None:
    began = []
    for filled in range(31, 51):
        before = lines(filled)
        top, strip = paged(set_blocks(Faces(), before))[-1].placed[-1]
        used = top + strip.height + ABOVE_A_CHAPTER - TOP
        _, fresh = where_headings_stand([*before, NewPage(sparing=True), Heading(1, "2라운드", "round:2")], Words("ko"))
        assert ("round:2" in fresh) == (used > HARDLY), filled
        began.append("round:2" in fresh)
    assert {True, False} == set(began)


def test_an_appendix_begins_a_page_whatever_stands_before() -> None:
    _, fresh = where_headings_stand([*lines(2), NewPage(), Heading(1, "부록 1", "section:notes")], Words("ko"))
    assert fresh == {"section:notes"}


def test_what_a_theme_is_about_stands_on_the_page_of_the_first_quote() -> None:
    outline = invented(notes=120, tables=6, rounds=2, themes=9, ballots=1)
    blocks = full_story(outline, Words("ko"))
    for at, block in enumerate(blocks):
        if isinstance(block, Quotation) and isinstance(blocks[at - 1], Paragraph):
            own = blocks[at - 3 : at + 1]
            assert isinstance(own[0], Heading)
            for filled in range(24, 31):
                pages = pages_of(*lines(filled), *own)
                assert any(own[0].text in page and any("“" in text for text in page) for page in pages), filled
            return
    raise AssertionError("no theme is told with a quote")


def test_a_sentence_of_the_table_at_the_front_is_not_torn_between_two_pages() -> None:
    sentence = "가나다라 " * 30
    (alone,) = pages_of(Facts((("표결 내용", (said(sentence),)),)))
    for filled in range(16, 24):
        for page in pages_of(*lines(filled), Facts((("표결 내용", (said(sentence),) * 30),))):
            assert sum("가나다라" in text for text in page) % (len(alone) - 1) == 0, filled


def test_the_decisions_of_a_day_stand_beside_their_label() -> None:
    decisions = tuple(said(f"{number}. 결정") for number in range(1, 16))
    for filled in range(16, 31):
        (page,) = (page for page in pages_of(*lines(filled), Facts((("결정 사항", decisions),))) if "결정 사항" in page)
        assert sum("결정" in text for text in page) == len(decisions) + 1, filled


def test_in_word_a_bar_is_one_line_high_stays_with_its_caption_and_clear_of_its_label() -> None:
    chart = Bars((Bar(said("아주 긴 이름 " * 9), 0.5, "3"),), "그림의 설명")
    markup = docx.oxml.parse_xml(f"<w:body {NAMESPACE}>{body(chart, Places(()))}</w:body>")
    label, *track, _ = markup.iter(qn("w:tc"))
    assert int(next(label.iter(qn("w:ind"))).get(qn("w:right"))) >= 40
    assert next(label.iter(qn("w:keepNext")), None) is not None
    assert all(cell.find(f"{qn('w:tcPr')}/{qn('w:shd')}") is None for cell in track), "a cell is as high as its row"
    assert len([shade for cell in track for shade in cell.iter(qn("w:shd"))]) == 2


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_minority_view_with_which_a_page_may_begin_says_what_it_is(language: str) -> None:
    words = Words(language)
    quiet = Quote(serial="T1-R1-01", table=1, text="그대로 두자", support=2)
    loud = replace(quiet, felt_strongly=True, support=1)
    first, second, third = minority_views(words, (quiet, replace(quiet, serial="T1-R1-02"), loud))
    what = words("theme.minority")
    assert first.label == what and what.lower() not in plain(first.source).lower()
    assert not second.label and plain(second.source).endswith(f" · {what[:1].lower()}{what[1:]}")
    assert third.label == words("theme.one_strongly")


def test_word_keeps_a_note_with_what_is_above_it(tmp_path: Path) -> None:
    outline = invented(notes=12, tables=3, rounds=1, themes=2, ballots=1)
    write(outline, tmp_path / "minutes.docx", None, None)
    paragraphs = list(docx.Document(str(tmp_path / "minutes.docx")).element.body.iter(qn("w:p")))
    (seal,) = (place for place, one in enumerate(paragraphs) if "".join(one.itertext()).startswith("봉인 0123"))
    assert paragraphs[seal - 1].find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
    for block in (table(3), Bars((Bar(said("가"), 1.0, "3"),)), Paragraph(said("앞 문장"), "small")):
        markup = docx.oxml.parse_xml(f"<w:body {NAMESPACE}>{body(block, Places(()), kept=True)}</w:body>")
        *_, last = markup.iter(qn("w:p"))
        rows = list(markup.iter(qn("w:tr")))
        for one in (last, *(rows[-1].iter(qn("w:p")) if rows else ())):
            style = one.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
            assert style == "Bar" or one.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None

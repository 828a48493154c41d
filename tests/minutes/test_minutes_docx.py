"""The Word document: real styles and fields, links that lead somewhere, and the same figures as the PDF."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from invented_outline import empty, invented, preliminary
from pypdf import PdfReader

from facilitator.errors import Cancelled
from facilitator.minutes.docx import write_docx
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf import write_pdf

SERIAL = re.compile(r"T\d+-R\d+-\d+")


@pytest.fixture(scope="module")
def outline() -> Outline:
    return invented(notes=180)


@pytest.fixture(scope="module")
def path(outline: Outline, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docx") / "minutes.docx"
    write_docx(outline, path)
    return path


def text_of(path: Path) -> str:
    body = docx.Document(str(path)).element.body
    lines = []
    for paragraph in body.iter(qn("w:p")):
        lines.append("".join(node.text or "" for node in paragraph.iter(qn("w:t"))))
    return "\n".join(lines)


def test_headings_quotes_captions_and_lists_are_real_styles(path: Path) -> None:
    document = docx.Document(str(path))
    used = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None}
    assert {"Heading 1", "Heading 2", "Heading 3", "Quote", "Minority View", "Caption", "Title"} <= used


def test_the_contents_are_a_field_that_is_not_empty(path: Path, outline: Outline) -> None:
    document = docx.Document(str(path))
    entries = [paragraph for paragraph in document.element.body.iter(qn("w:p")) if _style(paragraph).startswith("TOC")]
    # the last text of an entry is its page
    titles = ["".join([node.text or "" for node in entry.iter(qn("w:t"))][:-1]) for entry in entries]
    for theme in outline.all_themes:
        assert f"주제 {theme.number}. {theme.title}" in titles
    instructions = [node.text for node in document.element.body.iter(qn("w:instrText"))]
    assert any(text.strip().startswith("TOC") for text in instructions)
    assert document.settings.element.find(qn("w:updateFields")) is not None


def test_every_link_leads_to_a_bookmark_and_bookmarks_are_unique(path: Path) -> None:
    body = docx.Document(str(path)).element.body
    names = [node.get(qn("w:name")) for node in body.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))
    assert all(len(name) <= 40 for name in names)
    anchors = {node.get(qn("w:anchor")) for node in body.iter(qn("w:hyperlink"))}
    assert anchors
    assert anchors <= set(names)


def test_serials_lead_to_the_appendix_and_its_theme_numbers_back(path: Path, outline: Outline) -> None:
    body = docx.Document(str(path)).element.body
    labels = Counter("".join(node.text or "" for node in link.iter(qn("w:t"))) for link in body.iter(qn("w:hyperlink")))
    for theme in outline.all_themes:
        for serial in theme.refs:
            assert labels[serial] >= 1
        assert labels[str(theme.number)] == len(theme.refs)


def test_korean_has_its_font_and_pages_are_counted(path: Path) -> None:
    document = docx.Document(str(path))
    defaults = document.styles.element.find(qn("w:docDefaults"))
    fonts = next(defaults.iter(qn("w:rFonts")))
    assert fonts.get(qn("w:eastAsia")) == "NanumGothic"
    footer = document.sections[0].footer._element
    assert [node.text.strip() for node in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_long_tables_repeat_their_header(path: Path, outline: Outline) -> None:
    body = docx.Document(str(path)).element.body
    headed = [table for table in body.iter(qn("w:tbl")) if next(table.iter(qn("w:tblHeader")), None) is not None]
    assert len(headed) >= len(outline.rounds) + len(outline.ballots)


def test_the_support_of_a_note_stands_under_its_name_and_clear_of_the_themes_beside_it(path: Path) -> None:
    body = docx.Document(str(path)).element.body
    notes = next(table for table in body.iter(qn("w:tbl")) if "기록 번호" in "".join(table.itertext()))
    for row in notes.iter(qn("w:tr")):
        cells = list(row.iter(qn("w:tc")))
        if len(cells) == 5:
            assert next(cells[3].iter(qn("w:jc"))).get(qn("w:val")) == "right"
            assert int(next(cells[3].iter(qn("w:ind"))).get(qn("w:right"))) >= 100


def test_it_carries_the_same_notes_and_figures_as_the_pdf(path: Path, outline: Outline, tmp_path: Path) -> None:
    pdf = tmp_path / "minutes.pdf"
    write_pdf(outline, pdf)
    printed = " ".join("\n".join(page.extract_text() for page in PdfReader(pdf).pages).split())
    word = " ".join(text_of(path).split())
    assert Counter(SERIAL.findall(printed)) == Counter(SERIAL.findall(word))
    said = [
        f"기록 {theme.note_count}건 · 테이블 {theme.table_count}개 · 공감 {theme.support}"
        for theme in outline.all_themes
    ]
    for ballot in outline.ballots:
        said += [f"{option.count}표 · {option.share * 100:.1f}%" for option in ballot.options]
        said.append(f"참석 {ballot.turnout.present}명 가운데 {ballot.turnout.cast}명 투표")
    for line in said:
        assert line in printed
        assert line in word
    for figure in re.findall(r"\d[\d,.]*(?:명|건|표|개|%)", word):
        assert figure in printed


def test_letters_that_xml_cannot_carry_do_no_harm(tmp_path: Path) -> None:
    outline = invented(notes=12, rounds=1, themes=1)
    title = "A&B <제목> \x00\x0b \U0001f44d"
    path = tmp_path / "odd.docx"
    write_docx(replace(outline, title=title), path)
    assert "A&B <제목>  \U0001f44d" in text_of(path)


@pytest.mark.parametrize("kind", ["full", "preliminary"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_an_empty_session_is_a_document_too(kind: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / "empty.docx"
    write_docx(empty(language, kind), path)
    assert text_of(path).strip()


def test_the_preliminary_report_says_what_the_printed_one_says(tmp_path: Path) -> None:
    outline = preliminary(invented(notes=900, rounds=4, themes=20, ballots=6))
    write_docx(outline, tmp_path / "p.docx")
    write_pdf(outline, tmp_path / "p.pdf")
    printed = " ".join("\n".join(page.extract_text() for page in PdfReader(tmp_path / "p.pdf").pages).split())
    word = text_of(tmp_path / "p.docx")
    assert Counter(SERIAL.findall(word)) == Counter(SERIAL.findall(printed))


def test_stopping_leaves_no_file(outline: Outline, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_docx(outline, tmp_path / "stopped.docx", cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


def _style(paragraph: object) -> str:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")  # type: ignore[attr-defined]
    return "" if style is None else str(style.get(qn("w:val")))

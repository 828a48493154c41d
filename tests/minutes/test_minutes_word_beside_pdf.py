"""The Word document through LibreOffice beside the PDF: the same words and much the same picture, page by page."""

from __future__ import annotations

import base64
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import docx
import numpy as np
import pytest
from docx.oxml.ns import qn
from invented_outline import invented, preliminary
from PIL import Image
from record_pictures import plain_png

from facilitator.minutes.docx import write_docx
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.story.blocks import Heading
from facilitator.minutes.story.full import full_story
from facilitator.minutes.words import Words

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="needs LibreOffice: scripts/system-packages.sh installs it"
)

LEAST_ALIKE = 0.97
"""So much of a chapter's letters must be the same, those aside that a page in between says again (heads of tables)."""


RUN = 4
"""Pages are compared by runs of so many letters: LibreOffice parts figures from their counters, so words would not do."""

ROWS, COLUMNS = 12, 6
"""The fields of a page in which its ink is counted: about 70 by 95 points each."""

STRIPE = 10
"""Pixels at the left edge that are not compared: the stripe on the PDF's cover, which the Word document has not."""

Ink = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


@dataclass
class Printed:
    """A document as it is printed: the text of its pages without spaces, how much ink each has (0 to 1), and where."""

    pages: list[str]
    ink: list[float]
    fields: list[Ink]


def printed(path: Path, folder: Path) -> Printed:
    """What poppler reads and draws of a PDF."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    folder.mkdir()
    subprocess.run(["pdftoppm", "-r", "36", "-gray", path, folder / "page"], check=True)
    pictures = [np.asarray(Image.open(one), dtype=float) for one in sorted(folder.iterdir())]
    return Printed(
        ["".join(page.split()) for page in text.split("\f")[:-1]],
        [float((255.0 - picture).mean() / 255.0) for picture in pictures],
        [fields(255.0 - picture[:, STRIPE:]) for picture in pictures],
    )


def fields(ink: Ink) -> Ink:
    """The ink in each field of a page."""
    rows = np.array_split(ink, ROWS, axis=0)
    return np.array([[one.sum() for one in np.array_split(row, COLUMNS, axis=1)] for row in rows])


def both(outline: Outline, folder: Path) -> tuple[Printed, Printed]:
    """The PDF, and the Word document as LibreOffice prints it with a profile of its own."""
    write_pdf(outline, folder / "pdf.pdf")
    write_docx(outline, folder / "word.docx")
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
            "--outdir", folder, folder / "word.docx",
        ],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return printed(folder / "pdf.pdf", folder / "a"), printed(folder / "word.pdf", folder / "b")


def chapters(outline: Outline) -> list[str]:
    """The titles of the chapters behind the table at the front, without spaces."""
    story = full_story(outline, Words(outline.language))
    return ["".join(block.text.split()) for block in story if isinstance(block, Heading) and block.level == 1]


def divided(document: Printed, outline: Outline, contents: str) -> dict[str, str]:
    """The text by chapter; each must come after the one before."""
    first = next(n for n, page in enumerate(document.pages) if contents in page) + 1
    text = "".join(without_frame(page, outline) for page in document.pages[first:])
    found: dict[str, str] = {}
    titles, at = chapters(outline), 0
    for title, following in zip(titles, [*titles[1:], None], strict=True):
        begin = text.index(title, at)
        at = begin + len(title)
        end = len(text) if following is None else text.index(following, at)
        found[title] = text[begin:end]
        at = end
    return found


def without_frame(page: str, outline: Outline) -> str:
    """The page without its head and foot."""
    head = "".join((outline.title + Words(outline.language)("document.full")).split())
    body = page.removeprefix(head)
    foot = "2026년11월23일(월)" if outline.language == "ko" else "Monday,23November2026"
    return body[: body.rindex(foot)] if foot in body[-60:] else body


def alike(one: str, other: str) -> float:
    """The share of letters that both have, of those of the shorter."""
    same = sum((Counter(one) & Counter(other)).values())
    return same / max(min(len(one), len(other)), 1)


def same_text(one: str, other: str) -> float:
    """The share of runs of letters that two pages have in common, of those of the longer."""
    runs = [
        Counter(page[at : at + RUN] for at in range(len(page) - RUN + 1))
        for page in (one.replace(".", ""), other.replace(".", ""))  # without the dots that lead to a page number
    ]
    return sum((runs[0] & runs[1]).values()) / max(runs[0].total(), runs[1].total(), 1)


def same_picture(one: Ink, other: Ink) -> float:
    """The share of ink that lies in the same field of both pages, of that of the darker."""
    return float(np.minimum(one, other).sum() / max(one.sum(), other.sum()))


def page_of(document: Printed, title: str, *, after: int = 0) -> int:
    """The page on which a chapter begins, behind the contents."""
    return next(number for number, page in enumerate(document.pages) if number > after and title in page)


@pytest.fixture(scope="module", params=["ko", "en"])
def outline(request: pytest.FixtureRequest) -> Outline:
    return invented(language=request.param, notes=240, tables=8, rounds=2, themes=4, ballots=2)


@pytest.fixture(scope="module")
def documents(outline: Outline, tmp_path_factory: pytest.TempPathFactory) -> tuple[Printed, Printed]:
    return both(outline, tmp_path_factory.mktemp("both"))


def test_both_have_the_same_chapters_in_the_same_order_with_the_same_words(
    outline: Outline, documents: tuple[Printed, Printed]
) -> None:
    contents = "".join(Words(outline.language)("reading").split())[-20:]
    in_pdf, in_word = (divided(document, outline, contents) for document in documents)
    assert list(in_pdf) == list(in_word) == chapters(outline)
    for title, text in in_pdf.items():
        assert alike(text, in_word[title]) >= LEAST_ALIKE, title
        assert 0.85 <= len(in_word[title]) / len(text) <= 1.15, title


def test_chapters_before_the_appendix_begin_on_the_same_page(
    outline: Outline, documents: tuple[Printed, Printed]
) -> None:
    body = chapters(outline)[: -len(appendices(outline))]
    contents = [page_of(document, "".join(Words(outline.language)("overview").split())) for document in documents]
    for title in body:
        in_pdf, in_word = (page_of(one, title, after=at) for one, at in zip(documents, contents, strict=True))
        assert in_pdf == in_word, title


def test_every_page_before_the_appendix_has_the_words_and_the_picture_of_its_page_in_the_pdf(
    outline: Outline, documents: tuple[Printed, Printed]
) -> None:
    in_pdf, in_word = documents
    first = page_of(in_pdf, appendices(outline)[0], after=2)
    for page in range(first):
        assert same_text(in_pdf.pages[page], in_word.pages[page]) >= 0.95, page + 1
        assert same_picture(in_pdf.fields[page], in_word.fields[page]) >= 0.65, page + 1


def test_every_appendix_begins_alike_and_keeps_close_page_by_page(
    outline: Outline, documents: tuple[Printed, Printed]
) -> None:
    in_pdf, in_word = documents
    titles = appendices(outline)
    starts = [[page_of(one, title, after=2) for title in titles] for one in documents]
    ends = [[*starts[0][1:], len(in_pdf.pages)], [*starts[1][1:], len(in_word.pages)]]
    for place, title in enumerate(titles):
        pairs = list(
            zip(range(starts[0][place], ends[0][place]), range(starts[1][place], ends[1][place]), strict=False)
        )
        texts = [same_text(in_pdf.pages[one], in_word.pages[other]) for one, other in pairs]
        pictures = [same_picture(in_pdf.fields[one], in_word.fields[other]) for one, other in pairs]
        # the PDF repeats a table's name on every page and Word does not: they drift apart by a row or two a page
        assert texts[0] >= 0.95 and sum(texts) / len(texts) >= 0.8, (title, texts)
        assert min(pictures[:-1], default=1.0) >= 0.6, (title, pictures)


def appendices(outline: Outline) -> list[str]:
    """The titles of the appendices, without spaces."""
    word = Words(outline.language)("appendix.notes").split()[0]
    return [title for title in chapters(outline) if title.startswith(word)]


def test_both_are_about_as_long_and_no_page_is_empty_or_black(documents: tuple[Printed, Printed]) -> None:
    in_pdf, in_word = documents
    assert abs(len(in_pdf.pages) - len(in_word.pages)) <= 0.05 * len(in_pdf.pages)
    for document in documents:
        assert all(0.001 < ink < 0.3 for ink in document.ink)


def test_both_take_about_as_much_ink(documents: tuple[Printed, Printed]) -> None:
    in_pdf, in_word = documents
    assert 0.75 <= sum(in_word.ink) / sum(in_pdf.ink) <= 1.33


def test_the_preliminary_report_has_four_pages_at_most_in_both_and_begins_alike(
    outline: Outline, tmp_path: Path
) -> None:
    in_pdf, in_word = both(preliminary(outline), tmp_path)
    assert len(in_pdf.pages) - 1 <= len(in_word.pages) <= 4
    assert 0.6 <= in_word.ink[0] / in_pdf.ink[0] <= 1.6
    assert 0.75 <= sum(in_word.ink) / sum(in_pdf.ink) <= 1.33


def test_a_logo_pushes_nothing_off_the_cover(tmp_path: Path) -> None:
    logo = base64.b64encode(plain_png(120, 48)).decode()
    one = invented(notes=6, tables=2, rounds=1, themes=1, ballots=0)
    pdf, word = both(replace(one, logo=logo), tmp_path)
    for document in (pdf, word):
        assert "2026년11월23일(월)17:05작성" in document.pages[0]
        assert "차례" in document.pages[1]


def test_figures_have_captions_that_are_counted_by_a_field(outline: Outline, tmp_path: Path) -> None:
    write_docx(outline, tmp_path / "m.docx")
    label = Words(outline.language)("figure")
    body = docx.Document(str(tmp_path / "m.docx")).element.body
    numbers = []
    for paragraph in body.iter(qn("w:p")):
        fields = [node.text for node in paragraph.iter(qn("w:instrText")) if "SEQ" in (node.text or "")]
        if fields:
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            assert style.get(qn("w:val")) == "Caption" and fields == [f" SEQ {label} \\* ARABIC "]
            said = "".join(node.text or "" for node in paragraph.iter(qn("w:t")))
            numbers.append(int(said.removeprefix(f"{label} ").split(".")[0]))
    assert numbers == list(range(1, len(outline.rounds) + len(outline.ballots) + 1))


def test_the_contents_field_lists_every_heading_of_the_first_two_levels(outline: Outline, tmp_path: Path) -> None:
    write_docx(outline, tmp_path / "m.docx")
    listed: list[str] = []
    headings: list[str] = []
    for paragraph in docx.Document(str(tmp_path / "m.docx")).element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = "" if style is None else style.get(qn("w:val"))
        texts = [node.text or "" for node in paragraph.iter(qn("w:t"))]
        said = "".join(texts)
        if name in ("TOC1", "TOC2"):
            assert texts[-1].isdigit()
            listed.append("".join(texts[:-1]))
        elif name in ("Heading1", "Heading2"):
            headings.append(said)
    left_out = Words(outline.language)("round.unfiled")
    assert listed == [heading for heading in headings if heading != left_out]

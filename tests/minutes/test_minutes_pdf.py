"""The PDF as a reader's program sees it: fonts, bookmarks, links, page numbers, and every note once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from invented_outline import empty, invented
from pypdf import PdfReader

from facilitator.errors import Cancelled
from facilitator.minutes.outline import Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.pdf.book import full_book
from facilitator.minutes.pdf.faces import Faces
from facilitator.minutes.pdf.setting import span_lines
from facilitator.minutes.pdf.sheet import BOTTOM, INK, RIGHT
from facilitator.minutes.pdf.slab import Letters
from facilitator.minutes.story.blocks import Span

LAW = (
    "회의 명칭",
    "개최 기관",
    "일시 및 장소",
    "참석자 및 배석자",
    "진행 순서",
    "상정 안건",
    "발언 요지",
    "결정 사항",
    "표결 내용",
)


@pytest.fixture(scope="module")
def outline() -> Outline:
    return invented(notes=240)


@pytest.fixture(scope="module")
def reader(outline: Outline, tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    path = tmp_path_factory.mktemp("pdf") / "minutes.pdf"
    write_pdf(outline, path)
    return PdfReader(path)


def written(outline: Outline, folder: Path) -> PdfReader:
    path = folder / "written.pdf"
    write_pdf(outline, path)
    return PdfReader(path)


def text_of(reader: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def drawn_at(page: Any) -> dict[tuple[int, int], str]:
    """What is written on the page, by its left edge and baseline in whole points."""
    found: dict[tuple[int, int], str] = {}

    def visit(text: str, _cm: object, matrix: Any, *_: object) -> None:
        if text.strip():
            at = (round(matrix[4]), round(matrix[5]))
            found[at] = found.get(at, "") + text

    page.extract_text(visitor_text=visit)
    return found


def links(reader: PdfReader, page: Any) -> list[tuple[float, float, int, float]]:
    """(left edge, baseline, page led to counted from 0, height led to) of every link of a page."""
    numbers = {other.indirect_reference: number for number, other in enumerate(reader.pages)}
    found = []
    for annotation in page.get("/Annots", []):
        link = annotation.get_object()
        left, low, _, _ = (float(edge) for edge in link["/Rect"])
        target = link["/Dest"]
        found.append((left, low + 2.5, numbers[list.__getitem__(target, 0)], float(target[3])))
    return found


def test_every_font_is_embedded_and_none_is_helvetica(reader: PdfReader) -> None:
    names = set()
    for page in reader.pages:
        fonts: Any = page["/Resources"]
        for font in fonts["/Font"].values():
            names.add(font["/BaseFont"])
            assert "/FontFile2" in font["/FontDescriptor"]
    assert names
    assert not any("Helvetica" in name for name in names)


def test_the_bookmarks_name_every_section_round_theme_ballot_and_table(reader: PdfReader, outline: Outline) -> None:
    titles: list[str] = []

    def collect(entries: list[Any]) -> None:
        for entry in entries:
            if isinstance(entry, list):
                collect(entry)
            else:
                titles.append(entry.title)

    collect(reader.outline)
    for held in outline.rounds:
        assert f"{held.number}라운드. {held.title}" in titles
    for theme in outline.all_themes:
        assert f"주제 {theme.number}. {theme.title}" in titles
    assert sum(title.startswith("7번 테이블") for title in titles) == len(outline.rounds)
    assert "부록 1. 모든 기록" in titles


def test_every_page_but_the_cover_says_which_of_how_many_it_is(reader: PdfReader) -> None:
    pages = len(reader.pages)
    assert "쪽" not in reader.pages[0].extract_text()
    for number, page in enumerate(reader.pages[1:], start=2):
        assert f"{number} / {pages}쪽" in page.extract_text()


def test_the_contents_give_the_page_on_which_each_heading_stands(reader: PdfReader) -> None:
    page = reader.pages[1]
    text = drawn_at(page)
    lines: dict[int, list[tuple[str, int]]] = {}
    for left, baseline, target, _ in links(reader, page):
        near = [said for (x, y), said in text.items() if abs(x - left) <= 1 and abs(y - baseline) <= 1]
        lines.setdefault(round(baseline), []).append((near[0].strip(), target))
    assert len(lines) > 15
    for (title, target), (number, same) in (
        sorted(pair, key=lambda item: item[0].isdecimal()) for pair in lines.values()
    ):
        assert int(number) == target + 1 == same + 1
        assert title.split()[-1] in reader.pages[target].extract_text()


def test_every_serial_in_the_text_leads_to_its_note_and_the_note_back_to_its_theme(
    reader: PdfReader, outline: Outline
) -> None:
    serials = {note.serial for held in outline.notes for table in held.tables for note in table.notes}
    texts = [drawn_at(page) for page in reader.pages]
    led_to: Counter[str] = Counter()
    back = 0
    for page, text in zip(reader.pages, texts, strict=True):
        for left, baseline, target, height in links(reader, page):
            near = [said for (x, y), said in text.items() if abs(x - left) <= 1 and abs(y - baseline) <= 1]
            label = near[0].strip()
            if label in serials:
                arrived = [said for (_, y), said in texts[target].items() if height - 30 < y < height]
                assert label in "".join(arrived)
                led_to[label] += 1
            elif label.isdecimal() and left > 480 and page is not reader.pages[1]:
                arrived = [said for (_, y), said in texts[target].items() if height - 30 < y < height]
                assert f"주제 {label}." in "".join(arrived)
                back += 1
    filed = {serial for theme in outline.all_themes for serial in theme.refs}
    assert set(led_to) >= filed
    assert back == sum(len(note.themes) for held in outline.notes for table in held.tables for note in table.notes)


def test_every_note_stands_once_in_the_appendix(reader: PdfReader, outline: Outline) -> None:
    texts = [page.extract_text() for page in reader.pages]
    begin = max(number for number, text in enumerate(texts) if "부록 1. 모든 기록" in text)
    end = max(number for number, text in enumerate(texts) if "부록 2. 주제별 근거 기록" in text)
    printed = "\n".join([*texts[begin:end], texts[end].split("부록 2. 주제별 근거 기록")[0]])
    found = Counter(re.findall(r"T\d+-R\d+-\d+", printed))
    wanted = {note.serial for held in outline.notes for table in held.tables for note in table.notes}
    assert found == dict.fromkeys(wanted, 1)


def test_the_front_table_holds_what_the_law_asks_for_on_one_page(reader: PdfReader) -> None:
    front = next(page for page in reader.pages if "시행령" in page.extract_text())
    text = front.extract_text()
    for item in LAW:
        assert item in text
    assert "머리말" not in text.splitlines()


def test_the_front_table_leaves_nothing_out_that_the_law_asks_for_when_everything_is_long(tmp_path: Path) -> None:
    long = "아주 긴 이름으로 적은 안건과 제안이 여러 줄에 걸쳐 이어지는 경우입니다 " * 12
    outline = invented(notes=200, rounds=9, ballots=12, themes=8)
    outline = replace(
        outline,
        purpose=long * 4,
        agenda=(long,) * 30,
        recommendations=tuple(replace(item, text=long) for item in outline.recommendations * 5),
    )
    pages = written(outline, tmp_path).pages
    front = next(number for number, page in enumerate(pages) if "회의 명칭" in page.extract_text())
    text = ""
    for page in pages[front:]:
        text += page.extract_text()
        if "시행령" in text:
            break
    assert all(item in text for item in LAW)
    assert text.count("아주 긴 이름으로") >= 30 + len(outline.recommendations)


def test_no_heading_stands_alone_at_the_foot_of_a_page_and_nothing_leaves_the_margins() -> None:
    for language in ("ko", "en"):
        book = full_book(invented(language=language, notes=400, themes=12, ballots=5))
        for page in book.pages[1:-1]:
            within = [(y, strip) for y, strip in page.placed if 60 < y < BOTTOM]
            assert not within[-1][1].glued
            for y, strip in within:
                assert y + strip.height <= BOTTOM + 0.1
                for mark in strip.marks:
                    right = mark.x + (mark.width if not isinstance(mark, Letters) else 0.0)
                    assert right <= RIGHT + 0.5


def test_a_page_within_a_table_names_the_table_again(reader: PdfReader) -> None:
    assert "(이어짐)" in text_of(reader)


def test_signs_that_mean_something_elsewhere_are_printed_as_they_were_typed(tmp_path: Path) -> None:
    typed = "A&B <b>\"30%\"</b> \\(괄호\\) '따옴표' 100원/일"
    outline = _with_first_note(typed)
    assert typed in text_of(written(outline, tmp_path)).replace("\n", " ")


def test_letters_that_the_font_lacks_are_shown_as_boxes_and_named(tmp_path: Path) -> None:
    outline = _with_first_note("좋아요 \U0001f44d\U0001f3fd 龘 그리고 \u1112\u1161\u11ab글")
    text = text_of(written(outline, tmp_path))
    assert "좋아요 □ " in text
    assert "한글" in text
    assert "U+1F44D" in text


def test_a_word_longer_than_the_line_is_cut_into_lines(tmp_path: Path) -> None:
    text = text_of(written(_with_first_note("가" * 300), tmp_path))
    assert text.count("가") >= 300


def test_an_empty_session_prints_sentences_instead_of_holes(tmp_path: Path) -> None:
    korean = text_of(written(empty("ko"), tmp_path))
    for sentence in (
        "진행한 라운드가 없습니다.",
        "실시한 투표가 없습니다.",
        "표결하지 않았습니다.",
        "실을 기록이 없습니다.",
    ):
        assert sentence in korean
    assert "No rounds were held." in text_of(written(empty("en"), tmp_path))


def test_a_round_without_notes_and_a_round_that_was_not_held_say_so(tmp_path: Path) -> None:
    outline = invented(notes=30, rounds=2)
    silent = replace(outline.rounds[0], note_count=0, kinds=(), themes=(), unfiled=0, minority=())
    unheld = replace(silent, number=2, opened="", closed="")
    text = text_of(written(replace(outline, rounds=(silent, unheld), notes=()), tmp_path))
    assert "이 라운드에 남긴 기록이 없습니다." in text
    assert "열리지 않은 라운드입니다." in text


def test_stopping_leaves_no_file_and_progress_counts_the_pages(outline: Outline, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = tmp_path / "stopped.pdf"
    with pytest.raises(Cancelled):
        write_pdf(outline, path, lambda done, pages: seen.append((done, pages)), lambda: len(seen) == 3)
    assert seen == [(1, seen[0][1]), (2, seen[0][1]), (3, seen[0][1])]
    assert list(tmp_path.iterdir()) == []


def test_two_documents_in_a_row_are_alike(outline: Outline, tmp_path: Path) -> None:
    first, second = text_of(written(outline, tmp_path)), text_of(written(outline, tmp_path))
    assert first == second


def _with_first_note(text: str) -> Outline:
    outline = invented(notes=12, rounds=1, themes=1)
    held = outline.notes[0]
    table = held.tables[0]
    changed = replace(table, notes=(replace(table.notes[0], text=text), *table.notes[1:]))
    return replace(outline, notes=(replace(held, tables=(changed, *held.tables[1:])),))


@pytest.mark.parametrize("width", range(60, 140))
def test_a_short_word_after_a_comma_does_not_run_over_the_margin(width: int) -> None:
    text = (Span("누구나 몸을 움직일 곳 (133)"), Span(", "), Span("평생 배우고 기계도 겁나지 않게 (113)"))
    for line in span_lines(Faces(), text, x=0.0, y=0.0, size=9.0, leading=13.0, width=float(width), colour=INK):
        last = line[-1]
        assert isinstance(last, Letters)
        assert last.x + last.width <= width + 9.0 / 2 or last.text.endswith(",")

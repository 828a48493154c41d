"""Voices from outside the hall stand apart in the minutes: in a theme, in the appendix, and in every figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from docx import Document
from pypdf import PdfReader
from small_record import SmallDay, small_day

from facilitator.minutes import write_docx, write_pdf
from facilitator.minutes.gather import outline_of
from facilitator.minutes.json_file import read_json, write_json
from facilitator.minutes.outline import Outline
from facilitator.record.operations import (
    AddSource,
    FileNote,
    ImportPosts,
    MarkNotes,
    PickQuote,
    PostRead,
    RetractPosts,
)

LONG = "늦은 밤에 아이를 맡길 곳이 없습니다. " * 60
POSTS = (
    PostRead(id="p1", key="1", text=LONG, title="밤 돌봄", category="육아/교육", posted="2026-08-03", agreements=1234),
    PostRead(id="p2", key="2", text="주말에도 열어 주세요.", posted="2026-08-04T09:00"),
    PostRead(id="p3", key="3", text="주차장을 넓혀 주세요.", category="교통"),
    PostRead(id="p4", key="4", text="거둔 글"),
)


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    played = small_day(tmp_path)
    yield played
    played.record.close()


def with_posts(day: SmallDay) -> Outline:
    day.record.apply(
        AddSource(id="board", session_id=day.session, title="시민 게시판"),
        ImportPosts(source_id="board", round_id=day.rounds[0], posts=POSTS),
        RetractPosts(source_id="board", note_ids=("p4",)),
        FileNote(theme_id=day.theme, note_ids=("p1", "p2")),
        MarkNotes(note_ids=("p3",), mark="aside", reason="다른 주제"),
        PickQuote(theme_id=day.theme, note_id="p1"),
    )
    return outline_of(day.record, day.session)


def words_of(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def test_no_figure_of_the_hall_changes_when_posts_come_in(day: SmallDay) -> None:
    before = outline_of(day.record, day.session)
    after = with_posts(day)
    assert after.note_count == before.note_count
    held, then = after.rounds[0], before.rounds[0]
    for field in ("tables", "note_count", "kinds", "unfiled", "minority"):
        assert getattr(held, field) == getattr(then, field)
    theme, was = held.themes[0], then.themes[0]
    for field in ("note_count", "table_count", "support", "minority", "refs"):
        assert getattr(theme, field) == getattr(was, field)
    assert (theme.posts, theme.post_refs) == (2, ("S1-R1-01", "S1-R1-02"))
    assert (held.posts, held.posts_unfiled, after.post_count) == (3, 1, 3)


def test_the_appendix_has_them_whole_under_their_source(day: SmallDay) -> None:
    (notes,) = with_posts(day).notes
    (source,) = notes.sources
    assert (source.source, len(source.posts)) == ("시민 게시판", 3)
    first, _, aside = source.posts
    assert (first.text, first.title, first.agreements, first.themes) == (LONG, "밤 돌봄", 1234, (1,))
    assert (aside.mark, aside.reason) == ("aside", "다른 주제")
    assert not any(post.serial.startswith("S") for table in notes.tables for post in table.notes)


def test_a_quote_names_the_source_in_place_of_a_table(day: SmallDay) -> None:
    quote = with_posts(day).rounds[0].themes[0].quotes[-1]
    assert (quote.source, quote.table, quote.agreements) == ("시민 게시판", 0, 1234)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_paper_says_them_apart_and_only_the_beginning_of_long_ones(
    day: SmallDay, tmp_path: Path, language: str
) -> None:
    outline = replace(with_posts(day), language=language)
    write_pdf(outline, tmp_path / "minutes.pdf")
    write_docx(outline, tmp_path / "minutes.docx")
    document = Document(str(tmp_path / "minutes.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    word = " ".join(" ".join([*(paragraph.text for paragraph in document.paragraphs), *cells]).split())
    for text in (words_of(tmp_path / "minutes.pdf"), word):
        for said in {
            "ko": (
                "온라인 의견 2건",
                "온라인 의견 3건",
                "시민 게시판",
                "동의 1,234",
                "주제에 넣지 않은 온라인 의견 1건",
            ),
            "en": (
                "2 online posts",
                "3 online posts",
                "시민 게시판",
                "1,234 agreements",
                "1 online post outside the themes",
            ),
        }[language]:
            assert said in text
        assert text.count("늦은 밤에 아이를 맡길") < 60


def test_a_round_of_posts_alone_is_told_though_it_was_not_held(day: SmallDay, tmp_path: Path) -> None:
    day.record.apply(
        AddSource(id="mail", session_id=day.session, title="전자우편"),
        ImportPosts(source_id="mail", round_id=day.rounds[1], posts=POSTS[:1]),
    )
    outline = outline_of(day.record, day.session)
    assert (outline.rounds[1].note_count, outline.rounds[1].posts) == (0, 1)
    write_pdf(outline, tmp_path / "minutes.pdf")
    assert "이 라운드에는 온라인 의견만 있습니다." in words_of(tmp_path / "minutes.pdf")


def test_the_json_file_gives_them_back(day: SmallDay, tmp_path: Path) -> None:
    outline = with_posts(day)
    write_json(outline, tmp_path / "minutes.json")
    assert read_json(tmp_path / "minutes.json") == outline
    assert b'"sources"' in msgspec.json.encode(outline)

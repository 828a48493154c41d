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

from facilitator.day.quoting import themes_to_quote
from facilitator.errors import Refused
from facilitator.minutes.data.open_data import open_tables
from facilitator.minutes.data.tables import all_tables
from facilitator.minutes.docx import write_docx
from facilitator.minutes.gather import outline_of
from facilitator.minutes.gather.findings import findings
from facilitator.minutes.json_file import read_json, write_json
from facilitator.minutes.outline import Outline, Post
from facilitator.minutes.pdf import write_pdf
from facilitator.record.operations import (
    AddSource,
    AddTheme,
    ChooseQuotes,
    CountAgreements,
    FileNote,
    ImportPosts,
    MarkNotes,
    PickQuote,
    PlanMinutes,
    PostRead,
    RedactPassage,
    RetractPosts,
)
from facilitator.record.verify import verify

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
                "2026-08-03",
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


def passages(day: SmallDay) -> list[tuple[str, str, str]]:
    return [(one.serial, one.finding.kind, one.finding.text) for one in findings(day.record, day.session).open]


def sent(day: SmallDay) -> Post:
    ((only,),) = (source.posts for held in outline_of(day.record, day.session).notes for source in held.sources)
    return only


@pytest.fixture
def told(day: SmallDay) -> SmallDay:
    """A day with one post that has a number in its title and another in its text."""
    post = PostRead(id="p", key="1", title="010-1234-5678로 연락을", text="메일은 kim.a@example.co.kr 입니다.")
    day.record.apply(
        AddSource(id="board", session_id=day.session, title="시민 게시판"),
        ImportPosts(source_id="board", round_id=day.rounds[0], posts=(post,)),
    )
    return day


def test_names_and_numbers_are_found_in_the_title_and_the_text_of_a_post(told: SmallDay) -> None:
    assert passages(told) == [
        ("S1-R1-01", "telephone", "010-1234-5678"),
        ("S1-R1-01", "email", "kim.a@example.co.kr"),
    ]


def test_what_was_redacted_of_a_post_is_in_no_document(told: SmallDay, tmp_path: Path) -> None:
    told.record.apply(FileNote(theme_id=told.theme, note_ids=("p",)), PickQuote(theme_id=told.theme, note_id="p"))
    for one in findings(told.record, told.session).open:
        told.record.apply(
            RedactPassage(
                note_id="p", revision=one.revision, begins=one.finding.begins, ends=one.finding.ends,
                reason=one.finding.kind,
            )
        )  # fmt: skip
    outline = outline_of(told.record, told.session)
    assert (sent(told).title, sent(told).text) == ("[전화번호 가림]로 연락을", "메일은 [전자우편 주소 가림] 입니다.")
    assert passages(told) == []
    assert {one.reason: one.places for one in outline.methods.redactions} == {"telephone": 1, "email": 1}
    write_pdf(outline, tmp_path / "minutes.pdf")
    write_json(outline, tmp_path / "minutes.json")
    for text in (words_of(tmp_path / "minutes.pdf"), (tmp_path / "minutes.json").read_text(encoding="utf-8")):
        assert "1234-5678" not in text and "example.co.kr" not in text
    open_data = "".join(str(one.rows) for one in open_tables(outline))
    assert "1234-5678" not in open_data and "example.co.kr" not in open_data
    assert verify(told.record).ok


def test_a_passage_from_title_to_text_is_hidden_in_both(told: SmallDay) -> None:
    told.record.apply(RedactPassage(note_id="p", revision=1, begins=15, ends=20, reason="other"))
    assert (sent(told).title, sent(told).text) == ("010-1234-5678로 [가림]", "[가림]일은 kim.a@example.co.kr 입니다.")


def test_a_passage_that_no_post_has_is_refused(told: SmallDay) -> None:
    with pytest.raises(Refused):
        told.record.apply(RedactPassage(note_id="p", revision=1, begins=0, ends=500, reason="other"))
    with pytest.raises(Refused):
        told.record.apply(RedactPassage(note_id="p", revision=2, begins=0, ends=1, reason="other"))


def test_the_organizer_may_quote_posts_as_well_as_notes(day: SmallDay) -> None:
    with_posts(day)
    (theme,) = themes_to_quote(day.record, day.session)
    assert (theme.quoted[-1], theme.notes[-1].id) == ("p1", "p2")
    day.record.apply(ChooseQuotes(theme_id=day.theme, note_ids=("p2",)))
    (theme,) = themes_to_quote(day.record, day.session)
    assert theme.quoted == ("p2",) and theme.notes[0].text == "주말에도 열어 주세요."
    assert [quote.source for quote in outline_of(day.record, day.session).rounds[0].themes[0].quotes] == ["시민 게시판"]


def test_posts_put_no_theme_before_others(day: SmallDay) -> None:
    day.record.apply(
        AddTheme(id="second", session_id=day.session, title="둘째", round_id=day.rounds[0]),
        PlanMinutes(session_id=day.session, theme_order="notes"),
    )
    with_posts(day)
    day.record.apply(FileNote(theme_id="second", note_ids=("p1", "p2", "p3")))
    assert [theme.title for theme in outline_of(day.record, day.session).rounds[0].themes][-1] == "둘째"


def test_the_data_have_every_post_with_its_source_and_its_themes(day: SmallDay) -> None:
    tables = {one.key: one for one in all_tables(with_posts(day))}
    columns = [column.key for column in tables["posts"].columns]
    first, second, aside = (dict(zip(columns, row, strict=True)) for row in tables["posts"].rows)
    assert first == {
        "serial": "S1-R1-01", "round": 1, "source": "시민 게시판", "date": "2026-08-03", "title": "밤 돌봄",
        "post": LONG, "category": "육아/교육", "agreements": 1234, "themes_of_note": "1", "mark": "", "reason": "",
    }  # fmt: skip
    assert (second["date"], aside["mark"], aside["reason"]) == ("2026-08-04T09:00", "제쳐 둠", "다른 주제")
    filed = {row[2]: row[3] for row in tables["filings"].rows}
    assert (filed["S1-R1-01"], filed["S1-R1-02"]) == ("예", "아니요")


def test_open_data_tell_no_few_agreements_no_hour_and_nothing_that_one_person_felt(day: SmallDay) -> None:
    outline = with_posts(day)
    day.record.apply(CountAgreements(session_id=day.session, counts={"p2": 4, "p3": 5}))
    outline = outline_of(day.record, day.session)
    tables = {one.key: one for one in open_tables(outline)}
    columns = [column.key for column in tables["posts"].columns]
    shown = [dict(zip(columns, row, strict=True)) for row in tables["posts"].rows]
    assert [row["agreements"] for row in shown] == [1234, None, 5]
    assert [row["date"] for row in shown] == ["2026-08-03", "2026-08-04", ""]
    assert "felt_strongly" not in [column.key for column in tables["notes"].columns]

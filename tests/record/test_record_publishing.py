"""Before minutes are published: they are arranged and signed, quotes are chosen, and passages are kept out of them."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from record_day import Day, small_day
from record_pictures import chunk, plain_png
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import (
    ChosenQuotes,
    JournalEntry,
    MinutesPlan,
    Passage,
    PersonalPart,
    Signature,
    WordPassage,
)
from facilitator.record.operations import (
    CHAPTERS,
    MOST_QUOTES,
    MOST_SIGNATURES,
    ChooseQuotes,
    EditTheme,
    KeepPassage,
    KeepWords,
    PlanMinutes,
    RedactPassage,
    RedactWords,
    ReopenPassage,
    ReopenWords,
    ReviseNote,
    SignatureLine,
    SignMinutes,
)
from facilitator.record.picture import MOST_BYTES, checked_picture
from facilitator.record.verify import verify
from facilitator.record.whole_text import wording_of


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    day = small_day(tmp_path / "day.roundtable")
    yield day
    day.record.close()


def text_of(picture: bytes) -> str:
    return base64.b64encode(picture).decode()


def plan(day: Day) -> tuple[str, list[str], str] | None:
    with day.record.reading() as reading:
        row = reading.get(MinutesPlan, day.session_id)
        return None if row is None else (row.theme_order, row.chapters, row.logo)


def passages(day: Day) -> list[tuple[int, int, int, str]]:
    with day.record.reading() as reading:
        return [(row.revision, row.begins, row.ends, row.reason) for row in reading.scalars(select(Passage))]


def test_minutes_are_arranged_and_each_step_can_be_taken_back(day: Day) -> None:
    order = ("recommendations", "people", "seating", "rounds", "themes", "votes")
    first = day.apply(PlanMinutes(session_id=day.session_id, theme_order="notes", chapters=order))
    logo = text_of(plain_png(8, 4))
    second = day.apply(PlanMinutes(session_id=day.session_id, logo=logo))
    assert plan(day) == ("notes", list(order), logo)
    day.apply(*second.inverse)
    assert plan(day) == ("notes", list(order), "")
    day.apply(*first.inverse)
    assert plan(day) is None
    assert verify(day.record).ok


def test_the_usual_order_is_no_order_of_its_own(day: Day) -> None:
    day.apply(PlanMinutes(session_id=day.session_id, chapters=CHAPTERS))
    assert plan(day) is None


@pytest.mark.parametrize("chapters", [CHAPTERS[1:], (*CHAPTERS, "votes"), (*CHAPTERS[1:], "jokes")])
def test_no_chapter_gets_lost_or_invented(day: Day, chapters: tuple[str, ...]) -> None:
    with pytest.raises(Refused, match="each chapter once"):
        day.apply(PlanMinutes(session_id=day.session_id, chapters=chapters))


@pytest.mark.parametrize("colour", [0, 2], ids=["grey", "in colour"])
def test_a_logo_is_a_png(day: Day, colour: int) -> None:
    picture = plain_png(8, 4, colour=colour)
    seen = checked_picture(text_of(picture))
    assert (seen.width, seen.height, seen.data) == (8, 4, picture)


@pytest.mark.parametrize(
    "picture",
    [
        b"GIF89a" + b"\0" * 40,
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\0" * 40,
        plain_png(8, 4)[:8],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        plain_png(8, 4)[:-6],
        plain_png(8, 4)[:60] + b"?" + plain_png(8, 4)[61:],
        plain_png(8, 4, pixels=b"\0" * 9),
        plain_png(8, 4, pixels=b"\0" * 1000),
        plain_png(8, 4, colour=6),
        plain_png(8, 4, more=chunk(b"tRNS", b"\0" * 6)),
        plain_png(2001, 1),
        plain_png(0, 4),
    ],
    ids=[
        "GIF", "JPEG", "head alone", "SVG", "cut PNG", "damaged PNG", "too few pixels", "too many pixels", "see-through",
        "one colour see-through", "too wide", "no width",
    ],
)  # fmt: skip
def test_what_could_not_be_printed_is_no_logo(day: Day, picture: bytes) -> None:
    with pytest.raises(Refused):
        day.apply(PlanMinutes(session_id=day.session_id, logo=text_of(picture)))
    assert plan(day) is None


def test_a_large_picture_is_refused_before_it_is_read() -> None:
    with pytest.raises(Refused, match="larger than 256 KB"):
        checked_picture("A" * (MOST_BYTES * 4 // 3 + 5))


def test_text_that_is_no_base64_is_no_logo() -> None:
    with pytest.raises(Refused, match="no whole PNG"):
        checked_picture("그림")


def test_those_who_sign_are_named_beside_the_chain(day: Day) -> None:
    lines = (SignatureLine(role="복지정책실장", name="한서명"), SignatureLine(role="진행 총괄"))
    done = day.apply(SignMinutes(session_id=day.session_id, signatures=lines))
    with day.record.reading() as reading:
        assert [(row.role, row.name) for row in reading.scalars(select(Signature).order_by(Signature.position))] == [
            ("복지정책실장", "한서명"),
            ("진행 총괄", ""),
        ]
        chain = "\n".join(entry.payload for entry in reading.scalars(select(JournalEntry)))
        beside = "\n".join(part.payload for part in reading.scalars(select(PersonalPart)))
    assert "한서명" not in chain and "복지정책실장" in chain and "한서명" in beside
    day.apply(*done.inverse)
    with day.record.reading() as reading:
        assert reading.scalars(select(Signature)).all() == []
    assert verify(day.record).ok


@pytest.mark.parametrize(
    "lines", [(SignatureLine(role=" "),), (SignatureLine(role="실장", name="  "),),
              tuple(SignatureLine(role="위원") for _ in range(MOST_SIGNATURES + 1))],
    ids=["no role", "an empty name", "too many"],
)  # fmt: skip
def test_a_signature_says_who_signs(day: Day, lines: tuple[SignatureLine, ...]) -> None:
    with pytest.raises(Refused):
        day.apply(SignMinutes(session_id=day.session_id, signatures=lines))


def test_quotes_are_chosen_each_once_and_given_back_to_the_theme_team(day: Day) -> None:
    notes = [day.note("하나"), day.note("둘")]
    theme = day.theme("인용", *notes)
    first = day.apply(ChooseQuotes(theme_id=theme, note_ids=(notes[1], notes[0], notes[1])))
    with day.record.reading() as reading:
        assert reading.get_one(ChosenQuotes, theme).note_ids == [notes[1], notes[0]]
    second = day.apply(ChooseQuotes(theme_id=theme, note_ids=()))
    day.apply(*second.inverse)
    with day.record.reading() as reading:
        assert reading.get_one(ChosenQuotes, theme).note_ids == [notes[1], notes[0]]
    day.apply(*first.inverse)
    with day.record.reading() as reading:
        assert reading.get(ChosenQuotes, theme) is None
    assert verify(day.record).ok


def test_a_quote_is_a_note_of_the_record_and_there_are_not_too_many(day: Day) -> None:
    theme = day.theme("인용", day.note("하나"))
    with pytest.raises(Refused, match="not in the record"):
        day.apply(ChooseQuotes(theme_id=theme, note_ids=("made up",)))
    with pytest.raises(Refused, match=f"At most {MOST_QUOTES} notes"):
        day.apply(ChooseQuotes(theme_id=theme, note_ids=tuple(str(n) for n in range(MOST_QUOTES + 1))))


def test_a_passage_is_redacted_left_and_opened_again(day: Day) -> None:
    note = day.note("김민준 씨가 그랬다")
    redact = RedactPassage(note_id=note, revision=1, begins=0, ends=3, reason="name")
    day.apply(redact)
    kept = day.apply(KeepPassage(note_id=note, revision=1, begins=0, ends=3))
    assert passages(day) == [(1, 0, 3, "")]
    day.apply(*kept.inverse)
    assert passages(day) == [(1, 0, 3, "name")]
    opened = day.apply(ReopenPassage(note_id=note, revision=1, begins=0, ends=3))
    assert passages(day) == []
    day.apply(*opened.inverse)
    assert passages(day) == [(1, 0, 3, "name")]
    assert verify(day.record).ok
    with pytest.raises(Refused, match="Nothing was decided"):
        day.apply(ReopenPassage(note_id=note, revision=1, begins=0, ends=2))


def test_the_journal_says_where_and_why_and_never_what(day: Day) -> None:
    note = day.note("연락은 010-9876-5432로, 고길동")
    before = day.record.place()
    day.apply(
        RedactPassage(note_id=note, revision=1, begins=4, ends=17, reason="telephone"),
        RedactPassage(note_id=note, revision=1, begins=20, ends=23, reason="name"),
        KeepPassage(note_id=note, revision=1, begins=0, ends=2),
    )
    with day.record.reading() as reading:
        later = reading.scalars(select(JournalEntry).where(JournalEntry.seq > before)).all()
        assert reading.scalars(select(PersonalPart).where(PersonalPart.seq > before)).all() == []
    written = "\n".join(entry.payload for entry in later)
    assert len(later) == 3 and '"begins":4' in written and "telephone" in written
    assert [word for word in ("9876", "고길동", "연락") if word in written] == []


@pytest.mark.parametrize(
    ("revision", "begins", "ends", "reason"),
    [(1, 2, 2, "name"), (1, -1, 2, "name"), (1, 0, 99, "name"), (2, 0, 1, "name"), (1, 0, 1, ""), (1, 0, 1, "secret")],
    ids=["nothing", "before the note", "behind the note", "a wording that is not there", "no reason", "another reason"],
)
def test_only_what_is_in_the_note_is_redacted_and_only_for_a_reason(
    day: Day, revision: int, begins: int, ends: int, reason: str
) -> None:
    note = day.note("김민준 씨")
    with pytest.raises(Refused):
        day.apply(RedactPassage(note_id=note, revision=revision, begins=begins, ends=ends, reason=reason))
    assert passages(day) == []


def test_a_decision_is_about_one_wording(day: Day) -> None:
    note = day.note("김민준 씨가 그랬다")
    day.apply(RedactPassage(note_id=note, revision=1, begins=0, ends=3, reason="name"))
    day.apply(ReviseNote(id=note, base_revision=1, kind="idea", text="어제 김민준 씨가 그랬다", support=0))
    day.apply(RedactPassage(note_id=note, revision=2, begins=3, ends=6, reason="name"))
    assert sorted(passages(day)) == [(1, 0, 3, "name"), (2, 3, 6, "name")]


def word_passages(day: Day) -> list[tuple[str, int, int, str]]:
    with day.record.reading() as reading:
        return [(row.place, row.begins, row.ends, row.reason) for row in reading.scalars(select(WordPassage))]


def test_a_passage_of_a_themes_title_is_redacted_left_and_opened_again(day: Day) -> None:
    theme = day.theme("김민준 씨의 제안")
    words: dict[str, Any] = {
        "place": "theme-title",
        "of_id": theme,
        "wording": wording_of("김민준 씨의 제안"),
        "begins": 0,
        "ends": 3,
    }
    before = day.record.place()
    day.apply(RedactWords(**words, reason="name"))
    kept = day.apply(KeepWords(**words))
    assert word_passages(day) == [("theme-title", 0, 3, "")]
    day.apply(*kept.inverse)
    assert word_passages(day) == [("theme-title", 0, 3, "name")]
    opened = day.apply(ReopenWords(**words))
    assert word_passages(day) == []
    day.apply(*opened.inverse)
    with day.record.reading() as reading:
        entries = reading.scalars(select(JournalEntry).where(JournalEntry.seq > before)).all()
    assert len(entries) == 5 and [entry.seq for entry in entries if "김민준" in entry.payload] == []
    day.apply(EditTheme(id=theme, title="다른 제목"))
    assert word_passages(day) == [("theme-title", 0, 3, "name")] and verify(day.record).ok
    with pytest.raises(Refused, match="Nothing was decided"):
        day.apply(ReopenWords(**{**words, "ends": 2}))


@pytest.mark.parametrize(
    "wrong",
    [{"place": "note"}, {"of_id": "nobody"}, {"wording": ""}, {"begins": 3}, {"begins": -1}, {"reason": "secret"}],
    ids=lambda wrong: next(iter(wrong)),
)
def test_only_words_that_are_published_are_redacted_and_only_for_a_reason(day: Day, wrong: dict[str, Any]) -> None:
    right: dict[str, Any] = {
        "place": "closing",
        "of_id": day.session_id,
        "wording": "0" * 16,
        "begins": 0,
        "ends": 3,
        "reason": "name",
    }
    with pytest.raises(Refused):
        day.apply(RedactWords(**{**right, **wrong}))
    assert word_passages(day) == []

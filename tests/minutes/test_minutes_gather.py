"""The outline is what the record holds: counted once, without names, without what was taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import msgspec
import pytest
from pypdf import PdfReader
from record_closing import closing
from record_day import behind_its_back
from small_record import SmallDay, small_day

from facilitator.errors import Refused
from facilitator.minutes.docx import write_docx
from facilitator.minutes.gather import outline_of
from facilitator.minutes.json_file import read_json, write_json
from facilitator.minutes.outline import KindCount, OptionResult, Outline
from facilitator.minutes.pdf import write_pdf
from facilitator.minutes.story.blocks import Quotation
from facilitator.minutes.story.full import full_story
from facilitator.minutes.words import Words
from facilitator.record.operations import (
    AddTheme,
    CorrectBallot,
    EnterTableVote,
    FileNote,
    MarkNotes,
    MarkParticipants,
    MergeThemes,
    NestTheme,
    RemoveTheme,
    WordTheme,
)

SEOUL = ZoneInfo("Asia/Seoul")


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    played = small_day(tmp_path)
    yield played
    played.record.close()


def gathered(day: SmallDay, kind: str = "full") -> Outline:
    return outline_of(day.record, day.session, kind)


def test_the_head_of_the_minutes_is_what_was_prepared(day: SmallDay) -> None:
    outline = gathered(day)
    assert (outline.title, outline.programme, outline.body, outline.organizer) == (
        "작은 원탁회의",
        "서울시민복지기준",
        "서울특별시",
        "복지정책과",
    )
    assert (outline.date, outline.starts, outline.ends, outline.venue) == ("2026-11-23", "13:00", "15:00", "시민청")
    assert outline.agenda == ("무엇이 필요합니까?", "하나만 골라 주세요.")
    assert [(item.starts, item.ends) for item in outline.order] == [
        ("13:00", "13:20"),
        ("13:20", "14:10"),
        ("14:10", "14:20"),
    ]


def test_that_a_theme_came_from_a_proposal_is_a_mark_for_the_theme_team_and_never_printed(day: SmallDay) -> None:
    before = gathered(day)
    behind_its_back(day.record.path, "UPDATE theme SET from_proposal = 1")
    assert gathered(day) == before


def test_people_are_counted_and_never_named(day: SmallDay) -> None:
    outline = gathered(day)
    came = outline.attendance
    assert (came.invited, came.arrived, came.absent, came.unmarked, came.walk_ins) == (9, 8, 1, 1, 1)
    assert (came.tables, came.facilitators, came.note_takers, came.observers) == (2, 2, 2, "기자 2명")
    everything = msgspec.json.encode(outline).decode()
    for personal in ("이름1", "010-0000", "김진행", "박기록", "그날 온 사람"):
        assert personal not in everything


def test_those_who_came_are_told_by_what_they_have_in_common(day: SmallDay) -> None:
    gender, age = gathered(day).distributions
    assert gender.attribute == "성별"
    assert [(value.value, value.count, value.share) for value in gender.values] == [("남", 4, 0.5), ("여", 4, 0.5)]
    assert [value.value for value in age.values] == ["20대", "30대", "40대", "미기재"]
    assert sum(value.count for value in age.values) == age.people == 8


def test_the_seating_is_scored_over_those_who_came(day: SmallDay) -> None:
    plan = gathered(day).seating
    assert plan.rounds == 1
    assert plan.attributes == ("성별", "연령대")
    assert 0 < plan.in_band <= plan.cells
    assert plan.repeats == 0


def test_a_round_has_its_notes_themes_and_what_stands_outside(day: SmallDay) -> None:
    first, second = gathered(day).rounds
    assert (first.opened, first.closed, first.tables, first.note_count) == ("13:20", "14:10", 2, 4)
    assert first.kinds == (
        KindCount(kind="idea", count=1),
        KindCount(kind="reason", count=1),
        KindCount(kind="minority", count=2),
    )
    assert first.unfiled == 1
    assert [quote.text for quote in first.minority] == ["집에서 돌보자"]
    assert (second.opened, second.note_count) == ("", 0)


def test_a_theme_counts_its_notes_tables_and_support_and_names_them(day: SmallDay) -> None:
    (theme,) = gathered(day).rounds[0].themes
    assert (theme.title, theme.note_count, theme.table_count, theme.support) == ("야간 돌봄", 3, 2, 8)
    assert theme.refs == ("T1-R1-01", "T1-R1-02", "T2-R1-01")
    assert [(quote.serial, quote.table, quote.text) for quote in theme.quotes] == [("T2-R1-01", 2, "퇴근이 늦다")]
    assert [quote.text for quote in theme.minority] == ["열지 말자"]


def test_what_was_taken_back_is_nowhere_and_serials_keep_their_gap(day: SmallDay) -> None:
    outline = gathered(day)
    (held,) = outline.notes
    serials = [note.serial for table in held.tables for note in table.notes]
    assert serials == ["T1-R1-01", "T1-R1-02", "T2-R1-01", "T2-R1-03"]
    assert "지운 말" not in msgspec.json.encode(outline).decode()
    assert [note.themes for table in held.tables for note in table.notes] == [(1,), (1,), (1,), ()]


def test_a_removed_theme_sets_its_notes_free(day: SmallDay) -> None:
    day.record.apply(RemoveTheme(id=day.theme))
    outline = gathered(day)
    assert outline.all_themes == ()
    assert outline.rounds[0].unfiled == 4
    assert outline.recommendations[0].theme is None


def test_merged_themes_are_one_in_the_minutes_and_a_theme_below_another_follows_it(day: SmallDay) -> None:
    record, new = day.record, day.record.new_id
    below, other, last = new(), new(), new()
    record.apply(
        *(
            AddTheme(id=id, session_id=day.session, round_id=day.rounds[0], title=title)
            for id, title in ((last, "마지막"), (other, "다른 이름"), (below, "아래"))
        ),
        NestTheme(id=below, parent_id=day.theme),
        FileNote(theme_id=other, note_ids=(day.notes["퇴근이 늦다"],)),
        MergeThemes(into_id=day.theme, from_ids=(other,)),
    )
    outline = gathered(day)
    assert [theme.title for theme in outline.all_themes][1:] == ["아래", "마지막"]
    assert [theme.under for theme in outline.all_themes] == [None, 1, None]
    assert outline.all_themes[0].note_count == 3
    record.apply(MergeThemes(into_id=last, from_ids=(day.theme,)))
    outline = gathered(day)
    assert [(theme.title, theme.note_count) for theme in outline.all_themes] == [("마지막", 3), ("아래", 0)]
    assert outline.recommendations[0].theme == 1
    assert [quote.text for quote in outline.all_themes[0].quotes] == ["퇴근이 늦다"]


def test_the_appendix_says_why_a_note_is_in_no_theme(day: SmallDay) -> None:
    day.record.apply(RemoveTheme(id=day.theme))
    notes = [note for table in gathered(day).notes[0].tables for note in table.notes]
    assert {note.mark for note in notes} == {""}
    ids = tuple(day.notes.values())
    day.record.apply(MarkNotes(note_ids=ids, mark="aside", reason="인사말"))
    outline = gathered(day)
    notes = [note for table in outline.notes[0].tables for note in table.notes]
    assert {(note.mark, note.reason) for note in notes} == {("aside", "인사말")}
    file = day.record.path.parent / "marked.pdf"
    write_pdf(outline, file)
    printed = "".join(page.extract_text() for page in PdfReader(file).pages).replace("\n", " ")
    assert "주제에 넣지 않음: 인사말" in printed


def test_a_ballot_is_its_stored_tally(day: SmallDay) -> None:
    (ballot,) = gathered(day).ballots
    assert (ballot.round, ballot.opened, ballot.closed) == (1, "14:10", "14:20")
    turnout = ballot.turnout
    assert (turnout.eligible, turnout.present, turnout.cast, turnout.valid, turnout.abstain) == (10, 8, 7, 6, 1)
    assert ballot.options == (
        OptionResult(text="야간 돌봄", count=5, share=5 / 6, leads=True, theme=1),
        OptionResult(text="주말 돌봄", count=1, share=1 / 6),
    )
    assert [(row.table, row.voters, row.counts, row.abstain) for row in ballot.tables] == [
        (1, 4, (3, 1), 0),
        (2, 3, (2, 0), 1),
    ]


def test_a_tally_stays_when_people_are_marked_later(day: SmallDay) -> None:
    before = gathered(day).ballots
    day.record.apply(MarkParticipants(ids=(day.people[0],), state="absent"))
    assert gathered(day).ballots == before


def test_a_correction_stands_beside_what_it_corrected(day: SmallDay) -> None:
    new_id, new_options = day.record.new_id(), [day.record.new_id() for _ in day.options]
    day.record.apply(
        CorrectBallot(
            id=day.ballot,
            new_id=new_id,
            reason="2번 테이블을 잘못 셌습니다.",
            option_ids=tuple(zip(day.options, new_options, strict=True)),
        )
    )
    (pending,) = gathered(day).ballots
    assert pending.pending == "2번 테이블을 잘못 셌습니다."
    assert pending.options[0].count == 5
    day.record.apply(
        EnterTableVote(ballot_id=new_id, table_id=day.tables[1], counts={new_options[1]: 3}, confirmed=True)
    )
    day.record.apply(*closing(day.record, new_id))
    (ballot,) = gathered(day).ballots
    assert [option.count for option in ballot.options] == [3, 4]
    (earlier,) = ballot.corrections
    assert earlier.reason == "2번 테이블을 잘못 셌습니다."
    assert [option.count for option in earlier.options] == [5, 1]


def test_the_methods_name_the_head_of_the_journal(day: SmallDay) -> None:
    made = gathered(day).methods
    assert len(made.chain_head) == 64
    assert made.entries > 20
    assert made.made_at == "2026-11-23 14:20"


def test_the_preliminary_outline_differs_only_in_its_appendix(day: SmallDay) -> None:
    full, short = gathered(day), gathered(day, "preliminary")
    assert short.notes == ()
    assert short.rounds == full.rounds
    assert short.ballots == full.ballots


def test_a_session_that_is_not_there_is_refused(day: SmallDay) -> None:
    with pytest.raises(Refused):
        outline_of(day.record, "nobody", "full")
    with pytest.raises(Refused):
        outline_of(day.record, day.session, "half")


@pytest.mark.parametrize("kind", ["full", "preliminary"])
def test_what_was_gathered_can_be_printed(day: SmallDay, kind: str, tmp_path: Path) -> None:
    outline = gathered(day, kind)
    write_pdf(outline, tmp_path / "minutes.pdf")
    write_docx(outline, tmp_path / "minutes.docx")
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "minutes.pdf").pages)
    assert "참석 8명" in text
    assert "야간 돌봄" in text
    assert "5표 · 83.3%" in text


def test_what_one_feels_strongly_is_printed_in_its_own_words_after_themes_were_merged_and_worded_anew(
    day: SmallDay, tmp_path: Path
) -> None:
    day.note(1, "minority", "몇이 강하게", 2, strongly=True)
    day.note(1, "idea", "혼자 강하게", 1, strongly=True)
    other = day.record.new_id()
    day.record.apply(
        AddTheme(id=other, session_id=day.session, round_id=day.rounds[0], title="혼자"),
        FileNote(theme_id=other, note_ids=(day.notes["혼자 강하게"], day.notes["몇이 강하게"])),
        MergeThemes(into_id=day.theme, from_ids=(other,)),
        WordTheme(id=day.record.new_id(), theme_id=day.theme, title="모두의 말", summary="모두 밤 돌봄을 바랍니다."),
    )
    outline = gathered(day)
    (theme,) = outline.rounds[0].themes
    assert theme.title == "모두의 말"
    assert [(quote.text, quote.felt_strongly) for quote in theme.minority] == [
        ("혼자 강하게", True), ("몇이 강하게", True), ("열지 말자", False),
    ]  # fmt: skip
    labels = [
        block.label for block in full_story(outline, Words("ko")) if isinstance(block, Quotation) and block.minority
    ]
    assert labels == ["한 사람이 강하게 말한 의견", "강하게 말한 소수 의견", "소수 의견", "소수 의견"]
    write_pdf(outline, tmp_path / "minutes.pdf")
    read = "".join("".join(page.extract_text() for page in PdfReader(tmp_path / "minutes.pdf").pages).split())
    assert "한사람이강하게말한의견“혼자강하게”" in read and "혼자강하게[한사람이강하게말함]" in read
    assert "몇이강하게[강하게말함]" in read
    write_json(outline, tmp_path / "minutes.json")
    assert read_json(tmp_path / "minutes.json").rounds[0].themes == (theme,)
    write_docx(outline, tmp_path / "minutes.docx")
    with ZipFile(tmp_path / "minutes.docx") as docx:
        assert "한 사람이 강하게 말한 의견" in docx.read("word/document.xml").decode()


def test_minority_views_in_no_theme_begin_with_what_is_felt_strongly(day: SmallDay) -> None:
    day.note(1, "minority", "몇이 강하게", 2, strongly=True)
    day.note(1, "minority", "혼자 강하게", 1, strongly=True)
    assert [quote.text for quote in gathered(day).rounds[0].minority] == ["혼자 강하게", "몇이 강하게", "집에서 돌보자"]

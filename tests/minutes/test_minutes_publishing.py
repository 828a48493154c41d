"""Before publishing: what was redacted is in no document, what was arranged is in all, and no figure can be typed over."""

from __future__ import annotations

import base64
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader
from record_pictures import plain_png
from small_record import SmallDay, small_day

from facilitator.day.documents import write_documents
from facilitator.errors import Cancelled
from facilitator.minutes.gather import outline_of
from facilitator.minutes.gather.findings import CHANGED, FoundPlace, findings
from facilitator.minutes.outline import Outline, Redactions, Signature
from facilitator.record.models import Note
from facilitator.record.operations import (
    CHAPTERS,
    AddSource,
    AddTheme,
    ChooseQuotes,
    EditSession,
    EditTable,
    EditTheme,
    FileNote,
    ImportPosts,
    KeepPassage,
    NestTheme,
    PlanMinutes,
    PostRead,
    RedactPassage,
    RemoveTheme,
    RetractNote,
    RetractPosts,
    ReviseNote,
    SignatureLine,
    SignMinutes,
    UnfileNote,
)

NAME, NUMBER = "그날 온 사람", "010-9876-5432"
SAID = "옆자리 오솔길 씨 번호는 010-9876-5432라고 한다"


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    played = small_day(tmp_path)
    played.record.apply(EditTable(id=played.tables[0], note_taker="오솔길"))
    yield played
    played.record.close()


def gathered(day: SmallDay, kind: str = "full") -> Outline:
    return outline_of(day.record, day.session, kind)


def open_now(day: SmallDay) -> list[FoundPlace]:
    return list(findings(day.record, day.session).open)


def passages(day: SmallDay) -> list[str]:
    return [one.finding.text for one in open_now(day)]


def redact(day: SmallDay, one: FoundPlace) -> None:
    day.record.apply(one.redact(one.finding.begins, one.finding.ends, one.finding.kind))


def keep(day: SmallDay, one: FoundPlace) -> None:
    day.record.apply(one.keep())


def revise(day: SmallDay, id: str, text: str) -> None:
    with day.record.reading() as reading:
        revision = reading.get_one(Note, id).revision
    day.record.apply(ReviseNote(id=id, base_revision=revision, kind="idea", text=text, support=0))


def printed(day: SmallDay) -> list[str]:
    return [note.text for held in gathered(day).notes for table in held.tables for note in table.notes]


def everything_in(path: Path) -> bytes:
    """The bytes of a file, and of all that is packed in it."""
    raw = path.read_bytes()
    if path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as packed:
            return raw + b"".join(packed.read(name) for name in packed.namelist())
    if path.suffix == ".pdf":
        reader = PdfReader(path)
        texts = "\n".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
        streams = []
        for piece in raw.split(b"stream\n")[1:]:
            try:
                streams.append(zlib.decompress(piece.split(b"\nendstream")[0]))
            except zlib.error:
                continue
        return raw + texts.encode() + b"".join(streams)
    return raw


def is_schema(path: Path) -> bool:
    """Whether it is the schema, which has nothing of the session."""
    return path.name.endswith(".schema.json")


def test_names_of_the_roster_and_numbers_are_found_in_the_notes_of_the_session(day: SmallDay) -> None:
    day.note(0, "idea", SAID)
    name, number = open_now(day)
    assert (number.finding.text, number.finding.kind, number.serial) == (NUMBER, "telephone", "T1-R1-03")
    assert (name.finding.text, name.finding.kind, name.text) == ("오솔길", "name", SAID)


def test_what_was_taken_back_is_not_asked_about(day: SmallDay) -> None:
    id = day.note(0, "idea", SAID)
    day.record.apply(RetractNote(id=id))
    assert open_now(day) == []


def test_what_was_redacted_or_left_is_not_asked_about_again(day: SmallDay) -> None:
    day.note(0, "idea", SAID)
    name, number = open_now(day)
    redact(day, number)
    keep(day, name)
    assert open_now(day) == []
    assert printed(day)[2] == "옆자리 오솔길 씨 번호는 [전화번호 가림]라고 한다"


def test_a_redaction_covers_smaller_findings_and_leaving_covers_its_own_place_only(day: SmallDay) -> None:
    id = day.note(0, "idea", SAID)
    day.record.apply(KeepPassage(note_id=id, revision=1, begins=0, ends=len(SAID)))
    assert len(open_now(day)) == 2
    day.record.apply(RedactPassage(note_id=id, revision=1, begins=0, ends=len(SAID), reason="other"))
    assert open_now(day) == []
    assert printed(day)[2] == "[가림]"


@pytest.mark.parametrize("kind", ["full", "preliminary"])
def test_no_document_holds_what_was_redacted(day: SmallDay, tmp_path: Path, kind: str) -> None:
    id = day.note(0, "idea", SAID)
    other = day.note(1, "minority", "그날 온 사람이 그랬다")
    day.record.apply(
        FileNote(theme_id=day.theme, note_ids=(id, other)), ChooseQuotes(theme_id=day.theme, note_ids=(id,))
    )
    before = write_documents(day.record, day.session, tmp_path / "before", kind=kind, formats=("pdf", "docx", "json"))
    for path in (file for file in before.files if not is_schema(file)):
        assert NUMBER.encode() in everything_in(path) and "오솔길".encode() in everything_in(path), path
    for one in open_now(day):
        redact(day, one)
    assert open_now(day) == []
    after = write_documents(day.record, day.session, tmp_path / "after", kind=kind, formats=("pdf", "docx", "json"))
    for path in after.files:
        inside = everything_in(path)
        assert [word for word in (NUMBER, "9876-5432", "오솔길", NAME) if word.encode() in inside] == [], path
        assert is_schema(path) or "전화번호 가림".encode() in inside, path


def test_the_note_itself_stays_as_it_is(day: SmallDay) -> None:
    id = day.note(0, "idea", SAID)
    for one in open_now(day):
        redact(day, one)
    with day.record.reading() as reading:
        assert reading.get_one(Note, id).text == SAID


def test_the_minutes_say_how_many_places_were_withheld_and_why(day: SmallDay) -> None:
    day.note(0, "idea", SAID)
    taken = day.note(1, "idea", "오솔길이 다시")
    for one in open_now(day):
        redact(day, one)
    assert gathered(day).methods.redactions == (
        Redactions(reason="name", places=2),
        Redactions(reason="telephone", places=1),
    )
    day.record.apply(RetractNote(id=taken))
    assert gathered(day).methods.redactions[0].places == 1


def test_a_note_that_is_revised_keeps_hiding_what_was_hidden_and_is_asked_about_again(day: SmallDay) -> None:
    id = day.note(0, "idea", "달무리 님이 말했다")
    day.record.apply(RedactPassage(note_id=id, revision=1, begins=0, ends=3, reason="name"))
    revise(day, id, "어제 달무리 님, 또 달무리 님이 말했다")
    assert printed(day)[2] == "어제 [이름 가림] 님, 또 [이름 가림] 님이 말했다"
    first, second = open_now(day)
    assert first.state == second.state == "again" and (first.finding.begins, second.finding.begins) == (3, 12)
    keep(day, first)
    assert printed(day)[2] == "어제 달무리 님, 또 [이름 가림] 님이 말했다"
    redact(day, second)
    assert open_now(day) == []
    assert printed(day)[2] == "어제 달무리 님, 또 [이름 가림] 님이 말했다"


def test_a_revised_note_that_no_longer_says_what_was_redacted_is_looked_at_as_a_whole(day: SmallDay) -> None:
    id = day.note(0, "idea", "달무리가 그랬다 010-9876-5432")
    for one in open_now(day):
        redact(day, one)
    day.record.apply(RedactPassage(note_id=id, revision=1, begins=0, ends=3, reason="name"))
    revise(day, id, "그 달 무리가 그랬다 010-9876-5432")
    again, whole = sorted(open_now(day), key=lambda one: -one.finding.begins)
    assert (again.finding.text, again.state) == (NUMBER, "again")
    assert (whole.finding.kind, whole.finding.text) == (CHANGED, whole.text)
    redact(day, again)
    assert [one.finding.kind for one in open_now(day)] == [CHANGED]
    keep(day, open_now(day)[0])
    assert open_now(day) == []
    assert printed(day)[2] == "그 달 무리가 그랬다 [전화번호 가림]"


def test_what_was_left_as_it_is_is_asked_about_again_in_another_wording(day: SmallDay) -> None:
    id = day.note(0, "idea", SAID)
    for one in open_now(day):
        keep(day, one)
    revise(day, id, SAID + ".")
    assert sorted(passages(day)) == [NUMBER, "오솔길"]


def test_what_was_decided_can_be_looked_at_again(day: SmallDay) -> None:
    id = day.note(0, "idea", SAID)
    name, number = open_now(day)
    keep(day, number)
    redact(day, name)
    day.record.apply(RedactPassage(note_id=id, revision=1, begins=0, ends=3, reason="address"))
    decided = findings(day.record, day.session).decided
    assert [(one.finding.text, one.finding.kind, one.state) for one in decided] == [
        ("옆자리", "address", "redacted"),
        ("오솔길", "name", "redacted"),
        (NUMBER, "telephone", "kept"),
    ]


def test_looking_for_names_can_be_stopped(day: SmallDay) -> None:
    with pytest.raises(Cancelled):
        findings(day.record, day.session, None, lambda: True)


def test_english_minutes_say_it_in_english(tmp_path: Path) -> None:
    day = small_day(tmp_path, "en")
    day.note(0, "idea", SAID)
    redact(day, open_now(day)[0])
    assert "[telephone number withheld]" in printed(day)[2]
    day.record.close()


def test_the_organizer_chooses_quotes_and_their_order_and_goes_back(day: SmallDay) -> None:
    def quoted() -> list[str]:
        return [quote.text for quote in gathered(day).all_themes[0].quotes]

    notes = day.notes
    assert quoted() == ["퇴근이 늦다"]
    day.record.apply(ChooseQuotes(theme_id=day.theme, note_ids=(notes["밤에도 열자"], notes["퇴근이 늦다"])))
    assert quoted() == ["밤에도 열자", "퇴근이 늦다"]
    day.record.apply(UnfileNote(theme_id=day.theme, note_ids=(notes["밤에도 열자"],)))
    assert quoted() == ["퇴근이 늦다"]
    day.record.apply(ChooseQuotes(theme_id=day.theme, note_ids=()))
    assert quoted() == []
    day.record.apply(ChooseQuotes(theme_id=day.theme, note_ids=None))
    assert quoted() == ["퇴근이 늦다"]


def test_minority_views_stay_whatever_is_quoted(day: SmallDay) -> None:
    day.record.apply(ChooseQuotes(theme_id=day.theme, note_ids=()))
    assert [quote.text for quote in gathered(day).all_themes[0].minority] == ["열지 말자"]


def test_themes_stand_as_on_the_board_or_those_with_most_notes_first(day: SmallDay) -> None:
    new = day.record.new_id
    large, below = new(), new()
    day.record.apply(
        AddTheme(id=large, session_id=day.session, round_id=day.rounds[0], title="큰 주제"),
        AddTheme(id=below, session_id=day.session, round_id=day.rounds[0], title="그 아래"),
        NestTheme(id=below, parent_id=large),
        FileNote(theme_id=below, note_ids=tuple(id for text, id in day.notes.items() if text != "지운 말")),
    )

    def titles() -> list[str]:
        return [theme.title for theme in gathered(day).all_themes]

    assert titles() == ["야간 돌봄", "큰 주제", "그 아래"]
    day.record.apply(PlanMinutes(session_id=day.session, theme_order="notes"))
    assert titles() == ["큰 주제", "그 아래", "야간 돌봄"]
    assert [theme.number for theme in gathered(day).all_themes] == [1, 2, 3]
    assert gathered(day).recommendations[0].theme == 3


def test_every_document_has_the_logo_those_who_sign_and_the_chosen_order(day: SmallDay, tmp_path: Path) -> None:
    logo = base64.b64encode(plain_png(120, 40)).decode()
    day.record.apply(
        EditSession(id=day.session, introduction="여는 말입니다.", closing="닫는 말입니다."),
        PlanMinutes(session_id=day.session, logo=logo, chapters=("recommendations", *CHAPTERS[:-1])),
        SignMinutes(
            session_id=day.session,
            signatures=(SignatureLine(role="복지정책실장", name="한서명"), SignatureLine(role="진행 총괄")),
        ),
    )
    outline = gathered(day)
    assert outline.signatures == (Signature(role="복지정책실장", name="한서명"), Signature(role="진행 총괄"))
    pdf, docx, json, _ = write_documents(day.record, day.session, tmp_path, formats=("pdf", "docx", "json")).files
    reader = PdfReader(pdf)
    assert [(image.image.width, image.image.height) for image in reader.pages[0].images] == [(120, 40)]  # type: ignore[union-attr]
    text = "\n".join(page.extract_text() for page in reader.pages[2:])
    wanted = [
        "여는 말입니다.",
        "밤 10시까지 연다",
        "무엇부터",
        "닫는 말입니다.",
        "한서명",
        "(서명 또는 인)",
        "집계와 기록 방법",
    ]
    places = [text.rindex(word) if word == "무엇부터" else text.index(word, text.index("여는 말")) for word in wanted]
    assert places[:2] == sorted(places[:2]) and places[3:] == sorted(places[3:])
    with zipfile.ZipFile(docx) as packed:
        body = packed.read("word/document.xml").decode()
        assert [packed.read(name) for name in packed.namelist() if name.startswith("word/media/")] == [
            plain_png(120, 40)
        ]
    assert body.index("여는 말") < body.index("닫는 말") < body.index("한서명") < body.index("(서명 또는 인)")
    assert msgspec.json.decode(json.read_bytes(), type=Outline).logo == logo


def test_chapters_change_places_and_none_is_lost(day: SmallDay, tmp_path: Path) -> None:
    def headings() -> list[str]:
        (pdf,) = write_documents(day.record, day.session, tmp_path, formats=("pdf",)).files
        return [str(entry.title) for entry in PdfReader(pdf).outline if not isinstance(entry, list)]

    usual = headings()
    day.record.apply(PlanMinutes(session_id=day.session, chapters=CHAPTERS[::-1]))
    other = headings()
    assert sorted(other) == sorted(usual) and other != usual
    assert other.index("권고") < other.index("1라운드. 돌봄") < other.index("참석자") < other.index("집계와 기록 방법")


def test_words_of_the_organizer_change_no_figure(day: SmallDay) -> None:
    before = gathered(day)
    day.record.apply(
        EditSession(id=day.session, introduction="기록 9,999건", closing="찬성 9,999표"),
        ChooseQuotes(theme_id=day.theme, note_ids=()),
        PlanMinutes(session_id=day.session, theme_order="notes"),
    )
    after = gathered(day)
    assert [(theme.note_count, theme.table_count, theme.support, theme.refs) for theme in after.all_themes] == [
        (theme.note_count, theme.table_count, theme.support, theme.refs) for theme in before.all_themes
    ]
    assert (after.ballots, after.attendance, after.notes) == (before.ballots, before.attendance, before.notes)


WORDS = {
    "introduction": "여는 말: 오솔길 씨가 준비했습니다",
    "theme-title": "오솔길 씨 제안",
    "theme-summary": f"문의 {NUMBER}",
    "source": "오솔길 씨 게시판",
    "category": f"접수 {NUMBER}",
    "closing": f"닫는 말: {NUMBER}",
}
"""Words that no note holds, each with a name or a number, in the order in which they are looked at."""


@pytest.fixture
def worded(day: SmallDay) -> SmallDay:
    post = PostRead(id="post", key="1", text="늦게까지 열어 주세요", category=WORDS["category"], posted="2026-08-03")
    day.record.apply(
        EditSession(id=day.session, introduction=WORDS["introduction"], closing=WORDS["closing"]),
        EditTheme(id=day.theme, title=WORDS["theme-title"], summary=WORDS["theme-summary"]),
        AddSource(id="board", session_id=day.session, title=WORDS["source"]),
        ImportPosts(source_id="board", round_id=day.rounds[0], posts=(post,)),
        FileNote(theme_id=day.theme, note_ids=("post",)),
    )
    return day


def test_names_and_numbers_are_found_in_words_that_no_note_holds(worded: SmallDay) -> None:
    found = {one.words.place: one for one in open_now(worded) if one.words is not None}
    assert {place: one.text for place, one in found.items()} == WORDS
    assert {one.finding.text for one in found.values()} == {"오솔길", NUMBER} and len(open_now(worded)) == len(WORDS)
    assert {one.serial for one in found.values()} == {""}


@pytest.mark.parametrize("kind", ["full", "preliminary"])
def test_no_document_and_no_data_hold_what_was_redacted_in_such_words(
    worded: SmallDay, tmp_path: Path, kind: str
) -> None:
    forms = ("pdf", "docx", "json", "xlsx", "csv", "open-data") if kind == "full" else ("pdf", "docx", "json")
    for one in open_now(worded):
        redact(worded, one)
    assert open_now(worded) == []
    for path in write_documents(worded.record, worded.session, tmp_path, kind=kind, formats=forms).files:
        inside = everything_in(path)
        assert [word for word in (NUMBER, "9876-5432", "오솔길") if word.encode() in inside] == [], path
    made = gathered(worded)
    assert made.introduction == "여는 말: [이름 가림] 씨가 준비했습니다" and made.closing == "닫는 말: [전화번호 가림]"
    assert made.methods.redactions == (Redactions(reason="name", places=3), Redactions(reason="telephone", places=3))


def test_words_that_were_left_are_printed_and_not_asked_about_until_they_are_worded_anew(worded: SmallDay) -> None:
    for one in open_now(worded):
        keep(worded, one)
    assert open_now(worded) == [] and gathered(worded).introduction == WORDS["introduction"]
    assert {one.state for one in findings(worded.record, worded.session).decided} == {"kept"}
    worded.record.apply(EditTheme(id=worded.theme, title="다시 오솔길 씨 제안"))
    assert [one.finding.text for one in open_now(worded)] == ["오솔길"]


def test_words_that_are_not_printed_are_not_asked_about(worded: SmallDay) -> None:
    worded.record.apply(RemoveTheme(id=worded.theme), RetractPosts(source_id="board", note_ids=("post",)))
    places = {one.words.place for one in open_now(worded) if one.words is not None}
    assert places == {"introduction", "closing"}

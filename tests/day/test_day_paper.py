"""Papers from the record: who is on them, what they say, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from small_days import SmallDay, small_day
from sqlalchemy import select

from facilitator.day.badge_code import badge_number
from facilitator.day.paper import USES, PaperOptions, write_paper
from facilitator.day.paper_values import (
    EXPECTED,
    WALK_INS,
    Whom,
    following_numbers,
    ids_of_numbers,
    printed_event,
    printed_people,
    printed_tables,
)
from facilitator.day.seat import seat
from facilitator.day.seat_sheet import write_seat_list
from facilitator.errors import Cancelled, Refused
from facilitator.record.models import Note, Seat
from facilitator.record.operations import (
    AddNote,
    CloseTable,
    EditTable,
    FreeSeats,
    ImportParticipants,
    MarkParticipants,
    OpenRound,
    Person,
    RetractNote,
)
from facilitator.record.serial import serial


@pytest.fixture
def day(tmp_path: Path) -> Iterator[SmallDay]:
    """24 people at 4 tables in 3 rounds, seated."""
    with small_day(tmp_path) as day:
        day.record.apply(*seat(day.record, day.session_id, time_limit=1.0).operations)
        yield day


def paper(day: SmallDay, folder: Path, kind: str, **options: object) -> list[str]:
    """The text of a paper's pages, without spaces."""
    path = folder / "paper.pdf"
    pages = write_paper(day.record, day.session_id, kind, path, replace(PaperOptions(), **options))  # type: ignore[arg-type]
    texts = ["".join(page.extract_text().split()) for page in PdfReader(path).pages]
    assert len(texts) == pages
    return texts


def badge_numbers(pages: list[str]) -> list[int]:
    return [int(number) for page in pages for number in re.findall(r"참가번호(\d+?)1라운드", page)]


def came(day: SmallDay, id: str, name: str) -> None:
    """Somebody walks in."""
    walk_in = Person(id=id, name=name, state="arrived", walk_in=True)
    day.record.apply(ImportParticipants(session_id=day.session_id, people=(walk_in,)))


def test_a_badge_has_the_tables_of_the_record_and_a_code_that_leads_back_to_it(day: SmallDay) -> None:
    with day.record.reading() as reading:
        event = printed_event(reading, day.session_id, seated=True)
        people = printed_people(reading, day.session_id, event)
        tables = printed_tables(reading, day.session_id, event, people)
    assert [badge_number(day.session_id, someone.code) for someone in people] == list(range(1, 25))
    for someone in people:
        for place, number in enumerate(someone.tables):
            (table,) = [one for one in tables if one.number == number]
            assert someone in table.people[place]


def test_people_who_are_absent_or_have_left_get_no_badge(day: SmallDay, tmp_path: Path) -> None:
    people = day.people
    day.record.apply(
        MarkParticipants(ids=(people[3],), state="absent"),
        MarkParticipants(ids=(people[4], people[5]), state="arrived"),
        MarkParticipants(ids=(people[5],), state="left"),
    )
    assert badge_numbers(paper(day, tmp_path, "badges")) == [
        number for number in range(1, 25) if number not in (3, 5)
    ]  # fmt: skip
    still = [number for number in range(1, 25) if number not in (3, 4, 5)]
    assert badge_numbers(paper(day, tmp_path, "badges", who=EXPECTED)) == still


def test_one_walk_in_gets_one_badge(day: SmallDay, tmp_path: Path) -> None:
    id = day.record.new_id()
    came(day, id, "그날 온 사람")
    (page,) = paper(day, tmp_path, "badges", people=(id,))
    assert "그날온사람" in page and page.count("참가번호") == 1
    assert paper(day, tmp_path, "badges", who=WALK_INS) == [page]


def test_somebody_who_is_absent_still_gets_a_badge_when_chosen(day: SmallDay, tmp_path: Path) -> None:
    day.record.apply(MarkParticipants(ids=(day.people[3],), state="absent"))
    ids = ids_of_numbers(day.record, day.session_id, [3])
    assert badge_numbers(paper(day, tmp_path, "badges", people=ids)) == [3]


def test_badges_can_be_in_the_order_of_names_or_tables(day: SmallDay, tmp_path: Path) -> None:
    with day.record.reading() as reading:
        event = printed_event(reading, day.session_id, seated=True)
        first = {one.number: one.tables[0] for one in printed_people(reading, day.session_id, event)}
    by_table = badge_numbers(paper(day, tmp_path, "badges", order="table"))
    assert [first[number] for number in by_table] == sorted(first.values())
    by_name = badge_numbers(paper(day, tmp_path, "badges", order="name"))
    assert by_name[:3] == [1, 2, 11]  # 사람 0, 사람 1, 사람 10


def test_the_sheets_speak_the_session_s_language_unless_told_otherwise(day: SmallDay, tmp_path: Path) -> None:
    assert "명찰" not in paper(day, tmp_path, "badges", language="en")[0]
    assert "No.1" in paper(day, tmp_path, "badges", language="en")[0]
    assert "참가자등록부" in paper(day, tmp_path, "check-in-list")[0]


@pytest.mark.parametrize("kind", USES)
def test_every_kind_of_paper_is_drawn_and_tells_how_far_it_is(day: SmallDay, tmp_path: Path, kind: str) -> None:
    told: list[float] = []
    path = tmp_path / "paper.pdf"
    assert write_paper(day.record, day.session_id, kind, path, progress=told.append) == len(PdfReader(path).pages)
    assert told == sorted(told) and told[-1] == 1.0


@pytest.mark.parametrize("kind", USES)
def test_a_paper_that_is_stopped_or_has_no_folder_is_not_there(day: SmallDay, tmp_path: Path, kind: str) -> None:
    before = set(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        write_paper(day.record, day.session_id, kind, tmp_path / "paper.pdf", cancelled=lambda: True)
    with pytest.raises(Refused, match="missing"):
        write_paper(day.record, day.session_id, kind, tmp_path / "missing" / "paper.pdf")
    assert set(tmp_path.iterdir()) == before


def test_the_list_by_table_of_one_round_leaves_the_others_out(day: SmallDay, tmp_path: Path) -> None:
    pages = paper(day, tmp_path, "name-list", order="table", round=2)
    assert len(pages) == 1 and "2라운드" in pages[0] and "1라운드" not in pages[0]
    assert sum(int(count) for count in re.findall(r"번테이블(\d+)명", pages[0])) == 24


def test_table_sheets_say_what_tables_mirror_only_when_asked(day: SmallDay, tmp_path: Path) -> None:
    plain = paper(day, tmp_path, "table-sheets", table=2)
    told = paper(day, tmp_path, "table-sheets", table=2, details=True)
    assert len(plain) == len(told) == 1
    assert "20대" not in plain[0] and "20대" in told[0] and "비고" not in told[0]


def test_a_closed_table_gets_sheets_for_the_rounds_in_which_people_sit_there(day: SmallDay, tmp_path: Path) -> None:
    table_id, rounds = day.tables[4], day.rounds
    with day.record.reading() as reading:
        seats = reading.execute(select(Seat.round_id, Seat.participant_id).where(Seat.table_id == table_id)).all()
    later = tuple((row.round_id, row.participant_id) for row in seats if row.round_id != rounds[1])
    day.record.apply(OpenRound(id=rounds[1]), FreeSeats(seats=later), CloseTable(id=table_id))
    assert len(paper(day, tmp_path, "table-sheets")) == 4
    assert len(paper(day, tmp_path, "note-sheets", round=1, table=4)) == 1
    assert len(paper(day, tmp_path, "note-sheets", round=2)) == 3
    assert "no table 4 in use" in refusal(day, "note-sheets", table=4, round=2)


def test_a_tent_says_zone_and_group(day: SmallDay, tmp_path: Path) -> None:
    row = day.tables[1]
    day.record.apply(EditTable(id=row, zone="A구역", group="돌봄"))
    assert "A구역·돌봄" in paper(day, tmp_path, "tents", table=1)[0]


def test_notes_typed_in_from_paper_get_the_serials_that_the_paper_has(day: SmallDay, tmp_path: Path) -> None:
    round_id, table_id = day.rounds[1], day.tables[2]
    day.record.apply(OpenRound(id=round_id))
    ids = [day.record.new_id() for _ in range(3)]
    for id in ids:
        day.record.apply(AddNote(id=id, round_id=round_id, table_id=table_id, kind="idea", text="말"))
    day.record.apply(RetractNote(id=ids[-1]))
    (page,) = paper(day, tmp_path, "note-sheets", table=2, round=1)
    on_paper = [int(number) for number in re.findall(r"T2-R1-(\d\d)", page)]
    assert on_paper[0] == 4 and on_paper == list(range(4, 4 + len(on_paper)))
    for number in on_paper:
        id = day.record.new_id()
        day.record.apply(AddNote(id=id, round_id=round_id, table_id=table_id, kind="idea", text="종이에 적은 말"))
        with day.record.reading() as reading:
            note = reading.scalars(select(Note).where(Note.id == id)).one()
            assert serial(2, 1, note.number) == f"T2-R1-{number:02d}"
    with day.record.reading() as reading:
        assert following_numbers(reading, day.session_id) == {(2, 1): on_paper[-1] + 1}


def refusal(day: SmallDay, kind: str, **options: object) -> str:
    path = day.record.path.parent / "refused.pdf"
    with pytest.raises(Refused) as refused:
        write_paper(day.record, day.session_id, kind, path, replace(PaperOptions(), **options))  # type: ignore[arg-type]
    assert not path.exists()
    assert re.search("[가-힣]", refused.value.text("ko"))
    return refused.value.text("en")


def test_what_cannot_be_printed_is_refused_with_its_reason(day: SmallDay) -> None:
    assert "no round 9" in refusal(day, "name-list", round=9)
    assert "no table 9" in refusal(day, "tents", table=9)
    assert "8, 10" in refusal(day, "badges", per_sheet=9)
    assert "number, name, table" in refusal(day, "badges", order="age")
    assert "everybody" in refusal(day, "badges", who="friends")
    assert "desk" in refusal(day, "check-in-list", desks=0)
    assert "Nobody came uninvited" in refusal(day, "badges", who=WALK_INS)
    assert "not on this session" in refusal(day, "badges", people=("nobody",))
    day.record.apply(MarkParticipants(ids=tuple(day.people.values()), state="arrived"))
    assert "Everybody has arrived" in refusal(day, "check-in-list", who=EXPECTED)
    with pytest.raises(Refused, match="99, 100"):
        ids_of_numbers(day.record, day.session_id, [1, 99, 100])


def test_before_anybody_is_seated_only_papers_without_tables_can_be_printed(tmp_path: Path) -> None:
    with small_day(tmp_path) as day:
        for kind in ("badges", "table-sheets"):
            assert "Nobody has a seat yet" in refusal(day, kind)
        assert "Nobody has a seat yet" in refusal(day, "name-list", order="table")
        assert "round 2" in refusal(day, "name-list", round=2)
        with pytest.raises(Refused, match="Nobody has a seat yet"):
            write_seat_list(day.record, day.session_id, tmp_path / "seats.csv", "ko")
        assert not (tmp_path / "seats.csv").exists()
        for kind in ("name-list", "check-in-list", "tents", "note-sheets"):
            assert paper(day, tmp_path, kind)


def test_the_seats_open_in_a_korean_excel(day: SmallDay, tmp_path: Path) -> None:
    came(day, day.record.new_id(), "=1+1")
    assert write_seat_list(day.record, day.session_id, tmp_path / "seats.csv", "ko") == 25
    whole = (tmp_path / "seats.csv").read_bytes()
    assert whole.startswith(b"\xef\xbb\xbf") and whole.count(b"\r\n") == 26
    lines = whole.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("명찰 번호,이름") and lines[0].endswith("1라운드 테이블,2라운드 테이블,3라운드 테이블")
    assert re.fullmatch(r"1,사람 0,.*,[1-4],[1-4],[1-4]", lines[1])
    assert lines[-1].startswith("25,'=1+1,")
    assert write_seat_list(day.record, day.session_id, tmp_path / "seats.xlsx", "ko") == 25
    assert (tmp_path / "seats.xlsx").read_bytes().startswith(b"PK")


def test_details_are_those_that_were_asked_for(day: SmallDay) -> None:
    with day.record.reading() as reading:
        event = printed_event(reading, day.session_id, seated=True)
        people = printed_people(reading, day.session_id, event, Whom(details=("gender", "age")))
    assert people[0].details == "남 · 20대"

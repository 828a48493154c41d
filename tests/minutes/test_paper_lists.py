"""Lists, table numbers and sheets: who is on them, in which order, and what is left to write in."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed_papers import NAMES, event, fonts_of, person, table, texts
from pypdf import PdfReader

from facilitator.errors import Cancelled
from facilitator.minutes.paper.check_in_sheet import parts_for_desks, write_check_in_sheet
from facilitator.minutes.paper.event import PrintedBallot, PrintedPerson, PrintedTable
from facilitator.minutes.paper.name_list import write_name_list, write_table_list
from facilitator.minutes.paper.names import first_letter, shrunk, sorted_people
from facilitator.minutes.paper.note_sheets import note_lines, write_note_sheets
from facilitator.minutes.paper.paper_words import PAPER_PHRASES
from facilitator.minutes.paper.table_sheets import write_table_sheets
from facilitator.minutes.paper.tents import write_tents
from facilitator.minutes.pdf.faces import Faces
from facilitator.minutes.words import PHRASES


def crowd(count: int, rounds: int = 3) -> list[PrintedPerson]:
    return [person(number, f"{NAMES[number % len(NAMES)]}{number}", rounds) for number in range(1, count + 1)]


def test_every_phrase_on_paper_is_there_in_both_languages_and_says_something_new() -> None:
    for key, (korean, english) in PAPER_PHRASES.items():
        assert korean.strip() and english.strip(), key
        assert set(re.findall(r"{(\w+)", korean)) == set(re.findall(r"{(\w+)", english)), key
    assert not PAPER_PHRASES.keys() & PHRASES.keys()


def test_names_stand_in_the_order_of_the_korean_alphabet_before_the_latin_one() -> None:
    names = ["Émile", "박", "나", "까", "가", "Zoe", "Anna", "王", "하", "Eve"]
    ordered = [someone.name for someone in sorted_people([person(1, name) for name in names], "name")]
    assert ordered == ["가", "까", "나", "박", "하", "Anna", "Émile", "Eve", "Zoe", "王"]
    assert [first_letter(name, "기타") for name in ("까치", "하윤", "anna", "Émile", "王", "")] == [
        "ㄱ", "ㅎ", "A", "E", "기타", "기타",
    ]  # fmt: skip


@given(st.lists(st.text(min_size=1, max_size=6), max_size=60))
def test_no_heading_of_the_name_list_comes_twice(names: list[str]) -> None:
    people = sorted_people([person(place + 1, name) for place, name in enumerate(names)], "name")
    letters = [first_letter(someone.name, "기타") for someone in people]
    changes = [letter for place, letter in enumerate(letters) if not place or letters[place - 1] != letter]
    assert len(changes) == len(set(changes))


def test_the_name_list_has_everybody_with_their_tables_on_few_pages(tmp_path: Path) -> None:
    path = tmp_path / "names.pdf"
    people = crowd(400)
    assert write_name_list(event(), people, path) <= 6
    pages = texts(path)
    for someone in people:
        line = f"{someone.name.replace(' ', '')}{someone.number}{''.join(map(str, someone.tables))}"
        assert any(line in page for page in pages), line
    assert "400명" in pages[0] and f"1/{len(pages)}쪽" in pages[0]
    fonts_of(path)


def test_ten_rounds_fit_on_the_name_list(tmp_path: Path) -> None:
    path = tmp_path / "names.pdf"
    write_name_list(event(10, "en"), crowd(30, 10), path, order="number")
    (page,) = texts(path)
    assert "R10" in page and f"{NAMES[7]}77{''.join(str(49 + round) for round in range(1, 11))}" in page


def test_the_list_by_table_names_every_table_once_in_each_round(tmp_path: Path) -> None:
    path = tmp_path / "tables.pdf"
    tables = [table(number) for number in range(101, 125)]
    pages = write_table_list(event(2), [replace(one, people=one.people[:2]) for one in tables], path)
    assert pages == 4
    for round, sheets in ((1, texts(path)[:2]), (2, texts(path)[2:])):
        assert all(f"{round}라운드" in sheet for sheet in sheets)
        found = re.findall(r"(\d{3})번테이블", "".join(sheets))
        assert sorted(map(int, found)) == list(range(101, 125))


@given(st.integers(1, 200), st.integers(1, 20))
def test_desks_get_equal_parts_and_everybody_stands_on_one_of_them(count: int, desks: int) -> None:
    people = crowd(count)
    parts = parts_for_desks(people, desks)
    assert [someone for part in parts for someone in part] == people
    assert len(parts) == min(desks, count) and max(map(len, parts)) - min(map(len, parts)) <= 1


def test_every_desk_begins_on_a_new_page_that_says_from_whom_to_whom(tmp_path: Path) -> None:
    path = tmp_path / "desks.pdf"
    people = [person(number, f"이름{number:03d}") for number in range(1, 91)]
    assert write_check_in_sheet(event(), people, path, desks=2) == 4
    pages = texts(path)
    assert ["접수대1/2·이름001–이름045" in page for page in pages] == [True, True, False, False]
    assert ["접수대2/2·이름046–이름090" in page for page in pages] == [False, False, True, True]
    assert all("서명" in page and "출석" in page for page in pages)
    assert "이름045" in pages[1] and "이름046" in pages[2]


def test_a_check_in_sheet_of_many_rounds_says_the_first_table_alone(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    write_check_in_sheet(event(10), [person(1, rounds=10)], path, order="number")
    assert "1라운드" in texts(path)[0] and "2R" not in texts(path)[0]


def test_a_table_number_can_be_read_from_both_sides(tmp_path: Path) -> None:
    path = tmp_path / "tents.pdf"
    assert write_tents(event(), [table(7), table(108)], path) == 2
    ways: list[tuple[str, float, bool]] = []

    def visit(text: str, _cm: object, matrix: Any, _font: object, size: float) -> None:
        if text.strip() == "108":
            ways.append((text.strip(), size, matrix[0] < 0))

    PdfReader(path).pages[1].extract_text(visitor_text=visit)
    assert sorted(turned for _, _, turned in ways) == [False, True]
    assert all(size > 200 for _, size, _ in ways)
    assert texts(path)[0].count("돌봄") == 2


def test_a_table_sheet_has_the_questions_and_the_people_of_every_round_on_one_page(tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"
    assert write_table_sheets(event(), [table(3), table(4)], path) == 2
    page = texts(path)[0]
    for words in ("3번테이블", "진행자한진행", "기록자오기록", "시설:휠체어", "13:30–14:10·40분", "무엇이필요합니까?"):
        assert words in page
    for people in table(3).people:
        assert all(f"{someone.number}{someone.name.replace(' ', '')}" in page for someone in people)


def test_ten_rounds_take_a_table_sheet_on_to_a_second_page_that_names_the_table_again(tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"
    assert write_table_sheets(event(10), [table(3, rounds=10)], path) == 2
    assert all("3번테이블" in page for page in texts(path))
    assert "2/2쪽" in texts(path)[1] and "10라운드" in texts(path)[1]


def test_a_table_sheet_tells_about_people_only_what_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"
    one = replace(table(1), people=tuple((replace(person(place + 1), details="여 · 30대"),) for place in range(3)))
    write_table_sheets(event(), [one], path)
    assert texts(path)[0].count("여·30대") == 3


def test_the_lines_of_a_note_sheet_carry_serials_from_the_next_free_number_on(tmp_path: Path) -> None:
    path = tmp_path / "notes.pdf"
    write_note_sheets(event(2), [table(17)], path, following={(17, 2): 8})
    first, second = texts(path)
    lines = note_lines(event(2), event(2).rounds[1])
    assert re.findall(r"T17-R1-(\d\d)", first) == [f"{number:02d}" for number in range(1, lines + 1)]
    assert re.findall(r"T17-R2-(\d\d)", second) == [f"{number:02d}" for number in range(8, 8 + lines)]
    assert lines >= 10
    for words in ("1의견", "2이유", "3걱정", "4소수의견", "5질문", "6요약", "공감", "진행자", "손들기"):
        assert words in first


def test_a_note_sheet_names_the_options_of_the_ballot_that_the_table_votes_on(tmp_path: Path) -> None:
    path = tmp_path / "notes.pdf"
    ballot = PrintedBallot(number=2, title="먼저 할 것", options=("돌봄", "주거 " * 40))
    write_note_sheets(event(1, "en"), [table(1)], path, ballots={1: ballot})
    (page,) = texts(path)
    assert "Vote2.먼저할것" in page and "1.돌봄" in page and "2.주거" in page and "Option1" not in page
    write_note_sheets(event(1, "en"), [table(1)], path)
    assert "Option9" in texts(path)[0]


def test_thirty_options_leave_lines_to_write_in(tmp_path: Path) -> None:
    path = tmp_path / "notes.pdf"
    ballot = PrintedBallot(number=1, title="고르기", options=tuple(f"항목{number:02d}" for number in range(1, 31)))
    write_note_sheets(event(1), [table(1)], path, ballots={1: ballot})
    (page,) = texts(path)
    assert all(f"{number}.항목{number:02d}" in page for number in range(1, 31))
    assert note_lines(event(1), event(1).rounds[0], ballot) >= 5


def test_a_long_name_is_made_smaller_in_a_list_before_it_is_cut() -> None:
    face = Faces().regular
    assert shrunk(face, "김하윤", 10.0, 100.0) == ("김하윤", 10.0)
    name, size = shrunk(face, "Bartholomew Kim", 10.0, 60.0)
    assert name == "Bartholomew Kim" and 6.5 <= size < 10.0
    name, size = shrunk(face, "가" * 40, 10.0, 60.0)
    assert name.endswith("…") and face.width(name) * size <= 60.0


@pytest.mark.parametrize("write", [write_tents, write_table_sheets, write_note_sheets])
def test_a_paper_that_is_stopped_leaves_nothing(tmp_path: Path, write: Any) -> None:
    tables: list[PrintedTable] = [table(1)]
    with pytest.raises(Cancelled):
        write(event(), tables, tmp_path / "paper.pdf", cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []

"""Titles, merged cells, totals, double headings and everything else around the list itself."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest
from roster_files import HEADINGS, PEOPLE, write_csv, write_xlsx

from facilitator.roster import check, guess_columns, read_list

TITLE = "2026년 원탁회의 참가자 명단"


def test_a_title_above_the_heading_is_not_a_person(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [[TITLE], ["(2026. 11. 23. 기준)"], [], HEADINGS, *PEOPLE], merged=["A1:E1"])
    file = read_list(path)
    assert (file.heading_lines, file.skipped_lines) == ((4,), (1, 2))
    assert len(file.rows) == 3


def test_a_title_above_a_csv_with_its_empty_cells_is_not_a_person(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [[TITLE, "", "", "", ""], HEADINGS, *PEOPLE]))
    assert file.heading_lines == (2,)


def test_blank_rows_anywhere_are_passed_over(tmp_path: Path) -> None:
    blank = ["", "", " ", "", ""]
    file = read_list(write_csv(tmp_path / "a.csv", [blank, HEADINGS, blank, PEOPLE[0], [], PEOPLE[1], blank]))
    assert [row.line for row in file.rows] == [4, 6]


@pytest.mark.parametrize(
    "last",
    [
        ["합계", "", "", "", "3명"],
        ["합 계", "", "", "", ""],
        ["", "총계", "3", "", ""],
        ["계", "3", "", "", ""],
        ["총 3명", "", "", "", ""],
        ["Total", "", "", "", "3"],
        ["소계", "남 1, 여 2", "", "", ""],
        ["※ 개인정보이므로 취급에 주의", "", "", "", ""],
        ["- 이하 여백 -", "", "", "", ""],
    ],
)
def test_totals_and_remarks_under_the_list_are_nobody(tmp_path: Path, last: list[str]) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [HEADINGS, *PEOPLE, last]))
    assert len(file.rows) == 3
    assert file.skipped_lines == (5,)


def test_a_person_named_like_a_total_stays(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [HEADINGS, *PEOPLE, ["계", "여", "30대", "중구", "010-9999-8888"]]))
    assert len(file.rows) == 4


def test_the_heading_repeated_on_every_page_is_nobody(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [HEADINGS, PEOPLE[0], HEADINGS, *PEOPLE[1:]]))
    assert len(file.rows) == 3


def test_a_district_merged_over_several_people_belongs_to_each(tmp_path: Path) -> None:
    rows = [["자치구", "성명", "성별"], ["관악구", "김민준", "남"], [None, "이서연", "여"], ["종로구", "박지우", "여"]]
    file = read_list(write_xlsx(tmp_path / "a.xlsx", rows, merged=["A2:A3"]))
    assert [row.cells[0] for row in file.rows] == ["관악구", "관악구", "종로구"]


def test_a_heading_of_two_rows_is_read_as_one(tmp_path: Path) -> None:
    rows = [
        ["연번", "인적사항", None, None, "연락처", "비고"],
        [None, "성명", "성별", "연령대", None, None],
        [1, "김민준", "남", "30대", "010-1234-5678", None],
        [2, "이서연", "여", "20대", "010-2222-3333", "휠체어"],
    ]
    file = read_list(write_xlsx(tmp_path / "a.xlsx", rows, merged=["B1:D1", "A1:A2", "E1:E2"]))
    assert file.column_names == ("연번", "성명", "성별", "연령대", "연락처", "비고")
    assert len(file.rows) == 2


def test_a_heading_whose_parts_stand_below_it_is_read_as_one(tmp_path: Path) -> None:
    rows = [
        ["성명", "성별", "연령대", "연락처", "", "직업"],
        ["", "", "", "휴대폰", "이메일", ""],
        ["김민준", "남", "30대", "010-1234-5678", "kim@example.org", "교사"],
    ]
    file = read_list(write_csv(tmp_path / "a.csv", rows))
    assert file.column_names == ("성명", "성별", "연령대", "휴대폰", "이메일", "직업")
    assert [row.line for row in file.rows] == [3]


def test_a_first_person_without_a_name_is_not_taken_for_a_heading(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [HEADINGS, ["", "여", "", "", ""], *PEOPLE]))
    assert len(file.rows) == 4


def test_headings_used_twice_are_told_apart(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [["성명", "비고", "비고", "비고"], ["김민준", "가", "나", "다"]]))
    assert file.column_names == ("성명", "비고", "비고 (2)", "비고 (3)")


def test_a_column_without_heading_goes_by_its_letter(tmp_path: Path) -> None:
    file = read_list(
        write_csv(tmp_path / "a.csv", [["성명", "", "성별"], ["김민준", "무엇", "남"], ["이서연", "", "여"]])
    )
    assert [(column.name, column.headed) for column in file.columns] == [("성명", True), ("B", False), ("성별", True)]


def test_an_empty_column_between_others_is_no_column(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [["성명", "", "성별"], ["김민준", "", "남"]]))
    people = check(file, guess_columns(file)).people
    assert file.column_names == ("성명", "성별")
    assert people[0].attributes["gender"] == "남"


def test_a_list_without_heading_is_read_whole(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", PEOPLE))
    assert (file.heading_lines, len(file.rows)) == ((), 3)
    assert file.column_names == ("A", "B", "C", "D", "E")


def test_headings_nobody_knows_are_still_headings(tmp_path: Path) -> None:
    rows = [["갑", "을", "병"], *[[name, gender, phone] for name, gender, _, _, phone in PEOPLE]]
    file = read_list(write_csv(tmp_path / "a.csv", rows))
    assert (file.heading_lines, file.column_names) == ((1,), ("갑", "을", "병"))


def test_a_bare_list_of_names_has_no_heading(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [["김민준"], ["이서연"], ["박지우"]]))
    assert len(file.rows) == 3


def test_a_rare_name_at_the_head_of_a_bare_list_is_not_lost(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "a.csv", [["뷁돌이"], ["이서연"], ["박지우"]]))
    assert len(file.rows) == 3


def test_a_title_with_commas_is_no_part_of_the_heading(tmp_path: Path) -> None:
    rows = [["2026년", " 원탁회의", " 명단"], ["성명", "성별"], ["김민준", "남"]]
    file = read_list(write_csv(tmp_path / "a.csv", rows))
    assert (file.heading_lines, file.column_names) == ((2,), ("성명", "성별"))


def test_the_sheet_with_the_list_is_found_behind_a_cover(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    cover = book.worksheets[0]
    cover.title = "안내"
    for line in range(20):
        cover.append([f"안내문 {line}"])
    people = book.create_sheet("1일차")
    for row in [HEADINGS, *PEOPLE]:
        people.append(row)
    book.create_sheet("2일차").append(HEADINGS)
    book.create_sheet("숨김").sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    file = read_list(tmp_path / "a.xlsx")
    assert (file.sheet, file.sheet_names) == ("1일차", ("안내", "1일차", "2일차", "숨김"))
    assert read_list(tmp_path / "a.xlsx", sheet="안내").rows[0].cells == ("안내문 0",)


def test_numbers_and_dates_of_a_spreadsheet_read_as_a_person_sees_them(tmp_path: Path) -> None:
    rows = [
        ["성명", "명찰번호", "생년월일", "휴대폰", "등록일"],
        ["김민준", 1.0, 20101231.0, 1012345678, datetime.datetime(2026, 11, 1, 9, 30)],
        ["이서연", 2, datetime.date(1990, 5, 1), "010-2222-3333", datetime.date(2026, 11, 1)],
    ]
    file = read_list(write_xlsx(tmp_path / "a.xlsx", rows))
    assert file.rows[0].cells == ("김민준", "1", "20101231", "1012345678", "2026-11-01 09:30")
    assert file.rows[1].cells[2] == "1990-05-01"
    checked = check(file, guess_columns(file), on=datetime.date(2026, 11, 23))
    assert [(p.number, p.contact, p.attributes["age"]) for p in checked.people] == [
        (1, "010-1234-5678", "10대"),
        (2, "010-2222-3333", "30대"),
    ]


def test_invisible_and_wide_characters_are_cleaned(tmp_path: Path) -> None:
    rows = [
        ["\ufeff성\u00a0명", "성별\u200b", "연령대", "휴대폰"],
        ["\u200b김\u3000\u00a0철수 ", "남\u00a0", "３０대", "０１０－１２３４－５６７８"],
    ]
    file = read_list(write_csv(tmp_path / "a.csv", rows))
    person = check(file, guess_columns(file)).people[0]
    assert person.name == "김 철수"
    assert person.attributes == {"gender": "남", "age": "30대"}
    assert person.contact == "010-1234-5678"


def test_names_split_into_letters_by_another_system_are_put_together(tmp_path: Path) -> None:
    file = read_list(
        write_csv(tmp_path / "a.csv", [["성명"], ["\u1100\u1175\u11b7 \u1106\u1175\u11ab\u110c\u116e\u11ab"]])
    )
    assert file.rows[0].cells == ("김 민준",)

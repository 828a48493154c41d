"""From rows to people: what is taken, what is rejected and why, and who is the same person."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from roster_files import HEADINGS, PEOPLE, write_csv

from facilitator.errors import Refused
from facilitator.roster import Checked, ListedPerson, Rejected, check, guess_columns, read_list

DAY = datetime.date(2026, 11, 23)


def checked(tmp_path: Path, *rows: list[str], extras: tuple[str, ...] = ()) -> Checked:
    file = read_list(write_csv(tmp_path / "list.csv", list(rows)))
    mapping = guess_columns(file)
    for column in extras:
        mapping = mapping.keep(column)
    return check(file, mapping, on=DAY)


def test_good_rows_go_in_and_each_bad_row_is_told_with_its_line_and_reason(tmp_path: Path) -> None:
    outcome = checked(
        tmp_path,
        ["명찰번호", "성명", "나이", "휴대폰", "지정테이블"],
        ["1", "김민준", "34", "010-1111-1111", "3"],
        ["2", "", "34", "010-2222-2222", ""],
        ["1", "이서연", "28", "010-3333-3333", ""],
        ["4", "박지우", "삼십", "010-4444-4444", ""],
        ["5", "최도윤"],
        ["6", "정하은", "41", "010-6666-6666", "", "남는", "칸"],
        ["7", "김 민준", "34", "01011111111", ""],
        ["여덟", "강서준", "52", "010-8888-8888", ""],
        ["9", "윤지호", "52", "010-9999-9999", "무대 앞"],
        ["10", "한지민", "63", "010-1010-1010", "12번"],
        ["11", "오세훈", "20", "", "4"], ["12", "신유나", "20", "", "5"], ["13", "문가영", "20", "", ""],
    )  # fmt: skip
    assert [person.name for person in outcome.people] == ["김민준", "한지민", "오세훈", "신유나", "문가영"]
    assert [(row.line, row.reason("ko").split(".")[0]) for row in outcome.rejected] == [
        (3, "이름이 비어 있습니다"),
        (4, "명찰 번호 1번이 2행에 이미 있습니다"),
        (5, "나이 ‘삼십’을(를) 읽을 수 없습니다"),
        (6, "열은 5개인데 칸이 2개뿐입니다"),
        (7, "열은 5개인데 칸이 7개입니다"),
        (8, "2행과 같은 사람입니다"),
        (9, "명찰 번호 ‘여덟’이(가) 숫자가 아닙니다"),
        (10, "지정 테이블 ‘무대 앞’이(가) 테이블 번호가 아닙니다"),
    ]
    assert "line 2" in outcome.rejected[1].reason("en")
    assert outcome.people[1].attributes["table"] == "12"


def test_the_preview_shows_the_first_rows_good_and_bad_in_order(tmp_path: Path) -> None:
    outcome = checked(tmp_path, HEADINGS, PEOPLE[0], ["", "남", "30대", "중구", ""], *PEOPLE[1:])
    assert [type(row) for row in outcome.preview(3)] == [ListedPerson, Rejected, ListedPerson]
    assert [row.line for row in outcome.preview()] == [2, 3, 4, 5]


def test_a_person_is_read_with_every_field(tmp_path: Path) -> None:
    outcome = checked(
        tmp_path,
        ["참가번호", "성명", "성별", "생년월일", "주소", "휴대폰", "직업", "관심분야",
         "조", "함께앉기", "떨어져앉기", "지정테이블", "편의지원", "소득"],
        ["007", " 남궁  민수 ", "남성", "1985-05-05", "서울특별시 관악구 봉천동", "1012345678", "교사 ", "돌봄", "1조", "가족1", "갑; 을",
         "T07", "휠체어, 수어통역", "중위"],
        extras=("소득",),
    )  # fmt: skip
    (person,) = outcome.people
    assert (person.number, person.name, person.contact) == (7, "남궁 민수", "010-1234-5678")
    assert person.attributes == {
        "gender": "남", "age": "40대", "district": "관악구", "occupation": "교사", "opinion": "돌봄", "group": "1조", "together": "가족1",
        "apart": "갑;을", "table": "7", "needs": "휠체어;수어통역", "소득": "중위",
    }  # fmt: skip


def test_words_for_nothing_leave_nothing_behind(tmp_path: Path) -> None:
    (person,) = checked(
        tmp_path,
        ["성명", "성별", "나이", "직업", "휴대폰", "편의지원", "함께앉기", "지정테이블"],
        ["김민준", "-", "-", "없음", "없음", "해당 없음", "-", "미정"],
    ).people
    assert (person.contact, person.attributes) == ("", {})


def test_a_yes_under_wheelchair_means_a_wheelchair(tmp_path: Path) -> None:
    people = checked(
        tmp_path, ["성명", "휠체어"], ["김민준", "O"], ["이서연", "X"], ["박지우", "예"], ["최도윤", "전동"]
    ).people
    assert [person.attributes.get("needs") for person in people] == ["휠체어", None, "휠체어", "전동"]


def test_a_column_of_codes_is_read_as_genders(tmp_path: Path) -> None:
    people = checked(tmp_path, ["성명", "성별"], ["김민준", "1"], ["이서연", "2"], ["박지우", "4"]).people
    assert [person.attributes["gender"] for person in people] == ["남", "여", "여"]


def test_a_single_code_among_words_is_kept_as_typed(tmp_path: Path) -> None:
    people = checked(tmp_path, ["성명", "성별"], ["김민준", "1"], ["이서연", "여자"]).people
    assert [person.attributes["gender"] for person in people] == ["1", "여"]


def test_family_and_given_names_are_put_together(tmp_path: Path) -> None:
    assert checked(tmp_path, ["First name", "Last name"], ["Ann", "Lee"]).people[0].name == "Ann Lee"
    assert checked(tmp_path, ["성씨", "이름"], ["김", "민준"]).people[0].name == "김민준"


def test_a_name_that_takes_two_lines_is_written_in_one(tmp_path: Path) -> None:
    (person,) = checked(tmp_path, ["성명", "의견"], ["김민준\n(대표)", "첫째\n둘째"]).people
    assert (person.name, person.attributes["opinion"]) == ("김민준 (대표)", "첫째\n둘째")


def test_an_extra_column_spelled_like_a_field_does_not_take_its_place(tmp_path: Path) -> None:
    (person,) = checked(tmp_path, ["성명", "성별", "gender"], ["김민준", "남", "other"], extras=("gender",)).people
    assert person.attributes == {"gender": "남", "gender (2)": "other"}


def test_short_rows_are_fine_where_the_file_leaves_out_empty_ends(tmp_path: Path) -> None:
    outcome = checked(tmp_path, ["성명", "성별", "의견"], ["김민준", "남"], ["이서연", "여", "돌봄"], ["박지우", "여"])
    assert len(outcome.people) == 3


def test_a_short_row_is_a_fault_where_other_rows_keep_their_empty_ends(tmp_path: Path) -> None:
    outcome = checked(tmp_path, ["성명", "성별", "의견"], ["김민준", "남"], ["이서연", "여", ""], ["박지우", "여"])
    assert [row.line for row in outcome.rejected] == [2, 4]


def test_empty_cells_beyond_the_last_column_are_no_fault(tmp_path: Path) -> None:
    assert len(checked(tmp_path, ["성명", "성별"], ["김민준", "남", "", ""], ["이서연", "여"]).people) == 2


def test_two_people_of_one_household_share_a_phone_and_stay_two(tmp_path: Path) -> None:
    assert (
        len(checked(tmp_path, ["성명", "연락처"], ["김민준", "010-1111-2222"], ["이서연", "010-1111-2222"]).people) == 2
    )


def test_two_people_of_the_same_name_without_contacts_stay_two(tmp_path: Path) -> None:
    people = checked(
        tmp_path, ["성명", "성별", "연령대"], *[["김민준", "남", "30대"]] * 2, ["김민준", "남", "40대"]
    ).people
    assert len({person.key for person in people}) == 3


def test_the_same_name_and_birth_date_is_the_same_person(tmp_path: Path) -> None:
    outcome = checked(
        tmp_path, ["성명", "생년월일"], ["김민준", "1990-05-01"], ["김민준", "900501"], ["김민준", "1991-05-01"]
    )
    assert [row.line for row in outcome.rejected] == [3]


def test_a_person_keeps_the_key_in_another_export_of_the_list(tmp_path: Path) -> None:
    first = checked(tmp_path, ["성명", "성별", "연령대", "휴대폰"], ["남궁 민수", "남", "30대", "010-1234-5678"])
    again = checked(tmp_path, ["휴대폰", "연번", "이름", "직업"], ["1012345678", "17", "남궁민수", "교사"])
    assert first.people[0].key == again.people[0].key


def test_keys_do_not_change_with_the_day_or_the_spelling_of_values(tmp_path: Path) -> None:
    rows = [["성명", "성별", "나이", "자치구"], ["김민준", "남자", "39", "관악"], ["김민준", "남", "39", "관악구"]]
    file = read_list(write_csv(tmp_path / "list.csv", rows))
    mapping = guess_columns(file)
    keys = [p.key for p in check(file, mapping, on=DAY).people]
    later = [p.key for p in check(file, mapping, on=datetime.date(2030, 1, 1)).people]
    assert keys == later and len(set(keys)) == 2


def test_a_key_shows_neither_name_nor_phone(tmp_path: Path) -> None:
    key = checked(tmp_path, HEADINGS, PEOPLE[0]).people[0].key
    assert len(key) == 32 and "5678" not in key


def test_nobody_is_read_before_a_column_for_names_is_chosen(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "list.csv", [["성별", "나이"], ["남", "34"]]))
    with pytest.raises(Refused) as refused:
        check(file, guess_columns(file))
    assert "성별" in refused.value.ko and "name" in refused.value.en


def test_a_column_that_the_list_does_not_have_is_refused(tmp_path: Path) -> None:
    file = read_list(write_csv(tmp_path / "list.csv", [["성명"], ["김민준"]]))
    with pytest.raises(Refused, match="별명"):
        check(file, guess_columns(file).choose("name", "별명"))


def test_ten_thousand_people_are_all_read(tmp_path: Path) -> None:
    rows = [[f"김{n:05}", "남", "30대", "관악구", f"010-{n:04}-0000"] for n in range(10_000)]
    outcome = checked(tmp_path, HEADINGS, *rows)
    assert (len(outcome.people), outcome.rejected) == (10_000, ())
    assert len({person.key for person in outcome.people}) == 10_000

"""Guessing which column is what, and correcting the guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from roster_files import HEADINGS, PEOPLE, write_csv

from facilitator.errors import Refused
from facilitator.roster import Mapping, RosterFile, guess_columns, map_by_hand, read_list
from facilitator.roster.fields import FIELD_IDS, field_of_heading, heading_word
from facilitator.roster.fields import HEADINGS as WORDS


def listed(tmp_path: Path, *rows: list[str]) -> RosterFile:
    return read_list(write_csv(tmp_path / "list.csv", list(rows)))


def guess(tmp_path: Path, *rows: list[str]) -> dict[str, str]:
    return guess_columns(listed(tmp_path, *rows)).columns


@pytest.mark.parametrize(
    "heading,field",
    [
        ("성명", "name"), ("성 명", "name"), ("이름", "name"), ("참가자명", "name"), ("* 이름(실명)", "name"), ("Name", "name"),
        ("Full Name", "name"), ("1. 성명", "name"), ("성별", "gender"), ("남녀", "gender"), ("성별(남/여)", "gender"),
        ("Sex", "gender"), ("GENDER", "gender"), ("연령대", "age"), ("나이", "age"), ("만 나이", "age"), ("생년월일", "age"),
        ("출생연도", "age"), ("생년월일(6자리)", "age"), ("Age group", "age"), ("Date of birth", "age"), ("자치구", "district"),
        ("거주지", "district"), ("구", "district"), ("거주하시는 자치구", "district"), ("주소", "district"), ("District", "district"),
        ("휴대폰", "contact"), ("연락처", "contact"), ("전화번호", "contact"), ("참가자 휴대전화 번호", "contact"), ("E-mail", "contact"),
        ("Mobile phone", "contact"), ("직업", "occupation"), ("Occupation", "occupation"), ("관심 분야", "opinion"),
        ("사전 의견", "opinion"), ("참가번호", "number"), ("명찰 번호", "number"), ("Badge No.", "number"), ("모둠", "group"),
        ("희망 분야(1순위;2순위)", "group"),
        ("조", "group"), ("함께 앉기", "together"), ("keep_apart", "apart"), ("지정 테이블", "table"), ("휠체어", "needs"),
        ("편의지원", "needs"), ("together", "together"), ("needs", "needs"), ("Last name", "surname"),
        ("귀하의 성별은 무엇입니까?", "gender"), ("성함을 입력해 주십시오", "name"), ("참여하고 싶은 분야", "opinion"),
        ("연락 가능한 휴대폰 번호를 적어 주십시오", "contact"),
    ],
)  # fmt: skip
def test_a_heading_is_known(heading: str, field: str) -> None:
    found = field_of_heading(heading)
    assert found is not None and found[0] == field


@pytest.mark.parametrize(
    "heading",
    ["연번", "순번", "No.", "비고", "보호자 연락처", "추천인 성명", "기관명", "회사명", "담당자 이름", "개인정보 동의", "등록일", "language",
     "Emergency contact phone", "1라운드 테이블", "동반자 성명", "주민등록번호", "파일 이름", "타임스탬프", "접수 일시", "팀 이름"],
)  # fmt: skip
def test_a_heading_that_only_looks_alike_is_left_alone(heading: str) -> None:
    assert field_of_heading(heading) is None


def test_no_heading_word_stands_for_two_fields() -> None:
    words = [word for field in WORDS for word in WORDS[field]]
    assert len(words) == len(set(words))
    assert all(heading_word(word) == word for word in words)
    assert set(WORDS) == set(FIELD_IDS)


def test_the_columns_of_a_usual_list_are_found(tmp_path: Path) -> None:
    assert guess(tmp_path, HEADINGS, *PEOPLE) == {
        "name": "성명",
        "contact": "휴대폰",
        "gender": "성별",
        "age": "연령대",
        "district": "자치구",
    }


def test_the_columns_of_an_english_list_are_found(tmp_path: Path) -> None:
    file = listed(
        tmp_path, ["First Name", "Last Name", "Sex", "Age", "Phone"], ["Ann", "Lee", "F", "34", "010-1234-5678"]
    )
    assert guess_columns(file).columns == {
        "name": "First Name",
        "surname": "Last Name",
        "contact": "Phone",
        "gender": "Sex",
        "age": "Age",
    }


def test_of_several_fitting_columns_the_better_word_wins(tmp_path: Path) -> None:
    columns = guess(
        tmp_path,
        ["이메일", "주소", "나이", "성명", "휴대폰", "연령대", "자치구"],
        ["a@example.org", "서울 관악구 1", "34", "김민준", "010-1234-5678", "30대", "관악구"],
    )
    assert (columns["contact"], columns["age"], columns["district"]) == ("휴대폰", "연령대", "자치구")


def test_values_tell_where_the_headings_are_missing(tmp_path: Path) -> None:
    mapping = guess_columns(listed(tmp_path, *PEOPLE))
    assert mapping.columns == {"name": "A", "contact": "E", "gender": "B", "age": "C", "district": "D"}
    assert set(mapping.reasons.values()) == {"values"}


def test_values_tell_where_the_heading_says_nothing(tmp_path: Path) -> None:
    columns = guess(tmp_path, ["성명", "구분", "내용"], ["김민준", "남", "1990-05-01"], ["이서연", "여", "1985-12-24"])
    assert columns == {"name": "성명", "gender": "구분", "age": "내용"}


def test_a_group_column_stays_a_group(tmp_path: Path) -> None:
    columns = guess(tmp_path, ["성명", "성별", "구분"], ["김민준", "남", "시민"], ["이서연", "여", "전문가"])
    assert columns["group"] == "구분"


def test_names_are_not_taken_from_a_column_of_departments(tmp_path: Path) -> None:
    rows = [["가", "나"], *[[name, "조사과"] for name in ("김민준", "이서연", "박지우", "최도윤", "정하은")]]
    assert guess(tmp_path, *rows)["name"] == "가"


def test_the_days_of_application_are_no_birth_dates(tmp_path: Path) -> None:
    rows = [[name, f"2026-10-{day:02}"] for day, (name, *_) in enumerate(PEOPLE * 3, 1)]
    assert "age" not in guess(tmp_path, ["성명", "메모"], *rows)


def test_a_running_number_is_no_badge_number(tmp_path: Path) -> None:
    columns = guess(tmp_path, ["연번", "성명"], *[[str(n), name] for n, (name, *_) in enumerate(PEOPLE, 1)])
    assert "number" not in columns and "age" not in columns


def test_a_number_column_with_words_in_it_is_no_badge_number(tmp_path: Path) -> None:
    assert "number" not in guess(tmp_path, ["성명", "접수번호"], ["김민준", "온라인-가"], ["이서연", "온라인-나"])


def test_other_columns_are_offered_but_not_taken(tmp_path: Path) -> None:
    file = listed(tmp_path, ["성명", "비고", "보호자 연락처"], ["김민준", "없음", "010-1111-2222"])
    mapping = guess_columns(file)
    assert mapping.columns == {"name": "성명"}
    assert mapping.extras == ()
    assert mapping.offered(file) == ("비고", "보호자 연락처")


def test_a_column_chosen_by_hand_leaves_where_it_was() -> None:
    mapping = Mapping({"name": "성명", "opinion": "분야"}, ("비고",))
    moved = mapping.choose("group", "분야").choose("needs", "비고").choose("name", None)
    assert moved.columns == {"group": "분야", "needs": "비고"}
    assert moved.extras == ()
    assert moved.reasons == {"group": "hand", "needs": "hand"}
    assert mapping.columns == {"name": "성명", "opinion": "분야"}, "the guess itself is unchanged"


def test_an_extra_column_is_kept_and_left_again() -> None:
    mapping = Mapping({"name": "성명"})
    assert mapping.keep("소득").keep("소득").extras == ("소득",)
    assert mapping.keep("성명").extras == ()
    assert mapping.keep("소득").leave("소득").extras == ()


def test_pairs_typed_on_the_command_line_change_the_guess(tmp_path: Path) -> None:
    file = listed(tmp_path, ["성명", "성 별", "비고", "메모"], ["김민준", "남", "가", "나"])
    mapping = map_by_hand(file, guess_columns(file), ["opinion=비고", "gender=", "extra=메모", "gender = 성별"])
    assert mapping.columns == {"name": "성명", "gender": "성 별", "opinion": "비고"}
    assert mapping.extras == ("메모",)


@pytest.mark.parametrize("pair,said", [("name", "name=성명"), ("nam=성명", "nam"), ("name=닉네임", "닉네임")])
def test_a_wrong_pair_is_refused_with_what_is_possible(tmp_path: Path, pair: str, said: str) -> None:
    file = listed(tmp_path, ["성명", "성별"], ["김민준", "남"])
    with pytest.raises(Refused) as refused:
        map_by_hand(file, guess_columns(file), [pair])
    assert said in refused.value.en and said in refused.value.ko

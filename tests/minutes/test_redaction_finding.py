"""Telephone numbers, other numbers and names are found in notes; ordinary sentences are left alone."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given

from facilitator.errors import Cancelled
from facilitator.minutes.redaction import Finder, Finding

ROSTER = (
    "김민준",
    "이서연",
    "남궁 민수",
    "하늘",
    "이슬",
    "박 도윤",
    "John Smith",
    "응우옌티란",
    "이름7",
    "별 꽃 잎",
    " ",
)


def found(text: str, names: tuple[str, ...] = ROSTER) -> list[tuple[str, str, str]]:
    return [(one.text, one.kind, one.confidence) for one in Finder(names).look([("note", text)])]


@pytest.mark.parametrize(
    "number",
    ["010-1234-5678", "01012345678", "010 1234 5678", "010.1234.5678", "010–1234–5678", "011-234-5678", "016)234-5678",
     "+82 10 1234 5678", "+82-10-1234-5678", "+82 (0)10-1234-5678", "0082-10-1234-5678", "8210-1234-5678", "02-123-4567",
     "(02) 1234-5678", "02)123-4567", "0212345678", "031-123-4567", "064.123.4567", "070-1234-5678", "080-123-4567",
     "0505-123-4567", "０１０－１２３４－５６７８"],
)  # fmt: skip
def test_a_telephone_number_is_found_however_it_is_written(number: str) -> None:
    assert found(f"연락은 {number}로 주세요") == [(number, "telephone", "certain")]


@pytest.mark.parametrize("number", ["1588-1234", "1577 1234", "공일공 일이삼사 오육칠팔", "공일공-일이삼-사오육칠"])
def test_numbers_of_offices_and_spelled_numbers_are_likely(number: str) -> None:
    assert found(f"번호가 {number} 였다") == [(number, "telephone", "likely")]


@pytest.mark.parametrize(
    "number", ["850101-1234567", "8501011234567", "850101 - 4234567", "850101-1******", "010203-3●●●●●●"]
)
def test_a_resident_registration_number_is_found_also_half_hidden(number: str) -> None:
    assert found(f"주민번호 {number}") == [(number, "resident-number", "certain")]


@pytest.mark.parametrize(
    ("text", "passage", "kind", "confidence"),
    [
        ("메일은kim.a@example.co.kr로", "kim.a@example.co.kr", "email", "certain"),
        ("12가 3456 차가", "12가 3456", "vehicle", "likely"),
        ("서울123호4567", "123호4567", "vehicle", "likely"),
        ("12 가 3456", "12 가 3456", "vehicle", "unsure"),
        ("국민은행 123456-01-123456", "123456-01-123456", "account", "certain"),
        ("110-123-456789", "110-123-456789", "account", "likely"),
        ("계좌로 12345678901234", "12345678901234", "account", "likely"),
    ],
)
def test_other_numbers_that_lead_to_a_person_are_found(text: str, passage: str, kind: str, confidence: str) -> None:
    assert found(text) == [(passage, kind, confidence)]


@pytest.mark.parametrize(
    "text",
    ["2024-05-01 13:00에 모였다", "예산은 1500-2000원", "100-200명", "30만 5000원", "20주 1000명", "12345678901234", "3-4-5번 출구",
     "지하철 2호선", "119에 전화", "2012. 8. 9.", "서울시 인구 9,386,034명", "010", "1588", "@ 표시", "구청장님이 오셔야",
     "마음씨가 곱다", "이웃집 할머니가", "날씨가 춥다", "전문가님들이", "이용자님", "가을은 하늘빛",
     "전세가 씨가 말랐다", "신청은 어르신이 못 한다", "명이면 선생님도 쓸쓸하다"],
)  # fmt: skip
def test_ordinary_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name", "confidence"),
    [
        ("김민준 씨가 말했다", "김민준", "certain"),
        ("김민준씨는", "김민준", "certain"),
        ("이서연 선생님께서는", "이서연", "certain"),
        ("김민준이", "김민준", "likely"),
        ("저는 김민준입니다.", "김민준", "likely"),
        ("(김민준)", "김민준", "likely"),
        ("김민준빠", "김민준", "unsure"),
        ("우리김민준씨", "김민준", "likely"),
        ("김 민준 씨", "김 민준", "likely"),
        ("남궁민수는", "남궁민수", "likely"),
        ("남궁 민수 씨", "남궁 민수", "likely"),
        ("박도윤도", "박도윤", "likely"),
        ("민준 엄마가", "민준", "unsure"),
        ("john smith said", "john smith", "likely"),
        ("응우옌티란이", "응우옌티란", "likely"),
        ("이름7이", "이름7", "likely"),
        ("별 꽃 잎에게", "별 꽃 잎", "likely"),
    ],
)
def test_a_name_of_the_roster_is_found_with_what_may_stand_behind_it(text: str, name: str, confidence: str) -> None:
    assert found(text) == [(name, "name", confidence)]


@pytest.mark.parametrize("text", ["하늘이 맑다", "이슬이 맺힌다", "하늘"])
def test_a_name_that_is_a_word_as_well_is_shown_with_less_confidence(text: str) -> None:
    assert [confidence for _, _, confidence in found(text)] == ["unsure"]


def test_with_a_title_it_is_a_name_after_all() -> None:
    assert found("하늘 씨가") == [("하늘", "name", "likely")]


@pytest.mark.parametrize("text", ["하늘거리는", "푸른하늘", "johnsmithson", "김민", "민준이가"])
def test_part_of_a_word_is_no_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name", "confidence"),
    [("최하은 씨", "최하은", "likely"), ("황보혜정 씨는", "황보혜정", "likely"), ("김○○ 씨", "김○○", "unsure"), ("박모 씨는", "박모", "unsure"),
     ("최영희 할머니께서", "최영희", "unsure"), ("이민수님", "이민수", "unsure")],
)  # fmt: skip
def test_whoever_has_a_title_is_found_without_being_on_the_roster(text: str, name: str, confidence: str) -> None:
    assert found(text, ()) == [(name, "name", confidence)]


def test_a_name_that_many_notes_say_is_likely_a_word() -> None:
    notes = [(str(number), "이서연이 그랬다") for number in range(4)]
    finder = Finder(ROSTER)
    assert {one.confidence for one in finder.look(notes)} == {"likely"}
    often = finder.look([*notes, ("4", "이서연도"), ("5", "이서연 씨")])
    assert [one.confidence for one in often] == ["unsure"] * 5 + ["certain"]


def test_text_whose_syllables_come_apart_is_found_whole() -> None:
    apart = unicodedata.normalize("NFD", "어제 김민준 씨가")
    (one,) = Finder(ROSTER).look([("note", apart)])
    assert one.text == unicodedata.normalize("NFD", "김민준") and apart[one.begins : one.ends] == one.text


def test_a_finding_comes_with_the_words_around_it() -> None:
    text = "가" * 60 + " 김민준 씨 " + "나" * 60
    (one,) = Finder(ROSTER).look([("note", text)])
    assert one == Finding("note", 61, 64, "김민준", "name", "certain", "가" * 39 + " ", " 씨 " + "나" * 37)


def test_one_passage_is_found_once() -> None:
    assert found("김민준 010-1234-5678 계좌 850101-1234567") == [
        ("김민준", "name", "likely"),
        ("010-1234-5678", "telephone", "certain"),
        ("850101-1234567", "resident-number", "certain"),
    ]


pieces = st.lists(
    st.sampled_from(
        [
            *ROSTER,
            "010-1234-5678",
            "850101-1234567",
            "12가3456",
            "a@b.kr",
            "씨",
            " ",
            "는",
            "1",
            "-",
            "e\u0301",
            "👍🏽",
            "ᄀ",
        ]
    ),
    max_size=8,
)


@given(pieces.map("".join))
def test_findings_lie_in_the_note_in_order_and_apart(text: str) -> None:
    every = Finder(ROSTER).look([("note", text)])
    assert all(0 <= one.begins < one.ends <= len(text) and text[one.begins : one.ends] == one.text for one in every)
    assert all(one.ends <= other.begins for one, other in pairwise(every))


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    Finder(ROSTER).look([("note", text)])


def test_without_a_roster_numbers_are_found_all_the_same() -> None:
    assert found("010-1234-5678", ()) == [("010-1234-5678", "telephone", "certain")]


def test_a_search_can_be_stopped_and_says_how_far_it_is() -> None:
    shares: list[float] = []
    notes = [(str(number), "김민준") for number in range(401)]
    Finder(ROSTER).look(notes, shares.append)
    assert shares == [0, 200 / 401, 400 / 401]
    with pytest.raises(Cancelled):
        Finder(ROSTER).look(notes, None, lambda: True)

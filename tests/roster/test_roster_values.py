"""Genders, ages, phones and districts as people type them."""

from __future__ import annotations

import datetime

import pytest

from facilitator.roster.ages import age_band, birth_date
from facilitator.roster.contacts import contact, contact_key, looks_like_contact
from facilitator.roster.districts import district, looks_like_district
from facilitator.roster.genders import gender

DAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize("written", ["남", "남자", "남성", "M", "male", "Man", "ｍａｌｅ", "남성(M)", "男"])
def test_men_are_written_in_one_way(written: str) -> None:
    assert gender(written, "ko") == "남"
    assert gender(written, "en") == "Male"


@pytest.mark.parametrize("written", ["여", "여자", "여성", "F", "female", "Woman", "여 성", "女"])
def test_women_are_written_in_one_way(written: str) -> None:
    assert gender(written, "ko") == "여"
    assert gender(written, "en") == "Female"


@pytest.mark.parametrize("written", ["기타", "논바이너리", "무응답", "1", "X"])
def test_any_other_gender_is_kept_as_typed(written: str) -> None:
    assert gender(written, "ko") == written


def test_codes_count_as_genders_only_where_the_column_is_coded() -> None:
    assert [gender(code, "ko", coded=True) for code in ("1", "2", "3", "4", "2.0")] == ["남", "여", "남", "여", "여"]


@pytest.mark.parametrize(
    "written,band",
    [
        ("34", "30대"), ("34세", "30대"), ("만 34세", "30대"), ("34살", "30대"), ("34.0", "30대"), ("9", "10세 미만"), ("19", "10대"),
        ("20", "20대"), ("99", "90대"), ("100", "100세 이상"), ("30대", "30대"), ("30 대", "30대"), ("30대 초반", "30대"),
        ("30s", "30대"), ("20's", "20대"), ("20~29세", "20대"), ("20-29", "20대"), ("만 20세~만 29세", "20대"), ("20세 이상 30세 미만", "20대"),
        ("19~34세", "19~34세"), ("60대 이상", "60대 이상"), ("60대이상", "60대 이상"), ("65세 이상", "65세 이상"), ("70+", "70+"),
        ("청년", "청년"), ("중장년", "중장년"), ("무응답", "무응답"), ("1990-05-01", "30대"), ("1990.5.1.", "30대"), ("1990/05/01", "30대"),
        ("1990년 5월 1일", "30대"), ("19900501", "30대"), ("900501", "30대"), ("90.05.01", "30대"), ("050101", "20대"), ("50101", "20대"),
        ("1990-05-01 00:00:00", "30대"), ("1990", "30대"), ("1990년", "30대"), ("1990년생", "30대"), ("85년생", "40대"), ("'85년생", "40대"),
        ("1990-05", "30대"), ("05/01/1990", "30대"), ("31/12/1990", "30대"), ("20101231", "10대"), ("-", ""), ("없음", ""), ("N/A", ""),
    ],
)  # fmt: skip
def test_an_age_becomes_its_band(written: str, band: str) -> None:
    assert age_band(written, DAY, "ko") == band


@pytest.mark.parametrize(
    "written",
    [
        "삼십",
        "999",
        "150세",
        "-5",
        "1990-13-01",
        "2030-01-01",
        "2050",
        "관악구",
        "29-20",
        "3O대",
        "19901301",
        "1850",
        "나이",
        "?",
    ],
)
def test_what_is_no_age_is_not_read_as_one(written: str) -> None:
    assert age_band(written, DAY, "ko") is None


def test_the_day_of_the_session_decides_an_age() -> None:
    assert age_band("1996-11-24", DAY, "ko") == "20대"
    assert age_band("1996-11-23", DAY, "ko") == "30대"
    assert age_band("2000-02-29", datetime.date(2030, 2, 28), "ko") == "20대"


def test_two_digits_are_a_year_under_a_birth_heading_only() -> None:
    assert age_band("85", DAY, "ko", birth=True) == "40대"
    assert age_band("05", DAY, "ko", birth=True) == "20대"
    assert age_band("85", DAY, "ko") == "80대"


def test_an_english_list_gets_english_bands() -> None:
    assert [age_band(written, DAY, "en") for written in ("34", "8", "101", "20-29", "60 and over", "under 30")] == [
        "30s", "under 10", "100 and over", "20s", "60 and over", "under 30",
    ]  # fmt: skip


def test_only_a_full_date_is_a_birth_date() -> None:
    assert birth_date("1990.5.1", DAY) == birth_date("900501", DAY) == datetime.date(1990, 5, 1)
    assert birth_date("1990", DAY) is birth_date("30대", DAY) is birth_date("34", DAY) is None


@pytest.mark.parametrize(
    "written,stored",
    [
        ("010-1234-5678", "010-1234-5678"), ("01012345678", "010-1234-5678"), ("1012345678", "010-1234-5678"),
        ("1012345678.0", "010-1234-5678"), ("1.012345678E9", "010-1234-5678"), ("010 1234 5678", "010-1234-5678"),
        ("010.1234.5678", "010-1234-5678"), ("+82 10-1234-5678", "010-1234-5678"), ("+82-010-1234-5678", "010-1234-5678"),
        ("'01012345678", "010-1234-5678"), ("０１０－１２３４－５６７８", "010-1234-5678"), ("02-223-4567", "02-223-4567"),
        ("0222345678", "02-2234-5678"), ("222345678", "02-2234-5678"), ("02)223-4567", "02-223-4567"), ("0312234567", "031-223-4567"),
        ("0111234567", "011-123-4567"), ("07012345678", "070-1234-5678"), ("15881234", "1588-1234"), ("12345678", "12345678"),
        ("kim@example.org", "kim@example.org"), ("Kim＠example.org", "Kim@example.org"), ("010-1234-5678 (모)", "010-1234-5678 (모)"),
        ("+1 415 555 0100", "+1 415 555 0100"), ("담당자 문의", "담당자 문의"),
    ],
)  # fmt: skip
def test_a_contact_is_written_in_its_usual_way(written: str, stored: str) -> None:
    assert contact(written) == stored
    assert contact(stored) == stored


def test_the_same_contact_is_known_in_every_spelling() -> None:
    phones = ["010-1234-5678", "1012345678", "+82 10 1234 5678", "010-1234-5678 (모)", "집 02-99, 010 1234 5678"]
    assert {contact_key(phone) for phone in phones} == {"01012345678"}
    assert contact_key("Kim@Example.org") == contact_key("kim@example.org")
    assert contact_key("연락처 없음") == ""


def test_numbers_that_are_no_phones_do_not_look_like_contacts() -> None:
    assert not any(map(looks_like_contact, ["1", "20260001", "1990-05-01", "19900501", "관악구", "12345"]))


@pytest.mark.parametrize(
    "written,found",
    [
        ("관악", "관악구"), ("관악구", "관악구"), ("중", "중구"), ("중구", "중구"), ("구로", "구로구"), ("서울특별시 관악구 신림동 12", "관악구"),
        ("서울시 관악구", "관악구"), ("서울 관악구 봉천로 1", "관악구"), ("서울관악구", "관악구"), ("서울특별시관악구신림동", "관악구"),
        ("서울 관악", "관악구"),
        ("대구 수성구 범어동", "수성구"), ("대구광역시 중구", "중구"), ("부산광역시 기장군", "기장군"), ("경기도 수원시 영통구 매탄동", "영통구"),
        ("경기도 안양시 연구로 1", "안양시"), ("구로구 구로동", "구로구"), ("동대문구청", "동대문구"), ("해외", "해외"), ("신림동", "신림동"),
        ("Gwanak-gu, Seoul", "Gwanak-gu"), ("강동구(천호동)", "강동구"), ("종로구 자하문로 1", "종로구"), ("대구", "대구"), ("무슨구", "무슨구"),
    ],
)  # fmt: skip
def test_a_district_is_found(written: str, found: str) -> None:
    assert district(written) == found


def test_everyday_words_do_not_look_like_districts() -> None:
    assert not any(map(looks_like_district, ["서", "동", "중", "회사원", "복지", "연구원", "김민준", "30대"]))

"""The city's population comes as people have it: copied from a sheet, as a file, in percent or in people."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_days import small_day

from facilitator.day.population import read_population, shares_in, shares_of
from facilitator.errors import Refused
from facilitator.record.operations import SetPopulation


@pytest.mark.parametrize(
    "text",
    [
        "성별\t비율\n여\t51.3\n남\t48.7",
        "여\t51.3%\n남\t48.7%\n합계\t100%",
        "성별,비율\r\n여,51.3\r\n남,48.7\r\n",
        "여;51.3\n남;48.7",
        "여\t0.513\n남\t0.487",
        '여,"513,000"\n남,"487,000"\n계,"1,000,000"',
        "\ufeff여,513명\n남,487명",
    ],
)
def test_a_sheet_is_read_however_it_is_written(text: str) -> None:
    assert shares_of(text) == {"여": 5_130, "남": 4_870}


def test_a_file_of_a_korean_excel_is_read(tmp_path: Path) -> None:
    path = tmp_path / "인구.csv"
    path.write_bytes("자치구,인구\n강남구,546875\n강동구,453125\n".encode("cp949"))
    assert shares_in(path) == {"강남구": 5_469, "강동구": 4_531}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no value with a number"),
        ("여\n남", "no value with a number"),
        ("여\t0", "no value with a number"),
        ("여\t51\n여\t49", "comes twice"),
        ("여\t-3\n남\t49", "0 or more"),
        ("여\tNaN", "no value with a number"),
        ("가" * 200_000, "no table"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        shares_of(text)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        shares_in(tmp_path / "없음.csv")


@given(st.lists(st.integers(1, 10_000_000), min_size=2, max_size=40).filter(lambda people: sum(people) > 101))
def test_people_become_shares_of_all_of_them(people: list[int]) -> None:
    shares = shares_of("\n".join(f"{n}구\t{count:,}" for n, count in enumerate(people)))
    assert abs(sum(shares.values()) - 10_000) <= len(people)
    assert all(abs(shares[f"{n}구"] - 10_000 * count / sum(people)) <= 0.5 for n, count in enumerate(people))


@given(st.text(max_size=60))
def test_no_text_gives_anything_but_shares_or_a_refusal(text: str) -> None:
    try:
        shares = shares_of(text)
    except Refused:
        return
    assert shares and all(share >= 0 for share in shares.values())


def test_the_attributes_of_the_list_are_offered_with_their_people_and_what_was_given(tmp_path: Path) -> None:
    with small_day(tmp_path) as day:
        day.record.apply(
            SetPopulation(session_id=day.session_id, attribute="gender", shares={"여": 5_130}, source="통계"),
            SetPopulation(session_id=day.session_id, attribute="학력", shares={"고졸": 3_000}),
        )
        gender, age, school = read_population(day.record, day.session_id)
    assert (gender.attribute, gender.values, gender.shares, gender.source) == (
        "gender", (("남", 12), ("여", 12)), {"여": 5_130}, "통계",
    )  # fmt: skip
    assert (age.attribute, len(age.values), age.shares) == ("age", 3, {})
    assert (school.attribute, school.values, school.shares) == ("학력", (), {"고졸": 3_000})

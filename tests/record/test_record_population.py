"""The city's population is given by attribute, changed, taken away, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from record_day import Day, small_day
from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Population
from facilitator.record.operations import SetPopulation
from facilitator.record.verify import verify


def population(day: Day) -> dict[str, tuple[dict[str, int], str]]:
    with day.record.reading() as reading:
        return {row.attribute: (dict(row.shares), row.source) for row in reading.scalars(select(Population))}


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return small_day(tmp_path / "day.roundtable")


def test_the_population_is_given_and_what_was_said_before_comes_back(day: Day) -> None:
    given = SetPopulation(
        session_id=day.session_id, attribute="gender", shares={"여": 5_130, "남": 4_870}, source="주민등록 인구통계"
    )
    back = day.record.apply(given).inverse
    assert population(day) == {"gender": ({"여": 5_130, "남": 4_870}, "주민등록 인구통계")}
    again = day.record.apply(SetPopulation(session_id=day.session_id, attribute="gender", shares={"여": 5_000})).inverse
    assert population(day)["gender"] == ({"여": 5_000}, "")
    day.record.apply(*again)
    assert population(day)["gender"][1] == "주민등록 인구통계"
    day.record.apply(*back)
    assert population(day) == {}
    assert verify(day.record).ok


def test_no_shares_take_the_attribute_away(day: Day) -> None:
    day.record.apply(SetPopulation(session_id=day.session_id, attribute="age", shares={"20대": 1_700}))
    day.record.apply(SetPopulation(session_id=day.session_id, attribute="age"))
    assert population(day) == {}


@pytest.mark.parametrize(
    ("attribute", "shares", "why"),
    [
        (" ", {"여": 100}, "The attribute is empty"),
        ("gender", {"여": 10_001}, "between 0 and 100 %"),
        ("gender", {"여": -1}, "between 0 and 100 %"),
        ("gender", {"여": 6_000, "남": 5_000}, "add up to 110 %"),
        ("gender", {" ": 6_000}, "The value is empty"),
    ],
)
def test_what_cannot_be_a_population_is_refused(day: Day, attribute: str, shares: dict[str, int], why: str) -> None:
    with pytest.raises(Refused, match=why):
        day.record.apply(SetPopulation(session_id=day.session_id, attribute=attribute, shares=shares))
    assert population(day) == {}


def test_shares_that_were_rounded_may_add_up_to_a_little_more_than_all(day: Day) -> None:
    shares = {f"{n}구": 401 for n in range(25)}
    day.record.apply(SetPopulation(session_id=day.session_id, attribute="district", shares=shares))
    assert len(population(day)["district"][0]) == 25

"""Looking people up on the list while the name is still being typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.day.people_list import CONTACT, NAME, NUMBER, STATE, ListedParticipant, PeopleList


def person(
    number: int, name: str, *, contact: str = "", state: str = "expected", **attributes: str
) -> ListedParticipant:
    return ListedParticipant(f"p{number}", number, name, contact, attributes, state, walk_in=False)


PEOPLE = PeopleList(
    [
        person(2, "이 서연", contact="010-1234-5678", gender="여", district="관악구", age="30대"),
        person(1, "김민준", gender="남", district="노원구", age="20대", hobby="Chess"),
        person(3, "박민서", contact="seo@example.org", gender="여", age="9대", state="absent"),
        person(10, "Kim Lee", gender="남", district="관악구"),
    ]
)


def found(text: str = "", **rest: object) -> list[int]:
    return [PEOPLE.people[place].number for place in PEOPLE.shown(text, **rest)]  # type: ignore[arg-type]


def test_the_list_begins_in_the_order_of_the_badges() -> None:
    assert found() == [1, 2, 3, 10]


def test_columns_are_the_known_attributes_first_and_then_the_others() -> None:
    assert PEOPLE.columns == (NUMBER, NAME, "gender", "age", "district", "hobby", CONTACT, STATE)


@pytest.mark.parametrize("typed", ["ㄱ", "기", "김", "김ㅁ", "김미", "김민", "김민ㅈ", "김민주", "김민준", "ㄱㅁㅈ"])
def test_a_korean_name_is_found_at_every_key(typed: str) -> None:
    assert 1 in found(typed)


def test_the_search_is_no_wider_than_what_is_typed() -> None:
    assert found("김민") == [1]
    assert found("민") == [1, 3]


def test_spaces_hyphens_and_capitals_do_not_matter() -> None:
    assert found("이서연") == [2]
    assert found("01012345678") == [2]
    assert found("1234-56") == [2]
    assert found("KIM") == [10]


def test_every_word_must_be_found_somewhere() -> None:
    assert found("관악구 여") == [2]
    assert found("관악구 ㅂㅁㅅ") == []


def test_signs_are_searched_for_as_they_stand() -> None:
    assert found("seo@example.org") == [3]
    assert found(".*") == []
    assert found("김(") == []


def test_one_value_can_be_picked_out() -> None:
    assert found(where=("gender", "여")) == [2, 3]
    assert found("서", where=("district", "관악구")) == [2]
    assert found(where=(STATE, "absent")) == [3]


def test_numbers_in_a_column_are_ordered_by_size_and_blanks_come_last() -> None:
    assert found(by="age") == [3, 1, 2, 10]
    assert found(by="age", down=True) == [2, 1, 3, 10]
    assert found(by=CONTACT) == [2, 3, 1, 10]


def test_the_values_of_a_column_are_counted() -> None:
    assert PEOPLE.values("district") == [("관악구", 2), ("노원구", 1)]


def test_a_corrected_person_is_found_by_the_new_name_only() -> None:
    people = PeopleList(PEOPLE.people)
    assert people.replace([replace(people.people[0], name="한지민")])
    assert people.shown("한지민") == [0]
    assert people.shown("김민준") == []


def test_somebody_new_or_a_new_attribute_asks_for_the_whole_list() -> None:
    people = PeopleList(PEOPLE.people)
    assert not people.replace([person(99, "새 사람")])
    assert not people.replace([person(1, "김민준", occupation="교사")])
    assert people.shown("김민준") == [0]


@given(
    st.lists(st.text("가각김민준서Kim ", max_size=12), max_size=20), st.text("가각김민준서Kim", min_size=1, max_size=4)
)
def test_nobody_whose_name_holds_what_is_typed_is_ever_missed(names: list[str], typed: str) -> None:
    people = PeopleList([person(number, name) for number, name in enumerate(names, start=1)])
    shown = set(people.shown(typed))
    assert {place for place, one in enumerate(people.people) if typed in one.name} <= shown

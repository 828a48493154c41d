"""Tables are named as people write them: by numbers and stretches of numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.day.table_numbers import numbers_in, written
from facilitator.errors import Refused

HALL = range(1, 31)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3", [3]),
        ("1-4", [1, 2, 3, 4]),
        ("4 – 1", [1, 2, 3, 4]),
        ("1~3, 7번", [1, 2, 3, 7]),
        ("5 6;7、8", [5, 6, 7, 8]),
        ("28-99", [28, 29, 30]),
        ("2, 1-3, 2", [1, 2, 3]),
    ],
)
def test_numbers_and_stretches_are_read(text: str, numbers: list[int]) -> None:
    assert numbers_in(text, HALL) == numbers


@pytest.mark.parametrize("text", ["", " , ", "housing", "1-3 and more", "31", "40-50", "1, 31", "0"])
def test_what_names_no_table_is_refused_in_both_languages(text: str) -> None:
    with pytest.raises(Refused) as refused:
        numbers_in(text, HALL)
    assert refused.value.text("en") and refused.value.text("ko")


@given(st.sets(st.integers(1, 9999), min_size=1))
def test_what_is_written_down_names_the_same_tables_again(numbers: set[int]) -> None:
    assert numbers_in(written(numbers), numbers) == sorted(numbers)


def test_neighbours_are_written_as_a_stretch() -> None:
    assert written([7, 1, 2, 3]) == "1–3, 7"
    assert written([]) == ""

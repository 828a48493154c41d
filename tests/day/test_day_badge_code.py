"""The digits that a badge carries and a scanner types."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.day.badge_code import badge_code, badge_number, looks_like_a_badge_code
from facilitator.errors import Refused

numbers = st.integers(1, 999_999)


@given(st.uuids(), numbers)
def test_a_scanned_badge_gives_its_number_back(session: object, number: int) -> None:
    code = badge_code(str(session), number)
    assert len(code) == 12 and code.isdigit()
    assert looks_like_a_badge_code(code)
    assert badge_number(str(session), code) == number


@given(st.uuids(), numbers, st.integers(0, 11), st.integers(1, 9))
def test_one_digit_misread_is_noticed(session: object, number: int, place: int, more: int) -> None:
    code = badge_code(str(session), number)
    wrong = code[:place] + str((int(code[place]) + more) % 10) + code[place + 1 :]
    assert not looks_like_a_badge_code(wrong)


@given(st.uuids(), numbers, st.integers(0, 10))
def test_two_digits_changed_round_are_noticed(session: object, number: int, place: int) -> None:
    code = badge_code(str(session), number)
    assume(code[place] != code[place + 1])
    wrong = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert not looks_like_a_badge_code(wrong)


def test_a_badge_of_another_session_is_told_from_one_that_is_none() -> None:
    code = badge_code("the spring session", 17)
    with pytest.raises(Refused, match="another session"):
        badge_number("the autumn session", code)
    with pytest.raises(Refused, match="no badge code"):
        badge_number("the spring session", "010-1234-5678")
    assert not looks_like_a_badge_code("٠" * 12)

"""The last row can read the big screen."""

from __future__ import annotations

import math

import pytest

from facilitator.day.letter_height import least_height, least_letters


def test_at_thirty_metres_a_capital_is_fifteen_centimetres_high() -> None:
    letters = least_letters(400, 3_000)
    assert letters.centimetres == pytest.approx(15)
    assert letters.readable_to == pytest.approx(3_000)
    assert letters.share == pytest.approx(0.0536, abs=1e-4)


def test_that_is_more_than_the_sixteen_minutes_of_arc_of_the_standard() -> None:
    letters = least_letters(400, 3_000)
    assert math.degrees(math.atan(letters.centimetres / 3_000)) * 60 > 16


def test_the_farther_the_last_row_the_larger_the_letters() -> None:
    assert least_letters(400, 4_000).share > least_letters(400, 3_000).share > least_letters(600, 3_000).share


def test_a_screen_too_small_for_its_hall_says_how_far_it_carries() -> None:
    letters = least_letters(150, 4_000)
    assert letters.readable_to < 4_000
    assert least_letters(least_height(4_000), 4_000).readable_to == pytest.approx(4_000)

"""A join code that was typed, or scanned, with the keyboard set to Korean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.live.join_code import ALPHABET, JoinCode, read_join_code
from facilitator.live.korean_keys import latin_keys


@pytest.mark.parametrize(
    ("typed", "meant"), [("ㅏ3ㅡ", "k3m"), ("먘", "aiz"), ("값", "rkqt"), ("ㄳㅆㅒ", "rtTO"), ("192.168.0.10:8443/", "192.168.0.10:8443/")]
)  # fmt: skip
def test_korean_letters_stand_for_the_keys_that_were_pressed(typed: str, meant: str) -> None:
    assert latin_keys(typed) == meant


ON_KEYS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ", strict=True))


@given(st.text(ALPHABET, min_size=16, max_size=16), st.text(ALPHABET, min_size=8, max_size=8))
def test_a_code_scanned_with_the_keyboard_set_to_korean_is_the_same_code(pin: str, secret: str) -> None:
    code = JoinCode("192.168.0.10", 8443, pin, secret)
    scanned = "".join(ON_KEYS.get(letter, letter) for letter in str(code).lower())
    assert read_join_code(scanned) == code

"""Voting codes on paper: what is printed is what the page takes."""

from __future__ import annotations

from facilitator.day.voting_codes import printed_code
from facilitator.live.phone_code import read_typed_code


def test_what_is_printed_is_what_the_page_takes() -> None:
    printed = printed_code("ABCDEFGH23456789", "http://192.168.0.10:8080/")
    assert printed.letters.count("-") == 3 and read_typed_code(printed.letters) == "ABCDEFGH23456789"
    assert printed.address == "http://192.168.0.10:8080/v/ABCDEFGH23456789"

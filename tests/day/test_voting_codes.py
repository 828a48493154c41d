"""Voting codes: nobody foresees one, nobody misreads one, and what is printed is what the page takes."""

from __future__ import annotations

from math import log2

from facilitator.day.voting_codes import LENGTH, LETTERS, new_code, printed_code
from facilitator.live.phone_code import read_typed_code


def test_a_code_holds_more_than_anybody_can_guess() -> None:
    assert LENGTH * log2(len(set(LETTERS))) >= 64
    codes = {new_code() for _ in range(5_000)}
    assert len(codes) == 5_000
    assert {letter for code in codes for letter in code} == set(LETTERS)


def test_no_letter_of_a_code_is_taken_for_another() -> None:
    assert not set(LETTERS) & set("01IOLilo")


def test_what_is_printed_is_what_the_page_takes() -> None:
    code = new_code()
    printed = printed_code(code, "http://192.168.0.10:8080/")
    assert printed.letters.count("-") == 3 and read_typed_code(printed.letters) == code
    assert printed.address == f"http://192.168.0.10:8080/v/{code}"

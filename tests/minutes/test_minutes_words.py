"""The fixed words: whole in both languages."""

from __future__ import annotations

from string import Formatter

from facilitator.minutes import figures
from facilitator.minutes.words import PHRASES, Words


def _fields(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def test_every_phrase_says_the_same_in_both_languages() -> None:
    for key, (korean, english) in PHRASES.items():
        assert korean.strip() and english.strip(), key
        assert _fields(korean) == _fields(english), key


def test_a_number_brings_its_noun() -> None:
    words = Words("en")
    assert words("round.notes", n=1) == "1 note"
    assert words("round.notes", n=1200) == "1,200 notes"
    assert Words("ko")("round.notes", n=1200) == "기록 1,200건"


def test_dates_are_written_out() -> None:
    assert figures.day("2026-11-23", True) == "2026년 11월 23일(월)"
    assert figures.day("2026-11-23", False) == "Monday, 23 November 2026"
    assert figures.day("가을", True) == "가을"


def test_a_time_stands_behind_its_date_as_the_language_has_it() -> None:
    assert figures.moment("2026-11-23 17:05", True) == "2026년 11월 23일(월) 17:05"
    assert figures.moment("2026-11-23 17:05", False) == "Monday, 23 November 2026, 17:05"
    assert figures.when("", "13:00–16:40", False) == "13:00–16:40"


def test_a_change_has_its_sign_and_none_where_nothing_changed() -> None:
    assert [figures.change(points) for points in (8.84, -5.75, 0.04, -0.04)] == ["+8.8", "–5.8", "0.0", "0.0"]


def test_a_long_text_is_cut_after_a_word() -> None:
    assert figures.clip("하나 둘 셋 넷 다섯", 8) == "하나 둘 셋…"
    assert figures.clip("짧다", 8) == "짧다"
    assert len(figures.clip("가" * 50, 10)) == 10

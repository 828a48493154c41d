"""Passages are taken out of a text, and nothing else of it changes."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given

from facilitator.minutes.redaction.letters import Plain, boundaries
from facilitator.minutes.redaction.passages import Span, joined, redacted, widened

WORDS = {"name": "\ue000", "telephone": "\ue001"}
"""What stands for a passage here: characters that no invented text holds."""

LETTERS = [
    "가",
    "김",
    "a",
    " ",
    "\n",
    "\r",
    "é",
    "e\u0301",
    "ㄱ",
    "\u1100\u1161\u11a8",
    "👩\u200d🔬",
    "👍🏽",
    "🇰🇷",
    "☎\ufe0f",
    "０",
    "한\u0308",
]
texts = st.lists(st.sampled_from(LETTERS), max_size=12).map("".join)
loose = st.text(st.sampled_from(sorted({character for letter in LETTERS for character in letter})), max_size=12)
spans = st.lists(
    st.builds(Span, st.integers(-2, 14), st.integers(-2, 16), st.sampled_from(["name", "telephone"])), max_size=5
)


@given(texts | loose, spans)
def test_nothing_outside_the_passages_changes(text: str, found: list[Span]) -> None:
    printed = redacted(text, found, WORDS)
    places = joined(text, found)
    kept = [
        text[a:b] for a, b in zip([0, *(p.ends for p in places)], [*(p.begins for p in places), len(text)], strict=True)
    ]
    pieces = printed.text.replace(WORDS["telephone"], WORDS["name"]).split(WORDS["name"])
    assert pieces == kept
    assert list(printed.reasons) == [place.reason for place in places]


@given(texts | loose, spans)
def test_nothing_of_a_passage_stays_behind(text: str, found: list[Span]) -> None:
    places = joined(text, found)
    hidden = {at for place in places for at in range(place.begins, place.ends)}
    assert hidden >= {at for span in found for at in range(max(span.begins, 0), min(span.ends, len(text)))}


@given(texts | loose, spans)
def test_passages_are_whole_letters_in_order_and_apart(text: str, found: list[Span]) -> None:
    cuts, places = set(boundaries(text)), joined(text, found)
    assert all(place.begins in cuts and place.ends in cuts and place.begins < place.ends for place in places)
    assert all(one.ends <= other.begins for one, other in pairwise(places))


@given(texts | loose, st.integers(-2, 14), st.integers(0, 14))
def test_a_passage_is_widened_by_less_than_a_letter_at_each_end(text: str, begins: int, length: int) -> None:
    cuts = boundaries(text)
    a, b = max(begins, 0), min(begins + length, len(text))
    if a < b:
        wide = widened(text, begins, begins + length)
        assert wide[0] == max(cut for cut in cuts if cut <= a)
        assert wide[1] == min(cut for cut in cuts if cut >= b)


@given(texts | loose)
def test_letters_put_together_are_the_text(text: str) -> None:
    cuts = boundaries(text)
    assert "".join(text[a:b] for a, b in pairwise(cuts)) == text
    assert cuts[0] == 0 and cuts[-1] == len(text) and cuts == sorted(set(cuts))


@pytest.mark.parametrize("letter", [letter for letter in LETTERS if len(letter) > 1])
def test_a_letter_of_several_characters_is_one(letter: str) -> None:
    assert boundaries(f"가{letter}가") == [0, 1, 1 + len(letter), 2 + len(letter)]


def test_two_flags_are_two_letters() -> None:
    assert boundaries("🇰🇷🇯🇵") == [0, 2, 4]


def test_half_a_syllable_that_comes_apart_is_never_left_behind() -> None:
    apart = unicodedata.normalize("NFD", "김민준 씨")
    assert redacted(apart, [Span(1, 7, "name")], {"name": "■"}).text == "■" + unicodedata.normalize("NFD", " 씨")


def test_passages_that_overlap_are_one_place_for_the_first_reason() -> None:
    printed = redacted("김민준 010-1234-5678 전화", [Span(0, 10, "name"), Span(4, 17, "telephone")], WORDS)
    assert printed == ("\ue000 전화", ("name",))


@given(texts | loose)
def test_a_place_in_the_composed_text_leads_to_a_place_in_the_text_itself(text: str) -> None:
    plain = Plain(text)
    assert plain.text == "".join(unicodedata.normalize("NFKC", text[a:b]) for a, b in pairwise(boundaries(text)))
    places = [plain.place(at) for at in range(len(plain.text) + 1)]
    assert places == sorted(places) and places[-1] == len(text)

"""Suggested themes: what the program proposes for a note, from what the team has filed."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.notes.space import NoteSpace
from facilitator.notes.suggest import LEAST, REASONS, Suggestion, Suggestions
from facilitator.notes.words import WordReader

Words = tuple[str, ...]

SPOKEN = {
    "care": ("돌봄", "저녁", "아이", "초등", "교실", "맞벌이"),
    "rent": ("월세", "청년", "보증금", "전세", "주택", "대출"),
    "roads": ("버스", "배차", "정류장", "지하철", "출근", "노선"),
}
ALWAYS = ("많다", "필요", "우리", "동네")


def said_of(theme: str, random: Random) -> Words:
    return (*random.sample(SPOKEN[theme], 3), *random.sample(ALWAYS, 2))


@pytest.fixture(scope="module")
def notes() -> dict[str, Words]:
    random = Random(1)
    return {f"{theme} {number}": said_of(theme, random) for number in range(40) for theme in SPOKEN}


@pytest.fixture(scope="module")
def space(notes: dict[str, Words]) -> NoteSpace:
    return NoteSpace(notes.items())


def filed(each: int) -> dict[str, set[str]]:
    """So many notes filed into each theme."""
    return {f"{theme} {number}": {theme} for theme in SPOKEN for number in range(each)}


def first(suggestions: Suggestions, words: Words) -> Suggestion:
    return suggestions.of([words])[0][0]


def test_a_note_is_suggested_for_the_theme_whose_notes_speak_of_the_same(
    notes: dict[str, Words], space: NoteSpace
) -> None:
    suggestions = Suggestions(space, filed(8))
    unfiled = sorted(set(notes) - set(filed(8)))
    found = suggestions.of([notes[note] for note in unfiled])
    right = [themes[0].theme == note.split()[0] for note, themes in zip(unfiled, found, strict=True)]
    assert sum(right) / len(right) > 0.95


def test_the_likeliest_theme_comes_first_and_all_strengths_together_are_at_most_one(space: NoteSpace) -> None:
    themes = Suggestions(space, filed(8)).of([("월세", "청년", "버스")], at_most=3)[0]
    strengths = [theme.strength for theme in themes]
    assert strengths == sorted(strengths, reverse=True)
    assert sum(strengths) == pytest.approx(1)


def test_a_clear_note_is_suggested_more_strongly_than_one_between_two_themes(space: NoteSpace) -> None:
    suggestions = Suggestions(space, filed(8))
    clear = first(suggestions, ("월세", "보증금", "전세")).strength
    between = first(suggestions, ("월세", "보증금", "버스", "정류장")).strength
    assert clear > 0.8 > between


def test_the_reason_is_the_words_shared_with_filed_notes_and_not_those_that_all_notes_have(space: NoteSpace) -> None:
    reason = first(Suggestions(space, filed(8)), ("월세", "새롭다", "전세", "우리")).shared
    assert set(reason[:2]) == {"월세", "전세"}
    assert "새롭다" not in reason


def test_a_note_without_a_known_word_gets_no_suggestion(space: NoteSpace) -> None:
    assert Suggestions(space, filed(8)).of([("새롭다",), ()]) == [(), ()]


def test_words_that_only_go_together_in_unfiled_notes_speak_as_well() -> None:
    notes = {f"a{place}": ("월세", "보증금") for place in range(9)} | {
        f"b{place}": ("버스", "배차") for place in range(9)
    }
    notes |= {f"c{place}": ("보증금", "반지하") for place in range(9)} | {
        f"d{place}": ("배차", "간격") for place in range(9)
    }
    space = NoteSpace(notes.items())
    suggestions = Suggestions(
        space, {f"a{place}": {"rent"} for place in range(6)} | {f"b{place}": {"roads"} for place in range(6)}
    )
    suggested = first(suggestions, ("반지하",))
    assert (suggested.theme, suggested.shared) == ("rent", ())
    assert first(suggestions, ("간격",)).theme == "roads"


def test_a_theme_with_too_few_notes_is_not_suggested_and_it_is_said_how_many_are_missing(space: NoteSpace) -> None:
    few = filed(8) | {"care 30": {"care", "new"}, "rent 30": {"rent", "new"}}
    suggestions = Suggestions(space, few)
    assert suggestions.missing == {"new": LEAST - 2}
    assert {theme.theme for theme in suggestions.of([("월세",)], at_most=9)[0]} == set(SPOKEN)


@pytest.mark.parametrize("filings", [{}, {"care 1": {"care"}}, {f"care {number}": {"care"} for number in range(9)}])
def test_nothing_is_suggested_before_two_themes_have_enough_notes(
    space: NoteSpace, filings: Mapping[str, set[str]]
) -> None:
    suggestions = Suggestions(space, filings)
    assert not suggestions.ready
    assert suggestions.of([("월세",)]) == [()]


def test_a_note_in_two_themes_speaks_for_both(space: NoteSpace) -> None:
    both = {note: themes | {"money"} if "rent" in themes else themes for note, themes in filed(8).items()}
    found = Suggestions(space, both).of([("월세", "보증금", "전세")])[0]
    assert {theme.theme for theme in found[:2]} == {"rent", "money"}


@pytest.mark.parametrize("words", [("월세",), ("월세", "보증금"), ()])
def test_notes_that_all_say_the_same_do_not_tell_themes_apart(words: Words) -> None:
    notes = {str(number): words for number in range(20)}
    suggestions = Suggestions(NoteSpace(notes.items()), {str(number): {"ab"[number % 2]} for number in range(12)})
    assert [theme.strength for theme in suggestions.of([words])[0]] == (
        [pytest.approx(0.5, abs=0.01)] * 2 if words else []
    )


@given(seed=st.integers(0, 99), each=st.integers(LEAST, 10))
@settings(deadline=None, max_examples=10)
def test_the_order_in_which_notes_were_filed_does_not_matter(space: NoteSpace, seed: int, each: int) -> None:
    filings = list(filed(each).items())
    shuffled = list(filings)
    Random(seed).shuffle(shuffled)
    asked = [("월세", "버스"), ("돌봄", "우리")]
    assert Suggestions(space, dict(shuffled)).of(asked) == Suggestions(space, dict(filings)).of(asked)


words = st.lists(st.sampled_from("가나다라마바사"), max_size=6).map(tuple)


@given(
    said=st.lists(words, max_size=12),
    themes=st.lists(st.sets(st.sampled_from("xyz"), max_size=3), max_size=12),
    asked=st.lists(words, max_size=4),
)
@settings(deadline=None)
def test_whatever_is_written_and_filed_strengths_are_shares_and_reasons_are_in_the_note(
    said: list[Words], themes: list[set[str]], asked: list[Words]
) -> None:
    notes = {str(place): words for place, words in enumerate(said)}
    suggestions = Suggestions(NoteSpace(notes.items()), dict(zip(notes, themes, strict=False)))
    for note, found in zip(asked, suggestions.of(asked), strict=True):
        assert all(
            0 <= one.strength <= 1 and set(one.shared) <= set(note) and len(one.shared) <= REASONS for one in found
        )
        assert not set(suggestions.missing) & {one.theme for one in found}


PETITIONS = Path(__file__).resolve().parents[3] / "shared" / "data" / "petitions-2019-04..07.jsonl.gz"


@pytest.mark.slow
@pytest.mark.skipif(not PETITIONS.exists(), reason="the petitions are not here")
def test_once_a_third_of_real_petitions_is_filed_most_others_find_their_theme_among_three() -> None:
    with gzip.open(PETITIONS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    read = WordReader().words_of_all([f"{row['title']} {row['body']}"[:160] for row in rows])
    notes = {f"{place:04}": words for place, words in enumerate(read)}
    theme = {f"{place:04}": row["category"] for place, row in enumerate(rows) if row["category"] != "기타"}
    order = Random(1).sample(sorted(theme), len(theme))
    learnt, rest = order[: len(order) * 3 // 10], order[len(order) * 3 // 10 :]
    suggestions = Suggestions(NoteSpace(notes.items()), {note: {theme[note]} for note in learnt})
    found = suggestions.of([notes[note] for note in rest])
    right = [theme[note] in {one.theme for one in three} for note, three in zip(rest, found, strict=True)]
    strong = [
        themes[0].theme == theme[note] for note, themes in zip(rest, found, strict=True) if themes[0].strength > 0.8
    ]
    assert sum(right) / len(right) > 0.77
    assert sum(strong) / len(strong) > 0.75

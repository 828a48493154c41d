"""Similar notes: what else was said of the same, and why the program thinks so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from facilitator.notes.similar import REASONS, Similar, SimilarNotes

words = st.lists(st.sampled_from("가나다라마바사"), max_size=8)
NOTES = {
    "care": ("돌봄", "저녁", "늘리다"),
    "evening": ("저녁", "돌봄", "교실"),
    "rent": ("월세", "늘리다"),
    "park": ("공원", "의자"),
    "none": (),
}


def similar_to(note: str) -> list[Similar]:
    return SimilarNotes(NOTES.items()).similar_to(note)


def test_the_most_similar_note_comes_first_with_the_words_that_are_the_reason() -> None:
    found = similar_to("care")
    assert [one.note for one in found] == ["evening", "rent"]
    assert set(found[0].shared) == {"돌봄", "저녁"}
    assert found[1].shared == ("늘리다",)
    assert 1 > found[0].strength > found[1].strength > 0


def test_a_note_that_shares_no_word_or_has_none_is_similar_to_nothing() -> None:
    assert similar_to("park") == similar_to("none") == []


def test_rare_words_are_the_first_reason() -> None:
    notes = {str(place): ["우리", "동네"] for place in range(20)}
    notes |= {"a": ["우리", "동네", "심야", "약국"], "b": ["동네", "우리", "약국", "심야"]}
    assert set(SimilarNotes(notes.items()).similar_to("a")[0].shared[:2]) == {"심야", "약국"}


def test_a_word_that_is_repeated_counts_for_more() -> None:
    notes = {"a": ["월세", "공원"], "b": ["공원", "시장"], "c": ["월세", "월세", "월세", "시장"]}
    assert [one.note for one in SimilarNotes(notes.items()).similar_to("a")] == ["c", "b"]


def test_no_more_are_given_than_were_asked_for() -> None:
    search = SimilarNotes((str(place), ["돌봄"]) for place in range(9))
    assert [one.note for one in search.similar_to("4", at_most=3)] == ["0", "1", "2"]


@given(st.lists(words, min_size=2, max_size=8))
def test_likeness_is_the_same_both_ways_and_whole_only_for_the_same_words(notes: list[list[str]]) -> None:
    search = SimilarNotes((str(place), its) for place, its in enumerate(notes))
    strengths = {
        (one, other.note): other for one in map(str, range(len(notes))) for other in search.similar_to(one, len(notes))
    }
    for (one, other), found in strengths.items():
        assert found.strength == pytest.approx(strengths[other, one].strength)
        assert 0 < found.strength <= 1
        assert set(found.shared) <= set(notes[int(one)]) & set(notes[int(other)])
        assert 0 < len(found.shared) <= REASONS
        if sorted(notes[int(one)]) == sorted(notes[int(other)]):
            assert found.strength == pytest.approx(1)


class ArrivingNotes(RuleBasedStateMachine):
    """Notes come, change and go: what is similar is what it would be had they come at once."""

    def __init__(self) -> None:
        super().__init__()
        self.similar = SimilarNotes()
        self.notes: dict[str, list[str]] = {}

    @rule(note=st.sampled_from("abcdefgh"), words=words)
    def put(self, note: str, words: list[str]) -> None:
        self.notes.pop(note, None)
        self.notes[note] = words
        self.similar.put(note, words)

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        if self.notes:
            note = data.draw(st.sampled_from(sorted(self.notes)))
            del self.notes[note]
            self.similar.remove(note)

    @invariant()
    def same_as_at_once(self) -> None:
        at_once = SimilarNotes(self.notes.items())
        for note in self.notes:
            now = {one.note: one.strength for one in self.similar.similar_to(note)}
            assert now == pytest.approx({one.note: one.strength for one in at_once.similar_to(note)})


TestArrivingNotes = ArrivingNotes.TestCase


def test_a_note_must_be_known() -> None:
    with pytest.raises(KeyError):
        SimilarNotes().similar_to("a")
    with pytest.raises(KeyError):
        SimilarNotes().remove("a")

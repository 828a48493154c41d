"""Where notes stand to each other."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import Cancelled
from facilitator.notes.space import NoteSpace

NOTES = {
    **{f"rent {number}": ("월세", "보증금") for number in range(5)},
    **{f"home {number}": ("보증금", "반지하") for number in range(5)},
    **{f"roads {number}": ("버스", "배차") for number in range(5)},
    **{f"line {number}": ("배차", "노선") for number in range(5)},
}


def near(space: NoteSpace, one: str, other: str) -> float:
    places = space.placed(space.weighed([(one,), (other,)]))
    return float(places[0] @ places[1])


def test_notes_without_a_shared_word_lie_closer_where_others_bring_their_words_together() -> None:
    space = NoteSpace(NOTES.items())
    assert near(space, "월세", "반지하") > near(space, "월세", "버스") + 0.1
    assert near(space, "버스", "노선") > near(space, "버스", "반지하") + 0.1


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    space = NoteSpace([("a", ("동네", "돌봄")), ("b", ("동네", "돌봄")), ("c", ("동네",)), ("d", ("동네",))])
    weight = dict(zip(space.vocabulary, space.weighed([("동네", "돌봄")]).toarray()[0], strict=True))
    assert weight["돌봄"] > weight["동네"]


words = st.lists(st.sampled_from("가나다라마바사"), max_size=6).map(tuple)


@given(st.lists(words, min_size=1, max_size=15))
@settings(deadline=None)
def test_a_new_note_of_the_same_words_lies_where_the_known_one_lies(said: list[tuple[str, ...]]) -> None:
    notes = {f"{place:02}": note for place, note in enumerate(said)}
    space = NoteSpace(notes.items())
    for note, row in space.row_of.items():
        assert space.placed(space.weighed([notes[note]]))[0] == pytest.approx(space.places[row], abs=1e-4)


@given(st.lists(words, max_size=15))
@settings(deadline=None)
def test_every_note_has_length_one_or_no_word_that_another_note_has(said: list[tuple[str, ...]]) -> None:
    space = NoteSpace((f"{place:02}", note) for place, note in enumerate(said))
    lengths = np.linalg.norm(space.weights.toarray(), axis=1)
    for note, row in space.row_of.items():
        shared = any(
            word in other for word in said[int(note)] for place, other in enumerate(said) if place != int(note)
        )
        assert lengths[row] == pytest.approx(1 if shared else 0, abs=1e-5)


def test_it_can_be_given_up_at_each_of_its_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facilitator.notes.space.AT_ONCE", 5)
    whole, asked = NoteSpace(NOTES.items()), 0

    def stop_at(step: int) -> Callable[[], bool]:
        nonlocal asked
        asked = 0

        def stop() -> bool:
            nonlocal asked
            asked += 1
            return asked == step

        return stop

    assert np.array_equal(NoteSpace(NOTES.items(), stop_at(-1)).places, whole.places)
    steps = asked
    assert steps > 2 * len(NOTES) / 5
    for step in range(1, steps + 1):
        with pytest.raises(Cancelled):
            NoteSpace(NOTES.items(), stop_at(step))


@given(st.lists(words, max_size=15), st.integers(1, 4))
@settings(deadline=None)
def test_it_is_the_same_in_however_many_steps(said: list[tuple[str, ...]], at_once: int) -> None:
    notes = {f"{place:02}": note for place, note in enumerate(said)}
    whole = NoteSpace(notes.items())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("facilitator.notes.space.AT_ONCE", at_once)
        made = NoteSpace(notes.items())
    assert np.array_equal(made.weights.toarray(), whole.weights.toarray())
    assert made.places == pytest.approx(whole.places, abs=1e-4)

"""A starting proposal: groups by words, the same each time, with notes that can be read as they were said."""

from __future__ import annotations

import pytest
from note_lines import line

from facilitator.day.proposal import central_notes, proposed_groups
from facilitator.errors import Cancelled

WORDS = {
    f"{topic}{place}": words
    for topic, of_topic in {
        "a": (("월세", "보증금"), ("월세", "보증금", "청년"), ("보증금", "월세", "대출"), ("월세", "보증금", "계약")),
        "b": (("버스", "배차"), ("버스", "배차", "밤"), ("배차", "버스", "요금"), ("버스", "배차", "지붕")),
    }.items()
    for place, words in enumerate(of_topic)
}


def test_notes_that_say_the_same_are_one_group_with_their_words_as_a_working_title() -> None:
    groups = proposed_groups(WORDS, lambda _share: None)
    assert [{note[0] for note in group.notes} for group in groups] in ([{"a"}, {"b"}], [{"b"}, {"a"}])
    assert {frozenset(group.title.split(", ")[:2]) for group in groups} == {
        frozenset({"월세", "보증금"}), frozenset({"버스", "배차"}),
    }  # fmt: skip
    assert groups == proposed_groups(dict(reversed(WORDS.items())), lambda _share: None)


def test_it_says_how_far_it_is_and_can_be_stopped() -> None:
    told: list[float] = []
    proposed_groups(WORDS, told.append)
    assert told == sorted(told) and told[-1] == 1.0

    def stop(share: float) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        proposed_groups(WORDS, stop)


def test_few_notes_are_no_groups() -> None:
    assert proposed_groups({}, lambda _share: None) == ()
    assert proposed_groups({"a": ("월세",)}, lambda _share: None) == ()


def test_the_central_notes_say_different_things_and_come_of_different_tables_where_there_are_some() -> None:
    said = [("a", 1), ("a", 2), ("b", 1), ("c", 3), ("d", 4)]
    notes = [line(f"n{place}", text, table=table) for place, (text, table) in enumerate(said)]
    assert [note.text for note in central_notes(notes)] == ["a", "c", "d"]
    assert [note.text for note in central_notes(notes[:3])] == ["a", "b"]
    assert central_notes([]) == []

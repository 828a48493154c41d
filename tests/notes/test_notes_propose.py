"""A starting proposal of groups, before the team has filed anything."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.notes.propose import LEAST, Proposal, propose
from facilitator.notes.space import NoteSpace

Words = tuple[str, ...]

SPOKEN = {
    "care": ("돌봄", "저녁", "아이", "초등", "교실", "맞벌이"),
    "rent": ("월세", "청년", "보증금", "전세", "주택", "대출"),
    "roads": ("버스", "배차", "정류장", "지하철", "출근", "노선"),
}
ALWAYS = ("많다", "필요", "우리", "동네")


@pytest.fixture(scope="module")
def notes() -> dict[str, Words]:
    random = Random(1)
    return {
        f"{theme} {number:02}": (*random.sample(SPOKEN[theme], 3), *random.sample(ALWAYS, 2))
        for number in range(40)
        for theme in SPOKEN
    }


@pytest.fixture(scope="module")
def proposal(notes: dict[str, Words]) -> Proposal:
    return propose(NoteSpace(notes.items()), groups=3)


def test_notes_that_speak_of_the_same_come_into_one_group(proposal: Proposal) -> None:
    themes = [{note.split()[0] for note in group.notes} for group in proposal.groups]
    assert sorted(themes, key=min) == [{"care"}, {"rent"}, {"roads"}]


def test_the_working_title_is_what_the_group_says_and_not_what_all_say(proposal: Proposal) -> None:
    for group in proposal.groups:
        assert set(group.words) <= set(SPOKEN[group.notes[0].split()[0]])


def test_and_and_at_are_no_title_though_the_notes_name_a_place_in_korean() -> None:
    rents = {f"rent {n}": ("은평구", "at", "and", "the", "rent", ("high", "deposit")[n % 2]) for n in range(6)}
    buses = {f"bus {n}": ("bus", "night", "late", ("stop", "line")[n % 2]) for n in range(6)}
    titles = [group.words for group in propose(NoteSpace((rents | buses).items()), groups=2).groups]
    assert all({"at", "and", "the"}.isdisjoint(words) for words in titles)
    assert any({"rent", "은평구"} <= set(words) for words in titles)


def test_it_stays_in_the_title_of_a_korean_group() -> None:
    taught = {f"it {n}": ("it", "교육", "노인", ("기기", "강사")[n % 2]) for n in range(6)}
    buses = {f"bus {n}": ("버스", "배차", ("밤", "요금")[n % 2]) for n in range(6)}
    titles = [group.words for group in propose(NoteSpace((taught | buses).items()), groups=2).groups]
    assert any("it" in words for words in titles)


def test_the_note_nearest_the_middle_comes_first(notes: dict[str, Words]) -> None:
    mixed = notes | {"between": ("돌봄", "아이", "저녁", "월세")}
    group = next(group for group in propose(NoteSpace(mixed.items()), groups=3).groups if "between" in group.notes)
    assert group.notes.index("between") > len(group.notes) / 2


def test_notes_without_a_word_that_others_use_are_left_out(notes: dict[str, Words]) -> None:
    strange = notes | {"strange": ("우주", "공룡"), "empty": ()}
    assert set(propose(NoteSpace(strange.items()), groups=3).left_out) >= {"empty", "strange"}


def test_the_order_in_which_notes_come_does_not_matter(notes: dict[str, Words], proposal: Proposal) -> None:
    shuffled = list(notes.items())
    Random(2).shuffle(shuffled)
    assert propose(NoteSpace(shuffled), groups=3) == proposal


said = st.lists(st.lists(st.sampled_from("가나다라마바사"), max_size=6).map(tuple), max_size=20)


@given(said=said, groups=st.integers(1, 6))
@settings(deadline=None)
def test_every_note_is_in_one_group_or_left_out_and_the_largest_group_comes_first(
    said: list[Words], groups: int
) -> None:
    notes = {f"{place:02}": words for place, words in enumerate(said)}
    proposal = propose(NoteSpace(notes.items()), groups)
    sizes = [len(group.notes) for group in proposal.groups]
    assert sorted([note for group in proposal.groups for note in group.notes] + list(proposal.left_out)) == sorted(
        notes
    )
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) <= groups
    assert all(size >= LEAST for size in sizes)

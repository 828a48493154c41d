"""What the theme team finds among the notes of a round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from note_lines import line

from facilitator.day.notes_of_round import NoteLine
from facilitator.day.reading import NotesToRead, Prepared, Wanted

RENT = line("rent", "월세와 보증금이 부담된다", table=12, number=2, at="09:03")
CARE = line("care", "방학 때 아이를 돌볼 곳", table=3, number=1, at="09:02", kind="concern")
BUS = line("bus", "밤에 버스가 없다", table=3, number=2, at="09:04", themes=("theme",))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(), ["care", "rent"]),
        (Wanted(filed_too=True), ["care", "bus", "rent"]),
        (Wanted(filed_too=True, newest_first=True), ["bus", "rent", "care"]),
        (Wanted(kind="concern"), ["care"]),
        (Wanted(table_id="table 3", filed_too=True), ["care", "bus"]),
        (Wanted("보증금을"), ["rent"]),
        (Wanted("ㅂㅅ", filed_too=True), ["bus"]),
        (Wanted("버"), []),
        (Wanted("T3-R1", filed_too=True), ["care", "bus"]),
        (Wanted("ㅂ", filed_too=True, newest_first=True), ["bus", "rent", "care"]),
        (Wanted("  "), ["care", "rent"]),
    ],
)
def test_notes_are_found_by_words_kind_and_table_in_either_order(wanted: Wanted, expected: list[str]) -> None:
    assert [note.id for note in NotesToRead([RENT, CARE, BUS]).found(wanted)] == expected


def test_a_note_that_is_reworded_is_found_by_its_new_words_only() -> None:
    notes = NotesToRead([RENT, CARE])
    assert notes.found(Wanted("월세"))
    notes.put(replace(RENT, text="관리비가 비싸다"))
    assert notes.found(Wanted("월세")) == []
    assert [note.id for note in notes.found(Wanted("관리비"))] == ["rent"]


words = st.sampled_from(["월세", "보증금", "버스", "돌봄", "방학", "bus"])
changes = st.lists(
    st.tuples(
        st.integers(0, 7), st.booleans(), st.lists(words, max_size=3).map(" ".join), st.integers(1, 3), st.booleans()
    ),
    max_size=30,
)
wishes = st.builds(
    Wanted, query=st.sampled_from(["", "월", "버스", "ㅂ", "돌봄 방학", "T2"]), filed_too=st.booleans(),
    newest_first=st.booleans(), kind=st.sampled_from(["", "idea"]), table_id=st.sampled_from(["", "table 2"]),
)  # fmt: skip


@given(changes, wishes, st.integers(0, 10), st.integers(0, 30), st.integers(0, 30))
def test_what_came_note_by_note_is_found_as_if_all_had_been_there(
    coming: list[tuple[int, bool, str, int, bool]],
    wanted: Wanted,
    known_before: int,
    searched_from: int,
    asked_from: int,
) -> None:
    there = dict[str, NoteLine]()
    step_by_step, prepared = NotesToRead(), Prepared.of(())
    for step, (place, stays, text, table, filed) in enumerate(coming):
        if step == known_before:
            step_by_step, prepared = NotesToRead(there.values()), Prepared.of(list(there.values()))
        if step == searched_from and step >= known_before:
            step_by_step.take(prepared)
        id = str(place)
        if stays:
            number = place + 1 if place % 2 else step + 1
            there[id] = line(id, text, table=table, number=number, at=f"{place:02d}", themes=("t",) if filed else ())
            step_by_step.put(there[id])
        else:
            there.pop(id, None)
            step_by_step.remove(id)
        if step >= asked_from:
            assert step_by_step.found(wanted) == NotesToRead(there.values()).found(wanted)
    assert step_by_step.found(wanted) == NotesToRead(there.values()).found(wanted)
    assert list(step_by_step.notes) == list(NotesToRead(there.values()).notes)

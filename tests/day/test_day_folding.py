"""Notes that say nearly the same are one row."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from note_lines import line

from facilitator.day.folding import Rows, rows_of
from facilitator.day.reading_words import NotesInWords

NOTES = [line(id) for id in "abcde"]
SAME = {"b": "d", "d": "d", "e": "d"}


def ids(rows: Rows) -> str:
    return "".join(note.id for note in rows.notes)


def test_what_says_the_same_is_one_row_with_the_others_under_it() -> None:
    rows = rows_of(NOTES, SAME)
    assert ids(rows) == "acd"
    assert {shown: [note.id for note in notes] for shown, notes in rows.folded.items()} == {"d": ["b", "e"]}


def test_a_row_that_is_opened_shows_what_is_under_it_and_files_by_itself() -> None:
    rows = rows_of(NOTES, SAME, opened={"d"})
    assert ids(rows) == "acdbe" and rows.folded == {} and rows.opened == {"d": 2} and rows.under == {"b", "e"}


def test_nothing_is_folded_under_a_note_that_is_not_in_the_list() -> None:
    rows = rows_of([note for note in NOTES if note.id != "d"], SAME)
    assert ids(rows) == "abce" and rows.folded == {}


@given(
    st.lists(st.sampled_from("abcdefgh"), unique=True),
    st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcd")),
    st.sets(st.sampled_from("abcd")),
)
def test_every_note_is_in_the_list_once(found: list[str], under: dict[str, str], opened: set[str]) -> None:
    shown_of = {note: shown for note, shown in under.items() if note not in "abcd"} | {note: note for note in "abcd"}
    rows = rows_of([line(id) for id in found], shown_of, opened)
    everything = [note.id for note in rows.notes] + [note.id for notes in rows.folded.values() for note in notes]
    assert sorted(everything) == sorted(found)


class Split:
    """Takes the words as they stand."""

    def words_of_all(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        return [tuple(text.split()) for text in texts]


def test_notes_are_folded_and_similar_by_their_words_as_they_come_and_go() -> None:
    notes = NotesInWords(Split())
    notes.take([("a", "월세 보증금 부담"), ("b", "월세 보증금 부담"), ("c", "월세 지원"), ("d", "밤 버스")])
    assert notes.shown_of() == {"a": "a", "b": "a"}
    similar = notes.similar_to("c")
    assert similar is not None and {one.note for one in similar} == {"a", "b"} and similar[0].shared == ("월세",)
    notes.take([("d", "월세 지원")], gone=["b", "not known"])
    assert notes.shown_of() == {"c": "c", "d": "c"}
    assert notes.similar_to("b") is None

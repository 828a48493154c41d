"""Search as you type, as the theme team uses it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from facilitator.notes import search
from facilitator.notes.hangul import CONSONANTS, FINALS
from facilitator.notes.search import NoteSearch, hits
from facilitator.notes.typed import (
    PARTICLES_AFTER_A_FINAL,
    PARTICLES_AFTER_A_VOWEL,
    PARTICLES_AFTER_BOTH,
)

PARTICLES = PARTICLES_AFTER_A_FINAL + PARTICLES_AFTER_A_VOWEL + PARTICLES_AFTER_BOTH

NOTES = {
    "a": "T37-R2-05 초등 돌봄을 저녁까지 늘리자",
    "b": "T04-R1-11 돌봄이 모자라다. 사회 복지사를 도와주세요",
    "c": "T04-R1-12 CCTV, 그리고 가로등",
    "d": "T12-R3-01 어린이 놀이터 (어린 아이들 말고도)",
}

LAST_OF_A_CONSONANT = range(0xAC00 + 587, 0xD7A4, 588)

letters = st.sampled_from("도돌동돠봄보다을이고곡과T3-tㄷㅋ .\n🙂") | st.characters()
texts = st.text(letters, max_size=12)
korean = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=4)


def found(query: str, notes: dict[str, str] | None = None) -> str:
    return "".join(NoteSearch((notes or NOTES).items()).find(query))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("돌봄", "ab"),
        ("돌봄을", "ab"),
        ("돌봄 모자", "b"),
        ("모자 돌봄", "b"),
        ("가로등을", "c"),
        ("cctv", "c"),
        ("CctV 가로", "c"),
        ("t04-r1", "bc"),
        ("T37-R2-05", "a"),
        ("없는 돌봄", ""),
        ("", "abcd"),
        ("  ", "abcd"),
    ],
)
def test_all_words_must_be_there_in_any_order_with_any_particle(query: str, ids: str) -> None:
    assert found(query) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [("ㄷㅂ", "ab"), ("ㅊㄷ ㄷㅂ", "a"), ("ㄱㄹㄷ", "c"), ("돌ㅂ", "ab"), ("ㅅㅎ ㅂㅈㅅ", "b"), ("ㅆㅆ", "")],
)
def test_first_consonants_stand_for_their_syllables(query: str, ids: str) -> None:
    assert found(query) == ids


def test_a_consonant_that_stands_alone_in_a_note_is_found_as_well() -> None:
    assert found("ㅋㅋ ", {"a": "좋다 ㅋㅋ", "b": "콩콩", "c": "콩"}) == "ab"


def test_consonants_that_a_keyboard_joined_are_two() -> None:
    assert found("ㄳ", {"a": "감사", "b": "사감", "c": "넋"}) == "a"


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("도", "돌"),
        ("고", "과"),
        ("구", "권"),
        ("그", "긔"),
        ("돌", "도로"),
        ("돏", "돌봄"),
        ("곡", "고기"),
        ("박", "밖에"),
        ("갑", "값"),
    ],
)
def test_a_syllable_that_is_still_being_typed_is_all_it_can_become(typed: str, word: str) -> None:
    assert found(typed, {"a": word}) == "a"
    assert found(typed + " ", {"a": word}) == "", "a space says that it is finished"


def test_only_what_is_certainly_a_particle_is_left_away() -> None:
    assert found("어린이 ") == "d"
    assert hits("어린이 ", "어린 어린이") == [(3, 6)]
    assert hits("어린이를 ", "어린 어린이") == [(3, 6)]
    assert found("마을 ", {"a": "마", "b": "마을"}) == "b", "what is left must be a word"
    assert found("전문가 ", {"a": "전문", "b": "전문가"}) == "b", "가 follows a vowel only"


@given(korean)
def test_a_note_stays_in_sight_with_every_key_of_a_word_of_it(word: str) -> None:
    note = {"a": f"앞 {word} 뒤"}
    for query in keys_of(word):
        assert found(query, note) == "a", query


def keys_of(word: str) -> list[str]:
    """What stands in the box after each key: a consonant first belongs to the syllable before it, if that takes one more."""
    states = []
    for place, letter in enumerate(word):
        before, code = word[:place], ord(letter) - 0xAC00
        consonant, final = CONSONANTS[code // 588], code % 28
        states.append(before + consonant)
        if before and (ord(before[-1]) - 0xAC00) % 28 == 0 and consonant in FINALS:
            states.append(before[:-1] + chr(ord(before[-1]) + FINALS.index(consonant)))
        states.append(before + chr(0xAC00 + code - final))
        states.append(before + letter)
    return states


@given(st.lists(texts, max_size=8), texts)
def test_a_finished_word_finds_just_the_notes_that_contain_it(notes: list[str], word: str) -> None:
    word = unicodedata.normalize("NFC", word).lower()
    assume(word.split() == [word] and not word.endswith(PARTICLES))
    assume(not any("ㄱ" <= letter <= "ㅎ" or ord(letter) in LAST_OF_A_CONSONANT for letter in word))
    numbered = {str(place): text for place, text in enumerate(notes)}
    contain = [place for place, text in numbered.items() if plain(word) in plain(text)]
    assert NoteSearch(numbered.items()).find(word + " ") == contain


def plain(text: str) -> str:
    folds = ((letter, letter.casefold()) for letter in unicodedata.normalize("NFC", text))
    return "".join(fold if len(fold) == 1 else letter for letter, fold in folds)


@given(texts, texts)
def test_what_is_marked_is_in_the_text_and_in_order(query: str, text: str) -> None:
    marked = hits(query, text)
    places = [place for start, end in marked for place in (start, end)]
    assert places == sorted(set(places))
    assert all(0 <= place <= len(unicodedata.normalize("NFC", text)) for place in places)
    if query.split():
        assert bool(marked) or not found(query, {"a": text})


def test_marks_stand_where_the_words_are() -> None:
    text = "🙂 초등 돌봄을, 돌봄이 CCTV"
    assert [text[start:end] for start, end in hits("ㄷㅂ cc", text)] == ["돌봄", "돌봄", "CC"]
    assert hits("돌봄 봄을", text) == [(5, 8), (10, 12)], "what overlaps is marked once"
    assert hits("", text) == []


class ArrivingNotes(RuleBasedStateMachine):
    """Notes come, change and go, and the search always knows what a new one would."""

    def __init__(self) -> None:
        super().__init__()
        self.search = NoteSearch()
        self.notes: dict[str, str] = {}

    @rule(note=st.sampled_from("abcdefgh"), text=texts)
    def put(self, note: str, text: str) -> None:
        self.notes[note] = text
        self.search.put(note, text)

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        if self.notes:
            note = data.draw(st.sampled_from(sorted(self.notes)))
            del self.notes[note]
            self.search.remove(note)

    @rule(query=texts)
    def find(self, query: str) -> None:
        assert self.search.find(query) == NoteSearch(self.notes.items()).find(query)
        assert len(self.search) == len(self.notes)

    @rule(query=texts)
    def ask_by_number(self, query: str) -> None:
        known = list(self.notes)
        having = self.search.having(query)[self.search.numbers(known)]
        assert {note for note, has in zip(known, having, strict=True) if has} == set(self.search.find(query))
        assert having.sum() == self.search.having(query).sum()


TestArrivingNotes = ArrivingNotes.TestCase


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "NOTES_OF_A_BLOCK", 3)


def test_a_note_that_is_not_known_cannot_be_forgotten() -> None:
    with pytest.raises(KeyError):
        NoteSearch().remove("a")

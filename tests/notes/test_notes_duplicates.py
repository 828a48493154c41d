"""Near duplicates: what may be folded away without hiding anything that was said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from facilitator.notes.duplicates import RESEMBLANCE, Fold, NearDuplicates, resemblance, shingles_of
from facilitator.notes.words import WordReader

said = st.lists(
    st.sampled_from(("초등", "돌봄", "저녁", "시간", "늘리다", "연장", "무료", "학교", "안", "8", "20", "생각", "두")),
    max_size=9,
).map(tuple)


@pytest.fixture(scope="module")
def reader() -> WordReader:
    return WordReader()


def folds(reader: WordReader, *texts: str) -> list[tuple[str, ...]]:
    found = NearDuplicates(enumerated(reader, *texts)).folds()
    return [(texts[int(fold.shown)], *(texts[int(note)] for note in fold.folded)) for fold in found]


def enumerated(reader: WordReader, *texts: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(str(place), words) for place, words in enumerate(reader.words_of_all(texts))]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "돌봄교실을 저녁 8시까지 늘려 주세요.",
            "돌봄교실 저녁 8시까지 늘려야 합니다!!",
            "돌봄 교실은 저녁 8시까지 늘리자",
        ),
        ("사회복지사를 더 뽑아야 한다", "사회 복지사 더 뽑아야 함"),
        ("병원비 지원 확대", "병원비 지원을 확대해야 합니다", "병원비 지원 확대가 필요하다고 생각합니다"),
        ("버스 배차 간격을 줄여 달라", "버스 배차간격 줄이기"),
        ("We need LATER daycare.", "we need later daycare"),
    ],
)
def test_spacing_particles_endings_and_ways_to_ask_do_not_count(reader: WordReader, texts: tuple[str, ...]) -> None:
    assert folds(reader, *texts) == [texts]


@pytest.mark.parametrize(
    "texts",
    [
        ("돌봄을 저녁 8시까지 늘리자", "돌봄을 저녁 9시까지 늘리자"),
        ("일주일에 두 번은 반찬을 보내 주자", "일주일에 세 번은 반찬을 보내 주자"),
        ("아침 2시간, 저녁 3시간 열어 달라", "아침 3시간, 저녁 2시간 열어 달라"),
        ("동네 공원에 공영 주차장을 짓자", "동네 공원에 공영 주차장을 짓지 말자"),
        ("청년 주택을 우리 동네에 짓는 데 찬성한다", "청년 주택을 우리 동네에 짓는 데 반대한다"),
        ("성동구 문화센터는 석 달에 15만 원이라 비싸다", "송파구 문화센터는 석 달에 15만 원이라 비싸다"),
        ("공원 옆에 있는 유료 주차장을 늘려야 합니다", "공원 옆에 있는 무료 주차장을 늘려야 합니다"),
        ("we want the market to stay where it is now", "we do not want the market to stay where it is now"),
        ("예!", "네?"),
    ],
)
def test_what_says_something_else_stays_apart(reader: WordReader, texts: tuple[str, ...]) -> None:
    assert folds(reader, *texts) == []


def test_the_note_that_says_the_most_is_shown_though_it_came_last(reader: WordReader) -> None:
    brief = "물가가 오르면 생계비도 그해 안에 따라 올리는 규칙을 두자"
    full = brief + " (꼭 적어 달라고 하심)"
    assert folds(reader, brief, "다른 말", brief + "!", full) == [(full, brief, brief + "!")]


def test_folds_come_in_the_order_of_the_notes_that_are_shown(reader: WordReader) -> None:
    assert [fold[0] for fold in folds(reader, "가로등 설치", "병원 확대", "병원을 확대", "가로등을 설치")] == [
        "가로등 설치",
        "병원 확대",
    ]


@given(st.lists(said, max_size=12))
def test_every_fold_keeps_what_it_promises(notes: list[tuple[str, ...]]) -> None:
    found = NearDuplicates((str(place), words) for place, words in enumerate(notes)).folds()
    seen = [note for fold in found for note in (fold.shown, *fold.folded)]
    assert len(seen) == len(set(seen))
    for fold in found:
        shown = plain(notes[int(fold.shown)])
        for note in fold.folded:
            brief = plain(notes[int(note)])
            assert resemblance(shingles_of(shown), shingles_of(brief)) >= RESEMBLANCE
            rest = iter(shown)
            assert all(letter in rest for letter in brief)


@given(said, said)
def test_two_notes_are_folded_whenever_they_may_be(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    found = NearDuplicates([("a", one), ("b", other)]).folds()
    brief, full = sorted((plain(one), plain(other)), key=len)
    rest = iter(full)
    may_be = (
        bool(brief)
        and decisive(one) == decisive(other)
        and all(letter in rest for letter in brief)
        and resemblance(shingles_of(brief), shingles_of(full)) >= RESEMBLANCE
    )
    assert bool(found) is may_be


def plain(words: tuple[str, ...]) -> str:
    return "".join(word for word in words if word != "생각")


def decisive(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if word in ("안", "8", "20", "두")]


@given(st.text(st.sampled_from("가나다"), min_size=1), st.text(st.sampled_from("가나다"), min_size=1))
def test_resemblance_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    likeness = resemblance(shingles_of(one), shingles_of(other))
    assert 0 <= likeness == resemblance(shingles_of(other), shingles_of(one)) <= 1
    assert resemblance(shingles_of(one), shingles_of(one)) == 1


class ArrivingNotes(RuleBasedStateMachine):
    """Notes come, change and go: what is folded is always what it would be had they come at once."""

    def __init__(self) -> None:
        super().__init__()
        self.duplicates = NearDuplicates()
        self.notes: dict[str, tuple[str, ...]] = {}

    @rule(note=st.sampled_from("abcdefgh"), words=said)
    def put(self, note: str, words: tuple[str, ...]) -> None:
        self.notes[note] = words
        self.duplicates.put(note, words)

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        if self.notes:
            note = data.draw(st.sampled_from(sorted(self.notes)))
            del self.notes[note]
            self.duplicates.remove(note)

    @invariant()
    def same_as_at_once(self) -> None:
        assert self.duplicates.folds() == NearDuplicates(self.notes.items()).folds()


TestArrivingNotes = ArrivingNotes.TestCase


def test_a_changed_note_leaves_its_fold_and_keeps_its_place() -> None:
    duplicates = NearDuplicates([(note, ("돌봄", "확대")) for note in "abc"])
    duplicates.put("a", ("주거비",))
    assert duplicates.folds() == [Fold("b", ("c",))]
    duplicates.put("a", ("돌봄", "확대"))
    assert duplicates.folds() == [Fold("a", ("b", "c"))]
    with pytest.raises(KeyError):
        duplicates.remove("z")

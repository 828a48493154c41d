"""The words of a note: what theme suggestions, near duplicates and similar notes go by."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest

from facilitator.notes.words import TEXTS_KEPT, WordReader, subject_words


@pytest.fixture(scope="module")
def reader() -> WordReader:
    return WordReader()


def test_particles_and_endings_are_no_words(reader: WordReader) -> None:
    assert reader.words("돌봄을 늘려야 합니다.") == reader.words("돌봄이 늘리고, 늘려")[:2] == ("돌봄", "늘리다")
    assert reader.words("병원이 가까워야 한다") == reader.words("가까운 병원")[::-1] == ("병원", "가깝다")


def test_foreign_words_and_numbers_are_words_in_small_letters(reader: WordReader) -> None:
    assert reader.words("CCTV 50대를 설치하자 #안전") == ("cctv", "50", "설치", "안전")
    assert reader.words("More DAYCARE now. We need later daycare.")[-4:] == ("we", "need", "later", "daycare")


def test_numbers_written_as_words_are_words(reader: WordReader) -> None:
    assert reader.words("일주일에 두 번, 세 시간씩 스무 명") == ("일주일", "두", "세", "스무")


@pytest.mark.parametrize("turned", ["늘리지 않는다", "늘리지 말자", "안 늘린다", "못 늘린다", "늘리는 것이 아니다"])
def test_what_turns_a_note_round_is_a_word(reader: WordReader, turned: str) -> None:
    assert set(reader.words(turned)) > {"늘리다"}


def test_many_texts_give_the_same_words_as_one_by_one_whatever_was_read_before(reader: WordReader) -> None:
    texts = ["돌봄을 늘리자", "", "주거비를 낮추자", "돌봄을 늘리자", "걷기 좋은 거리"]
    assert reader.words_of_all(texts) == [WordReader().words(text) for text in texts]
    assert reader.words_of_all([]) == []


def test_text_that_came_as_loose_letters_has_the_same_words(reader: WordReader) -> None:
    assert reader.words(unicodedata.normalize("NFD", "돌봄을 늘리자")) == reader.words("돌봄을 늘리자")


def test_more_texts_than_are_remembered_are_still_read(reader: WordReader) -> None:
    texts = [str(number) for number in range(TEXTS_KEPT + 5)]
    assert reader.words_of_all(texts) == [(text,) for text in texts]
    assert reader.words("3") == ("3",)


def test_several_threads_may_read_at_once(reader: WordReader) -> None:
    texts = [f"돌봄 {number}번, 주거비를 {number}만원 낮추자" for number in range(60)]
    with ThreadPoolExecutor(4) as pool:
        read = list(pool.map(reader.words, texts * 4))
    assert read == reader.words_of_all(texts) * 4


def test_starting_the_program_loads_no_model() -> None:
    said = "import facilitator.cli, facilitator.notes.words, sys; print(sorted({'kiwipiepy', 'sklearn', 'scipy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_what_english_notes_share_are_things_and_not_the_and_and(reader: WordReader) -> None:
    one = subject_words(reader.words("The buses don't run at night and they are full."))
    other = subject_words(reader.words("Night buses: more of them, and the fare must not rise."))
    assert set(one) & set(other) == {"buses", "night"}
    assert subject_words(reader.words("IT 교육을 늘리자")) == ("it", "교육", "늘리다")

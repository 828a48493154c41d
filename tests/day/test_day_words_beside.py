"""The words of notes are read in a process beside the window, which never waits for a dictionary."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator, Sequence

import pytest

from facilitator.day.words_beside import WordsBeside
from facilitator.errors import Cancelled

SPLITS = """
import sys
from facilitator.day.words_beside import serve_words
class Split:
    def words_of_all(self, texts):
        if "끝" in texts:
            sys.exit(1)
        if "멈춤" in texts:
            sys.stdin.buffer.read()
        return [tuple(text.split()) for text in texts]
serve_words(sys.stdin.buffer, sys.stdout.buffer, Split())
"""
BESIDE = [sys.executable, "-c", SPLITS]


class Here:
    """Tells that a text was read in this process."""

    def words_of_all(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """The same word for each of the texts."""
        return [("여기",) for _ in texts]


@pytest.fixture
def words() -> Iterator[WordsBeside]:
    words = WordsBeside(BESIDE, Here())
    yield words
    words.end()


def test_every_text_comes_back_as_its_words_in_its_order_with_line_breaks_and_all(words: WordsBeside) -> None:
    assert words.words_of_all(["월세가 비싸다", "밤 버스\n\u2028“부족”"]) == [
        ("월세가", "비싸다"),
        ("밤", "버스", "“부족”"),
    ]
    assert words.words_of_all([]) == []
    assert words.words_of_all(["또"]) == [("또",)]


def test_several_threads_each_get_their_own_words(words: WordsBeside) -> None:
    got: dict[int, list[tuple[str, ...]]] = {}
    threads = [
        threading.Thread(target=lambda n=n: got.update({n: words.words_of_all([f"쪽지 {n}"])})) for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == {n: [("쪽지", str(n))] for n in range(8)}


def test_where_the_other_process_dies_words_are_read_here_and_no_note_is_left_out(words: WordsBeside) -> None:
    assert words.words_of_all(["월세"]) == [("월세",)]
    assert words.words_of_all(["끝", "월세"]) == [("여기",), ("여기",)]
    assert words.words_of_all(["월세"]) == [("여기",)]


def test_where_it_cannot_start_words_are_read_here() -> None:
    assert WordsBeside(["/no/such/program"], Here()).words_of_all(["월세"]) == [("여기",)]


def test_closing_the_record_waits_for_no_words(words: WordsBeside) -> None:
    told: list[str] = []

    def ask() -> None:
        try:
            words.words_of_all(["멈춤"])
        except Cancelled:
            told.append("cancelled")

    words.words_of_all(["먼저"])
    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(0.05)
    words.end()
    asking.join()
    assert told == ["cancelled"]
    with pytest.raises(Cancelled):
        words.words_of_all(["월세"])


def test_the_program_itself_reads_words_as_this_process_would() -> None:
    beside = WordsBeside([sys.executable, "-m", "facilitator", "read-words"], Here())
    try:
        assert beside.words_of_all(["월세가 너무 비싸다"]) == [("월세", "비싸다")]
    finally:
        beside.end()

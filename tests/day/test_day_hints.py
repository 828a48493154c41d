"""To which theme a note may belong: what is learnt anew, and giving it up."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from facilitator.day.hints import HintMaker
from facilitator.day.reading_words import NotesInWords
from facilitator.errors import Cancelled

SAID = {
    **{f"rent {number}": "월세 보증금 부담" for number in range(8)},
    **{f"bus {number}": "밤 버스 부족" for number in range(8)},
}
FILED = {f"{kind} {number}": (kind,) for kind in ("rent", "bus") for number in range(4)}


class Split:
    """Takes the words of notes as they stand between spaces."""

    def words_of_all(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        return [tuple(text.split()) for text in texts]


@pytest.fixture
def words() -> NotesInWords:
    words = NotesInWords(Split())
    words.take(list(SAID.items()))
    return words


def themes(maker: HintMaker) -> dict[str, str]:
    hints = maker.hints(FILED)
    assert hints is not None
    return {note_id: hint.theme for note_id, hint in hints.items()}


def test_notes_that_are_not_filed_get_the_theme_of_those_like_them(words: NotesInWords) -> None:
    assert themes(HintMaker(words)) == {id: id.split()[0] for id in SAID if id not in FILED}


def test_what_notes_say_after_they_were_reworded_is_learnt_though_they_are_no_more_than_before(
    words: NotesInWords,
) -> None:
    maker = HintMaker(words)
    themes(maker)
    words.take([(id, "요금 할인 확대") for id in FILED if id.startswith("bus")])
    words.take([("bus 7", "요금 할인 확대")])
    assert themes(maker)["bus 7"] == "bus"


def test_hints_that_nobody_waits_for_any_more_are_given_up_and_made_when_asked_for_again(words: NotesInWords) -> None:
    maker = HintMaker(words)
    with pytest.raises(Cancelled):
        maker.hints(FILED, lambda: True)
    assert themes(maker) == themes(HintMaker(words))

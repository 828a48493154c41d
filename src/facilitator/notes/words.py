"""Notes in Korean and English, as the words that carry their meaning.

The morphemes are found by Kiwi (kiwipiepy; Lee 2024, "Kiwi: developing a Korean morphological analyzer based on
statistical language models and skip-bigram").
"""

from __future__ import annotations

import sys
import threading
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiwipiepy import Token

TEXTS_KEPT = 10_000
"""Texts whose words are remembered: search, similar notes and suggestions ask for the same ones, seconds apart."""

CARRYING = frozenset({"NNG", "NNP", "NR", "VV", "VA", "XR", "SL", "SH", "SN", "W_SERIAL", "W_HASHTAG"})
"""Kiwi's tags of nouns, numerals, verbs, adjectives, roots, foreign words, Chinese characters, numbers, serials."""

TURNING = frozenset({"안", "못", "않다", "못하다", "말다", "아니다", "없다"})
"""Words that turn what is said into its opposite."""

NUMERALS = frozenset({
    "두", "세", "네", "석", "넉", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열",
    "스무", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔", "백", "천", "만", "억", "조",
})  # fmt: skip
"""Numbers that are written as words."""

NOUNS = ("돌봄",)
"""Nouns of such days that Kiwi would take for a verb, according to what stands beside them."""

EMPTY = frozenset(
    {"하다", "되다", "있다", "같다", "이렇다", "그렇다", "어떻다", "대하다", "위하다", "통하다", "관하다", "의하다"}
)
"""Verbs that say nothing by themselves."""

_ENGLISH = """
a an the this that these those each every any some all both no not nor such same other another more most much many few less
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what
and or but if then than so as because while although though when where why how until unless since after before
of to in on at by for from with without about into onto over under between through during against up down out off near
be am is are was were been being do does did doing done has have had having will would shall should can could may might must
there here now just only also too very even still yet again ever never always often one ones
s t d m re ve ll don didn doesn isn aren wasn weren won wouldn couldn shouldn cannot let lets get gets got
"""
ENGLISH = frozenset(_ENGLISH.split())
"""English words that say nothing by themselves, among them what Kiwi leaves of "don't" and "we're"."""


def subject_words(words: Sequence[str]) -> tuple[str, ...]:
    """What a note speaks of, without what turns its meaning round: "안" alone makes no two notes alike. In a note that has no Korean
    word, neither do "the" and "and"; in a Korean one "IT" is a thing to speak of.

    >>> subject_words(("임대", "안", "늘다"))
    ('임대', '늘다')
    >>> subject_words(("the", "rent", "is", "not", "fair"))
    ('rent', 'fair')
    >>> subject_words(("it", "교육"))
    ('it', '교육')
    """
    korean = any("가" <= word[0] <= "힣" for word in words)
    return tuple(word for word in words if word not in TURNING and (korean or word not in ENGLISH))


class WordReader:
    """Turns notes into words, about 400 notes of 160 letters a second on one core.

    Making one loads Kiwi's model, which takes 1 to 3 seconds and 300 MB: make one for the program, outside the window's
    thread. It may be used from any thread.
    """

    def __init__(self) -> None:
        from kiwipiepy import Kiwi

        # The dictionary of compound names would cost 190 MB and two more seconds; a note's words are the same without.
        self._kiwi = Kiwi(num_workers=1, load_multi_dict=False)
        for noun in NOUNS:
            self._kiwi.add_user_word(noun, "NNG")
        self._known: dict[str, tuple[str, ...]] = {}
        self._lock = threading.Lock()

    def words(self, text: str) -> tuple[str, ...]:
        """The words of ``text`` that carry meaning, in their order.

        Nouns, verbs and adjectives in their dictionary form, roots, foreign words in small letters, numbers, and what
        turns a meaning round (:data:`TURNING`). No particles, no endings, no verbs that say nothing by themselves.
        """
        return self.words_of_all([text])[0]

    def words_of_all(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """The words of each of the texts, as :meth:`words` gives them, but faster than one after the other."""
        with self._lock:
            known = {text: self._known[text] for text in texts if text in self._known}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        read = self._kiwi.tokenize([unicodedata.normalize("NFC", text) for text in new])
        fresh = {text: _carrying(tokens) for text, tokens in zip(new, read, strict=True)}
        self._remember(fresh)
        known |= fresh
        return [known[text] for text in texts]

    def _remember(self, fresh: dict[str, tuple[str, ...]]) -> None:
        with self._lock:
            self._known |= fresh
            for oldest in list(self._known)[: max(0, len(self._known) - TEXTS_KEPT)]:
                del self._known[oldest]


def _carrying(tokens: Sequence[Token]) -> tuple[str, ...]:
    words: list[str] = []
    end_of_foreign = -1
    for token in tokens:
        tag, word = token.tag.partition("-")[0], token.lemma.strip("#.").lower()
        if tag == "SL" and token.start == end_of_foreign:
            words[-1] = sys.intern(words[-1] + word)  # Kiwi cuts some English words in two
        elif word in TURNING or (tag == "MM" and word in NUMERALS) or (tag in CARRYING and word not in EMPTY):
            words.append(sys.intern(word))
        if tag == "SL":
            end_of_foreign = token.end
    return tuple(words)

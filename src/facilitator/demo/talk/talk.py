"""What people say on the demo day: sentences drawn one after another, so that none comes back before its time."""

from __future__ import annotations

import random
from collections.abc import Hashable, Sequence
from typing import TypeVar

from facilitator.demo.talk.asides import LOOSE, OPENERS, REPORTED, TAILS
from facilitator.demo.talk.fields import THEMES
from facilitator.demo.talk.slots import fill
from facilitator.demo.talk.words import Words

KINDS = ("idea", "reason", "concern", "minority", "question", "summary")
"""The kinds of notes, as the record names them."""

# How often a sentence gets an opener or a tail when it is said for the first time, and when it comes back.
_DRESSED_FIRST = 0.06
_DRESSED_AGAIN = 0.22
_OPENER = 0.6
_TRIES = 6

Drawn = TypeVar("Drawn")


class Talk:
    """Draws the notes of a day in one language. The same language, seed and order of calls give the same notes.

    Args:
        language: "ko" or "en".
        seed: what the choices depend on.

    Raises:
        KeyError: there are no words in this language.
    """

    def __init__(self, language: str, seed: int) -> None:
        self._language = language
        self._chance = random.Random(f"talk {language} {seed}")
        self._words: dict[str, Words] = {theme.key: {"ko": theme.ko, "en": theme.en}[language] for theme in THEMES}
        self._bags: dict[Hashable, list[int]] = {}
        self._rounds: dict[Hashable, int] = {}
        self._said: set[str] = set()

    def note(self, theme_key: str, kind: str) -> str:
        """A note on a theme; all sentences of the theme and kind are used once before one comes back.

        Raises:
            KeyError: there is no such theme, or no such kind of note.
        """
        if kind not in KINDS:
            raise KeyError(kind)
        kernels: tuple[str, ...] = getattr(self._words[theme_key], kind)
        kernel, again = self._draw((theme_key, kind), kernels)
        dressed = self._chance.random() < (_DRESSED_AGAIN if again else _DRESSED_FIRST)
        dressed = dressed and not REPORTED[self._language].search(kernel)
        text = self._spoken(kernel, kind, dressed)
        for _ in range(_TRIES):
            if text not in self._said:
                break
            text = self._spoken(kernel, kind, dressed)
        self._said.add(text)
        return text

    def loose_note(self) -> tuple[str, str]:
        """A note that belongs to no theme, as (kind, text): the hall, the way the day is run, other business."""
        return self._draw("loose", LOOSE[self._language])[0]

    def _spoken(self, kernel: str, kind: str, dressed: bool) -> str:
        sentence = fill(kernel, self._language, self._chance)
        openers, tails = OPENERS[self._language].get(kind, ()), TAILS[self._language].get(kind, ())
        if not dressed or not (openers or tails):
            return sentence
        if openers and (not tails or self._chance.random() < _OPENER):
            return self._chance.choice(openers) + sentence
        return sentence + self._chance.choice(tails)

    def _draw(self, bag: Hashable, things: Sequence[Drawn]) -> tuple[Drawn, bool]:
        """The next thing out of a shuffled bag, and whether the bag has been emptied before."""
        left = self._bags.setdefault(bag, [])
        if not left:
            left.extend(range(len(things)))
            self._chance.shuffle(left)
            self._rounds[bag] = self._rounds.get(bag, 0) + 1
        return things[left.pop()], self._rounds[bag] > 1

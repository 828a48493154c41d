"""Near duplicates: notes that say nearly the same, to be folded under one of them.

What is compared is a note's words without spaces, so that spacing, punctuation, particles and endings do not count, and neither
do the words with which one asks (:data:`ASKING`). A note is folded under another if

* their resemblance is at least :data:`RESEMBLANCE`: of the pairs of neighbouring letters of both, the share that both
  have (resemblance of shingles: Broder 1997, "On the resemblance and containment of documents");
* all that it says, the other says as well and in the same order. So nothing is hidden by folding, and notes that differ
  in one word (성동구 and 송파구, 무료 and 유료) stay apart, which no measure of likeness alone can do;
* numbers and words that turn or oppose (:data:`OPPOSING`) are the same ones in the same order.

Measured on the 2,132 different notes of a demo day: 1,024 pairs have a resemblance of 0.5, most of them other numbers
and other districts, which must not be folded; the 290 that are left by the second and third condition were all right. At
0.7 those are folded that add at most a short aside. Of 2,390 petitions no two are folded, since their texts differ on both sides.

Candidates are found without looking at all pairs: two sets of shingles with a resemblance of t share at least one of
any (1 - t) * size + 1 shingles of either; the rarest are looked up (prefix filtering: Chaudhuri, Ganti, Kaushik 2006).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

from facilitator.notes.words import NUMERALS, TURNING

RESEMBLANCE = 0.7

ASKING = frozenset({"생각", "필요", "바라다", "좋다", "달다", "주다", "부탁", "요청", "드리다", "보다"})
"""Words with which somebody asks for something, whatever it is."""

OPPOSING = TURNING | {
    "반대",
    "찬성",
    "금지",
    "폐지",
    "중단",
    "철회",
    "축소",
    "제외",
    "not",
    "no",
    "never",
    "without",
    "t",
}
"""Words that make of a note its opposite (the last is what is left of *don't*)."""


@dataclass(frozen=True)
class Fold:
    """Notes that say nearly the same: the one that says the most, and those folded under it, as they came."""

    shown: str
    folded: tuple[str, ...]


@dataclass(eq=False)
class _Wording:
    """One way to say something, with the notes that say it so. ``above`` are those under which it may be folded."""

    letters: str
    decisive: tuple[str, ...]
    shingles: frozenset[str]
    notes: dict[str, int] = field(default_factory=dict)
    above: dict[_Wording, float] = field(default_factory=dict)
    below: set[_Wording] = field(default_factory=set)

    @property
    def first(self) -> int:
        return min(self.notes.values())


class NearDuplicates:
    """Notes by what they say. After each change it knows what it would know had all notes come at once. One thread at a time.

    Args:
        notes: ids, each with the words of its text (:meth:`facilitator.notes.words.WordReader.words`).
    """

    def __init__(self, notes: Iterable[tuple[str, Sequence[str]]] = ()) -> None:
        self._wordings: dict[tuple[str, tuple[str, ...]], _Wording] = {}
        self._having: dict[tuple[str, ...], dict[str, set[_Wording]]] = {}
        self._wording_of: dict[str, _Wording | None] = {}
        self._came: dict[str, int] = {}
        self._coming = count()
        for note, words in notes:
            self.put(note, words)

    def put(self, note: str, words: Sequence[str]) -> None:
        """Give a note its words: a new note comes last, a known one stays where it is."""
        came = self._came.get(note)
        if came is not None:
            self.remove(note)
        self._came[note] = next(self._coming) if came is None else came
        letters = "".join(word for word in words if word not in ASKING)
        decisive = tuple(word for word in words if _decides(word))
        wording = self._wordings.get((letters, decisive)) or (self._add(letters, decisive) if letters else None)
        if wording is not None:
            wording.notes[note] = self._came[note]
        self._wording_of[note] = wording

    def remove(self, note: str) -> None:
        """Forget a note. Raises KeyError where it is not known."""
        del self._came[note]
        wording = self._wording_of.pop(note)
        if wording is not None:
            del wording.notes[note]
            if not wording.notes:
                self._drop(wording)

    def folds(self) -> list[Fold]:
        """What can be folded, in the order in which the shown notes came. A note is in one of them at most."""
        under: dict[_Wording, list[_Wording]] = {}
        for wording in sorted(self._wordings.values(), key=lambda one: (-len(one.letters), one.first)):
            shown = [(likeness, -other.first, other) for other, likeness in wording.above.items() if other in under]
            if shown:
                under[max(shown, key=lambda one: one[:2])[2]].append(wording)
            else:
                under[wording] = []
        folds = [_fold(shown, folded) for shown, folded in under.items() if folded or len(shown.notes) > 1]
        return sorted(folds, key=lambda fold: self._came[fold.shown])

    def _add(self, letters: str, decisive: tuple[str, ...]) -> _Wording:
        wording = _Wording(letters, decisive, shingles_of(letters))
        having = self._having.setdefault(decisive, {})
        for other in _candidates(wording.shingles, having):
            fuller, briefer = (other, wording) if len(other.letters) > len(letters) else (wording, other)
            likeness = resemblance(wording.shingles, other.shingles)
            if likeness >= RESEMBLANCE and _in_order(briefer.letters, fuller.letters):
                briefer.above[fuller] = likeness
                fuller.below.add(briefer)
        for shingle in wording.shingles:
            having.setdefault(shingle, set()).add(wording)
        self._wordings[letters, decisive] = wording
        return wording

    def _drop(self, wording: _Wording) -> None:
        for fuller in wording.above:
            fuller.below.discard(wording)
        for briefer in wording.below:
            del briefer.above[wording]
        for shingle in wording.shingles:
            self._having[wording.decisive][shingle].discard(wording)
        del self._wordings[wording.letters, wording.decisive]


def _candidates(shingles: frozenset[str], having: dict[str, set[_Wording]]) -> set[_Wording]:
    """Every wording whose resemblance can be enough, and some more."""
    found = sorted((having.get(shingle, set()) for shingle in shingles), key=len)
    return set[_Wording]().union(*found[: len(found) - math.ceil(RESEMBLANCE * len(found)) + 1])


def shingles_of(letters: str) -> frozenset[str]:
    """The pairs of neighbouring letters; of a single letter, that letter."""
    return frozenset(letters[place : place + 2] for place in range(max(1, len(letters) - 1)))


def resemblance(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all shingles of two texts that both have, 0 to 1. Not both may be empty."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)


def _decides(word: str) -> bool:
    return word in OPPOSING or word in NUMERALS or any(map(str.isdigit, word))


def _in_order(briefer: str, fuller: str) -> bool:
    """Whether the letters of the one are among those of the other, in the same order."""
    rest = iter(fuller)
    return all(letter in rest for letter in briefer)


def _fold(shown: _Wording, folded: Iterable[_Wording]) -> Fold:
    first = min(shown.notes, key=shown.notes.__getitem__)
    came = {note: at for wording in (shown, *folded) for note, at in wording.notes.items() if note != first}
    return Fold(first, tuple(sorted(came, key=came.__getitem__)))

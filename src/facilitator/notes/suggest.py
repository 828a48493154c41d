"""Suggested themes: to which theme an unfiled note may belong, learnt from what the team has filed so far.

Words and places speak for a theme (:mod:`facilitator.notes.evidence`). How much each counts, and how far all of it can be trusted,
is found out by hiding a third of the filed notes at a time and suggesting themes for those. So a strength of 0.7 says: of such
suggestions about seven in ten would have been right.

Nothing here files a note.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from facilitator.notes.evidence import learn, strengths
from facilitator.notes.space import Array, IntArray, NoteSpace, one_thread

if TYPE_CHECKING:
    from scipy.sparse import csr_array

LEAST = 3
"""How many filed notes a theme needs before it is suggested."""

REASONS = 5
"""How many shared words are named at most."""

PARTS = 3
"""Into how many parts the filed notes are cut, each hidden once."""

USUAL = (1.0, 0.2, 0.3)
"""How much words, place and size usually count: where the search for it starts."""

CAUTION = 1.0
"""How strongly it is held there, as long as few notes are filed."""

STEPS = 12


@dataclass(frozen=True)
class Suggestion:
    """A theme to which a note may belong.

    Attributes:
        strength: how likely the theme is right, from 0 to 1.
        shared: the words that the note shares with notes of the theme and that speak most for it, the strongest first. None
            where it only speaks in words akin to theirs.
    """

    theme: str
    strength: float
    shared: tuple[str, ...]


class Suggestions:
    """What was learnt from the filings of one moment; it does not change, and may be made and read in any thread.

    Args:
        space: the notes. A filed note that it does not know teaches nothing yet.
        filed: notes, each with the themes to which it was filed.

    Attributes:
        missing: themes that are not suggested yet, each with how many more filed notes it needs.
        ready: whether there is anything to suggest: at least two themes have enough notes.
    """

    def __init__(self, space: NoteSpace, filed: Mapping[str, Collection[str]]) -> None:
        counts = Counter(theme for note, themes in filed.items() if note in space.row_of for theme in set(themes))
        self.missing = {theme: LEAST - count for theme, count in sorted(counts.items()) if count < LEAST}
        self._space = space
        self._themes = sorted(theme for theme, count in counts.items() if count >= LEAST)
        self.ready = len(self._themes) > 1
        if not self.ready:
            return
        themes_of = {space.row_of[note]: set(themes) for note, themes in filed.items() if note in space.row_of}
        learnt = np.array(sorted(row for row, themes in themes_of.items() if themes & set(self._themes)))
        belongs = np.array([[theme in themes_of[row] for theme in self._themes] for row in learnt], np.float32)
        with one_thread():
            self._trust = _trust(space, learnt, belongs)
            self._evidence = learn(space, learnt, belongs)
        self._used = space.weights[learnt].T @ belongs > 0

    def of(self, notes: Sequence[Sequence[str]], at_most: int = 3) -> list[tuple[Suggestion, ...]]:
        """For each of the notes, given by its words, the themes it may belong to, the most likely first; none where not ready
        or where no word of the note is known."""
        if not self.ready:
            return [() for _ in notes]
        weights = self._space.weighed(notes)
        likely = strengths(self._evidence.of(weights, self._space.placed(weights)) @ self._trust)
        best = np.argsort(-likely, axis=1, kind="stable")[:, :at_most]
        reasons = zip(*(self._reasons(weights, themes) for themes in best.T), strict=True)
        known = np.diff(weights.indptr) > 0
        shares = np.take_along_axis(likely, best, axis=1)
        return [
            tuple(map(Suggestion, map(self._themes.__getitem__, themes), share, words)) if found else ()
            for found, themes, share, words in zip(known, best.tolist(), shares.tolist(), reasons, strict=True)
        ]

    def _reasons(self, weights: csr_array, themes: IntArray) -> list[tuple[str, ...]]:
        """For each note, the shared words that speak most for the one theme given with it."""
        rows = np.repeat(np.arange(len(themes)), np.diff(weights.indptr))
        spoken = weights.indices, themes[rows]
        speaks = weights.data * self._evidence.words[spoken]
        shared = np.flatnonzero((speaks > 0) & self._used[spoken])
        shared = shared[np.lexsort((-speaks[shared], rows[shared]))]
        words = self._space.vocabulary[weights.indices[shared]]
        starts = np.searchsorted(rows[shared], np.arange(len(themes) + 1))
        return [tuple(words[start : min(start + REASONS, end)]) for start, end in pairwise(starts)]


def _trust(space: NoteSpace, rows: IntArray, belongs: Array) -> Array:
    """How much each kind of evidence counts: what best foretells the themes of filed notes that were hidden (a conditional logit)."""
    part = np.arange(len(rows)) % PARTS
    order = np.random.default_rng(0).permutation(len(rows))
    said_of_hidden, truth = [], []
    for hidden in range(PARTS):
        inside, outside = order[part != hidden], order[part == hidden]
        evidence = learn(space, rows[inside], belongs[inside])
        said_of_hidden.append(evidence.of(space.weights[rows[outside]], space.places[rows[outside]]))
        truth.append(belongs[outside] / belongs[outside].sum(axis=1, keepdims=True))
    said, right = np.concatenate(said_of_hidden), np.concatenate(truth)
    usual = np.array(USUAL)
    trust, loss = usual, _loss(said, right, usual)
    for _ in range(STEPS):
        likely = strengths(said @ trust)
        mean = np.einsum("nt,ntv->nv", likely, said)
        slope = np.einsum("nt,ntv->v", right - likely, said) - CAUTION * (trust - usual)
        bend = np.einsum("nt,ntv,ntw->vw", likely, said, said) - mean.T @ mean + CAUTION * np.eye(len(trust))
        step = np.linalg.solve(bend, slope)
        while (new := _loss(said, right, trust + step)) > loss and np.abs(step).max() > 1e-3:
            step = step / 2
        if loss - new < 1e-3:
            break
        trust, loss = trust + step, new
    return trust


def _loss(said: Array, right: Array, trust: Array) -> float:
    """How far strengths are from the truth: cross entropy, and how far ``trust`` strays from what is usual."""
    likely = strengths(said @ trust)
    return float(-(right * np.log(likely + 1e-9)).sum() + CAUTION / 2 * ((trust - np.array(USUAL)) ** 2).sum())

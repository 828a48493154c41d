"""Suggested themes: to which theme an unfiled note may belong, learnt from what the team has filed so far.

Two voices speak for each theme (:mod:`facilitator.notes.voices`): the words of its notes, and where they lie among all notes. How much
each counts, and how far both together can be trusted, is found out by hiding a third of the filed notes at a time and
suggesting themes for those. So a strength of 0.7 says: of such suggestions about seven in ten would have been right.

Nothing here files a note.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from facilitator.notes.space import Array, NoteSpace
from facilitator.notes.voices import listen

LEAST = 3
"""How many filed notes a theme needs before it is suggested."""

REASONS = 5
"""How many shared words are named at most."""

PARTS = 3
STEPS = 12
CAUTION = 1.0


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
    """What was learnt from the filings of one moment; it does not change, and may be read from any thread.

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
        from threadpoolctl import threadpool_limits

        themes_of = {space.row_of[note]: set(themes) for note, themes in filed.items() if note in space.row_of}
        learnt = np.array(sorted(row for row, themes in themes_of.items() if themes & set(self._themes)))
        belongs = np.array([[theme in themes_of[row] for theme in self._themes] for row in learnt], np.float32)
        with threadpool_limits(1):
            self._trust = _trust(space, learnt, belongs)
            self._voices = listen(space, learnt, belongs)
        self._used = space.weights[learnt].T @ belongs > 0

    def of(self, notes: Sequence[Sequence[str]], at_most: int = 3) -> list[tuple[Suggestion, ...]]:
        """For each of the notes, given by its words, the themes it may belong to, the most likely first; none where not ready
        or where no word of the note is known."""
        if not self.ready:
            return [() for _ in notes]
        weights = self._space.weighed(notes)
        strengths = _strengths(self._voices.heard(weights, self._space.placed(weights)), self._trust)
        best = np.argsort(-strengths, axis=1, kind="stable")[:, :at_most]
        found = []
        for row, themes in enumerate(best):
            columns = weights.indices[weights.indptr[row] : weights.indptr[row + 1]]
            heights = weights.data[weights.indptr[row] : weights.indptr[row + 1]]
            speaks = heights[:, None] * self._voices.words[columns][:, themes]
            shared = (speaks > 0) & self._used[columns][:, themes]
            order = np.argsort(-np.where(shared, speaks, 0), axis=0, kind="stable")[:REASONS]
            found.append(
                tuple(
                    Suggestion(
                        self._themes[theme],
                        float(strengths[row, theme]),
                        tuple(self._space.vocabulary[columns[word]] for word in order[:, place] if shared[word, place]),
                    )
                    for place, theme in enumerate(themes)
                )
                if len(columns)
                else ()
            )
        return found


def _trust(space: NoteSpace, rows: Array, belongs: Array) -> Array:
    """How much each voice counts: what best foretells the themes of filed notes that were hidden (a conditional logit)."""
    part = np.arange(len(rows)) % PARTS
    order = np.random.default_rng(0).permutation(len(rows))
    heard, truth = [], []
    for hidden in range(PARTS):
        inside, outside = order[part != hidden], order[part == hidden]
        voices = listen(space, rows[inside], belongs[inside])
        heard.append(voices.heard(space.weights[rows[outside]], space.places[rows[outside]]))
        truth.append(belongs[outside] / belongs[outside].sum(axis=1, keepdims=True))
    said, right = np.concatenate(heard), np.concatenate(truth)
    trust, loss = START, _loss(said, right, START)
    for _ in range(STEPS):
        likely = _strengths(said, trust)
        mean = np.einsum("nt,ntv->nv", likely, said)
        slope = np.einsum("nt,ntv->v", right - likely, said) - CAUTION * (trust - START)
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
    likely = _strengths(said, trust)
    return float(-(right * np.log(likely + 1e-9)).sum() + CAUTION / 2 * ((trust - START) ** 2).sum())


START = np.array((2.0, 0.2, 0.0))


def _strengths(heard: Array, trust: Array) -> Array:
    """(notes x themes) how likely each theme is, of what the voices say (notes x themes x voices)."""
    said = heard @ trust
    shares = np.exp(said - said.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True))

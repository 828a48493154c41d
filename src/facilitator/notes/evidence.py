"""What speaks for a theme: the words of its notes, where they lie among all notes, and how many they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from facilitator.notes.space import Array, IntArray, NoteSpace

if TYPE_CHECKING:
    from scipy.sparse import csr_array

ROUNDS = 2
"""How often words are learnt once more from the guesses at unfiled notes."""

BOLDNESS = 20.0
"""How sharply those guesses are made of what the words say."""

HEARSAY = 0.1
"""How much such a guess counts beside a filed note where places are learnt."""

EVENNESS = 0.7
"""How far the spread of places is drawn towards a ball."""

TINY = 1e-6
"""What is added to the ball, so that it has a size where all notes lie in one place."""


@dataclass(frozen=True)
class Evidence:
    """What speaks for each theme.

    Attributes:
        words: (words x themes) how much each word speaks for a theme, 0 on average over the themes.
        towards: (dimensions x themes) how much each direction speaks for a theme.
        bar: (themes,) what a theme has to overcome in all directions together.
        size: (themes,) the logarithm of a theme's share of the filed notes.
    """

    words: Array
    towards: Array
    bar: Array
    size: Array

    def of(self, weights: csr_array, places: Array) -> Array:
        """(notes x themes x 3) what words, place and size say of notes with these weights and places (see :class:`NoteSpace`)."""
        by_words = weights @ self.words
        by_place = places @ self.towards - self.bar
        return np.stack([by_words, by_place, np.broadcast_to(self.size, by_words.shape)], axis=2)


def learn(space: NoteSpace, rows: IntArray, belongs: Array) -> Evidence:
    """The evidence that filed notes give, and unfiled ones by what they share with them.

    Args:
        rows: the filed notes' rows in ``space``.
        belongs: (filed notes x themes) 1 where the note is in the theme, else 0.
    """
    filed = np.zeros((len(space.row_of), belongs.shape[1]), np.float32)
    filed[rows] = belongs
    unfiled = np.ones((len(filed), 1), bool)
    unfiled[rows] = False
    words, guesses = _by_words(space, filed, unfiled)
    towards, bar = _by_place(space.places, filed + HEARSAY * guesses)
    counts = belongs.sum(axis=0)
    return Evidence(words, towards, bar, np.log((counts + 0.5) / counts.sum()))


def strengths(said: Array) -> Array:
    """(notes x themes) the share of each theme, from the logarithms of what speaks for it."""
    shares = np.exp(said - said.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True))


def _by_words(space: NoteSpace, filed: Array, unfiled: NDArray[np.bool_]) -> tuple[Array, Array]:
    """Complement naive Bayes (Rennie et al. 2003), which then learns from its own guesses at the unfiled notes (Nigam et al. 2000), so
    that words which no filed note has speak as well.

    Returns: (words x themes) how much each word speaks for each theme; (notes x themes) the guesses, 0 where filed.
    """
    guesses = np.zeros_like(filed)
    words = _speaking(space.weights.T @ filed)
    for _ in range(ROUNDS):
        guesses = strengths(BOLDNESS * (space.weights @ words)) * unfiled
        words = _speaking(space.weights.T @ (filed + guesses))
    return words, guesses


def _speaking(counts: Array) -> Array:
    """(words x themes) how seldom each word stands in other themes, from its weight in each; 0 on average over the themes."""
    others = counts.sum(axis=1, keepdims=True) + 1 - counts
    seldom = -np.log(others / others.sum(axis=0))
    return np.asarray(seldom - seldom.mean(axis=1, keepdims=True))


def _by_place(places: Array, belongs: Array) -> tuple[Array, Array]:
    """Linear discriminants (Fisher 1936); the spread is drawn towards a ball, since filed notes are few.

    Returns: (dimensions x themes) how much each direction speaks for each theme; (themes,) what a theme has to overcome.
    """
    counts = belongs.sum(axis=0)
    middles = belongs.T @ places / (counts[:, None] + 1)
    spread = places.T @ (places * belongs.sum(axis=1, keepdims=True)) - middles.T @ (middles * counts[:, None])
    ball = (np.trace(spread) + TINY) / max(len(spread), 1) * np.eye(len(spread))
    towards = np.linalg.solve(((1 - EVENNESS) * spread + EVENNESS * ball) / counts.sum(), middles.T)
    return towards, 0.5 * (middles.T * towards).sum(axis=0)

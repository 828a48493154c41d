"""The voices that speak for a theme: the words of its notes, where they lie among all notes, and how many they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from facilitator.notes.space import Array, NoteSpace

if TYPE_CHECKING:
    from scipy.sparse import csr_array

ROUNDS = 2
BOLDNESS = 20.0
EVENNESS = 0.6


@dataclass(frozen=True)
class Voices:
    """What speaks for each theme.

    Attributes:
        words: (words x themes) how much each word speaks for a theme, 0 on average over the themes.
        towards: (dimensions x themes) how much each direction speaks for a theme.
        bar: (themes,) what a theme has to overcome.
        size: (themes,) the logarithm of a theme's share of the filed notes.
    """

    words: Array
    towards: Array
    bar: Array
    size: Array

    def heard(self, weights: csr_array, places: Array) -> Array:
        """(notes x themes x 3) what the voices say of notes with these weights and places (see :class:`NoteSpace`)."""
        by_words = weights @ self.words
        by_place = places @ self.towards - self.bar
        return np.stack([by_words, by_place, np.broadcast_to(self.size, by_words.shape)], axis=2)


def listen(space: NoteSpace, rows: Array, belongs: Array) -> Voices:
    """The voices after these notes were filed.

    Args:
        rows: the filed notes' rows in ``space``.
        belongs: (filed notes x themes) 1 where the note is in the theme, else 0.
    """
    counts = belongs.sum(axis=0)
    return Voices(
        _by_words(space, rows, belongs),
        *_by_place(space.places[rows], belongs),
        np.log(counts + 0.5) - np.log(counts.sum()),
    )


def _by_words(space: NoteSpace, rows: Array, belongs: Array) -> Array:
    """Complement naive Bayes (Rennie et al. 2003), which then learns from its own guesses at the unfiled notes
    (Nigam et al. 2000), so that words which filed notes lack speak as well."""
    filed = np.zeros((len(space.row_of), belongs.shape[1]), np.float32)
    filed[rows] = belongs
    unfiled = np.ones(len(filed), bool)
    unfiled[rows] = False
    turned = space.weights.T.tocsr()
    words = _speaking(turned @ filed)
    for _ in range(ROUNDS):
        said = BOLDNESS * (space.weights @ words)
        guess = np.exp(said - said.max(axis=1, keepdims=True))
        guess /= guess.sum(axis=1, keepdims=True)
        words = _speaking(turned @ np.where(unfiled[:, None], guess, filed))
    return words


def _speaking(counts: Array) -> Array:
    """(words x themes) how much seldom each word stands in other themes, from its weight in each."""
    others = counts.sum(axis=1, keepdims=True) + 1 - counts
    rare = -np.log(others / others.sum(axis=0))
    return np.asarray(rare - rare.mean(axis=1, keepdims=True))


def _by_place(places: Array, belongs: Array) -> tuple[Array, Array]:
    """Linear discriminants (Fisher 1936) with a covariance that is drawn towards a ball, since filed notes are few."""
    counts = belongs.sum(axis=0)
    middles = belongs.T @ places / (counts[:, None] + 1)
    spread = places.T @ (places * belongs.sum(axis=1)[:, None]) - middles.T @ (middles * counts[:, None])
    spread /= counts.sum()
    ball = np.trace(spread) / len(spread) * np.eye(len(spread))
    towards = np.linalg.solve((1 - EVENNESS) * spread + EVENNESS * ball, middles.T)
    return towards, 0.5 * (middles.T * towards).sum(axis=0)

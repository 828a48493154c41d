"""Where notes stand to each other, learnt on the spot from the notes themselves.

Words that are written in the same notes mean something akin. How much more often two words meet than chance would have them (positive
pointwise mutual information, Levy and Goldberg 2014) gives every word a direction in a space of few dimensions, and a note lies where its
words point, rare words before common ones. So notes without a word in common may still lie close. Nothing is downloaded for this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from facilitator.errors import Cancelled

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Array = NDArray[np.floating[Any]]
IntArray = NDArray[np.integer[Any]]
DIMENSIONS = 80
SWEEPS = 8
LEAST_NOTES = 2

AT_ONCE = 2_000
"""Notes, or words, that are gone through between two looks at whether to stop."""

Part = TypeVar("Part")
Stop = Callable[[], bool]

ALONE = Lock()
"""The number of threads is the whole process's: who changes it waits until the other has set it back."""


class NoteSpace:
    """Notes by what they say: made from all notes there are, filed or not, and to be made anew when many have come.

    Making one takes a second for 3,000 notes; it may be made and read in any thread, and does not change.

    Args:
        notes: ids, each with the words of its text (:meth:`facilitator.notes.words.WordReader.words`).
        stop: asked many times a second whether it is still wanted; raises Cancelled where it is not.

    Attributes:
        row_of: each note's row below.
        vocabulary: the words that stand in at least two notes, in the order of the columns.
        weights: (notes x words), sparse: how much a word says in a note (log tf x idf), each row of length one.
        places: (notes x at most 80): where each note lies, at length one; all zero where no word is known.
    """

    def __init__(self, notes: Iterable[tuple[str, Sequence[str]]], stop: Stop = lambda: False) -> None:
        known = dict(sorted(notes))
        self.row_of = {note: row for row, note in enumerate(known)}
        having = Counter[str]()
        for some in in_parts(list(known.values()), stop):
            having.update(word for words in some for word in dict.fromkeys(words))
        self.vocabulary = np.array([word for word, count in having.items() if count >= LEAST_NOTES], object)
        self._column_of = {word: column for column, word in enumerate(self.vocabulary)}
        counts = np.array([having[word] for word in self.vocabulary], np.float32)
        self._telling = np.log((1 + len(known)) / (1 + counts)) + 1
        self.weights = self._weighed_by(in_parts(list(known.values()), stop))
        self._directions = _directions(self.weights, counts, stop)
        outward = _lengthened(self.weights @ self._directions)
        self._middle = outward.sum(axis=0) / max(len(known), 1)
        self.places = self.placed(self.weights)

    def _weighed_by(self, parts: Iterable[Sequence[Sequence[str]]]) -> csr_array:
        from scipy.sparse import vstack

        return vstack([self.weighed(some) for some in parts], format="csr")

    def weighed(self, notes: Sequence[Sequence[str]]) -> csr_array:
        """(notes x words) how much each known word says in each of these notes."""
        from scipy.sparse import csr_array

        number, known = len(self.vocabulary), self._column_of
        columns = np.array([known.get(word, -1) for words in notes for word in words], np.int64)
        rows = np.repeat(np.arange(len(notes)), [len(words) for words in notes])
        spots, times = np.unique((rows * number + columns)[columns >= 0], return_counts=True)
        rows, columns = np.divmod(spots, max(number, 1))
        weights = (1 + np.log(times)) * self._telling[columns]
        weights /= np.sqrt(np.bincount(rows, weights**2, len(notes)))[rows]
        starts = np.searchsorted(rows, np.arange(len(notes) + 1)).astype(np.int32)
        return csr_array((weights.astype(np.float32), columns.astype(np.int32), starts), shape=(len(notes), number))

    def placed(self, weights: csr_array) -> Array:
        """(notes x dimensions) where notes with these weights lie."""
        outward = _lengthened(weights @ self._directions)
        return _lengthened((outward - self._middle) * outward.any(axis=1, keepdims=True))


def in_parts(notes: Sequence[Part], stop: Stop) -> Iterator[Sequence[Part]]:
    """The notes, or whatever it is, some at a time, at least one time. Raises Cancelled before the next where ``stop`` says so."""
    for start in range(0, max(len(notes), 1), AT_ONCE):
        go_on(stop)
        yield notes[start : start + AT_ONCE]


def go_on(stop: Stop) -> None:
    """Raise Cancelled where ``stop`` says so."""
    if stop():
        raise Cancelled


@contextmanager
def one_thread() -> Iterator[None]:
    """Keep products of matrices to one thread: for many small ones, more threads mostly wait for each other on a busy machine."""
    from threadpoolctl import threadpool_limits

    with ALONE, threadpool_limits(1):
        yield


def _directions(weights: csr_array, counts: Array, stop: Stop) -> Array:
    """(words x dimensions) the main directions of what meets what, by subspace iteration from a fixed start."""
    from scipy.sparse import csr_array, vstack

    words = len(counts)
    met = weights.astype(bool).astype(np.float32)
    notes_of = met.T.tocsr()
    together = vstack([notes_of[some] @ met for some in in_parts(range(words), stop)]).tocoo()
    go_on(stop)
    chance = counts[together.row] * counts[together.col] / max(weights.shape[0], 1)
    surprise = np.maximum(np.log(together.data / chance), 0).astype(np.float32)
    go_on(stop)
    table = csr_array((surprise, (together.row, together.col)), shape=(words, words))
    basis = np.random.default_rng(0).standard_normal((words, min(DIMENSIONS + 16, words))).astype(np.float32)
    with one_thread():
        for _ in range(SWEEPS):
            go_on(stop)
            turned = table @ basis
            go_on(stop)
            basis, _ = np.linalg.qr(turned)
        go_on(stop)
        strengths, turns = np.linalg.eigh(basis.T @ (table @ basis))
        main = np.argsort(-np.abs(strengths), kind="stable")[:DIMENSIONS]
        return np.asarray(basis @ (turns[:, main] * strengths[main]), np.float32)


def _lengthened(rows: Array) -> Array:
    """The rows at length one; rows of zeros stay."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), dtype=np.float32)

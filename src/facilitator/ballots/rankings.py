"""Rankings as arrays, and the two counts that everything else is worked out from: first choices and pairs.

This needs numpy, so it is imported only where rankings are counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from facilitator.ballots.votes import Ranked


class Rankings:
    """All rankings of a ballot.

    Args:
        options: the options, in the order of the ballot.
        votes: how many people gave each ranking.
    """

    def __init__(self, options: Sequence[str], votes: Mapping[Ranked, int]) -> None:
        self.size = len(options)
        self.total = sum(votes.values())
        self._weights: NDArray[np.int64] = np.fromiter(votes.values(), np.int64, len(votes))
        self._places = np.full((self.size, len(votes)), self.size, np.int32)
        row = {option: index for index, option in enumerate(options)}
        rows = np.array([row[option] for vote in votes for place in vote.places for option in place], np.intp)
        sharing = np.array([len(place) for vote in votes for place in vote.places], np.intp)
        lengths = np.array([len(vote.places) for vote in votes], np.intp)
        places = np.arange(lengths.sum()) - np.repeat(lengths.cumsum() - lengths, lengths)
        columns = np.repeat(np.arange(len(votes)), lengths)
        self._places[rows, np.repeat(columns, sharing)] = np.repeat(places, sharing)

    def first_choices(self, remaining: Sequence[int]) -> list[Fraction | int]:
        """Votes of each remaining option when every ranking counts for the best of them that it names.

        Where a ranking puts k of them in the same best place, each gets one k-th of the vote. The sum is what is not
        exhausted.
        """
        places = self._places[list(remaining)]
        best = places.min(axis=0)
        first = (places == best) & (best < self.size)
        sharing = first.sum(axis=0)
        votes: list[Fraction | int] = [0] * len(remaining)
        for share in np.unique(sharing[sharing > 0]).tolist():
            these = sharing == share
            counts = (first[:, these] @ self._weights[these]).tolist()
            votes = [
                old + (count if share == 1 else Fraction(count, share))
                for old, count in zip(votes, counts, strict=True)
            ]
        return votes

    def pairwise(self) -> NDArray[np.int64]:
        """(options x options): how many people prefer the row's option to the column's.

        Whoever ranks an option prefers it to all that they do not rank; between two that share a place, or are both left
        out, they prefer neither.
        """
        preferred = np.zeros((self.size, self.size), np.int64)
        for option in range(self.size):
            preferred[option] = (self._places[option] < self._places) @ self._weights
        return preferred

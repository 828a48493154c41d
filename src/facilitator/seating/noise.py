"""Chance in bulk: drawn once, handed out in slices, because drawing anew would cost as much as the search itself."""

from __future__ import annotations

from random import Random

import numpy as np
from numpy.typing import NDArray

POOL = 1 << 16


class Noise:
    """Vectors of random numbers of one length.

    Slices of one long vector begin anywhere in it, so the same numbers come again, but shifted; the search is not
    sensitive to that.
    """

    def __init__(self, seed: int, length: int) -> None:
        draw = np.random.default_rng([seed, 7])
        self.length = length
        self._starts = Random(seed)
        self._uniform = draw.random(POOL + length, dtype=np.float32)
        self._gumbel = draw.gumbel(size=POOL + length).astype(np.float32)

    def uniform(self) -> NDArray[np.float32]:
        """Numbers from 0 up to 1; not to be written to."""
        return self._slice(self._uniform)

    def gumbel(self) -> NDArray[np.float32]:
        """Numbers of the standard Gumbel law: the argmax of (gumbel - cost) draws with the odds exp(-cost)."""
        return self._slice(self._gumbel)

    def _slice(self, pool: NDArray[np.float32]) -> NDArray[np.float32]:
        start = int(self._starts.random() * POOL)
        return pool[start : start + self.length]

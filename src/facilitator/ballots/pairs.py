"""Counting rankings by pairs of options: Borda and Schulze.

Both start from how many people prefer each option to each other one. Arrays are (options x options) in the order of the
ballot.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

Pairs = NDArray[np.int64]


def borda_scores(pairwise: Pairs, people: int) -> list[Fraction | int]:
    """Each option's Borda points: a person gives it 1 for every option they put below it, and 1/2 for every equal one.

    Options that a person leaves out are equal, below all that they rank; so everybody gives out the same number of
    points (the "averaged" Borda count: Emerson, Social Choice and Welfare 40 (2013), compares the ways to do it).
    """
    size = len(pairwise)
    doubled = (people * (size - 1) + pairwise.sum(axis=1) - pairwise.sum(axis=0)).tolist()
    return [Fraction(points, 2) for points in doubled]


def schulze_beats(pairwise: Pairs) -> NDArray[np.bool_]:
    """(options x options): whether the row's option beats the column's, by Schulze's method.

    Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
    election method", Social Choice and Welfare 36 (2011), 267-303, with the strength of a link measured by winning votes.
    An option beats another when its strongest path to it is stronger than the strongest path back.
    """
    strength = np.where(pairwise > pairwise.T, pairwise, 0)
    for between in range(len(strength)):
        strength = np.maximum(strength, np.minimum(strength[:, [between]], strength[[between], :]))
    beats: NDArray[np.bool_] = strength > strength.T
    return beats


def layers(beats: NDArray[np.bool_]) -> tuple[tuple[int, ...], ...]:
    """Places of options: first those that none beats, then those that none of the others beats, and so on.

    ``beats`` has no cycles, as Schulze's has none. Options of one place do not beat each other.
    """
    left = list(range(len(beats)))
    places = []
    while left:
        place = tuple(option for option in left if not beats[left, option].any())
        places.append(place)
        left = [option for option in left if option not in place]
    return tuple(places)


def condorcet_winner(pairwise: Pairs) -> int | None:
    """The option that more people prefer to each other one than the other way round; None where there is none."""
    wins = (pairwise > pairwise.T).sum(axis=1)
    best: Sequence[int] = np.flatnonzero(wins == len(pairwise) - 1).tolist()
    return best[0] if best else None

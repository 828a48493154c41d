"""What grades say together: mean, median, distribution, and how far they stand apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations


@dataclass(frozen=True)
class GradeFigures:
    """The grades that one option was given.

    Attributes:
        mean: their mean, on the scale; None where nobody graded the option.
        median: the middle one, or halfway between the two in the middle; None where nobody did.
        distribution: how many people gave each grade, from the lowest to the highest of the scale.
        polarisation: 0 where all gave the same grade, 0.5 where every grade was given equally often, 1 where half gave
            the lowest and half the highest; None where nobody graded the option. See ``polarisation_of``.
    """

    mean: float | None
    median: float | None
    distribution: tuple[int, ...]
    polarisation: float | None


def figures_of(distribution: Sequence[int], lowest: int) -> GradeFigures:
    """The figures of grades, given how often each was given from ``lowest`` upward (3 grades or more)."""
    mean, polarisation = mean_of(distribution, lowest), polarisation_of(distribution)
    return GradeFigures(
        mean=None if mean is None else float(mean),
        median=_median(distribution, lowest),
        distribution=tuple(distribution),
        polarisation=None if polarisation is None else float(polarisation),
    )


def mean_of(distribution: Sequence[int], lowest: int) -> Fraction | None:
    """The exact mean; None where there is no grade."""
    people = sum(distribution)
    return Fraction(sum((lowest + step) * n for step, n in enumerate(distribution)), people) if people else None


def polarisation_of(distribution: Sequence[int]) -> Fraction | None:
    """How far apart grades stand, 0 to 1; None where there is no grade.

    This is (1 - A) / 2 with the agreement A of Cees van der Eijk, "Measuring Agreement in Ordered Rating Scales",
    Quality & Quantity 35 (2001), 325-341. A was made for ordered grades of a few steps: it takes them as an order and
    not as lengths, needs no parameter, and has fixed ends, so that options and sessions can be compared. (The measure of
    Esteban & Ray, Econometrica 62 (1994), needs distances and a sensitivity that somebody would have to choose.)

    The distribution is taken apart into layers, each with the same number of people at some of the grades. A layer's
    agreement is the share of the scale that it leaves empty, lowered for every gap between grades that it uses; A is the
    mean over all people.

    Args:
        distribution: people at each step of the scale, in order; 3 steps or more.
    """
    people, steps = sum(distribution), len(distribution)
    if not people:
        return None
    agreement = Fraction(0)
    left = list(distribution)
    while any(left):
        used = [step for step, n in enumerate(left) if n]
        height = min(left[step] for step in used)
        agreement += Fraction(height * len(used), people) * _layer_agreement(used, steps)
        for step in used:
            left[step] -= height
    return (1 - agreement) / 2


def _layer_agreement(used: Sequence[int], steps: int) -> Fraction:
    """The agreement of one layer that uses these steps, equally often each."""
    if len(used) == steps:
        return Fraction(0)
    empty = [step for step in range(steps) if step not in used]
    between = beside = 0
    for low, high in combinations(used, 2):
        inside = sum(low < step < high for step in empty)
        between += inside
        beside += len(empty) - inside
    triples = between + beside
    unimodality = (
        Fraction((steps - 2) * beside - (steps - 1) * between, (steps - 2) * triples) if triples else Fraction(1)
    )
    return unimodality * (1 - Fraction(len(used) - 1, steps - 1))


def _median(distribution: Sequence[int], lowest: int) -> float | None:
    people = sum(distribution)
    if not people:
        return None
    seen, middles = 0, []
    for step, n in enumerate(distribution):
        for place in ((people - 1) // 2, people // 2):
            if seen <= place < seen + n:
                middles.append(lowest + step)
        seen += n
    return sum(middles) / 2

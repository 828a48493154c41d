"""Halls and participants for the tests of seating."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from facilitator.seating.problem import Attribute, IntArray, Problem

CITY = (("성별", 2), ("연령대", 6), ("자치구", 25), ("참여 경로", 3), ("관심 분야", 6))
"""What a city asks its applicants, and how many answers there are."""


def citizens(count: int, seed: int, asked: Sequence[tuple[str, int]] = CITY) -> IntArray:
    """(people x attributes) unequal, correlated answers."""
    draw = np.random.default_rng(seed)
    leaning = draw.normal(size=(count, 2))
    columns = []
    for _, answers in asked:
        shares = draw.dirichlet(np.full(answers, 4.0))
        tendency = leaning @ draw.normal(size=2) * 0.8 + draw.normal(size=count)
        rank = np.argsort(np.argsort(tendency)) / count
        columns.append(np.searchsorted(np.cumsum(shares)[:-1], rank, side="right"))
    return np.stack(columns, axis=1).astype(np.int64)


def attributes(asked: Sequence[tuple[str, int]] = CITY) -> tuple[Attribute, ...]:
    """The names of the attributes and their values."""
    return tuple(Attribute(name, tuple(f"{name}{n + 1}" for n in range(answers))) for name, answers in asked)


def hall(people: int = 60, tables: int = 6, seats: int = 10, rounds: int = 3, seed: int = 1) -> Problem:
    """So many of a city's people, and a hall of equal tables, without rules."""
    return Problem(
        attributes=citizens(people, seed),
        names=attributes(),
        seats=np.full(tables, seats, dtype=np.int64),
        rounds=rounds,
    )

"""Counts that may be published: none of them, and nothing that follows from them by sums, tells of few people.

The threshold rule with complementary suppression (Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4), as in
``ballots.small_counts``: a count of 1 to 4 people is not told, nor enough others that it could be found by subtracting.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from facilitator.ballots.small_counts import LEAST, hidden_counts

__all__ = ["LEAST", "fine", "told_mean", "told_parts", "told_rows", "told_sums"]

Key = TypeVar("Key", bound=Hashable)


def fine(people: int) -> bool:
    """Whether a count tells of nobody, or of enough people."""
    return people == 0 or people >= LEAST


def told_parts(parts: Mapping[Key, int]) -> dict[Key, int]:
    """The parts of a known whole that may be told; those that are missing are together nobody or enough people."""
    hidden = hidden_counts(parts)
    return {key: people for key, people in parts.items() if key not in hidden}


def told_sums(parts: Mapping[Key, int], told: Mapping[Key, int], sums: Sequence[Sequence[Key]]) -> list[bool]:
    """Which sums of parts may be told beside the parts that are told and beside the whole.

    Args:
        parts: all parts of the whole.
        told: those that are told, as from ``told_parts``.
        sums: which parts each sum is made of, the smallest first; each has all the parts of the one before.

    Between two sums that are told there are always nobody or enough people in the parts that are not.
    """
    hidden = [sum(parts[key] for key in keys if key not in told) for keys in (*sums, list(parts))]
    whole, below, answer = hidden[-1], 0, []
    for unseen in hidden[:-1]:
        good = fine(unseen - below) and fine(whole - unseen)
        answer.append(good)
        below = unseen if good else below
    return answer


def told_mean(people: int, total: int, lowest: int, highest: int) -> bool:
    """Whether the mean of so many people's values may be told, which add up to ``total`` and lie between these two.

    A mean close to an end of the scale tells that few people are not at that end: so many at most as the sum is away from it.
    """
    return fine(total - lowest * people) and fine(highest * people - total)


def told_rows(rows: Mapping[Key, Sequence[int]]) -> set[Key]:
    """The rows of a table that may be told whole, where the sum of each column is known.

    A row is told where each of its counts is nobody or enough people; in each column the rows that are not told have together
    nobody or enough people.
    """
    told = {key for key, row in rows.items() if all(map(fine, row))}
    columns = max(map(len, rows.values()), default=0)
    column = 0
    while column < columns:
        unseen = sum(row[column] for key, row in rows.items() if key not in told)
        if fine(unseen):
            column += 1
            continue
        given = [key for key in rows if key in told and rows[key][column]]
        if not given:
            return set()
        told.discard(min(given, key=lambda key: (sum(rows[key]), str(key))))
        column = 0
    return told

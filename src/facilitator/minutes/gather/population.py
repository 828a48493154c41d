"""Those who came beside the city's population, where the organizer gave it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.outline import ValueCount
from facilitator.minutes.words import Words
from facilitator.record.models import Population
from facilitator.record.operations.population import WHOLE

__all__ = ["GivenShares", "beside_population", "given_population"]


class GivenShares(NamedTuple):
    """The population by one attribute: shares between 0 and 1 by value, and where they are from."""

    shares: Mapping[str, float]
    source: str


def given_population(reading: OrmSession, session_id: str) -> dict[str, GivenShares]:
    """What was given of the population, by attribute."""
    rows = reading.scalars(select(Population).where(Population.session_id == session_id))
    return {
        row.attribute: GivenShares({value: share / WHOLE for value, share in row.shares.items()}, row.source)
        for row in rows
    }


def beside_population(
    counted: Sequence[ValueCount], given: GivenShares, folded: Collection[str], words: Words
) -> tuple[tuple[ValueCount, ...], tuple[str, ...]]:
    """The values with their shares of the population, and the values that it does not name.

    ``folded`` are those that are added up as others.
    """
    others, nobody_said = words("value.others"), words("value.none")
    beside: list[ValueCount] = []
    unknown: list[str] = []
    for one in counted:
        population = given.shares.get(one.value)
        if population is None and folded and one.value == others:
            population = sum(given.shares.get(value, 0.0) for value in folded)
        elif population is None and one.value != nobody_said:
            unknown.append(one.value)
        beside.append(replace(one, population=population))
    return tuple(beside), tuple(unknown)

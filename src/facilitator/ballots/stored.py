"""A result as people read it: back from the values that a record keeps, with the options' words in place of their ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import msgspec

from facilitator.ballots.result import Elimination, Fork, Result
from facilitator.errors import Refused


@dataclass(frozen=True)
class Moved:
    """Where the votes of a round went when its last options were out.

    Attributes:
        votes: (option, votes that came to it), those to which some came, the most first.
        exhausted: votes that name none of the options that are left.
    """

    votes: tuple[tuple[str, float], ...]
    exhausted: float


def read_result(values: Mapping[str, Any]) -> Result:
    """The result that ``Result.values()`` gave these ``values`` of.

    Raises:
        Refused: they are no such values.
    """
    try:
        return msgspec.convert(values, Result)
    except msgspec.ValidationError as error:
        raise Refused(
            f"The stored result of a ballot cannot be read: {error}. Verify the record.",
            f"저장된 투표 결과를 읽을 수 없습니다: {error}. 기록을 검증해 주십시오.",
        ) from error


def in_words(result: Result, words: Mapping[str, str]) -> Result:
    """The result with ``words[id]`` wherever the id of an option stood; options of one ballot never read the same."""

    def said(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(words[one] for one in ids)

    def round_said(one: Elimination) -> Elimination:
        return Elimination(
            votes=tuple((words[option], votes) for option, votes in one.votes),
            exhausted=one.exhausted,
            out=said(one.out),
            tied=said(one.tied),
            forks=tuple(Fork(words[fork.option], said(fork.winners)) for fork in one.forks),
        )

    return replace(
        result,
        options=tuple(replace(one, option=words[one.option]) for one in result.options),
        places=tuple(said(place) for place in result.places),
        winners=said(result.winners),
        ties=tuple(said(tie) for tie in result.ties),
        rounds=tuple(round_said(one) for one in result.rounds),
        condorcet=None if result.condorcet is None else words[result.condorcet],
    )


def moved_votes(rounds: tuple[Elimination, ...]) -> tuple[Moved | None, ...]:
    """For each round of an instant runoff where its votes went; None for the last, after which none moved."""
    found: list[Moved | None] = []
    for before, after in pairwise(rounds):
        had = dict(before.votes)
        gained = [(option, votes - had[option]) for option, votes in after.votes if votes != had[option]]
        found.append(
            Moved(tuple(sorted(gained, key=lambda one: -one[1])), exhausted=after.exhausted - before.exhausted)
        )
    return (*found, None) if rounds else ()

"""A vote in words: on the phone before it is cast, on the published list, and on the list for the wall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from facilitator.ballots.votes import Abstained, Chosen, Graded, Invalid, Ranked, Spent, Vote
from facilitator.minutes.words import Words

__all__ = ["ONE_VOTE", "WordedOption", "vote_lines"]

ONE_VOTE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "grade": ("{n}점", "{n}"),
        "place": ("{n}순위", "{n}."),
        "points": ("{n}점", "{n:point|points}"),
        "abstain": ("기권", "Abstain"),
        "invalid": ("무효", "Invalid"),
    }
)


class WordedOption(Protocol):
    """An option: its id and its words."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def text(self) -> str:
        """Its words."""


def vote_lines(options: Sequence[WordedOption], vote: Vote, words: Words) -> list[str]:
    """One line for each thing that the vote says, in the order of the ballot; a ranking by its places.

    Args:
        options: of the ballot, in its order.
        words: of ``ONE_VOTE``.
    """
    match vote:
        case Chosen():
            return [option.text for option in options if option.id in vote.options]
        case Graded():
            return _numbered(options, dict(vote.grades), "grade", words)
        case Spent():
            return _numbered(options, dict(vote.points), "points", words)
        case Ranked():
            return [
                f"{words('place', n=place)} {option.text}"
                for place, together in enumerate(vote.places, start=1)
                for option in options
                if option.id in together
            ]
        case Abstained():
            return [words("abstain")]
        case Invalid():
            return [words("invalid")]


def _numbered(options: Sequence[WordedOption], numbers: dict[str, int], key: str, words: Words) -> list[str]:
    return [f"{option.text}: {words(key, n=numbers[option.id])}" for option in options if option.id in numbers]

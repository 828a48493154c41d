"""A vote in words, as the person sees it before casting it and on the published list."""

from __future__ import annotations

from facilitator.ballots.votes import Abstained, Chosen, Graded, Invalid, Ranked, Spent, Vote
from facilitator.live.phone_ballots import PhoneBallot
from facilitator.minutes.words import Words


def vote_lines(ballot: PhoneBallot, vote: Vote, words: Words) -> list[str]:
    """One line for each thing that the vote says, in the order of the ballot; a ranking by its places."""
    match vote:
        case Chosen():
            return [option.text for option in ballot.options if option.id in vote.options]
        case Graded():
            return _numbered(ballot, dict(vote.grades), "grade", words)
        case Spent():
            return _numbered(ballot, dict(vote.points), "points", words)
        case Ranked():
            return [
                f"{words('place', n=place)} {option.text}"
                for place, together in enumerate(vote.places, start=1)
                for option in ballot.options
                if option.id in together
            ]
        case Abstained():
            return [words("abstain")]
        case Invalid():
            return [words("invalid")]


def _numbered(ballot: PhoneBallot, numbers: dict[str, int], key: str, words: Words) -> list[str]:
    return [f"{option.text}: {words(key, n=numbers[option.id])}" for option in ballot.options if option.id in numbers]

"""Elections and examples whose results were published, as votes that ``tally`` takes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from facilitator.ballots import Ranked, Result, Rules, ranked, tally
from facilitator.ballots.ballot_file import BallotFile
from facilitator.ballots.file_count import read_ballots

ELECTIONS = Path(__file__).parent / "elections"


def election(name: str) -> BallotFile:
    """A file of ``elections``."""
    path = ELECTIONS / name
    return read_ballots(path.read_text(encoding="utf-8"), path.suffix.removeprefix("."))


def letters(orders: Mapping[str, int]) -> dict[Ranked, int]:
    """Votes from orders of letters: ``{"ACB": 5}``."""
    return {ranked(*order): people for order, people in orders.items()}


def votes_of(file: BallotFile) -> dict[Ranked, int]:
    """The ballots of a file as votes for the options' names."""
    return {
        ranked(*([file.options[option] for option in place] for place in places)): people
        for places, people in file.ballots.items()
    }


def count_by(counting: str, options: tuple[str, ...], votes: Mapping[Ranked, int]) -> Result:
    """The count of rankings."""
    rules = Rules(method="ranking", options=options, counting=counting, equal_ranks=True)
    return tally(rules, votes, eligible=0, present=0)

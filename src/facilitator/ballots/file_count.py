"""Counting the ballots of a file by any of the methods.

A file holds orders. What an order says to a method that asks for something else is fixed here, once:

- plurality: a vote for the first place, in parts where several options share it.
- approval: every option that a ballot names. Where every ballot must rank everything (soc, toc): the first place.
- rating: the places as grades. In a file whose longest ballot has n places (3 at least) the first place gives n, the next
  n - 1, and so on; options that a ballot does not name are not graded.
- points: one point each time a ballot names an option, so that an option may be named several times.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from facilitator.ballots.ballot_file import BallotFile
from facilitator.ballots.blt import read_blt
from facilitator.ballots.preflib import KINDS, read_preflib
from facilitator.ballots.result import Elimination, Result
from facilitator.ballots.rules import STEPS, Rules
from facilitator.ballots.tally import tally
from facilitator.ballots.votes import Abstained, Chosen, Ranked, Vote, graded, spent
from facilitator.errors import Refused

COUNTS = ("plurality", "approval", "borda", "irv", "schulze", "rating", "points")
"""The ways in which a file can be counted."""

FILES = ("blt", *KINDS)
"""The endings of files that can be counted."""


@dataclass(frozen=True)
class FileCount:
    """What came of counting a file.

    Attributes:
        title: what the file calls the election.
        seats: how many winners the file asks for; whatever it says, one is looked for.
        winners: the options in the first place; several are tied.
        scores: (option, score) of every option in the file's order; see ``OptionResult.score``.
        places: all options, best first, tied ones together.
        ties: as in ``Result``.
        rounds: the rounds of an instant runoff.
        condorcet: the option that beats each other one; None where there is none, or where nothing was ranked.
        ballots: all ballots in the file.
        blank: of these, ballots that name no option.
    """

    title: str
    seats: int
    winners: tuple[str, ...]
    scores: tuple[tuple[str, float], ...]
    places: tuple[tuple[str, ...], ...]
    ties: tuple[tuple[str, ...], ...]
    rounds: tuple[Elimination, ...]
    condorcet: str | None
    ballots: int
    blank: int


def read_ballots(text: str, kind: str, *, repeats: bool = False) -> BallotFile:
    """Read the text of a file.

    Args:
        text: the file.
        kind: its ending in lower case. Where that is none of ``FILES`` the text itself must show what it is.
        repeats: whether a ballot may name an option several times.

    Raises:
        Refused: the file is neither BLT nor PrefLib, or a line cannot be understood.
    """
    if kind not in FILES:
        kind = _kind_of(text)
    return read_blt(text, repeats=repeats) if kind == "blt" else read_preflib(text, kind, repeats=repeats)


def _kind_of(text: str) -> str:
    """What a text with an unknown ending is.

    Raises:
        Refused: neither BLT nor PrefLib.
    """
    if re.search(r"^# *ALTERNATIVE NAME 1:", text, re.MULTILINE):
        return "toi"  # the widest kind; the file names its own
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    if re.match(r"[0-9]+\s+[0-9]+\s*(#|$)", first):
        return "blt"
    raise Refused(
        f"This is neither a BLT nor a PrefLib file. Use a file that ends in one of: {', '.join(FILES)}.",
        f"BLT 파일도 PrefLib 파일도 아닙니다. 다음 가운데 하나로 끝나는 파일을 쓰십시오: {', '.join(FILES)}.",
    )


def count_text(text: str, kind: str, counting: str) -> FileCount:
    """Read a file's text and count it; ``kind`` is its ending, ``counting`` one of ``COUNTS``.

    Raises:
        Refused: the file cannot be read, or cannot be counted in this way.
    """
    return count_ballots(read_ballots(text, kind, repeats=counting == "points"), counting)


def count_ballots(file: BallotFile, counting: str) -> FileCount:
    """Count a file's ballots; ``counting`` is one of ``COUNTS``.

    Raises:
        Refused: it is not, or the file cannot be counted in this way.
    """
    if counting not in COUNTS:
        raise Refused(
            f"{counting!r} is no way to count. Choose one of: {', '.join(COUNTS)}.",
            f"{counting!r}은(는) 쓸 수 있는 집계 방식이 아닙니다. 다음에서 고르십시오: {', '.join(COUNTS)}.",
        )
    rules = _rules(file, counting)
    known = {place: _named(file, place) for place in set(chain.from_iterable(file.ballots))}
    votes: Counter[Vote] = Counter()
    for places, times in file.ballots.items():
        votes[_vote(file, counting, rules, [known[place] for place in places])] += times
    ballots = sum(file.ballots.values())
    result = tally(rules, votes, eligible=ballots, present=ballots)
    return _plurality(file, result) if counting == "plurality" else _file_count(file, result)


def _rules(file: BallotFile, counting: str) -> Rules:
    names = file.options
    if counting == "approval":
        return Rules(method="approval", options=names)
    if counting == "rating":
        return Rules(method="rating", options=names, scale=(1, max(STEPS[0], max(map(len, file.ballots), default=0))))
    if counting == "points":
        most = max((sum(map(len, places)) for places in file.ballots), default=0)
        return Rules(method="points", options=names, points=max(most, 1))
    return Rules(
        method="ranking", options=names, counting="irv" if counting == "plurality" else counting, equal_ranks=True
    )


@dataclass(frozen=True)
class _Place:
    """The names of the options in one place, as often as they stand there, and as a set."""

    options: tuple[str, ...]
    together: frozenset[str]


def _named(file: BallotFile, place: tuple[int, ...]) -> _Place:
    options = tuple(file.options[option] for option in place)
    return _Place(options, frozenset(options))


def _vote(file: BallotFile, counting: str, rules: Rules, places: Sequence[_Place]) -> Vote:
    """What a ballot with these places says to this way of counting."""
    if not places:
        return Abstained()
    if rules.method == "ranking":
        return Ranked(tuple(place.together for place in places))
    if counting == "approval":
        return Chosen(places[0].together if file.complete else frozenset().union(*(place.together for place in places)))
    if counting == "rating":
        highest = rules.scale[1]
        return graded({option: highest - above for above, place in enumerate(places) for option in place.options})
    return spent(Counter(option for place in places for option in place.options))


def _file_count(file: BallotFile, result: Result) -> FileCount:
    return FileCount(
        title=file.title,
        seats=file.seats,
        winners=result.winners,
        scores=tuple((one.option, one.score) for one in result.options),
        places=result.places,
        ties=result.ties,
        rounds=result.rounds,
        condorcet=result.condorcet,
        ballots=result.cast,
        blank=result.abstain,
    )


def _plurality(file: BallotFile, result: Result) -> FileCount:
    """The count by first places alone, of a result that ranks."""
    votes: Mapping[str, float] = {one.option: one.count for one in result.options}
    places = tuple(
        tuple(option for option in file.options if votes[option] == number)
        for number in sorted(set(votes.values()), reverse=True)
    )
    return FileCount(
        title=file.title,
        seats=file.seats,
        winners=places[0] if result.valid else (),
        scores=tuple(votes.items()),
        places=places,
        ties=tuple(place for place in places if len(place) > 1 and votes[place[0]]),
        rounds=(),
        condorcet=result.condorcet,
        ballots=result.cast,
        blank=result.abstain,
    )

"""What is shown of a ballot's count, in the window and on the big screen: how it ended, and a bar for each option."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.ballots import Elimination, GradeFigures, OptionResult, Result
from facilitator.day.live_tally import LiveTally

UNITS = ("votes", "mean", "points", "last-round", "borda", "beaten")
"""What a bar may show: votes, the mean grade, points, votes in the last round of an elimination, Borda points, or how
many options an option beats."""

ENDINGS = ("no-votes", "no-quorum", "tied", "short", "decided", "accepted", "rejected", "none-yet", "leads", "level")
"""How a count may stand: ``ballots.OUTCOMES`` of one that is stored; while votes still come there are none yet, one leads,
or several are level. Nothing is decided before a ballot is closed."""

LONGEST = 0.95
"""How much of the width the longest bar fills where no bar could be full."""


@dataclass(frozen=True)
class Counted:
    """One option's bar.

    Attributes:
        text: the option's words.
        number: what it has, in the unit of the ballot; None where there is nothing: no grade, or out before the last round.
        share: ``number`` as a part of the whole, 0 to 1; None for means, Borda points and options beaten.
        length: how much of the width its bar fills, 0 to 1.
        people: who chose it, graded it, gave it points, or put it first.
        out: the round after which it went out of an elimination; 0 where it did not.
        reaches: whether it has the majority that was asked for; None where none was.
        grades: the figures of its grades; None unless it was graded.
    """

    text: str
    number: float | None
    share: float | None
    length: float
    people: float
    out: int = 0
    reaches: bool | None = None
    grades: GradeFigures | None = None


@dataclass(frozen=True)
class CountShown:
    """A ballot's count as it is shown.

    Attributes:
        ending: one of ``ENDINGS``; empty in records of an older program, which keep votes only.
        leaders: the options in the first place.
        unit: one of ``UNITS``.
        whole: what shares are a part of, in the unit: votes, all points, or the votes that still count in the last round.
        scale: the lowest and the highest grade.
        bars: the options in the order of the ballot.
        result: all of the count, options by their words; None in records of an older program.
    """

    ending: str
    leaders: tuple[str, ...]
    unit: str
    whole: float
    scale: tuple[int, int]
    bars: tuple[Counted, ...]
    result: Result | None = None

    @property
    def last_round(self) -> Elimination | None:
        """The last round of an elimination; None where there was none."""
        return self.result.rounds[-1] if self.result is not None and self.result.rounds else None


def count_shown(tally: LiveTally) -> CountShown:
    """How a ballot's count is shown; of one that is held back there is nothing to show."""
    result = tally.result
    low, high = tally.rules.get("scale", (1, 5))
    if result is None:
        lengths = _compared([one.share for one in tally.options])
        return CountShown(
            ending="",
            leaders=tuple(one.text for one in tally.options if one.leads),
            unit="votes",
            whole=tally.whole,
            scale=(low, high),
            bars=tuple(
                Counted(one.text, one.count, one.share, length, one.count)
                for one, length in zip(tally.options, lengths, strict=True)
            ),
        )
    unit = unit_of(result)
    return CountShown(
        ending=_ending(result, stored=tally.sealed),
        leaders=result.winners,
        unit=unit,
        whole=_whole(result, unit),
        scale=(low, high),
        bars=_bars(result, unit, (low, high)),
        result=result,
    )


def unit_of(result: Result) -> str:
    """What the options of a result are compared by, of ``UNITS``."""
    ranked = {"irv": "last-round", "borda": "borda", "schulze": "beaten"}
    return {"rating": "mean", "points": "points", "ranking": ranked.get(result.counting, "")}.get(
        result.method, "votes"
    )


def _ending(result: Result, *, stored: bool) -> str:
    if stored:
        return result.outcome
    if not result.winners:
        return "none-yet"
    return "level" if len(result.winners) > 1 else "leads"


def _whole(result: Result, unit: str) -> float:
    if unit == "points":
        return sum(one.score for one in result.options)
    if unit == "last-round":
        return sum(votes for _, votes in result.rounds[-1].votes) if result.rounds else 0
    return result.whole if unit == "votes" else result.valid


def _bars(result: Result, unit: str, scale: tuple[int, int]) -> tuple[Counted, ...]:
    last = dict(result.rounds[-1].votes) if result.rounds else {}
    gone = {option: number for number, one in enumerate(result.rounds, start=1) for option in one.out}
    whole = _whole(result, unit)
    found: list[tuple[OptionResult, float | None, float | None]] = []
    for one in result.options:
        if unit == "votes":
            found.append((one, one.count, one.share))
        elif unit == "mean":
            found.append((one, one.grades.mean if one.grades else None, None))
        elif unit == "points":
            found.append((one, one.score, one.share))
        elif unit == "last-round":
            votes = None if one.option in gone else last.get(one.option, 0)
            found.append((one, votes, None if votes is None else votes / whole if whole else 0.0))
        else:
            found.append((one, one.score, None))
    lengths = _lengths([number if share is None else share for _, number, share in found], unit, scale)
    return tuple(
        Counted(
            one.option,
            number,
            share,
            length,
            one.count,
            gone.get(one.option, 0),
            reaches=one.reaches,
            grades=one.grades,
        )
        for (one, number, share), length in zip(found, lengths, strict=True)
    )


def _lengths(numbers: Sequence[float | None], unit: str, scale: tuple[int, int]) -> list[float]:
    if unit == "mean":
        low, high = scale
        return [0.0 if mean is None else (mean - low) / (high - low) for mean in numbers]
    if unit == "beaten":
        return [(beaten or 0) / max(len(numbers) - 1, 1) for beaten in numbers]
    return _compared(numbers)


def _compared(numbers: Sequence[float | None]) -> list[float]:
    """Lengths beside the largest number, which nearly fills the width."""
    largest = max((number or 0 for number in numbers), default=0)
    return [LONGEST * (number or 0) / largest if largest else 0.0 for number in numbers]

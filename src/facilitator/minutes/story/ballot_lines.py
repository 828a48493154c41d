"""The lines and the chart of a ballot, method by method: how it was held, who voted, what each option has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from facilitator.ballots import HAND_METHODS, GradeFigures, Result
from facilitator.ballots import OptionResult as Counted
from facilitator.minutes import figures
from facilitator.minutes.outline_ballots import Ballot, Correction, OptionResult
from facilitator.minutes.story.blocks import Bar, Bars, said
from facilitator.minutes.story.phrases import cut, dotted
from facilitator.minutes.words import Words

__all__ = [
    "ballot_bars",
    "ballot_method",
    "best_first",
    "chosen",
    "correction_line",
    "remained",
    "result_line",
    "turnout_line",
]


class _Shown(NamedTuple):
    """What the chart shows of an option: how long its bar is (of 1), and the figure beside it."""

    length: float
    figure: str


def chosen(method: str) -> bool:
    """Whether people choose options by this method, so that the number of people is what counts."""
    return method in HAND_METHODS


def best_first(options: Sequence[OptionResult], result: Result | None) -> list[OptionResult]:
    """The options in the order of the result; by their counts where there is none."""
    if result is None:
        return sorted(options, key=lambda option: -option.count)
    place = {text: number for number, together in enumerate(result.places) for text in together}
    return sorted(options, key=lambda option: place[option.text])


def ballot_bars(
    words: Words, ballot: Ballot, options: Sequence[OptionResult], *, letters: int = 0, form: str = "wide"
) -> Bars:
    """These options of a ballot as bars; what leads says so in words."""
    shown = [_shown(words, option, ballot.options, ballot.result, ballot.scale) for option in options]
    return Bars(
        tuple(
            Bar(
                label=said(cut(option.text, letters), strong=option.leads),
                length=one.length,
                figure=one.figure,
                mark=_mark(words, ballot, option),
                colour=0 if option.leads else -1,
            )
            for option, one in zip(options, shown, strict=True)
        ),
        turnout_line(words, ballot),
        form,
    )


def _mark(words: Words, ballot: Ballot, option: OptionResult) -> str:
    """That an option leads, or with several choices that it has the majority too."""
    if option.leads:
        tied = sum(one.leads for one in ballot.options) > 1
        if chosen(ballot.method):
            return words("vote.tie" if tied else "vote.leads")
        return words("vote.first_tied" if tied else "vote.first")
    if ballot.result is None or ballot.method != "approval":
        return ""
    reached = {one.option for one in ballot.result.options if one.reaches}
    return words("vote.enough") if option.text in reached else ""


def result_line(words: Words, options: Sequence[OptionResult], result: Result | None) -> str:
    """All options with their figures in one sentence; a figure may have dots and commas of its own."""
    return "; ".join(f"{option.text}: {_shown(words, option, options, result, (0, 0)).figure}" for option in options)


def correction_line(words: Words, correction: Correction, *, letters: int = 0) -> str:
    """What a result takes the place of, and why; ``letters`` cuts the reason (0: never)."""
    phrase = "vote.correction" if correction.closed else "vote.correction_plain"
    if correction.reopened:
        phrase = "vote.reopened"
    elif correction.closed and correction.number:
        phrase = "vote.correction_of"
    reason = cut(correction.reason or words("vote.no_reason"), letters)
    return words(phrase, time=correction.closed, n=correction.number, reason=reason)


def remained(result: Result) -> dict[str, tuple[int, float, float]]:
    """Of an instant runoff, by option: the last count in which it stood (from 1), its votes there, and their share."""
    last: dict[str, tuple[int, float, float]] = {}
    for number, one in enumerate(result.rounds, start=1):
        whole = sum(votes for _, votes in one.votes)
        last.update({option: (number, votes, votes / whole if whole else 0.0) for option, votes in one.votes})
    return last


def _shown(
    words: Words, option: OptionResult, options: Sequence[OptionResult], result: Result | None, scale: tuple[int, int]
) -> _Shown:
    """What is shown of one of these options."""
    if result is None or chosen(result.method):
        longest = max(one.count for one in options) or 1
        figure = words("vote.figure", count=option.count, share=figures.share(option.share))
        return _Shown(option.count / longest, figure)
    one = next(one for one in result.options if one.option == option.text)
    if one.grades is not None:
        return _Shown(_length(one.grades, scale), _figure(words, one, result))
    longest = max(one.score for one in result.options) or 1
    if result.counting == "schulze":
        longest = max(len(options) - 1, 1)
    return _Shown(one.score / longest, _figure(words, one, result))


def _length(grades: GradeFigures, scale: tuple[int, int]) -> float:
    """The length of a mean's bar: 0 at the lowest grade, 1 at the highest."""
    low, high = scale
    return 0.0 if grades.mean is None or high <= low else (grades.mean - low) / (high - low)


def _figure(words: Words, one: Counted, result: Result) -> str:
    if one.grades is not None:
        if one.grades.mean is None:
            return words("vote.no_grades")
        return words("vote.mean", mean=f"{one.grades.mean:.2f}", people=one.count)
    if result.method == "points":
        return words("vote.points", points=one.score, share=figures.share(one.share))
    if result.counting == "irv":
        return _runoff_figure(words, one, result)
    return words("vote.beats" if result.counting == "schulze" else "vote.borda", score=one.score, n=one.score)


def _runoff_figure(words: Words, one: Counted, result: Result) -> str:
    last = remained(result)
    if one.option not in last:
        return words("vote.remains", votes=one.score, share=figures.share(one.share))
    number, votes, share = last[one.option]
    if number < len(result.rounds):
        return words("vote.went", votes=votes, n=number)
    return words("vote.remains", votes=votes, share=figures.share(share))


def turnout_line(words: Words, ballot: Ballot) -> str:
    """Who voted, and what the figures are taken of."""
    turnout = ballot.turnout
    voted = turnout.cast / turnout.present if turnout.present else 0.0
    says_valid = chosen(ballot.method) and ballot.basis == "valid"
    return dotted(
        [
            words(
                "vote.turnout",
                present=turnout.present,
                cast=turnout.cast,
                share=figures.share(voted),
                abstain=turnout.abstain,
                invalid=turnout.invalid,
            ),
            "" if says_valid else words("vote.valid", n=turnout.valid),
            _basis(words, ballot),
        ]
    )


def _basis(words: Words, ballot: Ballot) -> str:
    turnout = ballot.turnout
    if ballot.result is None or chosen(ballot.method):
        base = {"present": turnout.present, "cast": turnout.cast}.get(ballot.basis, turnout.valid)
        return words("vote.basis", basis=words(f"basis.{ballot.basis}", n=base))
    if ballot.method == "ranking":
        return words(f"basis.{ballot.result.counting}")
    low, high = ballot.scale
    given = sum(one.score for one in ballot.result.options)
    return words(f"basis.{ballot.method}", low=low, high=high, n=given)


def ballot_method(words: Words, ballot: Ballot) -> str:
    """How a ballot was held: round, method, what a person may do, how it was counted, those with a vote, closing time."""
    return dotted(
        [
            words("round", n=ballot.round) if ballot.round is not None else "",
            words(f"method.{ballot.method}"),
            _allowed(words, ballot),
            words(f"method.{ballot.result.counting}") if ballot.result is not None and ballot.result.counting else "",
            words("method.secret") if ballot.secret else "",
            words("vote.eligible", n=ballot.turnout.eligible),
            words("vote.closed", time=ballot.closed) if ballot.closed else "",
        ]
    )


def _allowed(words: Words, ballot: Ballot) -> str:
    """How many options, grades or points a person has; empty where the method says all."""
    low, high = ballot.scale
    several = len(ballot.options)
    match ballot.method:
        case "approval" if 1 < ballot.most < several:
            return words("method.most", n=ballot.most)
        case "ranking" if 0 < ballot.most < several:
            return words("method.ranks", n=ballot.most)
        case "rating":
            return words("method.scale", low=low, high=high)
        case "points":
            return words("method.spend", n=ballot.points)
    return ""

"""A ballot's figures in words and bars, the same on the votes page and on the big screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.day.counted import Counted, CountShown
from facilitator.day.live_tally import LiveTally
from facilitator.ui.widgets.chart import Bar

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Figures:
    """What stands beside a bar: the figure itself ("44.3%"), and more about it ("421 votes"); both may be empty."""

    figure: str
    more: str

    @property
    def line(self) -> str:
        """Both in one line."""
        return " · ".join(words for words in (self.figure, self.more) if words)


def bars_of(count: CountShown) -> list[Bar]:
    """One bar for each option, in the order of the ballot."""
    return [
        Bar(label=bar.text, length=bar.length, figure=words.figure, count=words.more, colour=place)
        for place, bar in enumerate(count.bars)
        for words in (figures_of(count, bar),)
    ]


def figures_of(count: CountShown, bar: Counted) -> Figures:
    """What stands beside the bar of an option."""
    number = "" if bar.number is None else number_words(bar.number)
    share = "" if bar.share is None else f"{bar.share:.1%}"
    people = number_words(bar.people)
    match count.unit:
        case "mean":
            mean = "–" if bar.number is None else f"{bar.number:.2f}"
            return Figures(mean, translate("Tallies", "{count} grades").format(count=people))
        case "points":
            return Figures(share, translate("Tallies", "{count} points").format(count=number))
        case "borda":
            return Figures(
                translate("Tallies", "{count} points").format(count=number),
                translate("Tallies", "put first by {count}").format(count=people),
            )
        case "beaten":
            return Figures(
                translate("Tallies", "ahead of {count}").format(count=number),
                translate("Tallies", "put first by {count}").format(count=people),
            )
        case "last-round" if bar.out:
            return Figures("", translate("Tallies", "out after round {round}").format(round=bar.out))
        case _:
            return Figures(share, translate("Tallies", "{count} votes").format(count=number))


def base_words(tally: LiveTally, count: CountShown) -> str:
    """What the figures rest on, in one line: present, cast, turnout, basis, abstentions and invalid votes."""
    return " · ".join(base_lines(tally, count))


def base_lines(tally: LiveTally, count: CountShown) -> tuple[str, str]:
    """The same in two lines: who voted, and what the figures are."""
    voted = translate("Tallies", "{cast} of {present} people present voted ({turnout})").format(
        cast=f"{tally.cast:,}", present=f"{tally.present:,}", turnout=f"{tally.turnout:.1%}"
    )
    rest = translate("Tallies", "abstained {abstain} · invalid {invalid}").format(
        abstain=f"{tally.abstain:,}", invalid=f"{tally.invalid:,}"
    )
    return voted, " · ".join((_unit_words(tally, count), rest))


def number_words(number: float) -> str:
    """A number as people read it: "1,234", and "2.5" where votes are shared."""
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def _unit_words(tally: LiveTally, count: CountShown) -> str:
    """What the figures are, or what the shares are a share of."""
    bases = {
        "present": translate("Tallies", "share of {count} people present"),
        "cast": translate("Tallies", "share of {count} votes cast"),
        "valid": translate("Tallies", "share of {count} valid votes"),
    }
    words = {
        "votes": bases[tally.basis],
        "mean": translate("Tallies", "mean of the grades from {low} to {high}"),
        "points": translate("Tallies", "share of {count} points"),
        "last-round": translate("Tallies", "share of {count} votes that are left in the last round"),
        "borda": translate("Tallies", "a point for each option put below, in {count} rankings"),
        "beaten": translate("Tallies", "options that it is ahead of, two by two in {count} rankings"),
    }[count.unit]
    return words.format(count=number_words(count.whole), low=count.scale[0], high=count.scale[1])

"""A ballot's figures in words and bars, the same on the votes page and on the big screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.live_tally import LiveTally
from facilitator.ui.widgets.chart import Bar


def bars_of(tally: LiveTally) -> list[Bar]:
    """One bar for each option, in the order of the ballot."""
    votes = QCoreApplication.translate("Tallies", "{count} votes")
    return [
        Bar(label=option.text, share=option.share, count=votes.format(count=f"{option.count:,}"), colour=place)
        for place, option in enumerate(tally.options)
    ]


def base_words(tally: LiveTally) -> str:
    """What the figures rest on, in one line: present, cast, turnout, basis, abstentions and invalid votes."""
    return " · ".join(base_lines(tally))


def base_lines(tally: LiveTally) -> tuple[str, str]:
    """The same in two lines: who voted, and what the shares are a share of."""
    bases = {
        "present": QCoreApplication.translate("Tallies", "share of {count} people present"),
        "cast": QCoreApplication.translate("Tallies", "share of {count} votes cast"),
        "valid": QCoreApplication.translate("Tallies", "share of {count} valid votes"),
    }
    voted = QCoreApplication.translate("Tallies", "{cast} of {present} people present voted ({turnout})").format(
        cast=f"{tally.cast:,}", present=f"{tally.present:,}", turnout=f"{tally.turnout:.1%}"
    )
    rest = QCoreApplication.translate("Tallies", "abstained {abstain} · invalid {invalid}").format(
        abstain=f"{tally.abstain:,}", invalid=f"{tally.invalid:,}"
    )
    return voted, " · ".join((bases[tally.basis].format(count=f"{tally.whole:,}"), rest))

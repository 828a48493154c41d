"""What stands on a slip, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.ballots.votes import Abstained, Invalid, read_vote
from facilitator.day.piles import PaperBallot
from facilitator.record.paper_piles import NO_SLIP


def slip_words(ballot: PaperBallot, slip: str) -> str:
    """The words of a slip: its options as it puts them, or the number of each.

    Args:
        slip: the one text of its vote, or ``NO_SLIP``.
    """
    translate = QCoreApplication.translate
    if slip == NO_SLIP:
        return translate("SlipWords", "No such slip")
    vote = read_vote(ballot.rules, slip)
    if isinstance(vote, Abstained):
        return translate("SlipWords", "Abstained")
    if isinstance(vote, Invalid):
        return translate("SlipWords", "Invalid")
    options = ballot.option_words(slip)
    if options is None:
        numbers = ballot.keys(slip).split(" ")
        return " · ".join(f"{text} {number}" for text, number in zip(ballot.options, numbers, strict=True))
    return (" → " if ballot.rules.method == "ranking" else " · ").join(options)

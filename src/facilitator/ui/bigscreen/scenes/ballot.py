"""What is voted on: the question, whether the vote is open or secret, and the options. No figures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.on_screen import BallotShown
from facilitator.ui.bigscreen.blocks import Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.sheet import LARGE

translate = QCoreApplication.translate


def ballot(shown: BallotShown) -> Scene:
    """Question and openness first, then the options with their numbers."""
    names = {
        "draft": translate("BigScreen", "Ballot {number} · begins soon"),
        "open": translate("BigScreen", "Ballot {number} · vote now"),
    }
    above = names.get(shown.state, translate("BigScreen", "Ballot {number} · ended")).format(number=shown.number)
    how = (
        translate("BigScreen", "● Secret vote: nobody learns who voted what.")
        if shown.secret
        else translate("BigScreen", "○ Open vote: others see how you vote.")
    )
    if shown.most > 1:
        how += " " + translate("BigScreen", "Choose up to {most}.").format(most=shown.most)
    head = [Words(shown.question or shown.title, LARGE, bold=True, after=0.3)]
    if shown.state in ("draft", "open"):
        head.append(Words(how, colour="sub", after=0.6))
    return Scene(
        above,
        head=tuple(head),
        flow=tuple(Words(f"{place}. {text}", after=0.2) for place, text in enumerate(shown.options, start=1)),
    )

"""Which tables press their keypads now: one tranche a page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.ballots.tranches import WINDOW_SECONDS
from facilitator.day.on_screen import TranchesShown
from facilitator.ui.bigscreen.blocks import Block, Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.sheet import GREAT, LARGE

translate = QCoreApplication.translate


def tranches(shown: TranchesShown) -> Scene:
    """Every page calls its tables; the others wait until they are called."""
    above = translate("BigScreen", "Keypads · ballot {number} · {title}").format(number=shown.number, title=shown.title)
    called = translate("BigScreen", "Tables {tables}: press now")
    wait = translate("BigScreen", "You have {seconds} seconds. All others: please wait until your table is called.")
    below = wait.format(seconds=round(WINDOW_SECONDS))
    pages: list[tuple[Block, ...]] = [
        (
            Words(called.format(tables=in_runs(one.tables)), GREAT, bold=True, after=0.6),
            Words(place_words(place, len(shown.plan)), LARGE, after=0.6),
            Words(below, colour="sub"),
        )
        for place, one in enumerate(shown.plan, start=1)
    ]
    return Scene(above, own_pages=tuple(pages), centred=True)


def place_words(place: int, of: int) -> str:
    """ "Group 3 of 20"."""
    return translate("BigScreen", "Group {place} of {all}").format(place=place, all=of)


def in_runs(numbers: tuple[int, ...]) -> str:
    """Numbers in their order as people say them: "1–5, 8"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)

"""A ballot's result: held back until it is released, then with everything it rests on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.live_tally import LiveTally
from facilitator.day.on_screen import ResultShown
from facilitator.ui.bigscreen.blocks import Block, ShareBar, Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.sheet import LARGE
from facilitator.ui.tallies import base_lines

translate = QCoreApplication.translate


def result(shown: ResultShown) -> Scene:
    """The bars in the order of the ballot, or that the result is still held back."""
    tally = shown.tally
    if not shown.released or tally.held_back:
        return _held_back(shown)
    names = translate("BigScreen", "Ballot {number} · result"), translate("BigScreen", "Ballot {number} · coming in")
    above = names[0 if tally.sealed else 1].format(number=tally.number)
    votes = translate("BigScreen", "{share} · {count} votes")
    largest = max((option.share for option in tally.options), default=0.0)
    return Scene(
        above,
        head=(Words(tally.title or tally.question, bold=True, after=0.5),),
        flow=tuple(
            ShareBar(
                option.text, votes.format(share=f"{option.share:.1%}", count=f"{option.count:,}"), option.share,
                largest / 0.95, place,
            )
            for place, option in enumerate(tally.options)
        ),
        foot=_base(tally),
    )  # fmt: skip


def _held_back(shown: ResultShown) -> Scene:
    tally = shown.tally
    above = translate("BigScreen", "Ballot {number} · {title}").format(number=tally.number, title=tally.title)
    if tally.sealed:
        words = translate("BigScreen", "The votes are counted. The result comes in a moment.")
    elif tally.tables:
        words = translate("BigScreen", "Votes are in from {entered} of {tables} tables").format(
            entered=f"{tally.tables - len(tally.missing):,}", tables=f"{tally.tables:,}"
        )
    else:
        words = translate("BigScreen", "{count} people have voted").format(count=f"{tally.cast:,}")
    flow: list[Block] = [Words(words, LARGE, bold=True)]
    if not tally.sealed and tally.tables:
        flow.append(ShareBar("", "", 1 - len(tally.missing) / tally.tables, 1.0, 0))
    return Scene(above, flow=tuple(flow), foot=_seal(tally.seal), centred=True)


def _base(tally: LiveTally) -> tuple[Block, ...]:
    return (Words("\n".join(base_lines(tally)), colour="sub", after=0.2), *_seal(tally.seal))


def _seal(seal: str) -> tuple[Block, ...]:
    """The short seal, which stands in the minutes too; nothing while there is none."""
    if not seal:
        return ()
    return (Words(translate("BigScreen", "Seal {seal}").format(seal=seal), colour="sub", after=0.2),)

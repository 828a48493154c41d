"""A ballot's result: held back until it is released, then with everything it rests on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.counted import Counted, CountShown, count_shown
from facilitator.day.live_tally import LiveTally
from facilitator.day.on_screen import ResultShown
from facilitator.ui.bigscreen.blocks import Block, ShareBar, Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.scenes.before_and_after import before_and_after
from facilitator.ui.bigscreen.sheet import LARGE
from facilitator.ui.outcome_words import outcome_sentence
from facilitator.ui.tallies import base_lines, figures_of

translate = QCoreApplication.translate


def result(shown: ResultShown) -> Scene:
    """How it ended and the bars in the order of the ballot, or that the result is still held back.

    Where both do not fit on one page, the sentence stands on a page of its own before the bars. What changed since an earlier
    ballot goes on after them.
    """
    tally = shown.tally
    if not shown.released or tally.held_back:
        return _held_back(shown)
    names = translate("BigScreen", "Ballot {number} · result"), translate("BigScreen", "Ballot {number} · coming in")
    count = count_shown(tally)
    above = names[0 if tally.sealed else 1].format(number=tally.number)
    bars = tuple(
        ShareBar(bar.text, _figure(count, bar), bar.length, 1.0, place) for place, bar in enumerate(count.bars)
    )
    title = Words(tally.title or tally.question, bold=not count.ending, after=0.4)
    further = before_and_after(tally, shown.compared) if shown.compared is not None else ()
    if not count.ending:
        return Scene(above, head=(title,), flow=bars, foot=_base(tally, count), further=further)
    ended = Words(outcome_sentence(count), LARGE, bold=True, after=0.6)
    return Scene(
        above,
        head=(title,),
        choices=((ended, *bars),),
        own_pages=((ended,), bars),
        foot=_base(tally, count),
        further=further,
    )


def _figure(count: CountShown, bar: Counted) -> str:
    """The figure with what it counts; of rankings by points or by pairs the figure alone, which leaves the label room."""
    words = figures_of(count, bar)
    return words.figure if count.unit in ("borda", "beaten") else words.line


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


def _base(tally: LiveTally, count: CountShown) -> tuple[Block, ...]:
    return (Words("\n".join(base_lines(tally, count)), colour="sub", after=0.2), *_seal(tally.seal))


def _seal(seal: str) -> tuple[Block, ...]:
    """The short seal, which stands in the minutes too; nothing while there is none."""
    if not seal:
        return ()
    return (Words(translate("BigScreen", "Seal {seal}").format(seal=seal), colour="sub", after=0.2),)

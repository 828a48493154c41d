"""How far the hall is: tables that have written, votes that are in. Never a result."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.on_screen import ProgressShown
from facilitator.ui.bigscreen.blocks import Block, ShareBar, Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.scenes.question import round_words
from facilitator.ui.bigscreen.sheet import TITLE

translate = QCoreApplication.translate


def progress(shown: ProgressShown) -> Scene:
    """The votes while a ballot is open, else the notes of the round."""
    if shown.votes is not None:
        votes = shown.votes
        above = translate("BigScreen", "Ballot {number} · {title}").format(number=votes.number, title=votes.title)
        label = translate("BigScreen", "Votes are in from {entered} of {tables} tables")
        words = label.format(entered=f"{votes.entered:,}", tables=f"{votes.tables:,}")
        return Scene(above, flow=_counted(words, votes.entered, votes.tables), centred=True)
    label = translate("BigScreen", "{wrote} of {tables} tables have written")
    words = label.format(wrote=f"{shown.wrote:,}", tables=f"{shown.tables:,}")
    below = translate("BigScreen", "{notes} notes so far").format(notes=f"{shown.notes:,}")
    flow = (*_counted(words, shown.wrote, shown.tables), Words(below, colour="sub"))
    return Scene(round_words(shown.number), flow=flow, centred=True)


def _counted(words: str, done: int, all_of_them: int) -> tuple[Block, ...]:
    share = done / all_of_them if all_of_them else 0.0
    return Words(words, TITLE, bold=True, after=0.3), ShareBar("", "", share, 1.0, 0, after=0.8)

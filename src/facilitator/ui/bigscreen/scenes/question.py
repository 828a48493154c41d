"""The question that the tables talk about, with the time that is left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.on_screen import QuestionShown
from facilitator.ui.bigscreen.blocks import Block, ClockPlace, Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.sheet import GREAT, LARGE, LEAST, TITLE

translate = QCoreApplication.translate


def question(shown: QuestionShown) -> Scene:
    """The question as large as it goes with the clock under it; a long one without the large clock, then over pages."""
    asked = shown.question or shown.title or shown.session
    clock = ClockPlace()
    choices: list[tuple[Block, ...]] = [(Words(asked, size, bold=True, after=0.8), clock) for size in (GREAT, TITLE)]
    choices += [(Words(asked, size, bold=True),) for size in (TITLE, LARGE, LEAST)]
    return Scene(
        above_of(shown), flow=(Words(asked, LEAST, bold=True),), choices=tuple(choices), centred=True, grows=False
    )


def above_of(shown: QuestionShown) -> str:
    """The round's number and title; before the first round nothing, as the session's title stands large."""
    if not shown.number:
        return ""
    words = translate("BigScreen", "Round {number} · {title}").format(number=shown.number, title=shown.title)
    return words if shown.title and shown.question else round_words(shown.number)


def round_words(number: int) -> str:
    """ "Round 2"."""
    return translate("BigScreen", "Round {number}").format(number=number)

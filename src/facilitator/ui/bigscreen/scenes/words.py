"""Scenes of words alone: what the lead facilitator wrote, and what stands where there is nothing to show yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.on_screen import NothingYet, TextShown
from facilitator.ui.bigscreen.blocks import Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.sheet import GREAT, LARGE, LEAST, TITLE

translate = QCoreApplication.translate


def free_text(shown: TextShown) -> Scene:
    """The words as large as they go on one page, else over pages."""
    choices = tuple((Words(shown.text, size, bold=True, centred=True),) for size in (GREAT, TITLE, LARGE, LEAST))
    return Scene(flow=(Words(shown.text, LEAST, bold=True),), choices=choices, centred=True)


def nothing_yet(shown: NothingYet) -> Scene:
    """A sentence that nobody in the hall need wonder about."""
    words = {
        "text": translate("BigScreen", "Welcome"),
        "ballot": translate("BigScreen", "There is no vote now."),
        "tranches": translate("BigScreen", "There is no vote now."),
        "result": translate("BigScreen", "There has been no vote yet."),
    }
    return Scene(flow=(Words(words[shown.what], LARGE, bold=True, centred=True),), centred=True)

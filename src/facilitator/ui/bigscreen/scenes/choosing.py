"""Which scene belongs to what is shown."""

from __future__ import annotations

from facilitator.day.on_screen import (
    BallotShown,
    NothingYet,
    ProgressShown,
    QuestionShown,
    ResultShown,
    Shown,
    TextShown,
    ThemesShown,
    TranchesShown,
)
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.scenes.ballot import ballot
from facilitator.ui.bigscreen.scenes.join import JoinShown, join
from facilitator.ui.bigscreen.scenes.progress import progress
from facilitator.ui.bigscreen.scenes.question import question
from facilitator.ui.bigscreen.scenes.result import result
from facilitator.ui.bigscreen.scenes.themes import themes
from facilitator.ui.bigscreen.scenes.tranches import tranches
from facilitator.ui.bigscreen.scenes.words import free_text, nothing_yet


def scene_of(shown: Shown | JoinShown) -> Scene:
    """The scene in the language of the moment; an empty one for black."""
    match shown:
        case QuestionShown():
            return question(shown)
        case ProgressShown():
            return progress(shown)
        case ThemesShown():
            return themes(shown)
        case BallotShown():
            return ballot(shown)
        case TranchesShown():
            return tranches(shown)
        case ResultShown():
            return result(shown)
        case TextShown():
            return free_text(shown)
        case JoinShown():
            return join(shown)
        case NothingYet():
            return nothing_yet(shown)
        case None:
            return Scene()

"""Ticking ways to vote in the editor, as a person does."""

from __future__ import annotations

from facilitator.ui.pages.votes_editor import BallotEditor
from facilitator.ui.pages.votes_ways import OPEN, SECRET


def vote_by(editor: BallotEditor, *channels: str, secret: bool = True) -> None:
    """Tick these ways to vote and no others."""
    for channel, box in editor.ways.boxes.items():
        if box.isChecked() != (channel in channels):
            box.click()
    if editor.ways.secrecy.isVisible():
        editor.ways.secrecy.button(SECRET if secret else OPEN).click()

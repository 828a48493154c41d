"""The themes of a round, with how many notes speak of each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.on_screen import ThemesShown
from facilitator.ui.bigscreen.blocks import ShareBar, Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.sheet import LARGE

translate = QCoreApplication.translate


def themes(shown: ThemesShown) -> Scene:
    """A bar for each theme, the longest nearly as wide as the screen; the base of the figures under them."""
    above = translate("BigScreen", "Themes of round {number}").format(number=shown.number)
    if not shown.themes:
        nothing = translate("BigScreen", "The theme team is reading what you wrote.")
        return Scene(above, flow=(Words(nothing, LARGE, bold=True),), centred=True)
    largest = max(theme.share for theme in shown.themes)
    notes = translate("BigScreen", "{count} notes")
    base = translate("BigScreen", "of {notes} notes from {tables} tables")
    if shown.posts:
        base = translate("BigScreen", "of {notes} notes from {tables} tables · {posts} from outside are counted apart")
    return Scene(
        above,
        flow=tuple(
            ShareBar(theme.title, notes.format(count=f"{theme.notes:,}"), theme.share, largest / 0.95, theme.colour)
            for theme in shown.themes
        ),
        foot=(
            Words(
                base.format(notes=f"{shown.notes:,}", tables=f"{shown.tables:,}", posts=f"{shown.posts:,}"),
                colour="sub",
            ),
        ),
    )

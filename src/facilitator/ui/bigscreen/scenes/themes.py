"""The themes of a round, with how many notes speak of each, and after them what one person feels strongly."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.day.on_screen import ThemesShown
from facilitator.ui.bigscreen.blocks import ShareBar, Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.sheet import LARGE

translate = QCoreApplication.translate

MOST_VOICES = 6
"""So many are read out to the hall; the minutes have all of them."""


def themes(shown: ThemesShown) -> Scene:
    """A bar for each theme, the longest nearly as wide as the screen; the base of the figures under them."""
    above = translate("BigScreen", "Themes of round {number}").format(number=shown.number)
    if not shown.themes:
        nothing = translate("BigScreen", "The theme team is reading what you wrote.")
        return Scene(above, flow=(Words(nothing, LARGE, bold=True),), centred=True)
    largest = max(theme.share for theme in shown.themes)
    notes = translate("BigScreen", "{count} notes")
    base = translate("BigScreen", "of {notes} notes from {tables} tables")
    foot = base.format(notes=f"{shown.notes:,}", tables=f"{shown.tables:,}")
    if shown.own_lines:
        own = translate("BigScreen", "minority views with a line of their own {count}")
        foot += " · " + own.format(count=f"{shown.own_lines:,}")
    if shown.posts:
        apart = translate("BigScreen", "{posts} from outside are counted apart")
        foot += " · " + apart.format(posts=f"{shown.posts:,}")
    return Scene(
        above,
        flow=tuple(
            ShareBar(theme.title, notes.format(count=f"{theme.notes:,}"), theme.share, largest / 0.95, theme.colour)
            for theme in shown.themes
        ),
        foot=(Words(foot, colour="sub"),),
        further=(_voices(shown),) if shown.voices else (),
    )


def _voices(shown: ThemesShown) -> Scene:
    """What one person said and felt strongly, word for word, each with its theme and table."""
    where = translate("BigScreen", "{theme} · table {table}")
    lines: list[Words] = []
    for voice in shown.voices[:MOST_VOICES]:
        lines.append(Words(f"“{voice.text}”", after=0.1))
        lines.append(Words(where.format(theme=voice.theme, table=voice.table), colour="sub", after=0.7))
    base = translate("BigScreen", "said by one and felt strongly {count}; all of them stand in the minutes")
    return Scene(
        translate("BigScreen", "Said by one, felt strongly · round {number}").format(number=shown.number),
        flow=tuple(lines),
        foot=(Words(base.format(count=f"{len(shown.voices):,}"), colour="sub"),),
    )

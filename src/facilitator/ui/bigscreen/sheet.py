"""The sheet that a scene is set on: its size, its colours, and the smallest letters that the last row can read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from facilitator.day.letter_height import LINE, least_letters
from facilitator.day.on_screen import ScreenState
from facilitator.ui.look import DARK, LIGHT, Tokens, look
from facilitator.ui.look.fonts import sized_font

LEAST, LARGE, TITLE, GREAT = 1.0, 1.25, 1.6, 2.0
"""Sizes of text, as multiples of the smallest."""


@dataclass(frozen=True)
class Sheet:
    """A picture ``width`` x ``height`` pixels large; ``least`` is the smallest font in pixels, rounded up."""

    width: int
    height: int
    least: int
    tokens: Tokens

    def font(self, times: float = LEAST, *, bold: bool = False) -> QFont:
        """The window's font, ``times`` as large as the smallest; never smaller than that."""
        weight = self.tokens.type.bold if bold else self.tokens.type.regular
        return sized_font(look().family, self.least * max(times, LEAST), weight)

    def pixels(self, times: float) -> float:
        """``times`` the smallest font, for distances and figures."""
        return self.least * times

    @property
    def line(self) -> float:
        """Distance of lines over the font's size."""
        return LINE

    @property
    def inside(self) -> QRectF:
        """What is left within the margins."""
        side, above = self.width * 0.05, self.height * 0.045
        return QRectF(side, above, self.width - 2 * side, self.height - 2 * above)


def sheet_of(width: int, height: int, state: ScreenState) -> Sheet:
    """The sheet for a picture of this many pixels on the screen of the hall."""
    share = least_letters(state.height, state.distance).share
    return Sheet(width, height, -int(-share * height // 1), DARK if state.dark else LIGHT)

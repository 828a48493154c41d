"""Laying out text so that Korean wraps by word.

Unicode's line breaking (UAX #14) allows a break between any two Hangul syllables, so Qt would end a line in the middle
of a word. A word joiner (U+2060, no width) between the letters of a word forbids that; a word that is wider than the
line still breaks, so nothing is cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

WORD_JOINER = "\u2060"


@lru_cache(maxsize=2048)
def keep_words(text: str) -> str:
    """``text`` for drawing only, with word joiners between the letters of each word, and dots kept from line starts."""
    joined: list[str] = []
    before = ""
    for letter in text:
        if _joins(before) and _joins(letter):
            joined.append(WORD_JOINER)
        joined.append(letter)
        before = letter
    return "".join(joined).replace(" ·", "\u00a0·")


def _joins(letter: str) -> bool:
    """Hangul syllables, and letters and figures that may stand in one word with them ("4라운드")."""
    return "가" <= letter <= "힣" or letter.isalnum() or letter in "%.,:()~’”\"'?!"


def lay_out(
    text: str,
    font: QFont,
    width: float,
    *,
    formats: Sequence[QTextLayout.FormatRange] = (),
    line_height: float = 1.5,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    lines: int | None = None,
) -> QTextLayout:
    """Lay ``text`` out in ``width`` pixels by whole words; draw it with ``layout.draw(painter, point)``.

    Args:
        text: plain text; "\\n" begins a new line.
        font: the font of all of it, except where ``formats`` say otherwise.
        width: pixels available.
        formats: ranges counted in ``keep_words(text)``, for instance a bold first sentence.
        line_height: distance of the lines as a multiple of the font's size in pixels.
        alignment: left, centred or right.
        lines: at most so many; the last one ends in an ellipsis where text is left over.

    Returns:
        The layout; ``laid_out_height`` tells its height.
    """
    shown = keep_words(text).replace("\n", "\u2028")
    layout = _broken(shown, font, width, formats, line_height, alignment)
    if lines is None or layout.lineCount() <= lines:
        return layout
    start = layout.lineAt(lines - 1).textStart() if lines else 0
    rest = shown[start:].replace("\u2028", " ")
    last = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return _broken(shown[:start] + last, font, width, formats, line_height, alignment)


def laid_out_height(layout: QTextLayout) -> float:
    """Height in pixels of a layout made by ``lay_out``."""
    if not layout.lineCount():
        return 0.0
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height() + layout.lineAt(0).y()


def _broken(
    shown: str,
    font: QFont,
    width: float,
    formats: Sequence[QTextLayout.FormatRange],
    line_height: float,
    alignment: Qt.AlignmentFlag,
) -> QTextLayout:
    layout = QTextLayout(shown, font)
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    metrics = QFontMetricsF(font)
    step = max(line_height * font.pixelSize(), metrics.height())
    lead = (step - metrics.height()) / 2
    layout.beginLayout()
    top = lead
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, top))
        top += step
    layout.endLayout()
    return layout

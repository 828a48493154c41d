"""A line of several parts, like "online board · traffic · 2026-08-01", in a room that may be too narrow for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

BETWEEN = " · "
_ELIDED = "…"
_JOINING = " ·,/-("
"""What does not stay at the end of a part that is cut: "care·…" would look like four dots."""


def fitted(parts: Sequence[str], room: float, metrics: QFontMetricsF, *, giving_way: Iterable[int] = ()) -> str:
    """The parts in one line, cut with "…" where they need more than the room.

    Args:
        parts: what stands in the line.
        room: pixels that there are.
        metrics: of the font.
        giving_way: the places of the parts that are cut first, in this order; where that is not enough the end of the line is.
    """
    shown = list(parts)
    for place in giving_way:
        over = metrics.horizontalAdvance(BETWEEN.join(shown)) - room
        if over <= 0:
            return BETWEEN.join(shown)
        left = metrics.horizontalAdvance(shown[place]) - over
        cut = metrics.elidedText(shown[place], Qt.TextElideMode.ElideRight, max(left, 0))
        shown[place] = cut.removesuffix(_ELIDED).rstrip(_JOINING) + _ELIDED
    return metrics.elidedText(BETWEEN.join(shown), Qt.TextElideMode.ElideRight, room)

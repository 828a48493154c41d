"""The page: its size and margins in points, its colours and the sizes of its type."""

from __future__ import annotations

__all__ = [
    "BODY",
    "BOTTOM",
    "FAINT",
    "GROUND",
    "INK",
    "LEFT",
    "LINE",
    "PAGE_HEIGHT",
    "PAGE_WIDTH",
    "PALETTE",
    "PRIMARY",
    "REST",
    "RIGHT",
    "TOP",
    "WIDTH",
    "Colour",
    "bar_colour",
]

Colour = tuple[float, float, float]

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
LEFT = 56.0
RIGHT = PAGE_WIDTH - 56.0
TOP = 66.0
BOTTOM = PAGE_HEIGHT - 60.0
WIDTH = RIGHT - LEFT

BODY = 10.0


def _colour(code: str) -> Colour:
    return (int(code[0:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:6], 16) / 255)


INK = _colour("1A2027")
FAINT = _colour("5A6572")
LINE = _colour("DCE1E7")
GROUND = _colour("F5F6F8")
PRIMARY = _colour("2B59C3")
REST = _colour("A9BCE8")

PALETTE = tuple(_colour(code) for code in ("2B59C3", "C2571A", "1B7F4D", "8A3FB0", "0F7C8A", "A83A5B"))


def bar_colour(place: int) -> Colour:
    """The colour of a bar: a place in the palette of themes, or the one that stands back for -1."""
    return REST if place < 0 else PALETTE[place % len(PALETTE)]

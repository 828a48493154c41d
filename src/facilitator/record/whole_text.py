"""All that a note says of itself: places in it are counted in this text."""

from __future__ import annotations


def whole_text(title: str, text: str) -> str:
    """The title and the text of a post from outside on lines of their own; of a note without a title the text alone."""
    return f"{title}\n{text}" if title else text


def text_begins(title: str) -> int:
    """Where the text begins in what ``whole_text`` gives."""
    return len(title) + 1 if title else 0

"""All that a note says of itself: places in it are counted in this text. And how other words are known again."""

from __future__ import annotations

from hashlib import sha256


def whole_text(title: str, text: str) -> str:
    """The title and the text of a post from outside on lines of their own; of a note without a title the text alone."""
    return f"{title}\n{text}" if title else text


def text_begins(title: str) -> int:
    """Where the text begins in what ``whole_text`` gives."""
    return len(title) + 1 if title else 0


def wording_of(words: str) -> str:
    """What words are known by that have no revision: the beginning of their SHA-256."""
    return sha256(words.encode()).hexdigest()[:16]

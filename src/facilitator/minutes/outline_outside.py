"""Voices from outside the hall, in the outline."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Post", "SourcePosts"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Post:
    """A post in the appendix, whole; ``themes``, ``mark`` and ``reason`` as of a note. ``posted`` may be empty."""

    serial: str
    text: str
    title: str = ""
    category: str = ""
    posted: str = ""
    agreements: int = 0
    themes: tuple[int, ...] = ()
    mark: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SourcePosts:
    """All posts of one source in one round."""

    source: str
    posts: tuple[Post, ...] = ()

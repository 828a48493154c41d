"""The shape in which the words of the demo day are written down."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A theme in one language: how the theme team words it, and sentences as note-takers type them, by kind of note.

    A sentence may hold slots in braces; ``slots`` says which there are and what stands for them.
    """

    title: str
    wording: str
    idea: tuple[str, ...]
    reason: tuple[str, ...]
    concern: tuple[str, ...]
    minority: tuple[str, ...]
    question: tuple[str, ...]
    summary: tuple[str, ...]


@dataclass(frozen=True)
class TalkTheme:
    """A theme of the demo day: its round (from 1), its field, and its words in both languages."""

    key: str
    round: int
    field: str
    ko: Words
    en: Words

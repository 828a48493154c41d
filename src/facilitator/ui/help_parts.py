"""What the help of a page consists of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HelpPart:
    """A card of the help: its title, and one sentence or two a line."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class HelpWords:
    """One page's help: what it is for, how to go about it, what else is to be known, and its keys."""

    title: str
    lead: str
    steps: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    more: tuple[HelpPart, ...] = ()

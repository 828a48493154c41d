"""A ballot as it stands in the editor, and the ways in which people can vote in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from facilitator.ballots import HAND_METHODS, METHODS


@dataclass(frozen=True)
class DraftOption:
    """One option, with the theme that it came from."""

    text: str
    theme_id: str | None = None


@dataclass(frozen=True)
class Draft:
    """A ballot as it stands in the editor; ``id`` is empty for a new one, the other fields are as in ``PrepareBallot``."""

    id: str = ""
    title: str = ""
    question: str = ""
    method: str = "single"
    basis: str = "valid"
    most: int = 1
    options: tuple[DraftOption, ...] = ()
    round_id: str | None = None
    channels: tuple[str, ...] = ("hands",)
    secret: bool = False
    rules: Mapping[str, Any] = field(default_factory=dict, hash=False)
    compared: bool = False
    before_id: str | None = None
    shown_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Way:
    """A way to vote: how votes are collected, and whether the ballot is secret (raised hands never are)."""

    channels: tuple[str, ...]
    secret: bool

    @property
    def methods(self) -> tuple[str, ...]:
        """The methods that can be voted by in this way, of ``METHODS``."""
        return tuple(method for method in METHODS if "hands" not in self.channels or method in HAND_METHODS)

    @property
    def slips(self) -> bool:
        """Whether people need a voting slip."""
        return "phone" in self.channels


HANDS, BOTH, PHONES, PHONES_OPEN = "hands", "both", "phones", "phones-open"
WAYS = {
    HANDS: Way(("hands",), False),
    BOTH: Way(("hands", "phone"), False),
    PHONES: Way(("phone",), True),
    PHONES_OPEN: Way(("phone",), False),
}
"""The ways that the editor offers; their words are in ``votes_editor``."""


def way_of(draft: Draft) -> str:
    """The key of the way in which a draft is voted; by hands where it is none of those offered."""
    return next((key for key, way in WAYS.items() if way == Way(draft.channels, draft.secret)), HANDS)

"""A ballot as it stands in the editor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


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

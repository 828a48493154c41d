"""Which steps of the day each role has to do with."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from facilitator.ui.widgets.sidebar import STEPS

STEPS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "organizer": (*STEPS, "bigscreen", "help"),
        "note-taker": ("notes", "help"),
        "theme team": ("themes", "bigscreen", "help"),
        "check-in": ("checkin", "help"),
        "projector": ("projector", "bigscreen", "help"),
    }
)
"""Role -> its steps, the one it begins with first; the big screen and help are keys like the others."""

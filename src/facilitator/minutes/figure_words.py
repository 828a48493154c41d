"""The words of the key figures on the cover and at the head of the report, Korean and English side by side."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["FIGURE_PHRASES"]

FIGURE_PHRASES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "figure.people": ("참석", "people came"),
        "figure.people.one": ("참석", "person came"),
        "figure.tables": ("테이블", "tables"),
        "figure.tables.one": ("테이블", "table"),
        "figure.notes": ("기록", "notes"),
        "figure.notes.one": ("기록", "note"),
        "figure.themes": ("주제", "themes"),
        "figure.themes.one": ("주제", "theme"),
        "figure.ballots": ("투표", "votes"),
        "figure.ballots.one": ("투표", "vote"),
        "unit.people": ("{n}명", "{n}"),
        "unit.tables": ("{n}개", "{n}"),
        "unit.notes": ("{n}건", "{n}"),
        "unit.themes": ("{n}개", "{n}"),
        "unit.ballots": ("{n}회", "{n}"),
    }
)

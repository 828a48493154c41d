"""The record's UTC times on the hall's clock."""

from __future__ import annotations

from datetime import datetime, tzinfo

from facilitator.record.source import as_moment

__all__ = ["moment_text", "time_of"]


def time_of(text: str | None, zone: tzinfo | None) -> str:
    """``HH:MM`` in ``zone`` (this computer's where it is None), or empty where there is no time."""
    return f"{_local(text, zone):%H:%M}" if text else ""


def moment_text(text: str, zone: tzinfo | None) -> str:
    """``YYYY-MM-DD HH:MM`` in ``zone``."""
    return f"{_local(text, zone):%Y-%m-%d %H:%M}"


def _local(text: str, zone: tzinfo | None) -> datetime:
    return as_moment(text).astimezone(zone)

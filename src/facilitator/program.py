"""Starting this program once more, as a process of its own."""

from __future__ import annotations

import sys

__all__ = ["program"]


def program() -> list[str]:
    """What starts this program once more: its own executable, or the Python that runs it."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "facilitator"]

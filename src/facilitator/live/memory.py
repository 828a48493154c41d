"""How much memory this process has held at most, where the system says so."""

from __future__ import annotations

import sys


def most_memory_mb() -> float | None:
    """The most memory that this process held, in MB; None on Windows, which has no getrusage."""
    if sys.platform == "win32":
        return None
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6

"""Taking what waits in a queue together, as one burst."""

from __future__ import annotations

import queue
from collections.abc import Callable
from typing import TypeVar

Item = TypeVar("Item")


def gathered(
    waiting: queue.SimpleQueue[Item | None], first: Item, most: int, size: Callable[[Item], int] = lambda _: 1
) -> tuple[list[Item], bool]:
    """What waits now, ``first`` before it. Waits for nothing.

    Whoever takes a burst does so in a function of its own, so that nothing of it is held while the next is waited for.

    Args:
        waiting: the queue; None in it is its end.
        first: what was taken from it already.
        most: once the sizes add up to so much, nothing more is taken.
        size: how large one is.

    Returns:
        The burst in the order of the queue, and whether its end was reached.
    """
    burst, all_in_all = [first], size(first)
    while all_in_all < most:
        try:
            more = waiting.get_nowait()
        except queue.Empty:
            break
        if more is None:
            return burst, True
        burst.append(more)
        all_in_all += size(more)
    return burst, False

"""Who guesses at codes has to wait; a whole hall behind one address does not."""

from __future__ import annotations

import time
from collections.abc import Callable

MOST_WRONG = 5
SLOW_SECONDS = 30.0

MOST_ADDRESSES = 4_096
"""As many addresses are remembered at most."""


class WrongCodes:
    """Counts the wrong codes of each address within the last half minute.

    Only wrong codes are counted and only wrong codes have to wait: an access point hides hundreds of phones behind one
    address, and none of them may be kept from voting by another one that guesses.

    Args:
        clock: seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: dict[str, list[float]] = {}

    def came(self, address: str) -> int:
        """A wrong code came from this address. Returns the seconds until it may try another one; 0 for at once."""
        now = self._clock()
        recent = [at for at in self._wrong.get(address, ()) if at > now - SLOW_SECONDS]
        if len(recent) >= MOST_WRONG:
            return max(1, round(recent[0] + SLOW_SECONDS - now))
        if address not in self._wrong and len(self._wrong) >= MOST_ADDRESSES:
            self._wrong.pop(next(iter(self._wrong)))
        self._wrong[address] = [*recent, now]
        return 0

"""A crew of simulated note-takers at its end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from facilitator.live.crew import drain_all
from facilitator.live.station import Station


@dataclass
class Hall:
    """A clock that only waiting moves on, and how long each laptop was waited for."""

    now: float = 100.0
    waits: list[float] = field(default_factory=list)

    def laptop(self, needs: float) -> Station:
        """A laptop whose last notes are on the hub after so many seconds."""
        return cast(Station, Laptop(self, needs))


@dataclass
class Laptop:
    hall: Hall
    needs: float

    def drain(self, seconds: float) -> bool:
        waited = min(seconds, self.needs)
        self.hall.now += waited
        self.hall.waits.append(waited)
        return waited == self.needs


NEVER = float("inf")


def test_a_crew_that_is_shut_out_waits_once_and_not_once_for_each_laptop() -> None:
    hall = Hall()
    drain_all([hall.laptop(NEVER) for _ in range(10)], 60, lambda: hall.now)
    assert hall.waits == [60, *[0] * 9]


def test_what_one_laptop_did_not_need_the_others_have() -> None:
    hall = Hall()
    drain_all([hall.laptop(2), hall.laptop(0), hall.laptop(NEVER), hall.laptop(1)], 60, lambda: hall.now)
    assert hall.waits == [2, 0, 58, 0]

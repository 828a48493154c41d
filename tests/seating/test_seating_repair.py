"""Repairing a round by exchanges: what is wrong stays wrong rather than that a rule is broken."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from seating_halls import hall

from facilitator.seating.cells import ValueIndex
from facilitator.seating.meetings import Meetings
from facilitator.seating.problem import Need
from facilitator.seating.repair import repair
from facilitator.seating.round_search import RoundSearch
from facilitator.seating.rules import rules_by_round


def test_where_every_exchange_would_break_a_rule_none_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    ramp = frozenset({"ramp"})
    problem = replace(
        hall(8, 2, 4, 1),
        attributes=np.array([[0, 0, 0, 0, 0]] * 4 + [[1, 1, 1, 1, 1]] * 4),
        needs=tuple(Need(person, ramp) for person in range(4)),
        features=(ramp, frozenset()),
    )
    row = np.repeat(np.arange(2), 4)
    search = RoundSearch(
        ValueIndex.of(problem), row, 2, rules_by_round(problem)[0], Meetings(problem).cost(rules_by_round(problem)[0])
    )
    exchanged: list[tuple[int, int]] = []
    monkeypatch.setattr(search, "exchange", lambda one, other: exchanged.append((one, other)))
    assert search.cost() > 0
    repair(search, seed=1, pause=lambda: None, in_time=lambda: True)
    assert exchanged == [] and search.row.tolist() == row.tolist()

"""The live tally of invented votes, without a record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.ballots import Rules, Vote, tally
from facilitator.day.live_tally import LiveTally, TallyOption


def tallied(votes: Mapping[Vote, int], *, stored: bool = True, eligible: int = 0, **rules: Any) -> LiveTally:
    """The count of these votes for the options 가, 나, 다 (or those that are given)."""
    options = rules.pop("options", ("가", "나", "다"))
    made = Rules(options=options, **rules)
    result = tally(made, votes, eligible=eligible, present=0)
    return LiveTally(
        id="b", number=1, title="무엇부터", question="", method=made.method, basis=made.basis, most=made.most,
        state="closed" if stored else "open", sealed=stored, seal="", eligible=result.eligible,
        present=result.present, cast=result.cast, valid=result.valid, abstain=0, invalid=0,
        options=tuple(
            TallyOption(one.option, one.option, None, one.count, one.share, one.option in result.winners)
            for one in result.options
        ),
        tables=0, missing=(), replaces_id=None, reason="", rules=rules, result=result,
    )  # fmt: skip

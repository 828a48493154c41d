"""The sentences about the groups that people wanted."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.seating.group_outcome import GroupOutcome
from facilitator.seating.problem import Problem

Both = tuple[str, str]
"""A sentence in English and in Korean."""

_ORDINALS = ("first", "second", "third", "fourth", "fifth")


def group_sentences(problem: Problem, outcomes: Sequence[GroupOutcome]) -> list[Both]:
    """Who got which choice: one sentence where all rounds are alike, else one a round.

    Args:
        problem: what was to be seated.
        outcomes: of the rounds that seat people by group.
    """
    wished = [outcome for outcome in outcomes if outcome.wishing]
    if not wished:
        return []
    alike = len({(outcome.reached, outcome.outside) for outcome in wished}) == 1
    said: list[Both] = []
    for outcome in wished[:1] if alike else wished:
        number = problem.round_number(outcome.round)
        en_round, ko_round = ("", "") if alike else (f"Round {number}: ", f"{number}라운드: ")
        en, ko = _choices(outcome)
        said.append((f"{en_round}{en}{_bound(outcome)[0]}", f"{ko_round}{ko}{_bound(outcome)[1]}"))
    in_vain = max(outcome.in_vain for outcome in wished)
    if in_vain:
        said.append(
            (
                f"Outside their choices although one of these has a free seat: {in_vain:,}.",
                f"희망한 분야에 빈자리가 있는데도 다른 분야에 앉은 참가자는 {in_vain:,}명입니다.",
            )
        )
    return said


def _choices(outcome: GroupOutcome) -> Both:
    reached = [(rank, count) for rank, count in enumerate(outcome.reached) if count] or [(0, 0)]
    en = ", ".join(f"{count:,} in their {_ordinal(rank)}" for rank, count in reached)
    ko = ", ".join(f"{rank + 1}순위 {count:,}명" for rank, count in reached)
    outside = outcome.outside
    return (
        f"Of {outcome.wishing:,} people who named a group, {en} choice"
        f"{f', {outside:,} outside their choices' if outside else ', nobody outside their choices'}.",
        f"희망 분야를 적은 {outcome.wishing:,}명 가운데 {ko}"
        f"{f', 희망 밖 {outside:,}명입니다.' if outside else '이며, 희망 밖에 앉은 사람은 없습니다.'}",
    )


def _bound(outcome: GroupOutcome) -> Both:
    """Whether more first choices could be met; where everybody is to change, most have had theirs."""
    first = outcome.reached[0] if outcome.reached else 0
    if first >= outcome.most_first:
        return " The seats allow no more first choices.", " 1순위는 좌석이 허락하는 최대입니다."
    if outcome.plan == "change":
        return "", ""
    return (
        f" By the seats alone, {outcome.most_first:,} first choices could be met.",
        f" 좌석 수만 보면 1순위는 {outcome.most_first:,}명까지 가능합니다.",
    )


def _ordinal(rank: int) -> str:
    return _ORDINALS[rank] if rank < len(_ORDINALS) else f"{rank + 1}th"

"""The voting methods, and what one table's hands mean in those that hands can answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.errors import Refused

METHODS = ("single", "approval", "yes-no", "rating", "ranking", "points")
"""How a vote can be asked for: one option; several; yes or no to one proposal; a grade for each option; an order of
them; points to spend on them. The names stand in records for good."""

BASES = ("present", "cast", "valid")
"""What a share may be a share of: people present, votes cast, or valid votes."""


@dataclass(frozen=True)
class TableHands:
    """The hands of one table.

    Attributes:
        counts: hands per option.
        voters: people who took part, however many options each chose.
        abstain: of these, people who abstained.
        invalid: of these, people whose vote does not count.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    voters: int = 0
    abstain: int = 0
    invalid: int = 0


def _one_hand(hands: TableHands, most: int) -> int:
    """One hand a person: whoever raised one is a valid vote."""
    return sum(hands.counts.values())


def _several_hands(hands: TableHands, most: int) -> int:
    """Up to ``most`` hands a person: the valid votes are the people, not the hands.

    Raises:
        Refused: an option has more hands than people voted, or there are more hands than they may raise.
    """
    valid = hands.voters - hands.abstain - hands.invalid
    highest = max(hands.counts.values(), default=0)
    if valid < 0 or highest > valid:
        raise Refused(
            f"One option has {highest} hands, but only {max(valid, 0)} people voted. Correct one of the two.",
            f"한 항목에 {highest}명이 손을 들었는데 투표한 사람은 {max(valid, 0)}명입니다. 둘 중 하나를 고쳐 주십시오.",
        )
    if sum(hands.counts.values()) > valid * most:
        raise Refused(
            f"{sum(hands.counts.values())} hands are more than {valid} people with {most} choices each can raise.",
            f"손 든 수 {sum(hands.counts.values())}은(는) {valid}명이 {most}개씩 고를 수 있는 수보다 많습니다.",
        )
    return valid


HAND_METHODS: Mapping[str, Callable[[TableHands, int], int]] = {
    "single": _one_hand,
    "approval": _several_hands,
    "yes-no": _one_hand,
}
"""Method that hands can answer -> function that gives the valid votes of one table's hands with ``most`` choices a
person. The others need each person's own vote."""


def check_method(method: str) -> None:
    """``method`` is known.

    Raises:
        Refused: it is not.
    """
    if method not in METHODS:
        raise Refused(
            f"{method!r} is no voting method. Choose one of: {', '.join(METHODS)}.",
            f"{method!r}은(는) 쓸 수 있는 투표 방식이 아닙니다. 다음에서 고르십시오: {', '.join(METHODS)}.",
        )


def check_basis(basis: str) -> None:
    """``basis`` is known.

    Raises:
        Refused: it is not.
    """
    if basis not in BASES:
        raise Refused(
            f"{basis!r} is no basis. Choose one of: {', '.join(BASES)}.",
            f"{basis!r}은(는) 쓸 수 있는 기준이 아닙니다. 다음에서 고르십시오: {', '.join(BASES)}.",
        )


def valid_votes(method: str, hands: TableHands, most: int) -> int:
    """How many valid votes one table's hands are.

    Raises:
        Refused: the method is not known or hands cannot answer it, or the hands contradict it.
    """
    check_method(method)
    if method not in HAND_METHODS:
        raise Refused(
            f"Hands cannot answer a ballot by {method}: it needs each person's own vote. "
            "Collect the votes by phone or on paper.",
            f"'{method}' 방식은 손 든 수로 셀 수 없고 한 사람씩의 표가 있어야 합니다. 휴대전화나 종이로 받아 주십시오.",
        )
    if min([hands.voters, hands.abstain, hands.invalid, *hands.counts.values()]) < 0:
        raise Refused("A count cannot be below zero.", "손 든 수는 0보다 작을 수 없습니다.")
    return HAND_METHODS[method](hands, most)


def voters_of(method: str, hands: TableHands) -> int:
    """People of the table who took part: with one hand a person they follow from the hands."""
    if HAND_METHODS.get(method) is _one_hand:
        return sum(hands.counts.values()) + hands.abstain + hands.invalid
    return hands.voters


def cast_votes(hands: Sequence[TableHands], method: str) -> int:
    """All people who took part."""
    return sum(voters_of(method, one) for one in hands)

"""The rules of one ballot: what is asked, of which options, and what counts as enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from facilitator.ballots.majority import check_quorum, check_quota
from facilitator.ballots.methods import HAND_METHODS, check_basis, check_method
from facilitator.errors import Refused

RANKED_COUNTS = ("irv", "borda", "schulze")
"""How rankings may be counted: instant runoff, Borda, or Schulze's Condorcet method."""

QUORUM_COUNTS = ("cast", "present")
"""Who may make a quorum: those who voted, or those who are there."""

STEPS = (3, 101)
"""How few and how many steps a scale may have."""


@dataclass(frozen=True)
class Rules:
    """The rules of one ballot. Making rules that contradict themselves raises ``Refused``.

    Attributes:
        method: one of ``METHODS``.
        options: the options' ids in the order of the ballot. With "yes-no" there are two, and the first means yes.
        most: how many options a person may choose ("approval") or rank ("ranking"); 0: as many as there are.
        scale: the lowest and the highest grade ("rating").
        points: how many points a person may spend ("points").
        counting: how rankings are counted, one of ``RANKED_COUNTS``.
        equal_ranks: whether a person may put several options in the same place ("ranking").
        basis: one of ``BASES``: what shares and quotas are a part of.
        quota: what an option needs to be decided; see ``majority``. Only where options are chosen ("single",
            "approval", "yes-no"). A yes-no ballot without a quota needs more yes than no.
        quorum: how many of the people invited must take part; see ``majority``.
        quorum_counts: one of ``QUORUM_COUNTS``.
        allow_abstain: whether a person may abstain.
    """

    method: str
    options: tuple[str, ...]
    most: int = 0
    scale: tuple[int, int] = (1, 5)
    points: int = 10
    counting: str = "irv"
    equal_ranks: bool = False
    basis: str = "valid"
    quota: str = ""
    quorum: str = ""
    quorum_counts: str = "cast"
    allow_abstain: bool = True

    def __post_init__(self) -> None:
        """Refuse what contradicts itself."""
        check_method(self.method)
        check_basis(self.basis)
        check_quota(self.quota)
        check_quorum(self.quorum)
        if self.counting not in RANKED_COUNTS:
            raise Refused(
                f"Rankings cannot be counted by {self.counting!r}. Choose one of: {', '.join(RANKED_COUNTS)}.",
                f"순위는 {self.counting!r}(으)로 셀 수 없습니다. 다음에서 고르십시오: {', '.join(RANKED_COUNTS)}.",
            )
        if self.quorum_counts not in QUORUM_COUNTS:
            raise Refused(
                f"A quorum cannot count {self.quorum_counts!r}. Choose one of: {', '.join(QUORUM_COUNTS)}.",
                f"정족수는 {self.quorum_counts!r}(으)로 셀 수 없습니다. 다음에서 고르십시오: {', '.join(QUORUM_COUNTS)}.",
            )
        if len(set(self.options)) < len(self.options):
            raise Refused("An option stands on the ballot twice.", "같은 항목이 투표에 두 번 있습니다.")
        if self.method == "yes-no" and len(self.options) != 2:
            raise Refused(
                f"A yes-no ballot has two options, yes and then no; this one has {len(self.options)}.",
                f"찬반 투표의 항목은 찬성과 반대 둘이어야 합니다. 지금은 {len(self.options)}개입니다.",
            )
        if self.quota and self.method not in HAND_METHODS:
            raise Refused(
                f"A majority can be asked for only where options are chosen, not with {self.method}.",
                f"의결 기준은 항목을 고르는 투표에서만 정할 수 있고 '{self.method}'에서는 정할 수 없습니다.",
            )
        self._check_numbers()

    def _check_numbers(self) -> None:
        low, high = self.scale
        if self.most < 0:
            raise Refused(
                f"{self.most} choices are too few. Allow 1 or more; 0 allows all.",
                f"고를 수 있는 수 {self.most}은(는) 너무 작습니다. 1 이상으로 하고, 제한이 없으면 0으로 하십시오.",
            )
        if self.method == "rating" and not STEPS[0] <= high - low + 1 <= STEPS[1]:
            raise Refused(
                f"A scale from {low} to {high} cannot be used. It needs {STEPS[0]} to {STEPS[1]} steps, such as 1 to 5.",
                f"{low}점부터 {high}점까지는 쓸 수 없습니다. 1~5처럼 {STEPS[0]}~{STEPS[1]}단계로 정해 주십시오.",
            )
        if self.method == "points" and self.points < 1:
            raise Refused(
                f"{self.points} points are nothing to spend. Give everybody 1 or more.",
                f"나누어 줄 점수가 {self.points}점입니다. 한 사람에게 1점 이상을 주십시오.",
            )

    @cached_property
    def alone(self) -> Mapping[str, frozenset[str]]:
        """Each option as the set of itself; rankings share these sets, since there are very many places."""
        return {option: frozenset([option]) for option in self.options}

    @property
    def choices(self) -> int:
        """How many options a person may choose or rank at most."""
        if self.method in ("single", "yes-no"):
            return 1
        return min(self.most or len(self.options), len(self.options))

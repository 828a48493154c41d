"""The city's population, by attribute, with which those who came are compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.errors import Refused
from facilitator.record.models import Population, Session
from facilitator.record.operation import Operation
from facilitator.record.operations.checks import some_text, within
from facilitator.record.transaction import Transaction

WHOLE = 10_000
"""A hundred percent, in the hundredths of a percent in which shares are kept."""

ROUNDED = 150
"""So many hundredths of a percent may rounded shares add up to above the whole."""

MOST_SHARES = 500


@dataclass(frozen=True, kw_only=True)
class SetPopulation(Operation):
    """Say how the population is made up by one attribute, in place of what was said before; no shares take it away.

    ``shares`` are hundredths of a percent by value (5130 is 51.3 %); they may leave values out.
    """

    session_id: str
    attribute: str
    shares: Mapping[str, int] = field(default_factory=dict)
    source: str = ""

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Keep it."""
        tx.find(Session, self.session_id)
        some_text(self.attribute, "attribute", "항목", most=200)
        if self.source:
            some_text(self.source, "source", "출처", most=200)
        self._check_shares()
        row = tx.session.get(Population, (self.session_id, self.attribute))
        before = SetPopulation(
            session_id=self.session_id,
            attribute=self.attribute,
            shares={} if row is None else dict(row.shares),
            source="" if row is None else row.source,
        )
        if not self.shares:
            if row is not None:
                tx.session.delete(row)
        elif row is None:
            tx.session.add(
                Population(
                    session_id=self.session_id,
                    attribute=self.attribute,
                    shares=self._kept(),
                    source=self.source,
                )
            )
        else:
            row.shares, row.source = self._kept(), self.source
        tx.touch("population", self.session_id)
        return (before,)

    def _kept(self) -> dict[str, int]:
        """In the order in which a journal gives them back."""
        return dict(sorted(self.shares.items()))

    def _check_shares(self) -> None:
        within(len(self.shares), 0, MOST_SHARES, "number of values", "값의 수")
        for value, share in self.shares.items():
            some_text(value, "value", "값", most=200)
            if not 0 <= share <= WHOLE:
                raise Refused(
                    f"{value} has {share / 100:g} % of the population. A share lies between 0 and 100 %.",
                    f"{value}의 인구 비율이 {share / 100:g}%입니다. 0%에서 100% 사이로 적어 주십시오.",
                )
        together = sum(self.shares.values())
        if together > WHOLE + ROUNDED:
            raise Refused(
                f"The shares of the population add up to {together / 100:g} %. They cannot be more than 100 %. Check them.",
                f"인구 비율을 더하면 {together / 100:g}%입니다. 100%를 넘을 수 없으니 다시 확인해 주십시오.",
            )

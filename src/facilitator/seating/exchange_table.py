"""Every exchange of a round priced at once, in halls small enough for that.

Near the best seats hardly any exchange is taken: of 4,500 in a hall of a hundred, perhaps one in ten thousand draws. Instead
of drawing people and mostly leaving them where they are, all prices are kept ready and each step takes one exchange, with
the odds that annealing would have given it (the n-fold way of Bortz, Kalos and Lebowitz, 1975). After an exchange only the
prices of the people at its two tables change.
"""

from __future__ import annotations

import numpy as np

from facilitator.seating.problem import IntArray
from facilitator.seating.round_search import FORBIDDEN, NEVER, FloatArray, RoundSearch


class ExchangeTable:
    """The prices of all exchanges of one round.

    The price of an exchange is what each of the two costs at the other's table, less what they would be thought to
    change in columns that both have. Both are sums over columns, so all prices are two products of matrices.
    Prices are exact, as all costs of a round are.

    Args:
        search: the round, changed by the exchanges taken here.
    """

    def __init__(self, search: RoundSearch) -> None:
        self.search = search
        people, self.width = search.people, search.width
        shape = (people, self.width + search.tables)
        self.having: FloatArray = np.zeros(shape, dtype=np.float32)
        self.having[search.everyone[:, None], search.columns] = 1
        self.values = np.ascontiguousarray(self.having[:, : self.width])
        self.weight: FloatArray = np.zeros(shape, dtype=np.float32)
        self.coming: FloatArray = np.zeros((people, search.tables), dtype=np.float32)
        self.going: FloatArray = np.zeros(people, dtype=np.float32)
        self.prices: FloatArray = np.zeros((people, people), dtype=np.float32)
        self._waiting: FloatArray = np.zeros_like(self.prices)
        elsewhere = search.regions.people[:, None] != search.regions.tables
        self._never: FloatArray = np.where(elsewhere, NEVER, np.float32(0)) + search.held_back[:, None]

    def refresh(self) -> None:
        """Price everything anew, after the round or what its meetings cost was changed from outside."""
        search = self.search
        self.having[:, self.width :] = 0
        self.having[search.everyone, self.width + search.row] = 1
        self._price(search.everyone, np.arange(search.tables))

    def _price(self, people: IntArray, tables: IntArray) -> None:
        """Price again what changed with the ``people`` who sit at these ``tables``."""
        search, width = self.search, self.width
        row, values = search.row[people], self.values[people]
        removing = search.removing[row]
        self.coming[:, tables] = self.values @ search.adding[tables].T + search.company[tables].T
        self.going[people] = (values * removing).sum(axis=1) - search.company[row, people]
        self.weight[people, :width] = -values * (removing + search.adding[row])
        elsewhere = self.weight[:, width:]
        np.add(self.coming, self.going[:, None], out=elsewhere)
        elsewhere += self._never
        elsewhere[search.everyone, search.row] = NEVER
        prices = self.weight[people] @ self.having.T
        prices += self.having[people] @ self.weight.T
        prices -= 2 * search.meetings[people]
        self.prices[people] = prices
        self.prices[:, people] = prices.T

    def draw(self, temperature: float, chance: FloatArray) -> float | None:
        """Take the exchange that comes first when each waits, the worse the longer, and return its price.

        Args:
            temperature: how readily a worse arrangement is taken.
            chance: (people squared, or more) numbers of the standard Gumbel law, the logarithms of how soon each comes.

        Returns:
            The change of the round's cost; None where nobody can change seats with anybody.
        """
        waiting = np.maximum(self.prices, 0, out=self._waiting)
        waiting *= np.float32(1 / temperature)
        waiting -= chance[: waiting.size].reshape(waiting.shape)
        one, other = divmod(int(waiting.argmin()), self.search.people)
        price = float(self.prices[one, other])
        if price > FORBIDDEN / 2:
            return None
        self._exchange(one, other)
        return price

    def _exchange(self, one: int, other: int) -> None:
        search = self.search
        tables = search.row[[one, other]]
        here, there = self.width + tables
        search.exchange(one, other)
        self.having[one, here] = self.having[other, there] = 0
        self.having[one, there] = self.having[other, here] = 1
        self._price(search.members[tables].ravel(), tables)

"""Anneals all rounds together where repair has left something wrong.

One round is worked on at a time while the others stand still. A person is drawn, every exchange with everybody else is
priced at once, and one of them, or staying, is drawn with the odds exp(-price / temperature): the heat-bath form of
simulated annealing, in which no draw is wasted on an exchange that is then refused. In a small hall all exchanges of
everybody are priced at once, and every draw takes one (:mod:`~facilitator.seating.exchange_table`).

In a large hall the runs grow until longer ones find nothing better. In a small one each run starts from the best seats so
far and is hardly warm enough to leave them. In a tight one the weight of a repeat changes from run to run: it is more where
the best seats have many repeats beside few cells out of band, and less where they have few; and of all seats that came near
the best, those are kept in the end that have neither too many repeats nor too many cells out of band.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random

import numpy as np

from facilitator.seating.best_seats import BestSeats
from facilitator.seating.exchange_table import ExchangeTable
from facilitator.seating.meetings import Meetings
from facilitator.seating.noise import Noise
from facilitator.seating.problem import IntArray
from facilitator.seating.repair import repair
from facilitator.seating.round_search import RoundSearch
from facilitator.seating.unit_moves import move_unit

HOT, COLD = 0.42, 0.16
"""First and last temperature of a run, in steps outside a band; measured on halls of 60 to 1,000 people."""
FIRST_SWEEPS = 40
"""How often the first run draws everybody in every round."""
SMALL_HALL = 160
"""Up to how many people all exchanges are priced at once."""
SMALL_HOT, SMALL_WARM, SMALL_COLD = 0.33, 0.25, 0.16
"""First temperature of the first run there, of the others, and last of each: every draw takes an exchange."""
SMALL_SWEEPS = 12
"""How many exchanges a run takes there for each person in each round."""
IN_VAIN = 3
"""After how many runs in a row that found nothing better it ends there."""
EXCHANGES_PER_VISIT = 12
"""How many exchanges are taken in a round there before it is the next one's turn."""
GROWTH = 3
"""How many times longer each run is than the one before."""
TOGETHER = 6
"""How many people are priced in one go."""
WORTH_IT = 0.8
"""Mending goes on while it leaves less than this share of what was wrong."""
WORTH_WAITING = 0.97
"""A longer run follows where the last one left at most this share of what was wrong before it."""
ENOUGH = 0.94
"""The share of the time after which the clock ends the work; the rest is left for what follows."""
SHARE_OF_TIME = 0.5
"""The share of the time that the planned work takes on the machine it was measured on."""
DRAWS_PER_STEP, DRAWS_PER_UNIT = 6, 20
"""What a step of repair and the move of a unit cost, in draws."""
DRAW_SECONDS, TOUCH_SECONDS = 8e-6, 0.5e-9
"""What a draw costs by itself and for each number it touches; plans the work, never measures it."""
SMALL_SHARE_OF_TIME, EXCHANGE_SECONDS, PRICE_SECONDS = 0.8, 60e-6, 5e-9
"""The same in a small hall, for an exchange and for each price kept."""


class Annealing:
    """The work on all rounds of one problem.

    Args:
        rounds: the rounds, left at the best seats seen.
        meetings: who meets whom in all rounds; kept up to date.
        unbeatable: whether no seats can be better than these rows of the rounds.
        seed: where chance starts from.
        time_limit: seconds that the whole search may take; decides how much work is planned.
        pause: called often; may raise to stop the work.
    """

    def __init__(
        self,
        rounds: list[RoundSearch],
        meetings: Meetings,
        unbeatable: Callable[[list[IntArray]], bool],
        seed: int,
        time_limit: float,
        pause: Callable[[], None],
    ) -> None:
        self.rounds, self.meetings, self.unbeatable = rounds, meetings, unbeatable
        self.pause = pause
        self.random, self.draw = Random(seed), np.random.default_rng(seed)
        people = rounds[0].people
        self.small = people <= SMALL_HALL
        self.tight = self.small and meetings.tight
        self.noise = Noise(seed, people * max(people, TOGETHER) if self.small else people * TOGETHER)
        self.tables = [ExchangeTable(search) for search in rounds] if self.small else []
        self.moving = [_who_moves(search) for search in rounds]
        self.visit_length = EXCHANGES_PER_VISIT if self.small else max(100, people)
        self.hottest = SMALL_HOT
        self.planned = self._planned(time_limit)
        self.done = 0
        outside = sum(float(search.outside.sum()) for search in rounds)
        self.cost = outside + float(meetings.again) * meetings.beyond_first(pause)
        self.best = BestSeats(rounds, meetings, self.tight, self.cost)

    def _planned(self, time_limit: float) -> int:
        """How many draws fit into the share of the time that is planned for them."""
        search = self.rounds[0]
        if self.small:
            return int(SMALL_SHARE_OF_TIME * time_limit / (EXCHANGE_SECONDS + PRICE_SECONDS * search.people**2))
        touched = 4 * search.tables * search.width + search.people * (2 * search.columns.shape[1] + 8)
        return int(SHARE_OF_TIME * time_limit / (DRAW_SECONDS + TOUCH_SECONDS * touched))

    def run(self, spent: Callable[[], float], progress: Callable[[float], None]) -> None:
        """Anneal until nothing can be better, nothing better is found, or the work or the time is spent.

        Args:
            spent: asked often for the share of the time that is gone; the work ends a little before 1.
            progress: told the share of the planned work that is done.
        """
        self.spent = spent
        if not any(len(moving) for moving in self.moving):
            return
        if self.small:
            self._heat_again(progress)
        else:
            self._run_longer(progress)
        self._take(self.best.last())

    def _run_longer(self, progress: Callable[[float], None]) -> None:
        """Runs of growing length, each from where the last one ended."""
        self._mend()
        length = FIRST_SWEEPS * sum(len(moving) for moving in self.moving)
        worth_it = True
        while worth_it and not self._over():
            before = self.best.cost
            left = self.planned - self.done
            last = left <= 2 * length
            self._anneal(left if last else length, last, progress)
            self._mend()
            worth_it = self.best.cost <= WORTH_WAITING * before
            length *= GROWTH

    def _heat_again(self, progress: Callable[[float], None]) -> None:
        """Runs of one length, each from the best seats so far and hardly warm enough to leave them.

        In a tight hall there is no mending between them: it finds little there that the next run would not.
        """
        if not self.tight:
            self._mend()
        length = SMALL_SWEEPS * sum(len(moving) for moving in self.moving)
        in_vain = 0
        while in_vain < IN_VAIN and not self._over():
            self._take(self.best.rows)
            if self.tight:
                self.cost = self.best.weigh_repeats()
            before = self.best.cost
            self._anneal(length, False, progress)
            if not self.tight:
                self._mend()
            in_vain = 0 if self.best.cost < before else in_vain + 1
            self.hottest = SMALL_WARM

    def _in_time(self) -> bool:
        return self.spent() < ENOUGH

    def _over(self) -> bool:
        return self.done >= self.planned or not self._in_time() or self.unbeatable(self.best.rows)

    def _mend(self) -> None:
        """Repair round after round for as long as that helps."""
        better = True
        while better and self._in_time():
            before = self.cost
            for number in range(len(self.rounds)):
                self._visit(number, self._repair)
            better = self.cost < WORTH_IT * before

    def _anneal(self, steps: int, last: bool, progress: Callable[[float], None]) -> None:
        """One run from hot to cold; on a machine too slow for the last one, the clock cools it in time."""
        end = self.done + steps
        spent_before = self.spent()
        visits = 0
        while self.done < end and (spent := self.spent()) < ENOUGH:
            progress_of_run = 1 - (end - self.done) / steps
            if last:
                progress_of_run = max(progress_of_run, (spent - spent_before) / (ENOUGH - spent_before))
            if self.small:
                self.temperature = self.hottest * math.pow(SMALL_COLD / self.hottest, progress_of_run)
            else:
                self.temperature = _temperature(progress_of_run, self.rounds[0].people)
            self._visit(visits % len(self.rounds), self._exchange if self.small else self._draw)
            visits += 1
            progress(min(1.0, self.done / self.planned))

    def _visit(self, number: int, work: Callable[[int], None]) -> None:
        """Work on one round while the others stand still, and remember the seats if they are the best so far."""
        search = self.rounds[number]
        self.meetings.remove(search.row)
        search.meet(self.meetings.cost(search.rules, self.pause))
        before = search.cost()
        work(number)
        self.cost += search.cost() - before
        self.meetings.add(search.row)
        self.best.see(self.cost)

    def _repair(self, number: int) -> None:
        seed = self.random.randrange(1 << 30)
        steps = repair(self.rounds[number], seed, self.pause, self._in_time)
        self.done += steps if self.small else DRAWS_PER_STEP * steps

    def _exchange(self, number: int) -> None:
        """Take exchanges in one round of a small hall, and move a unit where some people move as one."""
        self.pause()
        search, table, moving = self.rounds[number], self.tables[number], self.moving[number]
        self.done += self.visit_length
        cost = self.cost
        bound = moving[search.held_back[moving] > 0]
        if len(bound):
            unit = int(search.rules.unit_of[bound[self.random.randrange(len(bound))]])
            cost += move_unit(search, unit, self.temperature, self.draw)
        table.refresh()
        for _ in range(self.visit_length):
            change = table.draw(self.temperature, self.noise.gumbel())
            if change is None:
                return
            cost += change
            self.best.see(cost)

    def _draw(self, number: int) -> None:
        search, moving = self.rounds[number], self.moving[number]
        if len(moving) == 0:
            self.done += self.visit_length
            return
        for step in range(self.visit_length // TOGETHER):
            if step % 20 == 0:
                self.pause()
                if not self._in_time():
                    break
            picks = np.array([int(self.random.random() * len(moving)) for _ in range(TOGETHER)])
            some = moving[picks]
            bound = search.held_back[some] > 0
            if bound.any():
                for person in some[bound]:
                    move_unit(search, int(search.rules.unit_of[person]), self.temperature, self.draw)
                self.done += DRAWS_PER_UNIT * int(bound.sum())
                some = some[~bound]
            if len(some):
                self.done += len(some)
                self._draw_together(search, some)

    def _draw_together(self, search: RoundSearch, some: IntArray) -> None:
        price = search.exchanges(some)
        price[np.arange(len(some)), some] = 0
        price -= np.float32(self.temperature) * self.noise.gumbel().reshape(TOGETHER, -1)[: len(some)]
        touched: set[int] = set()
        for person, other in zip(some.tolist(), price.argmin(axis=1).tolist(), strict=True):
            here, there = int(search.row[person]), int(search.row[other])
            if other != person and here not in touched and there not in touched:
                search.exchange(person, other)
                touched.update((here, there))

    def _take(self, rows: list[IntArray]) -> None:
        for search, row in zip(self.rounds, rows, strict=True):
            if (search.row != row).any():
                self.meetings.remove(search.row)
                search.reseat(row)
                self.meetings.add(row)
        self.cost = self.best.cost


def _temperature(progress: float, people: int) -> float:
    """From hot to cold as ``progress`` goes from 0 to 1.

    Somebody who has ten times as many exchanges to draw from would as much more often draw a bad one, so larger halls
    are kept colder.
    """
    in_a_hall_of_100 = HOT * math.pow(COLD / HOT, progress)
    return 1 / max(1 / in_a_hall_of_100 + math.log(people / 100), 1.0)


def _who_moves(search: RoundSearch) -> IntArray:
    """Everybody who can move, and one person for each unit that moves as one; nobody where there is one table."""
    if np.count_nonzero(search.sizes) < 2:
        return np.empty(0, dtype=np.int64)
    moving = search.held_back == 0
    for unit, fixed in zip(search.rules.units, search.rules.fixed, strict=True):
        if len(unit) > 1 and not fixed:
            moving[unit[0]] = True
    return np.flatnonzero(moving)
